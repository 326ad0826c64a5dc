//! How the messages of a call are compressed.
//!
//! Specification: PROTOCOL-HTTP2 "Message-Encoding". What an encoding does to bytes is `protocol::compression`'s
//! business.

use std::fmt;

/// How messages are compressed: a value of `grpc-encoding`.
///
/// Each encoding but [`Identity`](Self::Identity) is behind the cargo feature of its name, so what can be named can
/// be used. Both directions of a call are independent: the client chooses how its requests are compressed
/// ([`ChannelBuilder::send_compressed`], [`Request::set_encoding`]), the server how its responses are
/// ([`Server::send_compressed`], [`Response::set_encoding`], [`ResponseSink::set_encoding`]). By default nothing is
/// compressed, and every encoding that is compiled in is accepted.
///
/// A message of fewer than 128 bytes, and one that compression does not make shorter, is sent as it is. One of up to
/// 1,400 bytes, which fits into a packet either way, is compressed by gzip and deflate fast rather than well. To send a
/// message uncompressed for another reason, say because a secret and a text of an attacker's choice meet in it, use
/// [`RequestSink::send_uncompressed`] and [`ResponseSink::send_uncompressed`], or choose `Identity` for the call.
///
/// [`ChannelBuilder::send_compressed`]: crate::ChannelBuilder::send_compressed
/// [`Request::set_encoding`]: crate::Request::set_encoding
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
    /// RFC 1952, the encoding that most peers know.
    #[cfg(feature = "gzip")]
    Gzip,
    /// RFC 1950, the format of zlib; "deflate" is what HTTP calls it.
    #[cfg(feature = "deflate")]
    Deflate,
    /// RFC 8878.
    #[cfg(feature = "zstd")]
    Zstd,
}

impl Encoding {
    /// Every encoding that is compiled in, `Identity` first.
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

    /// The encoding of that [name](Self::name), whose case matters; `None` if there is none, or if it is not
    /// compiled in.
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
    fn names() {
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
