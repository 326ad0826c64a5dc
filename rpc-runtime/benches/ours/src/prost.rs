//! Messages of the `prost` crate.

use generated::{Address, Count, Customer, Line, Order, Payload, Repeat, Text};

#[allow(missing_docs, clippy::pedantic, reason = "generated code")]
mod all {
    include!(concat!(env!("OUT_DIR"), "/prost/mod.rs"));
}

service!(self::all::bench::v1);
client!(self::all::bench::v1);

fn text(text: &str) -> Text {
    Text { text: text.into() }
}

fn characters(text: &Text) -> usize {
    text.text.len()
}

fn repeat(repeat: &Repeat) -> (String, u32) {
    (repeat.text.clone(), repeat.times)
}

fn download(times: u32) -> Repeat {
    Repeat {
        text: TEXT.into(),
        times,
    }
}

fn count(messages: u64, characters: u64) -> Count {
    Count {
        messages,
        characters,
    }
}

fn set_total(order: &mut Order, total: u64) {
    order.total = total;
}

fn read_total(order: &Order) -> u64 {
    order.total
}

measure::order!(pub(crate), Order, as_ref);
