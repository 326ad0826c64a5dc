//! How the calls have ended.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::outcome::{Fate, Outcome, Path};

/// Counts of calls by what was done to them and how they ended.
#[derive(Debug, Default)]
pub(crate) struct Tally(Mutex<BTreeMap<(Path, Fate, String), Count>>);

#[derive(Debug, Default)]
struct Count {
    calls: u64,
    fits: bool,
    message: String,
}

impl Tally {
    /// Counts a call; `message` is that of its status.
    pub(crate) fn count(&self, path: Path, fate: Fate, outcome: Outcome, message: String) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts
            .entry((path, fate, format!("{outcome:?}")))
            .or_default();
        count.calls += 1;
        count.fits = outcome.fits(fate, path);
        count.message = message;
    }

    /// Prints a line for the statuses of all calls, and to the log what they were.
    pub(crate) fn report(&self) {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut calls, mut wrong) = (0, 0);
        for ((path, fate, outcome), count) in &*counts {
            eprintln!(
                "{path:?}, {fate:?}: {} x {outcome} {}",
                count.calls,
                count.message.escape_debug()
            );
            calls += count.calls;
            if !count.fits {
                wrong += count.calls;
                eprintln!("^ that does not fit");
            }
        }
        let result = if wrong == 0 && calls > 0 {
            "ok  "
        } else {
            "FAIL"
        };
        println!("{result} statuses: {calls} calls, {wrong} with a status that does not fit");
    }
}
