//! How an attempt has ended, as far as its policy decides about further ones.

use crate::client::call::response_reader::AttemptResponse;
use crate::client::retry::pushback::Pushback;
use crate::client::retry::retrying::Failure;
use crate::protocol::grpc;
use crate::status::Status;

/// The head of the response to an attempt, or why there is none.
pub(crate) type AttemptOutcome = Result<AttemptResponse, Status>;

/// How an attempt has failed; `None` if it has a response, with which the policy has nothing more to do. A status in trailers that
/// follow headers is no failure here: those headers are a response ("Trailers-Only" in gRFC A6).
pub(crate) fn failure(outcome: &mut AttemptOutcome) -> Option<Failure> {
    let failed = match outcome {
        Err(status) => Failure {
            code: status.code(),
            pushback: Pushback::None,
        },
        Ok(AttemptResponse { response, tracked }) => {
            let is_all = response.body().body.is_end_stream();
            let code = grpc::failure_in_head(response.status(), response.headers(), is_all)?;
            if let Some(tracked) = tracked.take() {
                tracked.trailers_received(response.headers());
                tracked.ended(code);
            }
            Failure {
                code,
                pushback: Pushback::in_headers(response.headers()),
            }
        }
    };
    Some(failed)
}
