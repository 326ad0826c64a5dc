//! Reading and writing of the messages in `google/rpc/error_details.proto`.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::error_details::violations::{
    BadRequest, FieldViolation, PreconditionFailure, PreconditionViolation, QuotaFailure,
    QuotaViolation,
};
use crate::error_details::{
    DebugInfo, ErrorInfo, Help, HelpLink, LocalizedMessage, RequestInfo, ResourceInfo, RetryInfo,
};
use crate::protocol::protobuf::{Malformed, Message, Value, Writer, read, read_fields, text};

impl Message for ErrorInfo {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.reason = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.domain = text(bytes)?,
            (3, Value::Bytes(bytes)) => read_entry(&mut self.metadata, bytes)?,
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.reason);
        writer.text(2, &self.domain);
        write_map(writer, 3, &self.metadata);
    }
}

impl Message for RetryInfo {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            self.retry_delay = read_duration(bytes)?;
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        let seconds = i64::try_from(self.retry_delay.as_secs()).unwrap_or(MAX_DURATION_SECONDS);
        writer.message(1, |duration| {
            duration.integer(1, seconds.min(MAX_DURATION_SECONDS));
            duration.integer(2, self.retry_delay.subsec_nanos().into());
        });
    }
}

impl Message for DebugInfo {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.stack_entries.push(text(bytes)?),
            (2, Value::Bytes(bytes)) => self.detail = text(bytes)?,
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        for entry in &self.stack_entries {
            writer.element(1, entry.as_bytes());
        }
        writer.text(2, &self.detail);
    }
}

impl Message for QuotaFailure {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            self.violations.push(read(bytes)?);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        write_list(writer, 1, &self.violations);
    }
}

impl Message for QuotaViolation {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.subject = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.description = text(bytes)?,
            (3, Value::Bytes(bytes)) => self.api_service = text(bytes)?,
            (4, Value::Bytes(bytes)) => self.quota_metric = text(bytes)?,
            (5, Value::Bytes(bytes)) => self.quota_id = text(bytes)?,
            (6, Value::Bytes(bytes)) => read_entry(&mut self.quota_dimensions, bytes)?,
            (7, Value::Varint(value)) => self.quota_value = value.cast_signed(),
            (8, Value::Varint(value)) => self.future_quota_value = Some(value.cast_signed()),
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.subject);
        writer.text(2, &self.description);
        writer.text(3, &self.api_service);
        writer.text(4, &self.quota_metric);
        writer.text(5, &self.quota_id);
        write_map(writer, 6, &self.quota_dimensions);
        writer.integer(7, self.quota_value);
        writer.optional_integer(8, self.future_quota_value);
    }
}

impl Message for PreconditionFailure {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            self.violations.push(read(bytes)?);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        write_list(writer, 1, &self.violations);
    }
}

impl Message for PreconditionViolation {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.kind = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.subject = text(bytes)?,
            (3, Value::Bytes(bytes)) => self.description = text(bytes)?,
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.kind);
        writer.text(2, &self.subject);
        writer.text(3, &self.description);
    }
}

impl Message for BadRequest {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            self.field_violations.push(read(bytes)?);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        write_list(writer, 1, &self.field_violations);
    }
}

impl Message for FieldViolation {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.field = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.description = text(bytes)?,
            (3, Value::Bytes(bytes)) => self.reason = text(bytes)?,
            (4, Value::Bytes(bytes)) => self.localized_message = Some(read(bytes)?),
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.field);
        writer.text(2, &self.description);
        writer.text(3, &self.reason);
        write_list(writer, 4, self.localized_message.as_slice());
    }
}

impl Message for RequestInfo {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.request_id = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.serving_data = text(bytes)?,
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.request_id);
        writer.text(2, &self.serving_data);
    }
}

impl Message for ResourceInfo {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.resource_type = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.resource_name = text(bytes)?,
            (3, Value::Bytes(bytes)) => self.owner = text(bytes)?,
            (4, Value::Bytes(bytes)) => self.description = text(bytes)?,
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.resource_type);
        writer.text(2, &self.resource_name);
        writer.text(3, &self.owner);
        writer.text(4, &self.description);
    }
}

impl Message for Help {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            self.links.push(read(bytes)?);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        write_list(writer, 1, &self.links);
    }
}

impl Message for HelpLink {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.description = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.url = text(bytes)?,
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.description);
        writer.text(2, &self.url);
    }
}

impl Message for LocalizedMessage {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Bytes(bytes)) => self.locale = text(bytes)?,
            (2, Value::Bytes(bytes)) => self.message = text(bytes)?,
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.locale);
        writer.text(2, &self.message);
    }
}

fn write_list<M: Message>(writer: &mut Writer, number: u32, list: &[M]) {
    for message in list {
        writer.message(number, |writer| message.write(writer));
    }
}

fn write_map(writer: &mut Writer, number: u32, map: &BTreeMap<String, String>) {
    for (key, value) in map {
        writer.message(number, |entry| {
            entry.element(1, key.as_bytes());
            entry.element(2, value.as_bytes());
        });
    }
}

fn read_entry(map: &mut BTreeMap<String, String>, bytes: &[u8]) -> Result<(), Malformed> {
    let mut key = String::new();
    let mut content = String::new();
    read_fields(bytes, |number, value| {
        match (number, value) {
            (1, Value::Bytes(bytes)) => key = text(bytes)?,
            (2, Value::Bytes(bytes)) => content = text(bytes)?,
            _ => {}
        }
        Ok(())
    })?;
    map.insert(key, content);
    Ok(())
}

/// A `google.protobuf.Duration` that is not negative.
fn read_duration(bytes: &[u8]) -> Result<Duration, Malformed> {
    let mut seconds = 0;
    let mut nanos = 0;
    read_fields(bytes, |number, value| {
        match (number, value) {
            (1, Value::Varint(value)) => seconds = value,
            (2, Value::Varint(value)) => nanos = value,
            _ => {}
        }
        Ok(())
    })?;
    match u32::try_from(nanos) {
        Ok(nanos @ 0..1_000_000_000) if seconds <= MAX_DURATION_SECONDS.cast_unsigned() => {
            Ok(Duration::new(seconds, nanos))
        }
        _ => Err(Malformed("a duration is negative or out of range")),
    }
}

/// Ten thousand years, the longest `google.protobuf.Duration`.
const MAX_DURATION_SECONDS: i64 = 315_576_000_000;
