//! A shop in memory, whose messages have a JSON form.

use rpc_runtime::{Request, Response, Server, Status, testing};

mod generated {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

use generated::shop::{Order, Receipt, Shop, ShopClient, ShopServer};

struct MyShop;

impl Shop for MyShop {
    async fn place(&self, request: Request<Order>) -> Result<Response<Receipt>, Status> {
        Ok(Response::new(Receipt {
            order: request.message().clone().into(),
            page: b"thank you".to_vec(),
            ..Receipt::default()
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
        ..Order::default()
    };
    let response = ShopClient::new(channel).place(order).await?;
    println!("{}", serde_json::to_string(response.message())?);
    Ok(())
}
