//! `grpc-status-details-bin`: a `google.rpc.Status` with error details.
//!
//! Specification: gRPC's "Richer error model", and `google/rpc/{status,error_details}.proto`. Unknown fields are skipped,
//! details of unknown types are kept encoded.

use bytes::Bytes;

use crate::error_details::violations::{BadRequest, PreconditionFailure, QuotaFailure};
use crate::error_details::{
    DebugInfo, ErrorDetail, ErrorInfo, Help, LocalizedMessage, RequestInfo, ResourceInfo, RetryInfo,
};
use crate::protocol::protobuf::{Malformed, Message, Value, Writer, read, read_fields, text};
use crate::status::Status;
use crate::status::code::Code;
use crate::status::details::Details;

pub(crate) mod messages;

impl Status {
    /// Attaches `details`. Replaces those that were attached before.
    ///
    /// They are sent in `grpc-status-details-bin` as a `google.rpc.Status`, with the code and the message that this
    /// status has when it is sent.
    #[must_use]
    pub fn with_error_details(self, details: impl IntoIterator<Item = ErrorDetail>) -> Self {
        let mut writer = Writer::default();
        write_head(&mut writer, self.code(), self.message());
        let head = writer.len();
        for detail in details {
            write_any(&mut writer, &detail);
        }
        let encoded = writer.into_bytes().into();
        self.with_encoded(Details::Typed { encoded, head })
    }

    /// The attached details in their order; empty if there are none.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the sender attached something other than a `google.rpc.Status`, or a detail that does not parse as
    /// its type. [`details`](Self::details) returns the bytes.
    pub fn error_details(&self) -> Result<Vec<ErrorDetail>, Status> {
        let details = match self.encoded() {
            Details::NotBase64 => return Err(malformed(Malformed("the details are not base64"))),
            Details::Encoded(encoded) | Details::Typed { encoded, .. } => encoded,
        };
        let mut found = Vec::new();
        read_fields(details, |number, value| {
            if let (3, Value::Bytes(any)) = (number, value) {
                found.push(read_any(any)?);
            }
            Ok(())
        })
        .map_err(malformed)?;
        Ok(found)
    }
}

/// The details to send for `status`, which is sent with `code`; `None` if there are none.
pub(crate) fn to_send(status: &Status, code: Code) -> Option<Bytes> {
    match status.encoded() {
        Details::Encoded(encoded) => Some(encoded.clone()).filter(|bytes| !bytes.is_empty()),
        Details::Typed { encoded, head } => {
            // The message may have changed since, by `with_context`.
            let mut writer = Writer::default();
            write_head(&mut writer, code, status.message());
            writer.append(encoded.get(*head..).unwrap_or_default());
            Some(writer.into_bytes().into())
        }
        Details::NotBase64 => None,
    }
}

fn write_head(writer: &mut Writer, code: Code, message: &str) {
    writer.integer(1, code.as_i32().into());
    writer.text(2, message);
}

fn write_any(status: &mut Writer, detail: &ErrorDetail) {
    match detail {
        ErrorDetail::ErrorInfo(detail) => write_detail(status, detail),
        ErrorDetail::RetryInfo(detail) => write_detail(status, detail),
        ErrorDetail::DebugInfo(detail) => write_detail(status, detail),
        ErrorDetail::QuotaFailure(detail) => write_detail(status, detail),
        ErrorDetail::PreconditionFailure(detail) => write_detail(status, detail),
        ErrorDetail::BadRequest(detail) => write_detail(status, detail),
        ErrorDetail::RequestInfo(detail) => write_detail(status, detail),
        ErrorDetail::ResourceInfo(detail) => write_detail(status, detail),
        ErrorDetail::Help(detail) => write_detail(status, detail),
        ErrorDetail::LocalizedMessage(detail) => write_detail(status, detail),
        ErrorDetail::Unknown { type_url, value } => status.message(3, |any| {
            any.text(1, type_url);
            any.text(2, value);
        }),
    }
}

fn write_detail<D: Named>(status: &mut Writer, detail: &D) {
    let mut value = Writer::default();
    detail.write(&mut value);
    status.message(3, |any| {
        any.text(1, [TYPE_SERVER, D::NAME].concat());
        any.text(2, value.into_bytes());
    });
}

/// The detail in a `google.protobuf.Any`.
fn read_any(any: &[u8]) -> Result<ErrorDetail, Malformed> {
    let mut type_url = String::new();
    let mut value: &[u8] = &[];
    read_fields(any, |number, field| {
        match (number, field) {
            (1, Value::Bytes(bytes)) => type_url = text(bytes)?,
            (2, Value::Bytes(bytes)) => value = bytes,
            _ => {}
        }
        Ok(())
    })?;
    let (_server, name) = type_url.rsplit_once('/').unwrap_or_default();
    Ok(match name {
        ErrorInfo::NAME => read::<ErrorInfo>(value)?.into(),
        RetryInfo::NAME => read::<RetryInfo>(value)?.into(),
        DebugInfo::NAME => read::<DebugInfo>(value)?.into(),
        QuotaFailure::NAME => read::<QuotaFailure>(value)?.into(),
        PreconditionFailure::NAME => read::<PreconditionFailure>(value)?.into(),
        BadRequest::NAME => read::<BadRequest>(value)?.into(),
        RequestInfo::NAME => read::<RequestInfo>(value)?.into(),
        ResourceInfo::NAME => read::<ResourceInfo>(value)?.into(),
        Help::NAME => read::<Help>(value)?.into(),
        LocalizedMessage::NAME => read::<LocalizedMessage>(value)?.into(),
        _ => ErrorDetail::Unknown {
            type_url,
            value: Bytes::copy_from_slice(value),
        },
    })
}

/// A message that can be a detail.
trait Named: Message {
    /// `package.Message`.
    const NAME: &'static str;
}

impl Named for ErrorInfo {
    const NAME: &'static str = "google.rpc.ErrorInfo";
}

impl Named for RetryInfo {
    const NAME: &'static str = "google.rpc.RetryInfo";
}

impl Named for DebugInfo {
    const NAME: &'static str = "google.rpc.DebugInfo";
}

impl Named for QuotaFailure {
    const NAME: &'static str = "google.rpc.QuotaFailure";
}

impl Named for PreconditionFailure {
    const NAME: &'static str = "google.rpc.PreconditionFailure";
}

impl Named for BadRequest {
    const NAME: &'static str = "google.rpc.BadRequest";
}

impl Named for RequestInfo {
    const NAME: &'static str = "google.rpc.RequestInfo";
}

impl Named for ResourceInfo {
    const NAME: &'static str = "google.rpc.ResourceInfo";
}

impl Named for Help {
    const NAME: &'static str = "google.rpc.Help";
}

impl Named for LocalizedMessage {
    const NAME: &'static str = "google.rpc.LocalizedMessage";
}

fn malformed(reason: Malformed) -> Status {
    Status::internal("the details of a status are malformed").with_source(reason)
}

/// The prefix of type URLs in all implementations. Readers ignore it.
const TYPE_SERVER: &str = "type.googleapis.com/";

#[cfg(test)]
mod tests;
