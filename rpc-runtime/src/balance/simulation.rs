//! A fleet of servers as queues, without a network, that the policies choose among: what a policy is worth to calls.
//!
//! A server has four workers, and a call takes a time that is distributed exponentially. Calls arrive by a Poisson process. All
//! times are simulated, and the seed is fixed.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::time::Duration;

use crate::balance::balancer::Balancer;
use crate::balance::config::balance::Balance;
use crate::balance::config::outlier_detection::OutlierDetection;
use crate::balance::config::peak_ewma::PeakEwma;
use crate::balance::config::weighted_round_robin::WeightedRoundRobin;
use crate::balance::graceful_switch::GracefulSwitch;
use crate::balance::load::{CallOutcome, Loaded};
use crate::balance::policy::switchable;
use crate::balance::test_pool::{Fleet, Picked, TestConnection, v4};
use crate::load_report::LoadReport;

/// What a server does.
#[derive(Clone, Copy)]
enum Server {
    /// With the mean time of a call.
    Works(Duration),
    /// It does not answer.
    Hangs,
    /// It answers each call at once with an error.
    Fails,
}

/// What a simulation is about.
#[derive(Clone)]
struct Scenario {
    servers: Vec<Server>,
    calls_per_second: f64,
    calls: usize,
    /// When the caller gives up.
    deadline: Duration,
}

/// What came of it.
#[derive(Debug)]
struct Outcome {
    /// The latencies of the calls that have succeeded, sorted, in seconds.
    latencies: Vec<f64>,
    failed: usize,
    /// When the last call began that failed.
    last_failure: Duration,
    /// How many calls each server got.
    calls: Vec<f64>,
    /// How long the workers of each server have worked, in seconds.
    work: Vec<f64>,
}

/// A server in a simulation.
struct Queue {
    server: Server,
    idle_workers: u32,
    waiting: VecDeque<usize>,
    work: f64,
    /// The report of the last second, and what the next one is made from.
    report: LoadReport,
    reported_at: Duration,
    ended: u32,
    work_at_report: f64,
}

struct Call {
    connection: TestConnection,
    started: Duration,
    is_over: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Arrival,
    Served { server: usize, call: usize },
    Deadline { call: usize },
}

struct Simulation {
    fleet: Fleet<GracefulSwitch<TestConnection>>,
    scenario: Scenario,
    random: fastrand::Rng,
    events: BinaryHeap<Reverse<(Duration, Event)>>,
    now: Duration,
    servers: Vec<Queue>,
    calls: Vec<Call>,
    outcome: Outcome,
}

fn simulate(balance: &Balance, scenario: &Scenario) -> Outcome {
    fastrand::seed(11);
    let mut fleet = Fleet::made_with(|context| switchable(balance.policy(), context));
    let ports = 1..=u16::try_from(scenario.servers.len()).unwrap();
    fleet.resolved(&ports.clone().map(v4).collect::<Vec<_>>());
    for port in ports {
        fleet.ready(port);
    }
    let servers = scenario.servers.iter().map(|server| Queue {
        server: *server,
        idle_workers: 4,
        waiting: VecDeque::new(),
        work: 0.0,
        report: LoadReport::default(),
        reported_at: Duration::ZERO,
        ended: 0,
        work_at_report: 0.0,
    });
    let none = vec![0.0; scenario.servers.len()];
    let mut simulation = Simulation {
        fleet,
        random: fastrand::Rng::with_seed(12),
        events: BinaryHeap::from([Reverse((Duration::ZERO, Event::Arrival))]),
        now: Duration::ZERO,
        servers: servers.collect(),
        calls: Vec::new(),
        outcome: Outcome {
            latencies: Vec::new(),
            failed: 0,
            last_failure: Duration::ZERO,
            calls: none.clone(),
            work: none,
        },
        scenario: scenario.clone(),
    };
    while let Some(Reverse((at, event))) = simulation.events.pop() {
        simulation.fleet.wait(at.saturating_sub(simulation.now));
        simulation.now = at;
        simulation.handle(event);
    }
    let mut outcome = simulation.outcome;
    outcome.latencies.sort_unstable_by(f64::total_cmp);
    outcome.work = simulation
        .servers
        .iter()
        .map(|server| server.work)
        .collect();
    outcome
}

impl Simulation {
    fn handle(&mut self, event: Event) {
        match event {
            Event::Arrival => self.start_call(),
            Event::Served { server, call } => {
                self.servers[server].ended += 1;
                self.report(server);
                let report = &self.servers[server].report;
                let connection = self.calls[call].connection.clone();
                connection.load.reported(report, self.fleet.now);
                let outcome = match self.servers[server].server {
                    Server::Works(_) => CallOutcome::Succeeded,
                    Server::Hangs | Server::Fails => CallOutcome::Failed,
                };
                self.end_call(call, outcome);
                match self.servers[server].waiting.pop_front() {
                    Some(next) => self.serve(server, next),
                    None => self.servers[server].idle_workers += 1,
                }
            }
            Event::Deadline { call } => self.end_call(call, CallOutcome::Failed),
        }
    }

    fn start_call(&mut self) {
        let call = self.calls.len();
        if call + 1 < self.scenario.calls {
            let pause = self.exponential(1.0 / self.scenario.calls_per_second);
            self.events
                .push(Reverse((self.now + pause, Event::Arrival)));
        }
        self.events.push(Reverse((
            self.now + self.scenario.deadline,
            Event::Deadline { call },
        )));
        let Picked::Ready(connection) = self.fleet.pick() else {
            panic!("a fleet that is ready");
        };
        connection.load().call_started();
        let server = usize::from(connection.port) - 1;
        self.calls.push(Call {
            connection,
            started: self.now,
            is_over: false,
        });
        self.outcome.calls[server] += 1.0;
        if self.servers[server].idle_workers > 0 {
            self.servers[server].idle_workers -= 1;
            self.serve(server, call);
        } else {
            self.servers[server].waiting.push_back(call);
        }
    }

    fn serve(&mut self, server: usize, call: usize) {
        let mean = match self.servers[server].server {
            Server::Works(mean) => mean,
            Server::Hangs => return,
            Server::Fails => MS / 10,
        };
        let time = self.exponential(mean.as_secs_f64());
        self.servers[server].work += time.as_secs_f64();
        self.events
            .push(Reverse((self.now + time, Event::Served { server, call })));
    }

    fn end_call(&mut self, call: usize, outcome: CallOutcome) {
        let call = &mut self.calls[call];
        if std::mem::replace(&mut call.is_over, true) {
            return;
        }
        let latency = self.now.saturating_sub(call.started);
        if outcome == CallOutcome::Succeeded {
            self.outcome.latencies.push(latency.as_secs_f64());
        } else {
            self.outcome.failed += 1;
            self.outcome.last_failure = self.outcome.last_failure.max(call.started);
        }
        let load = call.connection.load();
        load.call_ended();
        if load.watches() && load.record(outcome, latency, self.fleet.now) {
            self.fleet.with(GracefulSwitch::tick);
        }
    }

    /// Makes the report of a server, once a second.
    fn report(&mut self, server: usize) {
        let server = &mut self.servers[server];
        let time = self.now.saturating_sub(server.reported_at).as_secs_f64();
        if time >= 1.0 {
            server.report.requests_per_second = f64::from(server.ended) / time;
            server.report.application_utilization =
                (server.work - server.work_at_report) / time / 4.0;
            server.ended = 0;
            server.work_at_report = server.work;
            server.reported_at = self.now;
        }
    }

    fn exponential(&mut self, mean: f64) -> Duration {
        Duration::from_secs_f64(-mean * (1.0 - self.random.f64()).ln())
    }
}

impl Outcome {
    /// In milliseconds.
    fn percentile(&self, percent: usize) -> f64 {
        self.latencies[self.latencies.len() * percent / 100] * 1000.0
    }

    fn p99(&self) -> f64 {
        self.percentile(99)
    }
}

/// The largest value in relation to the mean.
fn unevenness(values: &[f64]) -> f64 {
    let count = f64::from(u32::try_from(values.len()).unwrap());
    values.iter().copied().fold(0.0, f64::max) / (values.iter().sum::<f64>() / count)
}

const MS: Duration = Duration::from_millis(1);

/// Servers with these mean times of a call, in milliseconds, at a share of what they can do.
fn servers(means: &[u32], load: f64) -> Scenario {
    let means: Vec<_> = means.iter().map(|mean| *mean * MS).collect();
    let capacity: f64 = means.iter().map(|mean| 4.0 / mean.as_secs_f64()).sum();
    Scenario {
        servers: means.into_iter().map(Server::Works).collect(),
        calls_per_second: load * capacity,
        calls: 20_000,
        deadline: Duration::from_secs(1000),
    }
}

/// Ten servers, of which the first has `first` as the mean time of a call in milliseconds, and the others 10.
fn ten_servers(first: u32) -> Scenario {
    let mut means = [10; 10];
    means[0] = first;
    servers(&means, 0.8)
}

/// Three servers, of which the first does not work, at 100 calls a second with a deadline of 1 s.
fn three_servers(first: Server) -> Scenario {
    Scenario {
        servers: vec![first, Server::Works(MS / 5), Server::Works(MS / 5)],
        calls_per_second: 100.0,
        calls: 1200,
        deadline: Duration::from_secs(1),
    }
}

fn peak_ewma() -> Balance {
    Balance::peak_ewma(PeakEwma::default())
}

fn weighted_round_robin() -> Balance {
    let weights = WeightedRoundRobin::default().blackout_period(Duration::from_secs(1));
    Balance::weighted_round_robin(weights)
}

#[test]
fn a_slow_server_does_not_slow_the_calls_of_load_aware_policies() {
    let equal = simulate(&Balance::round_robin(), &ten_servers(10));
    let slow = ten_servers(100);
    let overloaded = simulate(&Balance::round_robin(), &slow);
    assert!(
        overloaded.p99() > 50.0 * equal.p99(),
        "the server is overloaded by its turn"
    );
    for (name, balance, latency, busy) in [
        ("least_request", Balance::least_request(), 2.0, 1.3),
        ("of five", Balance::least_request().choices(5), 1.5, 1.3),
        ("peak_ewma", peak_ewma(), 1.2, 1.3),
    ] {
        let outcome = simulate(&balance, &slow);
        let p99 = outcome.p99() / equal.p99();
        assert!(
            p99 < latency,
            "{name}: {p99} times the latency of equal servers"
        );
        let unevenness = unevenness(&outcome.work);
        assert!(
            unevenness < busy,
            "{name}: the busiest works {unevenness} times the mean"
        );
    }
}

#[test]
fn equal_servers_get_equal_shares_and_load_aware_policies_are_no_slower() {
    let scenario = ten_servers(10);
    let turns = simulate(&Balance::round_robin(), &scenario);
    assert!(unevenness(&turns.calls) < 1.01);
    for (name, balance, share, latency) in [
        ("least_request", Balance::least_request(), 1.03, 1.0),
        ("peak_ewma", peak_ewma(), 1.1, 1.0),
        ("weighted_round_robin", weighted_round_robin(), 1.05, 1.1),
    ] {
        let outcome = simulate(&balance, &scenario);
        let unevenness = unevenness(&outcome.calls);
        assert!(
            unevenness < share,
            "{name}: the most are {unevenness} times the mean"
        );
        let p99 = outcome.p99() / turns.p99();
        assert!(
            p99 <= latency,
            "{name}: {p99} times the latency of round_robin"
        );
    }
}

#[test]
fn weights_follow_from_reports() {
    let outcome = simulate(&weighted_round_robin(), &servers(&[20, 10, 10, 10], 0.5));
    let unevenness = unevenness(&outcome.work);
    assert!(
        unevenness < 1.1,
        "the busiest works {unevenness} times the mean"
    );
}

#[test]
fn a_server_that_hangs_fails_few_calls() {
    let scenario = three_servers(Server::Hangs);
    let ejecting = || OutlierDetection::default().consecutive_failures(5);
    for (name, balance, least, most) in [
        ("round_robin", Balance::round_robin(), 400, 400),
        ("least_request", Balance::least_request(), 1, 15),
        ("peak_ewma", peak_ewma(), 1, 5),
        (
            "round_robin, ejecting",
            Balance::round_robin().eject(ejecting()),
            1,
            45,
        ),
        (
            "least_request, ejecting",
            Balance::least_request().eject(ejecting()),
            1,
            8,
        ),
    ] {
        let failed = simulate(&balance, &scenario).failed;
        assert!(
            (least..=most).contains(&failed),
            "{name}: {failed} calls have failed"
        );
    }
    let outcome = simulate(&Balance::round_robin().eject(ejecting()), &scenario);
    let last_failure = outcome.last_failure;
    assert!(
        last_failure < Duration::from_secs(2),
        "a call after {last_failure:?} has failed"
    );
}

#[test]
fn a_server_that_fails_at_once_does_not_attract_calls() {
    let mut scenario = three_servers(Server::Fails);
    scenario.servers[1..].fill(Server::Works(10 * MS));
    let failed = |balance: Balance| simulate(&balance, &scenario).failed;
    let attracted = failed(Balance::least_request());
    assert!(attracted > 400, "{attracted}: it has the fewest open calls");
    let failed = failed(peak_ewma());
    assert!(failed <= 20, "{failed} calls have failed");
}
