//! Compression of messages: the negotiated encodings, and the bytes on the wire.

use std::sync::Arc;

use rpc_runtime::{
    ChannelBuilder, Code, Encoding, Metadata, Request, RequestStream, Response, ResponseSink,
    Server, Status, testing,
};

use crate::wire::{self, Received, message};
use crate::words::{Words, WordsClient, WordsServer};

/// Handlers that choose how they respond by the words that they are asked with.
struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let text = request.into_message();
        let encoding = text.split(' ').next().and_then(Encoding::from_name);
        let mut response = Response::new(text.to_uppercase());
        if let Some(encoding) = encoding {
            response.set_encoding(encoding);
        }
        Ok(response)
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let mut words = request.into_message();
        let mut joined = Vec::new();
        while let Some(word) = words.message().await? {
            joined.push(word);
        }
        Ok(joined.join(" ").into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let text = request.into_message();
        if text.starts_with("late") {
            responses.send_metadata(Metadata::new())?;
        }
        for word in text.split(' ') {
            if let Some(encoding) = Encoding::from_name(word) {
                responses.set_encoding(encoding)?;
            } else if word == "secret" {
                responses.send_uncompressed(long("secret")).await?;
            } else {
                responses.send(long(word)).await?;
            }
        }
        Ok(())
    }
}

/// A text that is worth compressing.
fn long(word: &str) -> String {
    word.repeat(300)
}

fn start(server: Server, configure: impl FnOnce(ChannelBuilder) -> ChannelBuilder) -> WordsClient {
    let (listener, channel) = testing::pair_builder();
    tokio::spawn(
        server
            .add_service(WordsServer(Arc::new(Service)))
            .serve(listener),
    );
    WordsClient(configure(channel).build().unwrap())
}

/// What a server answers to a request in plain HTTP/2.
async fn call(server: Server, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Received {
    let path = format!("/test.Words/{path}");
    wire::call(
        server.add_service(WordsServer(Arc::new(Service))),
        &path,
        headers,
        body,
    )
    .await
}

/// What a client sends, and its call's outcome, when the response is plain HTTP/2.
async fn ask(
    configure: impl FnOnce(ChannelBuilder) -> ChannelBuilder,
    request: String,
    encoding: Option<Encoding>,
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> (Received, Result<Response<String>, Status>) {
    let (mut listener, channel) = testing::pair_builder();
    let mut call = WordsClient(configure(channel).build().unwrap()).upper(request);
    if let Some(encoding) = encoding {
        call = call.send_compressed(encoding);
    }
    let call = call.start();
    tokio::join!(
        wire::answer(&mut listener, headers, body, &[("grpc-status", "0")]),
        call
    )
}

#[tokio::test]
async fn every_call_type_works_in_every_encoding() {
    for requests in Encoding::ALL {
        for responses in Encoding::ALL {
            let client = start(Server::new().send_compressed(*responses), |channel| {
                channel.send_compressed(*requests)
            });
            let response = client.upper(long("word ")).await.unwrap();
            assert_eq!(*response.message(), long("WORD "));
            let mut words = client.split("one secret two".to_owned()).start();
            for word in ["one", "secret", "two"] {
                assert_eq!(words.message().await.unwrap(), Some(long(word)));
            }
            assert_eq!(words.message().await.unwrap(), None);
            let (mut words, sentence) = client.join().start();
            words.send(long("a")).await.unwrap();
            words.send_uncompressed(long("b")).await.unwrap();
            words.send("c".to_owned()).await.unwrap();
            words.close();
            let joined = format!("{} {} c", long("a"), long("b"));
            assert_eq!(*sentence.await.unwrap().message(), joined);
            let (mut words, mut echo) = client.echo().start();
            for size in [0, 1, 127, 128, 1000, 10_000, 100_000] {
                let word = "x".repeat(size);
                words.send(word.clone()).await.unwrap();
                assert!(echo.message().await.unwrap() == Some(word));
            }
            words.close();
            assert_eq!(echo.message().await.unwrap(), None);
        }
    }
}

#[tokio::test]
async fn a_client_compresses_nothing_and_accepts_everything_by_default() {
    let request = long("a");
    let (sent, result) = ask(|channel| channel, request, None, &[], message(0, b"hi")).await;
    assert_eq!(result.unwrap().message(), "hi");
    assert_eq!(sent.header("grpc-encoding"), None);
    let accepted = sent.header("grpc-accept-encoding");
    assert_eq!(accepted, Some("identity,gzip,deflate,zstd"));
    assert_eq!(sent.messages[0].flag, 0);
    assert_eq!(sent.messages[0].payload, long("a"));
}

#[tokio::test]
async fn a_client_compresses_as_the_channel_or_the_call_says() {
    for (channel_encoding, call_encoding, name, flag) in [
        (Encoding::Gzip, None, Some("gzip"), 1),
        (Encoding::Zstd, None, Some("zstd"), 1),
        (Encoding::Gzip, Some(Encoding::Deflate), Some("deflate"), 1),
        (Encoding::Identity, Some(Encoding::Zstd), Some("zstd"), 1),
        (Encoding::Gzip, Some(Encoding::Identity), None, 0),
    ] {
        let request = long("a");
        let configure = |channel: ChannelBuilder| channel.send_compressed(channel_encoding);
        let (sent, result) = ask(configure, request, call_encoding, &[], message(0, b"hi")).await;
        result.unwrap();
        assert_eq!(sent.header("grpc-encoding"), name);
        assert_eq!(sent.flags(), [flag]);
        assert_eq!(sent.messages[0].payload.len() < 100, flag == 1);
    }
}

#[tokio::test]
async fn a_short_message_is_sent_as_it_is() {
    let request = "a".repeat(100);
    let gzip = |channel: ChannelBuilder| channel.send_compressed(Encoding::Gzip);
    let (sent, result) = ask(gzip, request, None, &[], message(0, b"hi")).await;
    result.unwrap();
    assert_eq!(sent.header("grpc-encoding"), Some("gzip"));
    assert_eq!(sent.flags(), [0]);
}

#[tokio::test]
async fn a_message_of_a_stream_may_be_sent_uncompressed() {
    let (mut listener, channel) = testing::pair_builder();
    let client = WordsClient(channel.send_compressed(Encoding::Deflate).build().unwrap());
    let (mut words, mut echo) = client.echo().start();
    let send = async {
        words.send(long("a")).await.unwrap();
        words.send_uncompressed(long("secret")).await.unwrap();
        words.send(long("b")).await.unwrap();
        words.close();
        echo.message().await
    };
    let trailers = [("grpc-status", "0")];
    let (received, ended) = tokio::join!(wire::answer(&mut listener, &[], vec![], &trailers), send);
    assert_eq!(ended.unwrap(), None);
    assert_eq!(received.flags(), [1, 0, 1]);
}

#[tokio::test]
async fn a_server_compresses_what_the_client_accepts() {
    let gzip = || Server::new().send_compressed(Encoding::Gzip);
    for (accepted, name) in [
        (Some("gzip"), Some("gzip")),
        (Some("identity, zstd ,gzip"), Some("gzip")),
        (Some("identity,zstd"), None),
        (Some("br"), None),
        (None, None),
    ] {
        let headers: Vec<_> = accepted
            .map(|accepted| ("grpc-accept-encoding", accepted))
            .into_iter()
            .collect();
        let body = message(0, long("a").as_bytes());
        for method in ["Upper", "Echo"] {
            let answer = call(gzip(), method, &headers, body.clone()).await;
            assert_eq!(answer.status(), "0");
            assert_eq!(answer.header("grpc-encoding"), name);
            assert_eq!(answer.flags(), [u8::from(name.is_some())]);
            let advertised = answer.header("grpc-accept-encoding");
            assert_eq!(advertised, Some("identity,gzip,deflate,zstd"));
        }
    }
}

#[tokio::test]
async fn a_handler_may_choose_another_encoding() {
    let server = || Server::new().send_compressed(Encoding::Gzip);
    let all = [("grpc-accept-encoding", "gzip,deflate,zstd")];
    let no_zstd = [("grpc-accept-encoding", "gzip,deflate")];
    for (method, choice, headers, name, flags) in [
        ("Upper", "zstd", &all, Some("zstd"), &[1][..]),
        ("Upper", "zstd", &no_zstd, None, &[0]),
        ("Upper", "identity", &all, None, &[0]),
        ("Split", "zstd", &all, Some("zstd"), &[1, 1]),
        ("Split", "zstd", &no_zstd, None, &[0, 0]),
        ("Split", "identity", &all, None, &[0, 0]),
        ("Split", "secret", &all, Some("gzip"), &[0, 1, 1]),
        ("Split", "zstd secret", &all, Some("zstd"), &[0, 1, 1]),
    ] {
        let text = match method {
            "Upper" => format!("{choice} {}", long("a")),
            _ => format!("{choice} one two"),
        };
        let answer = call(server(), method, headers, message(0, text.as_bytes())).await;
        assert_eq!(answer.status(), "0");
        assert_eq!(answer.header("grpc-encoding"), name, "{method} {choice}");
        assert_eq!(answer.flags(), flags, "{method} {choice}");
    }
}

#[tokio::test]
async fn an_encoding_cannot_change_once_it_was_sent() {
    let client = start(Server::new(), |channel| channel);
    for text in ["late gzip", "one gzip"] {
        let mut words = client.split(text.to_owned()).start();
        assert!(words.message().await.unwrap().is_some());
        let status = words.message().await.unwrap_err();
        assert_eq!(status.code(), Code::Internal);
        assert!(status.message().contains("before the first response"));
    }
}

#[tokio::test]
async fn a_server_refuses_an_encoding_and_says_what_it_accepts() {
    let some = [Encoding::Zstd, Encoding::Gzip];
    for (server, name, accepted) in [
        (Server::new(), "br", "identity,gzip,deflate,zstd"),
        (Server::new(), "Gzip", "identity,gzip,deflate,zstd"),
        (
            Server::new().accept_compressed(some),
            "deflate",
            "identity,gzip,zstd",
        ),
        (Server::new().accept_compressed([]), "gzip", "identity"),
    ] {
        let headers = [("grpc-encoding", name)];
        // Whether the message is compressed does not matter.
        let answer = call(server, "Upper", &headers, message(0, b"a")).await;
        assert_eq!(answer.status(), "12");
        assert_eq!(answer.header("grpc-accept-encoding"), Some(accepted));
        let text = answer.header("grpc-message").unwrap();
        assert!(text.contains(name) && text.contains(accepted), "{text}");
    }
    let answer = call(
        Server::new().accept_compressed([]),
        "Upper",
        &[],
        message(0, b"a"),
    )
    .await;
    assert_eq!(answer.header("grpc-accept-encoding"), None);
}

#[tokio::test]
async fn a_client_refuses_an_encoding_that_it_did_not_offer() {
    for (name, accept) in [
        ("br", Encoding::ALL),
        ("gzip", &[Encoding::Zstd]),
        ("zstd", &[]),
    ] {
        let configure = |channel: ChannelBuilder| channel.accept_compressed(accept.iter().copied());
        let headers = [("grpc-encoding", name)];
        let request = "a".to_owned();
        let (_, result) = ask(configure, request, None, &headers, message(0, b"hi")).await;
        let status = result.unwrap_err();
        assert_eq!(status.code(), Code::Internal);
        assert!(!status.is_remote());
        assert!(status.message().contains(name), "{status}");
    }
}

#[tokio::test]
async fn a_compressed_message_without_an_encoding_is_internal() {
    for headers in [&[][..], &[("grpc-encoding", "identity")]] {
        let answer = call(Server::new(), "Upper", headers, message(1, b"a")).await;
        assert_eq!(answer.status(), "13");
        let request = "a".to_owned();
        let (_, result) = ask(|channel| channel, request, None, headers, message(1, b"hi")).await;
        assert_eq!(result.unwrap_err().code(), Code::Internal);
    }
}

#[tokio::test]
async fn corrupt_messages_are_internal() {
    for name in ["gzip", "deflate", "zstd"] {
        for payload in [
            &b"a"[..],
            b"\x1f\x8b\x08\0",
            b"\x28\xb5\x2f\xfd\x20\x05\x29\0\0hell",
        ] {
            let headers = [("grpc-encoding", name)];
            let answer = call(Server::new(), "Upper", &headers, message(1, payload)).await;
            assert_eq!(answer.status(), "13");
            // What the library says of it stays here.
            let text = answer.header("grpc-message").unwrap();
            assert!(text.ends_with(&format!("does not decompress as {name}")));
            let request = "a".to_owned();
            let (_, result) = ask(
                |channel| channel,
                request,
                None,
                &headers,
                message(1, payload),
            )
            .await;
            let status = result.unwrap_err();
            assert_eq!(status.code(), Code::Internal);
            assert!(std::error::Error::source(&status).is_some());
        }
    }
}

#[tokio::test]
async fn a_message_may_be_uncompressed_whatever_the_encoding_is() {
    for name in ["gzip", "deflate", "zstd"] {
        let headers = [("grpc-encoding", name)];
        let answer = call(Server::new(), "Upper", &headers, message(0, b"a")).await;
        assert_eq!(answer.messages[0].payload, "A");
        let request = "a".to_owned();
        let (_, result) = ask(
            |channel| channel,
            request,
            None,
            &headers,
            message(0, b"hi"),
        )
        .await;
        assert_eq!(result.unwrap().message(), "hi");
    }
}

#[tokio::test]
async fn limits_are_of_decompressed_messages() {
    for encoding in &Encoding::ALL[1..] {
        let client = start(
            Server::new()
                .max_receive_message_size(1000)
                .send_compressed(*encoding),
            |channel| {
                channel
                    .send_compressed(*encoding)
                    .max_receive_message_size(900)
                    .max_send_message_size(1100)
            },
        );
        for (size, code, remote) in [
            (1101, Code::ResourceExhausted, false),
            (1001, Code::ResourceExhausted, true),
            (1000, Code::ResourceExhausted, false),
            (901, Code::ResourceExhausted, false),
        ] {
            let status = client.upper("x".repeat(size)).await.unwrap_err();
            assert_eq!(status.code(), code, "{size}");
            assert_eq!(status.is_remote(), remote, "{size}");
        }
        let response = client.upper("x".repeat(900)).await.unwrap();
        assert_eq!(response.message().len(), 900);
    }
}

#[tokio::test]
async fn a_compressed_message_over_the_limit_is_refused_by_its_prefix() {
    let headers = [("grpc-encoding", "gzip")];
    let mut body = message(1, b"");
    body[1] = 0xff;
    let answer = call(Server::new(), "Upper", &headers, body).await;
    assert_eq!(answer.status(), "8");
}
