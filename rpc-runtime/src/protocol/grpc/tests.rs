//! Tables of trailers, HTTP statuses and reset codes.

use std::error::Error;

use http::HeaderMap;

use super::*;

fn headers(fields: &[(&'static str, &'static str)]) -> HeaderMap {
    fields
        .iter()
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect()
}

fn failed(fields: &[(&'static str, &'static str)]) -> Status {
    let mut headers = headers(fields);
    let status = status_from_trailers(&mut headers).unwrap().unwrap_err();
    assert!(headers.is_empty());
    assert!(status.is_remote());
    status
}

#[test]
fn headers_without_a_status_are_left_alone() {
    let fields = [("grpc-message", "lost"), ("x-user", "7")];
    let mut left = headers(&fields);
    assert!(status_from_trailers(&mut left).is_none());
    assert_eq!(left, headers(&fields));
}

#[test]
fn success_leaves_the_metadata() {
    let mut trailers = headers(&[
        ("grpc-status", "0"),
        ("grpc-message", "ignored"),
        ("content-type", "application/grpc"),
        ("x-user", "7"),
    ]);
    let metadata = status_from_trailers(&mut trailers).unwrap().unwrap();
    assert_eq!(metadata.len(), 1);
    assert_eq!(metadata.get("x-user"), Some("7"));
}

#[test]
fn a_failure_has_code_message_details_and_metadata() {
    let status = failed(&[
        ("grpc-status", "5"),
        ("grpc-message", "no such user: %D0%BA %zz"),
        ("grpc-status-details-bin", "CAUSAmhp"),
        ("x-user", "7"),
    ]);
    assert_eq!(status.code(), Code::NotFound);
    assert_eq!(status.message(), "no such user: к %zz");
    assert_eq!(status.details(), b"\x08\x05\x12\x02hi");
    assert_eq!(status.metadata().len(), 1);
    assert_eq!(status.metadata().get("x-user"), Some("7"));
}

#[test]
fn an_invalid_status_of_a_peer_is_unknown() {
    for (value, code, message) in [
        ("1", Code::Cancelled, "m"),
        ("16", Code::Unauthenticated, "m"),
        ("017", Code::Unknown, "m"),
        ("-1", Code::Unknown, "m"),
        (
            "",
            Code::Unknown,
            "the peer's grpc-status \"\" is not a status code: m",
        ),
        (
            "five",
            Code::Unknown,
            "the peer's grpc-status \"five\" is not a status code: m",
        ),
        (
            "5 ",
            Code::Unknown,
            "the peer's grpc-status \"5 \" is not a status code: m",
        ),
        (
            "99999999999",
            Code::Unknown,
            "the peer's grpc-status \"99999999999\" is not a status code: m",
        ),
    ] {
        let status = failed(&[("grpc-status", value), ("grpc-message", "m")]);
        assert_eq!(status.code(), code, "{value:?}");
        assert_eq!(status.message(), message);
    }
}

#[test]
fn details_may_be_padded_or_broken() {
    let status = failed(&[("grpc-status", "2"), ("grpc-status-details-bin", "CAI=")]);
    assert_eq!(status.details(), b"\x08\x02");
    let status = failed(&[("grpc-status", "2"), ("grpc-status-details-bin", "!")]);
    assert_eq!(status.error_details().unwrap_err().code(), Code::Internal);
    assert_eq!(status.details(), b"");
    let source = status.source().unwrap().to_string();
    assert!(source.contains("is not base64"), "{source}");
}

#[test]
fn a_status_survives_the_trailers() {
    let mut metadata = Metadata::new();
    metadata.append("x-user", "7").unwrap();
    metadata.append("x-user", "8").unwrap();
    for number in 1..=16 {
        let sent = Status::new(Code::from_i32(number), "50% к\n")
            .with_details(vec![0, 255])
            .with_metadata(metadata.clone())
            .with_source("private");
        let mut trailers = status_to_trailers(&sent);
        assert_eq!(trailers["grpc-status"], number.to_string());
        assert_eq!(trailers["grpc-message"], "50%25 %D0%BA%0A");
        assert_eq!(trailers["grpc-status-details-bin"], "AP8");
        assert!(!format!("{trailers:?}").contains("private"));
        let received = status_from_trailers(&mut trailers).unwrap().unwrap_err();
        assert_eq!(received.code(), sent.code());
        assert_eq!(received.message(), sent.message());
        assert_eq!(received.details(), sent.details());
        assert_eq!(received.metadata(), &metadata);
    }
}

#[test]
fn trailers_leave_out_empty_fields() {
    let trailers = status_to_trailers(&Status::aborted(""));
    assert_eq!(trailers, headers(&[("grpc-status", "10")]));
    let trailers = status_to_trailers(&Status::new(Code::Ok, "but failed"));
    let unknown = headers(&[("grpc-status", "2"), ("grpc-message", "but failed")]);
    assert_eq!(trailers, unknown);
    let trailers = ok_trailers(&Metadata::new());
    assert_eq!(trailers, headers(&[("grpc-status", "0")]));
}

#[test]
fn an_http_status_becomes_a_code() {
    for status in 0..1000 {
        let code = match status {
            400 => Code::Internal,
            401 => Code::Unauthenticated,
            403 => Code::PermissionDenied,
            404 => Code::Unimplemented,
            429 | 502 | 503 | 504 => Code::Unavailable,
            _ => Code::Unknown,
        };
        assert_eq!(http_status_to_code(status), code, "{status}");
    }
}

#[test]
fn headers_of_the_protocol_are_not_metadata() {
    for name in [
        GRPC_STATUS,
        GRPC_MESSAGE,
        GRPC_STATUS_DETAILS,
        GRPC_TIMEOUT,
        GRPC_ENCODING,
        GRPC_ACCEPT_ENCODING,
        http::header::CONTENT_TYPE,
        http::header::TE,
    ] {
        let mut headers = headers(&[("x-user", "7")]);
        headers.insert(name, HeaderValue::from_static("0"));
        assert_eq!(Metadata::from_headers(headers).len(), 1);
    }
}

#[test]
fn the_user_agent_has_the_standard_form() {
    assert_eq!(USER_AGENT, "grpc-rust-rpc-runtime/0.1.0");
}
