//! Processes the frames of an HTTP/2 connection between the socket and hyper.
//!
//! A server limits the time until the client's SETTINGS arrive and the rate of its pings. A client learns when the server
//! has opened the connection, and when to replace it. Both [join](crate::transport::http2::frames::inbound) received frames
//! and replace h2's credit with [our grants](crate::transport::http2::flow). hyper is not aware of any of this.

use std::error::Error;
use std::fmt;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf};
use tokio::sync::oneshot;
use tokio::time::Instant;

use crate::call_body::memory::SendMemory;
use crate::timer::Timer;
use crate::transport::http2::activity::Activity;
use crate::transport::http2::flow::{Flow, WindowUpdate};
use crate::transport::http2::frames::frame::{
    ACK, CANCEL, CLIENT_PREFACE_BYTES, DATA, FrameHeader, GOAWAY, HEADERS, PING, RST_STREAM,
    SETTINGS,
};
use crate::transport::http2::frames::greeting::{Greeting, Mismatch};
use crate::transport::http2::frames::inbound::{FlowControlError, Inbound, Opening};
use crate::transport::http2::frames::outbound::{Outbound, Write};
use crate::transport::http2::frames::peer_settings::{PeerSettings, SettingsReader};
use crate::transport::http2::frames::pings::{PingCounter, PingPolicy};

/// A socket whose frames are processed.
#[derive(Debug)]
pub(crate) struct FrameGuard<I> {
    socket: I,
    inbound: Inbound,
    outbound: Outbound,
    flow: Arc<Flow>,
    /// On a server, the memory that depends on whether the socket is blocked.
    memory: Option<Arc<SendMemory>>,
    settings: SettingsReader,
    /// Whether reading is paused until the peer has read our frames.
    is_held_back: bool,
    /// Absent once the peer is known to speak HTTP/2.
    greeting: Option<Greeting>,
    side: Guard,
}

#[derive(Debug)]
enum Guard {
    Client(ServerGuard),
    Server(Box<ClientGuard>),
}

/// The checks of a client.
#[derive(Debug)]
struct ServerGuard {
    /// Notified when the server's SETTINGS arrive, or when it is known that they will not.
    opened: Option<oneshot::Sender<Result<(), NotOpened>>>,
    /// The number of streams that hyper reset on its own.
    resets: usize,
    /// Notified when there are [`MAX_RESETS_PER_CONNECTION`].
    replace: Option<oneshot::Sender<()>>,
    /// Notified when the server ends the connection.
    farewell: Option<oneshot::Sender<Farewell>>,
}

/// How a server ends a connection. hyper and h2 report neither as an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Farewell {
    GoAway {
        /// The error code, if it has arrived together with the header of the frame.
        code: Option<u32>,
    },
    /// The end of the bytes, without a `GOAWAY`.
    Closed,
}

/// Why a server has not opened the connection.
#[derive(Debug)]
pub(crate) enum NotOpened {
    /// It speaks another protocol.
    Mismatch(Mismatch),
    /// The connection ended before the server sent anything.
    Closed(Option<io::Error>),
}

impl fmt::Display for NotOpened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mismatch(mismatch) => mismatch.fmt(formatter),
            Self::Closed(_) => {
                formatter.write_str("the server closed the connection before it opened HTTP/2")
            }
        }
    }
}

impl Error for NotOpened {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Mismatch(_) | Self::Closed(None) => None,
            Self::Closed(Some(error)) => Some(error),
        }
    }
}

/// The notifications for the client of a connection.
#[derive(Debug)]
pub(crate) struct ConnectionSignals {
    /// Whether the server has opened the connection.
    pub(crate) opened: oneshot::Receiver<Result<(), NotOpened>>,
    /// The connection should be replaced soon.
    pub(crate) replace: oneshot::Receiver<()>,
    /// How the server has ended the connection.
    pub(crate) farewell: oneshot::Receiver<Farewell>,
    pub(crate) settings: PeerSettings,
}

/// The checks of a server.
#[derive(Debug)]
struct ClientGuard {
    /// Until the client's SETTINGS arrive: the deadline for them, and its timer.
    overdue: Option<(Instant, Timer)>,
    pings: PingCounter,
    activity: Arc<Activity>,
}

impl<I: AsyncRead + AsyncWrite + Unpin> FrameGuard<I> {
    /// The client's side.
    pub(crate) fn client(socket: I, flow: &Arc<Flow>) -> (Self, ConnectionSignals) {
        let (opened, hear_opened) = oneshot::channel();
        let (replace, hear_worn) = oneshot::channel();
        let (farewell, hear_farewell) = oneshot::channel();
        let settings = PeerSettings::new();
        let side = Guard::Client(ServerGuard {
            opened: Some(opened),
            resets: 0,
            replace: Some(replace),
            farewell: Some(farewell),
        });
        let wire = Self {
            socket,
            inbound: Inbound::new(Arc::clone(flow), Opening::Response, 0),
            outbound: Outbound::new(CLIENT_PREFACE_BYTES),
            flow: Arc::clone(flow),
            memory: None,
            settings: SettingsReader::new(settings.clone()),
            is_held_back: false,
            greeting: Some(Greeting::of_server()),
            side,
        };
        let signals = ConnectionSignals {
            opened: hear_opened,
            replace: hear_worn,
            farewell: hear_farewell,
            settings,
        };
        (wire, signals)
    }

    /// The server's side. The client must open the connection by `handshake_deadline`.
    pub(crate) fn server(
        socket: I,
        flow: &Arc<Flow>,
        memory: &Arc<SendMemory>,
        handshake_deadline: Instant,
        pings: PingPolicy,
        activity: Arc<Activity>,
        settings: PeerSettings,
    ) -> Self {
        let side = Guard::Server(Box::new(ClientGuard {
            overdue: Some((handshake_deadline, Timer::default())),
            pings: PingCounter::new(pings),
            activity,
        }));
        Self {
            socket,
            inbound: Inbound::new(Arc::clone(flow), Opening::Request, CLIENT_PREFACE_BYTES),
            outbound: Outbound::new(0),
            flow: Arc::clone(flow),
            memory: Some(Arc::clone(memory)),
            settings: SettingsReader::new(settings),
            is_held_back: false,
            greeting: Some(Greeting::of_client()),
            side,
        }
    }

    /// Sends GOAWAY for `error`, as far as the socket accepts it at once.
    #[cold]
    fn send_goaway(&mut self, context: &mut Context<'_>, error: &io::Error) {
        let (code, text) = match error.get_ref() {
            Some(error) if error.is::<FlowControlError>() => (FLOW_CONTROL_ERROR, ""),
            Some(error) if error.is::<TooManyPings>() => (ENHANCE_YOUR_CALM, "too_many_pings"),
            _ => return,
        };
        self.outbound
            .go_away(self.inbound.last_stream(), code, text);
        // Do not wait for a peer that does not read.
        self.write_own(context);
        let _ = Pin::new(&mut self.socket).poll_flush(context);
    }

    /// Announces grants and passes on held frames.
    #[cold]
    fn attend(&mut self, context: &mut Context<'_>) {
        for update in self.flow.lock().take_updates() {
            self.outbound.announce(update);
        }
        self.inbound.release_held();
        self.write_own(context);
    }

    /// Handles the effects of received frames.
    #[cold]
    fn follow_up(&mut self, context: &mut Context<'_>) {
        if self.inbound.take_opened() {
            self.flow.lock().set_waker(context.waker());
        }
        if let Some(increment) = self.inbound.take_credit() {
            let stream = 0;
            self.outbound.announce(WindowUpdate { stream, increment });
        }
        self.attend(context);
    }

    /// Writes our own frames. `false` if the socket did not accept all of them.
    #[cold]
    fn write_own(&mut self, context: &mut Context<'_>) -> bool {
        while let Some(own) = self.outbound.own() {
            match Pin::new(&mut self.socket).poll_write(context, own) {
                Poll::Ready(Ok(written @ 1..)) => own.advance(written),
                Poll::Pending => return false,
                // hyper gets the error of its next write.
                Poll::Ready(Ok(0) | Err(_)) => own.clear(),
            }
        }
        if self.is_held_back && !self.outbound.has_own() {
            self.is_held_back = false;
            context.waker().wake_by_ref();
        }
        true
    }
}

impl<I> FrameGuard<I> {
    /// Handles the result of a read while the peer's protocol is unknown.
    #[cold]
    fn hear_greeting(&mut self, read: io::Result<()>, bytes: &[u8]) -> io::Result<()> {
        let Some(greeting) = &mut self.greeting else {
            return read;
        };
        if read.is_err() || bytes.is_empty() {
            let (read, error) = match read {
                Ok(()) => (Ok(()), None),
                Err(error) => (Err(error.kind().into()), Some(error)),
            };
            if let (Guard::Client(watch), true) = (&mut self.side, greeting.is_empty()) {
                watch.not_opened(NotOpened::Closed(error));
            }
            return read;
        }
        match greeting.hear(bytes) {
            Ok(true) => self.greeting = None,
            Ok(false) => {}
            Err(mismatch) => {
                if let Guard::Client(watch) = &mut self.side {
                    watch.not_opened(NotOpened::Mismatch(mismatch));
                }
                return Err(mismatch.into());
            }
        }
        Ok(())
    }

    /// Inspects the bytes that hyper writes.
    fn look(&mut self, bytes: &[u8]) -> Write {
        let mut call = false;
        let mut resets = 0;
        let Self { inbound, .. } = self;
        let write = self
            .outbound
            .look(bytes, |frame, payload| match frame.kind {
                DATA | HEADERS => call = true,
                RST_STREAM => {
                    inbound.give_up(frame.stream);
                    // A client resets a call that is cancelled with CANCEL; hyper resets streams with other codes.
                    resets += usize::from(!payload.starts_with(&CANCEL));
                }
                GOAWAY => {
                    if let Some(last) = payload.first_chunk() {
                        inbound.go_away(u32::from_be_bytes(*last));
                    }
                }
                _ => {}
            });
        match &mut self.side {
            Guard::Client(watch) if resets > 0 => watch.reset(resets),
            Guard::Server(watch) if call => {
                watch.pings.forgive();
                watch.activity.touch();
            }
            Guard::Client(_) | Guard::Server(_) => {}
        }
        write
    }
}

impl<I: AsyncRead + AsyncWrite + Unpin> AsyncRead for FrameGuard<I> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        let mut opening = 0;
        loop {
            if this.flow.take_signal() || this.outbound.has_own() {
                this.attend(context);
                if this.outbound.has_many_own() {
                    this.is_held_back = true;
                    return Poll::Pending;
                }
            }
            if this.inbound.take_spilled(buffer) {
                return Poll::Ready(Ok(()));
            }
            let tail = if this.inbound.has_tail() {
                let tail = this.inbound.take_tail();
                if tail.len() + MIN_READ_BYTES > buffer.remaining() {
                    ready!(this.poll_read_apart(context, tail, &mut opening))?;
                    continue;
                }
                buffer.put_slice(&tail);
                tail.len()
            } else {
                0
            };
            let mut read = Pin::new(&mut this.socket).poll_read(context, buffer);
            if this.greeting.is_some() {
                // Before the connection is opened there is no tail.
                let bytes = buffer.filled().get(before..).unwrap_or_default();
                read = read.map(|read| this.hear_greeting(read, bytes));
            }
            let read = read?;
            let bytes = buffer.filled_mut().get_mut(before..).unwrap_or_default();
            let has_read = bytes.len() > tail;
            if bytes.is_empty() {
                // The end of the stream, or no bytes for now.
                return match read {
                    Poll::Ready(()) => {
                        this.side.see_end();
                        Poll::Ready(Ok(()))
                    }
                    Poll::Pending => this.side.poll_overdue(context),
                };
            }
            let Self { settings, side, .. } = this;
            settings.resume(bytes);
            let taken = this.inbound.take(bytes, !has_read, |frame, rest| {
                settings.see(frame, rest);
                side.see(frame, rest, &mut opening, context)
            });
            if this.inbound.has_news() {
                this.follow_up(context);
            }
            match taken {
                // hyper would treat an empty read as the end.
                Ok(0) => buffer.set_filled(before),
                Ok(left) => {
                    buffer.set_filled(before + left);
                    return Poll::Ready(Ok(()));
                }
                Err(error) => {
                    this.send_goaway(context, &error);
                    return Poll::Ready(Err(error));
                }
            }
        }
    }
}

impl<I: AsyncRead + AsyncWrite + Unpin> FrameGuard<I> {
    /// Reads behind `tail` into a separate buffer, because hyper's has too little room.
    #[cold]
    fn poll_read_apart(
        &mut self,
        context: &mut Context<'_>,
        mut tail: BytesMut,
        opening: &mut usize,
    ) -> Poll<io::Result<()>> {
        let before = tail.len();
        tail.reserve(SEPARATE_READ_BYTES);
        let read = pin!(self.socket.read_buf(&mut tail)).poll(context)?;
        let has_read = read.is_ready() && tail.len() > before;
        let Self { settings, side, .. } = self;
        settings.resume(&tail);
        let taken = self.inbound.take(&mut tail, !has_read, |frame, rest| {
            settings.see(frame, rest);
            side.see(frame, rest, opening, context)
        });
        match taken {
            Ok(left) => self.inbound.spill(tail, left),
            Err(error) => {
                self.send_goaway(context, &error);
                return Poll::Ready(Err(error));
            }
        }
        if self.inbound.has_news() {
            self.follow_up(context);
        }
        Poll::Ready(Ok(()))
    }
}

impl<I: AsyncRead + AsyncWrite + Unpin> AsyncWrite for FrameGuard<I> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = this.poll_write_frames(context, bytes);
        if let Some(memory) = &this.memory
            && memory.is_blocked() != written.is_pending()
        {
            memory.set_blocked(written.is_pending());
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}

impl<I: AsyncRead + AsyncWrite + Unpin> FrameGuard<I> {
    fn poll_write_frames(
        &mut self,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.outbound.has_own() && !self.write_own(context) {
            return Poll::Pending;
        }
        match self.look(bytes) {
            Write::Taken(taken) => {
                self.write_own(context);
                Poll::Ready(Ok(taken))
            }
            Write::Through(through) => {
                let bytes = bytes.get(..through).unwrap_or(bytes);
                let written = ready!(Pin::new(&mut self.socket).poll_write(context, bytes))?;
                self.outbound.written(bytes, written);
                if self.outbound.has_own() {
                    // They may have waited for the end of a frame, and h2 may not write again.
                    self.write_own(context);
                }
                Poll::Ready(Ok(written))
            }
        }
    }
}

impl Guard {
    /// Fails once the peer's SETTINGS are overdue.
    fn poll_overdue(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Self::Server(watch) = self else {
            return Poll::Pending;
        };
        let Some((deadline, timer)) = &mut watch.overdue else {
            return Poll::Pending;
        };
        ready!(timer.poll(*deadline, context));
        Poll::Ready(Err(io::Error::new(
            io::ErrorKind::TimedOut,
            "the client did not open the HTTP/2 connection within `ConnectionLimits::handshake_timeout`",
        )))
    }

    /// The peer sends nothing more.
    fn see_end(&mut self) {
        if let Self::Client(watch) = self {
            watch.bid_farewell(Farewell::Closed);
        }
    }

    /// Inspects the header of a received frame, with the bytes `rest` after it. `opening` counts the calls that hyper has not seen yet.
    fn see(
        &mut self,
        frame: FrameHeader,
        rest: &[u8],
        opening: &mut usize,
        context: &Context<'_>,
    ) -> io::Result<()> {
        match self {
            Self::Client(watch) => {
                watch.see(frame, rest, context);
                Ok(())
            }
            Self::Server(watch) => watch.see(frame, opening),
        }
    }
}

impl ServerGuard {
    /// Counts streams that hyper reset.
    fn reset(&mut self, streams: usize) {
        self.resets += streams;
        if self.resets >= MAX_RESETS_PER_CONNECTION
            && let Some(replace) = self.replace.take()
        {
            // Fails if the connection is already being closed.
            let _ = replace.send(());
        }
    }

    fn not_opened(&mut self, why: NotOpened) {
        // Fails if the attempt to connect was abandoned.
        let _ = self.opened.take().map(|opened| opened.send(Err(why)));
    }

    fn bid_farewell(&mut self, farewell: Farewell) {
        // Fails if the connection is already being closed.
        let _ = self.farewell.take().map(|heard| heard.send(farewell));
    }

    fn see(&mut self, frame: FrameHeader, rest: &[u8], context: &Context<'_>) {
        match frame.kind {
            // hyper reports any other first frame.
            SETTINGS => {
                let _ = self.opened.take().map(|opened| opened.send(Ok(())));
            }
            // hyper's connection notices it when it is polled, for which it would wait for the next call.
            GOAWAY => {
                // Behind the last stream: RFC 9113 section 6.8.
                let code = rest.get(4..).and_then(<[u8]>::first_chunk);
                self.bid_farewell(Farewell::GoAway {
                    code: code.copied().map(u32::from_be_bytes),
                });
                context.waker().wake_by_ref();
            }
            _ => {}
        }
    }
}

impl ClientGuard {
    fn see(&mut self, frame: FrameHeader, opening: &mut usize) -> io::Result<()> {
        match frame.kind {
            SETTINGS => self.overdue = None,
            HEADERS => {
                *opening += 1;
            }
            PING if frame.flags & ACK == 0 => {
                let calls = self.activity.calls() + *opening;
                if self.pings.is_too_many(Instant::now(), calls) {
                    return Err(io::Error::other(TooManyPings));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// A client pings more often than gRFC A8 allows.
#[derive(Debug)]
struct TooManyPings;

impl fmt::Display for TooManyPings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "the client sent pings more often than `ConnectionLimits::min_ping_interval` allows",
        )
    }
}

impl Error for TooManyPings {}

/// The least room for a read.
const MIN_READ_BYTES: usize = 2 * 1024;

/// The size of a separate buffer for a read.
const SEPARATE_READ_BYTES: usize = 32 * 1024;

/// Error codes: RFC 9113 section 7.
const FLOW_CONTROL_ERROR: u32 = 3;
const ENHANCE_YOUR_CALM: u32 = 11;

/// Streams that hyper may reset on a client's connection before the connection is replaced.
///
/// h2 resets a stream again for every frame that arrives after the stream was cancelled and forgotten, which happens from
/// the 51st stream that is cancelled within a second. At the 1024th reset it ends the connection, with every call on it
/// (hyperium/h2 issue 856).
const MAX_RESETS_PER_CONNECTION: usize = 512;
