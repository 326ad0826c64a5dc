//! The limit on retries and hedges while many calls fail (gRFC A6).

use crate::fault::{Fault, Field};

/// Stops retries and hedges while too many attempts fail, for
/// [`ServiceConfig::retry_throttling`](crate::ServiceConfig::retry_throttling) (gRFC A6).
///
/// A channel has a number of tokens. An attempt that fails takes one, a call that succeeds adds a part of one. With half of
/// the tokens or fewer, nothing is retried or hedged.
///
/// ```
/// use rpc_runtime::RetryThrottling;
///
/// let throttling = RetryThrottling::max_tokens(100).token_ratio(0.1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct RetryThrottling {
    /// From 1 to 1000.
    pub(crate) max_tokens: u32,
    token_ratio: f64,
}

impl RetryThrottling {
    /// A channel has `tokens` at the beginning and never more, from 1 to 1000.
    pub fn max_tokens(tokens: u32) -> Self {
        Self {
            max_tokens: tokens,
            token_ratio: 0.1,
        }
    }

    /// What a call that succeeds adds. The default is 0.1: retries stop when more than about one attempt of ten fails. Decimals
    /// after the third are ignored, and it must be more than 0 then.
    pub fn token_ratio(mut self, tokens: f64) -> Self {
        self.token_ratio = tokens;
        self
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        MAX_TOKENS.at_least(self.max_tokens, 1)?;
        MAX_TOKENS.at_most(self.max_tokens, 1000)?;
        if self.ratio_thousandths() == 0 {
            let ratio = self.token_ratio;
            return Err(TOKEN_RATIO.fault(format!("must be at least 0.001, and is {ratio}")));
        }
        Ok(())
    }

    /// What a success adds, in thousandths of a token: at least 1, and at most 1000 tokens.
    pub(crate) fn ratio_thousandths(self) -> u32 {
        // A decimal number is rarely a binary one: 1000 times 1.001 is 1000.9999999999999.
        let thousandths = (self.token_ratio.clamp(0.0, 1000.0) * 1000.0 + 1e-6).floor();
        format!("{thousandths:.0}").parse().unwrap_or(0)
    }
}

const MAX_TOKENS: Field = Field::new("RetryThrottling::max_tokens", "maxTokens");
const TOKEN_RATIO: Field = Field::new("RetryThrottling::token_ratio", "tokenRatio");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_decimals_of_the_ratio_are_kept() {
        for (ratio, expected) in [
            (0.1, 100),
            (0.5466, 546),
            (0.001, 1),
            (0.0019, 1),
            (1.001, 1001),
            (1.0, 1000),
            (1000.0, 1_000_000),
            (1e300, 1_000_000),
            (f64::INFINITY, 1_000_000),
            (0.000_999, 0),
            (0.0, 0),
            (-0.0, 0),
            (-1.0, 0),
            (f64::NEG_INFINITY, 0),
        ] {
            let throttling = RetryThrottling::max_tokens(10).token_ratio(ratio);
            assert_eq!(throttling.ratio_thousandths(), expected, "{ratio}");
            assert_eq!(throttling.check().is_ok(), expected > 0, "{ratio}");
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        let fault = RetryThrottling::max_tokens(10)
            .token_ratio(f64::NAN)
            .check()
            .unwrap_err();
        let text = "`RetryThrottling::token_ratio` must be at least 0.001, and is NaN";
        assert_eq!(fault.to_string(), text);
    }
}
