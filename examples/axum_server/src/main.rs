//! The whole trip in one program: starts both servers, calls them, prints what they say, and a page of the one on axum.

use std::error::Error;
use std::net::SocketAddr;

use axum_server::{app, server};
use helloworld::generated::helloworld::{GreeterClient, HelloRequest};
use protobuf::proto;
use rpc_runtime::{Channel, Status};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = app()?;
    tokio::spawn(async { axum::serve(listener, app).await });
    greet(address).await?;
    println!("{}", page(address, "/health").await?);

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(server().serve(listener));
    greet(address).await?;
    Ok(())
}

async fn greet(address: SocketAddr) -> Result<(), Status> {
    let channel = Channel::connect(&format!("http://{address}")).await?;
    let greeter = GreeterClient::new(channel);
    let response = greeter
        .say_hello(proto!(HelloRequest { name: "world" }))
        .await?;
    let server = response.metadata().get("x-served-by").unwrap_or("nobody");
    println!("{} (by {server})", response.message().message());
    Ok(())
}

/// What a browser shows; the client is as small as can be.
async fn page(address: SocketAddr, path: &str) -> std::io::Result<String> {
    let mut connection = TcpStream::connect(address).await?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    let body = response.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    Ok(body.trim_end().to_owned())
}
