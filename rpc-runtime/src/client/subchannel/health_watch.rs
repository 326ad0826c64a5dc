//! Whether the server of a connection is healthy (gRFC A17).

use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::control_stream::{ControlStreams, StreamEvent};
use crate::protocol::health::{CheckRequest, CheckResponse, ServingStatus, WATCH};
use crate::status::Status;
use crate::transport::http2::client::Connection;

/// Follows the health of a service. A failure says why the server gets no calls.
pub(crate) async fn watch_health(
    streams: &ControlStreams,
    connection: &Connection<RequestBody>,
    service: &str,
    answered: impl Fn(Result<(), Status>),
) {
    let request = CheckRequest {
        service: service.to_owned(),
    };
    let event = |event| answered(health(event));
    streams.follow(connection, &WATCH, &request, event).await;
}

fn health(event: StreamEvent<CheckResponse>) -> Result<(), Status> {
    let failure = match event {
        // A server without the health service is as healthy as its connection.
        StreamEvent::Unimplemented => return Ok(()),
        StreamEvent::Received(response) => match response.status {
            Some(ServingStatus::Serving) => return Ok(()),
            status => format!("health check failed. status={}", name(status)),
        },
        StreamEvent::Ended(status) => format!("received health check RPC error: {status}"),
    };
    let text = format!("connection active but {failure}");
    Err(Status::unavailable(text))
}

/// The name of a status in `grpc/health/v1/health.proto`.
fn name(status: Option<ServingStatus>) -> &'static str {
    match status {
        Some(ServingStatus::Unknown) => "UNKNOWN",
        Some(ServingStatus::Serving) => "SERVING",
        Some(ServingStatus::NotServing) => "NOT_SERVING",
        None => "SERVICE_UNKNOWN",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grfc_a17_health() {
        let received = |status| StreamEvent::Received(CheckResponse { status });
        for (event, failure) in [
            (received(Some(ServingStatus::Serving)), None),
            (StreamEvent::Unimplemented, None),
            (
                received(Some(ServingStatus::NotServing)),
                Some("connection active but health check failed. status=NOT_SERVING"),
            ),
            (
                received(Some(ServingStatus::Unknown)),
                Some("connection active but health check failed. status=UNKNOWN"),
            ),
            (
                received(None),
                Some("connection active but health check failed. status=SERVICE_UNKNOWN"),
            ),
            (
                StreamEvent::Ended(Status::internal("gone")),
                Some("connection active but received health check RPC error: INTERNAL: gone"),
            ),
        ] {
            let health = health(event).map_err(|status| status.message().to_owned());
            assert_eq!(health.err().as_deref(), failure);
        }
    }
}
