//! The mapping of HTTP/2 error codes to status codes.
//!
//! Specification: PROTOCOL-HTTP2 "HTTP2 Transport Mapping", Errors.

use crate::status::code::Code;

/// The status code for the error code of an `RST_STREAM`.
///
/// Error codes that the table does not list map to `INTERNAL`; RFC 9113 section 7 allows treating them as
/// `INTERNAL_ERROR`.
pub(crate) fn reset_to_code(reason: u32) -> Code {
    match reason {
        REFUSED_STREAM => Code::Unavailable,
        CANCEL => Code::Cancelled,
        ENHANCE_YOUR_CALM => Code::ResourceExhausted,
        INADEQUATE_SECURITY => Code::PermissionDenied,
        _ => Code::Internal,
    }
}

/// Error codes of RFC 9113, section 7.
const REFUSED_STREAM: u32 = 0x7;
const CANCEL: u32 = 0x8;
const ENHANCE_YOUR_CALM: u32 = 0xb;
const INADEQUATE_SECURITY: u32 = 0xc;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reset_reason_becomes_a_code() {
        let named = [
            (0, Code::Internal),
            (1, Code::Internal),
            (2, Code::Internal),
            (3, Code::Internal),
            (4, Code::Internal),
            (5, Code::Internal),
            (6, Code::Internal),
            (7, Code::Unavailable),
            (8, Code::Cancelled),
            (9, Code::Internal),
            (10, Code::Internal),
            (11, Code::ResourceExhausted),
            (12, Code::PermissionDenied),
            (13, Code::Internal),
            (14, Code::Internal),
            (u32::MAX, Code::Internal),
        ];
        for (reason, code) in named {
            assert_eq!(reset_to_code(reason), code, "{reason}");
        }
    }
}
