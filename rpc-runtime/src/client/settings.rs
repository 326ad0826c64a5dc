//! The settings of a channel, made by [`ChannelBuilder`](crate::ChannelBuilder).

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderValue, header};

use crate::call_limits::CallLimits;
use crate::encoding::Encoding;
use crate::observe::observers::Observers;
use crate::protocol::client_dialect::ClientDialect;
use crate::protocol::compression::negotiation::Compression;
use crate::protocol::grpc;
use crate::request::RequestHead;
use crate::setting::{check_metadata, check_time};
use crate::status::Status;
use crate::transport::http2::client::ConnectionOptions;

/// The settings of a channel.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) limits: CallLimits,
    pub(crate) compression: Compression,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Option<Duration>,
    pub(crate) connection: ConnectionOptions,
    /// The most connections that a service config can allow for each subchannel.
    pub(crate) max_connections_per_subchannel: usize,
    /// The most attempts at a call, whatever its policy says.
    pub(crate) max_attempts: u32,
    pub(crate) observers: Observers,
    /// The protocol of calls; `None` for gRPC.
    pub(crate) dialect: Option<Arc<dyn ClientDialect>>,
}

impl Settings {
    /// Refuses settings with which no call could be made.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT`, with the first of them.
    pub(crate) fn check(&self) -> Result<(), Status> {
        self.find_fault().map_err(Status::invalid_argument)
    }

    fn find_fault(&self) -> Result<(), String> {
        let metadata = self.limits.receive_metadata;
        check_metadata("ChannelBuilder::max_receive_metadata_size", metadata)?;
        if self.max_connections_per_subchannel == 0 {
            let fault = "ChannelBuilder::max_connections_per_subchannel is 0 and must be at least 1: \
                         calls need a connection";
            return Err(fault.to_owned());
        }
        if self.max_attempts == 0 {
            let fault =
                "ChannelBuilder::max_attempts is 0 and must be at least 1: 1 makes no retries";
            return Err(fault.to_owned());
        }
        let connection = &self.connection;
        if let Some(keepalive) = connection.keepalive {
            keepalive.check()?;
        }
        for (setting, time, instead) in [
            (
                "ChannelBuilder::timeout",
                self.timeout,
                "leave the setting out for no timeout",
            ),
            (
                "ChannelBuilder::connect_timeout",
                Some(connection.connect_timeout),
                "with a shorter time the channel could not connect",
            ),
            (
                "ChannelBuilder::idle_timeout",
                Some(connection.idle_timeout),
                "with a shorter time every connection would close before a call",
            ),
        ] {
            if let Some(time) = time {
                check_time(setting, time, instead)?;
            }
        }
        Ok(())
    }

    /// The headers that all requests have.
    pub(crate) fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::TE, grpc::TE_VALUE);
        headers.insert(header::CONTENT_TYPE, grpc::CONTENT_TYPE_VALUE);
        headers.insert(header::USER_AGENT, self.user_agent.clone());
        if let Some(accepted) = self.compression.accept.advertised() {
            headers.insert(grpc::GRPC_ACCEPT_ENCODING, accepted);
        }
        headers
    }

    /// How the requests of a call are compressed.
    pub(crate) fn encoding(&self, head: &RequestHead) -> Encoding {
        head.encoding.unwrap_or(self.compression.send)
    }
}
