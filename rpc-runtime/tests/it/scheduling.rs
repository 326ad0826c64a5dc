//! Where handlers run: light ones on the task of their connection, heavy ones on their own tasks, or where the application
//! places them.

use std::collections::HashSet;
use std::fmt::Debug;
use std::future::pending;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use std::time::Duration;

use rpc_runtime::HandlerPlacement::{Automatic, Connection, Task};
use rpc_runtime::{
    Code, HandlerPlacement, MethodOptions, Request, RequestStream, Response, ResponseSink, Server,
    Status, testing,
};
use tokio::sync::Notify;

use crate::words::{Words, WordsClient, WordsServer, method};

struct Service {
    /// The task of each message, in order.
    tasks: Mutex<Vec<tokio::task::Id>>,
    meeting: Barrier,
    /// A handler that never ends has begun, or was dropped.
    begun: Notify,
    dropped: Notify,
}

/// Tells when it is dropped.
struct Guard<'a>(&'a Notify);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.work(request.message());
        if request.message() == "wait" {
            let _guard = Guard(&self.dropped);
            self.begun.notify_one();
            pending::<()>().await;
        }
        Ok(request.into_message().into())
    }

    async fn echo(
        &self,
        request: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        while let Some(message) = requests.message().await? {
            self.work(&message);
            responses.send(message).await?;
        }
        Ok(())
    }
}

impl Service {
    fn work(&self, message: &str) {
        self.tasks.lock().unwrap().push(tokio::task::id());
        match message {
            "compute" => thread::sleep(Duration::from_millis(10)),
            // The first handler keeps its thread until the other has started.
            "meet" => drop(self.meeting.wait()),
            "panic" => panic!("asked to"),
            _ => {}
        }
    }

    /// The number of tasks that ran handlers.
    fn tasks(&self) -> usize {
        self.tasks
            .lock()
            .unwrap()
            .iter()
            .collect::<HashSet<_>>()
            .len()
    }
}

fn start(server: Server) -> (WordsClient, Arc<Service>) {
    let service = Arc::new(Service {
        tasks: Mutex::default(),
        meeting: Barrier::new(2),
        begun: Notify::new(),
        dropped: Notify::new(),
    });
    let (listener, channel) = testing::pair();
    tokio::spawn(
        server
            .add_service(WordsServer(Arc::clone(&service)))
            .serve(listener),
    );
    (WordsClient(channel), service)
}

/// Calls `upper`, and says `echo`, this often with this message, one after the other.
async fn call_both(client: &WordsClient, message: &str, times: usize) {
    for _ in 0..times {
        client.upper(message.to_owned()).await.unwrap();
    }
    let (mut requests, mut responses) = client.echo().start();
    for _ in 0..times {
        requests.send(message.to_owned()).await.unwrap();
        responses.message().await.unwrap();
    }
}

/// Runs `attempt` until its result is as expected: if its thread is interrupted, a light method is measured as heavy for a while.
async fn eventually<T: PartialEq + Debug>(expected: T, attempt: impl AsyncFn() -> T) {
    let mut found = attempt().await;
    for _ in 0..20 {
        if found == expected {
            return;
        }
        found = attempt().await;
    }
    assert_eq!(found, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn light_handlers_share_the_task_of_their_connection() {
    eventually(1, async || {
        let (client, service) = start(Server::new());
        call_both(&client, "light", 20).await;
        service.tasks()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn heavy_handlers_run_beside_each_other() {
    let (client, service) = start(Server::new());
    // What the method costs has to be seen first.
    for _ in 0..10 {
        client.upper("compute".to_owned()).await.unwrap();
    }
    let (one, other) = tokio::join!(
        client.upper("meet".to_owned()),
        client.upper("meet".to_owned())
    );
    assert!(one.is_ok() && other.is_ok());
    assert!(service.tasks() > 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_stream_moves_to_its_own_task_and_back() {
    eventually((2, true), async || {
        let (client, service) = start(Server::new());
        let (mut requests, mut responses) = client.echo().start();
        for message in [["compute"; 20], ["light"; 20], ["light"; 20], ["light"; 20]].concat() {
            requests.send(message.to_owned()).await.unwrap();
            responses.message().await.unwrap();
        }
        let tasks = service.tasks.lock().unwrap();
        let changes = tasks.windows(2).filter(|pair| pair[0] != pair[1]).count();
        (changes, tasks.first() == tasks.last())
    })
    .await;
}

/// Blocks its thread: the first time for long enough to be noticed, then until the test says that it was answered.
#[derive(Default)]
struct Blocks {
    handlers: AtomicUsize,
    answered: AtomicBool,
}

impl Blocks {
    fn block(&self, message: &str) {
        if message != "block" {
            return;
        }
        if self.handlers.fetch_add(1, Ordering::Relaxed) == 0 {
            return thread::sleep(Duration::from_millis(300));
        }
        // With a limit, so that the test fails and does not hang.
        for _ in 0..5000 {
            if self.answered.load(Ordering::Relaxed) {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }
}

impl Words for Blocks {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.block(request.message());
        Ok(request.into_message().into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        self.block(request.message());
        responses.send(request.into_message()).await
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        self.block("block");
        let mut requests = request.into_message();
        while requests.message().await?.is_some() {}
        Ok(String::new().into())
    }
}

/// With `block`, calls that block; then a message of a stream that was there before, which is to be answered while they do.
async fn are_answered_beside(
    calls: impl AsyncFnOnce(&WordsClient),
    block: impl FnOnce(&WordsClient) -> Vec<tokio::task::JoinHandle<()>>,
) {
    let service = Arc::new(Blocks::default());
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(WordsServer(Arc::clone(&service)))
            .serve(listener),
    );
    let client = WordsClient(channel);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("before".to_owned()).await.unwrap();
    responses.message().await.unwrap();
    calls(&client).await;
    let blocked = block(&client);
    while service.handlers.load(Ordering::Relaxed) == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    requests.send("answered".to_owned()).await.unwrap();
    let echo = responses.message();
    // Before the second of those that block in turn gives up.
    let echo = tokio::time::timeout(Duration::from_secs(4), echo).await;
    service.answered.store(true, Ordering::Relaxed);
    assert!(echo.is_ok(), "several polls that block had to end first");
    for call in blocked {
        call.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 12)]
async fn a_method_that_begins_to_block_holds_its_connection_up_once() {
    let light = async |client: &WordsClient| {
        for _ in 0..50 {
            client.upper("light".to_owned()).await.unwrap();
        }
    };
    are_answered_beside(light, |client| {
        let call = || {
            let call = client.upper("block".to_owned());
            tokio::spawn(async move { drop(call.await.unwrap()) })
        };
        (0..8).map(|_| call()).collect()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 12)]
async fn methods_that_block_when_they_are_first_called_hold_their_connection_up_once() {
    are_answered_beside(
        async |_| {},
        |client| {
            let upper = client.upper("block".to_owned());
            let mut split = client.split("block".to_owned()).start();
            let (words, joined) = client.join().start();
            vec![
                tokio::spawn(async move { drop(upper.await.unwrap()) }),
                tokio::spawn(async move { drop(split.message().await.unwrap()) }),
                tokio::spawn(async move {
                    words.close();
                    drop(joined.await.unwrap());
                }),
            ]
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn handlers_placed_on_the_connection_stay_there() {
    let (client, service) = start(Server::new().handler_placement(Connection));
    call_both(&client, "compute", 10).await;
    // That many at a time spend the budget of several turns: the others wait.
    let calls = [(); 30].map(|()| tokio::spawn(client.upper("compute".to_owned()).start()));
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(service.tasks(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn handlers_placed_on_tasks_run_there_from_the_first_poll_to_the_last() {
    let (client, service) = start(Server::new().handler_placement(Task));
    let (one, other) = tokio::join!(
        client.upper("meet".to_owned()),
        client.upper("meet".to_owned())
    );
    assert!(one.is_ok() && other.is_ok());
    call_both(&client, "light", 20).await;
    // One task for each call of `upper`, and one for the stream.
    assert_eq!(service.tasks(), 2 + 20 + 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_method_may_have_its_own_placement() {
    let server = Server::new()
        .method_options(
            method("/test.Words/Upper"),
            MethodOptions::new().handler_placement(Task),
        )
        .method_options(
            method("/test.Words/Echo"),
            MethodOptions::new().handler_placement(Automatic),
        )
        .handler_placement(Connection);
    let (client, service) = start(server);
    call_both(&client, "light", 20).await;
    assert_eq!(service.tasks(), 20 + 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_call_ends_in_the_same_way_for_every_placement() {
    for placement in [Automatic, Connection, Task] {
        ends_well(placement).await;
    }
}

async fn ends_well(placement: HandlerPlacement) {
    let (client, service) = start(Server::new().handler_placement(placement));
    let status = client.upper("panic".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unknown, "{placement:?}");
    let (mut requests, mut responses) = client.echo().start();
    requests.send("panic".to_owned()).await.unwrap();
    let status = responses.message().await.unwrap_err();
    assert_eq!(status.code(), Code::Unknown, "{placement:?}");

    let status = client
        .upper("wait".to_owned())
        .timeout(Duration::from_millis(50))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded, "{placement:?}");
    service.begun.notified().await;
    service.dropped.notified().await;

    let waiting = tokio::spawn(client.upper("wait".to_owned()).start());
    service.begun.notified().await;
    waiting.abort();
    service.dropped.notified().await;
    client.upper("after".to_owned()).await.unwrap();
}
