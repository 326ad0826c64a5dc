//! What an interceptor can change of a call, and what it cannot.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rpc_runtime::{
    Code, Handler, Intercepted, InterceptedCall, Interceptor, MessageRef, Metadata, MethodKind,
    Next, Server, ServerCall, Service, ServiceDescriptor, Status, testing,
};

use crate::service::{Retry, plain, start};
use crate::words::{Words, WordsClient, WordsServer};

/// Hears how calls end.
#[derive(Clone, Default)]
struct Ended(Arc<Mutex<Vec<Code>>>);

impl Interceptor for Ended {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let ended = next.run(call).await;
        let code = ended.as_ref().err().map_or(Code::Ok, Status::code);
        self.0.lock().unwrap().push(code);
        ended
    }
}

impl Ended {
    fn ended(&self) -> Vec<Code> {
        self.0.lock().unwrap().clone()
    }
}

/// Does something before and after.
struct Around<S>(S);

impl<S: Steps> Interceptor for Around<S> {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        self.0.before(call)?;
        let ended = next.run(call).await;
        self.0.after(call, ended)
    }
}

trait Steps: Send + Sync + 'static {
    fn before(&self, _call: &mut InterceptedCall) -> Result<(), Status> {
        Ok(())
    }

    fn after(&self, _call: &mut InterceptedCall, ended: Result<(), Status>) -> Result<(), Status> {
        ended
    }
}

/// Runs each call twice, and ignores how the first run ended.
struct Twice;

impl Interceptor for Twice {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let _ = next.run(call).await;
        next.run(call).await
    }
}

#[tokio::test]
async fn a_client_runs_a_unary_call_twice() {
    let (client, service) = start(plain, |channel| channel.intercept(Twice));
    let response = client.upper("a".to_owned()).await.unwrap();
    assert_eq!(response.message(), "a - -");
    assert_eq!(response.trailers().get_all("x-end").count(), 1);
    assert_eq!(response.metadata().get_all("x-begin").count(), 1);
    assert_eq!(service.calls.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_server_runs_a_handler_once() {
    let (client, service) = start(|server| server.intercept(Twice), plain);
    let status = client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Internal, "{status}");
    assert!(
        status.message().contains("`Next::run` a second time"),
        "{status}"
    );
    assert_eq!(service.calls.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_call_that_streams_runs_once() {
    for (client, _) in [
        start(|server| server.intercept(Twice), plain),
        start(plain, |channel| channel.intercept(Twice)),
    ] {
        let mut words = client.split("a".to_owned()).start();
        assert_eq!(words.message().await.unwrap().as_deref(), Some("a"));
        let status = words.message().await.unwrap_err();
        assert_eq!(status.code(), Code::Internal, "{status}");
        let (requests, response) = client.join().start();
        requests.close();
        assert_eq!(response.await.unwrap_err().code(), Code::Internal);
    }
}

/// Responds with a number, though no method gives one.
struct Number;

impl Interceptor for Number {
    async fn intercept(&self, call: &mut InterceptedCall, _: Next<'_>) -> Result<(), Status> {
        call.respond(7);
        Ok(())
    }
}

#[tokio::test]
async fn a_server_does_not_send_a_response_to_an_unknown_method() {
    let (client, _) = start(|server| server.intercept(Number), plain);
    let status = client.missing().await.unwrap_err();
    assert_eq!(status.code(), Code::Internal);
    let unknown = "`/test.Words/Missing`, which no mounted service declares";
    assert!(status.message().contains(unknown), "{status}");
}

/// Responds in place of every method.
struct Respond;

impl Interceptor for Respond {
    async fn intercept(&self, call: &mut InterceptedCall, _: Next<'_>) -> Result<(), Status> {
        call.respond("from the interceptor".to_owned());
        Ok(())
    }
}

/// A service whose methods all fail.
struct Unasked;

impl Words for Unasked {}

/// Counts the calls that reach a service.
struct CountCalls<S> {
    service: S,
    calls: Arc<AtomicUsize>,
}

impl<S: Service> Service for CountCalls<S> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.service.descriptor()
    }

    fn call(&self, call: ServerCall) -> Handler {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.service.call(call)
    }
}

#[tokio::test]
async fn a_service_is_not_called_for_the_response_of_an_interceptor() {
    let calls = Arc::new(AtomicUsize::new(0));
    let service = || CountCalls {
        service: WordsServer(Arc::new(Unasked)),
        calls: Arc::clone(&calls),
    };
    for server in [
        Server::new().intercept(Respond).add_service(service()),
        Server::new().add_service(Intercepted::new(service(), Respond)),
        Server::new()
            .intercept(Respond)
            .add_service(Intercepted::new(service(), Twice)),
    ] {
        let (listener, channel) = testing::pair();
        tokio::spawn(server.serve(listener));
        let response = WordsClient(channel).upper("a".to_owned()).await.unwrap();
        assert_eq!(response.message(), "from the interceptor");
        assert_eq!(calls.load(Ordering::Relaxed), 0);
    }
}

/// Responds with nothing.
struct Nothing;

impl Interceptor for Nothing {
    async fn intercept(&self, _: &mut InterceptedCall, _: Next<'_>) -> Result<(), Status> {
        Ok(())
    }
}

#[tokio::test]
async fn a_response_must_have_the_type_of_the_method() {
    for (client, _) in [
        start(|server| server.intercept(Number), plain),
        start(plain, |channel| channel.intercept(Number)),
    ] {
        let status = client.upper("a".to_owned()).await.unwrap_err();
        assert_eq!(status.code(), Code::Internal);
        assert!(status.message().contains("another type"), "{status}");
        let status = client
            .split("a".to_owned())
            .start()
            .message()
            .await
            .unwrap_err();
        assert_eq!(status.code(), Code::Internal);
        assert!(status.message().contains("streamed responses"), "{status}");
    }
    for (client, _) in [
        start(|server| server.intercept(Nothing), plain),
        start(plain, |channel| channel.intercept(Nothing)),
    ] {
        let status = client.upper("a".to_owned()).await.unwrap_err();
        assert!(status.message().contains("without a response"), "{status}");
        assert_eq!(
            client
                .split("a".to_owned())
                .start()
                .message()
                .await
                .unwrap(),
            None
        );
    }
}

struct ChangeMetadata;

impl Steps for ChangeMetadata {
    fn before(&self, call: &mut InterceptedCall) -> Result<(), Status> {
        let metadata = call.response_metadata_mut();
        Ok(metadata.insert("x-begin", "interceptor")?)
    }

    fn after(&self, call: &mut InterceptedCall, ended: Result<(), Status>) -> Result<(), Status> {
        call.trailers_mut().append("x-end", "interceptor")?;
        ended.map_err(|status| status.with_context("intercepted"))
    }
}

#[tokio::test]
async fn a_server_adds_to_metadata_trailers_and_status() {
    let (client, _) = start(|server| server.intercept(Around(ChangeMetadata)), plain);
    let all =
        |metadata: &Metadata, key| metadata.get_all(key).map(str::to_owned).collect::<Vec<_>>();
    let response = client.upper("a".to_owned()).await.unwrap();
    assert_eq!(
        all(response.metadata(), "x-begin"),
        ["interceptor", "handler"]
    );
    assert_eq!(
        all(response.trailers(), "x-end"),
        ["handler", "interceptor"]
    );
    let mut words = client.split("a".to_owned()).start();
    let metadata = words.metadata().await.unwrap();
    assert_eq!(all(metadata, "x-begin"), ["interceptor", "handler"]);
    while words.message().await.unwrap().is_some() {}
    assert_eq!(all(words.trailers(), "x-end"), ["handler", "interceptor"]);
    let status = client.upper("flaky".to_owned()).await.unwrap_err();
    assert_eq!(status.message(), "intercepted: not yet");
    assert_eq!(all(status.metadata(), "x-end"), ["interceptor"]);
}

struct Refuse(&'static str);

impl Steps for Refuse {
    fn before(&self, call: &mut InterceptedCall) -> Result<(), Status> {
        let word = self.0;
        let check = move |message: MessageRef<'_>| {
            let text = message.downcast_ref::<String>();
            if text.is_some_and(|text| text == word) {
                return Err(Status::invalid_argument("bad word"));
            }
            Ok(())
        };
        call.on_request(check);
        call.on_response(check);
        Ok(())
    }
}

#[tokio::test]
async fn a_watcher_may_refuse_a_message() {
    for (client, _) in [
        start(|server| server.intercept(Around(Refuse("bad"))), plain),
        start(plain, |channel| channel.intercept(Around(Refuse("bad")))),
    ] {
        let status = client.upper("bad".to_owned()).await.unwrap_err();
        assert_eq!(status.code(), Code::InvalidArgument);
        let mut words = client.split("good bad".to_owned()).start();
        assert_eq!(words.message().await.unwrap().as_deref(), Some("good"));
        let status = words.message().await.unwrap_err();
        assert_eq!(status.code(), Code::InvalidArgument);
    }
    let (client, _) = start(plain, |channel| channel.intercept(Around(Refuse("bad"))));
    let (mut requests, response) = client.join().start();
    let status = requests.send("bad".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
    requests.send("good".to_owned()).await.unwrap();
    requests.close();
    assert_eq!(response.await.unwrap().message(), "good");
}

struct Hurry;

impl Steps for Hurry {
    fn before(&self, call: &mut InterceptedCall) -> Result<(), Status> {
        call.set_timeout(Duration::from_secs(600));
        assert_eq!(call.method().unwrap().kind(), MethodKind::Unary);
        Ok(())
    }
}

#[tokio::test]
async fn a_deadline_is_brought_forward_but_not_put_off() {
    for (client, _) in [
        start(|server| server.intercept(Around(Hurry)), plain),
        start(plain, |channel| channel.intercept(Around(Hurry))),
    ] {
        for (timeout, remaining) in [(None, 600.0), (Some(60), 60.0), (Some(3600), 600.0)] {
            let mut call = client.upper("remaining".to_owned());
            if let Some(timeout) = timeout {
                call = call.timeout(Duration::from_secs(timeout));
            }
            let response = call.await.unwrap();
            assert_eq!(*response.message(), format!("{:?}", Some(remaining)));
        }
    }
}

#[tokio::test]
async fn interceptors_see_that_the_deadline_passed() {
    let at_client = Ended::default();
    let (client, _) = start(plain, |channel| channel.intercept(at_client.clone()));
    let status = client
        .upper("sleep".to_owned())
        .timeout(Duration::from_millis(20))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    assert_eq!(at_client.ended(), [Code::DeadlineExceeded]);
}

struct Short;

impl Steps for Short {
    fn before(&self, call: &mut InterceptedCall) -> Result<(), Status> {
        call.set_timeout(Duration::from_millis(20));
        Ok(())
    }
}

#[tokio::test]
async fn a_handler_ends_at_the_deadline_that_an_interceptor_set() {
    let metrics = Ended::default();
    let (client, _) = start(
        |server| server.intercept(metrics.clone()).intercept(Around(Short)),
        plain,
    );
    let status = client.upper("sleep".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    assert_eq!(metrics.ended(), [Code::DeadlineExceeded]);
}

#[tokio::test(start_paused = true)]
async fn an_interceptor_has_no_more_time_than_the_call() {
    let (client, _) = start(plain, |channel| {
        channel.intercept(Retry(Duration::from_secs(3600)))
    });
    let status = client
        .upper("flaky".to_owned())
        .timeout(Duration::from_millis(50))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}

/// Makes attempts without end.
struct Stubborn;

impl Interceptor for Stubborn {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        while next.run(call).await.is_err() {}
        Ok(())
    }
}

#[tokio::test]
async fn endless_attempts_end_at_the_deadline() {
    let (client, _) = start(plain, |channel| channel.intercept(Stubborn));
    let status = client
        .upper("flaky".to_owned())
        .timeout(Duration::from_millis(50))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}

/// Gives each attempt little time.
struct Impatient;

impl Interceptor for Impatient {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let attempt = tokio::time::timeout(Duration::from_millis(20), next.run(call));
        match attempt.await {
            Ok(ended) => ended,
            Err(_) => Err(Status::unavailable("too slow")),
        }
    }
}

#[tokio::test]
async fn an_interceptor_may_drop_a_run() {
    for (client, _) in [
        start(|server| server.intercept(Impatient), plain),
        start(plain, |channel| {
            channel
                .intercept(Retry(Duration::ZERO))
                .intercept(Impatient)
        }),
    ] {
        let status = client.upper("sleep".to_owned()).await.unwrap_err();
        assert_eq!(
            (status.code(), status.message()),
            (Code::Unavailable, "too slow")
        );
        let response = client.upper("a".to_owned()).await.unwrap();
        assert!(response.message().starts_with("a - "), "{response:?}");
    }
}

#[tokio::test]
async fn dropping_a_call_drops_its_interceptors() {
    struct Tell(Mutex<Option<tokio::sync::oneshot::Sender<()>>>);
    impl Interceptor for Tell {
        async fn intercept(
            &self,
            call: &mut InterceptedCall,
            next: Next<'_>,
        ) -> Result<(), Status> {
            let _told_when_dropped = self.0.lock().unwrap().take();
            next.run(call).await
        }
    }
    for at_server in [true, false] {
        let (tell, told) = tokio::sync::oneshot::channel();
        let tell = Tell(Mutex::new(Some(tell)));
        let (client, service) = if at_server {
            start(|server| server.intercept(tell), plain)
        } else {
            start(plain, |channel| channel.intercept(tell))
        };
        let mut call = Box::pin(client.upper("sleep".to_owned()).start());
        while service.calls.load(Ordering::Relaxed) == 0 {
            let _ = tokio::time::timeout(Duration::from_millis(1), &mut call).await;
        }
        drop(call);
        told.await.unwrap_err();
    }
}
