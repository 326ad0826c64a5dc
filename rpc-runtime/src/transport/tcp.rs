//! What a TCP socket is set to before it carries a connection.

use std::io;

use socket2::SockRef;
use tokio::net::TcpStream;

/// Sets `stream` up.
pub(super) fn set_up(stream: &TcpStream) -> io::Result<()> {
    // Messages are gathered before they are written, so Nagle's algorithm would only delay them.
    stream.set_nodelay(true)?;
    // A peer that is gone is noticed without pings, after the two hours that gRPC's A9 has as its default, or what the
    // system is set to. Pings as well would cost each call the clock.
    SockRef::from(stream).set_keepalive(true)
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;
    use crate::transport::Listener;

    #[tokio::test]
    async fn sockets_that_are_accepted_are_set_up() {
        let mut listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let _client = TcpStream::connect(listener.local_addr().unwrap())
            .await
            .unwrap();
        let (accepted, _) = Listener::accept(&mut listener).await.unwrap();
        assert!(accepted.nodelay().unwrap());
        assert!(SockRef::from(&accepted).keepalive().unwrap());
    }
}
