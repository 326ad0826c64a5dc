//! The codes of Connect: their names, and their HTTP statuses.
//!
//! Specification: Connect "Error Codes".

use http::StatusCode;

use crate::status::code::Code;

/// The name of a code in the JSON of an error.
pub(super) fn name(code: Code) -> &'static str {
    row(code).0
}

/// The HTTP status of a unary call that failed with `code`.
pub(super) fn http_status(code: Code) -> StatusCode {
    row(code).1
}

fn row(code: Code) -> (&'static str, StatusCode) {
    match code {
        Code::Cancelled => ("canceled", client_closed_request()),
        // The code of an error must not be that of a success.
        Code::Ok | Code::Unknown => ("unknown", StatusCode::INTERNAL_SERVER_ERROR),
        Code::InvalidArgument => ("invalid_argument", StatusCode::BAD_REQUEST),
        Code::DeadlineExceeded => ("deadline_exceeded", StatusCode::GATEWAY_TIMEOUT),
        Code::NotFound => ("not_found", StatusCode::NOT_FOUND),
        Code::AlreadyExists => ("already_exists", StatusCode::CONFLICT),
        Code::PermissionDenied => ("permission_denied", StatusCode::FORBIDDEN),
        Code::ResourceExhausted => ("resource_exhausted", StatusCode::TOO_MANY_REQUESTS),
        Code::FailedPrecondition => ("failed_precondition", StatusCode::BAD_REQUEST),
        Code::Aborted => ("aborted", StatusCode::CONFLICT),
        Code::OutOfRange => ("out_of_range", StatusCode::BAD_REQUEST),
        Code::Unimplemented => ("unimplemented", StatusCode::NOT_IMPLEMENTED),
        Code::Internal => ("internal", StatusCode::INTERNAL_SERVER_ERROR),
        Code::Unavailable => ("unavailable", StatusCode::SERVICE_UNAVAILABLE),
        Code::DataLoss => ("data_loss", StatusCode::INTERNAL_SERVER_ERROR),
        Code::Unauthenticated => ("unauthenticated", StatusCode::UNAUTHORIZED),
    }
}

/// The status 499, which RFC 9110 does not have.
fn client_closed_request() -> StatusCode {
    StatusCode::from_u16(499).unwrap_or(StatusCode::BAD_REQUEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_name_and_status() {
        let statuses = [
            500, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401,
        ];
        for (number, status) in (0..).zip(statuses) {
            let code = Code::from_i32(number);
            assert_eq!(http_status(code).as_u16(), status, "{code}");
            let expected = match code {
                Code::Ok => "unknown".to_owned(),
                Code::Cancelled => "canceled".to_owned(),
                code => code.name().to_lowercase(),
            };
            assert_eq!(name(code), expected);
        }
    }
}
