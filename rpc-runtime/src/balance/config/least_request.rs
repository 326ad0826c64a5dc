//! The configuration of `least_request` (gRFC A48).

use crate::balance::config::slow_start::SlowStart;
use crate::fault::{Fault, Field};

/// Each call goes to the endpoint with the fewest calls in flight, among some that are chosen at random.
///
/// The choices are distinct endpoints. gRFC A48 permits the same one twice: with three endpoints, one call of nine then has
/// no choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LeastRequestConfig {
    /// From 2 to [`MAX_CHOICES`].
    pub(crate) choices: u32,
    pub(crate) slow_start: Option<SlowStart>,
}

impl LeastRequestConfig {
    /// More than [`MAX_CHOICES`] count as that, as gRFC A48 says.
    pub(crate) fn choices(mut self, choices: u32) -> Self {
        self.choices = choices.min(MAX_CHOICES);
        self
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        CHOICES.at_least(self.choices, MIN_CHOICES)?;
        self.slow_start
            .map_or(Ok(()), |slow_start| slow_start.check())
    }
}

impl Default for LeastRequestConfig {
    fn default() -> Self {
        Self {
            choices: MIN_CHOICES,
            slow_start: None,
        }
    }
}

pub(crate) const CHOICES: Field = Field::new("Balance::choices", "choiceCount");
pub(crate) const MIN_CHOICES: u32 = 2;
pub(crate) const MAX_CHOICES: u32 = 10;
