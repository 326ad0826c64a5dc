//! Messages on the wire: each has a prefix of five bytes, a flag and its length.
//!
//! Specification: PROTOCOL-HTTP2 "Length-Prefixed-Message". What the flag says about compression is
//! carried here and acted on elsewhere.

mod buffer;
mod decoder;
mod encoder;

pub use buffer::EncodeBuffer;
pub(crate) use decoder::{Decoder, Frame, Side};
pub(crate) use encoder::Encoder;

/// The length of the prefix, in bytes.
const PREFIX: usize = 5;

/// Bytes of the largest message that either side takes unless it is told otherwise.
pub(crate) const DEFAULT_MAX_RECEIVE_SIZE: usize = 4 * 1024 * 1024;
