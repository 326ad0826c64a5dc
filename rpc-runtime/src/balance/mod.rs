//! Policies that choose the connection of an attempt, as values: no I/O, no async, no clock.

pub(crate) mod application;
pub(crate) mod balancer;
pub(crate) mod choose;
pub(crate) mod config;
pub(crate) mod endpoints;
pub(crate) mod graceful_switch;
pub(crate) mod hash_ring;
pub(crate) mod latency;
pub(crate) mod least_request;
pub(crate) mod load;
pub(crate) mod outlier_detection;
pub(crate) mod pick_first;
pub(crate) mod picker;
pub(crate) mod policy;
pub(crate) mod prefer_zone;
pub(crate) mod priority;
pub(crate) mod reported_weight;
pub(crate) mod ring_hash;
pub(crate) mod round_robin;
#[cfg(test)]
mod simulation;
pub(crate) mod slow_start;
pub(crate) mod spread;
pub(crate) mod static_stride;
pub(crate) mod subchannel_id;
pub(crate) mod subset;
#[cfg(test)]
pub(crate) mod test_child;
#[cfg(any(test, feature = "picks"))]
pub(crate) mod test_pool;
#[cfg(test)]
pub(crate) mod test_walk;
pub(crate) mod weighted_round_robin;
pub(crate) mod weighted_target;
