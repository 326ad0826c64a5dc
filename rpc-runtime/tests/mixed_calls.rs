//! Calls of all types and sizes at once on one connection, some of them slow, unread or cancelled: the others end as they
//! should, over every transport.
//!
//! What each call does comes from a seed, which a failure names; `MIXED_CALLS_SEED` repeats it.
//!
//! A process of its own: these calls load all cores for seconds, and tests of `it` measure time.

#[allow(dead_code, reason = "the tests of `it` need the rest")]
#[path = "it/words.rs"]
mod words;

use std::future::pending;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use rpc_runtime::{
    Call, Channel, Code, ConnectionLimits, Encoding, HandlerPlacement, Listener, PeerAddress,
    Request, RequestSink, RequestStream, Response, ResponseSink, ResponseStream, Server, Status,
    testing,
};
use tokio::io::DuplexStream;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::time::{sleep, timeout};
use words::{Words, WordsClient, WordsServer};

/// When a call is taken to hang.
const PATIENCE: Duration = Duration::from_secs(60);

const CALLS: usize = 40;

/// The longest message.
const LONGEST: usize = 1 << 20;

/// Every message is a part of this text.
static TEXT: LazyLock<String> = LazyLock::new(|| {
    let mut random = Random(1);
    let letters = (0..LONGEST + PLACES).map(|_| b"abcdefghijklmnop"[random.below(16)]);
    letters.map(char::from).collect()
});

/// The number of places in the text where a message may begin.
const PLACES: usize = 1 << 16;

/// Xorshift, with the multiplication that spreads its bits.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % end
    }

    fn one_in(&mut self, cases: usize) -> bool {
        self.below(cases) == 0
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    fn time(&mut self) -> Duration {
        Duration::from_micros(self.next() % 20_000)
    }
}

/// A message, as a part of the text.
#[derive(Clone, Copy, Debug)]
struct Message {
    at: usize,
    length: usize,
}

impl Message {
    fn random(random: &mut Random, most: usize) -> Self {
        let lengths = [0, 1, 20, 1000, 1000, 20_000, 70_000, 300_000];
        let length = random.of(&lengths).min(most);
        Self {
            at: random.below(PLACES),
            length: random.below(length + 1),
        }
    }

    fn text(self) -> &'static str {
        &TEXT[self.at..self.at + self.length]
    }

    /// Whether this is what was received, and otherwise a sentence.
    fn check(self, received: &str) -> Result<(), String> {
        if received == self.text() {
            return Ok(());
        }
        Err(format!("{self:?} came as {} letters", received.len()))
    }
}

#[derive(Clone, Copy, Debug)]
enum Type {
    Upper,
    Join,
    Split,
    Echo,
}

/// How somebody reads or writes.
#[derive(Clone, Copy, Debug)]
enum Pace {
    Prompt,
    /// With a pause before each message.
    Slow,
    /// With a pause before the first.
    Late,
    Never,
}

impl Pace {
    async fn wait(self, message: usize) {
        match self {
            Self::Slow => sleep(Duration::from_millis(1)).await,
            Self::Late if message == 0 => sleep(Duration::from_millis(20)).await,
            Self::Never => pending().await,
            Self::Prompt | Self::Late => {}
        }
    }
}

/// Who ends a call.
#[derive(Clone, Copy, Debug)]
enum End {
    Handler,
    /// The caller drops everything after a time.
    Dropped(Duration),
    /// The caller drops the responses after some of them.
    Unread(usize),
    Deadline(Duration),
}

/// All that happens in a call. Both sides make it of the seed.
#[derive(Debug)]
struct Plan {
    seed: u64,
    kind: Type,
    encoding: Encoding,
    requests: Vec<Message>,
    responses: Vec<Message>,
    writer: Pace,
    handler: Pace,
    /// The handler answers without a look at the requests of a stream.
    deaf: bool,
    reader: Pace,
    end: End,
}

impl Plan {
    fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        let kind = random.of(&[Type::Upper, Type::Join, Type::Split, Type::Echo]);
        // Without optimisation compressing is slow.
        let (encoding, most) = if random.one_in(4) {
            (random.of(Encoding::ALL), 20_000)
        } else {
            (Encoding::Identity, LONGEST)
        };
        let mut messages = |is_stream| {
            let count = if is_stream { random.below(7) } else { 1 };
            let mut messages: Vec<_> = (0..count)
                .map(|_| Message::random(&mut random, most))
                .collect();
            if most == LONGEST
                && random.one_in(20)
                && let Some(message) = messages.first_mut()
            {
                message.length = LONGEST;
            }
            messages
        };
        let requests = messages(matches!(kind, Type::Join | Type::Echo));
        let responses = messages(matches!(kind, Type::Split | Type::Echo));
        let mut plan = Self {
            seed,
            kind,
            encoding,
            requests,
            responses,
            writer: random.of(&[Pace::Prompt, Pace::Prompt, Pace::Slow, Pace::Late]),
            handler: random.of(&[Pace::Prompt, Pace::Prompt, Pace::Slow, Pace::Late]),
            deaf: random.one_in(5),
            reader: random.of(&[Pace::Prompt, Pace::Prompt, Pace::Slow, Pace::Late]),
            end: End::Handler,
        };
        if random.one_in(4) {
            plan.be_cancelled(&mut random);
        }
        plan
    }

    fn be_cancelled(&mut self, random: &mut Random) {
        match random.below(3) {
            0 if self.responses.len() > 1 => {
                self.end = End::Unread(random.below(self.responses.len()));
            }
            1 => {
                self.end = End::Deadline(random.time() + Duration::from_millis(1));
                if random.one_in(2) {
                    self.handler = Pace::Never;
                }
            }
            _ => {
                self.end = End::Dropped(random.time());
                match random.below(4) {
                    0 => self.writer = Pace::Never,
                    1 => self.handler = Pace::Never,
                    2 => self.reader = Pace::Never,
                    _ => {}
                }
            }
        }
    }

    fn of<T>(request: &Request<T>) -> Self {
        Self::new(request.metadata().get("x-seed").unwrap().parse().unwrap())
    }

    /// The call with what the plan sets for it.
    fn set<K>(&self, call: Call<K>) -> Call<K> {
        let call = call
            .metadata("x-seed", self.seed.to_string())
            .send_compressed(self.encoding);
        match self.end {
            End::Deadline(time) => call.timeout(time),
            _ => call,
        }
    }

    async fn answer(&self) -> Response<String> {
        self.handler.wait(0).await;
        let mut response = Response::new(self.responses[0].text().to_owned());
        response.set_encoding(self.encoding);
        response
    }
}

struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let plan = Plan::of(&request);
        let checked = plan.requests[0].check(request.message());
        checked.map_err(Status::data_loss)?;
        Ok(plan.answer().await)
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let plan = Plan::of(&request);
        let mut requests = request.into_message();
        for number in 0..=plan.requests.len() {
            plan.handler.wait(number).await;
            next_request(&plan, number, &mut requests).await?;
        }
        Ok(plan.answer().await)
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let plan = Plan::of(&request);
        let checked = plan.requests[0].check(request.message());
        checked.map_err(Status::data_loss)?;
        responses.set_encoding(plan.encoding)?;
        for (number, message) in plan.responses.iter().enumerate() {
            plan.handler.wait(number).await;
            responses.send(message.text().to_owned()).await?;
        }
        Ok(())
    }

    async fn echo(
        &self,
        request: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let plan = Plan::of(&request);
        let mut requests = request.into_message();
        responses.set_encoding(plan.encoding)?;
        for number in 0..=plan.requests.len().max(plan.responses.len()) {
            plan.handler.wait(number).await;
            if number <= plan.requests.len() {
                next_request(&plan, number, &mut requests).await?;
            }
            if let Some(message) = plan.responses.get(number) {
                responses.send(message.text().to_owned()).await?;
            }
        }
        Ok(())
    }
}

async fn next_request(
    plan: &Plan,
    number: usize,
    requests: &mut RequestStream<String>,
) -> Result<(), Status> {
    if plan.deaf {
        return Ok(());
    }
    let checked = match (plan.requests.get(number), requests.message().await?) {
        (Some(sent), Some(received)) => sent.check(&received),
        (None, None) => Ok(()),
        (_, received) => Err(format!(
            "request {number}: {:?} letters",
            received.map(|text| text.len())
        )),
    };
    checked.map_err(Status::data_loss)
}

/// Makes a call; an error is what of it is not as it should be.
async fn perform(client: &WordsClient, plan: &Plan) -> Result<(), String> {
    let time = match plan.end {
        End::Dropped(time) => time,
        _ => PATIENCE,
    };
    let ended = match timeout(time, call(client, plan)).await {
        Ok(ended) => ended,
        Err(_) if matches!(plan.end, End::Dropped(_)) => return Ok(()),
        Err(_) => return Err("it hangs".to_owned()),
    };
    match (ended, plan.end) {
        (Err(Failure::Status(status)), End::Deadline(_))
            if status.code() == Code::DeadlineExceeded =>
        {
            Ok(())
        }
        (Err(Failure::Status(status)), _) => Err(format!("{status:?}")),
        (Err(Failure::Content(sentence)), _) => Err(sentence),
        (Ok(()), _) => Ok(()),
    }
}

enum Failure {
    Status(Status),
    Content(String),
}

impl From<Status> for Failure {
    fn from(status: Status) -> Self {
        Self::Status(status)
    }
}

async fn call(client: &WordsClient, plan: &Plan) -> Result<(), Failure> {
    let first = || plan.requests[0].text().to_owned();
    let is_answer = |answer: &Response<String>| {
        let checked = plan.responses[0].check(answer.message());
        checked.map_err(Failure::Content)
    };
    match plan.kind {
        Type::Upper => is_answer(&plan.set(client.upper(first())).await?),
        Type::Join => {
            let (requests, answer) = plan.set(client.join()).start();
            let ((), answer) = tokio::join!(write(plan, requests), answer);
            is_answer(&answer?)
        }
        Type::Split => read(plan, plan.set(client.split(first())).start()).await,
        Type::Echo => {
            let (requests, responses) = plan.set(client.echo()).start();
            let ((), read) = tokio::join!(write(plan, requests), read(plan, responses));
            read
        }
    }
}

/// Writes requests. That they are not taken is the call's end, which its responses have.
async fn write(plan: &Plan, mut requests: RequestSink<String>) {
    for (number, message) in plan.requests.iter().enumerate() {
        plan.writer.wait(number).await;
        if requests.send(message.text().to_owned()).await.is_err() {
            return;
        }
    }
    requests.close();
}

async fn read(plan: &Plan, mut responses: ResponseStream<String>) -> Result<(), Failure> {
    for number in 0..=plan.responses.len() {
        plan.reader.wait(number).await;
        if let End::Unread(some) = plan.end
            && some == number
        {
            return Ok(());
        }
        let received = responses.message().await?;
        let checked = match (plan.responses.get(number), received) {
            (Some(sent), Some(received)) => sent.check(&received),
            (None, None) => Ok(()),
            (_, received) => Err(format!(
                "response {number}: {:?} letters",
                received.map(|text| text.len())
            )),
        };
        checked.map_err(Failure::Content)?;
    }
    Ok(())
}

/// Counts the connections that a listener accepts.
struct Counted<L>(L, Arc<AtomicUsize>);

impl<L: Listener> Listener for Counted<L> {
    type Io = L::Io;

    async fn accept(&mut self) -> io::Result<(L::Io, PeerAddress)> {
        let accepted = self.0.accept().await?;
        self.1.fetch_add(1, Ordering::Relaxed);
        Ok(accepted)
    }
}

/// Hands on the bytes of each connection through a pipe of this size.
struct Narrow<L>(L, usize);

impl<L: Listener> Listener for Narrow<L> {
    type Io = DuplexStream;

    async fn accept(&mut self) -> io::Result<(DuplexStream, PeerAddress)> {
        let (mut outer, address) = self.0.accept().await?;
        let bytes = self.1;
        let (mut near, far) = tokio::io::duplex(bytes);
        tokio::spawn(async move {
            // The server sees an error as the end of the connection.
            let _ =
                tokio::io::copy_bidirectional_with_sizes(&mut outer, &mut near, bytes, bytes).await;
        });
        Ok((far, address))
    }
}

#[derive(Clone, Copy, Debug)]
enum Transport {
    Tcp,
    Memory,
    /// In memory, through a pipe of so many bytes.
    Narrow(usize),
}

/// Serves, and gives a client with a counter of its connections.
async fn start(transport: Transport, server: Server) -> (WordsClient, Arc<AtomicUsize>) {
    let connections = Arc::new(AtomicUsize::new(0));
    let server = server.add_service(WordsServer(Arc::new(Service)));
    let count = Arc::clone(&connections);
    let channel = match transport {
        Transport::Tcp => {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let target = format!("http://{}", listener.local_addr().unwrap());
            tokio::spawn(server.serve(Counted(listener, count)));
            Channel::connect(&target).await.unwrap()
        }
        Transport::Memory => {
            let (listener, channel) = testing::pair();
            tokio::spawn(server.serve(Counted(listener, count)));
            channel
        }
        Transport::Narrow(bytes) => {
            let (listener, channel) = testing::pair();
            tokio::spawn(server.serve(Counted(Narrow(listener, bytes), count)));
            channel
        }
    };
    (WordsClient(channel), connections)
}

/// Calls beside each other, and one when they have ended.
async fn round(client: &WordsClient, random: &mut Random) -> Result<(), String> {
    let calls: Vec<_> = (0..CALLS)
        .map(|_| {
            let (plan, client) = (Plan::new(random.next()), client.clone());
            tokio::spawn(async move {
                let performed = perform(&client, &plan).await;
                performed.map_err(|sentence| format!("{sentence}: {plan:?}"))
            })
        })
        .collect();
    let mut failures = Vec::new();
    for call in calls {
        failures.extend(call.await.unwrap().err());
    }
    if !failures.is_empty() {
        return Err(failures.join("\n"));
    }
    // The connection is still good.
    let plan = (1..1000)
        .map(Plan::new)
        .find(|plan| matches!(plan.kind, Type::Upper) && matches!(plan.end, End::Handler));
    perform(client, &plan.unwrap()).await
}

/// So many on each connection.
fn rounds(many: usize, transport: impl Fn(&mut Random) -> Transport) {
    let seed = std::env::var("MIXED_CALLS_SEED");
    let seed = seed.map_or_else(
        |_| RandomState::new().hash_one(0),
        |seed| seed.parse().unwrap(),
    );
    let mut random = Random(seed | 1);
    for placement in [
        HandlerPlacement::Automatic,
        HandlerPlacement::Connection,
        HandlerPlacement::Task,
    ] {
        for memory in [None, Some(1 << 20)] {
            let transport = transport(&mut random);
            let threads = random.of(&[0, 2]);
            let case = format!(
                "{transport:?}, {placement:?}, {memory:?} bytes, {threads} threads, seed {seed}"
            );
            let mut server = Server::new().handler_placement(placement);
            if let Some(memory) = memory {
                server = server.connection_limits(ConnectionLimits::new().max_memory(memory));
            }
            let result = runtime(threads).block_on(async {
                let (client, connections) = start(transport, server).await;
                for _ in 0..many {
                    round(&client, &mut random).await?;
                }
                let connections = connections.load(Ordering::Relaxed);
                if connections == 1 {
                    Ok(())
                } else {
                    Err(format!("{connections} connections"))
                }
            });
            if let Err(failure) = result {
                panic!("{case}:\n{failure}");
            }
        }
    }
}

/// One of a single thread for none.
fn runtime(threads: usize) -> Runtime {
    let mut builder = match threads {
        0 => Builder::new_current_thread(),
        _ => Builder::new_multi_thread(),
    };
    if threads > 0 {
        builder.worker_threads(threads);
    }
    builder.enable_all().build().unwrap()
}

#[test]
fn mixed_calls_end_as_they_should_over_tcp() {
    rounds(4, |_| Transport::Tcp);
}

#[test]
fn mixed_calls_end_as_they_should_in_memory() {
    rounds(4, |_| Transport::Memory);
}

#[test]
fn mixed_calls_end_as_they_should_through_a_small_buffer() {
    rounds(1, |random| Transport::Narrow(64 << random.below(7)));
}
