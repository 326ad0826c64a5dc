//! The planned end of a call, and the outcomes that fit it.

use rpc_runtime::Code;

/// How a call reaches its server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Path {
    /// Nothing happens to the connection.
    Direct,
    /// The connection is cut now and then.
    Cut,
    /// The server is killed now and then.
    Restarted,
    /// Two connections, of which one is cut now and then. Calls are retried or hedged.
    Attempted,
}

/// The planned end of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fate {
    /// It is answered.
    Answer,
    /// The handler fails.
    Failure,
    /// The handler takes longer than the deadline allows.
    TooLate,
    /// The deadline comes at about the time of the answer.
    Close,
    /// The caller drops it.
    Cancel,
}

/// How a call ended, as the caller saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Answered,
    /// The responses are not those that the request asked for.
    Wrong,
    Dropped,
    Failed(Code),
}

impl Outcome {
    /// Whether the outcome fits the planned end of the call.
    pub(crate) fn fits(self, fate: Fate, path: Path) -> bool {
        let expected = match self {
            Self::Answered => matches!(fate, Fate::Answer | Fate::Close),
            Self::Dropped => fate == Fate::Cancel,
            Self::Failed(Code::NotFound) => fate == Fate::Failure,
            Self::Failed(Code::DeadlineExceeded) => matches!(fate, Fate::TooLate | Fate::Close),
            // A call that loses its connection ends with this status.
            Self::Failed(Code::Unavailable) => return path != Path::Direct,
            Self::Wrong | Self::Failed(_) => false,
        };
        // A call that is to be dropped may have failed before.
        expected || fate == Fate::Cancel && self == Self::Answered
    }
}
