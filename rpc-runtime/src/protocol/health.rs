//! The messages of `grpc.health.v1.Health` and their codecs.
//!
//! Specification: `grpc/health/v1/health.proto`, and gRPC's "GRPC Health Checking Protocol".

use std::collections::BTreeMap;

use crate::codec::Codec;
use crate::method::{Idempotency, Method};
use crate::protocol::message_codec::codec;
use crate::protocol::protobuf::{Malformed, Message, Value, Writer, read, read_fields, text};

/// Whether a service accepts calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServingStatus {
    /// It is not known.
    #[default]
    Unknown,
    /// It accepts calls.
    Serving,
    /// It does not accept calls; they would fail.
    NotServing,
}

/// `HealthCheckRequest`: the name of a service, empty for the server as a whole.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckRequest {
    pub(crate) service: String,
}

/// `HealthCheckResponse`: the status of a service; `None` if the server does not know the service.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CheckResponse {
    pub(crate) status: Option<ServingStatus>,
}

/// `HealthListRequest`, which has no fields.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ListRequest;

/// `HealthListResponse`: statuses by name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ListResponse {
    pub(crate) statuses: BTreeMap<String, CheckResponse>,
}

pub(crate) const CHECK_REQUEST: Codec<CheckRequest> = codec();
pub(crate) const CHECK_RESPONSE: Codec<CheckResponse> = codec();
pub(crate) const LIST_REQUEST: Codec<ListRequest> = codec();
pub(crate) const LIST_RESPONSE: Codec<ListResponse> = codec();

/// Follows the status of a service.
pub(crate) const WATCH: Method<CheckRequest, CheckResponse> = Method::server_streaming(
    "/grpc.health.v1.Health/Watch",
    CHECK_REQUEST,
    CHECK_RESPONSE,
)
.idempotency(Idempotency::NoSideEffects);

impl Message for CheckRequest {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            self.service = text(bytes)?;
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.service);
    }
}

impl Message for CheckResponse {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Varint(value)) = (number, value) {
            *self = Self::of_number(value);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.integer(1, self.number());
    }
}

/// The message without fields: status 0.
impl Default for CheckResponse {
    fn default() -> Self {
        Self::of_number(0)
    }
}

impl CheckResponse {
    fn number(&self) -> i64 {
        match self.status {
            Some(ServingStatus::Unknown) => 0,
            Some(ServingStatus::Serving) => 1,
            Some(ServingStatus::NotServing) => 2,
            None => SERVICE_UNKNOWN,
        }
    }

    /// An unknown number is treated as 0.
    fn of_number(number: u64) -> Self {
        let status = match number {
            1 => Some(ServingStatus::Serving),
            2 => Some(ServingStatus::NotServing),
            3 => None,
            _ => Some(ServingStatus::Unknown),
        };
        Self { status }
    }
}

impl Message for ListRequest {
    fn read(&mut self, _number: u32, _value: Value<'_>) -> Result<(), Malformed> {
        Ok(())
    }

    fn write(&self, _writer: &mut Writer) {}
}

impl Message for ListResponse {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            let (name, response) = read_entry(bytes)?;
            self.statuses.insert(name, response);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        for (name, response) in &self.statuses {
            writer.message(1, |entry| {
                entry.text(1, name);
                entry.message(2, |status| response.write(status));
            });
        }
    }
}

fn read_entry(entry: &[u8]) -> Result<(String, CheckResponse), Malformed> {
    let mut name = String::new();
    let mut response = CheckResponse::default();
    read_fields(entry, |number, value| {
        match (number, value) {
            (1, Value::Bytes(bytes)) => name = text(bytes)?,
            (2, Value::Bytes(bytes)) => response = read(bytes)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok((name, response))
}

const SERVICE_UNKNOWN: i64 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    fn written(message: &impl Message) -> Vec<u8> {
        let mut writer = Writer::default();
        message.write(&mut writer);
        writer.into_bytes()
    }

    fn response(status: impl Into<Option<ServingStatus>>) -> CheckResponse {
        let status = status.into();
        CheckResponse { status }
    }

    #[test]
    fn requests_are_written_and_read() {
        for (bytes, service) in [
            (&b""[..], ""),
            (b"\x0a\x03a.B", "a.B"),
            (b"\x0a\x02\xc3\xbc", "\u{fc}"),
        ] {
            let service = service.to_owned();
            let request = CheckRequest { service };
            assert_eq!(read::<CheckRequest>(bytes).unwrap(), request);
            assert_eq!(written(&request), bytes);
        }
        // The last of repeated fields counts; unknown fields and wrong wire types are skipped.
        for bytes in [
            &b"\x0a\x01x\x0a\x03a.B"[..],
            b"\x10\x07\x0a\x03a.B\x1a\0\x08\x01",
        ] {
            assert_eq!(read::<CheckRequest>(bytes).unwrap().service, "a.B");
        }
    }

    #[test]
    fn responses_are_written_and_read() {
        for (bytes, status) in [
            (&b""[..], Some(ServingStatus::Unknown)),
            (b"\x08\x01", Some(ServingStatus::Serving)),
            (b"\x08\x02", Some(ServingStatus::NotServing)),
            (b"\x08\x03", None),
        ] {
            let message = response(status);
            assert_eq!(read::<CheckResponse>(bytes).unwrap(), message);
            assert_eq!(written(&message), bytes);
        }
        for (bytes, status) in [
            (&b"\x08\x02\x08\x01"[..], ServingStatus::Serving),
            (b"\x08\x01\x08\x00", ServingStatus::Unknown),
            (b"\x08\x04", ServingStatus::Unknown),
            (
                b"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
                ServingStatus::Unknown,
            ),
            (b"\x0a\x00\x10\x01", ServingStatus::Unknown),
        ] {
            assert_eq!(read::<CheckResponse>(bytes).unwrap(), response(status));
        }
    }

    #[test]
    fn lists_are_written_and_read() {
        let bytes =
            b"\x0a\x04\x12\x02\x08\x01\x0a\x07\x0a\x01a\x12\x02\x08\x02\x0a\x05\x0a\x01b\x12\x00";
        let list = ListResponse {
            statuses: BTreeMap::from([
                (String::new(), response(ServingStatus::Serving)),
                ("a".to_owned(), response(ServingStatus::NotServing)),
                ("b".to_owned(), response(ServingStatus::Unknown)),
            ]),
        };
        assert_eq!(written(&list), bytes);
        assert_eq!(read::<ListResponse>(bytes).unwrap(), list);
        // The last of repeated names counts; either part of an entry may be absent.
        let twice =
            read::<ListResponse>(b"\x0a\x00\x0a\x04\x12\x02\x08\x01\x0a\x03\x0a\x01b").unwrap();
        let expected = [("", ServingStatus::Serving), ("b", ServingStatus::Unknown)];
        let expected = expected.map(|(name, status)| (name.to_owned(), response(status)));
        assert_eq!(twice.statuses, BTreeMap::from(expected));
        assert_eq!(written(&ListResponse::default()), b"");
        assert_eq!(read::<ListRequest>(b"\x0a\x01a").unwrap(), ListRequest);
        assert_eq!(written(&ListRequest), b"");
    }

    #[test]
    fn malformed_messages_are_refused() {
        for bytes in [
            &b"\x0a"[..],
            b"\x0a\x05a",
            b"\x0a\x01\xff",
            b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
            b"\x08\x80",
            b"\x00\x01",
            b"\x0e",
            b"\x0c",
        ] {
            assert!(read::<CheckRequest>(bytes).is_err(), "{bytes:?}");
        }
        for bytes in [&b"\x08"[..], b"\x08\x80", b"\x0a\x05a", b"\x0f"] {
            assert!(read::<CheckResponse>(bytes).is_err(), "{bytes:?}");
            assert!(read::<ListRequest>(bytes).is_err(), "{bytes:?}");
        }
        for bytes in [
            &b"\x0a\x02\x0a\x05"[..],
            b"\x0a\x03\x0a\x01\xff",
            b"\x0a\x03\x12\x01\x08",
        ] {
            assert!(read::<ListResponse>(bytes).is_err(), "{bytes:?}");
        }
        let cut_off = bytes::Bytes::from_static(b"\x0a\x05a");
        let status = CHECK_REQUEST.decode_all(&cut_off).unwrap_err();
        assert_eq!(status.code(), crate::status::code::Code::Internal);
    }
}
