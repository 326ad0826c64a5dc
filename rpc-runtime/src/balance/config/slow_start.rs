//! The configuration of slow start (gRFC A100).

use std::time::Duration;

use crate::fault::{Fault, Field};
use crate::setting::{LONGEST_TIME, SHORTEST_TIME};

/// How an endpoint that has just connected gets more and more calls, for
/// [`Balance::slow_start`](crate::Balance::slow_start) (gRFC A100).
///
/// Its weight is multiplied by `(age / window) ^ (1 / aggression)`, but by no less than the minimum.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct SlowStart {
    pub(crate) window: Duration,
    pub(crate) aggression: f64,
    pub(crate) min_weight_percent: f64,
}

impl SlowStart {
    /// An endpoint has its whole weight `window` after it has connected. The minimum is 1 ms.
    pub fn over(window: Duration) -> Self {
        Self {
            window: window.min(LONGEST_TIME),
            aggression: 1.0,
            min_weight_percent: 10.0,
        }
    }

    /// The shape of the increase. The default is 1, a straight line; with more than 1 it is faster at the beginning, with less
    /// it is slower. It must be more than 0.
    pub fn aggression(mut self, aggression: f64) -> Self {
        self.aggression = aggression;
        self
    }

    /// The weight at the beginning, in percent of the whole weight. The default is 10; it is from 0 to 100.
    pub fn min_weight_percent(mut self, percent: f64) -> Self {
        self.min_weight_percent = percent;
        self
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        WINDOW.at_least(self.window, SHORTEST_TIME)?;
        AGGRESSION.positive(self.aggression)?;
        MIN_WEIGHT.at_least(self.min_weight_percent, 0.0)?;
        MIN_WEIGHT.at_most(self.min_weight_percent, 100.0)
    }
}

const WINDOW: Field = Field::new("SlowStart::over", "slowStartWindow");
const AGGRESSION: Field = Field::new("SlowStart::aggression", "aggression");
const MIN_WEIGHT: Field = Field::new("SlowStart::min_weight_percent", "minWeightPercent");
