//! How a handler answers: as the first request of the call defines it.

use std::time::Duration;

use rpc_runtime::{Response, ResponseSink, Status};
use tokio::time::sleep;

use crate::error;
use crate::generated::v1::conformance_payload::RequestInfo;
use crate::generated::v1::unary_response_definition::Response as Defined;
use crate::generated::v1::{
    BidiStreamResponse, ConformancePayload, Error, Header, ServerStreamResponse,
    StreamResponseDefinition, UnaryResponseDefinition,
};
use crate::headers;
use crate::received::{Received, to_any};

/// The one response of a call whose server does not stream.
pub(crate) async fn respond(
    definition: Option<UnaryResponseDefinition>,
    mut received: Received,
) -> Result<Response<ConformancePayload>, Status> {
    let definition = definition.unwrap_or_default();
    pause(definition.response_delay_ms).await;
    let data = match definition.response {
        Some(Defined::Error(error)) => {
            // A failed call has one set of metadata here; the suite takes it for both.
            let metadata = [definition.response_headers, definition.response_trailers].concat();
            return Err(failure(error, Some(received.all()), &metadata)?);
        }
        Some(Defined::ResponseData(data)) => data,
        None => Vec::new(),
    };
    let mut response = Response::new(payload(data, Some(received.all())));
    *response.metadata_mut() = headers::to_metadata(&definition.response_headers)?;
    *response.trailers_mut() = headers::to_metadata(&definition.response_trailers)?;
    Ok(response)
}

/// The responses of a call whose server streams.
pub(crate) struct Responses<T> {
    definition: StreamResponseDefinition,
    sent: usize,
    sink: ResponseSink<T>,
}

impl<T: From<ConformancePayload> + 'static> Responses<T> {
    /// Sends the metadata at once.
    pub(crate) fn start(
        definition: StreamResponseDefinition,
        mut sink: ResponseSink<T>,
    ) -> Result<Self, Status> {
        sink.set_trailers(headers::to_metadata(&definition.response_trailers)?);
        sink.send_metadata(headers::to_metadata(&definition.response_headers)?)?;
        Ok(Self {
            definition,
            sent: 0,
            sink,
        })
    }

    /// Sends the next response; false if there is none left.
    pub(crate) async fn send_next(&mut self, received: &mut Received) -> Result<bool, Status> {
        let Some(data) = self.definition.response_data.get_mut(self.sent) else {
            return Ok(false);
        };
        let data = std::mem::take(data);
        let info = if self.sent == 0 {
            Some(received.all())
        } else {
            received.new_requests()
        };
        pause(self.definition.response_delay_ms).await;
        self.sink.send(payload(data, info).into()).await?;
        self.sent += 1;
        Ok(true)
    }

    /// Sends what is left and ends the call.
    pub(crate) async fn finish(mut self, mut received: Received) -> Result<(), Status> {
        while self.send_next(&mut received).await? {}
        match self.definition.error.take() {
            Some(error) => {
                let info = (self.sent == 0).then(|| received.all());
                Err(failure(error, info, &[])?)
            }
            None => Ok(()),
        }
    }
}

impl From<ConformancePayload> for ServerStreamResponse {
    fn from(payload: ConformancePayload) -> Self {
        Self {
            payload: Some(payload),
        }
    }
}

impl From<ConformancePayload> for BidiStreamResponse {
    fn from(payload: ConformancePayload) -> Self {
        Self {
            payload: Some(payload),
        }
    }
}

fn payload(data: Vec<u8>, request_info: Option<RequestInfo>) -> ConformancePayload {
    ConformancePayload { data, request_info }
}

/// The status of a call that is to fail. What was received goes with it, unless a response had it.
fn failure(
    mut error: Error,
    info: Option<RequestInfo>,
    metadata: &[Header],
) -> Result<Status, Status> {
    if let Some(info) = info {
        error
            .details
            .push(to_any("ConformancePayload.RequestInfo", &info));
    }
    Ok(error::to_status(error).with_metadata(headers::to_metadata(metadata)?))
}

async fn pause(milliseconds: u32) {
    if milliseconds > 0 {
        sleep(Duration::from_millis(milliseconds.into())).await;
    }
}
