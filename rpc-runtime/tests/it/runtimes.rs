//! A channel is not bound to the runtime of its first call: it works on several runtimes, and after one of them has ended.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use rpc_runtime::{Channel, Code, Request, Response, Server, Status, testing};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::counted::Counted;
use crate::service::{PATIENCE, Retry};
use crate::words::{Words, WordsClient, WordsServer};

/// How long something is let happen.
const SHORT: Duration = Duration::from_millis(20);

struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        Ok(request.message().to_uppercase().into())
    }
}

/// A server on a thread of its own, which ends when this is dropped.
struct Serving {
    client: WordsClient,
    connections: Arc<AtomicUsize>,
    _stop: oneshot::Sender<()>,
}

/// Starts a server; it accepts nothing before `begin` is ready.
fn serve(begin: impl Future<Output = ()> + Send + 'static) -> Serving {
    let (listener, channel) = testing::pair();
    let connections = Arc::new(AtomicUsize::new(0));
    let listener = Counted(listener, Arc::clone(&connections));
    let (stop, stopped) = oneshot::channel();
    thread::spawn(move || {
        current_thread().block_on(async {
            begin.await;
            let server = Server::new().add_service(WordsServer(Arc::new(Service)));
            let stopped = async { drop(stopped.await) };
            server
                .shutdown_grace(Duration::ZERO)
                .serve_until(listener, stopped)
                .await
        })
    });
    Serving {
        client: WordsClient(channel),
        connections,
        _stop: stop,
    }
}

fn current_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn multi_thread() -> Runtime {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(1).enable_all().build().unwrap()
}

async fn call(client: &WordsClient) -> Result<(), Status> {
    let called = timeout(PATIENCE, client.upper("a".to_owned())).await;
    let response = called.expect("a call hangs")?;
    assert_eq!(response.message(), "A");
    let (mut requests, mut responses) = client.echo().start();
    requests.send("b".to_owned()).await?;
    let response = timeout(PATIENCE, responses.message()).await;
    assert_eq!(response.expect("a call hangs")?.as_deref(), Some("b"));
    Ok(())
}

#[test]
fn a_channel_works_on_one_runtime_after_another() {
    let serving = serve(async {});
    let kinds = [
        current_thread,
        current_thread,
        multi_thread,
        multi_thread,
        current_thread,
    ];
    for (number, runtime) in kinds.into_iter().enumerate() {
        let runtime = runtime();
        for _ in 0..3 {
            runtime.block_on(call(&serving.client)).unwrap();
        }
        assert_eq!(serving.connections.load(Ordering::Relaxed), number + 1);
    }
}

#[test]
fn a_channel_works_on_two_runtimes_in_turn() {
    for (first, second) in [
        (current_thread(), current_thread()),
        (current_thread(), multi_thread()),
        (multi_thread(), current_thread()),
    ] {
        let serving = serve(async {});
        for _ in 0..3 {
            first.block_on(call(&serving.client)).unwrap();
            second.block_on(call(&serving.client)).unwrap();
        }
        // No more than one for each.
        assert!(serving.connections.load(Ordering::Relaxed) <= 2);
        drop(first);
        for _ in 0..3 {
            second.block_on(call(&serving.client)).unwrap();
        }
        assert!(serving.connections.load(Ordering::Relaxed) <= 2 + 1);
    }
}

/// As the tests of one program do.
#[test]
fn a_channel_works_on_several_runtimes_at_once() {
    let serving = serve(async {});
    let start = Barrier::new(8);
    thread::scope(|scope| {
        for calls in 1..=8 {
            let (serving, start) = (&serving, &start);
            scope.spawn(move || {
                start.wait();
                for _ in 0..10 {
                    let runtime = current_thread();
                    for _ in 0..calls {
                        runtime.block_on(call(&serving.client)).unwrap();
                    }
                }
            });
        }
    });
}

#[test]
fn calls_in_progress_end_with_the_runtime_of_their_connection() {
    let serving = serve(async {});
    let first = multi_thread();
    first.block_on(call(&serving.client)).unwrap();
    let second = current_thread();
    second.block_on(async {
        let (mut requests, mut responses) = serving.client.echo().start();
        requests.send("a".to_owned()).await.unwrap();
        assert_eq!(responses.message().await.unwrap().as_deref(), Some("a"));
        assert_eq!(serving.connections.load(Ordering::Relaxed), 1);
        first.shutdown_background();
        let ended = timeout(PATIENCE, responses.message()).await;
        let status = ended.expect("a call hangs").unwrap_err();
        assert_eq!(status.code(), Code::Unavailable, "{status:?}");
        let sent = timeout(PATIENCE, async {
            while requests.send("b".to_owned()).await.is_ok() {}
        });
        sent.await.expect("sending hangs");
        call(&serving.client).await.unwrap();
    });
}

#[test]
fn a_call_that_waits_for_a_connection_outlives_the_runtime_that_connects() {
    for wait_for_ready in [true, false] {
        let (begin, beginning) = oneshot::channel();
        let serving = serve(async { drop(beginning.await) });
        let first = multi_thread();
        // The runtime begins to connect, and then ends while another call waits for that.
        let call = serving.client.upper("a".to_owned());
        let polled = first.block_on(async { timeout(SHORT, call).await });
        assert!(polled.is_err());
        current_thread().block_on(async {
            let mut call = Box::pin(
                serving
                    .client
                    .upper("a".to_owned())
                    .wait_for_ready(wait_for_ready)
                    .start(),
            );
            assert!(timeout(SHORT, &mut call).await.is_err());
            first.shutdown_background();
            begin.send(()).unwrap();
            let called = timeout(PATIENCE, call).await.expect("a call hangs");
            assert_eq!(called.unwrap().message(), "A");
        });
    }
}

/// Without timers connecting panics.
#[test]
fn a_channel_survives_a_panic_of_its_task() {
    let serving = serve(async {});
    let timeless = Builder::new_current_thread().build().unwrap();
    for wait_for_ready in [false, true] {
        for _ in 0..3 {
            let status = timeless
                .block_on(
                    serving
                        .client
                        .upper("a".to_owned())
                        .wait_for_ready(wait_for_ready)
                        .start(),
                )
                .unwrap_err();
            assert_eq!(status.code(), Code::Internal);
            let sentence = "the task that connects the channel ended: it panicked";
            assert!(status.message().contains(sentence), "{status}");
        }
    }
    drop(timeless);
    current_thread().block_on(call(&serving.client)).unwrap();
}

/// Polls a future outside of any runtime.
fn poll_outside<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut context = std::task::Context::from_waker(&waker);
    let mut future = std::pin::pin!(future);
    let begin = Instant::now();
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        assert!(begin.elapsed() < PATIENCE, "it hangs");
        thread::park_timeout(PATIENCE);
    }
}

#[test]
fn a_call_outside_of_a_runtime_is_an_error() {
    let serving = serve(async {});
    let upper = || serving.client.upper("a".to_owned());
    let status = poll_outside(upper().start()).unwrap_err();
    assert_eq!(status.code(), Code::Internal, "{status}");
    // While a runtime keeps the connection alive, calls use that connection.
    let runtime = multi_thread();
    runtime.block_on(call(&serving.client)).unwrap();
    assert_eq!(poll_outside(upper().start()).unwrap().message(), "A");
    let channel: Channel = serving.client.0.clone();
    drop(runtime);
    let status = poll_outside(WordsClient(channel).upper("a".to_owned()).start()).unwrap_err();
    assert_eq!(status.code(), Code::Internal, "{status}");
}

#[test]
fn what_needs_a_runtime_outside_of_one_is_an_error() {
    fn check<T>(result: Result<T, Status>) {
        let status = result.err().expect("it is an error");
        assert_eq!(status.code(), Code::Internal, "{status}");
        assert!(status.message().contains("Tokio runtime"), "{status}");
    }
    for intercepts in [false, true] {
        let serving = serve(async {});
        let channel = &serving.client.0;
        let client = WordsClient(if intercepts {
            channel.with_interceptor(Retry(Duration::ZERO))
        } else {
            channel.clone()
        });
        let runtime = multi_thread();
        runtime.block_on(call(&client)).unwrap();
        // A runtime has the timer, and the task of a call with streamed requests.
        let minute = Duration::from_secs(60);
        let upper = client.upper("a".to_owned()).timeout(minute);
        check(poll_outside(upper.start()));
        for echo in [client.echo(), client.echo().timeout(minute)] {
            let (mut requests, mut responses) = echo.start();
            check(poll_outside(requests.send("a".repeat(1 << 20))));
            check(poll_outside(requests.send("a".to_owned())));
            check(poll_outside(responses.message()));
        }
        // The timer of a sink whose call has its task.
        let (mut requests, _responses) = {
            let _runtime = runtime.enter();
            client.echo().timeout(minute).start()
        };
        let flood: Result<(), Status> = poll_outside(async {
            loop {
                requests.send("a".repeat(1 << 20)).await?;
            }
        });
        check(flood);
    }
}
