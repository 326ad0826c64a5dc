//! The children of policies in their tests.

use crate::balance::balancer::{Balancer, Context};
use crate::balance::config::policy::Policy;
use crate::balance::pick_first::PickFirst;
use crate::balance::round_robin::RoundRobin;
use crate::balance::spread::Spread;
use crate::balance::test_pool::TestConnection;

/// Makes `pick_first` where it is asked for, and otherwise `round_robin`.
pub(crate) fn make(
    policy: &Policy,
    context: &mut Context<'_, TestConnection>,
) -> Box<dyn Balancer<TestConnection>> {
    match policy {
        Policy::PickFirst(config) => Box::new(PickFirst::new(0, config.into())),
        _ => Box::new(Spread::new(RoundRobin::new(context.random))),
    }
}
