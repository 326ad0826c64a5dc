//! The server of a service: the trait that an application implements, and what finds the method of a
//! call and calls the trait.

use crate::options::Options;
use crate::printer::Printer;
use crate::schema::{Method, Service};

pub(crate) fn server(out: &mut Printer, service: &Service, options: &Options) {
    service_trait(out, service, options);
    out.blank_line();
    let Service {
        trait_name,
        server_name,
        ..
    } = service;
    out.print(&format!(
        "/// Serves a [`{trait_name}`]: mount it with `rpc_runtime::Server::add_service`."
    ));
    out.deprecated(service.deprecated);
    out.print("#[derive(Debug)]");
    out.block(&format!("pub struct {server_name}<T> {{"), "}", |out| {
        if service.methods.is_empty() {
            out.print("#[allow(dead_code, reason = \"the service has no methods\")]");
        }
        out.print("service: rpc::Arc<T>,");
    });
    out.blank_line();
    out.print(&format!(
        "
        impl<T: {trait_name}> {server_name}<T> {{
            /// Serves `service`.
            pub fn new(service: T) -> Self {{
                Self::from_arc(rpc::Arc::new(service))
            }}

            /// Serves a `service` that is shared with other parts of the application.
            pub fn from_arc(service: rpc::Arc<T>) -> Self {{
                Self {{ service }}
            }}
        }}
        "
    ));
    if !service.methods.is_empty() {
        out.blank_line();
        descriptors(out, service);
    }
    out.blank_line();
    service_impl(out, service);
}

fn service_trait(out: &mut Printer, service: &Service, options: &Options) {
    out.docs(&service.docs);
    out.deprecated(service.deprecated);
    let trait_name = &service.trait_name;
    let head = format!("pub trait {trait_name}: rpc::Send + rpc::Sync + 'static {{");
    out.block(&head, "}", |out| {
        for (index, method) in service.methods.iter().enumerate() {
            if index > 0 {
                out.blank_line();
            }
            trait_method(out, method, options);
        }
    });
}

fn trait_method(out: &mut Printer, method: &Method, options: &Options) {
    let Method {
        name,
        constant,
        kind,
        request,
        response,
        ..
    } = method;
    out.docs(&method.docs);
    out.deprecated(method.deprecated);
    out.print(&format!("fn {name}("));
    out.indented(|out| {
        out.print("&self,");
        out.print(&if kind.streams_requests() {
            format!("request: rpc::Request<rpc::RequestStream<{request}>>,")
        } else {
            format!("request: rpc::Request<{request}>,")
        });
        if kind.streams_responses() {
            out.print(&format!("responses: rpc::ResponseSink<{response}>,"));
        }
    });
    let end = if options.default_stubs { " {" } else { ";" };
    if kind.streams_responses() {
        out.print(&format!(
            ") -> impl rpc::Future<Output = rpc::Result<(), rpc::Status>> + rpc::Send{end}"
        ));
    } else {
        out.print(&format!(
            "
            ) -> impl rpc::Future<
                Output = rpc::Result<rpc::Response<{response}>, rpc::Status>,
            > + rpc::Send{end}
            "
        ));
    }
    if options.default_stubs {
        out.indented(|out| {
            out.print(if kind.streams_responses() {
                "drop((request, responses));"
            } else {
                "drop(request);"
            });
            out.print(&format!("rpc::unimplemented_method(&{constant})"));
        });
        out.print("}");
    }
}

/// The public constants of the methods. In an `impl` for every `T`, rustc would ask for a type: with
/// `()` there is one only, which it infers.
fn descriptors(out: &mut Printer, service: &Service) {
    let server_name = &service.server_name;
    out.print(
        "
        /// Descriptors of the methods, to name one in a setting. The type parameter is `()` so that
        /// it can be left out.
        ",
    );
    out.block(&format!("impl {server_name}<()> {{"), "}", |out| {
        for (index, method) in service.methods.iter().enumerate() {
            if index > 0 {
                out.blank_line();
            }
            let Method {
                descriptor,
                constant,
                wire_name,
                ..
            } = method;
            out.print(&format!(
                "
                /// The method `{wire_name}`.
                pub const {descriptor}: rpc::MethodDescriptor = {constant}.descriptor();
                "
            ));
        }
    });
}

fn service_impl(out: &mut Printer, service: &Service) {
    let Service {
        trait_name,
        server_name,
        constant,
        ..
    } = service;
    let head = format!("impl<T: {trait_name}> rpc::Service for {server_name}<T> {{");
    out.block(&head, "}", |out| {
        out.print(&format!(
            "
            fn descriptor(&self) -> &'static rpc::ServiceDescriptor {{
                &{constant}
            }}
            "
        ));
        out.blank_line();
        let head = "fn call(&self, call: rpc::ServerCall) -> rpc::Handler {";
        out.block(head, "}", |out| dispatch(out, &service.methods));
    });
}

fn dispatch(out: &mut Printer, methods: &[Method]) {
    if methods.is_empty() {
        out.print("call.unimplemented()");
        return;
    }
    out.print("let service = rpc::Arc::clone(&self.service);");
    out.block("match call.method() {", "}", |out| {
        for method in methods {
            arm(out, method);
        }
        out.print("_ => call.unimplemented(),");
    });
}

fn arm(out: &mut Printer, method: &Method) {
    let Method {
        name,
        constant,
        wire_name,
        ..
    } = method;
    let call = method.kind.function();
    out.block(&format!("\"{wire_name}\" => {{"), "}", |out| {
        if method.kind.streams_responses() {
            out.print(&format!(
                "
                let handler = async move |request, responses| {{
                    T::{name}(&service, request, responses).await
                }};
                "
            ));
        } else {
            out.print(&format!(
                "let handler = async move |request| T::{name}(&service, request).await;"
            ));
        }
        out.print(&format!("call.{call}(&{constant}, handler)"));
    });
}
