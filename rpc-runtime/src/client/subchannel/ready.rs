//! The connection of a subchannel as policies and calls see it.

use std::sync::Arc;
use std::time::Instant;

use crate::balance::load::{Load, Loaded};
use crate::client::call::request_body::RequestBody;
use crate::transport::http2::client::Connection;

/// A connection that is given calls, and its load. Clones share both.
#[derive(Clone, Debug)]
pub(crate) struct ReadyConnection {
    pub(crate) connection: Connection<RequestBody>,
    pub(crate) load: Arc<Load>,
}

impl ReadyConnection {
    /// A connection that is ready now. `epoch` is that of the [`Load`].
    pub(crate) fn new(connection: Connection<RequestBody>, epoch: Instant, now: Instant) -> Self {
        Self {
            connection,
            load: Arc::new(Load::new(epoch, now)),
        }
    }
}

impl Loaded for ReadyConnection {
    fn load(&self) -> &Load {
        &self.load
    }
}
