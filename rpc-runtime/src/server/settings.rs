//! The check of a server's settings before it serves.

use crate::call_body::memory::LEAST_MEMORY;
use crate::server::server::Server;
use crate::setting::{check_least, check_metadata, check_time};

impl Server {
    /// Refuses settings with which the server cannot do what it is for.
    ///
    /// # Errors
    ///
    /// A sentence about the first of them.
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
            "each call of a connection takes 128 KiB of the half of it",
        )?;
        let times = [
            (
                "Server::handshake_timeout",
                Some(connections.handshake_timeout),
                "no client could connect",
            ),
            (
                "Server::keepalive_interval",
                connections.keepalive_interval,
                "leave it out to send no pings",
            ),
            (
                "Server::keepalive_timeout",
                Some(connections.keepalive_timeout),
                "no client could answer a ping",
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
