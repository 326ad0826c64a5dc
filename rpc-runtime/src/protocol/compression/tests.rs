//! Tables of bytes, made by other implementations or by hand.

use super::*;
#[cfg(any(feature = "gzip", feature = "zstd"))]
use crate::protocol::compression::failure::MAX_PARTS;

const NO_LIMIT: usize = usize::MAX;

/// "hello" by Python's `gzip`, with the name of a file.
const HELLO_GZIP: &[u8] =
    b"\x1f\x8b\x08\x08\x04\x03\x02\x01\x02\xffhi.txt\0\xcbH\xcd\xc9\xc9\x07\0\x86\xa6\x106\x05\0\0\0";
/// "hello" by Python's `zlib`.
const HELLO_ZLIB: &[u8] = b"x\x9c\xcbH\xcd\xc9\xc9\x07\0\x06,\x02\x15";
/// "hello" as a raw block of a frame that announces its length, by RFC 8878.
const HELLO_ZSTD: &[u8] = b"\x28\xb5\x2f\xfd\x20\x05\x29\0\0hello";

/// The encodings that compress.
fn encodings() -> impl Iterator<Item = Encoding> {
    Encoding::ALL[1..].iter().copied()
}

fn hello(encoding: Encoding) -> &'static [u8] {
    match encoding.name() {
        "gzip" => HELLO_GZIP,
        "deflate" => HELLO_ZLIB,
        _ => HELLO_ZSTD,
    }
}

fn decompressed(encoding: Encoding, bytes: &[u8], limit: usize) -> Result<Bytes, Failure> {
    let mut decompression = Decompression::new(encoding, Bytes::copy_from_slice(bytes), limit)?;
    let message = loop {
        if let Some(message) = decompression.step(&mut Turn::new())? {
            break message;
        }
    };
    assert!(message.len() <= limit);
    Ok(message)
}

#[track_caller]
fn corrupt(encoding: Encoding, bytes: &[u8]) {
    let result = decompressed(encoding, bytes, 1 << 20);
    assert!(
        matches!(result, Err(Failure::Corrupt(_))),
        "{encoding}: {result:?} of {bytes:?}"
    );
}

/// Pseudo-random bytes below `end`, the same in every run.
fn random(seed: u64, len: usize, end: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % end).to_le_bytes()[0]
    };
    (0..len).map(|_| next()).collect()
}

#[test]
fn messages_compressed_by_other_implementations_are_read() {
    for encoding in encodings() {
        let message = decompressed(encoding, hello(encoding), NO_LIMIT).unwrap();
        assert_eq!(message, "hello");
    }
    let plain = decompressed(Encoding::Identity, b"hello", 5).unwrap();
    assert_eq!(plain, "hello");
}

#[test]
fn a_compressed_message_decompresses_to_itself() {
    for encoding in encodings() {
        for len in [128, 129, 1000, 4096, 70_000] {
            for end in [1, 2, 16] {
                let message = random(7, len, end);
                let compressed = compress(encoding, &message).unwrap();
                assert!(compressed.len() < len);
                assert_eq!(compressed.len(), compressed.capacity());
                for limit in [len, len + 1, NO_LIMIT] {
                    let result = decompressed(encoding, &compressed, limit).unwrap();
                    assert!(result == message);
                }
                for limit in [0, 1, len / 2, len - 1] {
                    let result = decompressed(encoding, &compressed, limit);
                    assert!(matches!(result, Err(Failure::TooLong)), "{result:?}");
                }
            }
        }
    }
}

#[cfg(feature = "gzip")]
#[test]
fn a_message_that_fits_into_a_packet_is_compressed_fast_unless_it_stays_too_long() {
    use flate2::{Compress, Compression as Level, FlushCompress};

    let words = (0..300).flat_map(|word| format!("word {word} ").into_bytes());
    let words: Vec<u8> = words.collect();
    let digits = random(7, 1400, 16);
    for (message, level) in [
        (&words[..1400], Level::fast()),
        (&words[..1401], Level::default()),
        (&digits, Level::default()),
    ] {
        let mut expected = Vec::with_capacity(message.len());
        Compress::new_gzip(level, 15)
            .compress_vec(message, &mut expected, FlushCompress::Finish)
            .unwrap();
        let compressed = compress(Encoding::Gzip, message).unwrap();
        assert!(compressed == expected, "{level:?}");
    }
}

#[test]
fn short_and_incompressible_messages_are_not_compressed() {
    for encoding in encodings() {
        assert_eq!(compress(encoding, b""), None);
        assert_eq!(compress(encoding, &[0; WORTH_COMPRESSING - 1]), None);
        assert!(compress(encoding, &[0; WORTH_COMPRESSING]).is_some());
        for len in [128, 1000, 100_000] {
            assert_eq!(compress(encoding, &random(3, len, 256)), None);
        }
        // A message that was given up does not show in the next.
        let message = vec![1; 500];
        let compressed = compress(encoding, &message).unwrap();
        let read = decompressed(encoding, &compressed, 500).unwrap();
        assert_eq!(read, message);
    }
    assert_eq!(compress(Encoding::Identity, &[0; 1000]), None);
}

#[test]
fn an_empty_message_may_be_compressed() {
    for (name, empty) in [
        (
            "gzip",
            &b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x03\0\0\0\0\0\0\0\0\0"[..],
        ),
        ("deflate", b"x\x9c\x03\0\0\0\0\x01"),
        ("zstd", b"\x28\xb5\x2f\xfd\x20\0\x01\0\0"),
        // No frame at all, as Go's encoder writes it.
        ("zstd", b""),
    ] {
        let Some(encoding) = Encoding::from_name(name) else {
            continue;
        };
        for limit in [0, 1, NO_LIMIT] {
            assert_eq!(decompressed(encoding, empty, limit).unwrap(), "");
        }
    }
}

#[test]
fn truncated_messages_and_trailing_bytes_are_corrupt() {
    for encoding in encodings() {
        let whole = hello(encoding);
        if encoding.name() != "zstd" {
            corrupt(encoding, b"");
        }
        for end in 1..whole.len() {
            corrupt(encoding, &whole[..end]);
        }
        for garbage in [
            &b"\0"[..],
            b"\0\0\0\0\0\0\0\0\0\0\0\0",
            b"garbage",
            b"\x1f\x8b\x09",
        ] {
            corrupt(encoding, &[whole, garbage].concat());
        }
    }
}

#[test]
fn a_message_in_another_encoding_is_corrupt() {
    for encoding in encodings() {
        corrupt(encoding, b"hello");
        for other in [HELLO_GZIP, HELLO_ZLIB, HELLO_ZSTD] {
            if other != hello(encoding) {
                corrupt(encoding, other);
            }
        }
    }
}

/// Flips bits and removes bytes: the result stays within the limit, and nothing panics.
#[test]
fn broken_bytes_never_panic() {
    let message = [random(5, 300, 4), random(6, 300, 200), vec![0; 3000]].concat();
    for encoding in encodings() {
        let compressed = compress(encoding, &message).unwrap();
        let whole = [&compressed, hello(encoding)].concat();
        for position in 0..whole.len() {
            for bit in 0..8 {
                let mut broken = whole.clone();
                broken[position] ^= 1 << bit;
                let _ = decompressed(encoding, &broken, 4000);
            }
            let cut = [&whole[..position], &whole[position + 1..]].concat();
            let _ = decompressed(encoding, &cut, 4000);
        }
        for seed in 0..3000 {
            let start = hello(encoding).len().min(4 + seed % 20);
            let noise = random(seed as u64, 60, 256);
            let bytes = [&hello(encoding)[..start], &noise].concat();
            let _ = decompressed(encoding, &bytes, 4000);
        }
    }
}

#[test]
fn decompression_stops_at_the_limit() {
    const BOMB: usize = 2 << 20;
    let zeros = vec![0; BOMB];
    for encoding in encodings() {
        let bomb = compress(encoding, &zeros).unwrap();
        assert!(bomb.len() < BOMB / 500);
        for limit in [0, 5000, BOMB - 1] {
            let result = decompressed(encoding, &bomb, limit);
            assert!(matches!(result, Err(Failure::TooLong)));
        }
        assert_eq!(decompressed(encoding, &bomb, BOMB).unwrap().len(), BOMB);
    }
}

#[cfg(feature = "gzip")]
mod gzip {
    use super::*;

    #[test]
    fn every_field_of_the_header_is_read() {
        // Text, checksum, extra field, name and comment.
        let bytes = b"\x1f\x8b\x08\x1f\x04\x03\x02\x01\0\xff\x04\0abcdn\0c\0\x93\xe6\
            \xcbH\xcd\xc9\xc9\x07\0\x86\xa6\x106\x05\0\0\0";
        assert_eq!(decompressed(Encoding::Gzip, bytes, 5).unwrap(), "hello");
        for wrong in [0, 1, 2, 3, 20, 21, 29, 30, 33] {
            let mut broken = bytes.to_vec();
            broken[wrong] ^= 0xa0;
            corrupt(Encoding::Gzip, &broken);
        }
    }

    #[test]
    fn members_in_a_row_are_one_message() {
        let members = HELLO_GZIP.repeat(3);
        let message = decompressed(Encoding::Gzip, &members, 15).unwrap();
        assert_eq!(message, "hellohellohello");
        let result = decompressed(Encoding::Gzip, &members, 14);
        assert!(matches!(result, Err(Failure::TooLong)));
        for end in 1..HELLO_GZIP.len() {
            corrupt(Encoding::Gzip, &members[..members.len() - end]);
        }
    }
}

#[cfg(feature = "deflate")]
#[test]
fn zlib_needs_its_header_and_no_dictionary() {
    // Raw deflate, which some HTTP clients send.
    corrupt(Encoding::Deflate, b"\xcbH\xcd\xc9\xc9\x07\0");
    corrupt(
        Encoding::Deflate,
        b"x\xbb\x1a\x0b\x04]\xcb@0\x01\x1a\x0b\x04]",
    );
}

#[cfg(feature = "zstd")]
mod zstd {
    use super::*;

    /// 128 KiB of "x" in a frame that does not say its length; its window is that of `descriptor`.
    fn unsized_frame(descriptor: u8) -> Vec<u8> {
        [
            &b"\x28\xb5\x2f\xfd\0"[..],
            &[descriptor],
            b"\x02\0\x10x\x03\0\x10x",
        ]
        .concat()
    }

    #[test]
    fn frames_in_a_row_are_one_message_and_some_are_skipped() {
        let skipped = b"\x50\x2a\x4d\x18\x03\0\0\0abc";
        let frames = [HELLO_ZSTD, skipped, HELLO_ZSTD].concat();
        assert_eq!(
            decompressed(Encoding::Zstd, &frames, 10).unwrap(),
            "hellohello"
        );
        let result = decompressed(Encoding::Zstd, &frames, 9);
        assert!(matches!(result, Err(Failure::TooLong)));
        let frames = [&skipped[..], HELLO_ZSTD].concat();
        assert_eq!(decompressed(Encoding::Zstd, &frames, 5).unwrap(), "hello");
    }

    #[test]
    fn the_window_may_be_of_any_size() {
        // From 128 KiB to 2 TiB, and no memory is set aside for it.
        for descriptor in [0x38, 0x58, 0x88, 0xa0, 0xff] {
            let frame = unsized_frame(descriptor);
            let result = decompressed(Encoding::Zstd, &frame, 1 << 18);
            match result {
                Ok(message) => assert_eq!(message.len(), 1 << 18),
                Err(Failure::Corrupt(_)) => assert_eq!(descriptor, 0xff),
                Err(Failure::TooLong) => panic!(),
            }
            let result = decompressed(Encoding::Zstd, &frame, (1 << 18) - 1);
            assert!(result.is_err());
        }
    }

    #[test]
    fn no_memory_is_allocated_for_an_announced_length() {
        // Eight bytes of length: 2^62.
        let huge = b"\x28\xb5\x2f\xfd\xe0\0\0\0\0\0\0\0\x40\x29\0\0hello";
        let result = decompressed(Encoding::Zstd, huge, 1 << 20);
        assert!(matches!(result, Err(Failure::TooLong)));
        for claimed in [0, 1, 4, 6, 100] {
            let mut frame = HELLO_ZSTD.to_vec();
            frame[5] = claimed;
            corrupt(Encoding::Zstd, &frame);
        }
    }
}

/// Each member or frame costs something, even if it is empty.
#[cfg(any(feature = "gzip", feature = "zstd"))]
#[test]
fn the_number_of_members_and_frames_is_limited() {
    /// An empty message, and a frame that is to be skipped.
    const EMPTY_GZIP: &[u8] = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff\x03\0\0\0\0\0\0\0\0\0";
    const EMPTY_ZSTD: &[u8] = b"\x28\xb5\x2f\xfd\x20\0\x01\0\0";
    const SKIPPED_ZSTD: &[u8] = b"\x50\x2a\x4d\x18\0\0\0\0";
    for encoding in encodings() {
        let parts: &[&[u8]] = match encoding.name() {
            "gzip" => &[EMPTY_GZIP, HELLO_GZIP],
            "zstd" => &[EMPTY_ZSTD, HELLO_ZSTD, SKIPPED_ZSTD],
            _ => continue,
        };
        for part in parts {
            let allowed = decompressed(encoding, &part.repeat(MAX_PARTS), NO_LIMIT).unwrap();
            assert!(allowed.is_empty() || allowed.len() == "hello".len() * MAX_PARTS);
            for count in [MAX_PARTS + 1, 200_000] {
                match decompressed(encoding, &part.repeat(count), NO_LIMIT) {
                    Err(Failure::Corrupt(error)) => {
                        assert!(error.to_string().contains("more than 16"), "{error}");
                    }
                    other => panic!("{encoding}: {other:?}"),
                }
            }
        }
    }
}

/// Messages whose bytes need as much work as possible.
mod work {
    use super::*;

    /// Bits from the least on, as deflate has them.
    #[derive(Default)]
    struct Bits {
        bytes: Vec<u8>,
        len: usize,
    }

    impl Bits {
        fn put(&mut self, value: u32, count: u32) {
            for bit in 0..count {
                if self.len.is_multiple_of(8) {
                    self.bytes.push(0);
                }
                let last = self.bytes.last_mut().unwrap();
                *last |= ((value >> bit & 1) as u8) << (self.len % 8);
                self.len += 1;
            }
        }

        fn code(&mut self, code: u32, count: u32) {
            self.put(code.reverse_bits() >> (32 - count), count);
        }
    }

    /// Raw deflate: blocks of 22 bytes with a code of the largest table, each of which holds one zero.
    fn deflate_blocks(count: usize) -> Vec<u8> {
        const ORDER: [u32; 19] = [
            16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
        ];
        let mut bits = Bits::default();
        for number in 1..=count {
            bits.put(u32::from(number == count), 1);
            bits.put(2, 2);
            // 257 symbols, one distance, and the lengths of their codes in codes of four bits.
            bits.put(0, 5);
            bits.put(0, 5);
            bits.put(15, 4);
            for symbol in ORDER {
                bits.put(if matches!(symbol, 1..=15 | 18) { 4 } else { 0 }, 3);
            }
            // The first 15 have codes of 1 to 15 bits, then 241 have none, and the end of the block has 15.
            (1..=15).for_each(|length| bits.code(length - 1, 4));
            for zeros in [138, 103] {
                bits.code(15, 4);
                bits.put(zeros - 11, 7);
            }
            bits.code(14, 4);
            bits.code(0, 4);
            bits.code(0, 1);
            bits.code(0x7fff, 15);
        }
        bits.bytes
    }

    /// A zstd frame: blocks of 16 bytes with three tables of the largest size and one sequence, which copies three bytes.
    fn zstd_blocks(count: usize) -> Vec<u8> {
        let mut frame = b"\x28\xb5\x2f\xfd\0\x58\x40\0\0abcdefgh".to_vec();
        for number in 1..=count {
            frame.push(0x6c | u8::from(number == count));
            frame.extend(b"\0\0\0\x01\xa8\xf4\x3f\xf3\x1f\xf4\x3f\0\0\0\x04");
        }
        frame
    }

    /// A compressed message of `count` blocks, and the message.
    fn blocks(encoding: Encoding, count: usize) -> (Vec<u8>, Vec<u8>) {
        let zeros = vec![0; count];
        let length = u32::try_from(count).unwrap();
        match encoding.name() {
            #[cfg(feature = "gzip")]
            "gzip" => {
                let mut crc = flate2::Crc::new();
                crc.update(&zeros);
                let header = b"\x1f\x8b\x08\0\0\0\0\0\0\xff";
                let trailer = [crc.sum().to_le_bytes(), length.to_le_bytes()].concat();
                let member = [&header[..], &deflate_blocks(count), &trailer].concat();
                (member, zeros)
            }
            "deflate" => {
                let checksum = ((length % 65_521) << 16 | 1).to_be_bytes();
                let stream = [b"\x78\x9c", &*deflate_blocks(count), &checksum].concat();
                (stream, zeros)
            }
            _ => {
                let mut message = b"abcdefgh".to_vec();
                // The last offset but one, which at first are 4 and 1.
                for offset in [4, 1].into_iter().cycle().take(count) {
                    let start = message.len() - offset;
                    (start..start + 3).for_each(|from| message.push(message[from]));
                }
                (zstd_blocks(count), message)
            }
        }
    }

    /// The number of bytes that each step reads, and the message.
    fn steps(
        encoding: Encoding,
        bytes: &[u8],
        limit: usize,
    ) -> (Vec<usize>, Result<Bytes, Failure>) {
        let bytes = Bytes::copy_from_slice(bytes);
        let mut decompression = match Decompression::new(encoding, bytes, limit) {
            Ok(decompression) => decompression,
            Err(failure) => return (Vec::new(), Err(failure)),
        };
        let mut read = Vec::new();
        loop {
            let before = decompression.unread();
            let stepped = decompression.step(&mut Turn::new());
            read.push(before.saturating_sub(decompression.unread()));
            if let Some(result) = stepped.transpose() {
                return (read, result);
            }
        }
    }

    #[test]
    fn each_step_reads_a_bounded_number_of_bytes() {
        const COUNT: usize = 3000;
        /// The most bytes that a step reads.
        const BOUND: usize = 16 * 1024;
        for encoding in encodings() {
            let (bytes, message) = blocks(encoding, COUNT);
            let (read, result) = steps(encoding, &bytes, message.len());
            assert!(result.unwrap() == message, "{encoding}");
            assert!(read.len() > bytes.len() / BOUND, "{encoding}: {read:?}");
            assert!(
                read.iter().all(|read| *read <= BOUND),
                "{encoding}: {read:?}"
            );
            let (read, result) = steps(encoding, &bytes, message.len() - 1);
            assert!(matches!(result, Err(Failure::TooLong)), "{encoding}");
            assert!(read.len() > 2);
        }
    }

    #[test]
    fn one_turn_may_decompress_several_messages() {
        for encoding in encodings() {
            let (bytes, _) = blocks(encoding, 100);
            let bytes = Bytes::from(bytes);
            let mut turn = Turn::new();
            let mut messages = 0;
            loop {
                let mut message = Decompression::new(encoding, bytes.clone(), NO_LIMIT).unwrap();
                if message.step(&mut turn).unwrap().is_none() {
                    break;
                }
                messages += 1;
            }
            assert!((2..10).contains(&messages), "{encoding}: {messages}");
        }
    }

    #[test]
    fn a_large_message_is_decompressed_in_steps() {
        let message = random(11, 1 << 19, 20);
        for encoding in encodings() {
            let bytes = compress(encoding, &message).unwrap();
            let (read, result) = steps(encoding, &bytes, NO_LIMIT);
            assert!(result.unwrap() == message, "{encoding}");
            assert!(read.len() > 2, "{encoding}: {read:?}");
        }
        // Few bytes may hold much.
        let zeros = vec![0; 4 << 20];
        for encoding in encodings() {
            let bytes = compress(encoding, &zeros).unwrap();
            let (read, result) = steps(encoding, &bytes, NO_LIMIT);
            assert!(result.unwrap() == zeros, "{encoding}");
            assert!(read.len() >= 7, "{encoding}: {read:?}");
        }
    }

    #[test]
    fn truncated_messages_and_trailing_bytes_are_corrupt_after_many_steps() {
        for encoding in encodings() {
            let (bytes, _) = blocks(encoding, 3000);
            let [missing, others] = match encoding.name() {
                "gzip" => ["the end is missing", "deflate decompression error"],
                "deflate" => ["the end is missing", "bytes follow the end"],
                _ => ["Src size is incorrect", "Src size is incorrect"],
            };
            for (bytes, expected) in [
                (bytes[..bytes.len() - 1].to_vec(), missing),
                (bytes[..bytes.len() - 100].to_vec(), missing),
                ([&*bytes, b"garbage"].concat(), others),
            ] {
                let (read, result) = steps(encoding, &bytes, NO_LIMIT);
                match result {
                    Err(Failure::Corrupt(error)) => {
                        assert!(error.to_string().starts_with(expected), "{error}");
                    }
                    other => panic!("{encoding}: {other:?}"),
                }
                assert!(read.len() > 2, "{encoding}");
            }
        }
    }
}
