//! How the messages of a call are compressed.
//!
//! Specification: PROTOCOL-HTTP2 "Message-Encoding". `protocol::compression` implements the encodings.

use std::fmt;

/// How messages are compressed: a value of `grpc-encoding`.
///
/// Each encoding except [`Identity`](Self::Identity) exists only with the cargo feature of its name. The directions of
/// a call are independent: the client chooses how its requests are compressed
/// ([`ChannelBuilder::send_compressed`], [`Call::send_compressed`]), the server how its responses are compressed
/// ([`Server::send_compressed`], [`Response::set_encoding`], [`ResponseSink::set_encoding`]). By default nothing is
/// compressed, and every enabled encoding is accepted.
///
/// A message of fewer than 128 bytes, or one that compression does not shorten, is sent uncompressed. For messages of
/// up to 1,400 bytes, which fit into one packet either way, gzip and deflate prefer speed to size. To send a message
/// uncompressed for another reason, for example because it contains both a secret and text chosen by an attacker, use
/// [`RequestSink::send_uncompressed`] and [`ResponseSink::send_uncompressed`], or choose `Identity` for the call.
///
/// [`ChannelBuilder::send_compressed`]: crate::ChannelBuilder::send_compressed
/// [`Call::send_compressed`]: crate::Call::send_compressed
/// [`RequestSink::send_uncompressed`]: crate::RequestSink::send_uncompressed
/// [`Response::set_encoding`]: crate::Response::set_encoding
/// [`ResponseSink::send_uncompressed`]: crate::ResponseSink::send_uncompressed
/// [`ResponseSink::set_encoding`]: crate::ResponseSink::set_encoding
/// [`Server::send_compressed`]: crate::Server::send_compressed
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
#[non_exhaustive]
pub enum Encoding {
    /// Not compressed.
    #[default]
    Identity,
    /// RFC 1952, supported by most peers.
    #[cfg(feature = "gzip")]
    Gzip,
    /// RFC 1950, the format of zlib; HTTP calls it "deflate".
    #[cfg(feature = "deflate")]
    Deflate,
    /// RFC 8878.
    #[cfg(feature = "zstd")]
    Zstd,
}

impl Encoding {
    /// Every enabled encoding, `Identity` first.
    pub const ALL: &[Self] = &[
        Self::Identity,
        #[cfg(feature = "gzip")]
        Self::Gzip,
        #[cfg(feature = "deflate")]
        Self::Deflate,
        #[cfg(feature = "zstd")]
        Self::Zstd,
    ];

    /// The name in `grpc-encoding`: `identity`, `gzip`, `deflate` or `zstd`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            #[cfg(feature = "gzip")]
            Self::Gzip => "gzip",
            #[cfg(feature = "deflate")]
            Self::Deflate => "deflate",
            #[cfg(feature = "zstd")]
            Self::Zstd => "zstd",
        }
    }

    /// The encoding with that [name](Self::name), which is case-sensitive; `None` if there is none, or if its feature is
    /// not enabled.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|encoding| encoding.name() == name)
    }
}

/// The [name](Encoding::name).
impl fmt::Display for Encoding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_converts_back_to_its_encoding() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_name(encoding.name()), Some(*encoding));
            assert_eq!(encoding.to_string(), encoding.name());
        }
        for name in ["", "Identity", "GZIP", "gzip ", "br", "snappy"] {
            assert_eq!(Encoding::from_name(name), None);
        }
        assert_eq!(Encoding::default(), Encoding::Identity);
    }
}
