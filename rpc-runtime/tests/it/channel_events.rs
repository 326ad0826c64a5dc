//! What observers see of a channel besides its calls: the resolver, the connections, and the calls that find none.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use rpc_runtime::{
    CallObserver, CallRecord, CallStart, Channel, ChannelBuilder, ChannelEvent, ChannelEventKind,
    Connector, Endpoint, EndpointAddress, Keepalive, PeerAddress, Resolver, Server, Status,
    Updates, testing,
};
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};
use tokio::sync::mpsc;

use crate::frames::{DATA, GOAWAY, Peer, SETTINGS};
use crate::service::Service;
use crate::words::{WordsClient, WordsServer};

/// Writes down the events.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Vec<String>>>);

impl CallObserver for Diary {
    fn begin(&self, _: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
        None
    }

    fn channel_event(&self, event: &ChannelEvent<'_>) {
        let text = match event.kind {
            ChannelEventKind::StateChanged { state, .. } => state.to_string(),
            ChannelEventKind::Resolved { endpoints, .. } => {
                format!("{} endpoints", endpoints.len())
            }
            ChannelEventKind::ResolverFailed { status, .. } => status.message().to_owned(),
            ChannelEventKind::Connected { connection, .. } => {
                assert!(!connection.is_encrypted);
                format!("+{}", connection.address)
            }
            ChannelEventKind::ConnectFailed {
                connection, status, ..
            } => format!("no {}: {}", connection.address, status.code().name()),
            ChannelEventKind::Disconnected {
                connection, reason, ..
            } => format!("-{}: {reason}", connection.address),
            ChannelEventKind::CallWaited { duration, .. } => format!("waited {duration:?}"),
            ChannelEventKind::PickFailed { status, .. } => status.code().name().to_owned(),
            _ => unreachable!("all kinds are listed"),
        };
        assert_eq!(event.target, "fleet:///fleet");
        self.0.lock().unwrap().push(text);
    }
}

impl Diary {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// Waits for an event.
    async fn until(&self, text: &str) {
        while !self.0.lock().unwrap().iter().any(|seen| seen == text) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

/// Panics at each event.
struct Panics;

impl CallObserver for Panics {
    fn begin(&self, _: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
        None
    }

    fn channel_event(&self, _: &ChannelEvent<'_>) {
        panic!("on purpose");
    }
}

fn observed(builder: ChannelBuilder) -> (Channel, Diary) {
    let diary = Diary::default();
    let builder = builder.observe(Panics).observe(diary.clone());
    (builder.build().unwrap(), diary)
}

#[tokio::test(start_paused = true)]
async fn a_connection_is_seen_from_the_first_call_to_the_end_of_the_channel() {
    let fleet = testing::fleet(1)
        .serve(|_| Server::new().add_service(WordsServer(Arc::new(Service::default()))));
    let (channel, diary) = observed(fleet.channel());
    let client = WordsClient(channel);
    client.upper("a".to_owned()).await.unwrap();
    assert_eq!(
        diary.take(),
        [
            "CONNECTING",
            "1 endpoints",
            "+server-0",
            "READY",
            "waited 0ns"
        ]
    );
    client.upper("a".to_owned()).await.unwrap();
    assert!(diary.take().is_empty());
    drop(client);
    diary.until("IDLE").await;
    assert_eq!(diary.take(), ["IDLE", "-server-0: subchannel shutdown"]);
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_ends_has_a_reason() {
    // What the server sends last, how its socket fails, and the reason.
    for (goodbye, failure, reason) in [
        (Some(0), None, "GOAWAY NO_ERROR"),
        (Some(11), None, "GOAWAY ENHANCE_YOUR_CALM"),
        (
            Some(0),
            Some(io::ErrorKind::ConnectionReset),
            "GOAWAY NO_ERROR",
        ),
        (
            Some(11),
            Some(io::ErrorKind::ConnectionReset),
            "GOAWAY ENHANCE_YOUR_CALM",
        ),
        (None, None, "unknown"),
        (
            None,
            Some(io::ErrorKind::ConnectionReset),
            "connection reset",
        ),
        (
            None,
            Some(io::ErrorKind::ConnectionAborted),
            "connection aborted",
        ),
        (None, Some(io::ErrorKind::TimedOut), "connection timed out"),
        (None, Some(io::ErrorKind::HostUnreachable), "socket error"),
        (None, Some(io::ErrorKind::Other), "unknown"),
    ] {
        let (sender, mut sockets) = mpsc::unbounded_channel();
        let builder = testing::fleet(1).channel();
        let (channel, diary) = observed(builder.connector(Failing { sender, failure }));
        let client = WordsClient(channel);
        let call = tokio::spawn(client.upper("a".to_owned()).start());
        let mut peer = Peer(sockets.recv().await.unwrap());
        peer.send(SETTINGS, 0, b"").await;
        peer.skip_preface().await;
        peer.receive_kind(DATA).await.unwrap();
        if let Some(code) = goodbye {
            peer.send(GOAWAY, 0, &[0, 0, 0, 1, 0, 0, 0, code]).await;
        }
        drop(peer);
        diary.until("IDLE").await;
        let ended = format!("-server-0: {reason}");
        assert_eq!(
            diary.take()[5..],
            ["waited 0ns", &ended, "IDLE"],
            "{goodbye:?} {failure:?}"
        );
        call.abort();
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_does_not_answer_a_ping_is_a_connection_that_timed_out() {
    let (sender, mut sockets) = mpsc::unbounded_channel();
    let failure = None;
    let builder = testing::fleet(1)
        .channel()
        .connector(Failing { sender, failure });
    let keepalive = Keepalive::every(Duration::from_secs(10)).while_idle();
    let (channel, diary) = observed(builder.keepalive(keepalive));
    let client = WordsClient(channel);
    let call = tokio::spawn(client.upper("a".to_owned()).start());
    let mut peer = Peer(sockets.recv().await.unwrap());
    peer.send(SETTINGS, 0, b"").await;
    diary.until("IDLE").await;
    call.abort();
    assert_eq!(
        diary.take(),
        [
            "CONNECTING",
            "1 endpoints",
            "waited 0ns",
            "+server-0",
            "READY",
            "waited 0ns",
            "-server-0: connection timed out",
            "IDLE"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn failures_of_the_resolver_and_of_attempts_to_connect_are_seen() {
    let builder = testing::fleet(1).channel();
    let (answers, receiver) = mpsc::unbounded_channel();
    let (channel, diary) = observed(builder.resolver(Manual(Mutex::new(Some(receiver)))));
    let client = WordsClient(channel);
    answers.send(Err(Status::unavailable("no names"))).unwrap();
    client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(
        diary.take(),
        ["CONNECTING", "no names", "TRANSIENT_FAILURE", "UNAVAILABLE"]
    );
    answers.send(Ok(vec![Endpoint::new("server-0")])).unwrap();
    diary.until("no server-0: UNAVAILABLE").await;
    let seen = diary.take();
    assert_eq!(seen[0], "1 endpoints");
    assert_eq!(seen.last().unwrap(), "no server-0: UNAVAILABLE");
    client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(diary.take().last().unwrap(), "UNAVAILABLE");
}

/// Connects, and passes the other end on.
struct Failing {
    sender: mpsc::UnboundedSender<DuplexStream>,
    failure: Option<io::ErrorKind>,
}

impl Connector for Failing {
    type Io = FailingStream;

    async fn connect(&self, _: &EndpointAddress) -> io::Result<(FailingStream, PeerAddress)> {
        let (near, far) = tokio::io::duplex(64 * 1024);
        self.sender.send(far).unwrap();
        let stream = FailingStream {
            stream: near,
            failure: self.failure,
        };
        Ok((stream, PeerAddress::InMemory))
    }
}

/// Fails where it would end.
struct FailingStream {
    stream: DuplexStream,
    failure: Option<io::ErrorKind>,
}

impl AsyncRead for FailingStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        match self.failure {
            Some(failure) if buffer.filled().len() == before => Poll::Ready(Err(failure.into())),
            _ => Poll::Ready(Ok(())),
        }
    }
}

impl AsyncWrite for FailingStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

type Answers = mpsc::UnboundedReceiver<Result<Vec<Endpoint>, Status>>;

/// Gives the answers of the test.
struct Manual(Mutex<Option<Answers>>);

impl Resolver for Manual {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        let mut answers = self.0.lock().unwrap().take().unwrap();
        loop {
            match answers.recv().await {
                Some(Ok(endpoints)) => updates.set(endpoints).await?,
                Some(Err(status)) => updates.failed(status).await?,
                None => std::future::pending().await,
            }
        }
    }
}
