//! The server of a service: it finds the method of a call and hands it to the user's trait.

use crate::printer::{Printer, SHORT_WIDTH, printed_lines};
use crate::schema::{Method, Service};

pub(crate) fn server(out: &mut Printer, service: &Service) {
    let Service {
        trait_name,
        server_name,
        constant,
        ..
    } = service;
    out.line(&format!(
        "/// Serves a [`{trait_name}`]: mount it with `rpc_runtime::Server::add`."
    ));
    if service.deprecated {
        out.line("#[deprecated]");
    }
    out.line("#[derive(Debug)]");
    out.block(&format!("pub struct {server_name}<T> {{"), "}", |out| {
        if service.methods.is_empty() {
            out.line("#[allow(dead_code, reason = \"the service has no methods\")]");
        }
        out.line("service: rpc::Arc<T>,");
    });
    out.line("");
    let mut head = format!("impl<T: {trait_name}> {server_name}<T> {{");
    if !out.fits(&head) {
        out.line(&format!("impl<T: {trait_name}>"));
        out.indented(|out| out.line(&format!("{server_name}<T>")));
        head = String::from("{");
    }
    out.block(&head, "}", |out| {
        out.line("/// Serves `service`.");
        out.block("pub fn new(service: T) -> Self {", "}", |out| {
            out.line("Self::from_arc(rpc::Arc::new(service))");
        });
        out.line("");
        out.line("/// Serves a `service` that is shared with other parts of the application.");
        out.block(
            "pub fn from_arc(service: rpc::Arc<T>) -> Self {",
            "}",
            |out| {
                out.line("Self { service }");
            },
        );
    });
    out.line("");
    let mut head = format!("impl<T: {trait_name}> rpc::Service for {server_name}<T> {{");
    if !out.fits(&head) {
        out.line(&format!("impl<T: {trait_name}> rpc::Service"));
        out.indented(|out| out.line(&format!("for {server_name}<T>")));
        head = String::from("{");
    }
    out.block(&head, "}", |out| {
        let head = "fn descriptor(&self) -> &'static rpc::ServiceDescriptor {";
        out.block(head, "}", |out| out.line(&format!("&{constant}")));
        out.line("");
        if printed_lines(|out| dispatch(out, service)) > LONG_FUNCTION {
            out.line("#[allow(clippy::too_many_lines)]");
        }
        let head = "fn call(&self, call: rpc::ServerCall) -> rpc::Handler {";
        out.block(head, "}", |out| dispatch(out, service));
    });
}

fn dispatch(out: &mut Printer, service: &Service) {
    if service.methods.is_empty() {
        out.line("call.unimplemented()");
        return;
    }
    out.line("let service = rpc::Arc::clone(&self.service);");
    out.block("match call.method() {", "}", |out| {
        for method in &service.methods {
            arm(out, method);
        }
        out.line("_ => call.unimplemented(),");
    });
}

fn arm(out: &mut Printer, method: &Method) {
    let Method { name, constant, .. } = method;
    let arguments = if method.kind.streams_responses() {
        "request, responses"
    } else {
        "request"
    };
    out.block(&format!("\"{}\" => {{", method.wire_name), "}", |out| {
        handler(out, name, arguments);
        let call = format!("call.{}(", method.kind.name());
        let handed_over = format!("&{constant}, handler");
        if handed_over.len() <= SHORT_WIDTH {
            out.line(&format!("{call}{handed_over})"));
        } else {
            out.arguments(&call, ")", &[&format!("&{constant}"), "handler"]);
        }
    });
}

/// `let handler`, a closure that calls the user's method.
fn handler(out: &mut Printer, name: &str, arguments: &str) {
    let call = format!("T::{name}(&service, {arguments})");
    let closure = format!("async move |{arguments}|");
    let line = format!("let handler = {closure} {call}.await;");
    if out.fits(&line) {
        out.line(&line);
        return;
    }
    let line = format!("    {closure} {call}.await;");
    if out.fits(&line) {
        out.line("let handler =");
        out.line(&line);
        return;
    }
    out.block(&format!("let handler = {closure} {{"), "};", |out| {
        if out.fits(&format!("{call}.await")) {
            out.line(&format!("{call}.await"));
        } else if out.fits(&call) {
            out.line(&call);
            out.indented(|out| out.line(".await"));
        } else {
            out.block(&format!("T::{name}("), ")", |out| {
                out.line(&format!("&service, {arguments},"));
            });
            out.line(".await");
        }
    });
}

/// The lines of a function's body from which `clippy::too_many_lines` warns.
const LONG_FUNCTION: usize = 100;
