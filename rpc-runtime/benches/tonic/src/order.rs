//! Reads every field of an order, and makes one.

use crate::{Address, Customer, Line, Order};

/// The sum that the server answers.
#[must_use]
pub fn total(order: &Order) -> u64 {
    let mut total = order.id.len() as u64;
    if let Some(customer) = &order.customer {
        total += (customer.name.len() + customer.email.len()) as u64;
        if let Some(address) = &customer.address {
            total += (address.street.len() + address.city.len()) as u64 + u64::from(address.zip);
        }
    }
    for line in &order.lines {
        total += line.product.len() as u64 + u64::from(line.quantity) + line.cents;
        total += line.notes.iter().map(|note| note.len() as u64).sum::<u64>();
    }
    for (name, value) in &order.labels {
        total += (name.len() + value.len()) as u64;
    }
    total + order.codes.iter().map(|&code| u64::from(code)).sum::<u64>()
}

/// The order that the client sends.
#[must_use]
pub fn order() -> Order {
    let line = |number: u32| Line {
        product: format!("product number {number} of the catalogue"),
        quantity: number + 1,
        cents: 100_000 * u64::from(number) + 99,
        notes: vec![
            format!("handle line {number} with care"),
            "wrap it as a gift".into(),
        ],
    };
    let label = |number: u32| {
        (
            format!("label-{number}"),
            format!("value of label {number}"),
        )
    };
    Order {
        id: "0d9f7a52-6c1e-4f7e-9a57-2b1f0c6c8e11".into(),
        customer: Some(Customer {
            name: "Grete Samsa".into(),
            email: "grete.samsa@example.com".into(),
            address: Some(Address {
                street: "Zeltnergasse 3".into(),
                city: "Prague".into(),
                zip: 11000,
            }),
        }),
        lines: (0..7).map(line).collect(),
        labels: (0..6).map(label).collect(),
        codes: (0..24).map(|number| number * 1000).collect(),
        total: 0,
    }
}
