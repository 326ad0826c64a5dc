//! The policy `priority` (gRFCs A56 and A115): all calls go to the first child that can be used.

use std::time::{Duration, Instant};

use crate::balance::balancer::{
    Balancer, Context, PolicyState, SubchannelAddress, SubchannelPool, SubchannelState,
};
use crate::balance::config::policy::{Policy, PriorityChild};
use crate::balance::graceful_switch::{GracefulSwitch, Make};
use crate::balance::picker::Wanted;
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The policy `priority`.
///
/// A child is made when no earlier one can be used. It then has 10 s to become ready before the next one is tried. Children that
/// are not needed any more are kept for 15 minutes.
pub(crate) struct Priority<C> {
    make: Make<C>,
    levels: Vec<Level<C>>,
    endpoints: Vec<Endpoint>,
    is_resolved: bool,
    /// The child that gets calls.
    chosen: usize,
    state: PolicyState<C>,
}

/// A priority, the highest first.
struct Level<C> {
    config: PriorityChild,
    /// `None` before it is needed.
    child: Option<GracefulSwitch<C>>,
    /// When the next priority is tried although this child has not failed.
    failover: Option<Instant>,
    /// Whether it was ready or idle after it had last failed.
    has_worked: bool,
    /// When the child is closed; `None` while it is needed.
    expires: Option<Instant>,
}

impl<C: Clone + Send + Sync + 'static> Priority<C> {
    pub(crate) fn new(children: &[PriorityChild], make: Make<C>) -> Self {
        Self {
            make,
            levels: children.iter().map(Level::new).collect(),
            endpoints: Vec::new(),
            is_resolved: false,
            chosen: 0,
            state: PolicyState::Connecting,
        }
    }

    fn apply(&mut self, children: &[PriorityChild], context: &mut Context<'_, C>) {
        let mut before = std::mem::take(&mut self.levels);
        for config in children {
            let known = before
                .iter()
                .position(|level| level.config.name == config.name);
            self.levels.push(match known {
                Some(position) => before.swap_remove(position).reconfigured(config, context),
                None => Level::new(config),
            });
        }
        for mut removed in before {
            removed.close(context);
        }
    }

    /// Chooses the child that gets calls.
    fn after_event(&mut self, context: &mut Context<'_, C>) {
        if !self.is_resolved {
            return;
        }
        for level in &mut self.levels {
            level.watch_failover(context);
        }
        let mut first_connecting = None;
        let mut chosen = None;
        for (position, level) in self.levels.iter_mut().enumerate() {
            let state = level.activate(self.make, &self.endpoints, context);
            let is_usable = matches!(state, ConnectivityState::Ready | ConnectivityState::Idle);
            if is_usable || level.failover.is_some() {
                chosen = Some((position, is_usable));
                break;
            }
            if state == ConnectivityState::Connecting {
                first_connecting.get_or_insert(position);
            }
        }
        let last = self.levels.len().saturating_sub(1);
        let (chosen, is_usable) = chosen.unwrap_or((first_connecting.unwrap_or(last), false));
        self.chosen = chosen;
        for level in self.levels.iter_mut().skip(chosen + 1) {
            // While the choice may still fail, those below it stay as they are.
            if is_usable {
                level.deactivate(context);
            }
        }
        let level = self.levels.get_mut(chosen);
        if let Some(child) = level.and_then(|level| level.child.as_mut()) {
            self.state = child.state(context).clone();
        }
    }

    fn each(
        &mut self,
        context: &mut Context<'_, C>,
        event: impl Fn(&mut GracefulSwitch<C>, &mut Context<'_, C>),
    ) {
        for level in &mut self.levels {
            level.with_child(context, &event);
        }
        self.after_event(context);
    }
}

impl<C: Clone + Send + Sync + 'static> Level<C> {
    fn new(config: &PriorityChild) -> Self {
        Self {
            config: config.clone(),
            child: None,
            failover: None,
            has_worked: true,
            expires: None,
        }
    }

    fn reconfigured(mut self, config: &PriorityChild, context: &mut Context<'_, C>) -> Self {
        self.config = config.clone();
        self.with_child(
            context,
            &|child: &mut GracefulSwitch<C>, context: &mut Context<'_, C>| {
                child.reconfigure(&config.policy, context);
            },
        );
        self
    }

    /// The state of the child, which is made if there is none.
    fn activate(
        &mut self,
        make: Make<C>,
        endpoints: &[Endpoint],
        context: &mut Context<'_, C>,
    ) -> ConnectivityState {
        self.expires = None;
        if self.child.is_none() {
            self.child = Some(GracefulSwitch::new(make, &self.config.policy, context));
            self.failover = Some(context.now + FAILOVER);
            self.has_worked = false;
            self.resolved(endpoints, context);
        }
        self.watch_failover(context)
    }

    /// Starts or stops the timer, and returns the state of the child.
    fn watch_failover(&mut self, context: &mut Context<'_, C>) -> ConnectivityState {
        let child = self.child.as_mut();
        let Some(state) = child.map(|child| child.state(context).connectivity()) else {
            return ConnectivityState::TransientFailure;
        };
        match state {
            ConnectivityState::Ready | ConnectivityState::Idle => {
                self.failover = None;
                self.has_worked = true;
            }
            ConnectivityState::TransientFailure => {
                self.failover = None;
                self.has_worked = false;
            }
            ConnectivityState::Connecting if std::mem::take(&mut self.has_worked) => {
                self.failover = Some(context.now + FAILOVER);
            }
            ConnectivityState::Connecting => {
                self.failover = self.failover.filter(|at| *at > context.now);
            }
        }
        state
    }

    fn deactivate(&mut self, context: &Context<'_, C>) {
        if self.child.is_some() {
            self.expires.get_or_insert(context.now + KEPT);
        }
    }

    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        let own = endpoints
            .iter()
            .filter_map(|endpoint| endpoint.for_child(&self.config.name));
        let own: Vec<_> = own.collect();
        self.with_child(
            context,
            &|child: &mut GracefulSwitch<C>, context: &mut Context<'_, C>| {
                child.resolved(&own, context);
            },
        );
    }

    fn with_child(
        &mut self,
        context: &mut Context<'_, C>,
        event: &impl Fn(&mut GracefulSwitch<C>, &mut Context<'_, C>),
    ) {
        let Some(child) = &mut self.child else {
            return;
        };
        let mut subchannels = ChildPool {
            subchannels: context.subchannels,
            ignores_resolution: self.config.ignore_reresolution,
        };
        let mut context = Context {
            now: context.now,
            random: context.random,
            subchannels: &mut subchannels,
        };
        event(child, &mut context);
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        if let Some(mut child) = self.child.take() {
            child.close(context);
        }
        self.expires = None;
        self.failover = None;
    }
}

impl<C: Clone + Send + Sync + 'static> Balancer<C> for Priority<C> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        self.endpoints = endpoints.to_vec();
        self.is_resolved = true;
        for level in &mut self.levels {
            level.resolved(endpoints, context);
        }
        self.after_event(context);
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        if !self.is_resolved {
            self.state = PolicyState::TransientFailure(status.clone());
        }
        self.each(context, |child, context| {
            child.resolver_failed(status, context);
        });
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        self.each(context, |child, context| child.changed(id, state, context));
    }

    /// Only the child that gets calls.
    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        if let Some(level) = self.levels.get_mut(self.chosen) {
            level.with_child(
                context,
                &|child: &mut GracefulSwitch<C>, context: &mut Context<'_, C>| {
                    child.connect(wanted, context);
                },
            );
        }
        self.after_event(context);
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        for level in &mut self.levels {
            if level.expires.is_some_and(|at| at <= context.now) {
                level.close(context);
            }
        }
        self.each(context, GracefulSwitch::tick);
    }

    fn next_tick(&self) -> Option<Instant> {
        let ticks = self.levels.iter().flat_map(|level| {
            let child = level.child.as_ref().and_then(Balancer::next_tick);
            [child, level.failover, level.expires]
        });
        ticks.flatten().min()
    }

    fn state(&mut self, _: &mut Context<'_, C>) -> &PolicyState<C> {
        &self.state
    }

    fn reconfigure(&mut self, policy: &Policy, context: &mut Context<'_, C>) -> bool {
        let Policy::Priority(children) = policy else {
            return false;
        };
        self.apply(children, context);
        self.after_event(context);
        true
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        for level in &mut self.levels {
            level.close(context);
        }
    }
}

/// The subchannels of a channel, for a child whose requests to resolve again may be ignored.
struct ChildPool<'a, C> {
    subchannels: &'a mut dyn SubchannelPool<C>,
    ignores_resolution: bool,
}

impl<C> SubchannelPool<C> for ChildPool<'_, C> {
    fn acquire(&mut self, address: &SubchannelAddress) -> (SubchannelId, SubchannelState<C>) {
        self.subchannels.acquire(address)
    }

    fn connect(&mut self, id: SubchannelId) {
        self.subchannels.connect(id);
    }

    fn release(&mut self, id: SubchannelId) {
        self.subchannels.release(id);
    }

    fn resolve_again(&mut self) {
        if !self.ignores_resolution {
            self.subchannels.resolve_again();
        }
    }

    fn new_number(&mut self) -> u64 {
        self.subchannels.new_number()
    }
}

/// gRFC A56: how long a child may connect before the next priority is tried.
const FAILOVER: Duration = Duration::from_secs(10);

/// gRFC A56: how long a child is kept that is not needed.
const KEPT: Duration = Duration::from_secs(15 * 60);

#[cfg(test)]
mod tests;
