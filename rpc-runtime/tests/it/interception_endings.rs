//! The end of intercepted calls when an interceptor refuses, drops an attempt or panics, on a runtime with nothing else to do.

use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::{
    Code, Intercepted, InterceptedCall, Interceptor, Next, RequestSink, Server, Status,
};

use crate::service::{Service, plain, start};
use crate::wire::{self, message};
use crate::words::WordsServer;

/// Runs each call, and panics afterwards.
struct PanicsAfterwards;

impl Interceptor for PanicsAfterwards {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        next.run(call).await?;
        panic!("on purpose");
    }
}

/// Runs each call, and never returns.
struct Ponders;

impl Interceptor for Ponders {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        next.run(call).await?;
        std::future::pending().await
    }
}

/// Takes calls that failed for ones that went well.
struct Forgives;

impl Interceptor for Forgives {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let _ = next.run(call).await;
        Ok(())
    }
}

#[tokio::test]
async fn a_response_that_was_not_released_is_not_sent() {
    let words = || WordsServer(Arc::new(Service::default()));
    let server = |interceptor| {
        let server = Server::new().add_service(words());
        match interceptor {
            "panics" => server.intercept(PanicsAfterwards),
            _ => server.intercept(Ponders),
        }
    };
    for (server, code) in [
        (server("panics"), Code::Unknown),
        (server("ponders"), Code::DeadlineExceeded),
        (
            Server::new()
                .add_service(Intercepted::new(words(), PanicsAfterwards))
                .intercept(Forgives),
            Code::Internal,
        ),
    ] {
        let headers = [("grpc-timeout", "100m")];
        let received = wire::call(server, "/test.Words/Upper", &headers, message(0, b"a")).await;
        assert_eq!(received.messages, []);
        let status = received
            .headers
            .get("grpc-status")
            .or(received.trailers.get("grpc-status"));
        let status = status.unwrap().to_str().unwrap();
        assert_eq!(status, code.as_i32().to_string());
    }
}

/// Lets nothing through.
struct Refuses;

impl Interceptor for Refuses {
    async fn intercept(&self, _: &mut InterceptedCall, _: Next<'_>) -> Result<(), Status> {
        Err(Status::permission_denied("no"))
    }
}

/// Does not even come to refuse.
struct Panics;

impl Interceptor for Panics {
    async fn intercept(&self, _: &mut InterceptedCall, _: Next<'_>) -> Result<(), Status> {
        panic!("on purpose");
    }
}

/// Waits no longer for the call, and does not end it either.
struct GivesUp;

impl Interceptor for GivesUp {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let _ = tokio::time::timeout(Duration::from_millis(20), next.run(call)).await;
        std::future::pending().await
    }
}

/// The status with which sending fails, once it does.
async fn refused(mut requests: RequestSink<String>) -> Status {
    loop {
        if let Err(status) = requests.send("a".to_owned()).await {
            return status;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn an_application_that_only_writes_learns_that_an_interceptor_ended_the_call() {
    let (client, _) = start(plain, |channel| channel.intercept(Refuses));
    let (requests, response) = client.join().start();
    let status = refused(requests).await;
    assert_eq!(
        (status.code(), status.message()),
        (Code::PermissionDenied, "no")
    );
    assert_eq!(response.await.unwrap_err().code(), Code::PermissionDenied);

    let (client, _) = start(plain, |channel| channel.intercept(Panics));
    let (requests, mut responses) = client.echo().start();
    assert_eq!(refused(requests).await.code(), Code::Cancelled);
    assert_eq!(
        responses.message().await.unwrap_err().code(),
        Code::Internal
    );
}

#[tokio::test]
async fn an_attempt_that_an_interceptor_dropped_is_cancelled_at_once() {
    let (client, _) = start(plain, |channel| channel.intercept(GivesUp));
    let (requests, response) = client.join().start();
    let reading = tokio::spawn(response);
    assert_eq!(refused(requests).await.code(), Code::Cancelled);
    reading.abort();
}
