//! What a TCP socket is set to before it carries a connection.

use std::any::Any;
use std::io;
use std::time::Duration;

use socket2::SockRef;
use tokio::net::TcpStream;

/// Sets `stream` up.
pub(crate) fn set_up(stream: &TcpStream) -> io::Result<()> {
    // Messages are gathered before they are written, so Nagle's algorithm would only delay them.
    stream.set_nodelay(true)?;
    // A peer that is gone is noticed without pings, after the two hours that gRPC's A9 has as its default, or what the
    // system is set to. Pings as well would cost each call the clock.
    SockRef::from(stream).set_keepalive(true)
}

/// Sets how long what was sent on `socket`, if it is one of TCP, may remain without an answer before the system gives up the
/// connection: gRPC's A18. Systems other than Linux and its relatives have no such setting.
pub(crate) fn set_user_timeout(socket: &dyn Any, timeout: Duration) -> io::Result<()> {
    match socket.downcast_ref::<TcpStream>() {
        Some(stream) => set(&SockRef::from(stream), timeout),
        None => Ok(()),
    }
}

#[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
fn set(socket: &SockRef<'_>, timeout: Duration) -> io::Result<()> {
    // 0 is the system's own time, and more than this an error.
    let timeout = timeout.max(Duration::from_millis(1));
    if timeout > LONGEST_USER_TIMEOUT {
        return Ok(());
    }
    socket.set_tcp_user_timeout(Some(timeout))
}

#[cfg(not(any(target_os = "android", target_os = "fuchsia", target_os = "linux")))]
fn set(_: &SockRef<'_>, _: Duration) -> io::Result<()> {
    Ok(())
}

/// How long what was sent may remain without an answer, given how long a peer may take to answer a ping if it is pinged.
pub(crate) fn user_timeout(keepalive: Option<Duration>) -> Duration {
    keepalive.unwrap_or(DEFAULT_USER_TIMEOUT)
}

/// Where no keepalive is set. Linux by itself takes about 15 minutes; and it counts the time for which a peer has no room
/// as well, so one that is stopped in a debugger loses its connection if much was sent to it.
const DEFAULT_USER_TIMEOUT: Duration = Duration::from_secs(60);

/// 24 days: Linux counts milliseconds in an `int`.
#[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
const LONGEST_USER_TIMEOUT: Duration = Duration::from_millis(i32::MAX as u64);

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;
    use crate::transport::net::listener::Listener;

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

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn what_was_sent_is_not_waited_for_without_end() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap());
        let stream = stream.await.unwrap();
        let found = || SockRef::from(&stream).tcp_user_timeout().unwrap();
        for (keepalive, expected) in [
            (None, 60_000),
            (Some(Duration::from_secs(20)), 20_000),
            (Some(Duration::ZERO), 1),
            (Some(Duration::from_nanos(1)), 1),
            (Some(LONGEST_USER_TIMEOUT), 0x7fff_ffff),
            // Left as it is.
            (Some(Duration::MAX), 0x7fff_ffff),
        ] {
            set_user_timeout(&stream, user_timeout(keepalive)).unwrap();
            let expected = Duration::from_millis(expected);
            assert_eq!(found(), Some(expected), "{keepalive:?}");
        }
        set_user_timeout(&"no socket", Duration::ZERO).unwrap();
    }
}
