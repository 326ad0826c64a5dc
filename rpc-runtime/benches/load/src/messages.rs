//! The requests, encoded once, and what must come back.

use std::collections::BTreeMap;
use std::io::Write;

use bytes::{BufMut, Bytes, BytesMut};
use flate2::Compression;
use flate2::write::GzEncoder;
use measure::Error;
use prost::Message;

/// What is sent to a unary method, and what the answer must be.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The name of the method.
    pub method: &'static str,
    /// The request with its prefix.
    pub request: Bytes,
    /// The request without.
    message: Bytes,
    /// Whether the answer must come compressed.
    gzip: bool,
}

#[derive(Clone, PartialEq, Message)]
struct Text {
    #[prost(string, tag = "1")]
    text: String,
}

#[derive(Clone, PartialEq, Message)]
struct Payload {
    #[prost(bytes = "vec", tag = "1")]
    data: Vec<u8>,
}

#[derive(Clone, PartialEq, Message)]
struct Repeat {
    #[prost(string, tag = "1")]
    text: String,
    #[prost(uint32, tag = "2")]
    times: u32,
}

/// The answer to an upload.
#[derive(Clone, PartialEq, Message)]
pub struct Count {
    /// How many messages there were.
    #[prost(uint64, tag = "1")]
    pub messages: u64,
    /// And how many characters in them.
    #[prost(uint64, tag = "2")]
    pub characters: u64,
}

#[derive(Clone, PartialEq, Message)]
struct Order {
    #[prost(string, tag = "1")]
    id: String,
    #[prost(message, optional, tag = "2")]
    customer: Option<Customer>,
    #[prost(message, repeated, tag = "3")]
    lines: Vec<Line>,
    #[prost(btree_map = "string, string", tag = "4")]
    labels: BTreeMap<String, String>,
    #[prost(uint32, repeated, tag = "5")]
    codes: Vec<u32>,
    #[prost(fixed64, tag = "6")]
    total: u64,
}

#[derive(Clone, PartialEq, Message)]
struct Customer {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "2")]
    email: String,
    #[prost(message, optional, tag = "3")]
    address: Option<Address>,
}

#[derive(Clone, PartialEq, Message)]
struct Address {
    #[prost(string, tag = "1")]
    street: String,
    #[prost(string, tag = "2")]
    city: String,
    #[prost(uint32, tag = "3")]
    zip: u32,
}

#[derive(Clone, PartialEq, Message)]
struct Line {
    #[prost(string, tag = "1")]
    product: String,
    #[prost(uint32, tag = "2")]
    quantity: u32,
    #[prost(uint64, tag = "3")]
    cents: u64,
    #[prost(string, repeated, tag = "4")]
    notes: Vec<String>,
}

impl Exchange {
    /// The exchange of a unary method.
    ///
    /// # Errors
    ///
    /// When there is no such method.
    pub fn new(method: &str, gzip: bool) -> Result<Self, Error> {
        let (method, message) = match method {
            "Small" => ("Small", text().encode_to_vec()),
            "Nested" => ("Nested", order().encode_to_vec()),
            "Large" => ("Large", large().encode_to_vec()),
            "Compute" => ("Compute", text().encode_to_vec()),
            "Sleep" => ("Sleep", text().encode_to_vec()),
            other => return Err(format!("there is no unary method {other}").into()),
        };
        let request = if gzip {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(&message)?;
            prefixed(1, &encoder.finish()?)
        } else {
            prefixed(0, &message)
        };
        Ok(Self {
            method,
            request,
            message: message.into(),
            gzip,
        })
    }

    /// Checks all of an answer, prefix included.
    ///
    /// # Errors
    ///
    /// When it is not what the method must answer.
    pub fn check(&self, answer: &[u8]) -> Result<(), Error> {
        let (prefix, message) = answer
            .split_at_checked(5)
            .ok_or("an answer without prefix")?;
        if self.gzip {
            let mut decoded = Vec::new();
            std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(message), &mut decoded)?;
            return self.check_message(prefix[0] == 1, &decoded);
        }
        self.check_message(prefix[0] == 0, message)
    }

    /// Checks the length of an answer.
    ///
    /// # Errors
    ///
    /// When it is another than a right answer has.
    pub fn check_len(&self, len: usize) -> Result<(), Error> {
        let expected = self.answer_len();
        // How well a server compresses is its own affair.
        if if self.gzip {
            len > 5 && len < expected
        } else {
            len == expected
        } {
            return Ok(());
        }
        Err(format!("{len} bytes instead of {expected} from {}", self.method).into())
    }

    fn check_message(&self, flag_is_right: bool, message: &[u8]) -> Result<(), Error> {
        let is_right = match self.method {
            "Nested" => Order::decode(message)? == totalled(),
            _ => message == self.message,
        };
        if flag_is_right && is_right {
            return Ok(());
        }
        Err(format!("a wrong answer from {}", self.method).into())
    }

    fn answer_len(&self) -> usize {
        let total = if self.method == "Nested" { 1 + 8 } else { 0 };
        5 + self.message.len() + total
    }

    /// What a right server answers, with its prefix.
    #[must_use]
    pub fn answer(&self) -> Bytes {
        match self.method {
            "Nested" => prefixed(0, &totalled().encode_to_vec()),
            _ => prefixed(0, &self.message),
        }
    }
}

/// The small message, with its prefix.
#[must_use]
pub fn small() -> Bytes {
    prefixed(0, &text().encode_to_vec())
}

/// The request of a download, with its prefix.
#[must_use]
pub fn download() -> Bytes {
    let times = u32::try_from(STREAM_MESSAGES).unwrap_or(u32::MAX);
    let repeat = Repeat {
        text: TEXT.into(),
        times,
    };
    prefixed(0, &repeat.encode_to_vec())
}

/// The answer to an upload of so many messages, with its prefix.
#[must_use]
pub fn count(messages: usize) -> Bytes {
    let count = Count {
        messages: messages as u64,
        characters: (messages * TEXT.len()) as u64,
    };
    prefixed(0, &count.encode_to_vec())
}

/// Many small messages in one piece.
#[must_use]
pub fn batch(messages: usize) -> Bytes {
    small().repeat(messages).into()
}

fn prefixed(flag: u8, message: &[u8]) -> Bytes {
    let mut bytes = BytesMut::with_capacity(5 + message.len());
    bytes.put_u8(flag);
    bytes.put_u32(u32::try_from(message.len()).unwrap_or(u32::MAX));
    bytes.put_slice(message);
    bytes.freeze()
}

fn text() -> Text {
    Text { text: TEXT.into() }
}

fn large() -> Payload {
    let data = (0_u32..1 << 20).map(|at| (at % 251) as u8).collect();
    Payload { data }
}

// About a kibibyte.
measure::order!(pub(crate), Order, as_ref);

/// The order as it is answered.
fn totalled() -> Order {
    let order = order();
    let total = total(&order);
    Order { total, ..order }
}

/// How many messages a stream has.
pub const STREAM_MESSAGES: usize = 10_000;

/// What the small messages say.
pub const TEXT: &str = "0123456789";
