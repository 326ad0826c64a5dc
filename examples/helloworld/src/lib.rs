//! The greeter, as the server serves it.

use protobuf::proto;
use rpc_runtime::{Request, Response, Status};

pub mod generated;

use generated::helloworld::{Greeter, HelloReply, HelloRequest};

/// A greeter that knows one greeting.
#[derive(Debug, Default)]
pub struct MyGreeter;

impl Greeter for MyGreeter {
    async fn say_hello(
        &self,
        request: Request<HelloRequest>,
    ) -> Result<Response<HelloReply>, Status> {
        let name = request.message().name();
        if name.is_empty() {
            return Err(Status::invalid_argument("`name` must not be empty"));
        }
        let reply = proto!(HelloReply {
            message: format!("Hello {name}!")
        });
        Ok(Response::new(reply))
    }
}
