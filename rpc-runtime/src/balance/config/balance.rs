//! How a channel balances its calls, as an application writes it.

use std::sync::Arc;

use crate::balance::choose::{Choose, Chooser};
use crate::balance::config::least_request::LeastRequestConfig;
use crate::balance::config::outlier_detection::OutlierDetection;
use crate::balance::config::peak_ewma::PeakEwma;
use crate::balance::config::pick_first::PickFirstConfig;
use crate::balance::config::policy::{Policy, PriorityChild, WeightedTarget};
use crate::balance::config::ring_hash::RingHash;
use crate::balance::config::slow_start::SlowStart;
use crate::balance::config::weighted_round_robin::WeightedRoundRobin;

/// How the calls of a channel are distributed over the endpoints of its target.
///
/// | policy | each call goes to | use it for |
/// |---|---|---|
/// | [`pick_first`](Self::pick_first) | the first endpoint that connects; the default | one server, or a proxy |
/// | [`round_robin`](Self::round_robin) | the next endpoint | equal servers and short calls |
/// | [`least_request`](Self::least_request) | the one of two with fewer calls in flight | most fleets: it avoids servers that are slow or hang |
/// | [`peak_ewma`](Self::peak_ewma) | the one of two with less latency, times the calls in flight | fleets with servers of different speed |
/// | [`weighted_round_robin`](Self::weighted_round_robin) | each in turn, by the load that the servers report | servers with ORCA reports |
/// | [`ring_hash`](Self::ring_hash) | the one that the hash of a metadata value chooses | caches |
/// | [`choose`](Self::choose) | the one that the application chooses | what no other policy does |
///
/// The other methods add to a policy. Each applies to all that was written before it:
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Balance, OutlierDetection, SlowStart};
///
/// let balance = Balance::least_request()
///     .slow_start(SlowStart::over(Duration::from_secs(30)))
///     .eject(OutlierDetection::default().consecutive_failures(5))
///     .subset(20);
/// ```
///
/// This channel chooses 20 endpoints at random, ejects those among them that fail, and sends each call to the one of two with
/// fewer calls in flight.
///
/// These methods do not fail. The channel that gets the result returns the first error when it is built.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Balance {
    policy: Policy,
    /// The first method that does not suit the policy.
    fault: Option<String>,
}

impl Balance {
    /// All calls go to the first endpoint that connects, in the order of the resolver (gRFC A61). It is the default.
    pub fn pick_first() -> Self {
        Policy::PickFirst(PickFirstConfig::default()).into()
    }

    /// Calls go to all connected endpoints in turn (gRPC's `round_robin`).
    ///
    /// A server that hangs gets its share of the calls until its connection ends:
    /// [`least_request`](Self::least_request) does not have this weakness.
    pub fn round_robin() -> Self {
        Policy::RoundRobin.into()
    }

    /// Each call goes to the connected endpoint with the fewest calls in flight, of two that are chosen at random (gRFC A48). The
    /// two are distinct, so that a server that hangs is avoided in a small fleet too.
    pub fn least_request() -> Self {
        Policy::LeastRequest(LeastRequestConfig::default()).into()
    }

    /// Each call goes to the connected endpoint with the least latency times calls in flight, of two that are chosen at random.
    /// The latency is a moving average that follows peaks at once.
    pub fn peak_ewma(latency: PeakEwma) -> Self {
        Policy::PeakEwma(latency).into()
    }

    /// Calls go to all connected endpoints in turn, more often to those with more weight (gRFC A58). The weights come from the
    /// load that the servers report; without reports it is [`round_robin`](Self::round_robin).
    pub fn weighted_round_robin(weights: WeightedRoundRobin) -> Self {
        Policy::WeightedRoundRobin(weights).into()
    }

    /// Calls with the same value of a metadata key go to the same endpoint. When an endpoint is added or removed, few values get
    /// another one (gRFC A42).
    pub fn ring_hash(ring: RingHash) -> Self {
        Policy::RingHash(ring).into()
    }

    /// The application chooses among the connected endpoints.
    pub fn choose(choose: impl Choose) -> Self {
        Policy::Application(Chooser(Arc::new(choose))).into()
    }

    /// All calls go to the first child that can be used; the others are for when it cannot (gRFC A56). The names must be distinct.
    ///
    /// ```
    /// use rpc_runtime::Balance;
    ///
    /// let balance = Balance::priority([
    ///     ("here", Balance::least_request()),
    ///     ("elsewhere", Balance::round_robin()),
    /// ]);
    /// ```
    pub fn priority<N: Into<String>>(children: impl IntoIterator<Item = (N, Self)>) -> Self {
        let mut fault = None;
        let children = children.into_iter().map(|(name, balance)| PriorityChild {
            name: name.into(),
            policy: balance.into_policy(&mut fault),
            ignore_reresolution: false,
        });
        let policy = Policy::Priority(children.collect());
        Self { policy, fault }
    }

    /// Each child gets a share of the calls, by its weight. The names must be distinct, the weights at least 1.
    ///
    /// ```
    /// use rpc_runtime::Balance;
    ///
    /// let balance = Balance::weighted_target([
    ///     ("stable", 99, Balance::round_robin()),
    ///     ("canary", 1, Balance::round_robin()),
    /// ]);
    /// ```
    pub fn weighted_target<N: Into<String>>(
        targets: impl IntoIterator<Item = (N, u32, Self)>,
    ) -> Self {
        let mut fault = None;
        let targets = targets
            .into_iter()
            .map(|(name, weight, balance)| WeightedTarget {
                name: name.into(),
                weight,
                policy: balance.into_policy(&mut fault),
            });
        let policy = Policy::WeightedTarget(targets.collect());
        Self { policy, fault }
    }

    /// Makes [`pick_first`](Self::pick_first) try the endpoints in random order, so that not all clients use the first one
    /// (gRFC A62). An endpoint with more weight is more often the first (gRFC A113).
    pub fn shuffled(self) -> Self {
        self.change("shuffled", "pick_first", |leaf| match leaf {
            Policy::PickFirst(config) => {
                config.shuffle = true;
                true
            }
            _ => false,
        })
    }

    /// How many endpoints [`least_request`](Self::least_request) or [`peak_ewma`](Self::peak_ewma) compare for each call. The
    /// default and the minimum are 2; more than 10 count as 10.
    pub fn choices(self, choices: u32) -> Self {
        self.change("choices", "least_request and peak_ewma", |leaf| {
            match leaf {
                Policy::LeastRequest(config) => *config = config.choices(choices),
                Policy::PeakEwma(config) => *config = config.choices(choices),
                _ => return false,
            }
            true
        })
    }

    /// Gives an endpoint that has just connected few calls at first, and more with time (gRFC A100).
    ///
    /// It is for [`least_request`](Self::least_request), [`peak_ewma`](Self::peak_ewma) and
    /// [`weighted_round_robin`](Self::weighted_round_robin).
    pub fn slow_start(self, slow_start: SlowStart) -> Self {
        let suitable = "least_request, peak_ewma and weighted_round_robin";
        self.change("slow_start", suitable, |leaf| {
            let place = leaf.slow_start();
            place.map(|place| *place = Some(slow_start)).is_some()
        })
    }

    /// Uses `endpoints` of the endpoints, chosen at random (gRFC A68), so that a large fleet of clients does not connect to every
    /// server. The minimum is 1.
    pub fn subset(self, endpoints: u32) -> Self {
        self.wrap(|child| Policy::Subset {
            size: endpoints,
            child,
        })
    }

    /// Uses the endpoints in `zone` while at least half of them work, and all endpoints otherwise.
    pub fn prefer_zone(self, zone: impl Into<String>) -> Self {
        self.wrap(|child| Policy::PreferZone {
            zone: zone.into(),
            child,
        })
    }

    /// Ejects endpoints for a while when calls to them fail (gRFC A50). `outliers` must have a criterion.
    pub fn eject(mut self, outliers: OutlierDetection) -> Self {
        if !outliers.has_criterion() {
            self.fault.get_or_insert_with(|| {
                "`Balance::eject` needs a criterion, and has none: set \
                 `OutlierDetection::consecutive_failures`, `success_rate` or `failure_percentage`"
                    .to_owned()
            });
        }
        self.wrap(|child| Policy::OutlierDetection {
            detection: outliers,
            child,
        })
    }

    /// The policy that balancers are made from.
    pub(crate) fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Validates the whole tree.
    ///
    /// # Errors
    ///
    /// The sentence for the user about the first fault.
    pub(crate) fn check(&self) -> Result<(), String> {
        match &self.fault {
            Some(fault) => Err(fault.clone()),
            None => self.policy.check().map_err(|fault| fault.to_string()),
        }
    }

    /// Changes the leaves with `change`, which returns whether the setting suits the leaf.
    fn change(
        mut self,
        setting: &str,
        suitable: &str,
        mut change: impl FnMut(&mut Policy) -> bool,
    ) -> Self {
        let fault = &mut self.fault;
        self.policy.for_each_leaf(&mut |leaf| {
            if !change(leaf) {
                let name = leaf.name();
                fault.get_or_insert_with(|| {
                    format!("`Balance::{setting}` is for {suitable}, and the policy is {name}")
                });
            }
        });
        self
    }

    fn wrap(self, policy: impl FnOnce(Box<Policy>) -> Policy) -> Self {
        Self {
            policy: policy(Box::new(self.policy)),
            fault: self.fault,
        }
    }

    fn into_policy(self, fault: &mut Option<String>) -> Policy {
        if fault.is_none() {
            *fault = self.fault;
        }
        self.policy
    }
}

impl From<Policy> for Balance {
    fn from(policy: Policy) -> Self {
        Self {
            policy,
            fault: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::balance::config::outlier_detection::{
        FailurePercentageEjection, SuccessRateEjection,
    };

    #[test]
    fn the_last_method_is_the_root_of_the_tree() {
        let outliers = OutlierDetection::default().consecutive_failures(5);
        let balance = Balance::least_request()
            .eject(outliers.clone())
            .prefer_zone("a")
            .subset(20);
        let leaf = Policy::LeastRequest(LeastRequestConfig::default());
        let ejecting = Policy::OutlierDetection {
            detection: outliers,
            child: Box::new(leaf),
        };
        let in_zone = Policy::PreferZone {
            zone: "a".to_owned(),
            child: Box::new(ejecting),
        };
        let subset = Policy::Subset {
            size: 20,
            child: Box::new(in_zone),
        };
        assert_eq!(*balance.policy(), subset);
        assert_eq!(balance.check(), Ok(()));
    }

    #[test]
    fn settings_of_leaves_reach_them_below_other_policies() {
        let slow = SlowStart::over(Duration::from_secs(30));
        let outliers = OutlierDetection::default().consecutive_failures(1);
        let children = || {
            [
                ("a", Balance::least_request().eject(outliers.clone())),
                ("b", Balance::peak_ewma(PeakEwma::default()).subset(3)),
            ]
        };
        let after = Balance::priority(children()).choices(3).slow_start(slow);
        let before = children().map(|(name, child)| (name, child.choices(3).slow_start(slow)));
        assert_eq!(after, Balance::priority(before));
        assert_eq!(after.check(), Ok(()));
        let shuffled = Balance::weighted_target([("a", 1, Balance::pick_first())]).shuffled();
        let child = Balance::pick_first().shuffled();
        assert_eq!(shuffled, Balance::weighted_target([("a", 1, child)]));
    }

    #[test]
    fn values_at_the_ends_of_their_ranges_are_accepted() {
        let outliers = OutlierDetection::default()
            .success_rate(SuccessRateEjection::default().enforcement_percent(100))
            .failure_percentage(FailurePercentageEjection::default().threshold(100))
            .consecutive_failures(u32::MAX)
            .interval(Duration::ZERO)
            .base_ejection_time(Duration::MAX)
            .max_ejection_time(Duration::ZERO)
            .max_ejection_percent(100)
            .panic_threshold_percent(100);
        let slow = SlowStart::over(Duration::from_millis(1))
            .aggression(f64::MIN_POSITIVE)
            .min_weight_percent(0.0);
        let weights = WeightedRoundRobin::default()
            .out_of_band(Duration::ZERO)
            .blackout_period(Duration::MAX)
            .weight_expiration_period(Duration::ZERO)
            .weight_update_period(Duration::ZERO)
            .error_utilization_penalty(f64::MAX);
        let ring = RingHash::by_header("X-User");
        for balance in [
            Balance::pick_first().subset(u32::MAX),
            Balance::round_robin().prefer_zone("").eject(outliers),
            Balance::least_request().choices(2).slow_start(slow),
            Balance::least_request().choices(u32::MAX),
            Balance::peak_ewma(PeakEwma::default().decay(Duration::MAX)),
            Balance::weighted_round_robin(weights.clone()),
            Balance::weighted_round_robin(WeightedRoundRobin::default())
                .slow_start(SlowStart::over(Duration::MAX).min_weight_percent(100.0)),
            Balance::ring_hash(ring.clone().min_ring_size(1).max_ring_size(1)),
            Balance::ring_hash(ring.clone().max_ring_size(8_388_608)),
            Balance::weighted_target([("", u32::MAX, Balance::pick_first())]),
        ] {
            assert_eq!(balance.check(), Ok(()), "{balance:?}");
        }
        assert_eq!(weights.weight_update_period, Duration::from_millis(100));
        assert_eq!(ring.request_hash_header.unwrap(), "x-user");
    }

    #[test]
    fn a_fault_names_the_setting_the_value_and_what_is_allowed() {
        let outliers = || OutlierDetection::default().consecutive_failures(1);
        let slow = SlowStart::over(Duration::from_secs(1));
        let ring = || RingHash::by_header("x-user");
        let weights = |penalty| {
            let weights = WeightedRoundRobin::default();
            Balance::weighted_round_robin(weights.error_utilization_penalty(penalty))
        };
        let child = Balance::pick_first;
        for (balance, text) in [
            (
                child().subset(0),
                "`Balance::subset` must be at least 1, and is 0",
            ),
            (
                Balance::least_request().choices(1),
                "`Balance::choices` must be at least 2, and is 1",
            ),
            (
                Balance::round_robin().choices(2).shuffled(),
                "`Balance::choices` is for least_request and peak_ewma, and the policy is round_robin",
            ),
            (
                Balance::ring_hash(ring())
                    .eject(outliers())
                    .slow_start(slow),
                "`Balance::slow_start` is for least_request, peak_ewma and weighted_round_robin, \
                 and the policy is ring_hash",
            ),
            (
                Balance::peak_ewma(PeakEwma::default().decay(Duration::ZERO)),
                "`PeakEwma::decay` must be at least 1ms, and is 0ns",
            ),
            (
                Balance::least_request().slow_start(SlowStart::over(Duration::ZERO)),
                "`SlowStart::over` must be at least 1ms, and is 0ns",
            ),
            (
                Balance::least_request().slow_start(slow.aggression(0.0)),
                "`SlowStart::aggression` must be more than 0 and finite, and is 0",
            ),
            (
                Balance::least_request().slow_start(slow.min_weight_percent(100.5)),
                "`SlowStart::min_weight_percent` must be at most 100.0, and is 100.5",
            ),
            (
                weights(-0.5),
                "`WeightedRoundRobin::error_utilization_penalty` must be at least 0.0, and is -0.5",
            ),
            (
                weights(f64::NAN),
                "`WeightedRoundRobin::error_utilization_penalty` must be at least 0.0, and is NaN",
            ),
            (
                Balance::weighted_round_robin(
                    WeightedRoundRobin::default().utilization_metrics(["utilization.disk", "cpu"]),
                ),
                "`WeightedRoundRobin::utilization_metrics` must name metrics of a load report, such as \
                 `cpu_utilization` or `named_metrics.NAME`, and has `cpu`",
            ),
            (
                Balance::ring_hash(ring().min_ring_size(0)),
                "`RingHash::min_ring_size` must be at least 1, and is 0",
            ),
            (
                Balance::ring_hash(ring().max_ring_size(8_388_609)),
                "`RingHash::max_ring_size` must be at most 8388608, and is 8388609",
            ),
            (
                Balance::ring_hash(ring().max_ring_size(1000)),
                "`RingHash::min_ring_size` must be at most the maximum, which is 1000, and is 1024",
            ),
            (
                Balance::ring_hash(RingHash::by_header("trace-bin")),
                "`RingHash::by_header` must be a key for text, and is \"trace-bin\"",
            ),
            (
                Balance::ring_hash(RingHash::by_header("a b")),
                "`RingHash::by_header` must be a metadata key: metadata key \"a b\" is not allowed: \
                 use letters, digits, '_', '-' and '.'",
            ),
        ] {
            assert_eq!(balance.check().unwrap_err(), text);
        }
    }

    #[test]
    fn a_fault_of_outlier_detection_or_of_a_child_is_found() {
        let outliers = || OutlierDetection::default().consecutive_failures(1);
        let child = Balance::pick_first;
        for (balance, text) in [
            (
                child().eject(OutlierDetection::default()),
                "`Balance::eject` needs a criterion, and has none: set \
                 `OutlierDetection::consecutive_failures`, `success_rate` or `failure_percentage`",
            ),
            (
                child().eject(OutlierDetection::default().consecutive_failures(0)),
                "`OutlierDetection::consecutive_failures` must be at least 1, and is 0",
            ),
            (
                child().eject(outliers().max_ejection_percent(101)),
                "`OutlierDetection::max_ejection_percent` must be at most 100, and is 101",
            ),
            (
                child().eject(
                    outliers()
                        .success_rate(SuccessRateEjection::default().enforcement_percent(101)),
                ),
                "`SuccessRateEjection::enforcement_percent` must be at most 100, and is 101",
            ),
            (
                child().eject(
                    outliers()
                        .failure_percentage(FailurePercentageEjection::default().threshold(101)),
                ),
                "`FailurePercentageEjection::threshold` must be at most 100, and is 101",
            ),
            (
                Balance::priority([("a", child()), ("a", child())]),
                "`Balance::priority` must have each name once, and has \"a\" twice",
            ),
            (
                Balance::priority::<&str>([]),
                "`Balance::priority` must have at least one child, and has none",
            ),
            (
                Balance::priority([("a", child()), ("b", child().subset(0))]),
                "`Balance::subset` must be at least 1, and is 0",
            ),
            (
                Balance::priority([("a", child().choices(2)), ("b", child().subset(0))]),
                "`Balance::choices` is for least_request and peak_ewma, and the policy is pick_first",
            ),
            (
                Balance::weighted_target([("a", 0, child())]),
                "`Balance::weighted_target` must have weights of at least 1, and that of \"a\" is 0",
            ),
            (
                Balance::weighted_target([("a", u32::MAX, child()), ("b", 1, child())]),
                "`Balance::weighted_target` must have weights of at most 4294967295 together, \
                 and has more",
            ),
        ] {
            assert_eq!(balance.check().unwrap_err(), text);
        }
    }
}
