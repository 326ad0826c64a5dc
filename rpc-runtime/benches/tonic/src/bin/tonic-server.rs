//! The server on tonic, with default settings.

use std::pin::Pin;
use std::time::Duration;

use bench_tonic::bench_server::{Bench, BenchServer};
use bench_tonic::{Count, Order, Payload, Repeat, Text, total};
use measure::server::Settings;
use measure::{Error, work};
use tokio::net::TcpListener;
use tokio::time::sleep;
use tokio_stream::Stream;
use tonic::codec::CompressionEncoding;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Identity, Server, ServerTlsConfig};
use tonic::{Request, Response, Status, Streaming};

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::server::main(serve)
}

async fn serve(listener: TcpListener, settings: Settings) -> Result<(), Error> {
    let mut server = Server::builder();
    if let Some(identity) = settings.tls {
        let identity = Identity::from_pem(identity.certificate, identity.key);
        server = server.tls_config(ServerTlsConfig::new().identity(identity))?;
    }
    let mut service = BenchServer::new(Handlers);
    if settings.gzip {
        service = service
            .accept_compressed(CompressionEncoding::Gzip)
            .send_compressed(CompressionEncoding::Gzip);
    }
    // As `serve` would have it, which binds a port by itself.
    let incoming = TcpIncoming::from(listener).with_nodelay(Some(true));
    server
        .add_service(service)
        .serve_with_incoming(incoming)
        .await?;
    Ok(())
}

struct Handlers;

#[tonic::async_trait]
impl Bench for Handlers {
    type DownloadStream = Pin<Box<dyn Stream<Item = Result<Text, Status>> + Send>>;
    type DuplexStream = Streaming<Text>;

    async fn small(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        Ok(Response::new(request.into_inner()))
    }

    async fn nested(&self, request: Request<Order>) -> Result<Response<Order>, Status> {
        let mut order = request.into_inner();
        order.total = total(&order);
        Ok(Response::new(order))
    }

    async fn large(&self, request: Request<Payload>) -> Result<Response<Payload>, Status> {
        Ok(Response::new(request.into_inner()))
    }

    async fn download(
        &self,
        request: Request<Repeat>,
    ) -> Result<Response<Self::DownloadStream>, Status> {
        let Repeat { text, times } = request.into_inner();
        let messages = (0..times).map(move |_| Ok(Text { text: text.clone() }));
        Ok(Response::new(Box::pin(tokio_stream::iter(messages))))
    }

    async fn upload(&self, request: Request<Streaming<Text>>) -> Result<Response<Count>, Status> {
        let mut requests = request.into_inner();
        let mut count = Count::default();
        while let Some(message) = requests.message().await? {
            count.messages += 1;
            count.characters += message.text.len() as u64;
        }
        Ok(Response::new(count))
    }

    // The stream of the requests is the stream of the responses: nothing could cost less.
    async fn duplex(
        &self,
        request: Request<Streaming<Text>>,
    ) -> Result<Response<Self::DuplexStream>, Status> {
        Ok(Response::new(request.into_inner()))
    }

    async fn compute(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        work::compute();
        Ok(Response::new(request.into_inner()))
    }

    async fn sleep(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        sleep(Duration::from_millis(1)).await;
        Ok(Response::new(request.into_inner()))
    }
}
