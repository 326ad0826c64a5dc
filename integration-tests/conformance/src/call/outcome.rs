//! What came of a call, gathered while it goes on.

use rpc_runtime::{Code, ResponseFuture, ResponseStream, Status};

use super::messages::Payload;
use crate::error;
use crate::generated::v1::{ClientResponseResult, Error};
use crate::headers;

/// What came so far. After an error nothing more is read.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    result: ClientResponseResult,
    has_head: bool,
    responses: u32,
}

impl Outcome {
    pub(super) fn into_result(self) -> ClientResponseResult {
        self.result
    }

    /// Notes how many requests could not be sent.
    pub(super) fn set_unsent(&mut self, requests: usize) {
        self.result.num_unsent_requests = i32::try_from(requests).unwrap_or(i32::MAX);
    }

    /// Whether the responses are there after which the call is to be cancelled.
    pub(super) fn is_full(&self, most: Option<u32>) -> bool {
        most == Some(self.responses)
    }

    /// Notes that the client has cancelled the call, which it did by dropping it.
    pub(super) fn cancel(&mut self) {
        self.result.error = Some(Error {
            code: Code::Cancelled.as_i32(),
            message: None,
            details: Vec::new(),
        });
    }

    /// Reads the response of a call whose server does not stream.
    pub(super) async fn read_only<T: Payload>(&mut self, mut response: ResponseFuture<T>) {
        match response.metadata().await {
            Ok(metadata) => self.result.response_headers = headers::from_metadata(metadata),
            Err(status) => return self.fail(&status),
        }
        match response.await {
            Ok(response) => {
                self.result.response_trailers = headers::from_metadata(response.trailers());
                self.push(response.into_message());
            }
            Err(status) => self.fail(&status),
        }
    }

    /// Reads the initial metadata, unless that was done.
    pub(super) async fn read_head<T: 'static>(&mut self, responses: &mut ResponseStream<T>) {
        if std::mem::replace(&mut self.has_head, true) {
            return;
        }
        match responses.metadata().await {
            Ok(metadata) => self.result.response_headers = headers::from_metadata(metadata),
            Err(status) => self.fail(&status),
        }
    }

    /// Reads a response; false if the call has ended instead.
    pub(super) async fn read_one<T: Payload>(&mut self, responses: &mut ResponseStream<T>) -> bool {
        if self.result.error.is_some() {
            return false;
        }
        match responses.message().await {
            Ok(Some(response)) => {
                self.push(response);
                return true;
            }
            Ok(None) => {
                self.result.response_trailers = headers::from_metadata(responses.trailers());
            }
            Err(status) => self.fail(&status),
        }
        false
    }

    /// Reads what is left, and cancels when there are as many responses as there may be.
    pub(super) async fn read_rest<T: Payload>(
        &mut self,
        mut responses: ResponseStream<T>,
        most: Option<u32>,
    ) {
        while self.read_one(&mut responses).await {
            if self.is_full(most) {
                self.cancel();
                return;
            }
        }
    }

    fn push(&mut self, response: impl Payload) {
        self.responses += 1;
        self.result.payloads.push(response.into_payload());
    }

    fn fail(&mut self, status: &Status) {
        self.result.response_trailers = headers::from_metadata(status.metadata());
        self.result.error = Some(error::from_status(status));
    }
}
