//! How busy, how slow and how faulty a connection is. Calls write it, and policies and their pickers read it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::balance::latency::{Latency, LatencyEstimate};
use crate::balance::reported_weight::{ReportedWeight, WeightRule};
use crate::balance::subchannel_id::SubchannelId;
use crate::load_report::LoadReport;
use crate::mutex::Mutex;
use crate::status::code::Code;

/// A connection whose load is known.
pub(crate) trait Loaded {
    fn load(&self) -> &Load;

    /// The subchannel that it is a connection of.
    fn subchannel(&self) -> SubchannelId;
}

/// The load of a connection, from when it was ready.
///
/// A call is counted by [`call_started`](Self::call_started) and [`call_ended`](Self::call_ended). Only where a policy
/// [`watches`](Self::watches) does it also read the clock, for [`record`](Self::record).
// Connections do not share a line of the CPU's cache, because each call writes here.
#[derive(Debug)]
#[repr(align(64))]
pub(crate) struct Load {
    epoch: Instant,
    ready_since: Instant,
    calls: AtomicU32,
    is_watched: AtomicBool,
    weighs_reports: AtomicBool,
    consecutive_failures: AtomicU32,
    /// As many consecutive failures need the attention of a policy. Zero: never.
    failure_limit: AtomicU32,
    succeeded: AtomicU64,
    failed: AtomicU64,
    latency: LatencyEstimate,
    weighing: Mutex<Weighing>,
}

/// Written with the reports of a server, and read when a picker is made.
#[derive(Debug, Default)]
struct Weighing {
    rule: Option<Arc<WeightRule>>,
    weight: ReportedWeight,
}

/// What a call says about its server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallOutcome {
    /// The server works, although it may have rejected the call.
    Succeeded,
    /// The server, or the way to it, does not work.
    Failed,
    /// Nothing: the caller has given up.
    Cancelled,
}

/// How many calls of a connection have succeeded and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CallCounts {
    pub(crate) succeeded: u64,
    pub(crate) failed: u64,
}

impl Load {
    /// The load of a connection that is ready now. `epoch` is a time before, which all connections of a channel have in common.
    pub(crate) fn new(epoch: Instant, now: Instant) -> Self {
        Self {
            epoch,
            ready_since: now,
            calls: AtomicU32::new(0),
            is_watched: AtomicBool::new(false),
            weighs_reports: AtomicBool::new(false),
            consecutive_failures: AtomicU32::new(0),
            failure_limit: AtomicU32::new(0),
            succeeded: AtomicU64::new(0),
            failed: AtomicU64::new(0),
            latency: LatencyEstimate::default(),
            weighing: Mutex::default(),
        }
    }
}

/// What calls do.
impl Load {
    pub(crate) fn call_started(&self) {
        self.calls.fetch_add(1, Ordering::Relaxed);
    }

    /// Each start has one end.
    pub(crate) fn call_ended(&self) {
        self.calls.fetch_sub(1, Ordering::Relaxed);
    }

    /// Whether calls are to be recorded.
    #[inline]
    pub(crate) fn watches(&self) -> bool {
        self.is_watched.load(Ordering::Relaxed)
    }

    /// Records a call that has ended. `latency` is the time from its start to the head of the response, or to the end where
    /// there was none: a stream that stays open is not slow.
    ///
    /// Returns whether the policy has to look at the connection at once. It is then told so with a tick.
    #[must_use = "the policy is told"]
    pub(crate) fn record(&self, outcome: CallOutcome, latency: Duration, now: Instant) -> bool {
        let time = now.saturating_duration_since(self.epoch);
        match outcome {
            CallOutcome::Succeeded => {
                self.latency.record(latency, time);
                self.succeeded.fetch_add(1, Ordering::Relaxed);
                self.consecutive_failures.store(0, Ordering::Relaxed);
                false
            }
            CallOutcome::Failed => {
                self.latency.record_failure(latency, time);
                self.failed.fetch_add(1, Ordering::Relaxed);
                let before = self.consecutive_failures.fetch_add(1, Ordering::Relaxed);
                let limit = self.failure_limit.load(Ordering::Relaxed);
                before.checked_add(1) == Some(limit)
            }
            CallOutcome::Cancelled => false,
        }
    }

    /// Whether the reports in responses are to be read.
    #[inline]
    pub(crate) fn weighs_reports(&self) -> bool {
        self.weighs_reports.load(Ordering::Relaxed)
    }

    /// The server has sent a report.
    pub(crate) fn reported(&self, report: &LoadReport, now: Instant) {
        let mut weighing = self.weighing.lock();
        let weight = weighing.rule.as_ref().and_then(|rule| rule.weight(report));
        if let Some(weight) = weight {
            weighing.weight.set(weight, now);
        }
    }
}

/// What policies do.
impl Load {
    /// Makes calls record their latency and outcome.
    pub(crate) fn watch(&self) {
        self.is_watched.store(true, Ordering::Relaxed);
    }

    /// Sets the time in which the estimated latency falls by a factor of e; 10 s if it is not set.
    pub(crate) fn decay_latency(&self, time: Duration) {
        self.latency.decay(time);
    }

    /// Makes [`record`](Self::record) ask for attention when `limit` calls have failed in succession.
    pub(crate) fn limit_consecutive_failures(&self, limit: u32) {
        self.failure_limit.store(limit, Ordering::Relaxed);
    }

    /// Makes reports of the server set the weight.
    pub(crate) fn weigh_by(&self, rule: &Arc<WeightRule>) {
        self.weighing.lock().rule = Some(Arc::clone(rule));
        self.weighs_reports
            .store(rule.weighs_calls, Ordering::Relaxed);
    }

    /// How long the connection has been ready.
    pub(crate) fn age(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.ready_since)
    }

    /// How many calls are open.
    #[inline]
    pub(crate) fn calls(&self) -> u32 {
        self.calls.load(Ordering::Relaxed)
    }

    pub(crate) fn consecutive_failures(&self) -> u32 {
        self.consecutive_failures.load(Ordering::Relaxed)
    }

    /// Begins to count consecutive failures again.
    pub(crate) fn forgive(&self) {
        self.consecutive_failures.store(0, Ordering::Relaxed);
    }

    /// The recorded calls since the connection was ready.
    pub(crate) fn counts(&self) -> CallCounts {
        CallCounts {
            succeeded: self.succeeded.load(Ordering::Relaxed),
            failed: self.failed.load(Ordering::Relaxed),
        }
    }

    /// The estimated latency; `None` before the first recorded call.
    #[inline]
    pub(crate) fn latency(&self) -> Option<Latency> {
        self.latency.last()
    }

    /// The weight that follows from the reports of the server: see [`ReportedWeight::current`].
    pub(crate) fn weight(
        &self,
        blackout: Duration,
        expiration: Duration,
        now: Instant,
    ) -> Option<f64> {
        self.weighing
            .lock()
            .weight
            .current(blackout, expiration, now)
    }
}

impl CallOutcome {
    /// An error that the application of the server has chosen, such as `NOT_FOUND`, says that the server works.
    pub(crate) fn of(code: Code) -> Self {
        match code {
            Code::Unknown
            | Code::DeadlineExceeded
            | Code::ResourceExhausted
            | Code::Internal
            | Code::Unavailable
            | Code::DataLoss => Self::Failed,
            Code::Cancelled => Self::Cancelled,
            Code::Ok
            | Code::InvalidArgument
            | Code::NotFound
            | Code::AlreadyExists
            | Code::PermissionDenied
            | Code::FailedPrecondition
            | Code::Aborted
            | Code::OutOfRange
            | Code::Unimplemented
            | Code::Unauthenticated => Self::Succeeded,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn calls_are_counted_and_recorded() {
        let now = Instant::now();
        let load = Load::new(now, now);
        load.call_started();
        load.call_started();
        load.call_ended();
        assert_eq!(load.calls(), 1);
        assert!(!load.watches());
        load.watch();
        assert!(load.watches());
        assert!(load.latency().is_none());
        for outcome in [
            CallOutcome::Succeeded,
            CallOutcome::Failed,
            CallOutcome::Cancelled,
        ] {
            assert!(!load.record(outcome, MS, now), "no limit is set");
        }
        let counts = CallCounts {
            succeeded: 1,
            failed: 1,
        };
        assert_eq!(load.counts(), counts);
        assert!(load.latency().is_some());
    }

    #[test]
    fn a_failure_is_at_least_as_slow_as_the_calls_before() {
        let now = Instant::now();
        for (outcome, expected) in [(CallOutcome::Failed, 100.0), (CallOutcome::Succeeded, 61.0)] {
            let load = Load::new(now, now);
            assert!(!load.record(CallOutcome::Succeeded, 100 * MS, now));
            for quarter in 1..=20 {
                assert!(!load.record(outcome, MS, now + quarter * 250 * MS));
            }
            let one = Load::new(now, now);
            assert!(!one.record(CallOutcome::Succeeded, MS, now + 5000 * MS));
            let (latency, one) = (load.latency().unwrap(), one.latency().unwrap());
            let (latency, one) = latency.compared(one, 10_000 * MS);
            let milliseconds = latency / one;
            assert!(
                (milliseconds - expected).abs() < 1.0,
                "{outcome:?}: {milliseconds}"
            );
        }
    }

    #[test]
    fn consecutive_failures_ask_for_attention_once() {
        let now = Instant::now();
        let load = Load::new(now, now);
        load.limit_consecutive_failures(3);
        let mut asked = Vec::new();
        for outcome in "FFsFFcFFFsFFF".chars() {
            let outcome = match outcome {
                'F' => CallOutcome::Failed,
                'c' => CallOutcome::Cancelled,
                _ => CallOutcome::Succeeded,
            };
            asked.push(u8::from(load.record(outcome, MS, now)));
        }
        assert_eq!(asked, [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
        assert_eq!(load.consecutive_failures(), 3);
        load.forgive();
        assert_eq!(load.consecutive_failures(), 0);
    }

    #[test]
    fn reports_count_only_by_a_rule() {
        let now = Instant::now();
        let load = Load::new(now, now);
        let report = LoadReport {
            requests_per_second: 10.0,
            cpu_utilization: 0.5,
            ..LoadReport::default()
        };
        let weight = |load: &Load| load.weight(Duration::ZERO, Duration::MAX, now);
        assert!(!load.weighs_reports());
        load.reported(&report, now);
        assert_eq!(weight(&load), None);
        load.weigh_by(&Arc::new(WeightRule {
            error_penalty: 1.0,
            metrics: Vec::new(),
            weighs_calls: true,
        }));
        assert!(load.weighs_reports());
        load.reported(&report, now);
        assert_eq!(weight(&load), Some(20.0));
        load.reported(&LoadReport::default(), now);
        assert_eq!(
            weight(&load),
            Some(20.0),
            "a report without a rate is ignored"
        );
    }

    #[test]
    fn loads_do_not_share_a_line_of_the_cache() {
        assert_eq!(align_of::<Load>(), 64);
    }
}
