//! What observers see of calls, on both sides.

use std::sync::{Arc, Mutex};

use rpc_runtime::{
    CallObserver, CallRecord, CallSide, CallStart, Code, Request, Response, Server, Status, testing,
};

use crate::words::{Words, WordsClient, WordsServer};

/// Writes down what it sees.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Vec<String>>>);

struct Page {
    diary: Diary,
    path: String,
}

thread_local! {
    static SCOPES: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl CallObserver for Diary {
    fn begin(&self, call: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
        let side = match call.side {
            CallSide::Server { peer, .. } => format!("from {}", peer.unwrap()),
            CallSide::Client { host, port, .. } => format!("to {host} {port:?}"),
            _ => unreachable!("there are two sides"),
        };
        self.write(&format!("{} {} {side}", call.path, call.is_registered));
        Some(Box::new(Page {
            diary: self.clone(),
            path: call.path.to_owned(),
        }))
    }
}

impl CallRecord for Page {
    fn enter(&self) {
        SCOPES.set(SCOPES.get() + 1);
    }

    fn exit(&self) {
        SCOPES.set(SCOPES.get() - 1);
    }

    fn end(&mut self, code: Code) {
        self.diary.write(&format!("{} {}", self.path, code.name()));
    }
}

impl Diary {
    fn write(&self, line: &str) {
        self.0.lock().unwrap().push(line.to_owned());
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// Sees nothing of the call, as it panics.
struct Panics;

impl CallObserver for Panics {
    fn begin(&self, _: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
        panic!("on purpose");
    }
}

struct Service;

impl Words for Service {
    /// Returns the number of observers whose scope the handler runs in.
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        match request.message().as_str() {
            "fail" => Err(Status::not_found("no such word")),
            "wait" => std::future::pending().await,
            _ => Ok(Response::new(SCOPES.get().to_string())),
        }
    }
}

fn start() -> (WordsClient, Diary, Diary) {
    let (server_diary, client_diary) = (Diary::default(), Diary::default());
    let (listener, channel) = testing::pair_builder();
    let server = Server::new()
        .observe(server_diary.clone())
        .observe(Panics)
        .add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(listener));
    let channel = channel.observe(Panics).observe(client_diary.clone());
    (
        WordsClient(channel.build().unwrap()),
        server_diary,
        client_diary,
    )
}

#[tokio::test]
async fn both_sides_see_how_a_call_begins_and_ends() {
    let (client, server_diary, client_diary) = start();
    let response = client.upper("a".to_owned()).await.unwrap();
    assert_eq!(response.message(), "1");
    let begin = "/test.Words/Upper true";
    for (diary, begin) in [
        (&server_diary, format!("{begin} from in-memory")),
        (&client_diary, format!("{begin} to in-memory None")),
    ] {
        assert_eq!(diary.take(), [begin, "/test.Words/Upper OK".to_owned()]);
    }
    client.upper("fail".to_owned()).await.unwrap_err();
    assert_eq!(server_diary.take()[1], "/test.Words/Upper NOT_FOUND");
    assert_eq!(client_diary.take()[1], "/test.Words/Upper NOT_FOUND");
    client.missing().await.unwrap_err();
    let seen = server_diary.take();
    assert_eq!(seen[0], "/test.Words/Missing false from in-memory");
    assert_eq!(seen[1], "/test.Words/Missing UNIMPLEMENTED");
}

#[tokio::test]
async fn a_call_that_is_dropped_ends_cancelled() {
    let (client, server_diary, client_diary) = start();
    let call = tokio::spawn(client.upper("wait".to_owned()).start());
    while server_diary.0.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    assert_eq!(client_diary.take()[1], "/test.Words/Upper CANCELLED");
    while server_diary.0.lock().unwrap().len() < 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(server_diary.take()[1], "/test.Words/Upper CANCELLED");
}
