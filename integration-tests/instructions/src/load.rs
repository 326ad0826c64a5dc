//! What is called, and how often.

use crate::Failure;
use tokio::task::JoinSet;

/// Calls of one kind, so many that `messages` responses come.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    pub(crate) kind: Kind,
    pub(crate) messages: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Unary calls with messages of this length, the same back, made by that many callers.
    Unary { length: usize, callers: usize },
    /// One call with all the responses.
    ServerStream,
    /// Bidirectional calls, in which each message waits for the answer to the last.
    PingPong,
}

impl Load {
    /// How many responses each of the callers gets, which call at the same time over one connection.
    pub(crate) fn shares(self) -> impl Iterator<Item = usize> {
        let callers = match self.kind {
            Kind::Unary { callers, .. } => callers,
            Kind::PingPong => CALLERS,
            Kind::ServerStream => 1,
        };
        std::iter::repeat_n(self.messages / callers, callers)
    }

    /// The path that is called, and the text of the request of a caller with this share.
    pub(crate) fn request(self, share: usize) -> (&'static str, String) {
        match self.kind {
            Kind::Unary { length, .. } => ("/test.Words/Same", "x".repeat(length)),
            Kind::ServerStream => (REPEAT, share.to_string()),
            Kind::PingPong => ("/test.Words/Echo", WORD.to_owned()),
        }
    }

    /// Runs a caller for each share, on a task of its own.
    pub(crate) async fn spawn<F>(self, caller: impl Fn(usize) -> F) -> Result<(), Failure>
    where
        F: Future<Output = Result<(), Failure>> + Send + 'static,
    {
        let mut callers: JoinSet<_> = self.shares().map(caller).collect();
        while let Some(called) = callers.join_next().await {
            called??;
        }
        Ok(())
    }
}

/// The method that answers with as many words as it is asked for.
pub(crate) const REPEAT: &str = "/test.Words/Repeat";

/// Ten bytes.
pub(crate) const WORD: &str = "xxxxxxxxxx";

pub(crate) const CALLERS: usize = 32;
