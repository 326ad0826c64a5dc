//! A subchannel with a connection, as policies and calls see it.

use std::sync::Arc;

use crate::balance::load::{Load, Loaded};
use crate::balance::subchannel_id::SubchannelId;
use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::stream_queue::{Reservation, StreamQueue};
use crate::peer::PeerAddress;
use crate::transport::http2::client::{Connection, ReservedStream};

/// A connection that is given calls, and its load. Clones share both.
#[derive(Clone, Debug)]
pub(crate) struct ReadyConnection {
    pub(crate) subchannel: SubchannelId,
    /// The only connection, as long as the queue of streams is not open.
    pub(crate) connection: Connection<RequestBody>,
    pub(crate) streams: Arc<StreamQueue<Connection<RequestBody>>>,
    pub(crate) load: Arc<Load>,
}

impl ReadyConnection {
    pub(crate) fn peer(&self) -> PeerAddress {
        self.connection.peer
    }

    /// Whether calls use the only connection, and need not count in its load.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        !self.load.watches() && !self.streams.is_open()
    }

    /// Reserves a stream on the only connection; `None` if it has closed.
    #[inline]
    pub(crate) fn reserve_uncounted(&self) -> Option<ReservedStream<RequestBody>> {
        (!self.connection.is_closed()).then(|| self.connection.reserve())
    }

    /// Reserves a stream; `None` if there is no connection any more.
    pub(crate) fn reserve(&self) -> Option<Reservation<ReservedStream<RequestBody>>> {
        if self.streams.is_open() {
            return self.streams.reserve();
        }
        self.reserve_uncounted().map(Reservation::Ready)
    }
}

impl Loaded for ReadyConnection {
    fn load(&self) -> &Load {
        &self.load
    }

    fn subchannel(&self) -> SubchannelId {
        self.subchannel
    }
}
