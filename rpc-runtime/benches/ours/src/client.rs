//! The calls: the same for each message crate, but for the functions that make messages and look into them.

/// Implements [`measure::client::Client`] with `$generated::BenchClient`. A macro for the same reason as `service!`.
macro_rules! client {
    ($generated:path) => {
        use measure::Error;
        use measure::client::TEXT;
        use rpc_runtime::Channel;

        /// A client on a connection of its own.
        #[derive(Clone, Debug)]
        pub struct Client {
            client: generated::BenchClient,
            order: Order,
        }

        impl measure::client::Client for Client {
            async fn connect(port: u16) -> Result<Self, Error> {
                let channel = Channel::connect(&format!("http://127.0.0.1:{port}")).await?;
                Ok(Self {
                    client: generated::BenchClient::new(channel),
                    order: order(),
                })
            }

            async fn small(&self) -> Result<usize, Error> {
                let response = self.client.small(text(TEXT)).await?;
                Ok(characters(response.message()))
            }

            async fn nested(&self) -> Result<u64, Error> {
                let response = self.client.nested(self.order.clone()).await?;
                Ok(read_total(response.message()))
            }

            async fn download(
                &self,
                times: u32,
                mut received: impl FnMut(usize) + Send,
            ) -> Result<(), Error> {
                let mut responses = self.client.download(download(times)).start();
                while let Some(message) = responses.message().await? {
                    received(characters(&message));
                }
                Ok(())
            }

            async fn ping_pong(
                &self,
                mut received: impl FnMut(usize) -> bool + Send,
            ) -> Result<(), Error> {
                let (mut requests, mut responses) = self.client.duplex().start();
                loop {
                    requests.send(text(TEXT)).await?;
                    let message = responses.message().await?.ok_or("a stream ended early")?;
                    if !received(characters(&message)) {
                        break;
                    }
                }
                requests.close();
                while responses.message().await?.is_some() {}
                Ok(())
            }
        }
    };
}
