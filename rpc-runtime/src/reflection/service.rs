//! The implementation of the reflection service.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::method::{Method, ServiceDescriptor};
use crate::protocol::protobuf::Malformed;
use crate::protocol::reflection::{
    Answer, Question, REFLECTION_REQUEST, REFLECTION_RESPONSE, ReflectionRequest,
    ReflectionResponse,
};
use crate::reflection::index::Index;
use crate::server::call::handler::Handler;
use crate::server::call::request_stream::RequestStream;
use crate::server::call::response_sink::ResponseSink;
use crate::server::call::server_call::ServerCall;
use crate::server::service::Service;
use crate::status::Status;
use crate::status::code::Code;

/// The service `grpc.reflection.v1.ServerReflection`, to mount on a [`Server`](crate::Server). See [the module](super).
#[derive(Debug)]
pub struct Reflection {
    descriptor: &'static ServiceDescriptor,
    method: &'static Method<ReflectionRequest, ReflectionResponse>,
    /// Of all services of the server, once it begins to serve.
    index: OnceLock<Result<Arc<Index>, Malformed>>,
}

impl Reflection {
    /// The service that tools use today.
    #[must_use]
    pub fn new() -> Self {
        Self::named(&V1, &V1_INFO)
    }

    /// The service `grpc.reflection.v1alpha.ServerReflection`, for older tools. It answers the same.
    #[must_use]
    pub fn v1alpha() -> Self {
        Self::named(&V1ALPHA, &V1ALPHA_INFO)
    }

    fn named(
        descriptor: &'static ServiceDescriptor,
        method: &'static Method<ReflectionRequest, ReflectionResponse>,
    ) -> Self {
        Self {
            descriptor,
            method,
            index: OnceLock::new(),
        }
    }
}

impl Default for Reflection {
    fn default() -> Self {
        Self::new()
    }
}

impl Service for Reflection {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.descriptor
    }

    fn call(&self, call: ServerCall) -> Handler {
        let index = match self.index.get().cloned() {
            Some(Ok(index)) => index,
            Some(Err(malformed)) => {
                let status = Status::internal("the descriptors of a service are not valid");
                return call.fail(status.with_source(malformed));
            }
            None => Arc::default(),
        };
        match call.method() {
            "ServerReflectionInfo" => call.bidi_streaming(self.method, |requests, responses| {
                answer_all(index, requests.into_message(), responses)
            }),
            _ => call.unimplemented(),
        }
    }

    fn mounted(&self, services: &[&'static ServiceDescriptor]) {
        let index = Index::new(services).map(Arc::new);
        // A server that is made again of the same services has the same descriptors.
        let _ = self.index.set(index);
    }
}

async fn answer_all(
    index: Arc<Index>,
    mut requests: RequestStream<ReflectionRequest>,
    mut responses: ResponseSink<ReflectionResponse>,
) -> Result<(), Status> {
    // A client has received these files in this call.
    let mut sent = HashSet::new();
    while let Some(request) = requests.message().await? {
        let answer = Some(answer(&index, request.question.as_ref(), &mut sent));
        responses
            .send(ReflectionResponse { request, answer })
            .await?;
    }
    Ok(())
}

fn answer(index: &Index, question: Option<&Question>, sent: &mut HashSet<usize>) -> Answer {
    let file = match question {
        None => {
            let text = "this server does not know the question";
            return Answer::Error(Code::Unimplemented.as_i32(), text.to_owned());
        }
        Some(Question::ListServices(_)) => return Answer::Services(index.services()),
        Some(Question::ExtensionNumbersOf(name)) => {
            let numbers = index.extension_numbers(name);
            let known = numbers.map(|numbers| Answer::ExtensionNumbers(name.clone(), numbers));
            return known.unwrap_or_else(|| not_found("no message has this name"));
        }
        Some(Question::FileByName(name)) => index.file_by_name(name),
        Some(Question::FileContainingSymbol(name)) => index.file_of_symbol(name),
        Some(Question::FileContainingExtension(name, number)) => {
            index.file_of_extension(name, *number)
        }
    };
    match file {
        Some(file) => Answer::Files(index.with_imports(file, sent)),
        None => not_found("no service of this server has such a file"),
    }
}

fn not_found(text: &str) -> Answer {
    Answer::Error(Code::NotFound.as_i32(), text.to_owned())
}

static V1: ServiceDescriptor = ServiceDescriptor::new(
    "grpc.reflection.v1.ServerReflection",
    &[V1_INFO.descriptor()],
    &[include_bytes!(
        "../../proto/grpc/reflection/v1/reflection.binpb"
    )],
);
static V1ALPHA: ServiceDescriptor = ServiceDescriptor::new(
    "grpc.reflection.v1alpha.ServerReflection",
    &[V1ALPHA_INFO.descriptor()],
    &[include_bytes!(
        "../../proto/grpc/reflection/v1alpha/reflection.binpb"
    )],
);
static V1_INFO: Method<ReflectionRequest, ReflectionResponse> = Method::bidi_streaming(
    "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    REFLECTION_REQUEST,
    REFLECTION_RESPONSE,
);
static V1ALPHA_INFO: Method<ReflectionRequest, ReflectionResponse> = Method::bidi_streaming(
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    REFLECTION_REQUEST,
    REFLECTION_RESPONSE,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_of_this_crate_describe_all_their_methods() {
        let services = [
            &V1,
            &V1ALPHA,
            #[cfg(feature = "health")]
            &crate::health::service::HEALTH,
        ];
        let index = Index::new(&services).unwrap();
        for service in services {
            for method in service.methods() {
                let symbol = method.path().trim_start_matches('/').replace('/', ".");
                assert!(index.file_of_symbol(&symbol).is_some(), "{symbol}");
            }
        }
    }
}
