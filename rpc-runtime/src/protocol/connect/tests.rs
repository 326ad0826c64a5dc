use super::*;
use crate::codec::Codec;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::method::Method as MethodOf;
use crate::protocol::dialect::ResponseFields;
use crate::status::code::Code;

const CODEC: Codec<String> = Codec::new(|_message, _buffer| Ok(()), |_buffer| Ok(String::new()));

static UNARY: MethodOf<String, String> = MethodOf::unary("/s.S/Unary", CODEC, CODEC);
static READ: MethodOf<String, String> =
    MethodOf::unary("/s.S/Read", CODEC, CODEC).idempotency(Idempotency::NoSideEffects);
static STREAM: MethodOf<String, String> =
    MethodOf::server_streaming("/s.S/Stream", CODEC, CODEC).idempotency(Idempotency::NoSideEffects);

/// What becomes of a request: a call, a call that fails with a code, or a refusal.
#[derive(Debug, PartialEq)]
enum Becomes {
    Call,
    Failure(Code),
    Refused(Refusal),
}

fn accept(
    settings: Connect,
    verb: &str,
    uri: &str,
    headers: &[(&str, &str)],
) -> (Becomes, Option<DialectCall>) {
    let mut request = http::Request::builder().method(verb).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut parts = request.body(()).unwrap().into_parts().0;
    let method = match parts.uri.path() {
        "/s.S/Unary" => Some(UNARY.descriptor()),
        "/s.S/Read" => Some(READ.descriptor()),
        "/s.S/Stream" => Some(STREAM.descriptor()),
        _ => None,
    };
    let accept = Encodings::default();
    match settings.accept(&mut parts, method, accept, Refusal::Method) {
        Ok(call) => {
            let becomes = match &call.failure {
                Some(status) => Becomes::Failure(status.code()),
                None => Becomes::Call,
            };
            (becomes, Some(call))
        }
        Err(refusal) => (Becomes::Refused(refusal), None),
    }
}

const LENIENT: Connect = Connect {
    requires_version: false,
};

const STRICT: Connect = Connect {
    requires_version: true,
};

const PROTO: (&str, &str) = ("content-type", "application/proto");
const CONNECT_PROTO: (&str, &str) = ("content-type", "application/connect+proto");

#[test]
fn a_post_needs_the_content_type_of_its_method() {
    use Becomes::{Call, Failure, Refused};
    let json = ("content-type", "application/json");
    for (verb, uri, headers, expected) in [
        ("POST", "/s.S/Unary", vec![PROTO], Call),
        ("POST", "/s.S/Read", vec![PROTO], Call),
        ("POST", "/s.S/Stream", vec![CONNECT_PROTO], Call),
        (
            "POST",
            "/s.S/Unary",
            vec![CONNECT_PROTO],
            Refused(Refusal::ContentType),
        ),
        (
            "POST",
            "/s.S/Stream",
            vec![PROTO],
            Refused(Refusal::ContentType),
        ),
        ("POST", "/s.S/Unary", vec![json], Refused(Refusal::Method)),
        ("POST", "/s.S/Unary", vec![], Refused(Refusal::Method)),
        ("PUT", "/s.S/Unary", vec![PROTO], Refused(Refusal::Method)),
        (
            "HEAD",
            "/s.S/Read?connect=v1",
            vec![PROTO],
            Refused(Refusal::Method),
        ),
        (
            "POST",
            "/s.S/Missing",
            vec![PROTO],
            Failure(Code::Unimplemented),
        ),
        (
            "POST",
            "/s.S/Missing",
            vec![CONNECT_PROTO],
            Failure(Code::Unimplemented),
        ),
        (
            "POST",
            "/s.S/Unary",
            vec![PROTO, ("connect-protocol-version", "2")],
            Failure(Code::InvalidArgument),
        ),
        (
            "POST",
            "/s.S/Stream",
            vec![CONNECT_PROTO, ("connect-timeout-ms", "soon")],
            Failure(Code::InvalidArgument),
        ),
        (
            "POST",
            "/s.S/Unary",
            vec![PROTO, ("content-encoding", "br")],
            Failure(Code::Unimplemented),
        ),
    ] {
        let (becomes, _) = accept(LENIENT, verb, uri, &headers);
        assert_eq!(becomes, expected, "{verb} {uri} {headers:?}");
    }
}

#[test]
fn a_get_is_a_call_only_of_a_unary_method_without_side_effects() {
    use Becomes::{Call, Failure, Refused};
    let message = "connect=v1&encoding=proto&message=a";
    let length = |value| vec![("content-length", value)];
    for (uri, headers, expected) in [
        (format!("/s.S/Read?{message}"), vec![], Call),
        (format!("/s.S/Read?{message}"), length("0"), Call),
        (
            format!("/s.S/Read?{message}"),
            length("1"),
            Refused(Refusal::ContentType),
        ),
        ("/s.S/Read?encoding=proto&message=".to_owned(), vec![], Call),
        (
            "/s.S/Read?encoding=json&message=".to_owned(),
            vec![],
            Refused(Refusal::ContentType),
        ),
        (
            format!("/s.S/Unary?{message}"),
            vec![],
            Refused(Refusal::Method),
        ),
        (
            format!("/s.S/Stream?{message}"),
            vec![],
            Refused(Refusal::Method),
        ),
        (
            format!("/s.S/Missing?{message}"),
            vec![],
            Failure(Code::Unimplemented),
        ),
        ("/s.S/Missing".to_owned(), vec![], Refused(Refusal::Method)),
        (
            "/favicon.ico?connect=v2".to_owned(),
            vec![],
            Refused(Refusal::Method),
        ),
        (
            "/s.S/Read".to_owned(),
            vec![],
            Failure(Code::InvalidArgument),
        ),
        (
            "/s.S/Read?message=%".to_owned(),
            vec![],
            Failure(Code::InvalidArgument),
        ),
        (
            format!("/s.S/Read?{message}&compression=br"),
            vec![],
            Failure(Code::Unimplemented),
        ),
        (
            format!("/s.S/Read?{message}&base64=1"),
            vec![],
            Failure(Code::InvalidArgument),
        ),
    ] {
        let (becomes, _) = accept(LENIENT, "GET", &uri, &headers);
        assert_eq!(becomes, expected, "{uri} {headers:?}");
    }
}

#[test]
fn the_version_may_be_required() {
    use Becomes::{Call, Failure};
    let version = ("connect-protocol-version", "1");
    for (verb, uri, headers, expected) in [
        ("POST", "/s.S/Unary", vec![PROTO, version], Call),
        (
            "POST",
            "/s.S/Unary",
            vec![PROTO],
            Failure(Code::InvalidArgument),
        ),
        ("POST", "/s.S/Stream", vec![CONNECT_PROTO, version], Call),
        (
            "POST",
            "/s.S/Stream",
            vec![CONNECT_PROTO],
            Failure(Code::InvalidArgument),
        ),
        (
            "GET",
            "/s.S/Read?connect=v1&encoding=proto&message=",
            vec![],
            Call,
        ),
        (
            "GET",
            "/s.S/Read?encoding=proto&message=",
            vec![version],
            Failure(Code::InvalidArgument),
        ),
    ] {
        let (becomes, _) = accept(STRICT, verb, uri, &headers);
        assert_eq!(becomes, expected, "{verb} {uri} {headers:?}");
    }
}

#[test]
fn the_query_is_the_request() {
    let uri = "/s.S/Read?encoding=proto&message=aGk&base64=1";
    let (_, call) = accept(LENIENT, "GET", uri, &[]);
    let mut requests = call.unwrap().requests.unwrap();
    assert_eq!(requests.finish().unwrap(), &b"\0\0\0\0\x02hi"[..]);
}

#[test]
fn only_errors_of_unknown_methods_are_not_found() {
    let metadata = Metadata::new();
    let fields = ResponseFields {
        metadata: &metadata,
        trailers: &metadata,
        encoding: crate::encoding::Encoding::Identity,
        accept_encoding: None,
        limit: HeaderListLimit::NONE,
    };
    for (verb, uri, headers, http_status) in [
        ("POST", "/s.S/Missing", vec![PROTO], 404),
        ("GET", "/s.S/Missing?connect=v1", vec![], 404),
        ("POST", "/s.S/Unary", vec![PROTO], 501),
        ("POST", "/s.S/Missing", vec![CONNECT_PROTO], 200),
    ] {
        let (_, call) = accept(LENIENT, verb, uri, &headers);
        let status = Status::unimplemented("no");
        let response = call.unwrap().responses.only(&status, &fields);
        assert_eq!(response.status().as_u16(), http_status, "{verb} {uri}");
    }
}
