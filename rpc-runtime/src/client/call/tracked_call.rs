//! What an attempt tells the policy of balancing about its server.

use std::sync::Arc;
use std::time::{Duration, Instant};

use http::HeaderMap;

use crate::balance::load::{CallOutcome, Load};
use crate::client::channel_task::shared::Shared;
use crate::protocol::orca;
use crate::status::code::Code;
use crate::timer::now;

/// An attempt that counts in the load of its connection until this is dropped.
///
/// Boxed, because most calls go over the only connection of their channel and have none.
pub(crate) struct TrackedCall(Box<Tracked>);

struct Tracked {
    load: Arc<Load>,
    /// Where to tell the policy that it has to look at the connection.
    channel: Arc<Shared>,
    /// `None` where no policy asks for outcomes.
    timing: Option<Timing>,
    deadline: Option<Instant>,
}

struct Timing {
    started: Instant,
    /// The time until the head of the response.
    latency: Option<Duration>,
}

impl TrackedCall {
    /// Counts an attempt that starts now. A deadline that passes is a failure of the server.
    pub(crate) fn start(
        load: &Arc<Load>,
        channel: &Arc<Shared>,
        deadline: Option<Instant>,
    ) -> Self {
        load.call_started();
        let timing = load.watches().then(|| Timing {
            started: now(),
            latency: None,
        });
        Self(Box::new(Tracked {
            load: Arc::clone(load),
            channel: Arc::clone(channel),
            timing,
            deadline,
        }))
    }

    /// The head of the response has arrived.
    pub(crate) fn answered(&mut self) {
        if let Some(timing) = &mut self.0.timing {
            timing.latency = Some(now().saturating_duration_since(timing.started));
        }
    }

    /// The attempt has trailers, in which the server may report its load.
    pub(crate) fn trailers_received(&self, trailers: &HeaderMap) {
        let load = &self.0.load;
        if load.weighs_reports()
            && let Some(report) = orca::report_in(trailers)
        {
            load.reported(&report, now());
        }
    }

    /// The attempt has ended with `code`.
    pub(crate) fn ended(mut self, code: Code) {
        self.0.record(CallOutcome::of(code), now());
    }
}

impl Tracked {
    fn record(&mut self, outcome: CallOutcome, now: Instant) {
        let Some(timing) = self.timing.take() else {
            return;
        };
        let latency = timing
            .latency
            .unwrap_or_else(|| now.saturating_duration_since(timing.started));
        if self.load.record(outcome, latency, now) {
            self.channel.inbox.add(|requests| requests.attention = true);
        }
    }
}

impl Drop for Tracked {
    fn drop(&mut self) {
        if self.timing.is_some() {
            // A deadline is by the clock of timers.
            let is_late = self.deadline.is_some_and(|deadline| deadline <= now());
            let outcome = if is_late {
                CallOutcome::Failed
            } else {
                CallOutcome::Cancelled
            };
            self.record(outcome, now());
        }
        self.load.call_ended();
    }
}
