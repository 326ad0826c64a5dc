//! The server on volo-grpc, with default settings.

#![allow(
    clippy::result_large_err,
    reason = "volo's status is as large as it is"
)]

use std::time::Duration;

use bench_volo::{Bench, BenchServer, Count, Order, Payload, Repeat, Text, total};
use futures_util::stream::{self, StreamExt};
use measure::server::Settings;
use measure::{Error, work};
use tokio::net::TcpListener;
use tokio::time::sleep;
use volo::net::incoming::DefaultIncoming;
use volo_grpc::codec::compression::{CompressionEncoding, GzipConfig};
use volo_grpc::server::{Server, ServiceBuilder};
use volo_grpc::{BoxStream, RecvStream, Request, Response, Status};

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::server::main(serve)
}

async fn serve(listener: TcpListener, settings: Settings) -> Result<(), Error> {
    if settings.tls.is_some() {
        return Err("volo-grpc is built without TLS".into());
    }
    let mut service = ServiceBuilder::new(BenchServer::new(Handlers));
    if settings.gzip {
        let gzip = CompressionEncoding::Gzip(Some(GzipConfig::default()));
        service = service
            .accept_compressions(vec![gzip])
            .send_compressions(vec![gzip]);
    }
    let incoming = DefaultIncoming::from(listener);
    Server::new()
        .add_service(service.build())
        .run(incoming)
        .await
}

struct Handlers;

impl Bench for Handlers {
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
    ) -> Result<Response<BoxStream<'static, Result<Text, Status>>>, Status> {
        let Repeat { text, times } = request.into_inner();
        let messages = (0..times).map(move |_| Ok(Text { text: text.clone() }));
        Ok(Response::new(Box::pin(stream::iter(messages))))
    }

    async fn upload(&self, request: Request<RecvStream<Text>>) -> Result<Response<Count>, Status> {
        let mut requests = request.into_inner();
        let mut count = Count::default();
        while let Some(message) = requests.next().await {
            count.messages += 1;
            count.characters += message?.text.len() as u64;
        }
        Ok(Response::new(count))
    }

    // The stream of the requests is the stream of the responses: nothing could cost less.
    async fn duplex(
        &self,
        request: Request<RecvStream<Text>>,
    ) -> Result<Response<BoxStream<'static, Result<Text, Status>>>, Status> {
        Ok(Response::new(Box::pin(request.into_inner())))
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
