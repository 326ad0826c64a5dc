//! The server under attack, as a case sees it.

use std::time::{Duration, Instant};

use integration_tests::generated::rpc::peers::v1::{
    CountEndsRequest, EchoRequest, EndCounts, PeerServiceClient,
};
use integration_tests::http2::{Frame, Peer, call_headers, flag};
use integration_tests::mismatch::Mismatch;
use protobuf::{Serialize, proto};
use rpc_runtime::Channel;

/// A server, and a well-behaved client of it to ask how calls have ended.
pub(crate) struct Target {
    pub(crate) port: u16,
    client: PeerServiceClient,
}

impl Target {
    pub(crate) fn new(port: u16) -> Result<Self, Mismatch> {
        let channel = Channel::builder(&format!("http://127.0.0.1:{port}"));
        let client = PeerServiceClient::new(channel.timeout(Duration::from_secs(10)).build()?);
        Ok(Self { port, client })
    }

    /// An attacker with an open connection.
    pub(crate) async fn attacker(&self) -> Result<Peer, Mismatch> {
        Ok(Peer::open(self.port, &[]).await?)
    }

    /// Waits until no handler of the calls with [`COUNTED`] runs any more, and tells how many there were.
    pub(crate) async fn all_ended(&self) -> Result<String, Mismatch> {
        let counts = self
            .counts_when("no handler runs", |counts| {
                counts.started() == counts.finished() + counts.cancelled()
            })
            .await?;
        Ok(format!("{} calls handled", counts.started()))
    }

    /// Waits until that many handlers were cancelled.
    pub(crate) async fn cancelled(&self, calls: i32) -> Result<(), Mismatch> {
        let what = format!("{calls} are cancelled");
        self.counts_when(&what, |counts| counts.cancelled() == calls)
            .await
            .map(drop)
    }

    /// Waits until that many handlers were started.
    pub(crate) async fn started(&self, calls: i32) -> Result<(), Mismatch> {
        let what = format!("{calls} are started");
        self.counts_when(&what, |counts| counts.started() == calls)
            .await
            .map(drop)
    }

    async fn counts_when(
        &self,
        what: &str,
        is_reached: impl Fn(&EndCounts) -> bool,
    ) -> Result<EndCounts, Mismatch> {
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            let request = proto!(CountEndsRequest { key: "attack" });
            let counts = self.client.count_ends(request).await?.into_message();
            if is_reached(&counts) {
                return Ok(counts);
            }
            if Instant::now() > until {
                return Err(format!("the server counts {counts:?}, expected that {what}").into());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

/// A frame that begins a counted call.
pub(crate) fn begin(stream: u32, path: &str) -> Frame {
    begin_with(stream, path, &[])
}

/// A frame that begins a counted call with further headers.
pub(crate) fn begin_with(stream: u32, path: &str, headers: &[(&str, &[u8])]) -> Frame {
    let headers = [&[COUNTED], headers].concat();
    Frame::headers(stream, flag::NONE, call_headers(path, &headers))
}

/// A request as it is in DATA frames.
pub(crate) fn message(request: &EchoRequest) -> Vec<u8> {
    prefixed(0, &request.serialize().unwrap_or_default())
}

/// Bytes with the prefix of a message.
pub(crate) fn prefixed(flag: u8, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap_or(u32::MAX);
    [&[flag], &length.to_be_bytes()[..], payload].concat()
}

/// The number of the stream of a client's call, counted from 0.
pub(crate) fn stream(call: u32) -> u32 {
    call * 2 + 1
}

/// Makes the server count how a call ends.
pub(crate) const COUNTED: (&str, &[u8]) = ("count-as", b"attack");

pub(crate) const ECHO: &str = "/rpc.peers.v1.PeerService/Echo";
pub(crate) const EXPAND: &str = "/rpc.peers.v1.PeerService/Expand";
pub(crate) const CHAT: &str = "/rpc.peers.v1.PeerService/Chat";
