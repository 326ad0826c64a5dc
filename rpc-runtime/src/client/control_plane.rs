//! Statuses of what finds servers and makes credentials, gRPC's control plane: a caller must not take them for those of a server.

use crate::status::Status;
use crate::status::code::Code;

/// The status for callers: a code that only a server may use becomes `INTERNAL` (gRFC A54).
pub(crate) fn of_control_plane(status: Status) -> Status {
    match status.code() {
        Code::Ok
        | Code::InvalidArgument
        | Code::NotFound
        | Code::AlreadyExists
        | Code::FailedPrecondition
        | Code::Aborted
        | Code::OutOfRange
        | Code::DataLoss => Status::internal(status.to_string()).with_source(status),
        _ => status,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_only_servers_may_use_become_internal() {
        for (code, expected, message) in [
            (Code::NotFound, Code::Internal, "NOT_FOUND: no token"),
            (Code::Ok, Code::Internal, "OK: no token"),
            (Code::Unavailable, Code::Unavailable, "no token"),
            (Code::Unauthenticated, Code::Unauthenticated, "no token"),
        ] {
            let status = of_control_plane(Status::new(code, "no token"));
            assert_eq!((status.code(), status.message()), (expected, message));
        }
    }
}
