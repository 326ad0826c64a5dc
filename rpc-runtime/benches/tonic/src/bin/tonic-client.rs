//! The client on tonic, with default settings.

use bench_tonic::bench_client::BenchClient;
use bench_tonic::{Order, Repeat, Text, order};
use measure::Error;
use measure::client::TEXT;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tonic::transport::{Channel, Endpoint};

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::client::main::<Client>()
}

#[derive(Clone)]
struct Client {
    client: BenchClient<Channel>,
    order: Order,
}

impl measure::client::Client for Client {
    async fn connect(port: u16) -> Result<Self, Error> {
        let endpoint = Endpoint::from_shared(format!("http://127.0.0.1:{port}"))?;
        Ok(Self {
            client: BenchClient::new(endpoint.connect().await?),
            order: order(),
        })
    }

    async fn small(&self) -> Result<usize, Error> {
        let request = Text { text: TEXT.into() };
        let response = self.client.clone().small(request).await?;
        Ok(response.get_ref().text.len())
    }

    async fn nested(&self) -> Result<u64, Error> {
        let response = self.client.clone().nested(self.order.clone()).await?;
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
        let mut responses = self.client.clone().download(request).await?.into_inner();
        while let Some(message) = responses.message().await? {
            received(message.text.len());
        }
        Ok(())
    }

    async fn ping_pong(&self, mut received: impl FnMut(usize) -> bool + Send) -> Result<(), Error> {
        let (requests, stream) = mpsc::channel(1);
        let mut client = self.client.clone();
        requests.send(Text { text: TEXT.into() }).await?;
        let mut responses = client
            .duplex(ReceiverStream::new(stream))
            .await?
            .into_inner();
        loop {
            let message = responses.message().await?.ok_or("a stream ended early")?;
            if !received(message.text.len()) {
                break;
            }
            requests.send(Text { text: TEXT.into() }).await?;
        }
        drop(requests);
        while responses.message().await?.is_some() {}
        Ok(())
    }
}
