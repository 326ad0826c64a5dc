//! What only happens behind a proxy: it answers itself, ends what takes long, closes connections, and loses its server.

mod answers;
mod connections;
mod restarts;

use clap::Args;
use integration_tests::mismatch::{Mismatch, expect};
use rpc_runtime::{Code, Status};

use crate::cases::Cases;
use crate::expectations::expect_status;

/// Further listeners of the proxy under test.
#[derive(Args, Clone, Copy, Debug)]
#[group(requires_all = ["dead", "impatient", "restarting", "restarting_server"])]
pub(crate) struct Proxies {
    /// The port of the proxy, behind which nothing listens.
    #[arg(long, required = false)]
    dead: u16,
    /// The port of the proxy that has the same server behind it, and gives it and its clients a second only.
    #[arg(long, required = false)]
    impatient: u16,
    /// The port of the proxy to whose server there is nothing yet.
    #[arg(long, required = false)]
    restarting: u16,
    /// The port of that server.
    #[arg(long, required = false)]
    restarting_server: u16,
    /// Whether the proxy resets a call that its server does not answer, instead of answering with an error of HTTP.
    #[arg(long)]
    resets: bool,
}

impl Proxies {
    /// Fails unless the status is that of a call that its server does not answer.
    fn expect_unanswered<T>(self, outcome: Result<T, Status>) -> Result<(), Mismatch> {
        match outcome {
            Err(status) if self.resets && status.code() == Code::Internal => Ok(()),
            outcome => {
                let status = expect_status(outcome, Code::Unavailable)?;
                expect(!status.is_remote(), "it is said to be the server's status")
            }
        }
    }
}

pub(crate) fn register(cases: &mut Cases, proxies: Proxies) {
    answers::register(cases, proxies);
    connections::register(cases, proxies);
    restarts::register(cases, proxies);
}
