//! Values of fields.

use crate::protocol::protobuf::Malformed;

/// A name, which is ASCII in every valid file.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Malformed> {
    str::from_utf8(bytes).map_err(|_| Malformed("a name is not UTF-8"))
}

/// The value of a field of type `int32` or of an enum: like other implementations, this ignores the upper 32 bits.
pub(crate) fn int32(varint: u64) -> i32 {
    let [a, b, c, d, ..] = varint.to_le_bytes();
    i32::from_le_bytes([a, b, c, d])
}
