//! The fields of requests and responses, as HPACK has them (RFC 7541).

use std::sync::Arc;

use httlib_hpack::{Decoder, Encoder};
use measure::Error;

/// Names and values.
pub type Fields = Arc<[(Vec<u8>, Vec<u8>)]>;

/// The fields of a request, encoded once.
#[derive(Clone, Debug)]
pub struct Head {
    /// As the first of a connection, which puts them into the server's table.
    pub(crate) first: Vec<u8>,
    /// As every other.
    pub(crate) again: Vec<u8>,
}

/// Decodes blocks of fields, and remembers those that stand for the same as long as the table is the same.
#[derive(Debug, Default)]
pub(crate) struct FieldDecoder {
    decoder: Decoder<'static>,
    known: Vec<(Vec<u8>, Fields)>,
}

impl Head {
    /// Encodes a request. Its path is not put into the table, as h2 does not put it there. Requests of one connection
    /// may differ by their paths only.
    ///
    /// # Errors
    ///
    /// When a field is too long.
    pub fn new(path: &str, fields: &[(&str, &str)]) -> Result<Self, Error> {
        let common = [
            (":method", "POST"),
            (":scheme", "http"),
            (":path", path),
            (":authority", "localhost"),
        ];
        let mut encoder = Encoder::default();
        let mut encode = || -> Result<Vec<u8>, Error> {
            let mut block = Vec::new();
            for (name, value) in common.iter().chain(fields) {
                let format = Encoder::BEST_FORMAT | Encoder::HUFFMAN_NAME | Encoder::HUFFMAN_VALUE;
                let indexing = if *name == ":path" {
                    0
                } else {
                    Encoder::WITH_INDEXING
                };
                let field = (
                    name.as_bytes().to_vec(),
                    value.as_bytes().to_vec(),
                    format | indexing,
                );
                encoder
                    .encode(field, &mut block)
                    .map_err(|error| format!("{error:?}"))?;
            }
            Ok(block)
        };
        Ok(Self {
            first: encode()?,
            again: encode()?,
        })
    }
}

impl FieldDecoder {
    pub(crate) fn decode(&mut self, block: &[u8]) -> Result<Fields, Error> {
        // Section 6.1 of RFC 7541: where every byte has its highest bit, all fields come from the table, which stays as
        // it is.
        let is_indexed = block.iter().all(|byte| byte & 0x80 != 0);
        if is_indexed && let Some((_, fields)) = self.known.iter().find(|known| known.0 == block) {
            return Ok(fields.clone());
        }
        let mut decoded = Vec::new();
        self.decoder
            .decode(&mut block.to_vec(), &mut decoded)
            .map_err(|error| format!("fields that cannot be decoded: {error:?}"))?;
        let fields: Fields = decoded
            .into_iter()
            .map(|(name, value, _)| (name, value))
            .collect();
        if is_indexed {
            self.known.push((block.to_vec(), fields.clone()));
        } else {
            self.known.clear();
        }
        Ok(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_mean_the_same_as_the_first_and_later() {
        let head = Head::new("/path", &[("te", "trailers")]).unwrap();
        assert!(head.again.len() < head.first.len());
        let mut decoder = FieldDecoder::default();
        let first = decoder.decode(&head.first).unwrap();
        for _ in 0..2 {
            assert_eq!(decoder.decode(&head.again).unwrap(), first);
        }
        assert_eq!(first[4], (b"te".to_vec(), b"trailers".to_vec()));
    }

    #[test]
    fn what_a_block_stood_for_is_forgotten_when_the_table_changes() {
        let mut decoder = FieldDecoder::default();
        let newest = [0xbe];
        for value in [b'1', b'2'] {
            // A literal that is put into the table, with name and value of one byte each.
            decoder.decode(&[0x40, 1, b'a', 1, value]).unwrap();
            for _ in 0..2 {
                let fields = decoder.decode(&newest).unwrap();
                assert_eq!(*fields, [(b"a".to_vec(), vec![value])]);
            }
        }
    }
}
