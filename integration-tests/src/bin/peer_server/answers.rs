//! The responses of one call, and the failure that a request asks for.

use integration_tests::generated::rpc::peers::v1::{EchoRequestView, EchoResponse, FailureView};
use rpc_runtime::{Code, Status};

/// Makes the responses of one call, and counts its requests on the way.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    sequence: i32,
    request_count: i32,
    request_bytes: i64,
}

impl Answers {
    /// Counts a request that has come.
    pub(crate) fn read(&mut self, request: EchoRequestView<'_>) {
        self.request_count += 1;
        self.request_bytes += i64::try_from(request.payload().len()).unwrap_or(i64::MAX);
    }

    /// Makes the next response, with what `request` asks for.
    pub(crate) fn answer(&mut self, request: EchoRequestView<'_>) -> EchoResponse {
        let mut response = EchoResponse::new();
        match usize::try_from(request.response_size()) {
            Ok(0) | Err(_) => response.set_payload(request.payload()),
            Ok(size) => response.set_payload(pattern(size)),
        }
        response.set_sequence(self.sequence);
        response.set_request_count(self.request_count);
        response.set_request_bytes(self.request_bytes);
        self.sequence += 1;
        response
    }
}

/// The status that a request wants the call to fail with.
pub(crate) fn status(failure: FailureView<'_>) -> Status {
    let message = failure.message().to_string();
    Status::new(Code::from_i32(failure.code()), message).with_details(failure.details().to_vec())
}

/// Bytes; byte `i` is `i % 251`.
fn pattern(size: usize) -> Vec<u8> {
    (0..=250).cycle().take(size).collect()
}
