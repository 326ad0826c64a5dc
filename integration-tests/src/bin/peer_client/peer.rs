//! The server under test as the cases see it.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use clap::Args;
use integration_tests::generated::rpc::peers::v1::{
    CountEndsRequest, EchoRequest, EchoResponse, EndCounts, PeerServiceClient,
};
use integration_tests::mismatch::Mismatch;
use protobuf::proto;
use rpc_runtime::{Call, Channel, ChannelBuilder, ClientTls, Encoding, ResponseStream, Status};

/// Ways to call the server under test. Cloning shares the connection.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    /// Calls have [`TIMEOUT`], unless a case sets another.
    pub(crate) client: PeerServiceClient,
    /// Makes the same calls without generated code.
    pub(crate) channel: Channel,
    pub(crate) unix_target: String,
    address: Address,
}

/// Where the server under test is, and how it is called.
#[derive(Args, Clone, Debug)]
pub(crate) struct Address {
    /// The port of the server under test.
    #[arg(long)]
    port: u16,
    /// The Unix socket of the same server.
    #[arg(long)]
    unix: PathBuf,
    /// Calls the port over TLS, and trusts the certificates of this file.
    #[arg(long, requires = "tls_name")]
    tls_roots: Option<PathBuf>,
    /// The name that the server's certificate is for.
    #[arg(long)]
    tls_name: Option<String>,
    /// Compresses requests.
    #[arg(long)]
    gzip: bool,
}

impl Peer {
    pub(crate) fn new(address: Address) -> Result<Self, Mismatch> {
        let channel = address
            .channel(address.port)?
            .timeout(TIMEOUT)
            .user_agent("peer-client/1.0")
            .build()?;
        Ok(Self {
            client: PeerServiceClient::new(channel.clone()),
            channel,
            unix_target: format!("unix:{}", address.unix.display()),
            address,
        })
    }

    /// A channel of its own, without a timeout.
    pub(crate) async fn another_channel(&self) -> Result<Channel, Mismatch> {
        Ok(self.builder()?.connect().await?)
    }

    /// Settings for such a channel.
    pub(crate) fn builder(&self) -> Result<ChannelBuilder, Mismatch> {
        self.address.channel(self.address.port)
    }

    /// Settings for a channel to a server at another port that is called in the same way.
    pub(crate) fn builder_for(&self, port: u16) -> Result<ChannelBuilder, Mismatch> {
        Ok(self.address.channel(port)?.timeout(TIMEOUT))
    }

    /// A client of such a channel.
    pub(crate) fn client_of(&self, port: u16) -> Result<PeerServiceClient, Mismatch> {
        Ok(PeerServiceClient::new(self.builder_for(port)?.build()?))
    }

    /// Waits until the server counts this for a `count-as` key.
    pub(crate) async fn wait_for(
        &self,
        key: &str,
        what: &str,
        is_reached: impl Fn(&EndCounts) -> bool,
    ) -> Result<(), Mismatch> {
        wait_for(&self.client, key, what, is_reached).await
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

impl Address {
    fn channel(&self, port: u16) -> Result<ChannelBuilder, Mismatch> {
        let scheme = if self.tls_roots.is_some() {
            "https"
        } else {
            "http"
        };
        let mut builder = Channel::builder(&format!("{scheme}://127.0.0.1:{port}"));
        if let (Some(roots), Some(name)) = (&self.tls_roots, &self.tls_name) {
            let roots = fs::read(roots)?;
            let tls = ClientTls::new().roots(roots).server_name(name);
            builder = builder.tls(tls);
        }
        if self.gzip {
            builder = builder.send_compressed(Encoding::Gzip);
        }
        Ok(builder)
    }
}

/// Waits until the server of a client counts this for a `count-as` key.
pub(crate) async fn wait_for(
    client: &PeerServiceClient,
    key: &str,
    what: &str,
    is_reached: impl Fn(&EndCounts) -> bool,
) -> Result<(), Mismatch> {
    let until = Instant::now() + TIMEOUT;
    loop {
        let request = proto!(CountEndsRequest { key: key });
        let counts = client.count_ends(request).await?.into_message();
        if is_reached(&counts) {
            return Ok(());
        }
        if Instant::now() > until {
            let message = format!("the server counts {counts:?}, expected {what}");
            return Err(message.into());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Makes the server count how `call` ends. Also returns the key that it counts under.
pub(crate) fn counted<K>(call: Call<K>) -> (Call<K>, String) {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    // Other runs may call the same server.
    let key = format!("rust-{}-{number}", std::process::id());
    (call.metadata("count-as", &*key), key)
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
    let next = responses.message().await?;
    Ok(next.ok_or("the stream has ended, expected a response")?)
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
