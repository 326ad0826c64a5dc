//! Bodies in base64, for the text form of gRPC-Web.
//!
//! Specification: PROTOCOL-WEB "Message framing"; RFC 4648 section 4. Each piece that a peer writes is a text of its own, so there may be
//! padding in the middle of a body, at the end of a group of four characters.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use crate::progress::Progress;
use crate::protocol::dialect::InboundFraming;
use crate::side::Side;
use crate::status::Status;

/// The base64 text for `bytes`, padded.
pub(super) fn encode(bytes: &[u8]) -> Bytes {
    STANDARD.encode(bytes).into()
}

/// A received body in base64.
#[derive(Debug)]
pub(super) struct Base64Body {
    side: Side,
    /// The first characters of a group that is not complete.
    group: Vec<u8>,
}

impl Base64Body {
    /// A body that `side` receives.
    pub(super) fn new(side: Side) -> Self {
        Self {
            side,
            group: Vec::new(),
        }
    }

    fn malformed(&self) -> Status {
        Status::internal(format!(
            "the {} received a body of gRPC-Web text that is not base64",
            self.side
        ))
    }
}

impl InboundFraming for Base64Body {
    fn convert(&mut self, bytes: Bytes, _limit: usize) -> Result<Bytes, Status> {
        let mut decoded = Vec::with_capacity((self.group.len() + bytes.len()) / GROUP * 3);
        let mut decode = |text: &[u8]| STANDARD.decode_vec(text, &mut decoded).is_ok();
        let mut rest = &*bytes;
        if !self.group.is_empty() {
            let missing = (GROUP - self.group.len()).min(rest.len());
            let (first, after) = rest.split_at(missing);
            self.group.extend_from_slice(first);
            rest = after;
            if self.group.len() < GROUP {
                return Ok(Bytes::new());
            }
            if !decode(&self.group) {
                return Err(self.malformed());
            }
            self.group.clear();
        }
        let (mut groups, kept) = rest.split_at(rest.len() / GROUP * GROUP);
        while !groups.is_empty() {
            // Up to the group with padding, which only the last one of a text may have.
            let padded = groups.iter().position(|character| *character == b'=');
            let end = padded.map_or(groups.len(), |padded| (padded / GROUP + 1) * GROUP);
            let (text, after) = groups.split_at(end);
            if !decode(text) {
                return Err(self.malformed());
            }
            groups = after;
        }
        self.group.extend_from_slice(kept);
        Ok(decoded.into())
    }

    fn finish(&mut self) -> Result<Bytes, Status> {
        if self.group.is_empty() {
            Ok(Bytes::new())
        } else {
            Err(self.malformed())
        }
    }

    fn progress(&self) -> Progress {
        Progress {
            buffered: self.group.len(),
            missing: 0,
        }
    }
}

/// The characters that encode three bytes.
const GROUP: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    /// What pieces of a body are decoded to, and whether it may end there.
    fn decoded<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, Status> {
        let mut body = Base64Body::new(Side::Server);
        let mut decoded = Vec::new();
        for piece in pieces {
            decoded.extend(body.convert(Bytes::copy_from_slice(piece), usize::MAX)?);
            assert!(body.progress().buffered < GROUP);
        }
        decoded.extend(body.finish()?);
        Ok(decoded)
    }

    #[test]
    fn texts_may_be_split_anywhere_and_padded_in_the_middle() {
        for (text, expected) in [
            (&b""[..], &b""[..]),
            (b"aGVsbG8=", b"hello"),
            (b"aGVsbA==", b"hell"),
            (b"aGVs", b"hel"),
            (b"aGVsbG8=aGVsbA==aGVs", b"hellohellhel"),
            (b"aA==aA==aA==", b"hhh"),
            (b"+/+/", b"\xfb\xff\xbf"),
        ] {
            for size in 1..=text.len().max(1) {
                assert_eq!(decoded(text.chunks(size)).unwrap(), expected, "{size}");
            }
        }
    }

    #[test]
    fn bytes_that_are_not_base64_are_refused() {
        for text in [
            &b"a"[..],
            b"aG",
            b"aGV",
            b"aGVsb",
            b"aGV!",
            b"aGVs\r\n",
            b"====",
            b"=aGV",
            b"a===",
            b"aG=V",
            b"-_-_",
            b"\0\0\0\0",
        ] {
            for size in 1..=text.len() {
                let status = decoded(text.chunks(size)).unwrap_err();
                assert_eq!(status.code(), Code::Internal, "{text:?} {size}");
                assert!(status.message().contains("not base64"), "{status}");
            }
        }
    }

    #[test]
    fn encoded_bytes_decode_to_themselves() {
        for length in 0..20 {
            let bytes: Vec<u8> = (0..length).map(|byte| byte * 13).collect();
            assert_eq!(decoded([&*encode(&bytes)]).unwrap(), bytes);
        }
    }
}
