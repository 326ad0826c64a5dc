//! An HTTP/2 peer that sends and receives single frames, also invalid ones.

use rpc_runtime::PeerAddress;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc;

pub const DATA: u8 = 0;
pub const HEADERS: u8 = 1;
pub const RST_STREAM: u8 = 3;
pub const SETTINGS: u8 = 4;
pub const PING: u8 = 6;
pub const GOAWAY: u8 = 7;
pub const WINDOW_UPDATE: u8 = 8;
pub const ACK: u8 = 1;
pub const END_STREAM: u8 = 1;
pub const END_HEADERS: u8 = 4;
pub const PADDED: u8 = 8;

/// One end of a connection.
pub struct Peer(pub DuplexStream);

#[derive(Debug)]
pub struct Frame {
    pub kind: u8,
    pub flags: u8,
    pub stream: u32,
    pub payload: Vec<u8>,
}

impl Peer {
    /// Says what a client says first.
    pub async fn open(&mut self) {
        self.0
            .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
            .await
            .unwrap();
        self.send(SETTINGS, 0, b"").await;
    }

    /// Sends a frame of the connection. The other end may be gone.
    pub async fn send(&mut self, kind: u8, flags: u8, payload: &[u8]) {
        self.send_on(0, kind, flags, payload).await;
    }

    /// Sends a frame of a stream.
    pub async fn send_on(&mut self, stream: u32, kind: u8, flags: u8, payload: &[u8]) {
        let _ = self.0.write_all(&frame(stream, kind, flags, payload)).await;
    }

    /// Reads what a client says first, up to its SETTINGS.
    pub async fn skip_preface(&mut self) {
        self.0.read_exact(&mut [0; 24]).await.unwrap();
    }

    /// The next frame; `None` at the end of the connection.
    pub async fn receive(&mut self) -> Option<Frame> {
        let mut header = [0; 9];
        self.0.read_exact(&mut header).await.ok()?;
        let length = u32::from_be_bytes([0, header[0], header[1], header[2]]);
        let mut payload = vec![0; length.try_into().unwrap()];
        self.0.read_exact(&mut payload).await.ok()?;
        Some(Frame {
            stream: u32::from_be_bytes([header[5], header[6], header[7], header[8]]),
            kind: header[3],
            flags: header[4],
            payload,
        })
    }

    /// The next frame of a kind.
    pub async fn receive_kind(&mut self, kind: u8) -> Option<Frame> {
        loop {
            match self.receive().await {
                Some(frame) if frame.kind != kind => {}
                frame => return frame,
            }
        }
    }

    /// How much more may be sent on a stream, once it is more; `None` at the end of the connection.
    pub async fn receive_credit(&mut self, stream: u32) -> Option<u32> {
        loop {
            let frame = self.receive_kind(WINDOW_UPDATE).await?;
            if frame.stream == stream {
                return frame
                    .payload
                    .first_chunk()
                    .map(|credit| u32::from_be_bytes(*credit));
            }
        }
    }
}

/// A frame as it is on the wire.
pub fn frame(stream: u32, kind: u8, flags: u8, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut frame = length[1..].to_vec();
    frame.extend([kind, flags]);
    frame.extend(stream.to_be_bytes());
    frame.extend(payload);
    frame
}

/// The headers of a call, without what would have to be indexed.
pub fn headers(path: &str) -> Vec<u8> {
    // POST, http, and the path by the name in the static table.
    let mut block = vec![0x83, 0x86, 0x44, short(path)];
    block.extend(path.as_bytes());
    block.extend(field("content-type", "application/grpc"));
    block.extend(field("te", "trailers"));
    block
}

/// A field of headers as it is on the wire: RFC 7541 section 6.2.2.
pub fn field(name: &str, value: &str) -> Vec<u8> {
    let mut field = vec![0, short(name)];
    field.extend(name.as_bytes());
    field.push(short(value));
    field.extend(value.as_bytes());
    field
}

/// A length that needs one byte.
fn short(text: &str) -> u8 {
    let length = u8::try_from(text.len()).unwrap();
    assert!(length < 0x7f, "{text} is too long");
    length
}

/// A message as it is on the wire, uncompressed.
pub fn message(payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&[0], &length[..], payload].concat()
}

/// A listener to which peers like that connect.
pub struct Listener(mpsc::UnboundedReceiver<DuplexStream>);

pub struct Connector(mpsc::UnboundedSender<DuplexStream>);

pub fn listener() -> (Listener, Connector) {
    let (sender, receiver) = mpsc::unbounded_channel();
    (Listener(receiver), Connector(sender))
}

impl Connector {
    pub fn connect(&self) -> Peer {
        let (near, far) = tokio::io::duplex(64 * 1024);
        self.0.send(far).unwrap();
        Peer(near)
    }
}

impl rpc_runtime::Listener for Listener {
    type Io = DuplexStream;

    async fn accept(&mut self) -> std::io::Result<(DuplexStream, PeerAddress)> {
        match self.0.recv().await {
            Some(stream) => Ok((stream, PeerAddress::InMemory)),
            None => std::future::pending().await,
        }
    }
}
