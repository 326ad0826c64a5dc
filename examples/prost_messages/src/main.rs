//! A shop in memory, whose messages have attributes of the application.

use bytes::Bytes;
use rpc_runtime::{Request, Response, Server, Status, testing};

mod generated {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

use generated::shop::{Order, Receipt, Shop, ShopClient, ShopServer};

struct MyShop;

impl Shop for MyShop {
    async fn place(&self, request: Request<Order>) -> Result<Response<Receipt>, Status> {
        Ok(Response::new(Receipt {
            order: Some(request.message().clone()),
            page: Bytes::from_static(b"thank you"),
        }))
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(ShopServer::new(MyShop))
            .serve(listener),
    );

    let order = Order {
        article: "tea".to_owned(),
        count: 2,
    };
    let response = ShopClient::new(channel).place(order).await?;
    println!("{}", serde_json::to_string(response.message())?);
    Ok(())
}
