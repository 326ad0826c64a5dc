//! TCP listeners, and options of TCP sockets.

use std::any::Any;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use socket2::SockRef;
use tokio::net::{TcpListener, TcpSocket, TcpStream, ToSocketAddrs, lookup_host};

/// Opens a listener at `address`, `host:port`. The error names the address.
pub(crate) async fn bind(address: &str) -> io::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| {
        let advice = match error.kind() {
            io::ErrorKind::AddrInUse => "another program uses it",
            io::ErrorKind::AddrNotAvailable => "it is not an address of this machine",
            io::ErrorKind::PermissionDenied => "ports below 1024 need a privilege",
            _ => "an address is `host:port`, such as `127.0.0.1:50051`",
        };
        io::Error::new(
            error.kind(),
            format!("cannot listen on {address:?}: {error}; {advice}"),
        )
    })
}

/// Connects to `address`. If it is a name, its addresses are tried in turn; with a local address, those of the same family.
pub(crate) async fn connect(
    address: impl ToSocketAddrs,
    local: Option<IpAddr>,
) -> io::Result<TcpStream> {
    let Some(local) = local else {
        return TcpStream::connect(address).await;
    };
    let mut failure = None;
    for address in lookup_host(address).await? {
        match connect_from(local, address).await {
            Ok(stream) => return Ok(stream),
            Err(error) => failure = Some(error),
        }
    }
    Err(failure.unwrap_or_else(|| io::Error::from(io::ErrorKind::NotFound)))
}

async fn connect_from(local: IpAddr, address: SocketAddr) -> io::Result<TcpStream> {
    let (family, socket) = match local {
        IpAddr::V4(_) => ("IPv4", TcpSocket::new_v4()?),
        IpAddr::V6(_) => ("IPv6", TcpSocket::new_v6()?),
    };
    if local.is_ipv4() != address.is_ipv4() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!(
                "`ChannelBuilder::local_address` is {local}, and {address} is not an {family} address"
            ),
        ));
    }
    // The system chooses the port.
    socket.bind((local, 0).into()).map_err(|error| {
        io::Error::new(
            error.kind(),
            format!(
                "cannot connect from {local}, which is `ChannelBuilder::local_address`: {error}"
            ),
        )
    })?;
    socket.connect(address).await
}

/// Sets the options of every connection.
pub(crate) fn set_up(stream: &TcpStream) -> io::Result<()> {
    // Messages are gathered before they are written, so that Nagle's algorithm would only delay them.
    stream.set_nodelay(true)?;
    // Detects a lost peer without HTTP/2 pings, after the system's time: mostly two hours, the default of gRFC A9.
    // HTTP/2 pings would read the clock for each call.
    SockRef::from(stream).set_keepalive(true)
}

/// Limits how long data sent on `socket` may stay unacknowledged before the system closes the connection (gRFC A18). Other
/// types than `TcpStream`, and systems other than Linux, Android and Fuchsia, are not changed.
pub(crate) fn set_user_timeout(socket: &dyn Any, timeout: Duration) -> io::Result<()> {
    match socket.downcast_ref::<TcpStream>() {
        Some(stream) => set(&SockRef::from(stream), timeout),
        None => Ok(()),
    }
}

#[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
fn set(socket: &SockRef<'_>, timeout: Duration) -> io::Result<()> {
    // 0 means the system's default; more than the maximum is an error.
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

/// The limit for unacknowledged data. `keepalive` is the time to answer a ping, if pings are sent.
pub(crate) fn user_timeout(keepalive: Option<Duration>) -> Duration {
    keepalive.unwrap_or(DEFAULT_USER_TIMEOUT)
}

/// The limit without keepalive. Linux itself waits about 15 minutes. It also counts the time during which the peer's
/// receive window is full, so a peer that is stopped in a debugger loses its connection if much was sent to it.
const DEFAULT_USER_TIMEOUT: Duration = Duration::from_secs(60);

/// 24 days: Linux stores milliseconds in an `int`.
#[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
const LONGEST_USER_TIMEOUT: Duration = Duration::from_millis(i32::MAX as u64);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::net::listener::Listener;

    #[tokio::test]
    async fn an_error_names_the_address() {
        let taken = bind("127.0.0.1:0").await.unwrap();
        let address = taken.local_addr().unwrap().to_string();
        let error = bind(&address).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
        let text = error.to_string();
        assert!(
            text.starts_with(&format!("cannot listen on {address:?}: ")),
            "{text}"
        );
        assert!(text.ends_with("; another program uses it"), "{text}");
        for address in ["", "localhost", "127.0.0.1", "http://127.0.0.1:50051"] {
            let error = bind(address).await.unwrap_err();
            let text = error.to_string();
            assert!(text.contains(&format!("{address:?}")), "{text}");
            assert!(text.contains("`host:port`"), "{address}: {text}");
        }
    }

    #[tokio::test]
    async fn a_connection_comes_from_the_local_address() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let name = ("localhost", address.port());
        let local: IpAddr = "127.0.0.1".parse().unwrap();
        for stream in [
            connect(address, None).await.unwrap(),
            connect(address, Some(local)).await.unwrap(),
            // Perhaps an IPv6 address too, which is left out.
            connect(name, Some(local)).await.unwrap(),
        ] {
            assert_eq!(stream.local_addr().unwrap().ip(), local);
        }
        for (local, text) in [
            (
                "::1",
                "`ChannelBuilder::local_address` is ::1, and 127.0.0.1:",
            ),
            // RFC 5737: for documentation.
            (
                "192.0.2.1",
                "cannot connect from 192.0.2.1, which is `ChannelBuilder::local_address`: ",
            ),
        ] {
            let error = connect(address, Some(local.parse().unwrap()))
                .await
                .unwrap_err();
            assert!(error.to_string().starts_with(text), "{error}");
        }
    }

    #[tokio::test]
    async fn accepted_sockets_are_set_up() {
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
    async fn unacknowledged_data_has_a_time_limit() {
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
            // Left unchanged.
            (Some(Duration::MAX), 0x7fff_ffff),
        ] {
            set_user_timeout(&stream, user_timeout(keepalive)).unwrap();
            let expected = Duration::from_millis(expected);
            assert_eq!(found(), Some(expected), "{keepalive:?}");
        }
        set_user_timeout(&"no socket", Duration::ZERO).unwrap();
    }
}
