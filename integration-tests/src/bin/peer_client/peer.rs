//! The server under test as the cases see it.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use integration_tests::generated::rpc::peers::v1::{
    CountEndsRequest, EchoRequest, EchoResponse, EndCounts, PeerServiceClient,
};
use protobuf::proto;
use rpc_runtime::{Channel, Request, ResponseStream, Status};

use crate::cases::Mismatch;

/// Ways to call the server under test. Cloning shares the connection.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    /// Calls have [`TIMEOUT`], unless a case sets another.
    pub(crate) client: PeerServiceClient,
    /// Makes the same calls without generated code.
    pub(crate) channel: Channel,
    pub(crate) target: String,
    pub(crate) unix_target: String,
}

impl Peer {
    pub(crate) fn new(port: u16, unix: &Path) -> Result<Self, Status> {
        let target = format!("http://127.0.0.1:{port}");
        let channel = Channel::builder(&target)?
            .timeout(TIMEOUT)
            .user_agent("peer-client/1.0")?
            .build();
        Ok(Self {
            client: PeerServiceClient::new(channel.clone()),
            channel,
            target,
            unix_target: format!("unix:{}", unix.display()),
        })
    }

    /// Waits until the server counts this for a `count-as` key.
    pub(crate) async fn wait_for(
        &self,
        key: &str,
        what: &str,
        is_reached: impl Fn(&EndCounts) -> bool,
    ) -> Result<(), Mismatch> {
        let until = Instant::now() + TIMEOUT;
        loop {
            let request = proto!(CountEndsRequest { key: key });
            let counts = self.client.count_ends(request).await?.into_message();
            if is_reached(&counts) {
                return Ok(());
            }
            if Instant::now() > until {
                let message = format!("the server counts {counts:?}, expected {what}");
                return Err(Mismatch(message));
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until the server has begun to handle a counted call.
    pub(crate) async fn wait_for_start(&self, key: &str) -> Result<(), Mismatch> {
        self.wait_for(key, "a start", |counts| counts.started() == 1)
            .await
    }

    /// Waits until the server has seen that a counted call was cancelled.
    pub(crate) async fn wait_for_cancellation(&self, key: &str) -> Result<(), Mismatch> {
        self.wait_for(key, "a cancelled call", |counts| {
            (counts.started(), counts.finished(), counts.cancelled()) == (1, 0, 1)
        })
        .await
    }
}

/// A request that makes the server count how the call ends, and the key it counts under.
pub(crate) fn counted<T>(message: T) -> Result<(Request<T>, String), Status> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let key = format!("rust-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let mut request = Request::new(message);
    request.metadata_mut().insert("count-as", &*key)?;
    Ok((request, key))
}

/// A request with a payload that asks for a number of responses.
pub(crate) fn echo(payload: &[u8], response_count: i32) -> EchoRequest {
    proto!(EchoRequest {
        payload: payload,
        response_count: response_count,
    })
}

/// A request that is answered with two responses where there is a stream, and then never.
pub(crate) fn stalled() -> EchoRequest {
    proto!(EchoRequest {
        response_count: 2,
        delay_milliseconds: 120_000,
    })
}

/// The next response of a stream that is expected to have one.
pub(crate) async fn next(
    responses: &mut ResponseStream<EchoResponse>,
) -> Result<EchoResponse, Mismatch> {
    let ended = || Mismatch("the stream has ended, expected a response".to_owned());
    responses.message().await?.ok_or_else(ended)
}

/// The responses up to the end of the stream.
pub(crate) async fn rest(
    responses: &mut ResponseStream<EchoResponse>,
) -> Result<Vec<EchoResponse>, Status> {
    let mut rest = Vec::new();
    while let Some(response) = responses.message().await? {
        rest.push(response);
    }
    Ok(rest)
}

/// For a call that is expected to end by itself.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(20);
