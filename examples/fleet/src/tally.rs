//! What came of the calls of a client.

use std::time::Duration;

use rpc_runtime::Code;

use crate::SERVERS;

/// Calls that have ended.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// How many calls each server has answered, and how long they took together.
    answered: [(u32, Duration); SERVERS],
    /// How the others have ended.
    pub failed: Vec<Code>,
}

impl Tally {
    /// All of both.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for ((count, time), (more, longer)) in self.answered.iter_mut().zip(other.answered) {
            *count += more;
            *time += longer;
        }
        self.failed.extend(&other.failed);
        self
    }

    pub(crate) fn answer(&mut self, server: usize, latency: Duration) {
        if let Some((count, time)) = self.answered.get_mut(server) {
            *count += 1;
            *time += latency;
        }
    }

    /// How many calls each server has answered.
    #[must_use]
    pub fn answered(&self) -> [u32; SERVERS] {
        self.answered.map(|(count, _)| count)
    }

    /// The share of the calls that a server has answered, in percent, and the mean latency; `None` if it has answered none.
    #[must_use]
    pub fn share(&self, server: usize) -> Option<(u32, Duration)> {
        let all: u32 = self.answered().iter().sum();
        let (count, time) = *self.answered.get(server)?;
        let mean = time.checked_div(count)?;
        Some((100 * count / all, mean))
    }
}
