//! A TCP proxy that cuts connections: with FIN or RST, between frames or amid one.

use std::io;
use std::time::Duration;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;

use crate::numbers::Numbers;

/// A running proxy.
pub(crate) struct Proxy {
    pub(crate) port: u16,
    accepting: JoinHandle<()>,
}

impl Proxy {
    /// Listens, and connects to `server` for everyone who connects.
    pub(crate) async fn start(server: u16, mut numbers: Numbers) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let accepting = async move {
            let mut connections = JoinSet::new();
            while let Ok((client, _)) = listener.accept().await {
                let life = Duration::from_millis(20 + numbers.below(500));
                let reset = numbers.below(2) == 0;
                connections.spawn(forward(client, server, life, reset));
                while connections.try_join_next().is_some() {}
            }
        };
        Ok(Self {
            port,
            accepting: tokio::spawn(accepting),
        })
    }

    /// Ends the proxy with its connections.
    pub(crate) async fn stop(self) {
        self.accepting.abort();
        // It was aborted.
        let _ = self.accepting.await;
    }
}

async fn forward(mut client: TcpStream, server: u16, life: Duration, reset: bool) {
    let Ok(mut server) = TcpStream::connect(("127.0.0.1", server)).await else {
        return;
    };
    // Either the time is over, or one end has closed.
    let _ = timeout(life, copy_bidirectional(&mut client, &mut server)).await;
    if reset {
        for stream in [&client, &server] {
            let _ = stream.set_zero_linger();
        }
    }
}
