//! A service of plain bytes with a method of each type.

use bytes::Bytes;
use rpc_runtime::codegen as rpc;
use rpc_runtime::{
    Codec, DecodeBuffer, EncodeBuffer, Request, RequestStream, Response, ResponseSink, Status,
};

/// Answers every request with itself.
#[derive(Debug)]
pub(crate) struct Echo;

impl rpc::Service for Echo {
    fn descriptor(&self) -> &'static rpc::ServiceDescriptor {
        &ECHO
    }

    fn call(&self, call: rpc::ServerCall) -> rpc::Handler {
        match call.method() {
            "U" => call.unary(&UNARY, |request| async { Ok(Response::new(request.into_message())) }),
            "C" => call.client_streaming(&CLIENT, |request: Request<RequestStream<Bytes>>| async {
                let mut requests = request.into_message();
                let mut last = Bytes::new();
                while let Some(request) = requests.message().await? {
                    last = request;
                }
                Ok(Response::new(last))
            }),
            "S" => call.server_streaming(
                &SERVER,
                |request: Request<Bytes>, mut responses: ResponseSink<Bytes>| async move {
                    let request = request.into_message();
                    for _ in 0..3 {
                        responses.send(request.clone()).await?;
                    }
                    Ok(())
                },
            ),
            "B" => call.bidi_streaming(
                &BIDI,
                |request: Request<RequestStream<Bytes>>, mut responses: ResponseSink<Bytes>| async move {
                    let mut requests = request.into_message();
                    while let Some(request) = requests.message().await? {
                        responses.send(request).await?;
                    }
                    Ok(())
                },
            ),
            _ => call.unimplemented(),
        }
    }
}

static ECHO: rpc::ServiceDescriptor = rpc::ServiceDescriptor::new(
    "E",
    &[
        UNARY.descriptor(),
        CLIENT.descriptor(),
        SERVER.descriptor(),
        BIDI.descriptor(),
    ],
    &[],
);
pub(crate) const UNARY: rpc::Method<Bytes, Bytes> = rpc::Method::unary("/E/U", CODEC, CODEC);
const CLIENT: rpc::Method<Bytes, Bytes> = rpc::Method::client_streaming("/E/C", CODEC, CODEC);
const SERVER: rpc::Method<Bytes, Bytes> = rpc::Method::server_streaming("/E/S", CODEC, CODEC);
pub(crate) const BIDI: rpc::Method<Bytes, Bytes> =
    rpc::Method::bidi_streaming("/E/B", CODEC, CODEC);
const CODEC: Codec<Bytes> = Codec::new(encode, decode);

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn encode(message: &Bytes, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    buffer.writer(message.len()).extend_from_slice(message);
    Ok(())
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn decode(buffer: DecodeBuffer<'_>) -> Result<Bytes, Status> {
    Ok(buffer.into_bytes())
}
