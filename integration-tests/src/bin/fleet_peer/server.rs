//! A server that answers each call with its name.

use std::error::Error;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use integration_tests::generated::grpc::testing::{SimpleRequest, SimpleResponse};
use protobuf::proto;
use rpc_runtime::{Handler, Method, Request, Response, Server, ServerCall, Status, codegen};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::sleep;

/// The settings of a server.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The address to listen on.
    #[arg(long, default_value_t = Ipv4Addr::LOCALHOST.into())]
    address: IpAddr,
    /// The port to listen on; any that is free if it is 0.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The name in each response.
    #[arg(long)]
    name: String,
    /// How long a call takes, in milliseconds.
    #[arg(long, default_value_t = 0)]
    delay: u64,
}

/// Serves until it is killed or drained.
pub(crate) async fn serve(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind((arguments.address, arguments.port)).await?;
    println!("listening {}", listener.local_addr()?.port());
    let delay = Duration::from_millis(arguments.delay);
    let server = Server::new().fallback(answer(arguments.name.into(), delay));
    let mut terminate = signal(SignalKind::terminate())?;
    let handle = server.handle();
    tokio::spawn(async move {
        terminate.recv().await;
        handle.drain(GRACE_PERIOD).await;
    });
    Ok(server.serve(listener).await?)
}

/// A handler that answers every call with the name, after the delay.
fn answer(name: Arc<str>, delay: Duration) -> impl Fn(ServerCall) -> Handler + Send + Sync {
    move |call| {
        let name = Arc::clone(&name);
        call.unary(&UNARY_CALL, async move |_: Request<SimpleRequest>| {
            if !delay.is_zero() {
                sleep(delay).await;
            }
            let response = proto!(SimpleResponse { server_id: &*name });
            Ok::<_, Status>(Response::new(response))
        })
    }
}

const UNARY_CALL: Method<SimpleRequest, SimpleResponse> = Method::unary(
    "/grpc.testing.TestService/UnaryCall",
    codegen::protobuf::codec(),
    codegen::protobuf::codec(),
);
const GRACE_PERIOD: Duration = Duration::from_secs(20);
