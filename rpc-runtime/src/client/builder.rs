//! The settings of a channel.

use std::time::Duration;

use http::HeaderValue;

use crate::call_limits::{CallLimits, MAX_RECEIVE_METADATA_SIZE};
use crate::client::channel::Channel;
use crate::client::credentials::{CallCredentials, Credentials};
use crate::client::settings::Settings;
use crate::encoding::Encoding;
use crate::interceptor::{Interceptor, Interceptors};
use crate::observe::observer::CallObserver;
use crate::observe::observers::Observers;
use crate::protocol::compression::negotiation::Compression;
use crate::protocol::grpc;
use crate::setting::LONGEST_TIME;
use crate::status::Status;
use crate::transport::http2::client::{ConnectionOptions, DEFAULT_CLIENT_MEMORY};
use crate::transport::net::target::Target;
#[cfg(feature = "tls")]
use crate::transport::tls::client::ClientTls;

/// Settings for a [`Channel`], from [`Channel::builder`]. The [table of limits](crate::limits) has their defaults.
///
/// A time of more than 30 years, such as [`Duration::MAX`], never comes. With a value that is less than the least that a
/// setting takes, [`connect`](Self::connect) and every call over the channel end with `INVALID_ARGUMENT` and say which it
/// is; nothing is sent.
#[derive(Clone, Debug)]
#[must_use]
pub struct ChannelBuilder {
    target: Target,
    settings: Settings,
    credentials: Option<Credentials>,
    interceptors: Interceptors,
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
}

impl ChannelBuilder {
    pub(crate) fn new(target: Target) -> Self {
        let settings = Settings {
            limits: CallLimits::default(),
            compression: Compression::default(),
            user_agent: HeaderValue::from_static(grpc::USER_AGENT),
            timeout: None,
            connection: ConnectionOptions {
                connect_timeout: Duration::from_secs(20),
                max_metadata_size: MAX_RECEIVE_METADATA_SIZE,
                memory: DEFAULT_CLIENT_MEMORY,
                idle_timeout: Duration::from_secs(30 * 60),
                keepalive_interval: None,
                keepalive_timeout: Duration::from_secs(20),
                keepalive_while_idle: false,
            },
            observers: Observers::default(),
        };
        Self {
            target,
            settings,
            credentials: None,
            interceptors: Interceptors::default(),
        }
    }

    /// Adds an observer of the calls over the channel, after those that were added before.
    pub fn observe(mut self, observer: impl CallObserver) -> Self {
        self.settings.observers.push(observer);
        self
    }

    /// The largest response message to take, in bytes, uncompressed. The default is 4 MiB.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED` before any memory is set aside for it.
    pub fn max_receive_message_size(mut self, bytes: usize) -> Self {
        self.settings.limits.receive_message = bytes;
        self
    }

    /// The largest request message to send, in bytes, uncompressed. The default is no limit.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED`.
    pub fn max_send_message_size(mut self, bytes: usize) -> Self {
        self.settings.limits.send_message = bytes;
        self
    }

    /// The largest metadata to take with a response, in bytes: initial and trailing metadata each. The default is 16
    /// KiB, the least is 512 bytes; [`Server::max_receive_metadata_size`](crate::Server::max_receive_metadata_size) says what counts. The message
    /// and the details of a status are part of the trailing metadata.
    ///
    /// More ends the call with `RESOURCE_EXHAUSTED`. If it exceeds the limit by more than 48 KiB, HTTP/2 is the one to
    /// refuse it: such initial metadata end the call with `INTERNAL`, and of such trailing metadata those that are too
    /// much are missing, the status among them if the server sent it last (`INTERNAL`).
    pub fn max_receive_metadata_size(mut self, bytes: usize) -> Self {
        self.settings.limits.receive_metadata = bytes;
        self.settings.connection.max_metadata_size = bytes;
        self
    }

    /// Bytes of responses that one connection may hold beyond the 65,535 that each call may have unread. The default is
    /// 64 MiB.
    ///
    /// A longer message waits until there is room for it. One that is larger than this limit is received when no other is:
    /// [`limits`](crate::limits#memory-of-a-connection) explains it.
    pub fn max_unread_memory(mut self, bytes: usize) -> Self {
        self.settings.connection.memory = bytes;
        self
    }

    /// How requests are compressed. The default is [`Encoding::Identity`]: they are not.
    ///
    /// A call may choose otherwise, see [`Call::send_compressed`](crate::Call::send_compressed). A server that does
    /// not know the encoding ends the call with `UNIMPLEMENTED`, and says in its message what it accepts.
    pub fn send_compressed(mut self, encoding: Encoding) -> Self {
        self.settings.compression.send = encoding;
        self
    }

    /// How responses may be compressed, which the server is told; they may always be uncompressed. The default is
    /// every encoding that is compiled in, see [`Encoding::ALL`].
    ///
    /// A response in another encoding ends the call with `INTERNAL`. A response that decompresses to more than
    /// [`max_receive_message_size`](Self::max_receive_message_size) ends it with `RESOURCE_EXHAUSTED`; no memory
    /// beyond that is ever set aside for it.
    pub fn accept_compressed(mut self, encodings: impl IntoIterator<Item = Encoding>) -> Self {
        self.settings.compression.accept = encodings.into_iter().collect();
        self
    }

    /// The timeout of calls that set none of their own. The default is none: such a call waits for ever. The
    /// least is 1 ms.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = Some(timeout.min(LONGEST_TIME));
        self
    }

    /// How long one attempt to connect may take, from the look-up of the name to the end of the handshakes of TLS and
    /// HTTP/2. The default is 20 seconds, the least is 1 ms.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connection.connect_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// How TLS is spoken with an `https://` target, which without this trusts the roots of the system. A Unix socket
    /// speaks TLS if this is set; its server's certificate must be for `localhost`, or for the
    /// [name](ClientTls::server_name) that is set.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the target is an `http://` one, or its host no name for a certificate.
    #[cfg(feature = "tls")]
    pub fn tls(mut self, tls: ClientTls) -> Result<Self, Status> {
        self.target.set_tls(tls)?;
        Ok(self)
    }

    /// Proves to the server, call by call, who makes the call. The default is not to.
    ///
    /// Credentials go over TLS, or stay inside one machine (a Unix socket, a transport in memory). Over an `http://`
    /// target every call ends with `UNAUTHENTICATED`, and nothing is sent.
    pub fn credentials(mut self, credentials: impl CallCredentials) -> Self {
        self.credentials = Some(Credentials::new(credentials));
        self
    }

    /// Lets `interceptor` happen around every call. Of several, the first is the outermost;
    /// [`Channel::with_interceptor`] adds one for some calls only.
    ///
    /// [Credentials](Self::credentials) are asked inside of all interceptors, each time that a call goes on.
    pub fn intercept(mut self, interceptor: impl Interceptor) -> Self {
        self.interceptors.push(interceptor);
        self
    }

    /// How long the channel keeps a connection without calls. The default is 30 minutes, the least is 1 ms; the next call
    /// connects anew. A connection on which there was no call yet is kept for 5 seconds at least.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connection.idle_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// How long the server may be silent during a call before it is asked, with a ping, whether it is still there.
    /// The default is never to ask: TCP does, after 2 hours on most systems. The least is 1 ms.
    ///
    /// Servers of gRPC send clients away that ask more often than they permit; by default that is once in 5 minutes. A
    /// channel that was sent away connects again and asks half as often.
    pub fn keepalive_interval(mut self, interval: Duration) -> Self {
        self.settings.connection.keepalive_interval = Some(interval.min(LONGEST_TIME));
        self
    }

    /// How long the server may take to answer a ping. The default is 20 seconds, the least is 1 ms; then the connection is
    /// given up, and its calls end with `UNAVAILABLE`.
    ///
    /// With a [`keepalive_interval`](Self::keepalive_interval) it is also how long
    /// [what was sent may remain without an answer](crate::limits#when-the-other-end-does-not-answer).
    pub fn keepalive_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connection.keepalive_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// Pings also while there is no call, which servers of gRPC do not permit by default.
    pub fn keepalive_while_idle(mut self) -> Self {
        self.settings.connection.keepalive_while_idle = true;
        self
    }

    /// Names the application in the `user-agent` header, before the name of this library.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if `application` has a character that a header value cannot have.
    pub fn user_agent(mut self, application: &str) -> Result<Self, Status> {
        let text = format!("{application} {}", grpc::USER_AGENT);
        self.settings.user_agent = HeaderValue::try_from(text).map_err(|error| {
            Status::invalid_argument("the user agent must be visible ASCII").with_source(error)
        })?;
        Ok(self)
    }

    /// The channel. It connects when it is first used. If a setting has less than its least value, every call ends with
    /// `INVALID_ARGUMENT`.
    #[must_use]
    pub fn build(self) -> Channel {
        Channel::new(
            self.target,
            self.settings,
            self.credentials,
            self.interceptors,
        )
    }

    /// The channel, connected.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` if the first attempt to connect fails, `INVALID_ARGUMENT` if a setting has less than its least value.
    pub async fn connect(self) -> Result<Channel, Status> {
        let channel = self.build();
        channel.connected().await?;
        Ok(channel)
    }
}
