//! The client of a service: a method per call, over a channel.

use crate::options::{Options, Side};
use crate::printer::Printer;
use crate::schema::{Method, MethodKind, Service};

pub(crate) fn client(out: &mut Printer, service: &Service, options: &Options) {
    let Service {
        trait_name,
        client_name,
        ..
    } = service;
    if options.generates(Side::Server) {
        out.print(&format!(
            "/// Calls a [`{trait_name}`] over a channel. Cloning shares the channel."
        ));
    } else {
        out.docs(&service.docs);
        out.print(
            "
            ///
            /// Calls the service over a channel. Cloning shares the channel.
            ",
        );
    }
    out.deprecated(service.deprecated);
    out.print("#[derive(Clone, Debug)]");
    out.block(&format!("pub struct {client_name} {{"), "}", |out| {
        if service.methods.is_empty() {
            out.print("#[allow(dead_code, reason = \"the service has no methods\")]");
        }
        out.print("channel: rpc::Channel,");
    });
    out.blank_line();
    out.block(&format!("impl {client_name} {{"), "}", |out| {
        out.print(
            "
            /// Calls over `channel`.
            #[must_use]
            pub fn new(channel: rpc::Channel) -> Self {
                Self { channel }
            }
            ",
        );
        for method in &service.methods {
            out.blank_line();
            client_method(out, method);
        }
    });
}

fn client_method(out: &mut Printer, method: &Method) {
    let Method {
        name,
        constant,
        kind,
        request,
        response,
        ..
    } = method;
    let call_type = match kind {
        MethodKind::Unary => "Unary",
        MethodKind::ClientStreaming => "ClientStreaming",
        MethodKind::ServerStreaming => "ServerStreaming",
        MethodKind::BidiStreaming => "BidiStreaming",
    };
    let function = kind.function();
    out.docs(&method.docs);
    out.deprecated(method.deprecated);
    out.print(&format!("pub fn {name}("));
    out.indented(|out| {
        out.print("&self,");
        if !kind.streams_requests() {
            out.print(&format!("request: {request},"));
        }
    });
    let call = format!("rpc::Call<rpc::{call_type}<{request}, {response}>>");
    out.block(&format!(") -> {call} {{"), "}", |out| {
        if kind.streams_requests() {
            out.print(&format!("self.channel.{function}(&{constant})"));
        } else {
            out.print(&format!("self.channel.{function}(&{constant}, request)"));
        }
    });
}
