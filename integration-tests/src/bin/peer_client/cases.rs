//! Registers the cases and runs them, in the format the harness reads.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use integration_tests::mismatch::Mismatch;

use crate::peer::Peer;

/// The cases in the order in which they run.
#[derive(Default)]
pub(crate) struct Cases(Vec<Case>);

struct Case {
    name: &'static str,
    // Boxed: the cases are functions of different types.
    run: Box<dyn Fn(Peer) -> CaseFuture>,
}

type CaseFuture = Pin<Box<dyn Future<Output = Result<(), Mismatch>> + Send>>;

impl Cases {
    /// Adds a case.
    pub(crate) fn add<F>(&mut self, name: &'static str, case: impl Fn(Peer) -> F + 'static)
    where
        F: Future<Output = Result<(), Mismatch>> + Send + 'static,
    {
        let run = Box::new(move |peer| Box::pin(case(peer)) as CaseFuture);
        self.0.push(Case { name, run });
    }

    /// Does as if there were no cases of these names.
    pub(crate) fn leave_out(&mut self, names: &[String]) {
        self.0
            .retain(|case| !names.iter().any(|name| name == case.name));
    }

    /// Runs the cases of these names, all if there are none.
    pub(crate) async fn run(&self, names: &[String], peer: &Peer) {
        let is_chosen =
            |case: &&Case| names.is_empty() || names.iter().any(|name| name == case.name);
        let chosen: Vec<_> = self.0.iter().filter(is_chosen).collect();
        let plan: Vec<_> = chosen.iter().map(|case| case.name).collect();
        println!("plan {}", plan.join(" "));
        for case in chosen {
            // A task of its own: a panic ends the case only.
            let task = tokio::spawn((case.run)(peer.clone()));
            let aborter = task.abort_handle();
            let outcome = match tokio::time::timeout(CASE_TIME, task).await {
                Ok(Ok(outcome)) => outcome,
                Ok(Err(panic)) => Err(panic.into()),
                Err(_) => Err("it hangs".into()),
            };
            aborter.abort();
            match outcome {
                Ok(()) => println!("ok   {}", case.name),
                Err(mismatch) => println!("FAIL {}: {mismatch}", case.name),
            }
        }
    }
}

const CASE_TIME: Duration = Duration::from_secs(60);
