//! The client on volo-grpc, with default settings.

use std::net::{Ipv4Addr, SocketAddr};

use bench_volo::{BenchClient, BenchClientBuilder, Order, Repeat, Text, order};
use futures_util::stream::{self, StreamExt};
use measure::Error;
use measure::client::TEXT;
use tokio::sync::mpsc;

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::client::main::<Client>()
}

#[derive(Clone)]
struct Client {
    client: BenchClient,
    order: Order,
}

fn text() -> Text {
    Text { text: TEXT.into() }
}

impl measure::client::Client for Client {
    async fn connect(port: u16) -> Result<Self, Error> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        Ok(Self {
            client: BenchClientBuilder::new("bench").address(address).build(),
            order: order(),
        })
    }

    async fn small(&self) -> Result<usize, Error> {
        let response = self.client.small(text()).await?;
        Ok(response.get_ref().text.len())
    }

    async fn nested(&self) -> Result<u64, Error> {
        let response = self.client.nested(self.order.clone()).await?;
        Ok(response.get_ref().total)
    }

    async fn download(
        &self,
        times: u32,
        mut received: impl FnMut(usize) + Send,
    ) -> Result<(), Error> {
        let request = Repeat {
            text: TEXT.into(),
            times,
        };
        let responses = self.client.download(request).await?.into_inner();
        let mut responses = std::pin::pin!(responses);
        while let Some(message) = responses.next().await {
            received(message?.text.len());
        }
        Ok(())
    }

    async fn ping_pong(&self, mut received: impl FnMut(usize) -> bool + Send) -> Result<(), Error> {
        let (requests, pending) = mpsc::channel(1);
        requests.send(text()).await?;
        let stream = stream::unfold(pending, async |mut pending| {
            pending.recv().await.map(|message| (message, pending))
        });
        let responses = self.client.duplex(stream).await?.into_inner();
        let mut responses = std::pin::pin!(responses);
        loop {
            let message = responses.next().await.ok_or("a stream ended early")??;
            if !received(message.text.len()) {
                break;
            }
            requests.send(text()).await?;
        }
        drop(requests);
        while responses.next().await.transpose()?.is_some() {}
        Ok(())
    }
}
