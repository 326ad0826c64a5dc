//! The end of a stream of requests: a handler must not take an incomplete stream for a complete one, however the client ends it,
//! and an empty stream ends with its own DATA frame.

use std::time::Duration;

use rpc_runtime::{Code, Listener, Request, RequestStream, ResponseSink, Server, Status, testing};
use tokio::sync::mpsc;
use tokio::time::timeout;

use crate::frames::{self, DATA, END_HEADERS, END_STREAM, HEADERS, Peer, RST_STREAM, SETTINGS};
use crate::words::{Words, WordsClient, WordsServer};

/// What a handler has read when its requests end: the messages, or the status.
type Ending = Result<usize, Code>;

/// `echo` tells how its requests have ended, and answers nothing.
struct Reader(mpsc::UnboundedSender<Ending>);

impl Words for Reader {
    async fn echo(
        &self,
        request: Request<RequestStream<String>>,
        _: ResponseSink<String>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        let mut messages = 0;
        let ending = loop {
            match requests.message().await {
                Ok(Some(_)) => messages += 1,
                Ok(None) => break Ok(messages),
                Err(status) => break Err(status.code()),
            }
        };
        self.0.send(ending).unwrap();
        Ok(())
    }
}

const CALL: &[u8] = b"\x83\x86\x04\x10/test.Words/Echo\x0f\x10\x10application/grpc";
const MESSAGE: &[u8] = b"\0\0\0\0\x02hi";

/// How the requests of a call with one message end that is left with a frame.
async fn ending(kind: u8, flags: u8, payload: &[u8]) -> Option<Ending> {
    let (endings, mut ended) = mpsc::unbounded_channel();
    let (listener, connector) = frames::listener();
    tokio::spawn(
        Server::new()
            .add_service(WordsServer(Reader(endings).into()))
            .serve(listener),
    );
    let mut peer = connector.connect();
    peer.open().await;
    peer.send_on(1, HEADERS, END_HEADERS, CALL).await;
    peer.send_on(1, DATA, 0, MESSAGE).await;
    peer.send_on(1, kind, flags, payload).await;
    // A handler that was dropped instead tells nothing.
    timeout(Duration::from_secs(5), ended.recv()).await.ok()?
}

#[tokio::test(start_paused = true)]
async fn only_the_end_of_the_stream_ends_the_requests() {
    assert_eq!(ending(DATA, END_STREAM, b"").await, Some(Ok(1)));
    assert_eq!(ending(DATA, END_STREAM, MESSAGE).await, Some(Ok(2)));
    for reason in [0, 2, 8] {
        let reset = ending(RST_STREAM, 0, &[0, 0, 0, reason]).await;
        assert!(!matches!(reset, Some(Ok(_))), "{reason}: {reset:?}");
    }
}

/// PROTOCOL-HTTP2 "Requests": `END_STREAM` comes with a DATA frame, an empty one if need be.
#[tokio::test(start_paused = true)]
async fn an_empty_stream_of_requests_ends_with_an_empty_frame() {
    let (mut listener, channel) = testing::pair();
    let (requests, _responses) = WordsClient(channel).echo().start();
    requests.close();
    let mut peer = Peer(listener.accept().await.unwrap().0);
    peer.send(SETTINGS, 0, b"").await;
    peer.skip_preface().await;
    let headers = peer.receive_kind(HEADERS).await.unwrap();
    assert_eq!(headers.flags & END_STREAM, 0);
    let data = peer.receive_kind(DATA).await.unwrap();
    assert_eq!((data.flags, data.payload.len()), (END_STREAM, 0));
}
