//! Bytes in JSON: base64 (RFC 4648).

use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::general_purpose::{self, GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, Engine};
use base64::{DecodeSliceError, EncodeSliceError};

use crate::json::failure::Failure;
use crate::json::output::Output;

/// Writes bytes as a string, with padding.
pub(crate) fn write(bytes: &[u8], output: &mut Output) -> Result<(), Failure> {
    output.push(b'"')?;
    let length = bytes.len().div_ceil(3).saturating_mul(4);
    let encoded = output.fill(length, |room| {
        general_purpose::STANDARD.encode_slice(bytes, room)
    })?;
    encoded.map_err(|EncodeSliceError::OutputSliceTooSmall| {
        Failure::message("its bytes are too long")
    })?;
    output.push(b'"')
}

/// Appends the bytes that a text means, in either alphabet, with or without padding. Returns whether it means any.
pub(crate) fn read(text: &str, output: &mut Output) -> Result<bool, Failure> {
    let engine = if text.contains(['-', '_']) {
        &URL_SAFE_ENGINE
    } else {
        &STANDARD_ENGINE
    };
    let most = text.len().div_ceil(4).saturating_mul(3);
    let decoded = output.fill(most, |room| engine.decode_slice(text, room))?;
    Ok(!matches!(
        decoded,
        Err(DecodeSliceError::DecodeError(_) | DecodeSliceError::OutputSliceTooSmall)
    ))
}

/// What other implementations accept.
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);

static STANDARD_ENGINE: GeneralPurpose = GeneralPurpose::new(&STANDARD, LENIENT);
static URL_SAFE_ENGINE: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LENIENT);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_with_padding() {
        for (bytes, expected) in [
            (&b""[..], "\"\""),
            (b"a", "\"YQ==\""),
            (b"ab", "\"YWI=\""),
            (b"abc", "\"YWJj\""),
            (b"\xfb\xff\xfe", "\"+//+\""),
        ] {
            let mut output = Output::new(0, 100);
            write(bytes, &mut output).unwrap();
            assert_eq!(output.into_bytes().unwrap(), expected.as_bytes());
        }
    }

    #[test]
    fn both_alphabets_are_read_with_and_without_padding() {
        for (text, expected) in [
            ("", Some(&b""[..])),
            ("YQ==", Some(b"a")),
            ("YQ", Some(b"a")),
            ("YR", Some(b"a")),
            ("YWI", Some(b"ab")),
            ("YWJj", Some(b"abc")),
            ("+//+", Some(b"\xfb\xff\xfe")),
            ("-__-", Some(b"\xfb\xff\xfe")),
            ("+__+", None),
            ("Y", None),
            ("Y W", None),
            ("ü", None),
        ] {
            let mut output = Output::new(0, 100);
            let is_valid = read(text, &mut output).unwrap();
            assert_eq!(is_valid, expected.is_some(), "{text}");
            if let Some(expected) = expected {
                assert_eq!(output.into_bytes().unwrap(), expected);
            }
        }
    }
}
