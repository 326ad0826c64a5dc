//! A listener that counts the connections that it accepts.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rpc_runtime::{Listener, PeerAddress};

/// Counts the connections that a listener accepts.
pub struct Counted<L>(pub L, pub Arc<AtomicUsize>);

impl<L: Listener> Listener for Counted<L> {
    type Io = L::Io;

    async fn accept(&mut self) -> std::io::Result<(L::Io, PeerAddress)> {
        let accepted = self.0.accept().await?;
        self.1.fetch_add(1, Ordering::Relaxed);
        Ok(accepted)
    }
}
