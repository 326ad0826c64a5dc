//! The tag: a header field with the identifier of its stream. hyper does not expose the identifier, which the reader of the
//! body needs to grant credit.
//!
//! It has the form of RFC 7541 section 6.2.2, which neither depends on the state of the compression nor changes it.

use std::sync::Arc;

use bytes::BytesMut;
use http::HeaderMap;

use crate::transport::http2::flow::{Flow, StreamReader};

/// Appends the tag of `stream`. A peer may send a field of this name, but does not know `secret`.
pub(crate) fn put_field(block: &mut BytesMut, secret: u64, stream: u32) {
    let [name_len, value_len] = [TAG_NAME.len(), TAG_VALUE_BYTES].map(|len| len.to_le_bytes()[0]);
    block.extend_from_slice(&[LITERAL_WITHOUT_INDEXING, name_len]);
    block.extend_from_slice(TAG_NAME.as_bytes());
    block.extend_from_slice(&[value_len]);
    block.extend_from_slice(format!("{secret:016x}{stream:08x}").as_bytes());
}

/// Creates the reader of the stream that `headers` are tagged with, and removes the tag. `None` if the stream has fully
/// arrived.
#[inline]
pub(crate) fn read_stream(flow: &Arc<Flow>, headers: &mut HeaderMap) -> Option<Box<StreamReader>> {
    if flow.has_tags() {
        read_tagged(flow, headers)
    } else {
        None
    }
}

#[cold]
fn read_tagged(flow: &Arc<Flow>, headers: &mut HeaderMap) -> Option<Box<StreamReader>> {
    let secret = format!("{:016x}", flow.secret());
    let ours = headers
        .get_all(TAG_NAME)
        .into_iter()
        .find_map(|value| value.to_str().ok()?.strip_prefix(&secret))?;
    let stream = u32::from_str_radix(ours, 16).ok();
    headers.remove(TAG_NAME);
    flow.take_tag();
    flow.claim(stream?).map(Box::new)
}

const LITERAL_WITHOUT_INDEXING: u8 = 0;
pub(crate) const TAG_NAME: &str = "x-rpc-runtime-stream";
const TAG_VALUE_BYTES: usize = 24;
pub(crate) const TAG_BYTES: usize = 3 + TAG_NAME.len() + TAG_VALUE_BYTES;
