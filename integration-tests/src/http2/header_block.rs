//! Header blocks: RFC 7541. Writes literals that nothing is remembered of, and reads anything.

use std::collections::VecDeque;

use super::huffman;

/// A header as it is on the wire.
pub(super) type Field = (Vec<u8>, Vec<u8>);

/// A block of literal fields without indexing and without Huffman codes: section 6.2.2.
#[must_use]
pub fn encode<N: AsRef<[u8]>, V: AsRef<[u8]>>(fields: &[(N, V)]) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in fields {
        block.push(0);
        for text in [name.as_ref(), value.as_ref()] {
            block.extend(integer(0, 7, text.len()));
            block.extend(text);
        }
    }
    block
}

/// The header block of a call of `path`, with further fields.
#[must_use]
pub fn call_headers(path: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut block = encode(&[
        (":method", "POST"),
        (":scheme", "http"),
        (":path", path),
        (":authority", "localhost"),
        ("content-type", "application/grpc"),
        ("te", "trailers"),
    ]);
    block.extend(encode(more));
    block
}

/// An integer behind a prefix of `bits` bits, whose first byte has the bits of `first` above: section 5.1.
#[must_use]
pub fn integer(first: u8, bits: u32, value: usize) -> Vec<u8> {
    let most = (1 << bits) - 1;
    if value < most {
        return vec![first | value.to_le_bytes()[0]];
    }
    let mut bytes = vec![first | most.to_le_bytes()[0]];
    let mut rest = value - most;
    while rest >= 0x80 {
        bytes.push(0x80 | rest.to_le_bytes()[0]);
        rest >>= 7;
    }
    bytes.push(rest.to_le_bytes()[0]);
    bytes
}

/// Reads the blocks of one direction of a connection.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    /// What the sender has had remembered, the latest first. Never shortened: senders here know of at most 4 KiB.
    remembered: VecDeque<Field>,
}

impl Decoder {
    /// The fields of a block; `None` when it is malformed.
    pub(super) fn decode(&mut self, mut block: &[u8]) -> Option<Vec<Field>> {
        let mut fields = Vec::new();
        while let Some(first) = block.first() {
            match first {
                0x80.. => {
                    let index = read_integer(&mut block, 7)?;
                    fields.push(self.field(index)?);
                }
                0x40..0x80 => {
                    let field = self.read_literal(&mut block, 6)?;
                    self.remembered.push_front(field.clone());
                    fields.push(field);
                }
                // The size of the dynamic table.
                0x20..0x40 => drop(read_integer(&mut block, 5)?),
                ..0x20 => fields.push(self.read_literal(&mut block, 4)?),
            }
        }
        Some(fields)
    }

    fn read_literal(&self, block: &mut &[u8], bits: u32) -> Option<Field> {
        let name = match read_integer(block, bits)? {
            0 => read_text(block)?,
            index => self.field(index)?.0,
        };
        Some((name, read_text(block)?))
    }

    fn field(&self, index: usize) -> Option<Field> {
        let index = index.checked_sub(1)?;
        match STATIC.get(index) {
            Some((name, value)) => Some((name.as_bytes().to_vec(), value.as_bytes().to_vec())),
            None => self.remembered.get(index - STATIC.len()).cloned(),
        }
    }
}

fn read_integer(block: &mut &[u8], bits: u32) -> Option<usize> {
    let most = (1_usize << bits) - 1;
    let mut value = usize::from(*block.split_off_first()?) & most;
    if value < most {
        return Some(value);
    }
    for shift in (0..=28).step_by(7) {
        let byte = usize::from(*block.split_off_first()?);
        value += (byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

fn read_text(block: &mut &[u8]) -> Option<Vec<u8>> {
    let is_huffman = block.first()? & 0x80 != 0;
    let length = read_integer(block, 7)?;
    let text = block.split_off(..length)?;
    if is_huffman {
        huffman::decode(text)
    } else {
        Some(text.to_vec())
    }
}

/// Appendix A.
const STATIC: [(&str, &str); 61] = [
    (":authority", ""),
    (":method", "GET"),
    (":method", "POST"),
    (":path", "/"),
    (":path", "/index.html"),
    (":scheme", "http"),
    (":scheme", "https"),
    (":status", "200"),
    (":status", "204"),
    (":status", "206"),
    (":status", "304"),
    (":status", "400"),
    (":status", "404"),
    (":status", "500"),
    ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate"),
    ("accept-language", ""),
    ("accept-ranges", ""),
    ("accept", ""),
    ("access-control-allow-origin", ""),
    ("age", ""),
    ("allow", ""),
    ("authorization", ""),
    ("cache-control", ""),
    ("content-disposition", ""),
    ("content-encoding", ""),
    ("content-language", ""),
    ("content-length", ""),
    ("content-location", ""),
    ("content-range", ""),
    ("content-type", ""),
    ("cookie", ""),
    ("date", ""),
    ("etag", ""),
    ("expect", ""),
    ("expires", ""),
    ("from", ""),
    ("host", ""),
    ("if-match", ""),
    ("if-modified-since", ""),
    ("if-none-match", ""),
    ("if-range", ""),
    ("if-unmodified-since", ""),
    ("last-modified", ""),
    ("link", ""),
    ("location", ""),
    ("max-forwards", ""),
    ("proxy-authenticate", ""),
    ("proxy-authorization", ""),
    ("range", ""),
    ("referer", ""),
    ("refresh", ""),
    ("retry-after", ""),
    ("server", ""),
    ("set-cookie", ""),
    ("strict-transport-security", ""),
    ("transfer-encoding", ""),
    ("user-agent", ""),
    ("vary", ""),
    ("via", ""),
    ("www-authenticate", ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_fields_decode_to_themselves() {
        let long = "v".repeat(300);
        let fields = [(":path", "/a"), ("x", ""), ("y", &long)];
        let decoded = Decoder::default().decode(&encode(&fields)).unwrap();
        let expected: Vec<Field> = fields.map(|(n, v)| (n.into(), v.into())).into();
        assert_eq!(decoded, expected);
    }

    /// The requests of appendix C.4.
    #[test]
    fn decodes_the_examples_of_the_specification() {
        let mut decoder = Decoder::default();
        for (block, (name, value)) in [
            (
                &b"\x82\x86\x84\x41\x8c\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab\x90\xf4\xff"[..],
                (":authority", "www.example.com"),
            ),
            (
                b"\x82\x86\x84\xbe\x58\x86\xa8\xeb\x10\x64\x9c\xbf",
                ("cache-control", "no-cache"),
            ),
            (
                b"\x82\x87\x85\xbf\x40\x88\x25\xa8\x49\xe9\x5b\xa9\x7d\x7f\x89\x25\xa8\x49\xe9\x5b\xb8\xe8\xb4\xbf",
                ("custom-key", "custom-value"),
            ),
        ] {
            let fields = decoder.decode(block).unwrap();
            assert_eq!(fields.last().unwrap(), &(name.into(), value.into()));
        }
    }
}
