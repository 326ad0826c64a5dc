//! What the observers of a channel are told of a subchannel and of its connections.

use std::error::Error;

use crate::endpoint::EndpointAddress;
use crate::observe::channel_event::{ChannelEventKind, ConnectionLabels};
use crate::observe::channel_observers::ChannelObservers;
use crate::status::Status;
use crate::transport::http2::ended::Ended;

/// A subchannel that is observed.
#[derive(Clone, Debug)]
pub(crate) struct ObservedSubchannel {
    pub(crate) observers: ChannelObservers,
    pub(crate) address: EndpointAddress,
    pub(crate) is_encrypted: bool,
}

/// A connection that is observed. Dropping it tells the observers that it has ended.
#[derive(Debug)]
pub(crate) struct ObservedConnection {
    subchannel: ObservedSubchannel,
    ended: Ended,
}

impl ObservedSubchannel {
    /// An attempt to connect has succeeded.
    pub(crate) fn connected(&self) -> ObservedConnection {
        self.observers.tell(ChannelEventKind::Connected {
            connection: self.labels(),
        });
        ObservedConnection {
            subchannel: self.clone(),
            ended: Ended::by_channel(),
        }
    }

    /// An attempt to connect has failed.
    pub(crate) fn failed(&self, status: &Status) {
        self.observers.tell(ChannelEventKind::ConnectFailed {
            connection: self.labels(),
            status,
        });
    }

    fn labels(&self) -> ConnectionLabels<'_> {
        ConnectionLabels {
            address: &self.address,
            is_encrypted: self.is_encrypted,
        }
    }
}

impl ObservedConnection {
    /// The connection has ended by itself.
    pub(crate) fn end(mut self, ended: Ended) {
        self.ended = ended;
    }
}

impl Drop for ObservedConnection {
    fn drop(&mut self) {
        let error = self.ended.error.as_deref();
        let kind = ChannelEventKind::Disconnected {
            connection: self.subchannel.labels(),
            reason: self.ended.reason,
            error: error.map(|error| error as &(dyn Error + 'static)),
        };
        self.subchannel.observers.tell(kind);
    }
}
