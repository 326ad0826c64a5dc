//! Servers whose attempts end as a test has written, and what they have seen of them.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rpc_runtime::{
    ChannelBuilder, Code, Metadata, MethodConfig, Request, RequestStream, Response, ResponseSink,
    Server, ServiceConfig, Status, testing,
};
use tokio::time::{Duration, Instant, sleep};

use crate::words::{Words, WordsClient, WordsServer};

/// How an attempt ends.
#[derive(Clone, Debug)]
pub enum Answer {
    Ok,
    Fail(Code),
    /// Fails with `UNAVAILABLE` and these values of `grpc-retry-pushback-ms`.
    PushBack(&'static [&'static str]),
    /// Sends its headers, then fails.
    Begin(Code),
    /// Succeeds after this time.
    After(Duration),
    Hang,
}

/// What all servers of a test share.
#[derive(Debug)]
pub struct Script {
    start: Instant,
    /// Attempts at these servers end like this.
    fixed: Vec<Option<Answer>>,
    /// The next attempts end like this, and all others with success.
    answers: Mutex<VecDeque<Answer>>,
    pub attempts: Mutex<Vec<Seen>>,
    /// Handlers that were dropped before they returned.
    pub cancelled: AtomicUsize,
    running: AtomicUsize,
}

/// What a server has seen of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub server: usize,
    /// `grpc-previous-rpc-attempts`.
    pub previous: Option<String>,
    /// Since the beginning of the test.
    pub at: Duration,
}

pub struct Scripted {
    number: usize,
    script: Arc<Script>,
}

impl Script {
    /// The servers that each attempt went to.
    pub fn servers(&self) -> Vec<usize> {
        let attempts = self.attempts.lock().unwrap();
        attempts.iter().map(|attempt| attempt.server).collect()
    }

    /// The numbers of previous attempts that were sent.
    pub fn previous(&self) -> Vec<Option<String>> {
        let attempts = self.attempts.lock().unwrap();
        attempts.iter().map(|seen| seen.previous.clone()).collect()
    }

    /// The milliseconds between each two attempts.
    pub fn pauses(&self) -> Vec<u128> {
        let attempts = self.attempts.lock().unwrap();
        let pairs = attempts.windows(2);
        pairs
            .map(|pair| pair[1].at.as_millis() - pair[0].at.as_millis())
            .collect()
    }

    /// The next attempts end like this. Those before are forgotten.
    pub fn then(&self, answers: impl IntoIterator<Item = Answer>) {
        let answers = answers.into_iter().collect();
        *self.answers.lock().unwrap() = answers;
        self.attempts.lock().unwrap().clear();
    }

    /// The handlers that wait.
    pub fn running(&self) -> usize {
        self.running.load(Ordering::Relaxed)
    }
}

impl Scripted {
    fn next(&self, metadata: &Metadata) -> Answer {
        let previous = metadata.get("grpc-previous-rpc-attempts");
        self.script.attempts.lock().unwrap().push(Seen {
            server: self.number,
            previous: previous.map(str::to_owned),
            at: self.script.start.elapsed(),
        });
        if let Some(answer) = self.script.fixed.get(self.number).cloned().flatten() {
            return answer;
        }
        let next = self.script.answers.lock().unwrap().pop_front();
        next.unwrap_or(Answer::Ok)
    }

    async fn end(&self, answer: &Answer) -> Result<(), Status> {
        match answer {
            Answer::Ok => Ok(()),
            Answer::Fail(code) | Answer::Begin(code) => Err(Status::new(*code, "as written")),
            Answer::PushBack(values) => {
                let mut status = Status::unavailable("as written");
                for value in *values {
                    status
                        .metadata_mut()
                        .append("grpc-retry-pushback-ms", *value)?;
                }
                Err(status)
            }
            Answer::After(time) => self.wait(sleep(*time)).await,
            Answer::Hang => self.wait(std::future::pending()).await,
        }
    }

    async fn wait(&self, wait: impl Future<Output = ()>) -> Result<(), Status> {
        let mut waiting = Waiting {
            script: &self.script,
            has_ended: false,
        };
        self.script.running.fetch_add(1, Ordering::Relaxed);
        wait.await;
        waiting.has_ended = true;
        Ok(())
    }
}

struct Waiting<'a> {
    script: &'a Script,
    has_ended: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.script.running.fetch_sub(1, Ordering::Relaxed);
        if !self.has_ended {
            self.script.cancelled.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The four types of calls send back what they were sent.
impl Words for Scripted {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.end(&self.next(request.metadata())).await?;
        Ok(request.into_message().into())
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let answer = self.next(request.metadata());
        let mut words = request.into_message();
        let mut joined = String::new();
        while let Some(word) = words.message().await? {
            joined += &word;
        }
        self.end(&answer).await?;
        Ok(joined.into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let answer = self.next(request.metadata());
        if matches!(answer, Answer::Begin(_)) {
            responses.send("begun".to_owned()).await?;
        }
        self.end(&answer).await?;
        responses.send(request.into_message()).await
    }

    /// The first request is read before an attempt fails.
    async fn echo(
        &self,
        request: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let answer = self.next(request.metadata());
        let mut words = request.into_message();
        let mut word = words.message().await?;
        if matches!(answer, Answer::Begin(_)) {
            responses.send("begun".to_owned()).await?;
        }
        self.end(&answer).await?;
        while let Some(read) = word {
            responses.send(read).await?;
            word = words.message().await?;
        }
        Ok(())
    }
}

/// Servers that share a script, and a builder for a channel to all of them.
pub fn servers(
    count: usize,
    answers: impl IntoIterator<Item = Answer>,
) -> (Arc<Script>, ChannelBuilder) {
    let (script, fleet) = serve_each(count, |_| None);
    script.then(answers);
    (script, fleet.channel())
}

/// Servers, some of which answer all attempts in one way.
pub fn serve_each(
    count: usize,
    answer: impl Fn(usize) -> Option<Answer>,
) -> (Arc<Script>, testing::Fleet) {
    serve_set(count, answer, |server| server)
}

/// The same, with servers that are `set` up.
pub fn serve_set(
    count: usize,
    answer: impl Fn(usize) -> Option<Answer>,
    set: impl Fn(Server) -> Server + Send + Sync + 'static,
) -> (Arc<Script>, testing::Fleet) {
    let script = Arc::new(Script {
        start: Instant::now(),
        fixed: (0..count).map(answer).collect(),
        answers: Mutex::default(),
        attempts: Mutex::default(),
        cancelled: AtomicUsize::new(0),
        running: AtomicUsize::new(0),
    });
    let shared = Arc::clone(&script);
    let fleet = testing::fleet(count).serve(move |number| {
        let script = Arc::clone(&shared);
        set(Server::new()).add_service(WordsServer(Arc::new(Scripted { number, script })))
    });
    (script, fleet)
}

/// A client whose calls all have this configuration.
pub fn client(builder: ChannelBuilder, config: MethodConfig) -> WordsClient {
    let config = ServiceConfig::default().all_methods(config);
    WordsClient(builder.service_config(config).build().unwrap())
}
