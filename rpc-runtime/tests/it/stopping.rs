//! A server stops after its handlers have been dropped, on whichever task they run. It does not wait for handlers that block
//! their threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rpc_runtime::HandlerPlacement::{Automatic, Connection, Task};
use rpc_runtime::{Code, HandlerPlacement, Request, Response, Server, Status, testing};
use tokio::sync::oneshot;
use tokio::task::yield_now;
use tokio::time::timeout;

use crate::service::PATIENCE;
use crate::words::{Words, WordsClient, WordsServer};

/// How long a handler keeps its thread, or the one that drops it.
const WHILE: Duration = Duration::from_millis(50);

const HANDLERS: usize = 4;

struct Service {
    begun: AtomicUsize,
    alive: Arc<AtomicUsize>,
    /// What lets go of a handler that blocks.
    release: Mutex<Receiver<()>>,
}

/// Counts a handler until it has been dropped, which takes a while.
struct Alive(Arc<AtomicUsize>, Duration);

impl Drop for Alive {
    fn drop(&mut self) {
        thread::sleep(self.1);
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let message = request.into_message();
        self.alive.fetch_add(1, Ordering::SeqCst);
        let slow = if message == "slow to drop" {
            WHILE
        } else {
            Duration::ZERO
        };
        let _alive = Alive(Arc::clone(&self.alive), slow);
        self.begun.fetch_add(1, Ordering::SeqCst);
        match message.as_str() {
            "busy" => loop {
                thread::sleep(WHILE);
                yield_now().await;
            },
            "block" => drop(self.release.lock().unwrap().recv()),
            _ => std::future::pending().await,
        }
        Ok(message.into())
    }
}

struct Started {
    service: Arc<Service>,
    client: WordsClient,
    release: Sender<()>,
    server: Server,
    listener: testing::MemoryListener,
}

fn start(placement: HandlerPlacement) -> Started {
    let (release, released) = channel();
    let service = Arc::new(Service {
        begun: AtomicUsize::new(0),
        alive: Arc::default(),
        release: Mutex::new(released),
    });
    let (listener, channel) = testing::pair();
    let server = Server::new()
        .handler_placement(placement)
        .shutdown_grace(Duration::ZERO)
        .add_service(WordsServer(Arc::clone(&service)));
    Started {
        service,
        client: WordsClient(channel),
        release,
        server,
        listener,
    }
}

impl Service {
    fn alive(&self) -> usize {
        self.alive.load(Ordering::SeqCst)
    }

    async fn has_begun(&self, handlers: usize) {
        while self.begun.load(Ordering::SeqCst) < handlers {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn handlers_have_been_dropped_when_serving_ends() {
    for placement in [Task, Automatic, Connection] {
        for message in ["busy", "idle", "slow to drop"] {
            // On one task they are busy one after the other, and the first of them keeps the others from beginning.
            let handlers = if placement == Task || message != "busy" {
                HANDLERS
            } else {
                1
            };
            let started = start(placement);
            let (stop, stopped) = oneshot::channel();
            let stopped = async { drop(stopped.await) };
            let serving = tokio::spawn(started.server.serve_until(started.listener, stopped));
            let calls: Vec<_> = (0..handlers)
                .map(|_| tokio::spawn(started.client.upper(message.to_owned()).start()))
                .collect();
            started.service.has_begun(handlers).await;
            stop.send(()).unwrap();
            let served = timeout(PATIENCE, serving).await.expect("serving hangs");
            assert_eq!(started.service.alive(), 0, "{placement:?} {message}");
            served.unwrap().unwrap();
            for call in calls {
                let status = call.await.unwrap().unwrap_err();
                assert_eq!(status.code(), Code::Unavailable, "{placement:?} {message}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn handlers_have_been_dropped_when_a_drain_ends() {
    for message in ["busy", "idle", "slow to drop"] {
        let started = start(Task);
        let handle = started.server.handle();
        tokio::spawn(started.server.serve(started.listener));
        for _ in 0..HANDLERS {
            tokio::spawn(started.client.upper(message.to_owned()).start());
        }
        started.service.has_begun(HANDLERS).await;
        let drained = timeout(PATIENCE, handle.drain(Duration::from_millis(1)));
        drained.await.expect("draining hangs");
        assert_eq!(started.service.alive(), 0, "{message}");
    }
}

/// Their connections are gone, and with it the reason to wait for the grace.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn serving_ends_after_handlers_of_disconnected_clients() {
    let started = start(Task);
    let handle = started.server.handle();
    tokio::spawn(started.server.serve(started.listener));
    let calls: Vec<_> = (0..HANDLERS)
        .map(|_| tokio::spawn(started.client.upper("busy".to_owned()).start()))
        .collect();
    started.service.has_begun(HANDLERS).await;
    for call in calls {
        call.abort();
    }
    drop(started.client);
    let drained = timeout(PATIENCE, handle.drain(Duration::MAX));
    drained.await.expect("draining hangs");
    assert_eq!(started.service.alive(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn serving_ends_without_a_handler_that_blocks() {
    for placement in [Task, Connection] {
        let started = start(placement);
        let handle = started.server.handle();
        let serving = tokio::spawn(started.server.serve(started.listener));
        let call = tokio::spawn(started.client.upper("block".to_owned()).start());
        started.service.has_begun(1).await;
        let drained = timeout(PATIENCE, handle.drain(Duration::ZERO));
        drained.await.expect("draining hangs");
        let served = timeout(PATIENCE, serving).await.expect("serving hangs");
        served.unwrap().unwrap();
        assert_eq!(started.service.alive(), 1, "{placement:?}");
        started.release.send(()).unwrap();
        // Whether it is answered depends on what its connection comes to before it is dropped.
        let _ = timeout(PATIENCE, call).await.expect("the call hangs");
        while started.service.alive() > 0 {
            yield_now().await;
        }
    }
}
