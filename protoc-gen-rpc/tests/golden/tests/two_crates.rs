//! Services in this crate, with messages that are in another one.
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

mod protobuf {
    include!(concat!(env!("OUT_DIR"), "/user/protobuf/mod.rs"));
}

mod prost {
    include!(concat!(env!("OUT_DIR"), "/user/prost/mod.rs"));
}

mod buffa {
    include!(concat!(env!("OUT_DIR"), "/user/buffa/mod.rs"));
}

#[test]
fn protobuf_messages_are_those_of_the_crate_mapping() {
    use golden::shared_protobuf::shared::v1::Item;
    use protobuf::user::v1::{Basket, BasketsClient};

    let mut basket = Basket::new();
    basket.items_mut().push(Item::new());
    let _ = |client: BasketsClient| client.put(Item::new());
}

#[test]
fn prost_messages_are_those_of_the_extern_path() {
    use golden::shared_prost::shared::v1::Item;
    use prost::user::v1::{Basket, BasketsClient};

    let mut basket = Basket::default();
    basket.items.push(Item::default());
    let _ = |client: BasketsClient| client.put(Item::default());
}

#[test]
fn buffa_messages_are_those_of_the_extern_path() {
    use buffa::user::v1::{Basket, BasketsClient};
    use golden::shared_buffa::shared::v1::Item;

    let mut basket = Basket::default();
    basket.items.push(Item::default());
    let _ = |client: BasketsClient| client.put(Item::default());
}
