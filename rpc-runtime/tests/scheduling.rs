//! Where handlers run: light ones on the task of their connection, heavy ones on tasks of their own.

#[allow(dead_code, reason = "not every test file needs all of it")]
mod words;

use std::collections::HashSet;
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use std::time::Duration;

use rpc_runtime::{Request, RequestStream, Response, ResponseSink, Server, Status, testing};
use words::{Words, WordsClient, WordsServer};

struct Service {
    /// The task of each message, in order.
    tasks: Mutex<Vec<tokio::task::Id>>,
    meeting: Barrier,
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.work(request.message());
        Ok(request.into_message().into())
    }

    async fn join(&self, _: Request<RequestStream<String>>) -> Result<Response<String>, Status> {
        Err(Status::unimplemented("not asked for"))
    }

    async fn split(&self, _: Request<String>, _: ResponseSink<String>) -> Result<(), Status> {
        Err(Status::unimplemented("not asked for"))
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
            // Whoever comes first keeps its thread until the other has come.
            "meet" => drop(self.meeting.wait()),
            _ => {}
        }
    }

    /// The number of tasks that were at work.
    fn tasks(&self) -> usize {
        self.tasks
            .lock()
            .unwrap()
            .iter()
            .collect::<HashSet<_>>()
            .len()
    }
}

fn start() -> (WordsClient, Arc<Service>) {
    let service = Arc::new(Service {
        tasks: Mutex::default(),
        meeting: Barrier::new(2),
    });
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add(WordsServer(Arc::clone(&service)))
            .serve(listener),
    );
    (WordsClient(channel), service)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn light_handlers_share_the_task_of_their_connection() {
    let (client, service) = start();
    for _ in 0..20 {
        client.upper("light".to_owned()).await.unwrap();
    }
    let (mut requests, mut responses) = client.echo(());
    for _ in 0..20 {
        requests.send("light".to_owned()).await.unwrap();
        responses.message().await.unwrap();
    }
    assert_eq!(service.tasks(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn heavy_handlers_run_beside_each_other() {
    let (client, service) = start();
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
async fn a_stream_goes_away_and_comes_back() {
    let (client, service) = start();
    let (mut requests, mut responses) = client.echo(());
    for message in [["compute"; 20], ["light"; 20], ["light"; 20], ["light"; 20]].concat() {
        requests.send(message.to_owned()).await.unwrap();
        responses.message().await.unwrap();
    }
    let tasks = service.tasks.lock().unwrap();
    let changes = tasks.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert_eq!(changes, 2, "{tasks:?}");
    assert_eq!(tasks.first(), tasks.last());
}
