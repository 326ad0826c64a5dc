//! The memory of a channel to many servers, while nothing is called.

use std::net::{Ipv4Addr, SocketAddr};

use futures_util::future::join_all;
use rpc_runtime::{Balance, Channel, Endpoint};
use tokio::net::TcpListener;
use tokio::task::yield_now;

use crate::peer::Peer;
use crate::{Failure, allocations, bare_server};

/// Whether a channel is connected to all of its servers.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subchannels {
    Ready,
    /// The first server is enough for the policy.
    NotConnected,
}

/// The bytes that a channel to so many servers holds. The sockets are real, because those in memory hold their buffers here.
pub(crate) async fn memory(subchannels: Subchannels, servers: usize) -> Result<u64, Failure> {
    let mut listeners = Vec::new();
    for number in 1..=servers {
        let [low, high] = u16::try_from(number)?.to_le_bytes();
        let address = SocketAddr::from((Ipv4Addr::new(127, 1, high, low), 0));
        listeners.push(TcpListener::bind(address).await?);
    }
    let addresses = listeners.iter().map(TcpListener::local_addr);
    let endpoints = addresses.map(|address| Ok(Endpoint::new(address?)));
    let endpoints = endpoints.collect::<Result<Vec<_>, Failure>>()?;
    let (accepted, mut connections) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(Peer::new(join_all(listeners.into_iter().map(
        move |listener| {
            let accepted = accepted.clone();
            async move {
                let (socket, _) = listener.accept().await?;
                accepted.send(())?;
                bare_server::serve(socket).await.map_err(Failure::from)
            }
        },
    ))));
    let balance = match subchannels {
        Subchannels::Ready => Balance::round_robin(),
        Subchannels::NotConnected => Balance::pick_first(),
    };
    let builder = Channel::builder("fleet:///fleet").plaintext();
    let before = allocations::held();
    let channel = builder
        .endpoints(endpoints)
        .balance(balance)
        .connect()
        .await?;
    let expected = match subchannels {
        Subchannels::Ready => servers,
        Subchannels::NotConnected => 1,
    };
    for _ in 0..expected {
        connections.recv().await;
    }
    // Until both sides have said what they say first.
    for _ in 0..10_000 {
        yield_now().await;
    }
    let held = allocations::held() - before;
    if connections.try_recv().is_ok() {
        return Err("there are more connections than expected".into());
    }
    drop(channel);
    Ok(held)
}
