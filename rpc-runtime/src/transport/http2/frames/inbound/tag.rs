//! A field of headers that says which stream they are of: hyper does not, and who reads the body has to grant credit.
//!
//! RFC 7541 section 6.2.2 has a form for it that depends on nothing before it, and changes nothing after it.

use std::sync::Arc;

use bytes::BytesMut;
use http::HeaderMap;

use crate::transport::http2::flow::{Flow, StreamReader};

/// The field that names `stream`. A peer may send one like it, but does not know the `secret`.
pub(crate) fn put_field(block: &mut BytesMut, secret: u64, stream: u32) {
    let [name_len, value_len] = [FIELD.len(), VALUE_LEN].map(|len| len.to_le_bytes()[0]);
    block.extend_from_slice(&[LITERAL_WITHOUT_INDEXING, name_len]);
    block.extend_from_slice(FIELD.as_bytes());
    block.extend_from_slice(&[value_len]);
    block.extend_from_slice(format!("{secret:016x}{stream:08x}").as_bytes());
}

/// Begins to read the stream that `headers` name, and takes the field out of them. `None` if all of it has arrived.
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
        .get_all(FIELD)
        .into_iter()
        .find_map(|value| value.to_str().ok()?.strip_prefix(&secret))?;
    let stream = u32::from_str_radix(ours, 16).ok();
    headers.remove(FIELD);
    flow.take_tag();
    flow.claim(stream?).map(Box::new)
}

const LITERAL_WITHOUT_INDEXING: u8 = 0;
pub(crate) const FIELD: &str = "x-rpc-runtime-stream";
const VALUE_LEN: usize = 24;
pub(crate) const FIELD_LEN: usize = 3 + FIELD.len() + VALUE_LEN;
