//! The server on connectrpc, dispatched statically. Its handlers read views and encode views, which costs it least.

use std::time::Duration;

use bench_connectrpc::{Bench, BenchServer, Count, Order, Payload, Repeat, Text, total};
use connectrpc::{
    CompressionPolicy, ConnectRpcService, Encodable, InboundStream, PreEncoded, RequestContext,
    Response, Server, ServiceRequest, ServiceResult, ServiceStream,
};
use futures_util::stream::{self, StreamExt};
use measure::server::Settings;
use measure::{Error, work};
use tokio::net::TcpListener;
use tokio::time::sleep;

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::server::main(serve)
}

async fn serve(listener: TcpListener, settings: Settings) -> Result<(), Error> {
    if settings.tls.is_some() {
        return Err("connectrpc is built without TLS".into());
    }
    let mut service = ConnectRpcService::new(BenchServer::new(Handlers));
    if settings.gzip {
        // By default it leaves messages of less than a kibibyte as they are.
        let policy = CompressionPolicy::default().with_min_size(0);
        service = service.with_compression_policy(policy);
    }
    Server::from_listener(listener)
        .serve_with_service(service)
        .await
}

struct Handlers;

impl Bench for Handlers {
    async fn small<'a>(
        &'a self,
        _: RequestContext,
        request: ServiceRequest<'_, Text>,
    ) -> ServiceResult<impl Encodable<Text> + Send + use<'a>> {
        Response::ok(PreEncoded::<Text>::from_view(request.view()))
    }

    async fn nested<'a>(
        &'a self,
        _: RequestContext,
        request: ServiceRequest<'_, Order>,
    ) -> ServiceResult<impl Encodable<Order> + Send + use<'a>> {
        let mut order = request.view().clone();
        order.total = total(&order);
        Response::ok(PreEncoded::<Order>::from_view(&order))
    }

    async fn large<'a>(
        &'a self,
        _: RequestContext,
        request: ServiceRequest<'_, Payload>,
    ) -> ServiceResult<impl Encodable<Payload> + Send + use<'a>> {
        Response::ok(PreEncoded::<Payload>::from_view(request.view()))
    }

    async fn download(
        &self,
        _: RequestContext,
        request: ServiceRequest<'_, Repeat>,
    ) -> ServiceResult<ServiceStream<impl Encodable<Text> + Send + use<>>> {
        let Repeat { text, times, .. } = request.to_owned_message();
        let messages = (0..times).map(move |_| {
            Ok(Text {
                text: text.clone(),
                ..Text::default()
            })
        });
        Response::stream_ok(stream::iter(messages))
    }

    async fn upload(
        &self,
        _: RequestContext,
        mut requests: InboundStream<Text>,
    ) -> ServiceResult<impl Encodable<Count> + Send + use<'_>> {
        let mut count = Count::default();
        while let Some(message) = requests.next().await {
            count.messages += 1;
            count.characters += message?.view().text.len() as u64;
        }
        Response::ok(count)
    }

    // The stream of the requests is the stream of the responses: nothing could cost less.
    async fn duplex(
        &self,
        _: RequestContext,
        requests: InboundStream<Text>,
    ) -> ServiceResult<ServiceStream<impl Encodable<Text> + Send + use<>>> {
        Response::stream_ok(requests)
    }

    async fn compute<'a>(
        &'a self,
        _: RequestContext,
        request: ServiceRequest<'_, Text>,
    ) -> ServiceResult<impl Encodable<Text> + Send + use<'a>> {
        work::compute();
        Response::ok(PreEncoded::<Text>::from_view(request.view()))
    }

    async fn sleep<'a>(
        &'a self,
        _: RequestContext,
        request: ServiceRequest<'_, Text>,
    ) -> ServiceResult<impl Encodable<Text> + Send + use<'a>> {
        sleep(Duration::from_millis(1)).await;
        Response::ok(PreEncoded::<Text>::from_view(request.view()))
    }
}
