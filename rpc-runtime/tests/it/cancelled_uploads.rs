//! A call whose requests wait for credit is cancelled like any other.

use std::sync::Arc;
use std::time::Duration;

use crate::words::{Words, WordsClient, WordsServer};
use rpc_runtime::{Request, RequestStream, ResponseSink, Server, Status, testing};
use tokio::sync::Notify;
use tokio::time::timeout;

/// Answers once and reads nothing; tells when its handler is dropped.
struct Deaf {
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
        responses.send("first".to_owned()).await?;
        std::future::pending().await
    }
}

fn start() -> (WordsClient, Arc<Notify>) {
    let dropped = Arc::new(Notify::new());
    let (listener, channel) = testing::pair();
    let service = Deaf {
        dropped: Arc::clone(&dropped),
    };
    let server = Server::new().add(WordsServer(Arc::new(service)));
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

#[tokio::test]
async fn a_server_learns_of_a_cancelled_call_whose_requests_wait_for_credit() {
    for give_up in [
        GiveUp::Responses,
        GiveUp::Sink,
        GiveUp::ResponsesAfterClosing,
    ] {
        for letters in [1000, 60_000, 200_000] {
            let (client, dropped) = start();
            let (mut requests, mut responses) = client.echo(());
            requests.send("a".repeat(letters)).await.unwrap();
            let first = responses.message().await.unwrap();
            assert_eq!(first.as_deref(), Some("first"));
            requests.send("b".to_owned()).await.unwrap();
            // The first request is on its way by now, as far as the server allows.
            tokio::time::sleep(Duration::from_millis(20)).await;
            let rest = match give_up {
                GiveUp::Responses => {
                    drop(responses);
                    Err(requests)
                }
                GiveUp::Sink => {
                    drop(requests);
                    Ok(responses)
                }
                GiveUp::ResponsesAfterClosing => {
                    requests.close();
                    drop(responses);
                    let was_dropped = timeout(Duration::from_secs(10), dropped.notified()).await;
                    assert!(was_dropped.is_ok(), "{give_up:?}, {letters} letters");
                    continue;
                }
            };
            if let Ok(mut responses) = rest {
                let ended = timeout(Duration::from_secs(10), responses.message()).await;
                let status = ended.expect("the call ends").unwrap_err();
                assert_eq!(status.code(), rpc_runtime::Code::Cancelled, "{status}");
            }
            let was_dropped = timeout(Duration::from_secs(10), dropped.notified()).await;
            assert!(was_dropped.is_ok(), "{give_up:?}, {letters} letters");
        }
    }
}
