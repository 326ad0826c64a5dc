//! Which encoding a call uses.
//!
//! Specification: `compression.md` "Compression Method Asymmetry Between Peers".

use http::{HeaderMap, HeaderValue};

use crate::encoding::Encoding;
use crate::protocol::grpc::GRPC_ACCEPT_ENCODING;
use crate::side::Side;
use crate::status::Status;

/// The compression of a side, which a call may override.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Compression {
    /// The encoding of messages that are sent.
    pub(crate) send: Encoding,
    /// The encodings of messages that are accepted.
    pub(crate) accept: Encodings,
}

/// Encodings that a side accepts, always including `Identity`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Encodings(u8);

/// The encoding of the messages that `side` receives, from the value of `grpc-encoding`.
///
/// # Errors
///
/// If `side` does not accept it: `UNIMPLEMENTED` on the server, `INTERNAL` on the client.
pub(crate) fn message_encoding(
    value: Option<&HeaderValue>,
    accept: Encodings,
    side: Side,
) -> Result<Encoding, Status> {
    let Some(value) = value else {
        return Ok(Encoding::Identity);
    };
    let encoding = value.to_str().ok().and_then(Encoding::from_name);
    if let Some(encoding) = encoding.filter(|encoding| accept.contains(*encoding)) {
        return Ok(encoding);
    }
    let message = format!(
        "the {side} received messages of grpc-encoding {value:?}, and accepts only {}",
        accept.names()
    );
    Err(match side {
        Side::Server => Status::unimplemented(message),
        Side::Client => Status::internal(message),
    })
}

impl Encodings {
    /// `Identity` alone.
    pub(crate) const IDENTITY: Self = Self(0);

    /// The encodings of a peer's `grpc-accept-encoding` that are compiled in.
    pub(crate) fn of_peer(headers: &HeaderMap) -> Self {
        if Self::default() == Self::IDENTITY {
            return Self::IDENTITY;
        }
        headers
            .get_all(GRPC_ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|names| names.split(','))
            .filter_map(|name| Encoding::from_name(name.trim_ascii()))
            .collect()
    }

    pub(crate) fn contains(self, encoding: Encoding) -> bool {
        self.0 & bit(encoding) == bit(encoding)
    }

    /// `encoding`, or `Identity` if `encoding` is not accepted.
    pub(crate) fn or_identity(self, encoding: Encoding) -> Encoding {
        if self.contains(encoding) {
            encoding
        } else {
            Encoding::Identity
        }
    }

    /// The value of `grpc-accept-encoding`; `None` if only `Identity` is accepted, because then the header is not sent.
    pub(crate) fn advertised(self) -> Option<HeaderValue> {
        (self != Self::IDENTITY).then(|| self.listed())
    }

    /// The value of `grpc-accept-encoding`.
    pub(crate) fn listed(self) -> HeaderValue {
        HeaderValue::from_static(self.names())
    }

    fn names(self) -> &'static str {
        match self.0 {
            0b001 => "identity,gzip",
            0b010 => "identity,deflate",
            0b011 => "identity,gzip,deflate",
            0b100 => "identity,zstd",
            0b101 => "identity,gzip,zstd",
            0b110 => "identity,deflate,zstd",
            0b111 => "identity,gzip,deflate,zstd",
            _ => "identity",
        }
    }
}

/// All encodings that are compiled in.
impl Default for Encodings {
    fn default() -> Self {
        Encoding::ALL.iter().copied().collect()
    }
}

impl FromIterator<Encoding> for Encodings {
    fn from_iter<I: IntoIterator<Item = Encoding>>(encodings: I) -> Self {
        Self(
            encodings
                .into_iter()
                .fold(0, |set, encoding| set | bit(encoding)),
        )
    }
}

const fn bit(encoding: Encoding) -> u8 {
    match encoding {
        Encoding::Identity => 0,
        #[cfg(feature = "gzip")]
        Encoding::Gzip => 0b001,
        #[cfg(feature = "deflate")]
        Encoding::Deflate => 0b010,
        #[cfg(feature = "zstd")]
        Encoding::Zstd => 0b100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    fn headers(name: &'static str, values: &[&'static [u8]]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(name, HeaderValue::from_bytes(value).unwrap());
        }
        headers
    }

    fn received(value: &'static [u8], side: Side) -> Result<Encoding, Status> {
        let value = HeaderValue::from_bytes(value).unwrap();
        message_encoding(Some(&value), Encodings::default(), side)
    }

    #[test]
    fn messages_are_not_compressed_unless_the_headers_say_so() {
        for side in [Side::Server, Side::Client] {
            let none = message_encoding(None, Encodings::default(), side);
            assert_eq!(none.unwrap(), Encoding::Identity);
            for encoding in Encoding::ALL {
                let name = encoding.name().as_bytes();
                assert_eq!(received(name, side).unwrap(), *encoding);
            }
        }
    }

    #[test]
    fn an_unknown_encoding_is_refused_with_what_is_accepted() {
        for (side, code) in [
            (Side::Server, Code::Unimplemented),
            (Side::Client, Code::Internal),
        ] {
            for name in [&b"br"[..], b"", b"Identity", b"gzip,identity", b"\xff"] {
                let status = received(name, side).unwrap_err();
                assert_eq!(status.code(), code);
                assert!(status.message().is_ascii());
                let accepted = Encodings::default().names();
                assert!(
                    status.message().contains(&format!("only {accepted}")),
                    "{status}"
                );
            }
        }
    }

    #[test]
    fn a_known_encoding_that_is_not_accepted_is_refused() {
        for encoding in &Encoding::ALL[1..] {
            let value = HeaderValue::from_static(encoding.name());
            let status = message_encoding(Some(&value), Encodings::IDENTITY, Side::Server);
            let status = status.unwrap_err();
            assert_eq!(status.code(), Code::Unimplemented);
            assert!(status.message().ends_with("only identity"), "{status}");
        }
    }

    #[test]
    fn the_encodings_that_a_peer_accepts_are_read_from_its_headers() {
        let all: Vec<&str> = Encoding::ALL.iter().map(|e| e.name()).collect();
        let lines: [(&[&'static [u8]], bool); 9] = [
            (&[], false),
            (&[b""], false),
            (&[b"identity"], false),
            (&[b"br, snappy"], false),
            (&[b"gzip;deflate;zstd"], false),
            (&[b"gzip,deflate,zstd,\xff"], false),
            (&[b"gzip,deflate,zstd"], true),
            (&[b" zstd ,,\tdeflate, identity,gzip , br"], true),
            (&[b"gzip", b"\xff", b"zstd,deflate"], true),
        ];
        for (values, accepts_all) in lines {
            let peer = Encodings::of_peer(&headers("grpc-accept-encoding", values));
            let expected = if accepts_all {
                Encodings::default()
            } else {
                Encodings::IDENTITY
            };
            assert_eq!(peer, expected, "{values:?}");
        }
        assert_eq!(Encodings::default().names(), all.join(","));
    }

    #[test]
    fn every_set_is_listed_as_it_is_read() {
        for set in 0..1_u8 << Encoding::ALL.len() {
            let members = || {
                let chosen = Encoding::ALL.iter().enumerate();
                chosen
                    .filter(|(index, _)| set >> index & 1 == 1)
                    .map(|(_, encoding)| *encoding)
            };
            let encodings: Encodings = members().collect();
            for encoding in Encoding::ALL {
                let contained =
                    *encoding == Encoding::Identity || members().any(|m| m == *encoding);
                assert_eq!(encodings.contains(*encoding), contained);
                let chosen = encodings.or_identity(*encoding);
                assert_eq!(chosen == *encoding, contained);
            }
            let mut headers = HeaderMap::new();
            headers.insert(GRPC_ACCEPT_ENCODING, encodings.listed());
            assert_eq!(Encodings::of_peer(&headers), encodings);
            assert_eq!(
                encodings.advertised().is_none(),
                encodings == Encodings::IDENTITY
            );
        }
    }
}
