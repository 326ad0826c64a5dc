//! A subchannel with a connection, as policies and calls see it.

use std::sync::Arc;

use crate::balance::balancer::SubchannelId;
use crate::balance::load::{Load, Loaded};
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

    /// Reserves a stream on the only connection, if the call need not count in its load.
    #[inline]
    pub(crate) fn reserve_uncounted(&self) -> Option<ReservedStream<RequestBody>> {
        let is_plain = !self.load.watches() && !self.streams.is_open();
        (is_plain && !self.connection.is_closed()).then(|| self.connection.reserve())
    }

    /// Reserves a stream; `None` if there is no connection any more.
    pub(crate) fn reserve(&self) -> Option<Reservation<ReservedStream<RequestBody>>> {
        if self.streams.is_open() {
            return self.streams.reserve();
        }
        let is_closed = self.connection.is_closed();
        (!is_closed).then(|| Reservation::Ready(self.connection.reserve()))
    }
}

impl Loaded for ReadyConnection {
    fn load(&self) -> &Load {
        &self.load
    }
}
