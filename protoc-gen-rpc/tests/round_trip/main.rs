//! The three message crates on the wire: clients of each against servers of each, in all four call
//! types.
//!
//! The code in `generated/` is from `proto/`; the test `checked_in` says how to refresh it.
#![cfg(feature = "prost")]

#[macro_use]
mod depot;
mod buffa;
mod parcel;
mod prost;
mod protobuf;

mod generated {
    pub(crate) mod buffa;
    pub(crate) mod prost;
    pub(crate) mod protobuf;
}

use rpc_runtime::{Channel, testing};

use crate::depot::{Answers, Pending};
use crate::parcel::Parcel;

#[tokio::test]
async fn every_client_understands_every_server() {
    for (server, serve, _) in PEERS {
        for (client, _, call) in PEERS {
            let (listener, channel) = testing::pair();
            let serving = tokio::spawn(serve(listener));
            for parcel in parcel::samples() {
                let answers = call(channel.clone(), parcel.clone()).await;
                let pair = format!("{client} client, {server} server");
                assert_eq!(answers.unary, parcel, "{pair}");
                assert_eq!(answers.client_streaming, parcel, "{pair}");
                assert_eq!(answers.server_streaming, vec![parcel.clone(); 3], "{pair}");
                assert_eq!(answers.bidi_streaming, vec![parcel; 3], "{pair}");
            }
            drop(channel);
            serving.abort();
        }
    }
}

#[test]
fn methods_are_constants_of_the_server() {
    for methods in [protobuf::METHODS, prost::METHODS, buffa::METHODS] {
        assert_eq!(
            methods.map(|method| method.path()),
            [
                "/round_trip.v1.Depot/Forward",
                "/round_trip.v1.Depot/Collect",
                "/round_trip.v1.Depot/Spread",
                "/round_trip.v1.Depot/Relay",
            ]
        );
    }
}

type Serve = fn(testing::MemoryListener) -> Pending<()>;
type Call = fn(Channel, Parcel) -> Pending<Answers>;

const PEERS: [(&str, Serve, Call); 3] = [
    ("protobuf", protobuf::serve, protobuf::call),
    ("prost", prost::serve, prost::call),
    ("buffa", buffa::serve, buffa::call),
];
