//! The client of a service: a method per call, over a channel.

use crate::printer::{MAX_WIDTH, Printer, SHORT_WIDTH};
use crate::schema::{Kind, Method, Service};

pub(crate) fn client(out: &mut Printer, service: &Service) {
    let Service {
        trait_name,
        client_name,
        ..
    } = service;
    out.line(&format!(
        "/// Calls a [`{trait_name}`] over a channel. Cloning shares the channel."
    ));
    if service.deprecated {
        out.line("#[deprecated]");
    }
    out.line("#[derive(Clone, Debug)]");
    out.block(&format!("pub struct {client_name} {{"), "}", |out| {
        if service.methods.is_empty() {
            out.line("#[allow(dead_code, reason = \"the service has no methods\")]");
        }
        out.line("channel: rpc::Channel,");
    });
    out.line("");
    out.block(&format!("impl {client_name} {{"), "}", |out| {
        out.line("/// Calls over `channel`.");
        out.line("#[must_use]");
        out.block("pub fn new(channel: rpc::Channel) -> Self {", "}", |out| {
            out.line("Self { channel }");
        });
        for method in &service.methods {
            out.line("");
            client_method(out, method);
        }
    });
}

fn client_method(out: &mut Printer, method: &Method) {
    out.docs(&method.docs);
    if method.deprecated {
        out.line("#[deprecated]");
    }
    signature(out, method);
    out.indented(|out| call(out, method));
    out.line("}");
}

/// The signature, with the brace that opens the body.
fn signature(out: &mut Printer, method: &Method) {
    let Method {
        name,
        request,
        response,
        ..
    } = method;
    let (argument, returned) = match method.kind {
        Kind::Unary => (request.as_str(), "rpc::ResponseFuture<"),
        Kind::ServerStreaming => (request.as_str(), "rpc::ResponseStream<"),
        Kind::ClientStreaming => ("()", "rpc::ResponseFuture<"),
        Kind::BidiStreaming => ("()", "rpc::ResponseStream<"),
    };
    let outer = ["impl rpc::Into<", "rpc::Request<"];
    if !method.kind.streams_requests() {
        let argument = format!("request: {}{argument}>>", outer.concat());
        let line = format!("pub fn {name}(&self, {argument}) -> {returned}{response}> {{");
        if out.fits(&line) {
            out.line(&line);
            return;
        }
    }
    out.line(&format!("pub fn {name}("));
    out.indented(|out| {
        out.line("&self,");
        // rustfmt does not count the `impl` of an argument.
        out.nested("request: ", &outer, argument, ",", MAX_WIDTH + 5);
    });
    if method.kind.streams_requests() {
        returned_pair(out, request, returned, response);
        return;
    }
    let line = format!(") -> {returned}{response}>");
    if out.fits_in(&line, MAX_WIDTH - 6) {
        out.line(&format!("{line} {{"));
    } else if out.fits_in(&line, MAX_WIDTH + 2) {
        out.line(&line);
        out.line("{");
    } else {
        let brace = brace(out.fits_inside(1, response));
        out.nested(") -> ", &[returned], response, brace, MAX_WIDTH);
    }
}

/// The end of the signature of a method that returns the two halves of a call.
fn returned_pair(out: &mut Printer, request: &str, returned: &str, response: &str) {
    let sink = "rpc::RequestSink<";
    let pair = format!("{sink}{request}>, {returned}{response}>");
    if pair.len() <= SHORT_WIDTH {
        out.line(&format!(") -> ({pair}) {{"));
        return;
    }
    let fits = out.fits_inside(2, request) && out.fits_inside(2, response);
    out.block(") -> (", &format!("){}", brace(fits)), |out| {
        out.nested("", &[sink], request, ",", MAX_WIDTH);
        out.nested("", &[returned], response, ",", MAX_WIDTH);
    });
}

/// rustfmt leaves a signature that does not fit as it is, but for the space before the brace.
fn brace(fits: bool) -> &'static str {
    if fits { " {" } else { "{" }
}

fn call(out: &mut Printer, method: &Method) {
    let call = format!("{}(", method.kind.name());
    let constant = format!("&{}", method.constant);
    let arguments = format!("{constant}, request.into()");
    let line = format!("self.channel.{call}{arguments})");
    if line.len() <= SHORT_WIDTH {
        out.line(&line);
    } else if arguments.len() <= SHORT_WIDTH {
        out.line("self.channel");
        out.indented(|out| out.line(&format!(".{call}{arguments})")));
    } else {
        let head = format!("self.channel.{call}");
        out.arguments(&head, ")", &[&constant, "request.into()"]);
    }
}
