//! One call after the other, each of a type and with a fate that are drawn.

use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use integration_tests::generated::rpc::peers::v1::{
    EchoRequest, EchoResponse, Failure, PeerServiceClient,
};
use protobuf::proto;
use rpc_runtime::{Call, Code, ResponseStream, Status};
use tokio::time::timeout;

use crate::numbers::Numbers;
use crate::outcome::{Fate, Outcome, Path};
use crate::tally::Tally;

/// Makes calls until the time is over.
pub(crate) async fn until(
    end: Instant,
    client: PeerServiceClient,
    path: Path,
    mut numbers: Numbers,
    tally: Arc<Tally>,
) {
    while Instant::now() < end {
        let plan = Plan::draw(&mut numbers);
        let call = plan.call(&client);
        let result = if plan.fate == Fate::Cancel {
            timeout(plan.patience, call).await.ok()
        } else {
            Some(call.await)
        };
        let (outcome, message) = match result {
            None => (Outcome::Dropped, String::new()),
            Some(Ok(true)) => (Outcome::Answered, String::new()),
            Some(Ok(false)) => (Outcome::Wrong, String::new()),
            Some(Err(status)) => (Outcome::Failed(status.code()), status.message().to_owned()),
        };
        tally.count(path, plan.fate, outcome, message);
        if outcome == Outcome::Failed(Code::Unavailable) {
            // While no server listens, a call fails at once.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// What a call is to be.
struct Plan {
    kind: u64,
    fate: Fate,
    /// How long the caller waits for a call that it cancels.
    patience: Duration,
    payload: Vec<u8>,
    messages: i32,
}

impl Plan {
    fn draw(numbers: &mut Numbers) -> Self {
        let fate = match numbers.below(20) {
            0..12 => Fate::Answer,
            12..14 => Fate::Failure,
            14 => Fate::TooLate,
            15 => Fate::Close,
            _ => Fate::Cancel,
        };
        let size = match numbers.below(20) {
            0 => numbers.below(500_000),
            1..5 => numbers.below(20_000),
            _ => numbers.below(300),
        };
        Self {
            kind: numbers.below(4),
            fate,
            patience: Duration::from_micros(numbers.below(20_000)),
            payload: vec![7; usize::try_from(size).unwrap_or_default()],
            messages: i32::try_from(1 + numbers.below(10)).unwrap_or_default(),
        }
    }

    /// Makes the call; whether the responses are those that were asked for.
    async fn call(&self, client: &PeerServiceClient) -> Result<bool, Status> {
        match self.kind {
            0 => {
                let response = self.set(client.echo(self.request())).await?;
                Ok(response.message().payload() == &*self.payload)
            }
            1 => {
                let mut responses = self.set(client.expand(self.request())).start();
                self.read(&mut responses).await
            }
            2 => {
                let (mut requests, response) = self.set(client.collect()).start();
                let response = both(
                    async {
                        for _ in 1..self.messages {
                            let request = proto!(EchoRequest {
                                payload: &*self.payload
                            });
                            requests.send(request).await?;
                        }
                        requests.send(self.request()).await?;
                        requests.close();
                        Ok(())
                    },
                    response,
                )
                .await?;
                Ok(response.message().request_count() == self.messages)
            }
            _ => {
                let (mut requests, mut responses) = self.set(client.chat()).start();
                let is_right = both(
                    async {
                        requests.send(self.request()).await?;
                        requests.close();
                        Ok(())
                    },
                    self.read(&mut responses),
                )
                .await?;
                Ok(is_right)
            }
        }
    }

    fn set<K>(&self, call: Call<K>) -> Call<K> {
        let call = call.metadata("count-as", KEY);
        match self.fate {
            Fate::TooLate | Fate::Close => call.timeout(DEADLINE),
            Fate::Answer | Fate::Failure | Fate::Cancel => call,
        }
    }

    fn request(&self) -> EchoRequest {
        let mut request = proto!(EchoRequest {
            payload: &*self.payload,
            response_count: self.messages,
        });
        match self.fate {
            Fate::Answer => {}
            Fate::Failure => request.set_failure(proto!(Failure {
                code: Code::NotFound as i32
            })),
            Fate::TooLate => request.set_delay_milliseconds(60_000),
            Fate::Close | Fate::Cancel => request.set_delay_milliseconds(10),
        }
        request
    }

    async fn read(&self, responses: &mut ResponseStream<EchoResponse>) -> Result<bool, Status> {
        let mut read = 0;
        while let Some(response) = responses.message().await? {
            if response.payload() != &*self.payload || response.sequence() != read {
                return Ok(false);
            }
            read += 1;
        }
        Ok(read == self.messages)
    }
}

/// Sends and receives at once. How the call ended is what receiving says.
async fn both<T>(
    send: impl Future<Output = Result<(), Status>>,
    receive: impl Future<Output = Result<T, Status>>,
) -> Result<T, Status> {
    let (all_sent, received) = tokio::join!(send, receive);
    let received = received?;
    all_sent.map(|()| received)
}

/// What the server counts the calls under.
pub(crate) const KEY: &str = "soak";

const DEADLINE: Duration = Duration::from_millis(10);
