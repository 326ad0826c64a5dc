//! A service written by hand in the form that `protoc-gen-rpc` generates, with strings as messages.

use std::sync::Arc;

use bytes::Buf;
use rpc_runtime::codegen as rpc;
use rpc_runtime::{
    DecodeBuffer, EncodeBuffer, Request, RequestStream, Response, ResponseSink, Status,
};

/// A test writes those of the methods that it calls. As it is, only `echo` answers.
pub trait Words: Send + Sync + 'static {
    fn upper(
        &self,
        _request: Request<String>,
    ) -> impl Future<Output = Result<Response<String>, Status>> + Send {
        async { Err(not_asked_for()) }
    }

    fn join(
        &self,
        _request: Request<RequestStream<String>>,
    ) -> impl Future<Output = Result<Response<String>, Status>> + Send {
        async { Err(not_asked_for()) }
    }

    fn split(
        &self,
        _request: Request<String>,
        _responses: ResponseSink<String>,
    ) -> impl Future<Output = Result<(), Status>> + Send {
        async { Err(not_asked_for()) }
    }

    /// Sends back what comes.
    fn echo(
        &self,
        request: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> impl Future<Output = Result<(), Status>> + Send {
        async move {
            let mut words = request.into_message();
            while let Some(word) = words.message().await? {
                responses.send(word).await?;
            }
            Ok(())
        }
    }
}

fn not_asked_for() -> Status {
    Status::unimplemented("not asked for")
}

#[derive(Debug)]
pub struct WordsServer<T>(pub Arc<T>);

impl<T: Words> rpc::Service for WordsServer<T> {
    fn descriptor(&self) -> &'static rpc::ServiceDescriptor {
        &WORDS
    }

    fn call(&self, call: rpc::ServerCall) -> rpc::Handler {
        let service = Arc::clone(&self.0);
        match call.method() {
            "Upper" => call.unary(&UPPER, move |request| async move {
                T::upper(&service, request).await
            }),
            "Join" => call.client_streaming(&JOIN, move |request| async move {
                T::join(&service, request).await
            }),
            "Split" => call.server_streaming(&SPLIT, move |request, responses| async move {
                T::split(&service, request, responses).await
            }),
            "Echo" => call.bidi_streaming(&ECHO, move |request, responses| async move {
                T::echo(&service, request, responses).await
            }),
            _ => call.unimplemented(),
        }
    }
}

#[derive(Clone, Debug)]
pub struct WordsClient(pub rpc::Channel);

impl WordsClient {
    pub fn upper(&self, request: String) -> rpc::Call<rpc::Unary<String, String>> {
        self.0.unary(&UPPER, request)
    }

    pub fn join(&self) -> rpc::Call<rpc::ClientStreaming<String, String>> {
        self.0.client_streaming(&JOIN)
    }

    pub fn split(&self, request: String) -> rpc::Call<rpc::ServerStreaming<String, String>> {
        self.0.server_streaming(&SPLIT, request)
    }

    pub fn echo(&self) -> rpc::Call<rpc::BidiStreaming<String, String>> {
        self.0.bidi_streaming(&ECHO)
    }

    pub fn missing(&self) -> rpc::Call<rpc::Unary<String, String>> {
        self.0.unary(&MISSING, String::new())
    }
}

static WORDS: rpc::ServiceDescriptor = rpc::ServiceDescriptor::new(
    "test.Words",
    &[
        UPPER.descriptor(),
        JOIN.descriptor(),
        SPLIT.descriptor(),
        ECHO.descriptor(),
    ],
    &[],
);
/// The descriptor of a method that may be there or not.
pub fn method(path: &'static str) -> rpc_runtime::MethodDescriptor {
    let method = rpc::Method::unary(path, CODEC, CODEC);
    Box::leak(Box::new(method)).descriptor()
}

const UPPER: rpc::Method<String, String> = rpc::Method::unary("/test.Words/Upper", CODEC, CODEC)
    .idempotency(rpc::Idempotency::NoSideEffects);
const MISSING: rpc::Method<String, String> =
    rpc::Method::unary("/test.Words/Missing", CODEC, CODEC);
const JOIN: rpc::Method<String, String> =
    rpc::Method::client_streaming("/test.Words/Join", CODEC, CODEC);
const SPLIT: rpc::Method<String, String> =
    rpc::Method::server_streaming("/test.Words/Split", CODEC, CODEC);
const ECHO: rpc::Method<String, String> =
    rpc::Method::bidi_streaming("/test.Words/Echo", CODEC, CODEC);
const CODEC: rpc::Codec<String> = rpc::Codec::new(encode, decode);

#[allow(clippy::unnecessary_wraps)]
pub fn encode(message: &String, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    buffer
        .writer(message.len())
        .extend_from_slice(message.as_bytes());
    Ok(())
}

#[allow(clippy::needless_pass_by_value, reason = "the signature of a codec")]
pub fn decode(buffer: DecodeBuffer<'_>) -> Result<String, Status> {
    str::from_utf8(buffer.chunk())
        .map(str::to_owned)
        .map_err(|error| Status::internal("the message is not UTF-8").with_source(error))
}
