//! Slow start: a connection that became ready a short time ago gets less than its share (gRFC A100).

use std::time::{Duration, Instant};

use crate::balance::config::slow_start::SlowStart;
use crate::balance::load::Loaded;
use crate::endpoint::Endpoint;

impl SlowStart {
    /// The part of its share that a connection of this age gets: from 0 to 1.
    fn scale(&self, age: Duration) -> f64 {
        if age >= self.window {
            return 1.0;
        }
        let age = age.max(YOUNGEST).as_secs_f64() / self.window.as_secs_f64();
        let scale = age.powf(1.0 / self.aggression);
        scale.max(self.min_weight_percent / 100.0).min(1.0)
    }
}

/// The shares that the connections of a picker have, and when they change.
#[derive(Debug)]
pub(crate) struct Shares {
    /// `None` if all are equal, as they mostly are.
    pub(crate) of_connections: Option<Box<[f64]>>,
    pub(crate) expires: Option<Instant>,
}

impl Shares {
    /// The `weights` of the connections, less where one is young.
    pub(crate) fn new<C: Loaded>(
        mut weights: Vec<f64>,
        ready: &[(&Endpoint, &C)],
        slow_start: Option<&SlowStart>,
        now: Instant,
    ) -> Self {
        let ages = ready
            .iter()
            .map(|(_, connection)| connection.load().age(now));
        let is_young = |slow_start: &&SlowStart| ages.clone().any(|age| age < slow_start.window);
        let slow_start = slow_start.filter(is_young);
        if let Some(slow_start) = slow_start {
            for (weight, age) in weights.iter_mut().zip(ages) {
                *weight *= slow_start.scale(age);
            }
        }
        let are_equal = weights.windows(2).all(|pair| pair.first() == pair.last());
        Self {
            of_connections: (!are_equal).then(|| weights.into_boxed_slice()),
            expires: slow_start.map(|slow_start| now + slow_start.step()),
        }
    }
}

/// The weights that the resolver has given to the endpoints.
pub(crate) fn resolved_weights<C>(ready: &[(&Endpoint, &C)]) -> Vec<f64> {
    let weights = ready.iter().map(|(endpoint, _)| endpoint.relative_weight());
    weights.map(f64::from).collect()
}

impl SlowStart {
    /// How often shares are computed again: a picker that asked for the time would cost every call a reading of the clock.
    fn step(&self) -> Duration {
        (self.window / 20).clamp(Duration::from_millis(100), Duration::from_secs(1))
    }
}

/// A connection counts as at least this old (gRFC A100).
const YOUNGEST: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grfc_a100_scales() {
        for (aggression, min_weight_percent, age, scale) in [
            (1.0, 10.0, 0, 0.1),
            (1.0, 10.0, 1, 0.1),
            (1.0, 10.0, 5, 0.25),
            (1.0, 10.0, 10, 0.5),
            (1.0, 10.0, 20, 1.0),
            (1.0, 10.0, 90, 1.0),
            (1.0, 0.0, 0, 0.05),
            (2.0, 10.0, 5, 0.5),
            (0.5, 10.0, 10, 0.25),
            (0.5, 10.0, 5, 0.1),
            (1.0, 100.0, 5, 1.0),
        ] {
            let slow_start = SlowStart::over(Duration::from_secs(20))
                .aggression(aggression)
                .min_weight_percent(min_weight_percent);
            let is = slow_start.scale(Duration::from_secs(age));
            assert!((is - scale).abs() < 1e-9, "{slow_start:?}, {age} s: {is}");
        }
    }

    #[test]
    fn a_window_shorter_than_a_second_has_no_effect() {
        for window in [
            Duration::ZERO,
            Duration::from_millis(1),
            Duration::from_millis(900),
        ] {
            let slow_start = SlowStart::over(window);
            assert!((slow_start.scale(window) - 1.0).abs() < 1e-9);
            assert!((slow_start.scale(Duration::ZERO) - 1.0).abs() < 1e-9);
        }
    }
}
