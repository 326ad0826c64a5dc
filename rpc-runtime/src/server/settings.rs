//! Validation of a server's settings before it serves.

use std::io;

use crate::server::server::Server;
use crate::setting::check_metadata;

impl Server {
    /// Validates the settings, applies the options of methods to their routes, and tells the services which services there are.
    ///
    /// # Errors
    ///
    /// `InvalidInput`, with a sentence about the first setting with which no call could be made, about a service that was
    /// added twice, or about a method that no mounted service has.
    pub(crate) fn check(&mut self) -> io::Result<()> {
        self.find_fault()
            .map_err(|fault| io::Error::new(io::ErrorKind::InvalidInput, fault))?;
        self.router.announce_services();
        Ok(())
    }

    fn find_fault(&mut self) -> Result<(), String> {
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        let connections = &self.connections;
        check_metadata(
            "Server::max_receive_metadata_size",
            connections.max_metadata_size,
        )?;
        connections.limits.check()?;
        if let Some(keepalive) = connections.keepalive {
            keepalive.check()?;
        }
        self.router.set_options()
    }
}
