//! One call as the suite wants it, and what came of it.

mod cancellation;
mod channel;
mod messages;
mod outcome;

use std::time::Duration;

use prost::Message;
use rpc_runtime::RequestSink;
use tokio::time::sleep;

use self::cancellation::Cancellation;
use self::messages::Payload;
use self::outcome::Outcome;
use crate::generated::v1::{
    ClientCompatRequest, ClientResponseResult, ConformanceServiceClient, StreamType,
};
use crate::headers;

/// Makes the call. An error is one of the client or of what is wanted, not of the call.
pub(crate) async fn make(wanted: &ClientCompatRequest) -> Result<ClientResponseResult, String> {
    let client = ConformanceServiceClient::new(channel::open(wanted)?);
    let call = Call {
        wanted,
        cancellation: Cancellation::new(wanted.cancel.as_ref()),
    };
    match wanted.method() {
        "Unary" => call.unary(|request| client.unary(request)).await,
        "IdempotentUnary" => call.unary(|request| client.idempotent_unary(request)).await,
        "Unimplemented" => call.unary(|request| client.unimplemented(request)).await,
        "ServerStream" => call.server_stream(&client).await,
        "ClientStream" => call.client_stream(&client).await,
        "BidiStream" => call.bidi_stream(&client).await,
        unknown => Err(format!("there is no method {unknown}")),
    }
}

struct Call<'a> {
    wanted: &'a ClientCompatRequest,
    cancellation: Cancellation,
}

impl Call<'_> {
    async fn unary<Req: Message + Default + 'static, Res: Payload>(
        self,
        call: impl FnOnce(Req) -> rpc_runtime::Call<rpc_runtime::Unary<Req, Res>>,
    ) -> Result<ClientResponseResult, String> {
        let [request] = self.messages()?.try_into().map_err(|_| ONE_REQUEST)?;
        self.pause().await;
        let mut outcome = Outcome::default();
        let response = self.set(call(request))?.start();
        self.cancellation
            .after_close(&mut outcome, async |outcome| {
                outcome.read_only(response).await;
            })
            .await;
        Ok(outcome.into_result())
    }

    async fn client_stream(
        self,
        client: &ConformanceServiceClient,
    ) -> Result<ClientResponseResult, String> {
        let messages = self.messages()?;
        let (mut requests, response) = self.set(client.client_stream())?.start();
        let mut outcome = Outcome::default();
        let mut unsent = messages.len();
        for message in messages {
            self.pause().await;
            if requests.send(message).await.is_err() {
                break;
            }
            unsent -= 1;
        }
        outcome.set_unsent(unsent);
        self.close(requests);
        self.cancellation
            .after_close(&mut outcome, async |outcome| {
                outcome.read_only(response).await;
            })
            .await;
        Ok(outcome.into_result())
    }

    async fn server_stream(
        self,
        client: &ConformanceServiceClient,
    ) -> Result<ClientResponseResult, String> {
        let [request] = self.messages()?.try_into().map_err(|_| ONE_REQUEST)?;
        self.pause().await;
        let mut outcome = Outcome::default();
        let mut responses = self.set(client.server_stream(request))?.start();
        let most = self.cancellation.after_responses();
        self.cancellation
            .after_close(&mut outcome, async |outcome| {
                outcome.read_head(&mut responses).await;
                outcome.read_rest(responses, most).await;
            })
            .await;
        Ok(outcome.into_result())
    }

    async fn bidi_stream(
        self,
        client: &ConformanceServiceClient,
    ) -> Result<ClientResponseResult, String> {
        let full_duplex = self.wanted.stream_type() == StreamType::FullDuplexBidiStream;
        let most = self.cancellation.after_responses();
        let messages = self.messages()?;
        let (mut requests, mut responses) = self.set(client.bidi_stream())?.start();
        let mut outcome = Outcome::default();
        let mut unsent = messages.len();
        for message in messages {
            self.pause().await;
            if requests.send(message).await.is_err() {
                break;
            }
            unsent -= 1;
            if full_duplex {
                outcome.read_head(&mut responses).await;
                if !outcome.read_one(&mut responses).await {
                    break;
                }
                if outcome.is_full(most) {
                    outcome.cancel();
                    return Ok(outcome.into_result());
                }
            }
        }
        outcome.set_unsent(unsent);
        self.close(requests);
        self.cancellation
            .after_close(&mut outcome, async |outcome| {
                outcome.read_head(&mut responses).await;
                outcome.read_rest(responses, most).await;
            })
            .await;
        Ok(outcome.into_result())
    }

    fn messages<T: Message + Default>(&self) -> Result<Vec<T>, String> {
        let messages = self.wanted.request_messages.iter();
        messages
            .map(|any| T::decode(any.value.as_slice()))
            .collect::<Result<_, _>>()
            .map_err(|error| format!("a request message does not parse: {error}"))
    }

    fn set<K>(&self, mut call: rpc_runtime::Call<K>) -> Result<rpc_runtime::Call<K>, String> {
        *call.metadata_mut() = headers::to_metadata(&self.wanted.request_headers)
            .map_err(|status| status.to_string())?;
        if let Some(milliseconds) = self.wanted.timeout_ms {
            call = call.timeout(Duration::from_millis(milliseconds.into()));
        }
        Ok(call)
    }

    async fn pause(&self) {
        let milliseconds = self.wanted.request_delay_ms;
        if milliseconds > 0 {
            sleep(Duration::from_millis(milliseconds.into())).await;
        }
    }

    /// Ends the requests, or the call if that is wanted instead.
    fn close<T: 'static>(&self, requests: RequestSink<T>) {
        if self.cancellation.is_before_close() {
            drop(requests);
        } else {
            requests.close();
        }
    }
}

const ONE_REQUEST: &str = "the call has exactly one request";
