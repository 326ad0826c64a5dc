//! The 17 status codes of gRPC, with their numbers on the wire and their names.
//!
//! Specification: <https://github.com/grpc/grpc/blob/master/doc/statuscodes.md>.

use std::fmt;

/// The outcome of a call. A caller can act on it without reading the message.
///
/// The discriminants are the numbers of the `grpc-status` trailer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum Code {
    /// The call succeeded.
    Ok = 0,
    /// The call was cancelled, usually by its caller.
    Cancelled = 1,
    /// The error has no code that this program understands.
    Unknown = 2,
    /// The caller sent an argument that is invalid in any state of the system.
    InvalidArgument = 3,
    /// The deadline passed before the call completed; it may have taken effect.
    DeadlineExceeded = 4,
    /// The requested entity does not exist.
    NotFound = 5,
    /// The entity to create already exists.
    AlreadyExists = 6,
    /// The caller is authenticated but not authorized.
    PermissionDenied = 7,
    /// A quota, a limit or a resource such as memory is exhausted.
    ResourceExhausted = 8,
    /// The system is not in the state that the call requires: repair the state before a retry.
    FailedPrecondition = 9,
    /// A conflict, such as a lost transaction: retry at a higher level.
    Aborted = 10,
    /// The argument is outside the valid range, such as a read past the end.
    OutOfRange = 11,
    /// The server does not implement this method, or not in this form.
    Unimplemented = 12,
    /// An invariant of the system is broken.
    Internal = 13,
    /// The service is temporarily unreachable: retry after a pause.
    Unavailable = 14,
    /// Data is unrecoverably lost or corrupted.
    DataLoss = 15,
    /// The caller has no valid credentials.
    Unauthenticated = 16,
}

impl Code {
    /// The code of a number; [`Code::Unknown`] for any other than the 17 numbers.
    #[must_use]
    pub fn from_i32(number: i32) -> Self {
        usize::try_from(number)
            .ok()
            .and_then(|index| ALL.get(index))
            .map_or(Self::Unknown, |&(code, _)| code)
    }

    /// The number of the `grpc-status` trailer.
    #[must_use]
    pub const fn as_i32(self) -> i32 {
        self as i32
    }

    /// The name in the specification, such as `NOT_FOUND`.
    #[must_use]
    pub fn name(self) -> &'static str {
        // `ALL` is in the order of the numbers, which a test checks.
        ALL[usize::from(self as u8)].1
    }

    /// The code with a name of the specification, such as `NOT_FOUND`; case-sensitive.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        ALL.iter()
            .find(|(_, known)| *known == name)
            .map(|&(code, _)| code)
    }
}

/// The name in the specification, such as `NOT_FOUND`.
impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

static ALL: [(Code, &str); 17] = [
    (Code::Ok, "OK"),
    (Code::Cancelled, "CANCELLED"),
    (Code::Unknown, "UNKNOWN"),
    (Code::InvalidArgument, "INVALID_ARGUMENT"),
    (Code::DeadlineExceeded, "DEADLINE_EXCEEDED"),
    (Code::NotFound, "NOT_FOUND"),
    (Code::AlreadyExists, "ALREADY_EXISTS"),
    (Code::PermissionDenied, "PERMISSION_DENIED"),
    (Code::ResourceExhausted, "RESOURCE_EXHAUSTED"),
    (Code::FailedPrecondition, "FAILED_PRECONDITION"),
    (Code::Aborted, "ABORTED"),
    (Code::OutOfRange, "OUT_OF_RANGE"),
    (Code::Unimplemented, "UNIMPLEMENTED"),
    (Code::Internal, "INTERNAL"),
    (Code::Unavailable, "UNAVAILABLE"),
    (Code::DataLoss, "DATA_LOSS"),
    (Code::Unauthenticated, "UNAUTHENTICATED"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_convert_back_to_the_code() {
        for (number, (code, name)) in (0..).zip(ALL) {
            assert_eq!(code.as_i32(), number);
            assert_eq!(Code::from_i32(number), code);
            assert_eq!(code.name(), name);
            assert_eq!(Code::from_name(name), Some(code));
            assert_eq!(code.to_string(), name);
        }
    }

    #[test]
    fn other_numbers_and_names_are_unknown() {
        for number in [17, 100, -1, i32::MIN, i32::MAX] {
            assert_eq!(Code::from_i32(number), Code::Unknown);
        }
        for name in ["", "not_found", "NotFound", "CANCELED"] {
            assert_eq!(Code::from_name(name), None);
        }
    }
}
