//! Headers and trailers that are larger than the `SETTINGS_MAX_HEADER_LIST_SIZE` of their receiver end only their own call.

use std::sync::Arc;

use bytes::Bytes;
use http::HeaderMap;
use rpc_runtime::error_details::{ErrorDetail, RequestInfo};
use rpc_runtime::{
    Code, Metadata, Request, RequestStream, Response, ResponseSink, Server, Status, testing,
};

use crate::frames::{self, DATA, END_HEADERS, END_STREAM, HEADERS, SETTINGS};
use crate::wire;
use crate::words::{Words, WordsClient, WordsServer};

/// Answers with fields of the requested sizes: a request is one or more `field=bytes`.
struct Large;

impl Large {
    /// The bytes that `request` asks for in `place`.
    fn text(request: &str, place: &str) -> Option<String> {
        let mut parts = request.split(' ').filter_map(|part| part.split_once('='));
        let (_, bytes) = parts.find(|(found, _)| *found == place)?;
        Some("é".repeat(bytes.parse::<usize>().unwrap() / 2))
    }

    fn metadata(request: &str, place: &str) -> Metadata {
        let mut metadata = Metadata::new();
        if let Some(text) = Self::text(request, place) {
            // Ours is ASCII.
            metadata.insert(place, "v".repeat(text.len())).unwrap();
        }
        metadata
    }

    fn ended(request: &str) -> Result<(), Status> {
        let Some(message) = Self::text(request, "message") else {
            return Ok(());
        };
        let mut status = Status::not_found(message).with_metadata(Self::metadata(request, "error"));
        if let Some(text) = Self::text(request, "details") {
            status = status.with_details(text.into_bytes());
        }
        if let Some(text) = Self::text(request, "typed") {
            let info = RequestInfo::new(text);
            status = status.with_error_details([ErrorDetail::from(info)]);
        }
        Err(status)
    }
}

impl Words for Large {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let request = request.into_message();
        Self::ended(&request)?;
        let mut response = Response::new("answered".to_owned());
        *response.metadata_mut() = Self::metadata(&request, "head");
        *response.trailers_mut() = Self::metadata(&request, "trailers");
        Ok(response)
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let mut words = request.into_message();
        let mut joined = String::new();
        while let Some(word) = words.message().await? {
            joined += &word;
        }
        Ok(joined.into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let request = request.into_message();
        let head = Self::metadata(&request, "head");
        if !head.is_empty() {
            responses.send_metadata(head)?;
        }
        responses.send("answered".to_owned()).await?;
        responses.set_trailers(Self::metadata(&request, "trailers"));
        Self::ended(&request)
    }
}

fn server() -> Server {
    Server::new().add_service(WordsServer(Arc::new(Large)))
}

/// What a client that announces `limit` gets for `request`, and the sizes of its header lists.
async fn received(
    server: Server,
    limit: u32,
    path: &str,
    request: &str,
) -> (wire::Received, Vec<usize>) {
    let (near, far) = tokio::io::duplex(1 << 16);
    tokio::spawn(server.serve(wire::One(Some(far))));
    let mut builder = h2::client::Builder::new();
    let (client, connection) = builder
        .max_header_list_size(limit)
        .handshake::<_, Bytes>(near)
        .await
        .unwrap();
    tokio::spawn(connection);
    let received = wire::call_over(client, path, request.as_bytes()).await;
    let sizes = [42 + size(&received.headers), size(&received.trailers)];
    (received, sizes.to_vec())
}

/// The text of the status, wherever it is.
fn message(received: &wire::Received) -> Option<String> {
    let message = received.trailers.get("grpc-message");
    let message = message.or_else(|| received.headers.get("grpc-message"))?;
    Some(percent_decode(message.to_str().unwrap()))
}

/// RFC 9113 section 6.5.2.
fn size(headers: &HeaderMap) -> usize {
    let fields = headers.iter();
    fields
        .map(|(name, value)| name.as_str().len() + value.len() + 32)
        .sum()
}

const UPPER: &str = "/test.Words/Upper";
const SPLIT: &str = "/test.Words/Split";

#[tokio::test]
async fn a_long_error_text_does_not_end_other_calls() {
    let (listener, channel) = testing::pair();
    tokio::spawn(server().serve(listener));
    let client = WordsClient(channel);
    let (mut words, joined) = client.join().start();
    words.send("be".to_owned()).await.unwrap();
    for request in [
        "message=300000",
        "message=3000000",
        "message=10 details=300000",
        "message=10 error=300000",
        "message=300000 typed=300000 error=300000",
    ] {
        let status = client.upper(request.to_owned()).await.unwrap_err();
        assert_eq!(status.code(), Code::NotFound, "{request}");
        assert!(status.is_remote());
        let status = {
            let mut words = client.split(request.to_owned()).start();
            words.message().await.unwrap();
            words.message().await.unwrap_err()
        };
        assert_eq!(status.code(), Code::NotFound, "{request}");
    }
    for request in ["head=300000", "trailers=300000"] {
        let status = client.upper(request.to_owned()).await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted, "{request}");
        assert!(status.is_remote(), "{status}");
        assert!(status.message().contains("65536"), "{status}");
    }
    // Huffman's code makes more than twice as much of these.
    for backslashes in [40_000, 60_000] {
        let call = client.upper("a".to_owned());
        let call = call.metadata("x-large", "\\".repeat(backslashes));
        let status = call.await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted, "{status}");
    }
    words.send("fore".to_owned()).await.unwrap();
    words.close();
    assert_eq!(joined.await.unwrap().message(), "before");
}

#[tokio::test]
async fn headers_and_trailers_are_within_the_limit_of_the_client() {
    for limit in [1024, 8 * 1024, 16 * 1024, 32 * 1024, 64 * 1024] {
        for request in [
            "message=300000",
            "message=300000 details=3000 error=500",
            "message=20000 details=20000 error=20000",
            "message=100 details=200000",
            "message=100 typed=200000",
            "message=200000 typed=2000",
            "message=100 error=200000",
            "head=200000",
            "trailers=200000",
        ] {
            for path in [UPPER, SPLIT] {
                let (received, sizes) = received(server(), limit, path, request).await;
                assert!(
                    sizes.iter().all(|&size| size <= limit as usize),
                    "{limit} {path} {request}: {sizes:?}"
                );
                let code = if request.contains("message") {
                    "5"
                } else {
                    "8"
                };
                assert_eq!(received.status(), code, "{limit} {path} {request}");
                // h2 would omit the fields beyond the limit, and these follow the status.
                assert!(message(&received).is_some(), "{limit} {path} {request}");
            }
        }
    }
}

/// Layers may add to what has fitted.
#[cfg(feature = "tower")]
#[tokio::test]
async fn headers_that_layers_add_count_toward_the_limit() {
    use axum::body::Body;
    use tower::util::MapResponseLayer;

    let layers: [fn(Server) -> Server; 2] = [
        |server| {
            server.layer(MapResponseLayer::new(|mut response: http::Response<_>| {
                let value = "v".repeat(100_000).try_into().unwrap();
                response.headers_mut().insert("x-large", value);
                response
            }))
        },
        |server| {
            server.layer(MapResponseLayer::new(|response: http::Response<_>| {
                response.map(|body| {
                    Body::new(http_body_util::BodyExt::map_frame(
                        body,
                        |frame: http_body::Frame<Bytes>| match frame.into_trailers() {
                            Ok(mut trailers) => {
                                let value = "v".repeat(100_000).try_into().unwrap();
                                trailers.insert("x-large", value);
                                http_body::Frame::trailers(trailers)
                            }
                            Err(frame) => frame,
                        },
                    ))
                })
            }))
        },
    ];
    for (layer, codes) in layers.into_iter().zip([["8", "8"], ["8", "5"]]) {
        for (request, code) in ["", "message=300000"].into_iter().zip(codes) {
            for path in [UPPER, SPLIT] {
                let (received, sizes) = received(layer(server()), 8192, path, request).await;
                assert!(sizes.iter().all(|&size| size < 8192), "{sizes:?}");
                assert_eq!(received.status(), code, "{path} {request}");
            }
        }
    }
}

/// Fields within the limit arrive unchanged. Others are left out, and the message says so.
#[allow(clippy::too_many_lines, reason = "a table")]
#[tokio::test]
async fn only_as_much_is_left_out_as_the_limit_requires() {
    const DETAILS: &str = "grpc-status-details-bin";
    const LEFT_OUT_DETAILS: &str = "left out: details";
    const LEFT_OUT_METADATA: &str = "left out: metadata";
    for (limit, request, is_cut, has_details, has_metadata) in [
        // As is.
        (
            8 * 1024,
            "message=1500 details=1000 error=500",
            false,
            true,
            true,
        ),
        (
            32 * 1024,
            "message=100 details=9000 error=9000",
            false,
            true,
            true,
        ),
        (
            u32::MAX,
            "message=12000 details=9000 error=9000",
            false,
            true,
            true,
        ),
        // C-core announces its hard limit, and refuses from half of it on now and then.
        (
            16 * 1024,
            "message=4000 details=1000 error=500",
            true,
            true,
            true,
        ),
        (
            16 * 1024,
            "message=100 details=9000 error=500",
            false,
            true,
            true,
        ),
        (
            8 * 1024,
            "message=300000 details=1000 error=500",
            true,
            true,
            true,
        ),
        (
            8 * 1024,
            "message=300000 typed=1000 error=500",
            true,
            true,
            true,
        ),
        (
            8 * 1024,
            "message=100 details=9000 error=500",
            false,
            false,
            true,
        ),
        (
            8 * 1024,
            "message=100 details=500 error=9000",
            false,
            true,
            false,
        ),
        (
            8 * 1024,
            "message=100 details=9000 error=9000",
            false,
            false,
            false,
        ),
        (
            8 * 1024,
            "message=300000 details=9000 error=9000",
            true,
            false,
            false,
        ),
    ] {
        let (received, _) = received(server(), limit, UPPER, request).await;
        let value = |name| received.header(name);
        let message = message(&received).unwrap();
        assert_eq!(
            message.contains("… (cut from "),
            is_cut,
            "{request}: {message}"
        );
        assert_eq!(value(DETAILS).is_some(), has_details, "{request}");
        assert_eq!(value("error").is_some(), has_metadata, "{request}");
        assert_eq!(
            message.contains(LEFT_OUT_DETAILS),
            !has_details,
            "{request}: {message}"
        );
        let says_metadata =
            message.contains(LEFT_OUT_METADATA) || message.contains("and metadata of");
        assert_eq!(says_metadata, !has_metadata, "{request}: {message}");
    }
}

/// A client that announces less than the protocol's own headers gets these.
#[tokio::test]
async fn a_status_is_sent_even_if_the_limit_is_too_small_for_it() {
    let (listener, connector) = frames::listener();
    tokio::spawn(server().serve(listener));
    for limit in [0, 100_u32] {
        let mut peer = connector.connect();
        peer.open().await;
        call(&mut peer, 1, limit, "message=1000 details=100 error=100").await;
        let headers = peer.receive_kind(HEADERS).await.unwrap();
        assert_eq!(headers.flags & END_STREAM, END_STREAM);
        assert!(headers.payload.len() < 100, "{headers:?}");
    }
}

/// Announces `limit`, and makes a call.
async fn call(peer: &mut frames::Peer, stream: u32, limit: u32, request: &str) {
    let mut setting = b"\0\x06".to_vec();
    setting.extend(limit.to_be_bytes());
    peer.send(SETTINGS, 0, &setting).await;
    let headers = b"\x83\x86\x04\x11/test.Words/Upper\x0f\x10\x10application/grpc";
    peer.send_on(stream, HEADERS, END_HEADERS, headers).await;
    let body = wire::message(0, request.as_bytes());
    peer.send_on(stream, DATA, END_STREAM, &body).await;
}

fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if let ([high, low, tail @ ..], b'%') = (tail, first) {
            let hex = [*high, *low];
            let hex = std::str::from_utf8(&hex).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = tail;
        } else {
            bytes.push(*first);
        }
    }
    // Not lossy: nothing is cut within a character.
    String::from_utf8(bytes).unwrap()
}

/// A server that announces little, whose settings come in pieces.
#[tokio::test]
async fn metadata_over_the_limit_of_the_server_ends_only_its_call() {
    let (mut listener, channel) = testing::pair();
    let client = WordsClient(channel);
    let setting = frames::frame(
        0,
        SETTINGS,
        0,
        b"\0\x03\0\0\0\x64\0\x06\0\0\x04\0\0\x05\0\0\x40\0",
    );
    let call = {
        let client = client.clone();
        tokio::spawn(async move { client.upper("a".to_owned()).await })
    };
    let (io, _) = rpc_runtime::Listener::accept(&mut listener).await.unwrap();
    let mut server = frames::Peer(io);
    server.skip_preface().await;
    for byte in setting {
        tokio::io::AsyncWriteExt::write_all(&mut server.0, &[byte])
            .await
            .unwrap();
        tokio::task::yield_now().await;
    }
    // The first call is there, and then its answer comes after those that are not sent.
    server.receive_kind(HEADERS).await.unwrap();
    for size in [800, 10_000, 1_000_000] {
        let call = client.upper("a".to_owned());
        let call = call.metadata("x-large", "v".repeat(size));
        let status = call.await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted, "{status}");
        assert!(!status.is_remote());
        let text = status.message();
        assert!(text.contains(" 1024 ") && text.contains("bytes"), "{text}");
        let named: Vec<usize> = text
            .split(|character: char| !character.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        assert!(
            named
                .iter()
                .any(|&named| named > size && named < size + 700),
            "{text}"
        );
    }
    let second = tokio::spawn({
        let client = client.clone();
        async move {
            client
                .upper("a".to_owned())
                .metadata("x-small", "v".repeat(100))
                .await
        }
    });
    server.receive_kind(HEADERS).await.unwrap();
    for stream in [1, 3] {
        // :status 200, content-type application/grpc, grpc-status 0.
        let headers = b"\x88\x0f\x10\x10application/grpc\0\x0bgrpc-status\x017";
        server
            .send_on(stream, HEADERS, END_HEADERS | END_STREAM, headers)
            .await;
    }
    for call in [call, second] {
        let status = call.await.unwrap().unwrap_err();
        assert_eq!(status.code(), Code::PermissionDenied);
    }
}

/// A new limit holds from when it comes.
#[tokio::test]
async fn a_client_may_change_its_limit() {
    let (listener, connector) = frames::listener();
    tokio::spawn(server().serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    for (stream, limit) in [(1, 4096), (3, 2048), (5, 4096)] {
        call(&mut peer, stream, limit, "message=300000").await;
        let headers = peer.receive_kind(HEADERS).await.unwrap();
        // Huffman's code makes less of the text, and no less than a half.
        let length = headers.payload.len();
        let most = usize::try_from(limit).unwrap();
        assert!((most / 2..most).contains(&length), "{limit}: {length}");
    }
}
