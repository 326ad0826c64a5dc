//! The bytes of an HTTP/2 connection on their way between the socket and hyper, which sees neither of what is done
//! here: a peer that never says what it must say first is not waited for, one that pings without end is sent away, and
//! small messages are [joined](super::join).

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::oneshot;
use tokio::time::{Instant, Sleep, sleep_until};

use super::activity::Activity;
use super::frames::{
    ACK, CANCEL, CLIENT_PREFACE, DATA, FrameHeader, FrameScanner, HEADERS, PING, RST_STREAM,
    SETTINGS,
};
use super::join::join;
use super::pings::{PingCounter, PingPolicy};

/// A socket whose frames are watched.
#[derive(Debug)]
pub(super) struct Wire<I> {
    socket: I,
    received: FrameScanner,
    sent: FrameScanner,
    side: Side,
}

#[derive(Debug)]
enum Side {
    Client(ServerWatch),
    Server(Box<ClientWatch>),
}

/// What a client makes sure of.
#[derive(Debug)]
struct ServerWatch {
    /// Told of the server's SETTINGS, which it sends first.
    opened: Option<oneshot::Sender<()>>,
    /// How many streams hyper had to reset.
    resets: usize,
    /// Told when they are many.
    worn: Option<oneshot::Sender<()>>,
}

/// What a client hears of its connection.
#[derive(Debug)]
pub(super) struct Signals {
    /// The server has opened the connection from its side.
    pub(super) opened: oneshot::Receiver<()>,
    /// The connection has to be replaced soon.
    pub(super) worn: oneshot::Receiver<()>,
}

/// What a server makes sure of.
#[derive(Debug)]
struct ClientWatch {
    /// Until the client's SETTINGS have come, when they are overdue.
    overdue: Option<Pin<Box<Sleep>>>,
    pings: PingCounter,
    activity: Arc<Activity>,
    last_stream: u32,
}

impl<I: AsyncRead + AsyncWrite + Unpin> Wire<I> {
    /// The client's end.
    pub(super) fn client(socket: I) -> (Self, Signals) {
        let (opened, hear_opened) = oneshot::channel();
        let (worn, hear_worn) = oneshot::channel();
        let side = Side::Client(ServerWatch {
            opened: Some(opened),
            resets: 0,
            worn: Some(worn),
        });
        let wire = Self {
            socket,
            received: FrameScanner::new(0),
            sent: FrameScanner::new(CLIENT_PREFACE),
            side,
        };
        let signals = Signals {
            opened: hear_opened,
            worn: hear_worn,
        };
        (wire, signals)
    }

    /// The server's end. The client has until `handshake_deadline` to open the connection from its side.
    pub(super) fn server(
        socket: I,
        handshake_deadline: Instant,
        pings: PingPolicy,
        activity: Arc<Activity>,
    ) -> Self {
        let side = Side::Server(Box::new(ClientWatch {
            overdue: Some(Box::pin(sleep_until(handshake_deadline))),
            pings: PingCounter::new(pings),
            activity,
            last_stream: 0,
        }));
        Self {
            socket,
            received: FrameScanner::new(CLIENT_PREFACE),
            sent: FrameScanner::new(0),
            side,
        }
    }

    /// Sends the client away, as well as that can be done at once.
    fn say_goodbye(&mut self, context: &mut Context<'_>) {
        let Side::Server(watch) = &self.side else {
            return;
        };
        if self.sent.is_between_frames() {
            let goaway = too_many_pings(watch.last_stream);
            // A client that takes in nothing more is not worth waiting for.
            let _ = Pin::new(&mut self.socket).poll_write(context, &goaway);
            let _ = Pin::new(&mut self.socket).poll_flush(context);
        }
    }
}

impl<I> Wire<I> {
    /// Sees what was written.
    fn sent(&mut self, mut bytes: &[u8]) {
        let mut call = false;
        let mut resets = 0;
        while let Some(frame) = self.sent.next(&mut bytes) {
            match frame.kind {
                DATA | HEADERS => call = true,
                // An application that gives up a call cancels it; all else is hyper's own doing.
                RST_STREAM if !bytes.starts_with(&CANCEL) => resets += 1,
                _ => {}
            }
        }
        match &mut self.side {
            Side::Client(watch) => watch.reset(resets),
            Side::Server(watch) if call => {
                watch.pings.forgive();
                watch.activity.touch();
            }
            Side::Server(_) => {}
        }
    }
}

impl<I: AsyncRead + AsyncWrite + Unpin> AsyncRead for Wire<I> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        let Poll::Ready(result) = Pin::new(&mut this.socket).poll_read(context, buffer) else {
            return this.side.poll_overdue(context);
        };
        result?;
        let bytes = buffer.filled_mut().get_mut(before..).unwrap_or_default();
        let mut opening = 0;
        let side = &mut this.side;
        match join(&mut this.received, bytes, |frame| {
            side.see(frame, &mut opening)
        }) {
            Ok(left) => {
                buffer.set_filled(before + left);
                Poll::Ready(Ok(()))
            }
            Err(error) => {
                this.say_goodbye(context);
                Poll::Ready(Err(error))
            }
        }
    }
}

impl<I: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Wire<I> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = ready!(Pin::new(&mut this.socket).poll_write(context, bytes))?;
        this.sent(bytes.get(..written).unwrap_or(bytes));
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}

impl Side {
    /// An error once the peer should have opened the connection.
    fn poll_overdue(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Self::Server(watch) = self else {
            return Poll::Pending;
        };
        let Some(overdue) = &mut watch.overdue else {
            return Poll::Pending;
        };
        ready!(overdue.as_mut().poll(context));
        Poll::Ready(Err(io::Error::new(
            io::ErrorKind::TimedOut,
            "the client did not open the HTTP/2 connection in time",
        )))
    }

    /// Sees the header of a frame that was read. `opening` counts those of calls that hyper has not seen yet.
    fn see(&mut self, frame: FrameHeader, opening: &mut usize) -> io::Result<()> {
        match self {
            Self::Client(watch) => watch.see(frame),
            Self::Server(watch) => watch.see(frame, opening),
        }
    }
}

impl ServerWatch {
    /// hyper has reset streams.
    fn reset(&mut self, streams: usize) {
        self.resets += streams;
        if self.resets >= MAX_RESETS
            && let Some(worn) = self.worn.take()
        {
            // Nobody hears it whose connection is being closed already.
            let _ = worn.send(());
        }
    }

    fn see(&mut self, frame: FrameHeader) -> io::Result<()> {
        match self.opened.take() {
            // Nobody waits for it any more when the attempt to connect was given up.
            Some(opened) if frame.kind == SETTINGS => drop(opened.send(())),
            Some(_) if frame == HTTP1 => {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "the server answered in HTTP/1",
                ));
            }
            // hyper reports anything else.
            opened => self.opened = opened,
        }
        Ok(())
    }
}

impl ClientWatch {
    fn see(&mut self, frame: FrameHeader, opening: &mut usize) -> io::Result<()> {
        match frame.kind {
            SETTINGS => self.overdue = None,
            HEADERS => {
                *opening += 1;
                self.last_stream = self.last_stream.max(frame.stream);
            }
            PING if frame.flags & ACK == 0 => {
                let calls = self.activity.calls() + *opening;
                if self.pings.is_too_many(Instant::now(), calls) {
                    return Err(io::Error::other("the client sent too many pings"));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// What A8 has a server say to a client that pings too often: GOAWAY with `ENHANCE_YOUR_CALM`.
fn too_many_pings(last_stream: u32) -> [u8; 31] {
    let mut frame = *b"\0\0\x16\x07\0\0\0\0\0\0\0\0\0\0\0\0\x0btoo_many_pings";
    let (_, payload) = frame.split_at_mut(9);
    for (byte, value) in payload.iter_mut().zip(last_stream.to_be_bytes()) {
        *byte = value;
    }
    frame
}

/// What the first bytes of `HTTP/1.1 400 …` look like to one who expects a frame.
const HTTP1: FrameHeader = FrameHeader {
    length: 0x48_54_54,
    kind: b'P',
    flags: b'/',
    stream: 0x31_2e_31_20,
};

/// Streams that hyper may reset on a client before the connection is replaced.
///
/// h2 resets a stream once more for every frame that comes for it after it was cancelled and forgotten, which happens
/// at the 51st stream that is cancelled within a second. At the 1024th reset it ends the connection, with every call on it
/// (hyperium/h2 issue 856).
const MAX_RESETS: usize = 512;
