//! The handlers of the suite's service. They know neither the protocol nor the transport of a call.

use rpc_runtime::{Request, RequestStream, Response, ResponseSink, Status};

use crate::definition::{self, Responses};
use crate::generated::v1::{
    BidiStreamRequest, BidiStreamResponse, ClientStreamRequest, ClientStreamResponse,
    ConformanceService, IdempotentUnaryRequest, IdempotentUnaryResponse, ServerStreamRequest,
    ServerStreamResponse, UnaryRequest, UnaryResponse, UnimplementedRequest, UnimplementedResponse,
};
use crate::received::Received;

/// The suite's service.
#[derive(Debug)]
pub(crate) struct Conformance;

impl ConformanceService for Conformance {
    async fn unary(
        &self,
        request: Request<UnaryRequest>,
    ) -> Result<Response<UnaryResponse>, Status> {
        let mut received = Received::new(&request);
        let request = request.into_message();
        received.push("UnaryRequest", &request);
        let response = definition::respond(request.response_definition, received).await?;
        Ok(response.map(|payload| UnaryResponse {
            payload: Some(payload),
        }))
    }

    async fn idempotent_unary(
        &self,
        request: Request<IdempotentUnaryRequest>,
    ) -> Result<Response<IdempotentUnaryResponse>, Status> {
        let mut received = Received::new(&request);
        let request = request.into_message();
        received.push("IdempotentUnaryRequest", &request);
        let response = definition::respond(request.response_definition, received).await?;
        Ok(response.map(|payload| IdempotentUnaryResponse {
            payload: Some(payload),
        }))
    }

    async fn client_stream(
        &self,
        request: Request<RequestStream<ClientStreamRequest>>,
    ) -> Result<Response<ClientStreamResponse>, Status> {
        let mut received = Received::new(&request);
        let mut requests = request.into_message();
        let mut first = None;
        while let Some(request) = requests.message().await? {
            received.push("ClientStreamRequest", &request);
            first.get_or_insert(request.response_definition);
        }
        let response = definition::respond(first.flatten(), received).await?;
        Ok(response.map(|payload| ClientStreamResponse {
            payload: Some(payload),
        }))
    }

    async fn server_stream(
        &self,
        request: Request<ServerStreamRequest>,
        responses: ResponseSink<ServerStreamResponse>,
    ) -> Result<(), Status> {
        let mut received = Received::new(&request);
        let request = request.into_message();
        received.push("ServerStreamRequest", &request);
        match request.response_definition {
            Some(definition) => {
                let responses = Responses::start(definition, responses)?;
                responses.finish(received).await
            }
            None => Ok(()),
        }
    }

    async fn bidi_stream(
        &self,
        request: Request<RequestStream<BidiStreamRequest>>,
        responses: ResponseSink<BidiStreamResponse>,
    ) -> Result<(), Status> {
        let mut received = Received::new(&request);
        let mut requests = request.into_message();
        let Some(first) = requests.message().await? else {
            return Ok(());
        };
        received.push("BidiStreamRequest", &first);
        let full_duplex = first.full_duplex;
        let mut responses = match first.response_definition {
            Some(definition) => Some(Responses::start(definition, responses)?),
            None => None,
        };
        loop {
            if full_duplex {
                let has_sent = match &mut responses {
                    Some(responses) => responses.send_next(&mut received).await?,
                    None => false,
                };
                // Once there is no response left for a request, the call ends.
                if !has_sent {
                    break;
                }
            }
            match requests.message().await? {
                Some(request) => received.push("BidiStreamRequest", &request),
                None => break,
            }
        }
        match responses {
            Some(responses) => responses.finish(received).await,
            None => Ok(()),
        }
    }

    async fn unimplemented(
        &self,
        _request: Request<UnimplementedRequest>,
    ) -> Result<Response<UnimplementedResponse>, Status> {
        Err(Status::unimplemented("the suite wants it so"))
    }
}
