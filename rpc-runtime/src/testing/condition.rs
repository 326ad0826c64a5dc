//! What is wrong with the way to a server of a fleet.

use std::time::Duration;

/// The condition of the way to a server.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Condition {
    pub(super) reach: Reach,
    /// How long bytes take in each direction.
    pub(super) delay: Duration,
    /// How often the connections were reset. One that was made before the last reset has ended.
    pub(super) resets: u64,
}

/// How far a client comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reach {
    #[default]
    Open,
    /// Nothing listens.
    Refuses,
    /// Connecting works; nothing arrives.
    Frozen,
    /// Nothing arrives.
    Silent,
}

impl Condition {
    /// Whether what is sent arrives.
    pub(super) fn passes(&self) -> bool {
        matches!(self.reach, Reach::Open | Reach::Refuses)
    }
}
