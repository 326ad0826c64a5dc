//! Interceptors as applications write them: authentication, metrics, retries, a cache.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rpc_runtime::{Code, Intercepted, InterceptedCall, Interceptor, Next, Server, Status, testing};

use crate::service::{Retry, Service, User, plain, start};
use crate::words::{WordsClient, WordsServer};

/// Refuses calls without a token; tells the handler who calls.
struct Authentication;

impl Interceptor for Authentication {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let token = call.metadata().get("authorization");
        let Some(user) = token.and_then(|token| token.strip_prefix("Bearer ")) else {
            return Err(Status::unauthenticated("no token"));
        };
        let user = User(user.to_owned());
        call.extensions_mut().insert(user);
        next.run(call).await
    }
}

/// Proves who calls, and gets a new token when the server does not take the one it has.
struct Token(Mutex<&'static str>);

impl Interceptor for Token {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let token = *self.0.lock().unwrap();
        if !token.is_empty() {
            call.metadata_mut()
                .insert("authorization", format!("Bearer {token}"))?;
        }
        match next.run(call).await {
            Err(status) if status.code() == Code::Unauthenticated => {
                tokio::task::yield_now().await;
                *self.0.lock().unwrap() = "new";
                call.metadata_mut().insert("authorization", "Bearer new")?;
                next.run(call).await
            }
            ended => ended,
        }
    }
}

/// Writes a line when a call begins and when it ends.
#[derive(Clone, Default)]
struct Log {
    name: &'static str,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Log {
    fn named(&self, name: &'static str) -> Self {
        let lines = Arc::clone(&self.lines);
        Self { name, lines }
    }

    fn line(&self, line: impl Into<String>) {
        self.lines.lock().unwrap().push(line.into());
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.lines.lock().unwrap())
    }
}

impl Interceptor for Log {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let name = self.name;
        self.line(format!("{name} begins {}", call.path()));
        let ended = next.run(call).await;
        match &ended {
            Ok(()) => self.line(format!("{name} OK {:?}", call.trailers().get("x-end"))),
            Err(status) => self.line(format!("{name} {status}")),
        }
        ended
    }
}

/// Counts messages and bytes.
#[derive(Clone, Default)]
struct Metrics(Arc<Counts>);

#[derive(Default)]
struct Counts {
    requests: AtomicUsize,
    request_bytes: AtomicUsize,
    responses: AtomicUsize,
    response_bytes: AtomicUsize,
    ended: Mutex<Vec<Code>>,
}

impl Interceptor for Metrics {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let counts = Arc::clone(&self.0);
        call.on_request(move |message| {
            assert!(message.downcast_ref::<String>().is_some());
            counts.requests.fetch_add(1, Ordering::Relaxed);
            let bytes = &counts.request_bytes;
            bytes.fetch_add(message.size(), Ordering::Relaxed);
            Ok(())
        });
        let counts = Arc::clone(&self.0);
        call.on_response(move |message| {
            counts.responses.fetch_add(1, Ordering::Relaxed);
            let bytes = &counts.response_bytes;
            bytes.fetch_add(message.size(), Ordering::Relaxed);
            Ok(())
        });
        let ended = next.run(call).await;
        let code = ended.as_ref().err().map_or(Code::Ok, Status::code);
        self.0.ended.lock().unwrap().push(code);
        ended
    }
}

impl Metrics {
    fn messages(&self) -> [usize; 4] {
        let Counts {
            requests,
            request_bytes,
            responses,
            response_bytes,
            ..
        } = &*self.0;
        [requests, request_bytes, responses, response_bytes]
            .map(|count| count.load(Ordering::Relaxed))
    }

    fn ended(&self) -> Vec<Code> {
        self.0.ended.lock().unwrap().clone()
    }
}

/// Remembers responses.
#[derive(Clone, Default)]
struct Cache(Arc<Mutex<HashMap<String, String>>>);

impl Interceptor for Cache {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let key = call.metadata().get("x-key").map(str::to_owned);
        let Some(key) = key else {
            return next.run(call).await;
        };
        let known = self.0.lock().unwrap().get(&key).cloned();
        if let Some(response) = known {
            call.respond(response);
            return Ok(());
        }
        let cache = Arc::clone(&self.0);
        call.on_response(move |message| {
            if let Some(message) = message.downcast_ref::<String>() {
                cache.lock().unwrap().insert(key.clone(), message.clone());
            }
            Ok(())
        });
        next.run(call).await
    }
}

/// Makes a call of each type: six requests of seven bytes, eight responses of ten.
async fn one_of_each(client: &WordsClient) -> Result<(), Status> {
    client.upper("a".to_owned()).await?;
    let (mut requests, response) = client.join().start();
    requests.send("a".to_owned()).await?;
    requests.send("bb".to_owned()).await?;
    requests.close();
    assert_eq!(response.await?.message(), "abb");
    let mut responses = client.split("a b".to_owned()).start();
    while responses.message().await?.is_some() {}
    let (mut requests, mut responses) = client.echo().start();
    for word in ["a", "b"] {
        requests.send(word.to_owned()).await?;
        assert_eq!(responses.message().await?.as_deref(), Some(word));
    }
    requests.close();
    assert_eq!(responses.message().await?, None);
    Ok(())
}

#[tokio::test]
async fn an_interceptor_measures_every_call_type_on_both_sides() {
    let (at_server, at_client) = (Metrics::default(), Metrics::default());
    let (client, _) = start(
        |server| server.intercept(at_server.clone()),
        |channel| channel.intercept(at_client.clone()),
    );
    one_of_each(&client).await.unwrap();
    for metrics in [at_server, at_client] {
        assert_eq!(metrics.messages(), [6, 9, 6, 12]);
        assert_eq!(metrics.ended(), [Code::Ok; 4]);
    }
}

#[tokio::test]
async fn the_first_interceptor_is_the_outermost() {
    let log = Log::default();
    let (listener, channel) = testing::pair_builder();
    let words = WordsServer(Arc::new(Service::default()));
    let server = Server::new()
        .intercept(log.named("s1"))
        .intercept(log.named("s2"))
        .add_service(Intercepted::new(words, log.named("s3")));
    tokio::spawn(server.serve(listener));
    let channel = channel.intercept(log.named("c1")).build().unwrap();
    let channel = channel.with_interceptor(log.named("c2"));
    let client = WordsClient(channel);
    client.upper("a".to_owned()).await.unwrap();
    let names = ["c1", "c2", "s1", "s2", "s3"];
    let begins = names.map(|name| format!("{name} begins /test.Words/Upper"));
    let ended = names.map(|name| format!("{name} OK Some(\"handler\")"));
    assert_eq!(
        log.take(),
        begins
            .into_iter()
            .chain(ended.into_iter().rev())
            .collect::<Vec<_>>()
    );
    let mut words = client.split("a fail".to_owned()).start();
    assert!(words.message().await.unwrap().is_some());
    words.message().await.unwrap_err();
    let lines = log.take();
    assert_eq!(
        lines[5..],
        names
            .map(|name| format!("{name} ABORTED: asked to"))
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
    );
    // A method that is not there passes the interceptors of its service too, one of no service those of the server.
    client.missing().await.unwrap_err();
    assert_eq!(log.take().len(), 10);
}

#[tokio::test]
async fn an_interceptor_refuses_a_call_or_names_its_user() {
    let (client, service) = start(|server| server.intercept(Authentication), plain);
    for ended in [
        client.upper("a".to_owned()).await.map(drop),
        client
            .split("a".to_owned())
            .start()
            .message()
            .await
            .map(drop),
        one_of_each(&client).await,
    ] {
        assert_eq!(ended.unwrap_err().code(), Code::Unauthenticated);
    }
    let (requests, response) = client.join().start();
    assert_eq!(response.await.unwrap_err().code(), Code::Unauthenticated);
    drop(requests);
    assert_eq!(service.calls.load(Ordering::Relaxed), 0);
    assert_eq!(
        client
            .upper("a".to_owned())
            .metadata("authorization", "Bearer ann")
            .await
            .unwrap()
            .message(),
        "a ann -"
    );
}

#[tokio::test]
async fn a_token_is_renewed_within_the_call() {
    let (client, _) = start(
        |server| server.intercept(Authentication),
        |channel| channel.intercept(Token(Mutex::default())),
    );
    for _ in 0..2 {
        let response = client.upper("a".to_owned()).await.unwrap();
        assert_eq!(response.message(), "a new -");
    }
    one_of_each(&client).await.unwrap();
}

#[tokio::test]
async fn an_interceptor_of_a_client_retries_a_call() {
    let metrics = Metrics::default();
    let (client, service) = start(plain, |channel| {
        channel
            .intercept(metrics.clone())
            .intercept(Retry(Duration::from_millis(1)))
            .intercept(metrics.clone())
    });
    let response = client.upper("flaky".to_owned()).await.unwrap();
    assert_eq!(response.message(), "flaky - 2");
    assert_eq!(response.metadata().get("x-begin"), Some("handler"));
    assert_eq!(response.trailers().get("x-end"), Some("handler"));
    assert_eq!(service.calls.load(Ordering::Relaxed), 3);
    let codes = [Code::Unavailable, Code::Unavailable, Code::Ok, Code::Ok];
    assert_eq!(metrics.ended(), codes);
    // Both see the request of each attempt, and each its own way to the response.
    assert_eq!(metrics.messages(), [6, 30, 2, 18]);
}

#[tokio::test]
async fn a_cache_responds_on_either_side() {
    for (client, service) in [
        start(|server| server.intercept(Cache::default()), plain),
        start(plain, |channel| channel.intercept(Cache::default())),
    ] {
        for _ in 0..3 {
            assert_eq!(
                client
                    .upper("a".to_owned())
                    .metadata("x-key", "1")
                    .await
                    .unwrap()
                    .message(),
                "a - -"
            );
        }
        assert_eq!(service.calls.load(Ordering::Relaxed), 1);
    }
}
