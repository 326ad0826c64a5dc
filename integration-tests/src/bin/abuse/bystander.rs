//! A well-behaved client that wants answers while another one misbehaves.

use std::time::{Duration, Instant};

use integration_tests::generated::rpc::peers::v1::{EchoRequest, PeerServiceClient};
use integration_tests::mismatch::Mismatch;
use protobuf::proto;
use rpc_runtime::{Channel, Status};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Calls the server one call after the other.
pub(crate) struct Bystander {
    stop: oneshot::Sender<()>,
    calls: JoinHandle<Result<Answered, Mismatch>>,
}

#[derive(Default)]
struct Answered {
    calls: u32,
    slowest: Duration,
}

impl Bystander {
    /// Makes some calls, so that the server has made its first allocations, and continues in the background.
    pub(crate) async fn start(port: u16) -> Result<Self, Mismatch> {
        let channel = Channel::builder(&format!("http://127.0.0.1:{port}")).timeout(LONGEST_CALL);
        let client = PeerServiceClient::new(channel.build()?);
        for _ in 0..200 {
            echo(&client).await?;
        }
        let (stop, mut stopped) = oneshot::channel();
        let calls = async move {
            let mut answered = Answered::default();
            // The last call is made after the attack.
            let mut over = false;
            while !over {
                over = stopped.try_recv().is_ok();
                let start = Instant::now();
                echo(&client).await?;
                answered.calls += 1;
                answered.slowest = answered.slowest.max(start.elapsed());
                tokio::time::sleep(PAUSE).await;
            }
            Ok(answered)
        };
        Ok(Self {
            stop,
            calls: tokio::spawn(calls),
        })
    }

    /// Tells how the calls went; one that failed fails the case.
    pub(crate) async fn stop(self) -> Result<String, Mismatch> {
        // It has ended by itself if a call has failed.
        let _ = self.stop.send(());
        let Answered { calls, slowest } = self
            .calls
            .await?
            .map_err(|mismatch| format!("a well-behaved client was not answered: {mismatch}"))?;
        let slowest = slowest.as_millis();
        Ok(format!(
            "{calls} other calls answered, the slowest in {slowest} ms"
        ))
    }
}

async fn echo(client: &PeerServiceClient) -> Result<(), Status> {
    let request = proto!(EchoRequest { payload: b"hello" });
    client.echo(request).await.map(drop)
}

/// For a server on two busy cores.
const LONGEST_CALL: Duration = Duration::from_secs(10);

const PAUSE: Duration = Duration::from_millis(2);
