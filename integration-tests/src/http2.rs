//! HTTP/2 frame by frame, for peers that violate the protocol on purpose: any frame can be sent at any time.
//!
//! Specification: RFC 9113 for frames, RFC 7541 for header blocks.

mod frame;
mod header_block;
mod heard;
mod huffman;
mod peer;

pub use frame::{Frame, error, flag, kind, setting};
pub use header_block::{call_headers, encode, integer};
pub use heard::{GoAway, Heard, Stream};
pub use peer::{PATIENCE, Peer};
