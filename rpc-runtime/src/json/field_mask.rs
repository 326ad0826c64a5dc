//! `google.protobuf.FieldMask` in JSON: its paths in lower camel case, with commas between them.

use crate::json::failure::{Failure, quoted};
use crate::json::output::Output;

/// Writes one path of a mask within a string. It must be possible to read it back.
pub(crate) fn write(path: &str, output: &mut Output) -> Result<(), Failure> {
    let mut characters = path.bytes();
    while let Some(byte) = characters.next() {
        let written = match byte {
            b'_' => characters
                .next()
                .filter(u8::is_ascii_lowercase)
                .map(|next| next.to_ascii_uppercase()),
            b'A'..=b'Z' | b'"' | b'\\' | b',' | ..0x20 => None,
            _ => Some(byte),
        };
        let Some(written) = written else {
            let path = quoted(path);
            return Err(Failure::message(format!(
                "the path {path} of a field mask cannot be in lower camel case"
            )));
        };
        output.push(written)?;
    }
    Ok(())
}

/// Appends the path that one of a text means. Returns whether it means any that can be written again.
pub(crate) fn read(path: &str, output: &mut Output) -> Result<bool, Failure> {
    for byte in path.bytes() {
        match byte {
            b'_' | b'"' | b'\\' | ..0x20 => return Ok(false),
            b'A'..=b'Z' => output.extend([b'_', byte.to_ascii_lowercase()])?,
            _ => output.push(byte)?,
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_and_read() {
        for (path, json) in [
            ("", ""),
            ("a", "a"),
            ("a_b.c_d_e", "aB.cDE"),
            ("_a", "A"),
            ("a1.b_c", "a1.bC"),
            ("ü", "ü"),
        ] {
            let mut output = Output::new(0, 100);
            write(path, &mut output).unwrap();
            assert_eq!(output.into_bytes().unwrap(), json.as_bytes());
            let mut output = Output::new(0, 100);
            assert!(read(json, &mut output).unwrap());
            assert_eq!(output.into_bytes().unwrap(), path.as_bytes());
        }
        for path in [
            "aB", "a__b", "a_", "a_1", "a_.b", "a\"", "a\\", "a,b", "a\n",
        ] {
            assert!(write(path, &mut Output::new(0, 100)).is_err(), "{path}");
        }
        for path in ["a_b", "a\"", "a\\", "a\n"] {
            assert!(!read(path, &mut Output::new(0, 100)).unwrap(), "{path}");
        }
    }
}
