//! Names of what a file declares.

use crate::protocol::protobuf::Malformed;

/// A name, which is ASCII in every valid file.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Malformed> {
    str::from_utf8(bytes).map_err(|_| Malformed("a name is not UTF-8"))
}
