//! The policy `outlier_detection` (gRFC A50): endpoints whose calls fail get no calls for a while.
//!
//! To its child an ejected endpoint is one that cannot be connected to; the connection stays. Besides the algorithms of the gRFC,
//! which compare endpoints after each interval, a number of consecutive failures ejects an endpoint at once, and with a
//! threshold for panic all endpoints are used when too few of them work.
//!
//! Failures are what [`CallOutcome`](crate::balance::load::CallOutcome) counts as such: `NOT_FOUND` says that a server works.

use std::time::Instant;

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::config::outlier_detection::OutlierDetection as Config;
use crate::balance::config::policy::Policy;
use crate::balance::load::{Load, Loaded};
use crate::balance::outlier_detection::tracker::{EjectingPool, Tracker};
use crate::balance::picker::Wanted;
use crate::balance::subchannel_id::SubchannelId;
use crate::endpoint::Endpoint;
use crate::status::Status;

mod criteria;
#[cfg(test)]
mod tests;
mod tracker;

/// The policy `outlier_detection`. `B` is its child.
pub(crate) struct OutlierDetection<C, B> {
    config: Config,
    child: B,
    tracker: Tracker<C>,
    /// When the interval began; `None` if nothing is counted.
    interval_began: Option<Instant>,
}

impl<C: Loaded + Clone + Send, B: Balancer<C>> OutlierDetection<C, B> {
    pub(crate) fn new(config: Config, child: B, now: Instant) -> Self {
        let mut policy = Self {
            config,
            child,
            tracker: Tracker::new(),
            interval_began: None,
        };
        policy.apply_config(now);
        policy
    }

    fn apply_config(&mut self, now: Instant) {
        self.tracker.counts = self.config.has_criterion();
        self.tracker.failure_limit = self.config.consecutive_failures.unwrap_or(0);
        self.interval_began = match self.interval_began {
            _ if !self.tracker.counts => None,
            Some(began) => Some(began),
            None => Some(now),
        };
    }

    /// Tells the child of an event.
    fn tell(
        &mut self,
        is_ejecting: bool,
        context: &mut Context<'_, C>,
        event: impl FnOnce(&mut B, &mut Context<'_, C>),
    ) {
        let mut subchannels = EjectingPool {
            tracker: &mut self.tracker,
            subchannels: context.subchannels,
            is_ejecting,
        };
        let mut context = Context {
            now: context.now,
            random: context.random,
            subchannels: &mut subchannels,
        };
        event(&mut self.child, &mut context);
    }

    fn after_event(&mut self, context: &mut Context<'_, C>) {
        let threshold = usize::try_from(self.config.panic_threshold_percent).unwrap_or(usize::MAX);
        let is_panicking = self.tracker.working() * 100 < self.tracker.listed() * threshold;
        if self.tracker.is_panicking != is_panicking {
            self.tracker.is_panicking = is_panicking;
            for position in 0..self.tracker.endpoints.len() {
                if self.tracker.is_ejected(position) {
                    self.show(position, context);
                }
            }
        }
        self.tracker.release_unused(context.subchannels);
    }

    /// Tells the child what the subchannels of an endpoint are now.
    fn show(&mut self, position: usize, context: &mut Context<'_, C>) {
        for (id, state) in self.tracker.shown(position) {
            self.tell(true, context, |child, context| {
                child.changed(id, &state, context);
            });
        }
    }

    /// Ejects an endpoint, unless it is ejected or as many are as may be.
    fn eject(&mut self, position: usize, context: &mut Context<'_, C>) {
        let percent = usize::try_from(self.config.max_ejection_percent).unwrap_or(usize::MAX);
        let may_eject =
            self.tracker.ejected() * 100 < self.tracker.listed().saturating_mul(percent);
        let Some(endpoint) = self.tracker.endpoints.get_mut(position) else {
            return;
        };
        if endpoint.ejected_at.is_some() || !may_eject {
            return;
        }
        endpoint.ejected_at = Some(context.now);
        endpoint.multiplier = endpoint.multiplier.saturating_add(1);
        self.show(position, context);
    }

    /// Ejects the endpoints whose last calls have all failed.
    fn eject_consecutive(&mut self, context: &mut Context<'_, C>) {
        let limit = self.tracker.failure_limit;
        if limit == 0 {
            return;
        }
        for position in 0..self.tracker.endpoints.len() {
            if self.tracker.consecutive_failures(position) >= limit {
                self.eject(position, context);
            }
        }
    }

    /// The end of an interval.
    fn compare(&mut self, context: &mut Context<'_, C>) {
        let counts = self.tracker.take_counts();
        let success_rate = self.config.success_rate;
        let failure_percentage = self.config.failure_percentage;
        let by_success = success_rate.map(|by| (by.outliers(&counts), by.enforcement_percent));
        let by_failure =
            failure_percentage.map(|by| (by.outliers(&counts), by.enforcement_percent));
        for (outliers, enforcement) in by_success.into_iter().chain(by_failure) {
            for position in outliers {
                if context.random.u32(..100) < enforcement {
                    self.eject(position, context);
                }
            }
        }
        let (now, base) = (context.now, self.config.base_ejection_time);
        let longest = self.config.max_ejection_time.max(base);
        for endpoint in &mut self.tracker.endpoints {
            if endpoint.ejected_at.is_none() {
                endpoint.multiplier = endpoint.multiplier.saturating_sub(1);
            }
        }
        let is_over = |(ejected_at, multiplier): (Instant, u32)| {
            let time = base.saturating_mul(multiplier).min(longest);
            now.saturating_duration_since(ejected_at) >= time
        };
        self.end_ejections(is_over, context);
    }

    /// Ends the ejections, given by beginning and multiplier, that are over.
    fn end_ejections(
        &mut self,
        is_over: impl Fn((Instant, u32)) -> bool,
        context: &mut Context<'_, C>,
    ) {
        for position in 0..self.tracker.endpoints.len() {
            let Some(endpoint) = self.tracker.endpoints.get_mut(position) else {
                continue;
            };
            let ejection = endpoint.ejected_at.map(|at| (at, endpoint.multiplier));
            if ejection.is_some_and(&is_over) {
                endpoint.ejected_at = None;
                endpoint.loads().for_each(Load::forgive);
                self.show(position, context);
            }
        }
    }
}

impl<C: Loaded + Clone + Send, B: Balancer<C>> Balancer<C> for OutlierDetection<C, B> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        self.tracker.resolved(endpoints);
        self.tell(false, context, |child, context| {
            child.resolved(endpoints, context);
        });
        self.after_event(context);
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        self.tell(false, context, |child, context| {
            child.resolver_failed(status, context);
        });
        self.after_event(context);
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        if self.tracker.changed(id, state) {
            self.tell(false, context, |child, context| {
                child.changed(id, state, context);
            });
        }
        self.after_event(context);
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        self.tell(false, context, |child, context| {
            child.connect(wanted, context);
        });
        self.after_event(context);
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        self.tell(false, context, B::tick);
        self.eject_consecutive(context);
        let is_over = |began: Instant| context.now >= began + self.config.interval;
        if self.interval_began.is_some_and(is_over) {
            self.interval_began = Some(context.now);
            self.compare(context);
        }
        self.after_event(context);
    }

    fn next_tick(&self) -> Option<Instant> {
        let interval_end = self
            .interval_began
            .map(|began| began + self.config.interval);
        [self.child.next_tick(), interval_end]
            .into_iter()
            .flatten()
            .min()
    }

    fn state(&mut self, context: &mut Context<'_, C>) -> &PolicyState<C> {
        let mut subchannels = EjectingPool {
            tracker: &mut self.tracker,
            subchannels: context.subchannels,
            is_ejecting: false,
        };
        self.child.state(&mut Context {
            now: context.now,
            random: context.random,
            subchannels: &mut subchannels,
        })
    }

    /// An interval keeps its beginning.
    fn reconfigure(&mut self, policy: &Policy, context: &mut Context<'_, C>) -> bool {
        let Policy::OutlierDetection { detection, child } = policy else {
            return false;
        };
        self.config = detection.clone();
        self.apply_config(context.now);
        self.tracker.watch();
        if self.interval_began.is_none() {
            self.end_ejections(|_| true, context);
        }
        self.tell(false, context, |own, context| {
            own.reconfigure(child, context);
        });
        self.after_event(context);
        true
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        self.tracker.resolved(&[]);
        self.tell(false, context, B::close);
        self.tracker.release_unused(context.subchannels);
    }
}
