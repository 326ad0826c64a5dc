//! The client on connectrpc, on the transport that it recommends for gRPC, with default settings.

use bench_connectrpc::{BenchClient, Order, Repeat, Text, order};
use connectrpc::Protocol;
use connectrpc::client::{ClientConfig, Http2Connection, SharedHttp2Connection};
use measure::Error;
use measure::client::TEXT;

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::client::main::<Client>()
}

#[derive(Clone)]
struct Client {
    client: BenchClient<SharedHttp2Connection>,
    order: Order,
}

fn text() -> Text {
    Text {
        text: TEXT.into(),
        ..Text::default()
    }
}

impl measure::client::Client for Client {
    async fn connect(port: u16) -> Result<Self, Error> {
        let uri: http::Uri = format!("http://127.0.0.1:{port}").parse()?;
        let connection = Http2Connection::connect_plaintext(uri.clone()).await?;
        let config = ClientConfig::new(uri).with_protocol(Protocol::Grpc);
        Ok(Self {
            client: BenchClient::new(connection.shared(1024), config),
            order: order(),
        })
    }

    async fn small(&self) -> Result<usize, Error> {
        let response = self.client.small(text()).await?;
        Ok(response.view().text.len())
    }

    async fn nested(&self) -> Result<u64, Error> {
        let response = self.client.nested(self.order.clone()).await?;
        Ok(response.view().total)
    }

    async fn download(
        &self,
        times: u32,
        mut received: impl FnMut(usize) + Send,
    ) -> Result<(), Error> {
        let request = Repeat {
            text: TEXT.into(),
            times,
            ..Repeat::default()
        };
        let mut responses = self.client.download(request).await?;
        while let Some(message) = responses.message::<Text>().await? {
            received(message.view().text.len());
        }
        Ok(())
    }

    async fn ping_pong(&self, mut received: impl FnMut(usize) -> bool + Send) -> Result<(), Error> {
        let mut call = self.client.duplex().await?;
        loop {
            call.send(text()).await?;
            let message = call
                .message::<Text>()
                .await?
                .ok_or("a stream ended early")?;
            if !received(message.view().text.len()) {
                break;
            }
        }
        call.close_send();
        while call.message::<Text>().await?.is_some() {}
        Ok(())
    }
}
