//! The values that settings of servers and channels take, and the sentences that refuse others.

use std::time::Duration;

/// The shortest time that a setting takes where zero has no meaning: Tokio's timers are no finer.
pub(crate) const SHORTEST_TIME: Duration = Duration::from_millis(1);

/// What is longer counts as this, about 30 years, which is how long Tokio's timers take at most. The clock can add it to
/// any time.
pub(crate) const LONGEST_TIME: Duration = Duration::from_secs(86_400 * 365 * 30);

/// The least limit of metadata, in bytes: the headers of the protocol have to fit.
pub(crate) const LEAST_METADATA: usize = 512;

/// A time that a setting was given.
///
/// # Errors
///
/// A sentence if it is shorter than the [shortest](SHORTEST_TIME); `instead` says what to do.
pub(crate) fn check_time(setting: &str, time: Duration, instead: &str) -> Result<(), String> {
    if time < SHORTEST_TIME {
        return Err(format!(
            "`{setting}` must be at least {SHORTEST_TIME:?}, and is {time:?}: {instead}"
        ));
    }
    Ok(())
}

/// A number that a setting was given.
///
/// # Errors
///
/// A sentence if it is less than `least`; `reason` says why it must not be.
pub(crate) fn check_least(
    setting: &str,
    value: usize,
    least: usize,
    reason: &str,
) -> Result<(), String> {
    if value < least {
        return Err(format!(
            "`{setting}` must be at least {least}, and is {value}: {reason}"
        ));
    }
    Ok(())
}

/// A limit of metadata that a setting was given.
///
/// # Errors
///
/// A sentence if it is less than the [least](LEAST_METADATA).
pub(crate) fn check_metadata(setting: &str, bytes: usize) -> Result<(), String> {
    let reason = "the headers of every call alone take about 300 bytes";
    check_least(setting, bytes, LEAST_METADATA, reason)
}
