//! A client that calls a fleet at a constant rate, whether or not earlier calls have ended.
//!
//! It prints `connected` when it has had answers from as many servers as it should, for each call
//! `call START LATENCY CODE SERVER MESSAGE`: the start in milliseconds since 1970, the latency in milliseconds, and `ready TIME` whenever
//! a channel has become ready.

use std::collections::HashSet;
use std::error::Error;
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use clap::{Args, ValueEnum};
use integration_tests::generated::grpc::testing::{SimpleRequest, TestServiceClient};
use rpc_runtime::{
    Balance, Channel, ConnectivityState, Dns, Keepalive, OutlierDetection, PeakEwma, ServiceConfig,
    StateWatch,
};
use tokio::task::JoinSet;
use tokio::time::interval;

/// What the client calls, and how.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The servers: `ipv4:ADDRESS:PORT,ADDRESS:PORT` or `dns:///NAME:PORT`.
    #[arg(long)]
    target: String,
    #[arg(long, value_enum)]
    policy: Policy,
    /// How many servers must have answered before the time begins.
    #[arg(long)]
    servers: usize,
    /// Calls per second.
    #[arg(long)]
    rate: u32,
    /// How long it calls, in seconds.
    #[arg(long)]
    seconds: u64,
    /// The deadline of a call, in milliseconds.
    #[arg(long, default_value_t = 1000)]
    deadline: u64,
    /// Pings the servers every 10 s, and waits 5 s for the answer.
    #[arg(long)]
    keepalive: bool,
    #[arg(long)]
    wait_for_ready: bool,
    /// Asks the domain name system without the operating system, so that the TTL is known.
    #[arg(long)]
    dns: bool,
    /// The service config, as JSON. The policy of balancing is not in it.
    #[arg(long, default_value = "{}")]
    service_config: String,
    /// How many channels make the calls, in turn.
    #[arg(long, default_value_t = 1)]
    channels: usize,
    /// Instead of the rate, this many calls begin together when the client has been connected for 2 seconds.
    #[arg(long, default_value_t = 0)]
    burst: usize,
}

#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
enum Policy {
    PickFirst,
    RoundRobin,
    /// Round robin that ejects a server after three calls in succession have failed.
    RoundRobinEject,
    LeastRequest,
    /// The same with ejection.
    LeastRequestEject,
    PeakEwma,
}

/// Makes the calls.
pub(crate) async fn call(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let mut channel = Channel::builder(&arguments.target)
        .plaintext()
        .balance(arguments.policy.balance())
        .service_config(ServiceConfig::from_json(&arguments.service_config)?);
    if arguments.keepalive {
        channel = channel.keepalive(Keepalive::every(PING_INTERVAL).timeout(PING_TIMEOUT));
    }
    if arguments.dns {
        channel = channel.dns(Dns::new());
    }
    let mut clients = Vec::new();
    for _ in 0..arguments.channels {
        let channel = channel.clone().build()?;
        tokio::spawn(print_ready(channel.watch_state()?));
        clients.push(TestServiceClient::new(channel));
    }
    let caller = Arc::new(Caller {
        clients,
        calls: AtomicUsize::new(0),
        deadline: Duration::from_millis(arguments.deadline),
        wait_for_ready: arguments.wait_for_ready,
        servers: arguments.servers,
        seen: Mutex::default(),
        connected: OnceLock::new(),
    });
    let started = Instant::now();
    let duration = Duration::from_secs(arguments.seconds);
    let mut ticks = interval(Duration::from_secs(1) / arguments.rate);
    let mut burst = arguments.burst;
    let mut calls = JoinSet::new();
    loop {
        ticks.tick().await;
        let connected_for = caller.connected.get().map(Instant::elapsed);
        let count = match connected_for {
            None if started.elapsed() > CONNECT_TIMEOUT => {
                return Err("some servers have not answered".into());
            }
            Some(time) if time >= duration => break,
            Some(time) if arguments.burst > 0 && time >= BEFORE_BURST => mem::take(&mut burst),
            Some(_) if arguments.burst > 0 => 0,
            _ => 1,
        };
        for _ in 0..count {
            let caller = Arc::clone(&caller);
            calls.spawn(async move { caller.call().await });
        }
        while let Some(ended) = calls.try_join_next() {
            ended?;
        }
    }
    while let Some(ended) = calls.join_next().await {
        ended?;
    }
    Ok(())
}

/// Prints when the channel becomes ready.
async fn print_ready(mut states: StateWatch) {
    while let Ok(state) = states.changed().await {
        if state == ConnectivityState::Ready {
            println!("ready {:.1}", milliseconds_since_1970());
        }
    }
}

fn milliseconds_since_1970() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default().as_secs_f64() * 1e3
}

struct Caller {
    clients: Vec<TestServiceClient>,
    /// How many there were.
    calls: AtomicUsize,
    deadline: Duration,
    wait_for_ready: bool,
    servers: usize,
    /// The names of the servers that have answered.
    seen: Mutex<HashSet<String>>,
    /// When the last of the servers has answered.
    connected: OnceLock<Instant>,
}

impl Caller {
    async fn call(&self) {
        let number = self.calls.fetch_add(1, Ordering::Relaxed);
        let Some(client) = self.clients.get(number % self.clients.len()) else {
            return;
        };
        let start = milliseconds_since_1970();
        let started = Instant::now();
        let call = client.unary_call(SimpleRequest::new());
        let call = call.timeout(self.deadline);
        let result = if self.wait_for_ready {
            call.wait_for_ready(true).await
        } else {
            call.await
        };
        let latency = started.elapsed().as_secs_f64() * 1e3;
        match result {
            Ok(response) => {
                let name = response.message().server_id().to_string();
                println!("call {start:.1} {latency:.1} OK {name}");
                self.see(name);
            }
            Err(status) => {
                let (code, text) = (status.code(), status.message());
                println!("call {start:.1} {latency:.1} {code:?} - {text:?}");
            }
        }
    }

    fn see(&self, name: String) {
        if self.connected.get().is_some() {
            return;
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.insert(name);
        if seen.len() >= self.servers && self.connected.set(Instant::now()).is_ok() {
            println!("connected");
        }
    }
}

impl Policy {
    fn balance(self) -> Balance {
        match self {
            Self::PickFirst => Balance::pick_first(),
            Self::RoundRobin => Balance::round_robin(),
            Self::RoundRobinEject => Balance::round_robin().eject(outliers()),
            Self::LeastRequest => Balance::least_request(),
            Self::LeastRequestEject => Balance::least_request().eject(outliers()),
            Self::PeakEwma => Balance::peak_ewma(PeakEwma::default()),
        }
    }
}

fn outliers() -> OutlierDetection {
    OutlierDetection::default().consecutive_failures(3)
}

/// Longer than the calls take that were made to connect.
const BEFORE_BURST: Duration = Duration::from_secs(2);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);
const PING_INTERVAL: Duration = Duration::from_secs(10);
const PING_TIMEOUT: Duration = Duration::from_secs(5);
