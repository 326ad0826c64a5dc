//! rpc-runtime's server and client, with their defaults.

use std::future::pending;
use std::io;

use rpc_runtime::{Channel, Listener, PeerAddress, Server};
use tokio::io::DuplexStream;

use crate::Failure;
use crate::load::{Kind, Load};
use crate::words::{WordsClient, WordsServer};

/// Serves the connection until the program ends.
pub(crate) async fn serve(io: DuplexStream) -> io::Result<()> {
    Server::new().add_service(WordsServer).serve(One(Some(io))).await
}

/// Makes calls on tasks of their own.
pub(crate) async fn call(channel: Channel, load: Load) -> Result<(), Failure> {
    let client = WordsClient(channel);
    load.spawn(|share| call_one(client.clone(), load, share))
        .await
}

async fn call_one(client: WordsClient, load: Load, share: usize) -> Result<(), Failure> {
    let (_, text) = load.request(share);
    match load.kind {
        Kind::Unary { .. } => {
            for _ in 0..share {
                check(client.same(text.clone()).await?.message() == &text)?;
            }
        }
        Kind::ServerStream => {
            let mut responses = client.repeat(text).start();
            for _ in 0..share {
                check(responses.message().await?.is_some())?;
            }
            check(responses.message().await?.is_none())?;
        }
        Kind::PingPong => {
            let (mut requests, mut responses) = client.echo().start();
            for _ in 0..share {
                requests.send(text.clone()).await?;
                check(responses.message().await?.as_ref() == Some(&text))?;
            }
            requests.close();
            check(responses.message().await?.is_none())?;
        }
    }
    Ok(())
}

fn check(as_expected: bool) -> Result<(), Failure> {
    as_expected
        .then_some(())
        .ok_or_else(|| "a response is wrong".into())
}

/// A listener for one connection.
#[derive(Debug)]
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
