//! A call whose requests wait for credit is cancelled like any other.

use std::sync::Arc;
use std::time::Duration;

use crate::frames::{ACK, END_HEADERS, HEADERS, Peer, RST_STREAM, SETTINGS, field};
use crate::words::{Words, WordsClient, WordsServer};
use rpc_runtime::{Code, Listener, Request, RequestStream, ResponseSink, Server, Status, testing};
use tokio::sync::Notify;
use tokio::time::timeout;

/// Reads nothing, and answers once or not at all; tells when its handler is dropped.
struct Deaf {
    answers: bool,
    dropped: Arc<Notify>,
}

struct Tell(Arc<Notify>);

impl Drop for Tell {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

impl Words for Deaf {
    async fn echo(
        &self,
        requests: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let _tell = Tell(Arc::clone(&self.dropped));
        let _unread = requests;
        if self.answers {
            responses.send("first".to_owned()).await?;
        }
        std::future::pending().await
    }
}

fn start(answers: bool) -> (WordsClient, Arc<Notify>) {
    let dropped = Arc::new(Notify::new());
    let (listener, channel) = testing::pair();
    let service = Deaf {
        answers,
        dropped: Arc::clone(&dropped),
    };
    let server = Server::new().add_service(WordsServer(Arc::new(service)));
    tokio::spawn(server.serve(listener));
    (WordsClient(channel), dropped)
}

/// How the application gives up a call.
#[derive(Clone, Copy, Debug)]
enum GiveUp {
    Responses,
    Sink,
    ResponsesAfterClosing,
}

async fn give_up(answers: bool, letters: usize, how: GiveUp) {
    let (client, dropped) = start(answers);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".repeat(letters)).await.unwrap();
    if answers {
        let first = responses.message().await.unwrap();
        assert_eq!(first.as_deref(), Some("first"));
    }
    requests.send("b".to_owned()).await.unwrap();
    // The first request is on its way by now, as far as the server allows.
    tokio::time::sleep(Duration::from_millis(20)).await;
    match how {
        GiveUp::Responses => drop(responses),
        GiveUp::Sink => {
            drop(requests);
            let status = responses.message().await.unwrap_err();
            assert_eq!(status.code(), Code::Cancelled, "{status}");
        }
        GiveUp::ResponsesAfterClosing => {
            requests.close();
            drop(responses);
        }
    }
    dropped.notified().await;
}

#[tokio::test]
async fn a_server_learns_of_a_cancelled_call_whose_requests_wait_for_credit() {
    for how in [
        GiveUp::Responses,
        GiveUp::Sink,
        GiveUp::ResponsesAfterClosing,
    ] {
        for (answers, letters) in [
            (true, 1000),
            (true, 60_000),
            (true, 200_000),
            (false, 1000),
            (false, 200_000),
        ] {
            let given_up = timeout(Duration::from_secs(10), give_up(answers, letters, how)).await;
            assert!(given_up.is_ok(), "{how:?}, {answers}, {letters} letters");
        }
    }
}

/// The request was written before the call started. Its server gives no credit, and answers before it reads.
#[tokio::test]
async fn a_server_learns_of_a_cancelled_call_with_one_request_that_waits_for_credit() {
    const INITIAL_WINDOW_SIZE_0: &[u8] = &[0, 4, 0, 0, 0, 0];
    for letters in [1000, 200_000] {
        let (mut listener, channel) = testing::pair_builder();
        let open = async {
            let (stream, _) = listener.accept().await.unwrap();
            let mut peer = Peer(stream);
            peer.send(SETTINGS, 0, INITIAL_WINDOW_SIZE_0).await;
            peer.skip_preface().await;
            while peer.receive_kind(SETTINGS).await.unwrap().flags != ACK {}
            peer
        };
        let (channel, mut peer) = tokio::join!(channel.connect(), open);
        let client = WordsClient(channel.unwrap());
        let mut responses = client.split("a".repeat(letters)).start();
        let answer = async {
            let stream = peer.receive_kind(HEADERS).await.unwrap().stream;
            let mut head = vec![0x88];
            head.extend(field("content-type", "application/grpc"));
            peer.send_on(stream, HEADERS, END_HEADERS, &head).await;
        };
        let (metadata, ()) = tokio::join!(responses.metadata(), answer);
        metadata.unwrap();
        drop(responses);
        let reset = timeout(Duration::from_secs(10), peer.receive_kind(RST_STREAM)).await;
        assert!(
            reset.is_ok_and(|reset| reset.is_some()),
            "{letters} letters"
        );
    }
}
