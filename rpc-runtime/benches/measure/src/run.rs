//! A run: workers that call in a closed loop, a while to warm up, and a window in which everything is measured.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::Error;
use crate::process::Process;

/// How long a run lasts, and whom it measures.
#[derive(Clone, Debug)]
pub struct Run {
    /// Until the window begins.
    pub warm_up: Duration,
    /// The window.
    pub window: Duration,
    /// Whose time is measured.
    pub process: Process,
    /// Whether the process counts its allocations and is asked for them.
    pub allocations: bool,
    /// How many calls there are, instead of a time: for a process that runs under an instrument.
    pub calls: Option<u64>,
}

/// What the workers of a run share.
#[derive(Debug, Default)]
struct Shared {
    /// 0 while warming up, then one of the constants.
    phase: AtomicU8,
    /// Units of work that were done in the window: calls, or messages of a stream.
    units: AtomicU64,
    /// Calls that may still begin, if they are counted.
    left: Option<AtomicU64>,
}

/// What one worker tells of its calls.
#[derive(Debug)]
pub struct Recorder {
    shared: Arc<Shared>,
    latencies: Vec<Duration>,
    /// Whether these calls are those beside the ones that the scenario is about.
    beside: bool,
}

/// The recorders of a run, before it has begun.
#[derive(Debug)]
pub struct Recorders(Arc<Shared>);

const WINDOW: u8 = 1;
const OVER: u8 = 2;

impl Recorders {
    /// The recorders of a run.
    #[must_use]
    pub fn new(run: &Run) -> Self {
        Self(Arc::new(Shared {
            left: run.calls.map(AtomicU64::new),
            ..Shared::default()
        }))
    }

    /// A recorder for the calls that the scenario is about.
    #[must_use]
    pub fn recorder(&self) -> Recorder {
        Recorder {
            shared: self.0.clone(),
            latencies: Vec::new(),
            beside: false,
        }
    }

    /// A recorder for calls beside them, of which only the latency counts.
    #[must_use]
    pub fn beside(&self) -> Recorder {
        Recorder {
            beside: true,
            ..self.recorder()
        }
    }

    /// Waits for the end of the window while the workers run, and returns what was measured, in JSON. `extra` is a
    /// counter of the caller's that is read at both ends of the window.
    ///
    /// # Errors
    ///
    /// When the process is gone, or a worker has failed.
    pub async fn measure<R>(
        self,
        run: Run,
        extra: impl Fn() -> u64,
        workers: Vec<JoinHandle<Result<R, Error>>>,
    ) -> Result<String, Error>
    where
        R: IntoIterator<Item = Recorder>,
    {
        if run.calls.is_some() {
            for worker in workers {
                drop(worker.await??);
            }
            return Ok("{}".into());
        }
        sleep(run.warm_up).await;
        if run.allocations {
            run.process.ask_for_allocations()?;
        }
        let (cpu, counter, started) = (run.process.cpu()?, extra(), Instant::now());
        self.0.phase.store(WINDOW, Ordering::Relaxed);
        sleep(run.window).await;
        self.0.phase.store(OVER, Ordering::Relaxed);
        let seconds = started.elapsed();
        let cpu = run.process.cpu()?.saturating_sub(cpu);
        let counter = extra() - counter;
        let units = self.0.units.load(Ordering::Relaxed);
        if run.allocations {
            run.process.ask_for_allocations()?;
        }

        let (mut latencies, mut beside) = (Vec::new(), Vec::new());
        for worker in workers {
            for recorder in worker.await?? {
                let all = if recorder.beside {
                    &mut beside
                } else {
                    &mut latencies
                };
                all.extend(recorder.latencies);
            }
        }
        if units == 0 {
            return Err("no call has ended in the window".into());
        }
        let mut json = format!(
            "{{\"units\":{units},\"seconds\":{},\"cpu\":{},\"extra\":{counter}",
            seconds.as_secs_f64(),
            cpu.as_secs_f64(),
        );
        percentiles(&mut json, "", latencies);
        percentiles(&mut json, "beside_", beside);
        json.push('}');
        Ok(json)
    }
}

impl Recorder {
    /// Whether there is to be another call.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        if let Some(left) = &self.shared.left {
            let less = |left: u64| left.checked_sub(1);
            return left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less)
                .is_ok();
        }
        self.shared.phase.load(Ordering::Relaxed) != OVER
    }

    /// A call that is one unit of work has ended.
    pub fn call(&mut self, started: Instant) {
        self.units(1);
        self.latency(started);
    }

    /// So many units of work were done.
    pub fn units(&self, units: u64) {
        if !self.beside && self.is_measured() {
            self.shared.units.fetch_add(units, Ordering::Relaxed);
        }
    }

    /// A call has ended of which the units are counted already.
    pub fn latency(&mut self, started: Instant) {
        if self.is_measured() {
            self.latencies.push(started.elapsed());
        }
    }

    fn is_measured(&self) -> bool {
        self.shared.phase.load(Ordering::Relaxed) == WINDOW
    }
}

impl Run {
    /// Reads the run from `--warm-up MILLISECONDS --window MILLISECONDS --process ID --allocations --calls
    /// NUMBER`.
    ///
    /// # Errors
    ///
    /// When an argument is no number.
    pub fn from_arguments(arguments: &Arguments) -> Result<Self, Error> {
        let milliseconds = |name, default| -> Result<Duration, Error> {
            let text = arguments.value(name);
            Ok(Duration::from_millis(text.map_or(Ok(default), str::parse)?))
        };
        let process = arguments.value("--process").map(str::parse).transpose()?;
        Ok(Self {
            warm_up: milliseconds("--warm-up", 300)?,
            window: milliseconds("--window", 1000)?,
            process: process.map_or_else(Process::own, Process),
            allocations: arguments.has("--allocations"),
            calls: arguments.value("--calls").map(str::parse).transpose()?,
        })
    }
}

/// The command line of a program of the bench.
#[derive(Debug)]
pub struct Arguments(Vec<String>);

impl Arguments {
    /// Those of this process.
    #[must_use]
    pub fn own() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// Whether `name` is among them.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|argument| argument == name)
    }

    /// What follows `name`.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        let at = self.0.iter().position(|argument| argument == name)?;
        self.0.get(at + 1).map(String::as_str)
    }

    /// What follows `name`, as a number.
    ///
    /// # Errors
    ///
    /// When it is not there, or no number.
    pub fn number(&self, name: &str) -> Result<usize, Error> {
        let text = self
            .value(name)
            .ok_or_else(|| format!("{name} is missing"))?;
        Ok(text.parse()?)
    }
}

fn percentiles(json: &mut String, prefix: &str, mut latencies: Vec<Duration>) {
    latencies.sort_unstable();
    for (name, percent) in [("p50", 50), ("p99", 99)] {
        if let Some(latency) = latencies.get(latencies.len() * percent / 100) {
            let microseconds = latency.as_secs_f64() * 1e6;
            let _ = write!(json, ",\"{prefix}{name}\":{microseconds}");
        }
    }
}
