//! The task of a channel: tells the policy of balancing what happens, and publishes its state.
//!
//! It owns the resolver, the policy and the subchannels, so none of them has a lock. While the channel is idle it has only
//! its inbox.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::task::yield_now;
use tokio::time::{Sleep, sleep_until};
use tracing::{debug, warn};

use crate::balance::balancer::{Balancer, Context};
use crate::balance::graceful_switch::GracefulSwitch;
use crate::balance::picker::Wanted;
use crate::balance::policy::switchable;
use crate::client::channel_task::inbox::Requests;
use crate::client::channel_task::published::ChannelState;
use crate::client::channel_task::shared::Shared;
use crate::client::channel_task::subchannels::Subchannels;
use crate::client::resolver::refresh::Refresh;
use crate::client::resolver::resolution_task::ResolutionTask;
use crate::client::resolver::resolver::{Answer, Resolution};
use crate::client::service_config::selection::select;
use crate::client::service_config::service_config::ServiceConfig;
use crate::client::subchannel::attempt::{ConnectionEvent, Report};
use crate::client::subchannel::ready::ReadyConnection;
use crate::endpoint::Endpoint;
use crate::jitter::jitter;
use crate::observe::channel_event::ChannelEventKind;
use crate::status::Status;
use crate::timer::now;

/// The task of a channel. It ends when the channel and all its calls are dropped.
pub(crate) struct Task {
    shared: Arc<Shared>,
    subchannels: Subchannels,
    reports: UnboundedReceiver<Report>,
    random: fastrand::Rng,
    /// Absent while the channel is idle.
    active: Option<Active>,
}

/// What a channel has while it is not idle.
struct Active {
    policy: GracefulSwitch<ReadyConnection>,
    names: ActiveNames,
    /// Whether the policy knows endpoints or a failure of the resolver.
    is_resolved: bool,
}

/// How the endpoints are found.
enum ActiveNames {
    /// They never change.
    Fixed,
    Resolved {
        task: ResolutionTask,
        refresh: Refresh,
        endpoints: Vec<Endpoint>,
    },
}

/// What happens to a channel.
enum Event {
    Requests(Requests),
    Report(Report),
    Answer(Answer),
    /// Time has passed.
    Tick,
}

impl Task {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        let (sender, reports) = mpsc::unbounded_channel();
        let site = &shared.site;
        Self {
            subchannels: Subchannels::new(site, sender, now()),
            shared,
            reports,
            random: fastrand::Rng::new(),
            active: None,
        }
    }

    pub(crate) async fn run(mut self) {
        // Panics here, and not in an attempt, where the runtime has no timers.
        drop(Box::pin(sleep_until(tokio::time::Instant::now())));
        loop {
            let event = self.next_event().await;
            if !self.handle(event) {
                return;
            }
            // More that has happened meanwhile is published together.
            let mut together = 0;
            while together < MOST_TOGETHER
                && let Ok(report) = self.reports.try_recv()
            {
                together += 1;
                if !self.handle(Event::Report(report)) {
                    return;
                }
            }
            self.publish();
            if together == MOST_TOGETHER {
                yield_now().await;
            }
        }
    }

    async fn next_event(&mut self) -> Event {
        let timer = self.next_tick().map(|at| Box::pin(sleep_until(at.into())));
        tokio::select! {
            // In an order, so that a test sees the same with the same seed. Each is rare.
            biased;
            requests = self.shared.inbox.take() => Event::Requests(requests),
            Some(report) = self.reports.recv() => Event::Report(report),
            answer = next_answer(self.active.as_mut()) => Event::Answer(answer),
            () = fired(timer) => Event::Tick,
        }
    }

    /// Handles an event; returns `false` when the task is no longer needed.
    fn handle(&mut self, event: Event) -> bool {
        let now = now();
        match event {
            Event::Requests(requests) => {
                if requests.end {
                    return false;
                }
                if requests.backoff_reset {
                    self.subchannels.reset_backoff(now);
                }
                if requests.attention {
                    self.tell(|policy, context| policy.tick(context));
                }
                for wanted in requests.wanted() {
                    self.connect(wanted);
                }
                for &id in &requests.streams {
                    self.subchannels.grow(id, now);
                }
            }
            Event::Report(report) => match report.event {
                ConnectionEvent::Panicked => return false,
                ConnectionEvent::Unused => self.rest_if_unused(),
                _ => self.subchannels.report(report, now),
            },
            Event::Answer(Answer::Resolved(resolution)) => {
                self.observe(ChannelEventKind::Resolved {
                    endpoints: &resolution.endpoints,
                });
                self.resolved(resolution, now);
            }
            Event::Answer(Answer::Failed(status)) => {
                self.observe(ChannelEventKind::ResolverFailed { status: &status });
                if let Some(active) = &mut self.active {
                    active.is_resolved = true;
                }
                self.tell(|policy, context| policy.resolver_failed(&status, context));
            }
            Event::Tick => {
                self.subchannels.tick(now);
                self.tell(|policy, context| policy.tick(context));
            }
        }
        self.settle(now);
        true
    }

    fn observe(&self, kind: ChannelEventKind<'_>) {
        self.shared.site.observers.tell(kind);
    }

    /// Leaves the idle state, and asks the policy for a connection.
    fn connect(&mut self, wanted: Wanted) {
        if self.active.is_none() {
            self.start();
        }
        self.tell(|policy, context| policy.connect(wanted, context));
    }

    fn start(&mut self) {
        let site = &self.shared.site;
        let (names, fixed) = match site.resolver() {
            Ok(resolver) => {
                let names = ActiveNames::Resolved {
                    task: ResolutionTask::start(resolver),
                    refresh: Refresh::new(now()),
                    endpoints: Vec::new(),
                };
                (names, None)
            }
            Err(endpoints) => (ActiveNames::Fixed, Some(endpoints)),
        };
        self.subchannels.ask(site.questions(), now());
        self.subchannels
            .allow_connections(site.max_connections_per_subchannel(), now());
        let mut context = Context {
            now: now(),
            random: &mut self.random,
            subchannels: &mut self.subchannels,
        };
        let policy = switchable(&site.policy(), &mut context);
        self.active = Some(Active {
            policy,
            names,
            is_resolved: fixed.is_some(),
        });
        if let Some(endpoints) = fixed {
            self.tell(|policy, context| policy.resolved(&endpoints, context));
        }
    }

    fn resolved(&mut self, resolution: Resolution, now: Instant) {
        let Some(active) = &mut self.active else {
            return;
        };
        let is_first = !std::mem::replace(&mut active.is_resolved, true);
        let ActiveNames::Resolved { refresh, .. } = &mut active.names else {
            return;
        };
        refresh.answered(resolution.valid_for, now, jitter());
        let has_config = match self.configure(resolution.config, is_first) {
            Ok(is_new) => is_new,
            Err(status) => {
                self.tell(|policy, context| policy.resolver_failed(&status, context));
                return;
            }
        };
        let Some(Active {
            names: ActiveNames::Resolved { endpoints, .. },
            ..
        }) = &mut self.active
        else {
            return;
        };
        if !has_config && are_equal(endpoints, &resolution.endpoints) {
            return;
        }
        endpoints.clone_from(&resolution.endpoints);
        self.tell(|policy, context| policy.resolved(&resolution.endpoints, context));
        // The first answer was awaited by whoever made the channel leave its idle state.
        if is_first {
            self.tell(|policy, context| policy.connect(Wanted::Any, context));
        }
    }

    /// Applies the service config of an answer; returns whether the policy was told of one. A new policy does not know the endpoints
    /// yet.
    ///
    /// # Errors
    ///
    /// There is no valid config.
    fn configure(
        &mut self,
        found: Result<Option<Arc<ServiceConfig>>, Status>,
        is_first: bool,
    ) -> Result<bool, Status> {
        let site = &self.shared.site;
        let previous = site.config.load().filter(|_| !is_first);
        let config = select(previous.as_ref(), site.default_config.as_ref(), found)?;
        if previous.as_ref() == Some(&config) {
            return Ok(false);
        }
        if config.health_check.is_some() && cfg!(not(feature = "health")) {
            warn!("the service config asks for health checks, which need the feature `health`");
        }
        site.config.set(config);
        self.subchannels.ask(site.questions(), now());
        self.subchannels
            .allow_connections(site.max_connections_per_subchannel(), now());
        let policy = site.policy();
        self.tell(|balancer, context| balancer.reconfigure(&policy, context));
        Ok(true)
    }

    /// Tells the policy of the changes of subchannels, and asks the resolver again if one is wanted.
    fn settle(&mut self, now: Instant) {
        while let Some((id, state)) = self.subchannels.next_change() {
            self.tell(|policy, context| policy.changed(id, &state, context));
        }
        let is_wanted = self.subchannels.wants_resolution();
        let Some(Active {
            names: ActiveNames::Resolved { task, refresh, .. },
            ..
        }) = &mut self.active
        else {
            return;
        };
        if is_wanted {
            refresh.wanted();
        }
        let subchannels = &self.subchannels;
        let is_used = |since| {
            subchannels
                .connections()
                .any(|connection| connection.was_used_since(since))
        };
        if refresh.is_due(now, is_used) {
            task.ask();
        }
    }

    /// Becomes idle if no connection has had a call for the idle timeout.
    fn rest_if_unused(&mut self) {
        let idle = self.shared.site.options.idle_timeout;
        if self
            .subchannels
            .connections()
            .all(|connection| connection.is_unused_for(idle))
        {
            debug!("disconnecting: the channel was idle");
            self.rest();
        }
    }

    fn rest(&mut self) {
        self.tell(|policy, context| policy.close(context));
        self.active = None;
    }

    fn tell<T>(
        &mut self,
        event: impl FnOnce(&mut dyn Balancer<ReadyConnection>, &mut Context<'_, ReadyConnection>) -> T,
    ) -> Option<T> {
        let active = self.active.as_mut()?;
        let mut context = Context {
            now: now(),
            random: &mut self.random,
            subchannels: &mut self.subchannels,
        };
        Some(event(&mut active.policy, &mut context))
    }

    fn next_tick(&self) -> Option<Instant> {
        let active = self.active.as_ref()?;
        let refresh = match &active.names {
            ActiveNames::Resolved { refresh, .. } => refresh.next_tick(now()),
            ActiveNames::Fixed => None,
        };
        let ticks = [
            self.subchannels.next_tick(),
            active.policy.next_tick(),
            refresh,
        ];
        ticks.into_iter().flatten().min()
    }

    fn publish(&mut self) {
        let is_waiting = self
            .active
            .as_ref()
            .is_some_and(|active| !active.is_resolved);
        self.shared.published.set_resolving(is_waiting);
        let state = if is_waiting {
            Some(ChannelState::Connecting)
        } else {
            self.tell(|policy, context| policy.state(context).clone())
        };
        self.shared.publish(state.unwrap_or(ChannelState::Idle));
    }
}

impl Drop for Task {
    /// Wakes the calls that wait, also when the task panics or its runtime ends.
    fn drop(&mut self) {
        self.shared.close();
    }
}

async fn next_answer(active: Option<&mut Active>) -> Answer {
    match active {
        Some(Active {
            names: ActiveNames::Resolved { task, .. },
            ..
        }) => task.next().await,
        _ => std::future::pending().await,
    }
}

async fn fired(timer: Option<std::pin::Pin<Box<Sleep>>>) {
    match timer {
        Some(timer) => timer.await,
        None => std::future::pending().await,
    }
}

/// Whether both lists have the same endpoints, in any order: a name server changes it with each answer.
fn are_equal(left: &[Endpoint], right: &[Endpoint]) -> bool {
    left.len() == right.len() && HashSet::<_>::from_iter(left) == HashSet::from_iter(right)
}

/// The most reports that are handled before other tasks run: with thousands of endpoints each takes time.
const MOST_TOGETHER: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_compared_without_their_order() {
        let list = |names: &str| -> Vec<_> {
            let names = names.chars().map(|name| Endpoint::new(name.to_string()));
            names.collect()
        };
        for (left, right, equal) in [
            ("", "", true),
            ("abc", "cab", true),
            ("ab", "abc", false),
            ("abc", "abd", false),
            ("aab", "abc", false),
            ("abc", "aab", false),
        ] {
            assert_eq!(
                are_equal(&list(left), &list(right)),
                equal,
                "{left} {right}"
            );
        }
    }
}
