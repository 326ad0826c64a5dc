//! The last message of a stream of responses, which says how the call ended.
//!
//! Specification: Connect `EndStreamResponse`: a prefix like that of a message, whose flag has the second lowest bit set, and JSON. A
//! server of this crate does not compress it.

use bytes::Bytes;
use http::HeaderMap;

use crate::codec::buffer::PREFIX;
use crate::metadata::Metadata;
use crate::protocol::connect::error_json::{write_error, write_metadata};
use crate::status::Status;

/// The last message. `trailers` is what the handler set in addition to the `status`, which is `None` for `OK`.
pub(super) fn encode(status: Option<&Status>, trailers: &Metadata) -> Bytes {
    // The prefix, until the length is known.
    let mut json = String::from("\0\0\0\0\0{");
    let mut metadata = HeaderMap::new();
    if let Some(status) = status {
        json.push_str("\"error\":");
        write_error(&mut json, status);
        status.metadata().append_to(&mut metadata);
    }
    trailers.append_to(&mut metadata);
    if !metadata.is_empty() {
        if status.is_some() {
            json.push(',');
        }
        json.push_str("\"metadata\":");
        write_metadata(&mut json, &metadata);
    }
    json.push('}');
    let mut message = json.into_bytes();
    if let Some(([flag, length @ ..], json)) = message.split_first_chunk_mut::<PREFIX>() {
        *flag = FLAG;
        // It never reaches 4 GiB: metadata is limited, and so are the messages of an application in memory.
        *length = u32::try_from(json.len()).unwrap_or(u32::MAX).to_be_bytes();
    }
    message.into()
}

/// The flag of the last message.
const FLAG: u8 = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_has_the_error_and_the_metadata() {
        let mut trailers = Metadata::new();
        trailers.insert("x-end", "yes").unwrap();
        let mut why = Metadata::new();
        why.insert("x-why", "because").unwrap();
        let none = Metadata::new();
        let failed = Status::not_found("no");
        let with_metadata = failed.clone().with_metadata(why);
        for (status, trailers, json) in [
            (None, &none, "{}"),
            (None, &trailers, r#"{"metadata":{"x-end":["yes"]}}"#),
            (
                Some(&failed),
                &none,
                r#"{"error":{"code":"not_found","message":"no"}}"#,
            ),
            (
                Some(&with_metadata),
                &trailers,
                r#"{"error":{"code":"not_found","message":"no"},"metadata":{"x-why":["because"],"x-end":["yes"]}}"#,
            ),
        ] {
            let length = u8::try_from(json.len()).unwrap();
            let expected = [&[2, 0, 0, 0, length], json.as_bytes()].concat();
            assert_eq!(encode(status, trailers), expected, "{json}");
        }
    }
}
