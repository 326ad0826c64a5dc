//! A policy with its configuration: a tree, whose leaves choose among connections.

use std::collections::HashSet;
use std::time::Duration;

use crate::balance::choose::Chooser;
use crate::balance::config::least_request::LeastRequestConfig;
use crate::balance::config::outlier_detection::OutlierDetection;
use crate::balance::config::peak_ewma::PeakEwma;
use crate::balance::config::pick_first::PickFirstConfig;
use crate::balance::config::ring_hash::RingHash;
use crate::balance::config::slow_start::SlowStart;
use crate::balance::config::weighted_round_robin::WeightedRoundRobin;
use crate::fault::{Fault, Field};

/// A policy, which a balancer is made from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Policy {
    PickFirst(PickFirstConfig),
    RoundRobin,
    LeastRequest(LeastRequestConfig),
    PeakEwma(PeakEwma),
    WeightedRoundRobin(WeightedRoundRobin),
    RingHash(RingHash),
    /// The application chooses.
    Application(Chooser),
    /// The child has `size` of the endpoints, chosen at random (gRFC A68).
    Subset {
        /// At least 1.
        size: u32,
        child: Box<Policy>,
    },
    /// The child has the endpoints in `zone` while at least half of them work, and all endpoints otherwise.
    PreferZone {
        zone: String,
        child: Box<Policy>,
    },
    OutlierDetection {
        detection: OutlierDetection,
        child: Box<Policy>,
    },
    /// From the highest priority to the lowest; at least one.
    Priority(Vec<PriorityChild>),
    /// At least one.
    WeightedTarget(Vec<WeightedTarget>),
}

impl Policy {
    /// The name of the policy without its children. A policy with the same name takes over the connections in place.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::PickFirst(_) => "pick_first",
            Self::RoundRobin => "round_robin",
            Self::LeastRequest(_) => "least_request",
            Self::PeakEwma(_) => "peak_ewma",
            Self::WeightedRoundRobin(_) => "weighted_round_robin",
            Self::RingHash(_) => "ring_hash",
            Self::Application(_) => "choose",
            Self::Subset { .. } => "random_subsetting",
            Self::PreferZone { .. } => "prefer_zone",
            Self::OutlierDetection { .. } => "outlier_detection",
            Self::Priority(_) => "priority",
            Self::WeightedTarget(_) => "weighted_target",
        }
    }

    /// The policies that choose among connections.
    pub(crate) fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Subset { child, .. }
            | Self::PreferZone { child, .. }
            | Self::OutlierDetection { child, .. } => child.leaves(),
            Self::Priority(children) => children
                .iter()
                .flat_map(|child| child.policy.leaves())
                .collect(),
            Self::WeightedTarget(targets) => targets
                .iter()
                .flat_map(|target| target.policy.leaves())
                .collect(),
            leaf => vec![leaf],
        }
    }

    /// Whether servers are asked for their health: not where `pick_first` is alone (gRFC A17).
    #[cfg(feature = "health")]
    pub(crate) fn asks_for_health(&self) -> bool {
        self.leaves()
            .into_iter()
            .any(|leaf| !matches!(leaf, Self::PickFirst(_)))
    }

    /// How often servers are to report their load on a stream, for a policy without children.
    pub(crate) fn load_interval(&self) -> Option<Duration> {
        match self {
            Self::WeightedRoundRobin(config) => config.out_of_band_period,
            _ => None,
        }
    }

    /// Applies `change` to the policies that choose among connections.
    pub(crate) fn for_each_leaf(&mut self, change: &mut impl FnMut(&mut Self)) {
        match self {
            Self::Subset { child, .. }
            | Self::PreferZone { child, .. }
            | Self::OutlierDetection { child, .. } => child.for_each_leaf(change),
            Self::Priority(children) => {
                for child in children {
                    child.policy.for_each_leaf(change);
                }
            }
            Self::WeightedTarget(targets) => {
                for target in targets {
                    target.policy.for_each_leaf(change);
                }
            }
            leaf => change(leaf),
        }
    }

    /// Where a leaf keeps its slow start; `None` if the policy has no weights.
    pub(crate) fn slow_start(&mut self) -> Option<&mut Option<SlowStart>> {
        match self {
            Self::LeastRequest(config) => Some(&mut config.slow_start),
            Self::PeakEwma(config) => Some(&mut config.slow_start),
            Self::WeightedRoundRobin(config) => Some(&mut config.slow_start),
            _ => None,
        }
    }

    /// Validates the policy and all below it.
    ///
    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        self.check_without_children()?;
        match self {
            Self::Subset { child, .. }
            | Self::PreferZone { child, .. }
            | Self::OutlierDetection { child, .. } => child.check(),
            Self::Priority(children) => children.iter().try_for_each(|child| child.policy.check()),
            Self::WeightedTarget(targets) => {
                targets.iter().try_for_each(|target| target.policy.check())
            }
            _ => Ok(()),
        }
    }

    /// Validates the values of this policy.
    ///
    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check_without_children(&self) -> Result<(), Fault> {
        match self {
            Self::PickFirst(_)
            | Self::RoundRobin
            | Self::Application(_)
            | Self::PreferZone { .. } => Ok(()),
            Self::LeastRequest(config) => config.check(),
            Self::PeakEwma(config) => config.check(),
            Self::WeightedRoundRobin(config) => config.check(),
            Self::RingHash(config) => config.check(),
            Self::Subset { size, .. } => SUBSET_SIZE.at_least(*size, 1),
            Self::OutlierDetection { detection, .. } => detection.check(),
            Self::Priority(children) => check_priorities(children),
            Self::WeightedTarget(targets) => check_targets(targets),
        }
    }
}

/// `pick_first`, as the channel specification says.
impl Default for Policy {
    fn default() -> Self {
        Self::PickFirst(PickFirstConfig::default())
    }
}

/// A child of `priority` (gRFC A56, A115). The first child that can be used gets all calls.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PriorityChild {
    pub(crate) name: String,
    pub(crate) policy: Policy,
    /// Whether requests of this child to resolve the name again are ignored.
    pub(crate) ignore_reresolution: bool,
}

/// A child of `weighted_target`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WeightedTarget {
    pub(crate) name: String,
    /// The share of the calls, relative to the sum of the weights of all children. At least 1.
    pub(crate) weight: u32,
    pub(crate) policy: Policy,
}

/// # Errors
///
/// There is no child, or two have the same name.
fn check_priorities(children: &[PriorityChild]) -> Result<(), Fault> {
    check_names(PRIORITIES, children.iter().map(|child| &*child.name))
}

/// # Errors
///
/// There is no child, two have the same name, a weight is zero, or the sum of the weights is too large.
fn check_targets(targets: &[WeightedTarget]) -> Result<(), Fault> {
    check_names(TARGETS, targets.iter().map(|target| &*target.name))?;
    let mut sum = 0_u32;
    for WeightedTarget { name, weight, .. } in targets {
        if *weight == 0 {
            let problem = format!("must have weights of at least 1, and that of {name:?} is 0");
            return Err(TARGETS.fault(problem));
        }
        sum = sum.checked_add(*weight).ok_or_else(|| {
            TARGETS.fault(format!(
                "must have weights of at most {} together, and has more",
                u32::MAX
            ))
        })?;
    }
    Ok(())
}

fn check_names<'a>(field: Field, names: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
    let mut seen = HashSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(field.fault(format!("must have each name once, and has {name:?} twice")));
        }
    }
    if seen.is_empty() {
        return Err(field.fault("must have at least one child, and has none"));
    }
    Ok(())
}

const SUBSET_SIZE: Field = Field::new("Balance::subset", "subsetSize");
const PRIORITIES: Field = Field::new("Balance::priority", "priorities");
const TARGETS: Field = Field::new("Balance::weighted_target", "targets");

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::balance::config::outlier_detection::{
        FailurePercentageEjection, SuccessRateEjection,
    };

    #[test]
    fn defaults_are_those_of_the_grfcs() {
        let seconds = Duration::from_secs;
        let pick_first = PickFirstConfig { shuffle: false };
        assert_eq!(Policy::default(), Policy::PickFirst(pick_first));
        let a48 = LeastRequestConfig {
            choices: 2,
            slow_start: None,
        };
        assert_eq!(LeastRequestConfig::default(), a48);
        let a50 = OutlierDetection {
            interval: seconds(10),
            base_ejection_time: seconds(30),
            max_ejection_time: seconds(300),
            max_ejection_percent: 10,
            success_rate: None,
            failure_percentage: None,
            consecutive_failures: None,
            panic_threshold_percent: 0,
        };
        assert_eq!(OutlierDetection::default(), a50);
        let success_rate = SuccessRateEjection {
            stdev_factor: 1900,
            enforcement_percent: 100,
            minimum_hosts: 5,
            request_volume: 100,
        };
        assert_eq!(SuccessRateEjection::default(), success_rate);
        let failure_percentage = FailurePercentageEjection {
            threshold: 85,
            enforcement_percent: 100,
            minimum_hosts: 5,
            request_volume: 50,
        };
        assert_eq!(FailurePercentageEjection::default(), failure_percentage);
        let a58 = WeightedRoundRobin {
            out_of_band_period: None,
            blackout_period: seconds(10),
            weight_expiration_period: seconds(180),
            weight_update_period: seconds(1),
            error_utilization_penalty: 1.0,
            utilization_metrics: Vec::new(),
            slow_start: None,
        };
        assert_eq!(WeightedRoundRobin::default(), a58);
        let a100 = SlowStart::over(seconds(1))
            .aggression(1.0)
            .min_weight_percent(10.0);
        assert_eq!(SlowStart::over(seconds(1)), a100);
        let a42 = RingHash::by_header("a")
            .min_ring_size(1024)
            .max_ring_size(4096);
        assert_eq!(RingHash::by_header("a"), a42);
    }
}
