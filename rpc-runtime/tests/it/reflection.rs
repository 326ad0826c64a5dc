//! `grpc.reflection.v1.ServerReflection`, called by a client that compares the bytes of the messages and does not use this crate's
//! types for them.

use bytes::Bytes;
use rpc_runtime::reflection::Reflection;
use rpc_runtime::{
    Channel, Code, Handler, Intercepted, InterceptedCall, Interceptor, Method, Next, Server,
    ServerCall, Service, ServiceDescriptor, Status, testing,
};

use crate::bytes_codec::BYTES;

static V1: Method<Bytes, Bytes> = Method::bidi_streaming(
    "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    BYTES,
    BYTES,
);
static V1ALPHA: Method<Bytes, Bytes> = Method::bidi_streaming(
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    BYTES,
    BYTES,
);

/// A service with one file, `a.proto` of package `a`, which declares it.
struct Described;

impl Service for Described {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &DESCRIBED
    }

    fn call(&self, call: ServerCall) -> Handler {
        call.unimplemented()
    }
}

static DESCRIBED: ServiceDescriptor = ServiceDescriptor::new("a.S", &[], &[FILE]);
const FILE: &[u8] = b"\x0a\x07a.proto\x12\x01a\x32\x03\x0a\x01S";

const LIST: &[u8] = b"\x3a\x00";
const SYMBOL: &[u8] = b"\x22\x03a.S";

/// A channel to a server, in memory.
fn serve(server: Server) -> Channel {
    let (listener, channel) = testing::pair();
    tokio::spawn(server.serve(listener));
    channel
}

/// The responses to some requests of one call.
async fn asked(
    channel: &Channel,
    method: &'static Method<Bytes, Bytes>,
    requests: &[&'static [u8]],
) -> Result<Vec<Bytes>, Status> {
    let (mut sink, mut responses) = channel.bidi_streaming(method).start();
    let mut received = Vec::new();
    for request in requests {
        let _ = sink.send(Bytes::from_static(request)).await;
        received.extend(responses.message().await?);
    }
    Ok(received)
}

/// A field whose length and content follow.
fn field(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u8::try_from(content.len()).unwrap();
    [&[tag, length], content].concat()
}

#[tokio::test(start_paused = true)]
async fn services_that_are_added_later_are_found() {
    let server = Server::new()
        .add_service(Reflection::new())
        .add_service(Reflection::v1alpha())
        .add_service(Described);
    let channel = serve(server);
    for method in [&V1, &V1ALPHA] {
        let responses = asked(&channel, method, &[LIST, SYMBOL, b"\x22\x03a.T"])
            .await
            .unwrap();
        let [list, file, none] = &responses[..] else {
            panic!("{responses:?}");
        };
        let names = [
            "a.S",
            "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection",
        ];
        let entries = names.map(|name| field(0x0a, &field(0x0a, name.as_bytes())));
        let expected = [b"\x12\x02\x3a\x00", &field(0x32, &entries.concat())[..]].concat();
        assert_eq!(list, &expected);
        let expected = [b"\x12\x05\x22\x03a.S", &field(0x22, &field(0x0a, FILE))[..]].concat();
        assert_eq!(file, &expected);
        let error = none.strip_prefix(b"\x12\x05\x22\x03a.T\x3a").unwrap();
        assert!(error[1..].starts_with(b"\x08\x05\x12"), "{error:?}");
    }
}

struct Refuse;

impl Interceptor for Refuse {
    async fn intercept(&self, _: &mut InterceptedCall, _: Next<'_>) -> Result<(), Status> {
        Err(Status::permission_denied("not for you"))
    }
}

#[tokio::test(start_paused = true)]
async fn interceptors_guard_it() {
    let server = Server::new().add_service(Intercepted::new(Reflection::new(), Refuse));
    let channel = serve(server);
    let refused = asked(&channel, &V1, &[LIST]).await.unwrap_err();
    assert_eq!(refused.code(), Code::PermissionDenied);
}
