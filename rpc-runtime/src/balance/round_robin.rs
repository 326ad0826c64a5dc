//! The policy `round_robin`: calls go to the connected endpoints in turn.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::balance::balancer::Context;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::balance::spread::Selector;
use crate::endpoint::Endpoint;

/// The policy `round_robin`.
///
/// All pickers share the position, so that endpoints that come and go do not favour the first of the list.
pub(crate) struct RoundRobin {
    next: Arc<AtomicUsize>,
}

impl RoundRobin {
    /// The first call goes to any endpoint.
    pub(crate) fn new(random: &mut fastrand::Rng) -> Self {
        Self {
            next: Arc::new(AtomicUsize::new(random.usize(..))),
        }
    }
}

impl<C: Clone + Send + Sync + 'static> Selector<C> for RoundRobin {
    fn picker(
        &mut self,
        ready: Vec<(&Endpoint, &C)>,
        _: &mut Context<'_, C>,
    ) -> Arc<dyn Picker<C>> {
        Arc::new(RoundRobinPicker {
            connections: ready
                .into_iter()
                .map(|(_, connection)| connection.clone())
                .collect(),
            next: Arc::clone(&self.next),
        })
    }
}

struct RoundRobinPicker<C> {
    connections: Box<[C]>,
    next: Arc<AtomicUsize>,
}

impl<C: Send + Sync + 'static> Picker<C> for RoundRobinPicker<C> {
    fn pick<'a>(&'a self, _: &PickCall<'_>) -> Pick<'a, C> {
        let turn = self.next.fetch_add(1, Ordering::Relaxed);
        match self.connections.get(turn % self.connections.len().max(1)) {
            Some(connection) => Pick::Ready(connection),
            None => Pick::Wait,
        }
    }
}
