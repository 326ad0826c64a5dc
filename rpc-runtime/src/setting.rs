//! Validation of the settings of servers and channels.

use std::fmt;
use std::time::Duration;

use crate::fault::Field;

/// The shortest time of a setting for which zero has no meaning: the resolution of Tokio's timers.
pub(crate) const SHORTEST_TIME: Duration = Duration::from_millis(1);

/// Longer times are reduced to this, about 30 years: the longest time of Tokio's timers. Adding it to an `Instant` does
/// not overflow.
pub(crate) const LONGEST_TIME: Duration = Duration::from_secs(86_400 * 365 * 30);

/// The minimum of a limit on metadata, in bytes: the headers of the protocol must fit.
pub(crate) const MIN_METADATA_BYTES: usize = 512;

/// Validates a time.
///
/// # Errors
///
/// The sentence for the user if it is shorter than [`SHORTEST_TIME`]; `instead` says what to do.
pub(crate) fn check_time(
    setting: &'static str,
    time: Duration,
    instead: &str,
) -> Result<(), String> {
    check_least(setting, time, SHORTEST_TIME, instead)
}

/// Validates a value.
///
/// # Errors
///
/// The sentence for the user if it is less than `least`; `reason` explains the minimum.
pub(crate) fn check_least<T: Copy + PartialOrd + fmt::Debug>(
    setting: &'static str,
    value: T,
    least: T,
    reason: &str,
) -> Result<(), String> {
    let check = Field::only_in_code(setting).at_least(value, least);
    check.map_err(|fault| format!("{fault}: {reason}"))
}

/// Validates a limit on metadata.
///
/// # Errors
///
/// The sentence for the user if it is less than [`MIN_METADATA_BYTES`].
pub(crate) fn check_metadata(setting: &'static str, bytes: usize) -> Result<(), String> {
    let reason = "the headers of a call alone need about 300 bytes";
    check_least(setting, bytes, MIN_METADATA_BYTES, reason)
}
