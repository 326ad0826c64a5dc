//! The size of metadata, and its limit.
//!
//! Specification: PROTOCOL-HTTP2 "Custom-Metadata" ("Servers may limit the size of Request-Headers"); sizes are those of
//! RFC 9113 section 6.5.2. Headers of the protocol count too, pseudo-headers do not.

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::metadata::MAX_VALUES;
use crate::side::Side;
use crate::status::Status;

/// The size of received headers or trailers.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub(crate) struct MetadataSize {
    bytes: usize,
    values: usize,
}

impl MetadataSize {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let mut size = Self::default();
        for (name, value) in headers {
            size.add(name, value);
        }
        size
    }

    /// Counts one field.
    pub(crate) fn add(&mut self, name: &HeaderName, value: &HeaderValue) {
        self.bytes += name.as_str().len() + value.len() + FIELD_OVERHEAD_BYTES;
        self.values += 1;
    }

    pub(crate) fn bytes(self) -> usize {
        self.bytes
    }

    /// Checks the size against `limit`, in bytes.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED`, with the name of the receiver's setting.
    pub(crate) fn check(self, limit: usize, receiver: Side) -> Result<(), Status> {
        if self.bytes > limit {
            return Err(Status::resource_exhausted(format!(
                "the {receiver} received metadata of {} bytes, more than its limit of {limit}: see \
                 `{}::max_receive_metadata_size`",
                self.bytes,
                receiver.builder()
            )));
        }
        if self.values > MAX_VALUES {
            return Err(Status::resource_exhausted(format!(
                "the {receiver} received metadata of more than {MAX_VALUES} values"
            )));
        }
        Ok(())
    }
}

/// Bytes that each field counts in addition to its name and value.
pub(crate) const FIELD_OVERHEAD_BYTES: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    fn headers(fields: usize, value: &str) -> HeaderMap {
        let name = HeaderName::from_static("x-y");
        let value = HeaderValue::try_from(value).unwrap();
        std::iter::repeat_n((name, value), fields).collect()
    }

    #[test]
    fn every_field_counts() {
        for (fields, value, limit, is_taken) in [
            (0, "", 0, true),
            (1, "", 35, true),
            (1, "", 34, false),
            (1, "abc", 38, true),
            (1, "abc", 37, false),
            (3, "abc", 114, true),
            (3, "abc", 113, false),
            (MAX_VALUES, "", usize::MAX, true),
            (MAX_VALUES + 1, "", usize::MAX, false),
        ] {
            let size = MetadataSize::of(&headers(fields, value));
            let checked = size.check(limit, Side::Server);
            let code = checked.err().map(|status| status.code());
            let expected = (!is_taken).then_some(Code::ResourceExhausted);
            assert_eq!(
                code, expected,
                "{fields} fields of {value:?}, limit {limit}"
            );
        }
    }

    #[test]
    fn the_error_names_the_setting() {
        for (side, setting) in [
            (Side::Server, "`Server::"),
            (Side::Client, "`ChannelBuilder::"),
        ] {
            let size = MetadataSize::of(&headers(1, "abc"));
            let status = size.check(37, side).unwrap_err();
            let setting = format!("38 bytes, more than its limit of 37: see {setting}max_rec");
            assert!(status.message().contains(&setting), "{status}");
        }
    }
}
