//! One end of a TCP connection on which bare frames are sent.

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::frame::{Frame, flag, kind};
use super::heard::Heard;

/// An end of a connection. It records the frames that it receives, and sends only the frames that it is told to send.
#[derive(Debug)]
pub struct Peer {
    writer: OwnedWriteHalf,
    heard: watch::Receiver<Heard>,
    /// Bytes of DATA frames that were sent [as granted](Peer::send_granted), by stream; those of all are of stream 0.
    sent: BTreeMap<u32, u64>,
    listening: JoinHandle<OwnedReadHalf>,
}

impl Peer {
    /// A client's end that has sent nothing yet.
    ///
    /// # Errors
    ///
    /// If no server listens.
    pub async fn connect(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        Self::new(stream)
    }

    /// A client's end that has opened the connection with `settings`.
    ///
    /// # Errors
    ///
    /// If no server listens, or it stops too early.
    pub async fn open(port: u16, settings: &[(u16, u32)]) -> io::Result<Self> {
        let mut peer = Self::connect(port).await?;
        let mut bytes = PREFACE.to_vec();
        bytes.extend(Frame::settings(settings).to_bytes());
        peer.send_bytes(&bytes).await?;
        peer.acknowledge().await?;
        Ok(peer)
    }

    /// A server's end, which has sent `settings`.
    ///
    /// # Errors
    ///
    /// If no client connects, or it does not send the preface.
    pub async fn accept(listener: &TcpListener, settings: &[(u16, u32)]) -> io::Result<Self> {
        let (mut stream, _) = listener.accept().await?;
        stream.read_exact(&mut [0; PREFACE.len()]).await?;
        let mut peer = Self::new(stream)?;
        peer.send(Frame::settings(settings)).await?;
        peer.acknowledge().await?;
        Ok(peer)
    }

    /// Acknowledges the other end's settings, without which they do not hold.
    async fn acknowledge(&mut self) -> io::Result<()> {
        self.wait("SETTINGS", |heard| (heard.settings > 0).then_some(()))
            .await
            .map_err(io::Error::other)?;
        self.send(Frame::new(kind::SETTINGS, flag::ACK, 0, []))
            .await
    }

    fn new(stream: TcpStream) -> io::Result<Self> {
        stream.set_nodelay(true)?;
        let (reader, writer) = stream.into_split();
        let (hearing, heard) = watch::channel(Heard::default());
        Ok(Self {
            writer,
            heard,
            sent: BTreeMap::new(),
            listening: tokio::spawn(listen(reader, hearing)),
        })
    }

    /// Sends a frame.
    ///
    /// # Errors
    ///
    /// When the other end is gone.
    pub async fn send(&mut self, frame: Frame) -> io::Result<()> {
        self.send_bytes(&frame.to_bytes()).await
    }

    /// Sends frames in one piece.
    ///
    /// # Errors
    ///
    /// When the other end is gone.
    pub async fn send_all(&mut self, frames: impl IntoIterator<Item = Frame>) -> io::Result<()> {
        let bytes: Vec<u8> = frames.into_iter().collect();
        self.send_bytes(&bytes).await
    }

    /// Sends frames, those of DATA as the windows allow. Stops where the other end has ended the stream or the connection.
    ///
    /// # Errors
    ///
    /// When the other end is gone, or grants nothing for [`PATIENCE`].
    pub async fn send_granted(
        &mut self,
        frames: impl IntoIterator<Item = Frame>,
    ) -> io::Result<()> {
        let mut bytes = Vec::new();
        for frame in frames {
            if frame.kind == kind::DATA {
                let length = frame.payload.len() as u64;
                let needed = [0, frame.stream].map(|stream| {
                    let sent = self.sent.entry(stream).or_default();
                    *sent += length;
                    (stream, *sent)
                });
                let granted = |heard: &Heard| {
                    let is_granted = |&(stream, needed)| heard.granted(stream) >= needed;
                    if has_had_enough(heard, frame.stream) {
                        return Some(false);
                    }
                    needed.iter().all(is_granted).then_some(true)
                };
                let now = granted(&self.heard.borrow());
                let goes_on = if let Some(goes_on) = now {
                    goes_on
                } else {
                    self.send_bytes(&std::mem::take(&mut bytes)).await?;
                    let waited = self.wait("credit", granted).await;
                    waited.map_err(io::Error::other)?
                };
                if !goes_on {
                    return Ok(());
                }
            }
            bytes.extend(frame.to_bytes());
        }
        self.send_bytes(&bytes).await
    }

    /// Sends bytes, frames or not.
    ///
    /// # Errors
    ///
    /// When the other end is gone.
    pub async fn send_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(bytes).await
    }

    /// Sends `turns` rounds of what `make` gives, until the other end has had enough. Says how many were sent.
    pub async fn flood(&mut self, turns: u32, mut make: impl FnMut(u32) -> Vec<u8>) -> u32 {
        for turn in 0..turns {
            let over = |heard: &Heard| heard.closed || heard.goaway.is_some();
            let is_over = over(&self.heard.borrow());
            if is_over || self.send_bytes(&make(turn)).await.is_err() {
                return turn;
            }
        }
        turns
    }

    /// Waits until the other end has said something that answers the question.
    ///
    /// # Errors
    ///
    /// When that takes longer than [`PATIENCE`], or can no longer be.
    pub async fn wait<T>(
        &mut self,
        what: &str,
        mut answer: impl FnMut(&Heard) -> Option<T>,
    ) -> Result<T, String> {
        let mut found = None;
        let is_found = |heard: &Heard| {
            found = answer(heard);
            found.is_some() || heard.closed
        };
        let waited = timeout(PATIENCE, self.heard.wait_for(is_found)).await;
        let waited = waited.map(|heard| heard.map(drop));
        found.ok_or_else(|| {
            let heard = self.heard.borrow();
            let why = if waited.is_ok() { "ended" } else { "waited" };
            format!(
                "{why} without {what}: {} streams, {:?}, closed: {}",
                heard.streams.len(),
                heard.goaway,
                heard.closed
            )
        })
    }

    /// Waits until a stream has ended, and says how: see [`Stream::end`](super::Stream::end).
    ///
    /// # Errors
    ///
    /// As for [`wait`](Self::wait).
    pub async fn end_of(&mut self, stream: u32) -> Result<String, String> {
        self.wait(&format!("an end of stream {stream}"), |heard| {
            let stream = heard.streams.get(&stream)?;
            stream.ended.then(|| stream.end())
        })
        .await
    }

    /// The frames that were received so far.
    #[must_use]
    pub fn heard(&self) -> watch::Ref<'_, Heard> {
        self.heard.borrow()
    }

    /// Reads nothing more, so that what the other end sends piles up in the sockets.
    pub fn stop_listening(&mut self) {
        self.listening.abort();
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(reader: OwnedReadHalf, hearing: watch::Sender<Heard>) -> OwnedReadHalf {
    let mut reader = BufReader::with_capacity(1 << 16, reader);
    while let Ok(frame) = receive(&mut reader).await {
        hearing.send_modify(|heard| heard.hear(frame));
    }
    hearing.send_modify(|heard| heard.closed = true);
    // Kept, so that this end does not half-close by itself.
    hearing.closed().await;
    reader.into_inner()
}

/// Whether the other end accepts no more frames of `stream`.
fn has_had_enough(heard: &Heard, stream: u32) -> bool {
    let stream = heard.streams.get(&stream);
    let is_reset = stream.is_some_and(|stream| stream.reset.is_some());
    heard.closed || heard.goaway.is_some() || is_reset
}

async fn receive(reader: &mut BufReader<OwnedReadHalf>) -> io::Result<Frame> {
    let mut header = [0; 9];
    reader.read_exact(&mut header).await?;
    let [a, b, c, kind, flags, stream @ ..] = header;
    let length = u32::from_be_bytes([0, a, b, c]);
    let mut payload = vec![0; length.try_into().map_err(io::Error::other)?];
    reader.read_exact(&mut payload).await?;
    let stream = u32::from_be_bytes(stream) & (u32::MAX >> 1);
    Ok(Frame::new(kind, flags, stream, payload))
}

/// How long a case waits for an expected event.
pub const PATIENCE: Duration = Duration::from_secs(10);

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
