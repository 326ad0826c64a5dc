//! Why no further attempt was made.

use std::fmt;

use crate::client::retry::budget::{FIRST_ATTEMPTS, MOST_ATTEMPTS};
use crate::status::code::Code;

/// Why no further attempt was made. Its text continues "no further attempt: ".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The response had begun.
    Responded,
    /// More requests were sent than are kept.
    Outgrown,
    /// The policy does not name the code.
    Code(Code),
    /// The policy allows so many attempts.
    Attempts(u32),
    /// The server has said so.
    PushedBack,
    /// The pause would last beyond the deadline.
    Deadline,
    /// There are too few tokens.
    Throttled,
    /// The further attempts are a share of the calls, and it was used.
    Budget(u32),
}

impl fmt::Display for Stop {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Responded => formatter.write_str("the response had begun"),
            Self::Outgrown => {
                formatter.write_str("more requests were sent than are kept for another attempt")
            }
            Self::Code(code) => write!(formatter, "the policy does not name {code}"),
            Self::Attempts(attempts) => write!(formatter, "the policy allows {attempts}"),
            Self::PushedBack => {
                formatter.write_str("the server refuses one with `grpc-retry-pushback-ms`")
            }
            Self::Deadline => {
                formatter.write_str("the pause before it would last beyond the deadline")
            }
            Self::Throttled => formatter
                .write_str("too many attempts of the channel have failed, see `RetryThrottling`"),
            Self::Budget(percent) => write!(
                formatter,
                "the channel has made further attempts for {percent} % of its calls and {FIRST_ATTEMPTS} more, or \
                 {MOST_ATTEMPTS} in succession, see `ServiceConfig::retry_budget`"
            ),
        }
    }
}
