//! A service by hand, of the shape that `protoc-gen-rpc` generates, with strings for messages.

use bytes::Buf;
use rpc_runtime::codegen as rpc;
use rpc_runtime::{
    DecodeBuffer, EncodeBuffer, Request, RequestStream, Response, ResponseSink, Status,
};

use crate::load::WORD;

#[derive(Debug)]
pub(crate) struct WordsServer;

impl rpc::Service for WordsServer {
    fn descriptor(&self) -> &'static rpc::ServiceDescriptor {
        &WORDS
    }

    fn call(&self, call: rpc::ServerCall) -> rpc::Handler {
        match call.method() {
            "Same" => call.unary(&SAME, same),
            "Repeat" => call.server_streaming(&REPEAT, repeat),
            "Echo" => call.bidi_streaming(&ECHO, echo),
            _ => call.unimplemented(),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct WordsClient(pub(crate) rpc::Channel);

impl WordsClient {
    pub(crate) fn same(&self, request: String) -> rpc::Call<rpc::Unary<String, String>> {
        self.0.unary(&SAME, request)
    }

    pub(crate) fn repeat(
        &self,
        request: String,
    ) -> rpc::Call<rpc::ServerStreaming<String, String>> {
        self.0.server_streaming(&REPEAT, request)
    }

    pub(crate) fn echo(&self) -> rpc::Call<rpc::BidiStreaming<String, String>> {
        self.0.bidi_streaming(&ECHO)
    }
}

async fn same(request: Request<String>) -> Result<Response<String>, Status> {
    Ok(request.into_message().into())
}

async fn repeat(
    request: Request<String>,
    mut responses: ResponseSink<String>,
) -> Result<(), Status> {
    let times = request
        .message()
        .parse()
        .map_err(|_| Status::invalid_argument("no number"))?;
    for _ in 0..times {
        responses.send(WORD.to_owned()).await?;
    }
    Ok(())
}

async fn echo(
    request: Request<RequestStream<String>>,
    mut responses: ResponseSink<String>,
) -> Result<(), Status> {
    let mut requests = request.into_message();
    while let Some(message) = requests.message().await? {
        responses.send(message).await?;
    }
    Ok(())
}

static WORDS: rpc::ServiceDescriptor = rpc::ServiceDescriptor::new(
    "test.Words",
    &[SAME.descriptor(), REPEAT.descriptor(), ECHO.descriptor()],
    &[],
);
const SAME: rpc::Method<String, String> = rpc::Method::unary("/test.Words/Same", CODEC, CODEC);
const REPEAT: rpc::Method<String, String> =
    rpc::Method::server_streaming("/test.Words/Repeat", CODEC, CODEC);
const ECHO: rpc::Method<String, String> =
    rpc::Method::bidi_streaming("/test.Words/Echo", CODEC, CODEC);
const CODEC: rpc::Codec<String> = rpc::Codec::new(encode, decode);

#[allow(clippy::unnecessary_wraps, reason = "codecs may fail")]
fn encode(message: &String, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    buffer
        .writer(message.len())
        .extend_from_slice(message.as_bytes());
    Ok(())
}

#[allow(clippy::needless_pass_by_value, reason = "the signature of a codec")]
fn decode(buffer: DecodeBuffer<'_>) -> Result<String, Status> {
    str::from_utf8(buffer.chunk())
        .map(str::to_owned)
        .map_err(|error| Status::internal("the message is not UTF-8").with_source(error))
}
