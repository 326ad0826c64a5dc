//! Registers the cases and runs them, in the format the harness reads.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use integration_tests::mismatch::Mismatch;
use integration_tests::process::{Figures, ServerProcess};
use tokio::net::TcpListener;
use tokio::time::timeout;

use crate::bystander::Bystander;
use crate::target::Target;

/// The cases in the order in which they run.
#[derive(Default)]
pub(crate) struct Cases(Vec<Case>);

struct Case {
    name: &'static str,
    run: Run,
}

/// What a case is run with. Boxed: the cases are functions of different types.
enum Run {
    AgainstServer(Box<dyn Fn(Target) -> CaseFuture>, &'static [&'static str]),
    AgainstClient(Box<dyn Fn(TcpListener) -> CaseFuture>),
}

/// Returns the note that is printed for a case that passes.
type CaseFuture = Pin<Box<dyn Future<Output = Result<String, Mismatch>> + Send>>;

impl Cases {
    /// Adds a case in which a client misbehaves against our server.
    pub(crate) fn against_server<F>(&mut self, name: &'static str, case: fn(Target) -> F)
    where
        F: Future<Output = Result<String, Mismatch>> + Send + 'static,
    {
        let case = Box::new(move |target| Box::pin(case(target)) as CaseFuture);
        let run = Run::AgainstServer(case, &[]);
        self.0.push(Case { name, run });
    }

    /// The same, against a server that asks silent clients whether they are still there.
    pub(crate) fn against_server_with_keepalive<F>(
        &mut self,
        name: &'static str,
        case: fn(Target) -> F,
    ) where
        F: Future<Output = Result<String, Mismatch>> + Send + 'static,
    {
        let case = Box::new(move |target| Box::pin(case(target)) as CaseFuture);
        let run = Run::AgainstServer(case, KEEPALIVE);
        self.0.push(Case { name, run });
    }

    /// Adds a case in which a server misbehaves against our client.
    pub(crate) fn against_client<F>(&mut self, name: &'static str, case: fn(TcpListener) -> F)
    where
        F: Future<Output = Result<String, Mismatch>> + Send + 'static,
    {
        let run = Run::AgainstClient(Box::new(move |listener| Box::pin(case(listener))));
        self.0.push(Case { name, run });
    }

    /// Runs the cases of these names, all if there are none.
    pub(crate) async fn run(&self, names: &[String]) {
        let is_chosen =
            |case: &&Case| names.is_empty() || names.iter().any(|name| name == case.name);
        let chosen: Vec<_> = self.0.iter().filter(is_chosen).collect();
        let plan: Vec<_> = chosen.iter().map(|case| case.name).collect();
        println!("plan {}", plan.join(" "));
        for case in chosen {
            let outcome = match &case.run {
                Run::AgainstServer(run, settings) => against_server(run, settings).await,
                Run::AgainstClient(run) => against_client(run).await,
            };
            match outcome {
                Ok(figures) => println!("ok   {}: {figures}", case.name),
                Err(mismatch) => println!("FAIL {}: {mismatch}", case.name),
            }
        }
    }
}

/// Runs a case against a fresh server, while a well-behaved client calls it without a pause.
async fn against_server(
    case: impl Fn(Target) -> CaseFuture,
    settings: &[&str],
) -> Result<String, Mismatch> {
    let mut server = ServerProcess::start(&[HANDSHAKE, settings].concat()).await?;
    let bystander = Bystander::start(server.port).await?;
    let before = server.figures.resident()?;
    let found = within_time(case(Target::new(server.port)?)).await?;
    let answered = bystander.stop().await?;
    if !server.is_running() {
        return Err("the server has ended".into());
    }
    let growth = grown(before, server.figures.peak()?, MOST_SERVER_GROWTH)?;
    Ok(format!("{found}; {growth}, {answered}"))
}

/// Runs a case against a client of this process.
async fn against_client(case: impl Fn(TcpListener) -> CaseFuture) -> Result<String, Mismatch> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let figures = Figures::own();
    let before = figures.resident()?;
    let found = within_time(case(listener)).await?;
    let growth = grown(before, figures.resident()?, MOST_CLIENT_GROWTH)?;
    Ok(format!("{found}; {growth}"))
}

async fn within_time(case: CaseFuture) -> Result<String, Mismatch> {
    // A task of its own: a panic ends the case only.
    let task = tokio::spawn(case);
    let aborter = task.abort_handle();
    let outcome = timeout(CASE_TIME, task).await;
    aborter.abort();
    outcome.map_err(|_| "it hangs")??
}

/// Tells how much more memory was used, and refuses too much.
fn grown(before: u64, after: u64, most: u64) -> Result<String, Mismatch> {
    let kibibytes = after.saturating_sub(before);
    let text = format!("+{}.{} MiB", kibibytes / 1024, kibibytes % 1024 * 10 / 1024);
    if kibibytes > most * 1024 {
        return Err(format!("memory: {text}, expected at most {most} MiB").into());
    }
    Ok(text)
}

const CASE_TIME: Duration = Duration::from_secs(60);

/// The limits are the default ones, but for times that are too long to wait for.
const HANDSHAKE: &[&str] = &["--handshake-timeout", "2000"];
const KEEPALIVE: &[&str] = &["--keepalive", "2000"];

/// MiB. What one connection may make a server use: its window of 4 MiB, a message of 4 MiB as it came and
/// decompressed, and for each of 1000 calls some 80 KiB of responses that wait. An attack that is not bounded asks for
/// GiB.
const MOST_SERVER_GROWTH: u64 = 128;

/// MiB. The attacker is in the same process as the client, and what it sends is a part of this.
const MOST_CLIENT_GROWTH: u64 = 64;
