//! The order of the bench: the same for every message crate whose messages are structs, and so a macro, which takes the
//! types of the place where it stands.

/// Two functions: `order` makes the `Order` that the client sends; `total` gives the sum that the server answers, and
/// reads every field of an `$order` for it. `$as_option` is how a message that may be absent is borrowed.
#[macro_export]
macro_rules! order {
    ($visibility:vis, $order:ty, $as_option:ident) => {
        /// The order that the client sends.
        #[must_use]
        #[allow(clippy::needless_update, reason = "buffa's messages have a field more")]
        $visibility fn order() -> Order {
            let line = |number: u32| Line {
                product: format!("product number {number} of the catalogue").into(),
                quantity: number + 1,
                cents: 100_000 * u64::from(number) + 99,
                notes: vec![
                    format!("handle line {number} with care").into(),
                    "wrap it as a gift".into(),
                ],
                ..Line::default()
            };
            let label = |number: u32| {
                (
                    format!("label-{number}").into(),
                    format!("value of label {number}").into(),
                )
            };
            let address = Address {
                street: "Zeltnergasse 3".into(),
                city: "Prague".into(),
                zip: 11000,
                ..Address::default()
            };
            let customer = Customer {
                name: "Grete Samsa".into(),
                email: "grete.samsa@example.com".into(),
                address: address.into(),
                ..Customer::default()
            };
            Order {
                id: "0d9f7a52-6c1e-4f7e-9a57-2b1f0c6c8e11".into(),
                customer: customer.into(),
                lines: (0..7).map(line).collect(),
                labels: (0..6).map(label).collect(),
                codes: (0..24).map(|number| number * 1000).collect(),
                ..Order::default()
            }
        }

        /// The sum that the server answers.
        #[must_use]
        $visibility fn total(order: &$order) -> u64 {
            let mut total = order.id.len() as u64;
            if let Some(customer) = order.customer.$as_option() {
                total += (customer.name.len() + customer.email.len()) as u64;
                if let Some(address) = customer.address.$as_option() {
                    total += (address.street.len() + address.city.len()) as u64
                        + u64::from(address.zip);
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
    };
}
