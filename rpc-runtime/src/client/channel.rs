//! A channel: what calls are made over.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderValue, header};

use super::Limits;
use super::builder::ChannelBuilder;
use super::connectors::{Chosen, Connectors};
use super::credentials::{CallCredentials, Credentials};
use super::requests::deadline_exceeded;
use crate::encoding::Encoding;
use crate::interceptor::{Interceptor, Interceptors};
use crate::protocol::compression::Compression;
use crate::protocol::grpc;
use crate::protocol::metadata_size::MetadataSize;
use crate::request::RequestHead;
use crate::setting::{check_metadata, check_time};
use crate::status::Status;
use crate::transport::client::ConnectionOptions;
use crate::transport::{PeerAddress, Target};

/// A connection to a server, made when it is needed and again when it is lost.
///
/// Cloning a channel shares its connection, for the price of an `Arc`. The connection is closed when the last clone
/// and the last call over it are gone.
///
/// A connection belongs to the Tokio runtime on which it was needed first, and is closed with it. Then the next call connects
/// on its own runtime, so that a channel in a `static` serves several runtimes one after the other. A runtime with one thread
/// only works while it is blocked on: each of those has a connection of its own.
///
/// ```no_run
/// # async fn connect() -> Result<(), rpc_runtime::Status> {
/// use rpc_runtime::Channel;
///
/// let channel = Channel::connect("http://localhost:50051").await?;
/// // let greeter = GreeterClient::new(channel);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Channel {
    pub(super) shared: Arc<Shared>,
    pub(super) credentials: Option<Credentials>,
    pub(super) interceptors: Interceptors,
}

#[derive(Debug)]
pub(super) struct Shared {
    pub(super) target: Target,
    pub(super) settings: Settings,
    /// Those that all requests have.
    pub(super) headers: HeaderMap,
    pub(super) connectors: Connectors,
    /// Bytes of headers that a request without metadata has at most.
    pub(super) plain_header_bytes: usize,
}

/// What a [`ChannelBuilder`] sets.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) limits: Limits,
    pub(super) compression: Compression,
    pub(super) user_agent: HeaderValue,
    pub(super) timeout: Option<Duration>,
    pub(super) connection: ConnectionOptions,
}

impl Channel {
    /// Connects to `target`: `http://host:port`, `https://host:port` (with the feature `tls`), `unix:relative/path` or
    /// `unix:///absolute/path`. An IPv6 address is in brackets, and a link-local one has the zone of this machine in which it
    /// is, which the server does not see: `http://[fe80::1%25eth0]:50051` (RFC 6874) or `http://[fe80::1%eth0]:50051`.
    ///
    /// If the host has several addresses, they are tried in turn, IPv6 and IPv4 alternating, until one has opened the
    /// connection: the next after a quarter of a second, or as soon as one has failed (RFC 8305).
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the target is none of these, `UNAVAILABLE` if the first attempt to connect fails.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the connection.
    pub async fn connect(target: &str) -> Result<Self, Status> {
        Self::builder(target)?.connect().await
    }

    /// A channel to `target` with settings of its own.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the target is not of a form that [`connect`](Self::connect) takes.
    pub fn builder(target: &str) -> Result<ChannelBuilder, Status> {
        Ok(ChannelBuilder::new(Target::parse(target)?))
    }

    /// This channel, with call credentials of its own: calls over it prove who makes them with `credentials` instead of
    /// those of the channel. The connection is shared.
    #[must_use]
    pub fn with_credentials(&self, credentials: impl CallCredentials) -> Self {
        Self {
            credentials: Some(Credentials::new(credentials)),
            ..self.clone()
        }
    }

    /// This channel, with one more interceptor: `interceptor` happens around every call over it, inside of those that
    /// the channel has. The connection is shared.
    #[must_use]
    pub fn with_interceptor(&self, interceptor: impl Interceptor) -> Self {
        let mut channel = self.clone();
        channel.interceptors.push(interceptor);
        channel
    }

    pub(super) fn new(
        target: Target,
        settings: Settings,
        credentials: Option<Credentials>,
        interceptors: Interceptors,
    ) -> Self {
        let headers = settings.headers();
        let plain_header_bytes = MetadataSize::of(&headers).bytes()
            + target.pseudo_header_bytes()
            + LONGEST_PATH
            + PER_CALL;
        Self {
            shared: Arc::new(Shared {
                connectors: Connectors::new(target.clone(), settings.connection.clone()),
                target,
                headers,
                plain_header_bytes,
                settings,
            }),
            credentials,
            interceptors,
        }
    }

    pub(super) async fn connected(&self) -> Result<(), Status> {
        let shared = &self.shared;
        let mut connector = shared.connector()?;
        shared.connectors.ready(&mut connector, false).await?;
        Ok(())
    }
}

impl Settings {
    /// Refuses settings with which no call could be made.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT`, with the first of them.
    fn check(&self) -> Result<(), Status> {
        let metadata = self.limits.receive_metadata;
        let mut checked = check_metadata("ChannelBuilder::max_receive_metadata_size", metadata);
        let connection = &self.connection;
        for (setting, time, instead) in [
            (
                "ChannelBuilder::timeout",
                self.timeout,
                "leave it out for no timeout",
            ),
            (
                "ChannelBuilder::connect_timeout",
                Some(connection.connect_timeout),
                "the channel could not connect",
            ),
            (
                "ChannelBuilder::idle_timeout",
                Some(connection.idle_timeout),
                "no connection would last for a call",
            ),
            (
                "ChannelBuilder::keepalive_interval",
                connection.keepalive_interval,
                "leave it out to send no pings",
            ),
            (
                "ChannelBuilder::keepalive_timeout",
                Some(connection.keepalive_timeout),
                "no server could answer a ping",
            ),
        ] {
            if let Some(time) = time {
                checked = checked.and_then(|()| check_time(setting, time, instead));
            }
        }
        checked.map_err(Status::invalid_argument)
    }

    /// The headers that all requests have.
    fn headers(&self) -> HeaderMap {
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
    pub(super) fn encoding(&self, head: &RequestHead) -> Encoding {
        head.encoding.unwrap_or(self.compression.send)
    }
}

impl Shared {
    /// The server that is connected; an error is why there was none when it was last tried.
    pub(super) fn peer(&self) -> Result<PeerAddress, Option<Status>> {
        self.connectors.peer()
    }

    /// The status of a call whose deadline passed before it had a response.
    pub(super) fn waiting_took_too_long(&self) -> Status {
        let target = &self.target;
        match self.peer() {
            Ok(peer) => {
                deadline_exceeded(&format!("waiting for the response of {target} at {peer}"))
            }
            Err(None) => deadline_exceeded(&format!("connecting to {target}")),
            Err(Some(failure)) => {
                deadline_exceeded(&format!("connecting to {target}")).with_source(failure)
            }
        }
    }

    /// The connector for a call on this runtime, which starts with the first call.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if a setting lets no call be made, `INTERNAL` outside of a runtime.
    pub(super) fn connector(&self) -> Result<Chosen<'_>, Status> {
        if let Some(chosen) = self.connectors.here() {
            return Ok(chosen);
        }
        self.settings.check()?;
        Ok(self.connectors.start()?.0)
    }
}

/// Bytes of the path of a call whose headers are measured only where a server takes little or a call has metadata.
pub(super) const LONGEST_PATH: usize = 1024;

/// More bytes than `grpc-timeout` and `grpc-encoding` have.
const PER_CALL: usize = 256;
