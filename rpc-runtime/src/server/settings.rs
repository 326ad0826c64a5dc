//! Validation of a server's settings before it serves.

use crate::call_body::memory::LEAST_MEMORY;
use crate::server::server::Server;
use crate::setting::{check_least, check_metadata, check_time};

impl Server {
    /// Validates the settings, and applies the options of methods to their routes.
    ///
    /// # Errors
    ///
    /// The sentence for the user about the first setting with which no call could be made, or about a method that no
    /// mounted service has.
    pub(crate) fn check(&mut self) -> Result<(), String> {
        let connections = &self.connections;
        check_metadata(
            "Server::max_receive_metadata_size",
            connections.max_metadata_size,
        )?;
        check_least(
            "Server::max_concurrent_streams",
            usize::try_from(connections.max_concurrent_streams).unwrap_or(usize::MAX),
            1,
            "with 0 no client could make a call",
        )?;
        check_least(
            "Server::max_send_buffer_size",
            connections.max_send_buffer_size,
            1,
            "with 0 no response could be sent",
        )?;
        check_least(
            "Server::max_connection_memory",
            connections.memory.bytes(),
            LEAST_MEMORY,
            "half of it is for calls, which use 128 KiB each",
        )?;
        let times = [
            (
                "Server::handshake_timeout",
                Some(connections.handshake_timeout),
                "with less no client could connect",
            ),
            (
                "Server::keepalive_interval",
                connections.keepalive_interval,
                "omit the setting to send no pings",
            ),
            (
                "Server::keepalive_timeout",
                Some(connections.keepalive_timeout),
                "with less no client could answer a ping",
            ),
            (
                "Server::max_connection_idle",
                connections.max_idle,
                "leave it out for no limit",
            ),
            (
                "Server::max_connection_age",
                connections.max_age,
                "leave it out for no limit",
            ),
        ];
        for (setting, time, instead) in times {
            if let Some(time) = time {
                check_time(setting, time, instead)?;
            }
        }
        self.router.set_options()
    }
}
