//! A server and a client with rpc-runtime.

use std::error::Error;

use from_tonic::after::generated::words::WordsServer;
use from_tonic::after::{MyWords, call};
use rpc_runtime::{Channel, Server};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = Server::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(
        Server::new()
            .add_service(WordsServer::new(MyWords))
            .serve(listener),
    );

    let channel = Channel::connect(&format!("http://{address}")).await?;
    println!("{}", call(channel).await?.join(" "));
    Ok(())
}
