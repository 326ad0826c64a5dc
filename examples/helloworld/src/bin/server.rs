//! Serves the greeter on a port, until Ctrl-C.

use std::error::Error;

use helloworld::MyGreeter;
use helloworld::generated::helloworld::GreeterServer;
use rpc_runtime::Server;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:50051").await?;
    println!("listening on {}", listener.local_addr()?);
    let interrupted = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    Server::new()
        .add(GreeterServer::new(MyGreeter))
        .serve_until(listener, interrupted)
        .await?;
    Ok(())
}
