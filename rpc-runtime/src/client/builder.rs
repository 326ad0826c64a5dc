//! The settings of a channel.

use std::time::Duration;

use http::HeaderValue;

use super::Limits;
use super::channel::{Channel, Settings};
use crate::protocol::envelope::DEFAULT_MAX_RECEIVE_SIZE;
use crate::protocol::grpc;
use crate::status::Status;
use crate::transport::Target;

/// Settings for a [`Channel`], from [`Channel::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ChannelBuilder {
    target: Target,
    settings: Settings,
}

impl ChannelBuilder {
    pub(crate) fn new(target: Target) -> Self {
        let settings = Settings {
            limits: Limits {
                max_receive_message_size: DEFAULT_MAX_RECEIVE_SIZE,
                max_send_message_size: usize::MAX,
            },
            user_agent: HeaderValue::from_static(grpc::USER_AGENT),
            timeout: None,
            connect_timeout: Duration::from_secs(20),
        };
        Self { target, settings }
    }

    /// The largest response message to take, in bytes, uncompressed. The default is 4 MiB.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED` before any memory is set aside for it.
    pub fn max_receive_message_size(mut self, bytes: usize) -> Self {
        self.settings.limits.max_receive_message_size = bytes;
        self
    }

    /// The largest request message to send, in bytes, uncompressed. The default is no limit.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED`.
    pub fn max_send_message_size(mut self, bytes: usize) -> Self {
        self.settings.limits.max_send_message_size = bytes;
        self
    }

    /// The timeout of calls that set none of their own. The default is none: such a call waits for ever.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = Some(timeout);
        self
    }

    /// How long one attempt to connect may take, HTTP/2 handshake included. The default is 20 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connect_timeout = timeout;
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

    /// The channel. It connects when it is first used.
    #[must_use]
    pub fn build(self) -> Channel {
        Channel::new(self.target, self.settings)
    }

    /// The channel, connected.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` if the first attempt to connect fails.
    pub async fn connect(self) -> Result<Channel, Status> {
        let channel = self.build();
        channel.connected().await?;
        Ok(channel)
    }
}
