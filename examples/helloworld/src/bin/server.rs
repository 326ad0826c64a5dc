//! Serves the greeter on `127.0.0.1:50051`, or on the address that it is given, until Ctrl-C or SIGTERM.

use std::env;
use std::error::Error;
use std::io;
use std::time::Duration;

use helloworld::MyGreeter;
use helloworld::generated::helloworld::GreeterServer;
use rpc_runtime::health::Health;
use rpc_runtime::json::JsonOptions;
use rpc_runtime::reflection::Reflection;
use rpc_runtime::{ConnectionLimits, Keepalive, Server};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let shutdown = shutdown()?;
    let address = env::args().nth(1);
    let address = address.as_deref().unwrap_or("127.0.0.1:50051");
    let listener = Server::bind(address).await?;
    println!("listening on {}", listener.local_addr()?);

    let (health, reporter) = Health::new();
    reporter.set_serving("helloworld.Greeter");
    // Clients connect again now and then, so that a load balancer can send them to another server.
    let limits = ConnectionLimits::new()
        .max_age(Duration::from_secs(30 * 60))
        .max_age_grace(Duration::from_secs(60));
    Server::new()
        .connection_limits(limits)
        .keepalive(Keepalive::every(Duration::from_secs(60)))
        .add_service(GreeterServer::new(MyGreeter))
        .add_service(health)
        // So that grpcurl and other tools need no `.proto` files.
        .add_service(Reflection::new())
        .add_service(Reflection::v1alpha())
        // So that curl can call it, with messages in JSON.
        .accept_connect()
        .accept_json(JsonOptions::new())
        // From then on health says that nothing serves, and calls that are open end in their own time.
        .serve_until(listener, shutdown)
        .await?;
    Ok(())
}

/// Is ready when the process is told to end: by Ctrl-C, or by the signal of `kill`, systemd, Docker and Kubernetes.
#[cfg(unix)]
fn shutdown() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Is ready when the process is told to end, by Ctrl-C.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "as on Unix")]
fn shutdown() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
