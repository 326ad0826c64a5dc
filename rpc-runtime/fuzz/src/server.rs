//! Bytes of a client, from its SETTINGS on, into a server over the in-memory transport.

use std::future::pending;
use std::io;
use std::time::Duration;

use rpc_runtime::{Listener, PeerAddress, Server};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::time::timeout;

use crate::service::Echo;

/// Whatever a client sends, the connection ends once the client has half-closed and reads what there is to read.
pub(crate) fn connection(bytes: &[u8]) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    let runtime = runtime.expect("a runtime of this thread");
    runtime.block_on(async {
        let (mut near, far) = tokio::io::duplex(1 << 20);
        let server = tokio::spawn(Server::new().add_service(Echo).serve(One(Some(far))));
        // The server may have closed the connection.
        let _ = near.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
        let _ = near.write_all(bytes).await;
        let _ = near.shutdown().await;
        let mut answer = Vec::new();
        let closed = timeout(LONGEST, near.read_to_end(&mut answer)).await;
        assert!(closed.is_ok(), "the server does not close the connection");
        assert!(!server.is_finished(), "the server has ended");
    });
}

struct One(Option<DuplexStream>);

impl Listener for One {
    type Io = DuplexStream;

    async fn accept(&mut self) -> io::Result<(DuplexStream, PeerAddress)> {
        match self.0.take() {
            Some(io) => Ok((io, PeerAddress::InMemory)),
            None => pending().await,
        }
    }
}

const LONGEST: Duration = Duration::from_secs(5);
