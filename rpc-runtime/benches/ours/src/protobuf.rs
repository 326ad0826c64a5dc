//! Messages of Google's own `protobuf` crate.

use ::protobuf::proto;
use generated::{Address, Count, Customer, Line, Order, Payload, Repeat, Text};

#[allow(missing_docs, unsafe_code, clippy::pedantic, reason = "generated code")]
mod all {
    include!(concat!(env!("OUT_DIR"), "/protobuf/mod.rs"));
}

service!(self::all::bench::v1);
client!(self::all::bench::v1);

fn text(text: &str) -> Text {
    proto!(Text { text })
}

fn characters(text: &Text) -> usize {
    text.text().as_bytes().len()
}

fn repeat(repeat: &Repeat) -> (String, u32) {
    (repeat.text().to_string(), repeat.times())
}

fn download(times: u32) -> Repeat {
    proto!(Repeat { text: TEXT, times })
}

fn count(messages: u64, characters: u64) -> Count {
    proto!(Count {
        messages,
        characters
    })
}

fn set_total(order: &mut Order, total: u64) {
    order.set_total(total);
}

fn read_total(order: &Order) -> u64 {
    order.total()
}

fn total(order: &Order) -> u64 {
    let len = |text: &::protobuf::ProtoStr| text.as_bytes().len() as u64;
    let mut total = len(order.id());
    if order.has_customer() {
        let customer = order.customer();
        total += len(customer.name()) + len(customer.email());
        if customer.has_address() {
            let address = customer.address();
            total += len(address.street()) + len(address.city()) + u64::from(address.zip());
        }
    }
    for line in order.lines() {
        total += len(line.product()) + u64::from(line.quantity()) + line.cents();
        total += line.notes().iter().map(len).sum::<u64>();
    }
    for (name, value) in order.labels() {
        total += len(name) + len(value);
    }
    total + order.codes().iter().map(u64::from).sum::<u64>()
}

fn order() -> Order {
    let line = |number: u32| {
        let mut line = proto!(Line {
            product: format!("product number {number} of the catalogue"),
            quantity: number + 1,
            cents: 100_000 * u64::from(number) + 99,
        });
        line.notes_mut()
            .push(format!("handle line {number} with care"));
        line.notes_mut().push("wrap it as a gift");
        line
    };
    let mut order = proto!(Order {
        id: "0d9f7a52-6c1e-4f7e-9a57-2b1f0c6c8e11",
        customer: Customer {
            name: "Grete Samsa",
            email: "grete.samsa@example.com",
            address: Address {
                street: "Zeltnergasse 3",
                city: "Prague",
                zip: 11000_u32,
            },
        },
    });
    for number in 0..7 {
        order.lines_mut().push(line(number));
    }
    for number in 0..6 {
        let (name, value) = (
            format!("label-{number}"),
            format!("value of label {number}"),
        );
        order.labels_mut().insert(name.as_str(), value);
    }
    for number in 0..24 {
        order.codes_mut().push(number * 1000);
    }
    order
}
