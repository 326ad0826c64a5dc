//! The settings of a call before it starts, and calls that are started late, not at all, or with settings that are not valid.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rpc_runtime::{
    BidiStreaming, Call, CallObserver, CallRecord, CallStart, ChannelBuilder, ClientStreaming,
    Code, Metadata, ServerStreaming, Status, Unary,
};
use tokio::time::timeout;

use crate::service::{self, PATIENCE, Retry};
use crate::words::WordsClient;

/// The calls that began and have not ended, and how the others ended.
#[derive(Clone, Default)]
struct Ends {
    open: Arc<Mutex<usize>>,
    codes: Arc<Mutex<Vec<Code>>>,
}

impl CallObserver for Ends {
    fn begin(&self, _: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
        *self.open.lock().unwrap() += 1;
        Some(Box::new(self.clone()))
    }
}

impl CallRecord for Ends {
    fn end(&mut self, code: Code) {
        *self.open.lock().unwrap() -= 1;
        self.codes.lock().unwrap().push(code);
    }
}

fn invalid<K>(call: Call<K>) -> Call<K> {
    call.metadata("no spaces", "a").metadata_bin("x", "b")
}

/// Waits, but not without end.
async fn soon<T>(future: impl IntoFuture<Output = T>) -> T {
    timeout(PATIENCE / 12, future).await.expect("it hangs")
}

fn with_observer(ends: &Ends, intercepts: bool) -> impl FnOnce(ChannelBuilder) -> ChannelBuilder {
    let ends = ends.clone();
    move |channel| {
        let channel = channel.observe(ends);
        if intercepts {
            channel.intercept(Retry(Duration::ZERO))
        } else {
            channel
        }
    }
}

async fn refusals(client: &WordsClient) -> Vec<(&'static str, Option<Status>)> {
    let unary: Call<Unary<_, _>> = invalid(client.upper("a".to_owned()));
    let mut refused = vec![("unary", soon(unary).await.err())];
    let mut unary = invalid(client.upper("a".to_owned())).start();
    refused.push(("unary metadata", soon(unary.metadata()).await.err()));

    let split: Call<ServerStreaming<_, _>> = invalid(client.split("a".to_owned()));
    let mut responses = split.start();
    refused.push(("responses", soon(responses.message()).await.err()));
    assert!(soon(responses.message()).await.is_ok_and(|m| m.is_none()));
    let mut responses = invalid(client.split("a".to_owned())).start();
    refused.push(("responses metadata", soon(responses.metadata()).await.err()));

    let join: Call<ClientStreaming<_, _>> = invalid(client.join());
    let (mut requests, response) = join.start();
    refused.push(("sink", soon(requests.send("a".repeat(1 << 20))).await.err()));
    refused.push(("sink", soon(requests.send("a".to_owned())).await.err()));
    requests.close();
    refused.push(("response", soon(response).await.err()));

    let echo: Call<BidiStreaming<_, _>> = invalid(client.echo());
    let (mut requests, mut responses) = echo.start();
    refused.push(("echo", soon(responses.message()).await.err()));
    refused.push(("sink", soon(requests.send("a".to_owned())).await.err()));
    let (mut requests, responses) = invalid(client.echo()).start();
    drop(responses);
    refused.push(("sink", soon(requests.send("a".to_owned())).await.err()));
    let (requests, mut responses) = invalid(client.echo()).start();
    drop(requests);
    refused.push(("echo", soon(responses.message()).await.err()));
    refused
}

#[tokio::test]
async fn a_call_with_an_invalid_setting_fails_whatever_its_type() {
    for intercepts in [false, true] {
        let ends = Ends::default();
        let (client, service) = service::start(service::plain, with_observer(&ends, intercepts));
        for (end, status) in refusals(&client).await {
            let status = status.unwrap_or_else(|| panic!("{end} is fine"));
            assert_eq!(status.code(), Code::Internal, "{end} {intercepts}");
            assert!(status.message().contains("no spaces"), "{status}");
        }
        assert_eq!(*ends.open.lock().unwrap(), 0);
        assert!(
            ends.codes
                .lock()
                .unwrap()
                .iter()
                .all(|code| *code == Code::Internal),
            "{:?}",
            ends.codes
        );
        assert_eq!(service.calls.load(Ordering::Relaxed), 0);
    }
}

#[tokio::test]
async fn a_call_that_is_not_started_is_not_observed() {
    let ends = Ends::default();
    let (client, service) = service::start(service::plain, with_observer(&ends, true));
    drop(client.upper("a".to_owned()));
    drop(invalid(client.echo()));
    assert_eq!(*ends.open.lock().unwrap(), 0);
    assert!(ends.codes.lock().unwrap().is_empty());
    drop(client.upper("a".to_owned()).start());
    assert_eq!(*ends.codes.lock().unwrap(), [Code::Cancelled]);
    assert_eq!(service.calls.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn the_last_setting_applies() {
    let (client, _) = service::start(service::plain, service::plain);
    let hour = Duration::from_secs(3600);
    let asked = || client.upper("remaining".to_owned());
    for (call, left) in [
        (
            asked().timeout(Duration::ZERO).timeout(hour),
            "Some(3600.0)",
        ),
        (
            asked()
                .timeout(Duration::ZERO)
                .deadline(Instant::now() + hour),
            "Some(3600.0)",
        ),
        (
            asked().deadline(Instant::now()).timeout(hour),
            "Some(3600.0)",
        ),
        (
            asked()
                .ignore_inherited_deadline()
                .ignore_inherited_deadline(),
            "None",
        ),
        (asked().wait_for_ready(true).wait_for_ready(false), "None"),
        (
            asked()
                .timeout(Duration::MAX)
                .timeout(Duration::MAX)
                .timeout(hour),
            "Some(3600.0)",
        ),
    ] {
        assert_eq!(call.await.unwrap().message(), left);
    }
    let mut call = client.upper("a".to_owned()).metadata("x-attempt", "7");
    call.metadata_mut().insert("x-attempt", "8").unwrap();
    let call = call.metadata("x-attempt", "9");
    assert_eq!(call.await.unwrap().message(), "a - 8");
    // What was not valid is not forgotten.
    let mut call = client.upper("a".to_owned()).metadata("no spaces", "");
    *call.metadata_mut() = Metadata::new();
    assert_eq!(call.await.unwrap_err().code(), Code::Internal);
}

#[tokio::test]
async fn a_call_may_be_started_late_and_without_its_channel() {
    let ends = Ends::default();
    let (client, _) = service::start(service::plain, with_observer(&ends, false));
    let call = client.upper("a".to_owned());
    let late = client
        .upper("a".to_owned())
        .timeout(Duration::from_millis(1));
    let (late_join, late_echo) = (
        client.join().timeout(Duration::from_millis(1)),
        client.echo().timeout(Duration::from_millis(1)),
    );
    let echo = client.echo();
    drop(client);
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert_eq!(call.await.unwrap().message(), "a - -");
    assert_eq!(soon(late).await.unwrap_err().code(), Code::DeadlineExceeded);
    let (mut requests, response) = late_join.start();
    // The first may find room before the call has failed.
    let _ = soon(requests.send("a".repeat(100_000))).await;
    let sent = soon(requests.send("a".repeat(100_000))).await;
    assert_eq!(sent.unwrap_err().code(), Code::DeadlineExceeded);
    assert_eq!(
        soon(response).await.unwrap_err().code(),
        Code::DeadlineExceeded
    );
    let (late_requests, mut responses) = late_echo.start();
    assert_eq!(
        soon(responses.message()).await.unwrap_err().code(),
        Code::DeadlineExceeded
    );
    let (mut requests, mut responses) = echo.start();
    requests.send("b".to_owned()).await.unwrap();
    requests.close();
    assert_eq!(
        soon(responses.message()).await.unwrap().as_deref(),
        Some("b")
    );
    assert_eq!(soon(responses.message()).await.unwrap(), None);
    drop((responses, late_requests));
    assert_eq!(*ends.open.lock().unwrap(), 0);
}

#[tokio::test]
async fn waiting_for_the_metadata_of_a_response_that_is_only_a_status_is_that_status() {
    for intercepts in [false, true] {
        let (client, _) =
            service::start(service::plain, with_observer(&Ends::default(), intercepts));
        let status = client
            .upper("fail".to_owned())
            .start()
            .metadata()
            .await
            .unwrap_err();
        assert_eq!(status.code(), Code::FailedPrecondition);
        assert_eq!(status.metadata().get("x-why"), Some("because"));
        let status = client.missing().start().metadata().await.unwrap_err();
        assert_eq!(status.code(), Code::Unimplemented);
        // A failure after the metadata comes after the metadata.
        let mut responses = client.split("fail".to_owned()).start();
        let metadata = responses.metadata().await.unwrap();
        assert_eq!(metadata.get("x-begin"), Some("handler"));
        assert_eq!(responses.message().await.unwrap_err().code(), Code::Aborted);
    }
}

#[tokio::test(start_paused = true)]
async fn a_deadline_goes_by_the_clock_that_a_test_has_paused() {
    let (client, _) = service::start(|server| server, |channel| channel);
    client.upper("a".to_owned()).await.unwrap();
    let minute = Duration::from_secs(60);
    tokio::time::advance(minute).await;
    client.upper("a".to_owned()).timeout(minute).await.unwrap();
}
