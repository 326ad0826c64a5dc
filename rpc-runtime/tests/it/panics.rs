//! Panics of an application's code, wherever it runs: they end the call that they belong to, and no other call of its
//! connection.

use std::future::pending;
use std::io;
use std::panic::panic_any;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use rpc_runtime::HandlerPlacement::{Automatic, Connection, Task};
use rpc_runtime::testing::MemoryListener;
use rpc_runtime::{
    CallCredentials, CallTarget, Channel, Code, HandlerPlacement, Intercepted, InterceptedCall,
    Interceptor, Listener, Metadata, Next, PeerAddress, Request, RequestStream, Response,
    ResponseSink, Server, Status, codegen as rpc, testing,
};
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};
use tokio::sync::Semaphore;

use crate::words::{self, Words, WordsClient, WordsServer};

/// Panics where it is dropped.
#[derive(Debug)]
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("dropped on purpose");
    }
}

impl std::fmt::Display for Bomb {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("bomb")
    }
}

impl std::error::Error for Bomb {}

/// Panics as its messages say, and echoes well.
struct Service {
    /// Handlers that wait.
    waiting: Arc<Semaphore>,
    drains: AtomicUsize,
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.panic(request.message()).await?;
        Ok(request.into_message().into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        responses.send("first".to_owned()).await?;
        self.panic(request.message()).await
    }
}

impl Service {
    async fn panic(&self, message: &str) -> Result<(), Status> {
        match message {
            "poll" => panic!("polled on purpose"),
            "payload" => panic_any(Bomb),
            "return" => {
                let _bomb = Bomb;
                tokio::task::yield_now().await;
            }
            "source" => return Err(Status::aborted("asked to").with_source(Bomb)),
            "wait" => {
                let _bombs = [Bomb];
                self.waiting.add_permits(1);
                pending::<()>().await;
            }
            _ => {}
        }
        Ok(())
    }
}

struct Started {
    client: WordsClient,
    service: Arc<Service>,
    neighbour: Neighbour,
}

impl Started {
    /// Waits until one more handler waits.
    async fn handler_waits(&self) {
        self.service.waiting.acquire().await.unwrap().forget();
    }
}

/// A stream on the same connection, which must continue in any case.
struct Neighbour {
    words: rpc_runtime::RequestSink<String>,
    echoes: rpc_runtime::ResponseStream<String>,
}

impl Neighbour {
    fn new(client: &WordsClient) -> Self {
        let (words, echoes) = client.echo().start();
        Self { words, echoes }
    }

    async fn goes_on(&mut self, after: &str) {
        let sent = self.words.send(after.to_owned()).await;
        sent.unwrap_or_else(|status| panic!("{after}: {status}"));
        let echo = self.echoes.message().await;
        let echo = echo.unwrap_or_else(|status| panic!("{after}: {status}"));
        assert_eq!(echo.as_deref(), Some(after));
    }
}

async fn start(server: impl FnOnce(Server) -> Server) -> Started {
    let service = Arc::new(Service {
        waiting: Arc::new(Semaphore::new(0)),
        drains: AtomicUsize::new(0),
    });
    let (listener, channel) = testing::pair();
    let server = server(Server::new().add_service(WordsServer(Arc::clone(&service))));
    tokio::spawn(server.serve(listener));
    let client = WordsClient(channel);
    let mut neighbour = Neighbour::new(&client);
    neighbour.goes_on("start").await;
    Started {
        client,
        service,
        neighbour,
    }
}

const SHORT: Duration = Duration::from_millis(30);

/// Longer than a call takes, even on a busy machine, if it ends.
const LONGER: Duration = Duration::from_millis(500);

async fn a_handler_panics(placement: HandlerPlacement) {
    let mut started = start(|server| server.handler_placement(placement)).await;
    for (message, code) in [
        ("poll", Code::Unknown),
        ("payload", Code::Unknown),
        ("return", Code::Unknown),
        ("source", Code::Aborted),
        ("wait", Code::DeadlineExceeded),
    ] {
        // The deadline is that of the server as well: its handlers are dropped where they wait.
        let status = started
            .client
            .upper(message.to_owned())
            .timeout(LONGER)
            .await;
        assert_eq!(status.unwrap_err().code(), code, "{placement:?} {message}");
        started.neighbour.goes_on(message).await;

        let mut responses = started
            .client
            .split(message.to_owned())
            .timeout(LONGER)
            .start();
        let first = responses.message().await.unwrap();
        assert_eq!(first.as_deref(), Some("first"));
        let status = responses.message().await.unwrap_err();
        assert_eq!(status.code(), code, "{placement:?} {message}");
        started.neighbour.goes_on(message).await;
    }
    while started.service.waiting.try_acquire().is_ok_and(|permit| {
        permit.forget();
        true
    }) {}
    // Dropped because the call is cancelled.
    let calls = [(); 3].map(|()| tokio::spawn(started.client.upper("wait".to_owned()).start()));
    for _ in &calls {
        started.handler_waits().await;
    }
    for call in calls {
        call.abort();
        assert!(call.await.unwrap_err().is_cancelled());
    }
    started.neighbour.goes_on("cancelled").await;
    let after = started.client.upper("after".to_owned()).await.unwrap();
    assert_eq!(after.message(), "after");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn panics_of_handlers_end_only_their_calls() {
    for placement in [Automatic, Connection, Task] {
        a_handler_panics(placement).await;
    }
}

/// With deadlines that only the server sees to, the status is one of the server.
#[tokio::test]
async fn a_handler_that_panics_at_its_deadline_has_exceeded_it() {
    let (listener, channel) = testing::pair();
    let service = Arc::new(Service {
        waiting: Arc::new(Semaphore::new(0)),
        drains: AtomicUsize::new(0),
    });
    let server = Server::new()
        .add_service(WordsServer(service))
        .intercept(Shortens);
    tokio::spawn(server.serve(listener));
    let status = WordsClient(channel).upper("wait".to_owned()).await;
    let status = status.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded, "{status}");
    assert!(status.is_remote());
}

struct Shortens;

impl Interceptor for Shortens {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        call.set_timeout(SHORT);
        next.run(call).await
    }
}

/// With a connection several handlers end at once: a panic while another unwinds would abort the process.
#[tokio::test]
async fn panics_of_handlers_that_lose_their_connection_end_nothing_else() {
    for placement in [Automatic, Connection, Task] {
        let started = start(|server| server.handler_placement(placement)).await;
        let calls = [(); 4].map(|()| tokio::spawn(started.client.upper("wait".to_owned()).start()));
        for _ in &calls {
            started.handler_waits().await;
        }
        let service = Arc::clone(&started.service);
        drop(started);
        for call in calls {
            call.abort();
            assert!(call.await.unwrap_err().is_cancelled());
        }
        // The connection and the server have been dropped when only this test holds the service.
        while Arc::strong_count(&service) > 1 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

#[tokio::test]
async fn panics_of_aborted_handlers_do_not_keep_a_server_from_stopping() {
    let (listener, channel) = testing::pair();
    let service = Arc::new(Service {
        waiting: Arc::new(Semaphore::new(0)),
        drains: AtomicUsize::new(0),
    });
    let server = Server::new().add_service(WordsServer(Arc::clone(&service)));
    let handle = server.handle();
    let ended = tokio::spawn(server.serve(listener));
    let client = WordsClient(channel);
    let calls = [(); 4].map(|()| tokio::spawn(client.upper("wait".to_owned()).start()));
    for _ in &calls {
        service.waiting.acquire().await.unwrap().forget();
    }
    handle.drain(Duration::ZERO).await;
    ended.await.unwrap().unwrap();
    for call in calls {
        let status = call.await.unwrap().unwrap_err();
        assert_eq!(status.code(), Code::Unavailable, "{status}");
    }
}

/// A service whose own code panics, rather than that of its handlers.
struct Raw(Arc<Service>);

impl rpc::Service for Raw {
    fn descriptor(&self) -> &'static rpc::ServiceDescriptor {
        &RAW
    }

    fn call(&self, call: rpc::ServerCall) -> rpc::Handler {
        match call.method() {
            "Call" => panic!("called on purpose"),
            "Code" => call.unary(&CODE, async |request| {
                Ok(Response::new(request.into_message()))
            }),
            _ => call.unimplemented(),
        }
    }

    fn draining(&self) {
        self.0.drains.fetch_add(1, Ordering::Relaxed);
        panic!("drained on purpose");
    }
}

/// A message that panics where it is decoded, dropped or encoded.
#[derive(Clone, Debug)]
struct Odd(String);

impl Drop for Odd {
    fn drop(&mut self) {
        assert!(self.0 != "drop", "dropped on purpose");
    }
}

const ODD: rpc::Codec<Odd> = rpc::Codec::new(
    |message, buffer| {
        assert!(message.0 != "encode", "encoded on purpose");
        buffer
            .writer(message.0.len())
            .extend_from_slice(message.0.as_bytes());
        Ok(())
    },
    |buffer| {
        let text = words::decode(buffer)?;
        assert!(text != "decode", "decoded on purpose");
        Ok(Odd(text))
    },
);
const STRING: rpc::Codec<String> = rpc::Codec::new(words::encode, words::decode);
static RAW: rpc::ServiceDescriptor =
    rpc::ServiceDescriptor::new("test.Raw", &[CALL.descriptor(), CODE.descriptor()], &[]);
const CALL: rpc::Method<String, String> = rpc::Method::unary("/test.Raw/Call", STRING, STRING);
const CODE: rpc::Method<Odd, Odd> = rpc::Method::unary("/test.Raw/Code", ODD, ODD);
/// The same as a client has it, with a codec that does not panic.
const CODE_AS_STRING: rpc::Method<String, String> =
    rpc::Method::unary("/test.Raw/Code", STRING, STRING);

async fn start_raw(server: impl FnOnce(Server) -> Server) -> (Started, Arc<Service>) {
    let service = Arc::new(Service {
        waiting: Arc::new(Semaphore::new(0)),
        drains: AtomicUsize::new(0),
    });
    let raw = Raw(Arc::clone(&service));
    (start(|words| server(words.add_service(raw))).await, service)
}

#[tokio::test]
async fn panics_of_services_and_codecs_end_only_their_calls() {
    for intercepted in [false, true] {
        let (mut started, _) = start_raw(|server| {
            if intercepted {
                server.intercept(Passes)
            } else {
                server
            }
        })
        .await;
        let channel = started.client.0.clone();
        let status = channel.unary(&CALL, String::new()).await;
        assert_eq!(status.unwrap_err().code(), Code::Unknown);
        started.neighbour.goes_on("call").await;
        for message in ["decode", "drop", "encode"] {
            let call = channel.unary(&CODE_AS_STRING, message.to_owned());
            let status = call.await.unwrap_err();
            assert_eq!(status.code(), Code::Unknown, "{message}");
            started.neighbour.goes_on(message).await;
        }
    }
}

#[tokio::test]
async fn panics_of_a_service_that_is_drained_end_no_call() {
    let (listener, channel) = testing::pair();
    let service = Arc::new(Service {
        waiting: Arc::new(Semaphore::new(0)),
        drains: AtomicUsize::new(0),
    });
    let server = Server::new()
        .add_service(Raw(Arc::clone(&service)))
        .add_service(WordsServer(Arc::clone(&service)));
    let handle = server.handle();
    let ended = tokio::spawn(server.serve(listener));
    let mut neighbour = Neighbour::new(&WordsClient(channel));
    neighbour.goes_on("start").await;
    let drained = tokio::spawn(async move { handle.drain(Duration::from_secs(100)).await });
    while service.drains.load(Ordering::Relaxed) == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    neighbour.goes_on("drain").await;
    drop(neighbour);
    drained.await.unwrap();
    ended.await.unwrap().unwrap();
    // It is told once, whether it panics or not.
    assert_eq!(service.drains.load(Ordering::Relaxed), 1);
}

struct Passes;

impl Interceptor for Passes {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        next.run(call).await
    }
}

/// Panics as the metadata `x-panic` of a call says.
struct Explosive;

impl Interceptor for Explosive {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let wanted = call.metadata().get("x-panic").unwrap_or("").to_owned();
        let held = Held(wanted == "held");
        match wanted.as_str() {
            "before" => panic!("on purpose"),
            "watch request" => call.on_request(|_| panic!("watched on purpose")),
            "watch response" => call.on_response(|_| panic!("watched on purpose")),
            "drop watchers" => {
                let bombs = [Bomb, Bomb].map(std::mem::ManuallyDrop::new);
                for bomb in bombs {
                    let bomb = std::mem::ManuallyDrop::into_inner(bomb);
                    call.on_request(move |_| {
                        let _ = &bomb;
                        Ok(())
                    });
                }
            }
            "respond" => {
                call.respond(Odd("drop".to_owned()));
                return Ok(());
            }
            _ => {}
        }
        let ended = next.run(call).await;
        assert!(wanted != "after", "on purpose");
        drop(held);
        ended
    }
}

/// Panics where it is dropped, if it is told to.
struct Held(bool);

impl Drop for Held {
    fn drop(&mut self) {
        assert!(!self.0, "dropped on purpose");
    }
}

#[tokio::test]
async fn panics_of_interceptors_end_only_their_calls() {
    let service = || {
        Arc::new(Service {
            waiting: Arc::new(Semaphore::new(0)),
            drains: AtomicUsize::new(0),
        })
    };
    for server in [
        Server::new()
            .add_service(WordsServer(service()))
            .intercept(Explosive),
        Server::new().add_service(Intercepted::new(WordsServer(service()), Explosive)),
    ] {
        let (listener, channel) = testing::pair();
        tokio::spawn(server.serve(listener));
        let client = WordsClient(channel);
        let mut neighbour = Neighbour::new(&client);
        for (wanted, message, code) in [
            ("before", "a", Code::Unknown),
            ("after", "a", Code::Unknown),
            ("watch request", "a", Code::Unknown),
            ("watch response", "a", Code::Unknown),
            // They are forgotten when the interceptor has returned: nothing is wrong with the call.
            ("drop watchers", "a", Code::Ok),
            ("respond", "a", Code::Unknown),
            ("held", "a", Code::Unknown),
            // Dropped where it waits, with a handler that panics as well.
            ("held", "forever", Code::DeadlineExceeded),
            ("drop watchers", "forever", Code::DeadlineExceeded),
        ] {
            let message = if message == "forever" {
                "wait for ever"
            } else {
                message
            };
            let call = if message == "a" {
                client.upper(message.to_owned())
            } else {
                client.upper("wait".to_owned()).timeout(SHORT)
            };
            let ended = call.metadata("x-panic", wanted).await;
            let found = ended.as_ref().err().map_or(Code::Ok, Status::code);
            assert_eq!(found, code, "{wanted}: {ended:?}");
            neighbour.goes_on(wanted).await;
        }
    }
}

/// A listener, and connections, that panic now and then.
struct Unruly {
    listener: MemoryListener,
    accepted: usize,
}

struct UnrulyIo {
    io: DuplexStream,
    writes: usize,
}

impl Listener for Unruly {
    type Io = UnrulyIo;

    async fn accept(&mut self) -> io::Result<(UnrulyIo, PeerAddress)> {
        self.accepted += 1;
        assert!(self.accepted != 2, "accepted on purpose");
        let (io, address) = self.listener.accept().await?;
        let writes = if self.accepted == 3 { 1 } else { usize::MAX };
        Ok((UnrulyIo { io, writes }, address))
    }
}

impl Drop for Unruly {
    fn drop(&mut self) {
        panic!("closed on purpose");
    }
}

impl AsyncRead for UnrulyIo {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, buffer)
    }
}

impl AsyncWrite for UnrulyIo {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.writes = self.writes.checked_sub(1).expect("written on purpose");
        Pin::new(&mut self.io).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }
}

#[tokio::test]
async fn panics_of_a_listener_end_at_most_one_connection() {
    let (listener, first) = testing::pair_builder();
    let channels =
        [first.clone(), first.clone(), first].map(|builder| WordsClient(builder.build().unwrap()));
    let service = Arc::new(Service {
        waiting: Arc::new(Semaphore::new(0)),
        drains: AtomicUsize::new(0),
    });
    let server = Server::new().add_service(WordsServer(service));
    let handle = server.handle();
    let listener = Unruly {
        listener,
        accepted: 0,
    };
    let ended = tokio::spawn(server.serve(listener));
    let mut neighbour = Neighbour::new(&channels[0]);
    neighbour.goes_on("the first connection").await;
    // Accepting panics, and then accepts a connection whose socket panics.
    let status = channels[1].upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status}");
    neighbour.goes_on("a socket").await;
    let after = channels[2].upper("after".to_owned()).await.unwrap();
    assert_eq!(after.message(), "after");
    // Closing the listener panics.
    let drained = tokio::spawn(async move { handle.drain(Duration::from_secs(100)).await });
    tokio::time::sleep(Duration::from_millis(20)).await;
    neighbour.goes_on("a closed listener").await;
    drop(neighbour);
    drained.await.unwrap();
    ended.await.unwrap().unwrap();
}

/// Panics when it is asked for metadata.
struct NoToken;

impl CallCredentials for NoToken {
    async fn metadata(&self, _: CallTarget<'_>) -> Result<Metadata, Status> {
        panic!("asked on purpose");
    }
}

#[tokio::test]
async fn panics_on_a_client_reach_the_caller_and_the_channel_still_works() {
    let mut started = start(|server| server).await;
    let good = started.client.0.clone();
    let bad: Channel = good.with_credentials(NoToken);
    // What a call awaits itself is its caller's.
    let call = tokio::spawn(WordsClient(bad.clone()).upper("a".to_owned()).start());
    assert!(call.await.unwrap_err().is_panic());
    started.neighbour.goes_on("credentials").await;

    // A panic on another task than the caller's becomes a status, which a caller that only writes gets too.
    for channel in [bad, good.with_interceptor(Explosive)] {
        let (mut words, joined) = WordsClient(channel)
            .join()
            .metadata("x-panic", "before")
            .start();
        let refused = tokio::time::timeout(Duration::from_secs(60), async {
            while words.send("x".repeat(1000)).await.is_ok() {}
        });
        assert!(refused.await.is_ok(), "a writer waits for ever");
        assert_eq!(joined.await.unwrap_err().code(), Code::Internal);
        started.neighbour.goes_on("beside").await;
    }

    // Codecs run in the caller.
    let channel = started.client.0.clone();
    let call = tokio::spawn(async move {
        channel
            .unary(&UPPER_AS_ODD, Odd("encode".to_owned()))
            .await
            .map(drop)
    });
    assert!(call.await.unwrap_err().is_panic());
    let channel = started.client.0.clone();
    let call = tokio::spawn(async move {
        channel
            .unary(&UPPER_AS_ODD, Odd("decode".to_owned()))
            .await
            .map(drop)
    });
    assert!(call.await.unwrap_err().is_panic());
    started.neighbour.goes_on("codecs").await;
    let after = started.client.upper("after".to_owned()).await.unwrap();
    assert_eq!(after.message(), "after");
}

const UPPER_AS_ODD: rpc::Method<Odd, Odd> = rpc::Method::unary("/test.Words/Upper", ODD, ODD);

/// A stream that a handler reads is dropped with it.
#[tokio::test]
async fn a_client_of_a_handler_that_panics_while_it_reads_gets_a_status() {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(WordsServer(Arc::new(Reads)))
            .serve(listener),
    );
    let client = WordsClient(channel);
    let mut neighbour = Neighbour::new(&client);
    let (mut words, joined) = client.join().start();
    words.send("a".to_owned()).await.unwrap();
    assert_eq!(joined.await.unwrap_err().code(), Code::Unknown);
    neighbour.goes_on("a reader").await;
}

struct Reads;

impl Words for Reads {
    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let mut words = request.into_message();
        let word = words.message().await?;
        panic!("at {word:?}, on purpose");
    }
}
