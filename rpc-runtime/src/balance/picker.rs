//! A picker chooses the connection for each attempt at a call.
//!
//! A picker is a value that is replaced as a whole when connections change. Every call picks, so a pick never waits, locks,
//! allocates or reads the clock. `C` is the type of a connection; of those that are [`Loaded`](crate::balance::load::Loaded) a picker may read the
//! load.

use crate::balance::load::Loaded;
use crate::balance::subchannel_id::SubchannelId;
use crate::metadata::Metadata;
use crate::status::Status;

/// Chooses a connection for each attempt at a call.
pub(crate) trait Picker<C>: Send + Sync + 'static {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C>;
}

/// The information about a call that a picker gets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PickCall<'a> {
    /// `/package.Service/Method`.
    pub(crate) path: &'a str,
    pub(crate) metadata: &'a Metadata,
    /// The endpoints that earlier attempts went to: this one goes to another, if there is one.
    pub(crate) avoid: &'a [SubchannelId],
}

impl PickCall<'_> {
    /// Whether an earlier attempt went to the endpoint of this connection.
    #[inline]
    pub(crate) fn avoids(&self, connection: &impl Loaded) -> bool {
        !self.avoid.is_empty() && self.avoid.contains(&connection.subchannel())
    }

    /// The connection for a further attempt: the first from `position`, in a circle, to which no earlier attempt went; otherwise the
    /// one at `position`.
    #[cold]
    pub(crate) fn pick_other<'c, C: Loaded>(
        &self,
        connections: &'c [C],
        position: usize,
    ) -> Pick<'c, C> {
        let circle = connections.iter().cycle().skip(position);
        let mut circle = circle.take(connections.len());
        let other = circle.find(|connection| !self.avoids(*connection));
        let chosen = other.or_else(|| connections.get(position));
        chosen.map_or(Pick::Wait, Pick::Ready)
    }
}

/// The choice of a picker.
#[derive(Debug)]
pub(crate) enum Pick<'a, C> {
    /// The attempt uses this connection. If it has closed meanwhile, the call waits for the next picker.
    Ready(&'a C),
    /// The attempt uses this connection, and the policy is told that another one is wanted.
    ReadyAndConnect(&'a C, Wanted),
    /// The call waits for the next picker.
    Wait,
    /// The call waits for the next picker, and the policy is told that a connection is wanted.
    Connect(Wanted),
    /// The call fails with this status, unless it waits for ready.
    Fail(&'a Status),
}

/// The connection that a call wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Any,
    /// That of the endpoint with this number: see [`PickFirst::number`](crate::balance::pick_first::PickFirst::number).
    Endpoint(u64),
}
