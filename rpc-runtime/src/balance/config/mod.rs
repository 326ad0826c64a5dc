//! The configurations of the policies, as validated data: what an application writes in code, and what JSON contains.

pub(crate) mod balance;
pub(crate) mod least_request;
pub(crate) mod outlier_detection;
pub(crate) mod peak_ewma;
pub(crate) mod pick_first;
pub(crate) mod policy;
pub(crate) mod ring_hash;
pub(crate) mod slow_start;
pub(crate) mod weighted_round_robin;
