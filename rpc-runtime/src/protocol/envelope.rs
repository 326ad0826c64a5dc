//! Messages on the wire: each has a prefix of five bytes, a flag and its length.
//!
//! Specification: PROTOCOL-HTTP2 "Length-Prefixed-Message". The flag says whether the message is
//! compressed; [`compression`](crate::protocol::compression) compresses and decompresses it.

pub(crate) mod decoder;
pub(crate) mod encoder;
pub(crate) mod spare;
pub(crate) mod stretch;

/// For messages of at least this many bytes, flow control is told as soon as they are read.
pub(crate) const LARGE_MESSAGE: usize = 16 * 1024;

#[cfg(test)]
mod tests {
    use bytes::Buf;

    use crate::encoding::Encoding;
    use crate::protocol::envelope::decoder::Decoder;
    use crate::protocol::envelope::encoder::Encoder;
    use crate::side::Side;

    /// Pseudo-random numbers, the same in every run.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, end: u64) -> usize {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            usize::try_from((self.0 >> 33) % end).unwrap()
        }

        fn bytes(&mut self, len: usize) -> Vec<u8> {
            (0..len).map(|_| self.below(256).to_le_bytes()[0]).collect()
        }
    }

    #[test]
    fn encoded_messages_decode_to_themselves() {
        let mut numbers = Numbers(1);
        for turn in 0..50 {
            let encoding = Encoding::ALL[turn % Encoding::ALL.len()];
            let mut encoder = Encoder::new();
            let mut decoder = Decoder::new(Side::Client);
            decoder.set_encoding(encoding);
            let mut sent = Vec::new();
            let mut received = Vec::new();
            for _ in 0..20 {
                let longest = [10, 1000, 10_000][numbers.below(3)];
                let size = numbers.below(longest);
                let mut message = numbers.bytes(size);
                if numbers.below(2) == 0 {
                    for byte in &mut message {
                        *byte &= 3;
                    }
                }
                let parts = [numbers.below(8), numbers.below(5000), 4999];
                encoder
                    .message(
                        |buffer| {
                            let mut rest = &*message;
                            for (turn, part) in parts.iter().enumerate() {
                                let part = rest.split_off(..(*part).min(rest.len()));
                                match turn {
                                    1 => buffer.put(part.unwrap().to_vec()),
                                    _ => buffer.writer(0).extend_from_slice(part.unwrap()),
                                }
                            }
                            buffer.put(rest.to_vec());
                            Ok(())
                        },
                        usize::MAX,
                        encoding,
                    )
                    .unwrap();
                sent.push(message);
                if numbers.below(2) == 0 {
                    continue;
                }
                while let Some(mut chunk) = encoder.take_chunk() {
                    assert!(!chunk.is_empty());
                    while !chunk.is_empty() {
                        let size = (1 + numbers.below(3000)).min(chunk.len());
                        decoder.push(chunk.split_to(size));
                        loop {
                            if let Some(message) = decoder.next(10_000).unwrap() {
                                received.push(message.buffer().chunk().to_vec());
                                continue;
                            }
                            if !decoder.is_busy() {
                                break;
                            }
                        }
                    }
                }
                assert!(encoder.is_empty() && decoder.is_clean());
                assert!(sent == received);
            }
        }
    }

    #[test]
    fn arbitrary_bytes_never_panic() {
        let mut numbers = Numbers(7);
        for turn in 0..2000 {
            let mut decoder = Decoder::new(Side::Server);
            decoder.set_encoding(Encoding::ALL[turn % Encoding::ALL.len()]);
            for _ in 0..20 {
                let size = numbers.below(40);
                let mut bytes = numbers.bytes(size);
                // Mostly small lengths, so that messages complete now and then.
                bytes
                    .iter_mut()
                    .filter(|byte| **byte > 20)
                    .for_each(|byte| *byte = 0);
                decoder.push(bytes.into());
                while let Ok(Some(message)) = decoder.next(100) {
                    assert!(message.len() <= 100);
                }
            }
        }
    }
}
