//! The client on rpc-runtime, with default settings.

use measure::Error;
use measure::run::Arguments;

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    let arguments = Arguments::own();
    match arguments.value("--messages").unwrap_or("prost") {
        "protobuf" => measure::client::main::<ours::protobuf::Client>(),
        "prost" => measure::client::main::<ours::prost::Client>(),
        "buffa" => measure::client::main::<ours::buffa::Client>(),
        other => Err(format!("there are no messages of {other}").into()),
    }
}
