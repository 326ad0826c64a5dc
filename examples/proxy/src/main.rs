//! `proxy TARGET [ADDRESS]` forwards calls that arrive at ADDRESS (`127.0.0.1:50052`) to the server of TARGET, such as
//! `http://127.0.0.1:50051`.

use std::env;
use std::error::Error;

use rpc_runtime::{Channel, Server};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let target = arguments.next().ok_or("usage: proxy TARGET [ADDRESS]")?;
    let address = arguments.next();
    let address = address.as_deref().unwrap_or("127.0.0.1:50052");

    // A proxy passes on what its ends allow each other.
    let backend = Channel::builder(&target)
        .max_receive_message_size(usize::MAX)
        .build()?;
    let listener = Server::bind(address).await?;
    println!("listening on {}", listener.local_addr()?);
    Server::new()
        .max_receive_message_size(usize::MAX)
        .fallback(proxy::forward(backend))
        .serve(listener)
        .await?;
    Ok(())
}
