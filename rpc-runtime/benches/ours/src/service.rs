//! The handlers: the same for each message crate, but for the functions that look into messages.

/// Implements the service `$generated::Bench`. A macro, because the traits of three generated modules have nothing in
/// common. What it calls unqualified is where it is used.
macro_rules! service {
    ($generated:path) => {
        use std::time::Duration;

        pub use generated::BenchServer;
        use measure::work;
        use rpc_runtime::{Request, RequestStream, Response, ResponseSink, Status};
        use tokio::time::sleep;
        use $generated as generated;

        /// The handlers.
        #[derive(Debug)]
        pub struct Handlers;

        impl generated::Bench for Handlers {
            async fn small(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
                Ok(request.into_message().into())
            }

            async fn nested(&self, request: Request<Order>) -> Result<Response<Order>, Status> {
                let mut order = request.into_message();
                let total = total(&order);
                set_total(&mut order, total);
                Ok(order.into())
            }

            async fn large(&self, request: Request<Payload>) -> Result<Response<Payload>, Status> {
                Ok(request.into_message().into())
            }

            async fn download(
                &self,
                request: Request<Repeat>,
                mut responses: ResponseSink<Text>,
            ) -> Result<(), Status> {
                let (message, times) = repeat(request.message());
                for _ in 0..times {
                    responses.send(text(&message)).await?;
                }
                Ok(())
            }

            async fn upload(
                &self,
                request: Request<RequestStream<Text>>,
            ) -> Result<Response<Count>, Status> {
                let mut requests = request.into_message();
                let (mut messages, mut all) = (0, 0);
                while let Some(message) = requests.message().await? {
                    messages += 1;
                    all += characters(&message) as u64;
                }
                Ok(count(messages, all).into())
            }

            async fn duplex(
                &self,
                request: Request<RequestStream<Text>>,
                mut responses: ResponseSink<Text>,
            ) -> Result<(), Status> {
                let mut requests = request.into_message();
                while let Some(message) = requests.message().await? {
                    responses.send(message).await?;
                }
                Ok(())
            }

            async fn compute(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
                work::compute();
                Ok(request.into_message().into())
            }

            async fn sleep(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
                sleep(Duration::from_millis(1)).await;
                Ok(request.into_message().into())
            }
        }
    };
}
