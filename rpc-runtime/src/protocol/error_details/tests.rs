//! The expected bytes are the output of `protoc --encode`, version 36.2.

use std::error::Error;
use std::fmt::Debug;
use std::time::Duration;

use super::*;
use crate::error_details::HelpLink;
use crate::error_details::violations::{FieldViolation, PreconditionViolation, QuotaViolation};

fn check<M: Message + PartialEq + Debug>(message: &M, bytes: &[u8]) {
    let mut writer = Writer::default();
    message.write(&mut writer);
    assert_eq!(writer.into_bytes(), bytes, "{message:?}");
    assert_eq!(read::<M>(bytes).as_ref(), Ok(message));
    // Unknown fields of any type are skipped.
    let unknown = [bytes, b"\xf8\x07\x01\xfa\x07\x01a\xf9\x07\0\0\0\0\0\0\0\0"].concat();
    assert_eq!(read::<M>(&unknown).as_ref(), Ok(message));
    for end in 0..bytes.len() {
        let _ = read::<M>(&bytes[..end]);
    }
}

#[test]
fn every_detail_is_written_and_read() {
    let mut info = ErrorInfo::new("R", "d.e");
    info.metadata.insert("b".to_owned(), String::new());
    info.metadata.insert("a".to_owned(), "1".to_owned());
    check(
        &info,
        b"\x0a\x01R\x12\x03d.e\x1a\x06\x0a\x01a\x12\x011\x1a\x05\x0a\x01b\x12\x00",
    );
    check(
        &RetryInfo::new(Duration::from_millis(300_500)),
        b"\x0a\x09\x08\xac\x02\x10\x80\xca\xb5\xee\x01",
    );
    check(&RetryInfo::new(Duration::ZERO), b"\x0a\x00");
    let mut debug = DebugInfo::new("x");
    debug.stack_entries = vec!["a".to_owned(), String::new()];
    check(&debug, b"\x0a\x01a\x0a\x00\x12\x01x");
    let mut quota = QuotaViolation::new("s", "d");
    quota.api_service = "a".to_owned();
    quota.quota_metric = "m".to_owned();
    quota.quota_id = "i".to_owned();
    quota
        .quota_dimensions
        .insert("k".to_owned(), "v".to_owned());
    quota.quota_value = -1;
    quota.future_quota_value = Some(0);
    check(
        &QuotaFailure::new([quota, QuotaViolation::default()]),
        b"\x0a$\x0a\x01s\x12\x01d\x1a\x01a\x22\x01m*\x01i2\x06\x0a\x01k\x12\x01v8\xff\xff\xff\xff\xff\xff\xff\xff\
        \xff\x01@\x00\x0a\x00",
    );
    check(
        &PreconditionFailure::new([PreconditionViolation::new("TOS", "s", "d")]),
        b"\x0a\x0b\x0a\x03TOS\x12\x01s\x1a\x01d",
    );
    let mut field = FieldViolation::new("f", "d");
    field.reason = "R".to_owned();
    field.localized_message = Some(LocalizedMessage::new("de", "ü"));
    check(
        &BadRequest::new([field, FieldViolation::new("g", "")]),
        b"\x0a\x13\x0a\x01f\x12\x01d\x1a\x01R\x22\x08\x0a\x02de\x12\x02\xc3\xbc\x0a\x03\x0a\x01g",
    );
    let mut request = RequestInfo::new("1");
    request.serving_data = "x".to_owned();
    check(&request, b"\x0a\x011\x12\x01x");
    let mut resource = ResourceInfo::new("t", "n");
    resource.owner = "o".to_owned();
    resource.description = "d".to_owned();
    check(&resource, b"\x0a\x01t\x12\x01n\x1a\x01o\x22\x01d");
    check(
        &Help::new([HelpLink::new("d", "u")]),
        b"\x0a\x06\x0a\x01d\x12\x01u",
    );
    check(
        &LocalizedMessage::new("en-US", "m"),
        b"\x0a\x05en-US\x12\x01m",
    );
}

const STATUS: &[u8] =
    b"\x08\x03\x12\x03bad\x1a1\x0a*type.googleapis.com/google.rpc.RequestInfo\x12\x03\x0a\x011\x1a\
    \x0a\x0a\x05x/y.Z\x12\x01\xff";

fn status_details() -> [ErrorDetail; 2] {
    let unknown = ErrorDetail::Unknown {
        type_url: "x/y.Z".to_owned(),
        value: Bytes::from_static(b"\xff"),
    };
    [RequestInfo::new("1").into(), unknown]
}

#[test]
fn details_become_a_status_message_and_are_read_from_it() {
    let status = Status::invalid_argument("bad").with_error_details(status_details());
    assert_eq!(status.details(), STATUS);
    assert_eq!(status.error_details().unwrap(), status_details());
    let received = Status::aborted("").with_details(STATUS);
    assert_eq!(received.error_details().unwrap(), status_details());
    assert_eq!(to_send(&received, Code::Aborted).as_deref(), Some(STATUS));
}

#[test]
fn code_and_message_are_current_when_sent() {
    let status = Status::unknown("d").with_error_details(status_details());
    let status = status
        .with_context("ba")
        .with_error_details(status_details());
    let message = b"\x12\x05ba: d";
    assert!(
        status
            .details()
            .starts_with(&[b"\x08\x02", &message[..]].concat())
    );
    let status = status.with_context("x");
    let sent = to_send(&status, Code::InvalidArgument).unwrap();
    assert!(
        sent.starts_with(b"\x08\x03\x12\x08x: ba: d\x1a1"),
        "{sent:?}"
    );
    assert_eq!(
        Status::unknown("")
            .with_details(sent)
            .error_details()
            .unwrap(),
        status_details()
    );
}

#[test]
fn a_status_without_details_has_an_empty_list() {
    assert_eq!(Status::aborted("").error_details().unwrap(), []);
    assert_eq!(to_send(&Status::aborted(""), Code::Aborted), None);
    assert_eq!(
        Status::aborted("")
            .with_error_details([])
            .error_details()
            .unwrap(),
        []
    );
}

#[test]
fn malformed_details_are_reported() {
    for (details, reason) in [
        (&b"\x1a\x05ab"[..], "middle of a field"),
        // Not UTF-8: a type URL, and a text in a detail.
        (b"\x1a\x03\x0a\x01\xff", "UTF-8"),
        (b"\x1a\x1e\x0a\x17/google.rpc.RequestInfo\x12\x03\x0a\x01\xff", "UTF-8"),
        // Durations of minus one second, of a second in nanoseconds, of more than ten thousand years.
        (b"\x1a\x28\x0a\x15/google.rpc.RetryInfo\x12\x0f\x0a\x0b\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\0\0", "duration"),
        (b"\x1a\x21\x0a\x15/google.rpc.RetryInfo\x12\x08\x0a\x06\x10\x80\x94\xeb\xdc\x03", "duration"),
        (b"\x1a\x22\x0a\x15/google.rpc.RetryInfo\x12\x09\x0a\x07\x08\xff\xff\xff\xff\xff\x7f", "duration"),
    ] {
        let status = Status::aborted("").with_details(details);
        let error = status.error_details().unwrap_err();
        assert_eq!(error.code(), Code::Internal);
        let source = error.source().unwrap().to_string();
        assert!(source.contains(reason), "{details:?}: {source}");
    }
}

#[test]
fn long_delays_are_cut() {
    let mut writer = Writer::default();
    RetryInfo::new(Duration::MAX).write(&mut writer);
    let read: RetryInfo = read(&writer.into_bytes()).unwrap();
    assert_eq!(read.retry_delay.as_secs(), 315_576_000_000);
}

/// Mutates a few bytes of a valid status.
#[test]
fn arbitrary_bytes_never_panic() {
    let status = Status::aborted("m").with_error_details([
        ErrorInfo::new("R", "d").into(),
        RetryInfo::new(Duration::from_secs(1)).into(),
        QuotaFailure::new([QuotaViolation::new("s", "d")]).into(),
        BadRequest::new([FieldViolation::new("f", "d")]).into(),
    ]);
    let mut seed = 1_u64;
    let mut below = |end: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % end
    };
    for _ in 0..4_000 {
        let mut bytes = status.details().to_vec();
        for _ in 0..=below(4) {
            let at = below(bytes.len());
            match below(3) {
                0 => bytes[at] = below(256).to_le_bytes()[0],
                1 => bytes[at] ^= 1 << below(8),
                _ => bytes.truncate(at + 1),
            }
        }
        if let Ok(details) = Status::aborted("").with_details(bytes).error_details() {
            let again = Status::aborted("").with_error_details(details.clone());
            assert_eq!(again.error_details().unwrap(), details);
        }
    }
}
