//! A server that answers each call with its name, or fails it.
//!
//! It prints `listening PORT` at its start, and `calls COUNT`, the calls that it has had, when it was drained.

use std::error::Error;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use clap::Args;
use integration_tests::generated::grpc::testing::{SimpleRequest, SimpleResponse};
use protobuf::proto;
use rpc_runtime::{
    ConnectionLimits, Handler, Method, Request, Response, Server, ServerCall, Status, codegen,
};
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
    /// Lets one of so many calls take a second; none if it is 0.
    #[arg(long, default_value_t = 0)]
    slow: u64,
    /// The limit on the streams of a connection; that of the library if it is 0.
    #[arg(long, default_value_t = 0)]
    streams: u32,
}

/// Serves until it is killed, or drained by a TERM signal. From a USR1 signal on, it fails every call.
pub(crate) async fn serve(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind((arguments.address, arguments.port)).await?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut fail = signal(SignalKind::user_defined1())?;
    println!("listening {}", listener.local_addr()?.port());
    let answers = Arc::new(Answers {
        name: arguments.name,
        delay: Duration::from_millis(arguments.delay),
        slow: arguments.slow,
        calls: AtomicU64::new(0),
        fails: AtomicBool::new(false),
    });
    let mut server = Server::new().fallback(handler(Arc::clone(&answers)));
    if arguments.streams > 0 {
        let limits = ConnectionLimits::new().max_concurrent_streams(arguments.streams);
        server = server.connection_limits(limits);
    }
    let handle = server.handle();
    tokio::spawn(async move {
        terminate.recv().await;
        handle.drain(GRACE_PERIOD).await;
    });
    let failing = Arc::clone(&answers);
    tokio::spawn(async move {
        fail.recv().await;
        failing.fails.store(true, Ordering::Relaxed);
    });
    server.serve(listener).await?;
    println!("calls {}", answers.calls.load(Ordering::Relaxed));
    Ok(())
}

/// How calls are answered.
struct Answers {
    name: String,
    delay: Duration,
    /// One of so many calls takes a second.
    slow: u64,
    /// How many there were.
    calls: AtomicU64,
    /// Whether all calls fail.
    fails: AtomicBool,
}

impl Answers {
    async fn answer(&self) -> Result<Response<SimpleResponse>, Status> {
        let number = self.calls.fetch_add(1, Ordering::Relaxed) + 1;
        if self.fails.load(Ordering::Relaxed) {
            return Err(Status::unavailable("the server fails every call"));
        }
        // No number from 1 is a multiple of 0.
        let is_slow = number.is_multiple_of(self.slow);
        let delay = if is_slow { SLOW } else { self.delay };
        if !delay.is_zero() {
            sleep(delay).await;
        }
        let response = proto!(SimpleResponse {
            server_id: &*self.name
        });
        Ok(Response::new(response))
    }
}

fn handler(answers: Arc<Answers>) -> impl Fn(ServerCall) -> Handler + Send + Sync {
    move |call| {
        let answers = Arc::clone(&answers);
        call.unary(&UNARY_CALL, async move |_: Request<SimpleRequest>| {
            answers.answer().await
        })
    }
}

const UNARY_CALL: Method<SimpleRequest, SimpleResponse> = Method::unary(
    "/grpc.testing.TestService/UnaryCall",
    codegen::protobuf::codec(),
    codegen::protobuf::codec(),
);
const GRACE_PERIOD: Duration = Duration::from_secs(20);
const SLOW: Duration = Duration::from_secs(1);
