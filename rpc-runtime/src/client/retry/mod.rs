//! Retries and hedging (gRFC A6): which attempt is made next, as values that are stepped by events.
//!
//! Nothing here sends anything: [`attempts`](crate::client::call::attempts) makes the attempts.

pub(crate) mod attempt_log;
pub(crate) mod budget;
pub(crate) mod hedging;
pub(crate) mod limits;
pub(crate) mod pushback;
pub(crate) mod response_times;
pub(crate) mod retrying;
pub(crate) mod stop;
pub(crate) mod throttle;
