//! Handlers: inherited deadlines, detached work, limits on concurrent calls, and the fallback.

use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::{
    Channel, Code, MethodOptions, Request, Response, ResponseSink, Server, ServerCall, Status,
    detached, testing,
};
use tokio::sync::{Notify, Semaphore};

use crate::wire;
use crate::words::{self, Words, WordsClient, WordsServer};

/// `upper` passes what it is asked on to a server behind it, in a way that the word before the first space says.
struct Front {
    back: WordsClient,
    finished: Arc<Notify>,
}

impl Words for Front {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        if let Some(remaining) = request.time_remaining() {
            assert!(remaining <= Duration::from_secs(3600));
        }
        let text = request.into_message();
        let further = self.back.upper(text.clone());
        let further = match text.as_str() {
            "shorter" => further.timeout(Duration::from_secs(60)),
            "longer" => further.timeout(Duration::from_secs(7200)),
            "regardless" => further.ignore_inherited_deadline(),
            "spawned" => return tokio::spawn(further.start()).await.unwrap(),
            "detached" => {
                let back = self.back.clone();
                let finished = Arc::clone(&self.finished);
                return detached(async move {
                    let response = back.upper(text).await;
                    finished.notify_one();
                    response
                })
                .await;
            }
            "panicking" => detached(async { panic!("asked to") }).await,
            _ => further,
        };
        further.await
    }
}

/// Says how much time it was given, in seconds, once the gate lets it.
struct Back(Arc<Gate>);

struct Gate {
    arrived: Semaphore,
    permits: Semaphore,
}

impl Gate {
    fn new(permits: usize) -> Self {
        Self {
            arrived: Semaphore::new(0),
            permits: Semaphore::new(permits),
        }
    }
}

impl Words for Back {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.0.arrived.add_permits(1);
        self.0.permits.acquire().await.unwrap().forget();
        let remaining = request
            .time_remaining()
            .map(|time| time.as_secs_f64().round());
        Ok(format!("{remaining:?}").into())
    }

    async fn split(&self, _: Request<String>, _: ResponseSink<String>) -> Result<(), Status> {
        Ok(())
    }
}

fn serve(server: Server, service: impl Words) -> Channel {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        server
            .add_service(WordsServer(Arc::new(service)))
            .serve(listener),
    );
    channel
}

struct Chain {
    front: WordsClient,
    gate: Arc<Gate>,
    finished: Arc<Notify>,
}

fn chain(permits: usize) -> Chain {
    let gate = Arc::new(Gate::new(permits));
    let back = WordsClient(serve(Server::new(), Back(Arc::clone(&gate))));
    let finished = Arc::new(Notify::new());
    let front = Front {
        back,
        finished: Arc::clone(&finished),
    };
    Chain {
        front: WordsClient(serve(Server::new(), front)),
        gate,
        finished,
    }
}

#[tokio::test]
async fn a_call_in_a_handler_inherits_its_deadline() {
    let chain = chain(10);
    for (text, remaining) in [
        ("plain", "Some(3600.0)"),
        ("shorter", "Some(60.0)"),
        ("longer", "Some(3600.0)"),
        // The call is made in the handler and only waited for in the task.
        ("spawned", "Some(3600.0)"),
        ("regardless", "None"),
        ("detached", "None"),
    ] {
        let call = chain.front.upper(text.to_owned());
        let response = call.timeout(Duration::from_secs(3600)).await.unwrap();
        assert_eq!(response.message(), remaining, "{text}");
    }
    let response = chain.front.upper("plain".to_owned()).await.unwrap();
    assert_eq!(response.message(), "None");
}

#[tokio::test]
async fn a_call_whose_deadline_has_passed_reaches_no_handler() {
    for (timeout, status, handled) in [
        ("0n", "4", 0),
        ("0H", "4", 0),
        ("1n", "4", 0),
        ("1H", "0", 1),
    ] {
        let gate = Arc::new(Gate::new(1));
        let server = Server::new().add_service(WordsServer(Arc::new(Back(Arc::clone(&gate)))));
        let path = "/test.Words/Upper";
        let request = wire::message(0, b"a");
        let received = wire::call(server, path, &[("grpc-timeout", timeout)], request).await;
        assert_eq!(received.status(), status, "{timeout}");
        assert_eq!(gate.arrived.available_permits(), handled, "{timeout}");
    }
}

#[tokio::test]
async fn detached_work_outlives_its_call() {
    let chain = chain(0);
    let call = tokio::spawn(chain.front.upper("detached".to_owned()).start());
    chain.gate.arrived.acquire().await.unwrap().forget();
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    chain.gate.permits.add_permits(1);
    chain.finished.notified().await;
}

#[tokio::test]
async fn a_panic_of_detached_work_panics_in_the_handler() {
    let status = chain(1)
        .front
        .upper("panicking".to_owned())
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Unknown);
}

#[tokio::test]
async fn calls_above_the_concurrency_limit_are_refused() {
    let two = MethodOptions::new().max_concurrent_calls(2);
    let upper = words::method("/test.Words/Upper");
    for (server, others) in [
        (
            Server::new().max_concurrent_calls(2),
            Code::ResourceExhausted,
        ),
        (Server::new().method_options(upper, two), Code::Ok),
    ] {
        let gate = Arc::new(Gate::new(0));
        let client = WordsClient(serve(server, Back(Arc::clone(&gate))));
        let calls = [(); 2].map(|()| tokio::spawn(client.upper(String::new()).start()));
        for _ in &calls {
            gate.arrived.acquire().await.unwrap().forget();
        }
        let status = client.upper(String::new()).await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert!(
            status.message().contains("limit of 2 concurrent calls"),
            "{status}"
        );
        let mut other = client.split(String::new()).start();
        let other = other
            .message()
            .await
            .err()
            .map_or(Code::Ok, |status| status.code());
        assert_eq!(other, others);
        gate.permits.add_permits(3);
        for call in calls {
            call.await.unwrap().unwrap();
        }
        client.upper(String::new()).await.unwrap();
    }
}

#[tokio::test]
async fn a_fallback_handles_calls_to_services_that_are_not_mounted() {
    let fallback = |call: ServerCall| {
        let text = format!("{} {}", call.path(), call.method());
        call.fail(Status::unavailable(text))
    };
    let (listener, channel) = testing::pair();
    tokio::spawn(Server::new().fallback(fallback).serve(listener));
    let client = WordsClient(channel);
    let status = client.upper(String::new()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert_eq!(status.message(), "/test.Words/Upper Upper");
    // A mounted service is asked for its own methods, those that it does not have included.
    let gate = Arc::new(Gate::new(1));
    let client = WordsClient(serve(Server::new().fallback(fallback), Back(gate)));
    client.upper(String::new()).await.unwrap();
    let status = client.missing().await.unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);
}
