//! Servers that accept connections and end them at once: a channel connects again after pauses.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rpc_runtime::testing::{self, MemoryListener};
use rpc_runtime::{Balance, Code, Listener, ServiceConfig};
use tokio::time::sleep;

use crate::frames::{GOAWAY, HEADERS, Peer, SETTINGS};
use crate::words::WordsClient;

/// So many connections are too many for any test.
const FLOOD: usize = 100;

/// How a server ends a connection after its SETTINGS.
#[derive(Clone, Copy, Debug)]
enum End {
    GoAway,
    Close,
    /// After it has received a call.
    GoAwayAfterCall,
}

/// A server that ends all its connections; returns how many there were.
fn serve(mut listener: MemoryListener, end: End) -> Arc<AtomicUsize> {
    let connections = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&connections);
    tokio::spawn(async move {
        let no_stream = [0; 8];
        loop {
            let (io, _) = listener.accept().await.unwrap();
            if count.fetch_add(1, Ordering::Relaxed) == FLOOD {
                // Refuses all others, so that the test ends.
                return;
            }
            let mut peer = Peer(io);
            tokio::spawn(async move {
                peer.skip_preface().await;
                peer.send(SETTINGS, 0, &[]).await;
                if matches!(end, End::GoAwayAfterCall) {
                    peer.receive_kind(HEADERS).await;
                }
                if !matches!(end, End::Close) {
                    peer.send(GOAWAY, 0, &no_stream).await;
                    while peer.receive().await.is_some() {}
                }
            });
        }
    });
    connections
}

#[tokio::test(start_paused = true)]
async fn a_server_that_ends_its_connections_at_once_is_not_flooded() {
    for end in [End::GoAway, End::Close, End::GoAwayAfterCall] {
        for balance in [
            Balance::pick_first(),
            Balance::round_robin(),
            Balance::least_request(),
        ] {
            let (listener, builder) = testing::pair_builder();
            let connections = serve(listener, end);
            let channel = builder.balance(balance.clone()).build().unwrap();
            let client = WordsClient(channel);
            let minute = async {
                sleep(Duration::from_secs(60)).await;
            };
            let calls = async {
                loop {
                    let call = client.upper(String::new()).wait_for_ready(true);
                    let status = call.timeout(Duration::from_secs(5)).await.unwrap_err();
                    let code = status.code();
                    assert!(
                        matches!(code, Code::DeadlineExceeded | Code::Unavailable),
                        "{status}"
                    );
                }
            };
            tokio::select! {
                () = minute => {}
                () = calls => {}
            }
            let made = connections.load(Ordering::Relaxed);
            assert!((5..=14).contains(&made), "{made} {end:?} {balance:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_pause_after_early_ends_can_be_ended() {
    let (listener, builder) = testing::pair_builder();
    let connections = serve(listener, End::GoAway);
    let channel = builder.build().unwrap();
    let client = WordsClient(channel.clone());
    let call = tokio::spawn(client.upper(String::new()).wait_for_ready(true).start());
    sleep(Duration::from_secs(100)).await;
    // The pause after the last of these is longer than what follows.
    let before = connections.load(Ordering::Relaxed);
    channel.reset_backoff();
    sleep(Duration::from_millis(100)).await;
    let after = connections.load(Ordering::Relaxed) - before;
    assert_eq!(after, 4, "three without a pause follow the first");
    assert!(!call.is_finished());
}

/// A further connection, which a call waits for.
#[tokio::test(start_paused = true)]
async fn further_connections_that_end_at_once_are_not_made_again_and_again() {
    let (mut listener, builder) = testing::pair_builder();
    let config = ServiceConfig::default().max_connections_per_subchannel(2);
    let client = WordsClient(builder.service_config(config).build().unwrap());
    let calls = [(); 2].map(|()| tokio::spawn(client.upper(String::new()).start()));
    let (io, _) = listener.accept().await.unwrap();
    let mut first = Peer(io);
    first.skip_preface().await;
    let one_stream = [0, 3, 0, 0, 0, 1];
    first.send(SETTINGS, 0, &one_stream).await;
    first.receive_kind(HEADERS).await.unwrap();
    let connections = serve(listener, End::GoAway);
    sleep(Duration::from_secs(60)).await;
    let made = connections.load(Ordering::Relaxed);
    assert!((5..=14).contains(&made), "{made}");
    assert!(calls.iter().all(|call| !call.is_finished()));
}
