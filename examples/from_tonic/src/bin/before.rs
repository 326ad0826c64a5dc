//! A server and a client with tonic.

use std::error::Error;

use from_tonic::before::generated::words_server::WordsServer;
use from_tonic::before::{MyWords, call};
use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;
use tonic::transport::{Endpoint, Server};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(
        Server::builder()
            .add_service(WordsServer::new(MyWords))
            .serve_with_incoming(TcpListenerStream::new(listener)),
    );

    let endpoint = Endpoint::from_shared(format!("http://{address}"))?;
    let channel = endpoint.connect().await?;
    println!("{}", call(channel).await?.join(" "));
    Ok(())
}
