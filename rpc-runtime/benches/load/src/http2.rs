//! The client's side of an HTTP/2 connection (RFC 9113) without its socket: bytes in, events out, and frames to be sent
//! gathered in one buffer.
//!
//! It is there because a client of a library costs more than a fast server: what a load generator takes away from the
//! machine is not there for whom it measures. It trusts servers with what does not change the figures: it checks no
//! limits, and no order of frames but what ends a call.

use std::collections::HashMap;

use measure::Error;

use crate::fields::{FieldDecoder, Fields, Head};

/// A connection.
#[derive(Debug)]
pub struct Http2 {
    /// Frames that are to be sent.
    pub output: Vec<u8>,
    next_stream: u32,
    streams: HashMap<u32, Stream>,
    /// How much may be sent on the connection.
    window: i64,
    /// How much may be sent on a new stream.
    initial_window: i64,
    /// The longest frame that the server takes.
    frame: usize,
    /// What was received on the connection and not given back yet.
    received: u32,
    decoder: FieldDecoder,
    /// A block of fields that continues in the next frame, and whether the stream ends with it.
    block: Option<(Vec<u8>, bool)>,
}

/// What has come from the server.
#[derive(Debug)]
pub enum Event<'a> {
    /// A response begins.
    Begin(Fields),
    /// A piece of its body.
    Data(&'a [u8]),
    /// It ends; it may have begun with this.
    End(Fields),
    /// There is room to send again.
    Room,
}

/// An event, and where.
#[derive(Debug)]
pub struct Received<'a> {
    /// What [`Http2::open`] was told the stream is for. Room may be there for any stream.
    pub caller: usize,
    /// What has come.
    pub event: Event<'a>,
}

#[derive(Debug)]
struct Stream {
    caller: usize,
    /// How much may be sent.
    window: i64,
    /// What was received and not given back yet.
    received: u32,
}

impl Http2 {
    /// A connection that begins.
    #[must_use]
    pub fn new() -> Self {
        let mut output = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
        let mut settings = Vec::new();
        for (setting, value) in [(ENABLE_PUSH, 0), (INITIAL_WINDOW_SIZE, STREAM_WINDOW)] {
            settings.extend_from_slice(&setting.to_be_bytes());
            settings.extend_from_slice(&value.to_be_bytes());
        }
        frame(&mut output, SETTINGS, 0, 0, &settings);
        let more = CONNECTION_WINDOW - DEFAULT_WINDOW;
        frame(&mut output, WINDOW_UPDATE, 0, 0, &more.to_be_bytes());
        Self {
            output,
            next_stream: 1,
            streams: HashMap::new(),
            window: i64::from(DEFAULT_WINDOW),
            initial_window: i64::from(DEFAULT_WINDOW),
            frame: 16_384,
            received: 0,
            decoder: FieldDecoder::default(),
            block: None,
        }
    }

    /// Begins a request, and returns its stream.
    pub fn open(&mut self, head: &Head, caller: usize) -> u32 {
        let stream = self.next_stream;
        let block = if stream == 1 {
            &head.first
        } else {
            &head.again
        };
        frame(&mut self.output, HEADERS, END_HEADERS, stream, block);
        self.next_stream += 2;
        let window = self.initial_window;
        self.streams.insert(
            stream,
            Stream {
                caller,
                window,
                received: 0,
            },
        );
        stream
    }

    /// Sends of `data` what there is room for, and the end of the request after the last of it if `is_last`. Returns how
    /// much it was.
    ///
    /// # Errors
    ///
    /// When the stream is closed.
    pub fn send(&mut self, stream: u32, data: &[u8], is_last: bool) -> Result<usize, Error> {
        let id = stream;
        let stream = self
            .streams
            .get_mut(&id)
            .ok_or("a call has ended before its request")?;
        let mut sent = 0;
        loop {
            let window = usize::try_from(self.window.min(stream.window)).unwrap_or(0);
            let room = OUTPUT
                .saturating_sub(self.output.len())
                .min(window)
                .min(self.frame);
            let len = room.min(data.len() - sent);
            let is_end = is_last && sent + len == data.len();
            if len == 0 && !is_end {
                return Ok(sent);
            }
            let flags = if is_end { END_STREAM } else { 0 };
            frame(&mut self.output, DATA, flags, id, &data[sent..sent + len]);
            sent += len;
            let less = i64::try_from(len)?;
            self.window -= less;
            stream.window -= less;
            if sent == data.len() {
                return Ok(sent);
            }
        }
    }

    /// Takes frames from the front of `input` until one of them means something to a caller. `None` when the next frame
    /// is not whole yet.
    ///
    /// # Errors
    ///
    /// When the server ends a stream or the connection, or sends what is no HTTP/2.
    pub fn next<'a>(&mut self, input: &mut &'a [u8]) -> Result<Option<Received<'a>>, Error> {
        while let Some((head, rest)) = input.split_first_chunk::<9>() {
            let [a, b, c, kind, flags, stream @ ..] = *head;
            let len = u32::from_be_bytes([0, a, b, c]) as usize;
            let Some((payload, rest)) = rest.split_at_checked(len) else {
                return Ok(None);
            };
            *input = rest;
            let stream = u32::from_be_bytes(stream) & !(1 << 31);
            if let Some(received) = self.receive(kind, flags, stream, payload)? {
                return Ok(Some(received));
            }
        }
        Ok(None)
    }

    fn receive<'a>(
        &mut self,
        kind: u8,
        flags: u8,
        stream: u32,
        payload: &'a [u8],
    ) -> Result<Option<Received<'a>>, Error> {
        match kind {
            DATA => return self.data(flags, stream, payload),
            HEADERS => {
                let block = unpadded(flags, payload)?;
                let skipped = if flags & PRIORITY == 0 { 0 } else { 5 };
                let block = block
                    .get(skipped..)
                    .ok_or("a HEADERS frame that is too short")?;
                self.block = Some((block.to_vec(), flags & END_STREAM != 0));
                return self.fields(flags, stream);
            }
            CONTINUATION => {
                let (block, _) = self.block.as_mut().ok_or("a CONTINUATION of nothing")?;
                block.extend_from_slice(payload);
                return self.fields(flags, stream);
            }
            RST_STREAM if self.streams.contains_key(&stream) => {
                return Err(format!("a call was reset with {:?}", word(payload)).into());
            }
            GOAWAY => {
                let debug = String::from_utf8_lossy(payload.get(8..).unwrap_or_default());
                return Err(format!("the server has sent GOAWAY {debug}").into());
            }
            SETTINGS if flags & ACK == 0 => {
                self.settings(payload);
                frame(&mut self.output, SETTINGS, ACK, 0, &[]);
                return Ok(Some(ROOM));
            }
            PING if flags & ACK == 0 => frame(&mut self.output, PING, ACK, 0, payload),
            WINDOW_UPDATE => {
                let more = i64::from(word(payload).ok_or("a WINDOW_UPDATE of another length")?);
                if stream == 0 {
                    self.window += more;
                } else if let Some(stream) = self.streams.get_mut(&stream) {
                    stream.window += more;
                }
                return Ok(Some(ROOM));
            }
            // What an ended stream still gets, what is acknowledged, and what one may ignore.
            _ => {}
        }
        Ok(None)
    }

    fn data<'a>(
        &mut self,
        flags: u8,
        id: u32,
        payload: &'a [u8],
    ) -> Result<Option<Received<'a>>, Error> {
        let len = u32::try_from(payload.len())?;
        give_back(
            &mut self.output,
            0,
            &mut self.received,
            len,
            CONNECTION_WINDOW,
        );
        let Some(stream) = self.streams.get_mut(&id) else {
            return Ok(None);
        };
        if flags & END_STREAM != 0 {
            return Err("a response without trailers".into());
        }
        give_back(
            &mut self.output,
            id,
            &mut stream.received,
            len,
            STREAM_WINDOW,
        );
        let event = Event::Data(unpadded(flags, payload)?);
        let caller = stream.caller;
        Ok(Some(Received { caller, event }))
    }

    /// The fields of the block that has been received so far, if `flags` say that it is whole.
    fn fields<'a>(&mut self, flags: u8, id: u32) -> Result<Option<Received<'a>>, Error> {
        if flags & END_HEADERS == 0 {
            return Ok(None);
        }
        let (block, is_end) = self.block.take().unwrap_or_default();
        let fields = self.decoder.decode(&block)?;
        let (caller, event) = if is_end {
            let stream = self.streams.remove(&id);
            (stream.map(|stream| stream.caller), Event::End(fields))
        } else {
            let stream = self.streams.get(&id);
            (stream.map(|stream| stream.caller), Event::Begin(fields))
        };
        Ok(caller.map(|caller| Received { caller, event }))
    }

    fn settings(&mut self, payload: &[u8]) {
        for setting in payload.chunks_exact(6) {
            let value = u32::from_be_bytes([setting[2], setting[3], setting[4], setting[5]]);
            match u16::from_be_bytes([setting[0], setting[1]]) {
                INITIAL_WINDOW_SIZE => {
                    let more = i64::from(value) - self.initial_window;
                    self.initial_window += more;
                    for stream in self.streams.values_mut() {
                        stream.window += more;
                    }
                }
                MAX_FRAME_SIZE => self.frame = value as usize,
                _ => {}
            }
        }
    }
}

impl Default for Http2 {
    fn default() -> Self {
        Self::new()
    }
}

/// Appends a frame.
fn frame(output: &mut Vec<u8>, kind: u8, flags: u8, stream: u32, payload: &[u8]) {
    let len = u32::try_from(payload.len())
        .unwrap_or(u32::MAX)
        .to_be_bytes();
    output.extend_from_slice(&[len[1], len[2], len[3], kind, flags]);
    output.extend_from_slice(&stream.to_be_bytes());
    output.extend_from_slice(payload);
}

/// Counts what was received, and admits as much again once it is half of the window.
fn give_back(output: &mut Vec<u8>, stream: u32, received: &mut u32, len: u32, window: u32) {
    *received += len;
    if *received >= window / 2 {
        frame(output, WINDOW_UPDATE, 0, stream, &received.to_be_bytes());
        *received = 0;
    }
}

/// The payload of a frame without its padding.
fn unpadded(flags: u8, payload: &[u8]) -> Result<&[u8], Error> {
    if flags & PADDED == 0 {
        return Ok(payload);
    }
    let (padding, rest) = payload
        .split_first()
        .ok_or("a padded frame without length")?;
    let len = rest.len().checked_sub((*padding).into());
    Ok(&rest[..len.ok_or("a frame with more padding than bytes")?])
}

fn word(payload: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(payload.try_into().ok()?))
}

const ROOM: Received<'_> = Received {
    caller: 0,
    event: Event::Room,
};

/// How much is gathered before it has to be sent.
const OUTPUT: usize = 256 * 1024;

// What the connection and each stream may receive.
const CONNECTION_WINDOW: u32 = 64 << 20;
const STREAM_WINDOW: u32 = 4 << 20;
const DEFAULT_WINDOW: u32 = 65_535;

// Section 6 of RFC 9113: types of frames, flags and settings.
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;

const END_STREAM: u8 = 0x1;
const ACK: u8 = 0x1;
const END_HEADERS: u8 = 0x4;
const PADDED: u8 = 0x8;
const PRIORITY: u8 = 0x20;

const ENABLE_PUSH: u16 = 2;
const INITIAL_WINDOW_SIZE: u16 = 4;
const MAX_FRAME_SIZE: u16 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    fn next<'a>(http2: &mut Http2, mut input: &'a [u8]) -> Option<Received<'a>> {
        http2.next(&mut input).unwrap()
    }

    fn opened() -> (Http2, u32) {
        let mut http2 = Http2::new();
        let stream = http2.open(&Head::new("/path", &[]).unwrap(), 7);
        http2.output.clear();
        (http2, stream)
    }

    fn framed(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        frame(&mut bytes, kind, flags, stream, payload);
        bytes
    }

    #[test]
    fn no_more_is_sent_than_there_is_room_for() {
        let (mut http2, stream) = opened();
        let data = vec![0; 100_000];
        let sent = http2.send(stream, &data, true).unwrap();
        assert_eq!(sent, 65_535);
        assert_eq!(http2.output.len(), 65_535 + 4 * 9);
        assert_eq!(http2.send(stream, &data[sent..], true).unwrap(), 0);
        // The stream has more room than its connection.
        let setting = [&[0, 4][..], &200_000_u32.to_be_bytes()].concat();
        assert!(next(&mut http2, &framed(SETTINGS, 0, 0, &setting)).is_some());
        assert_eq!(http2.send(stream, &data[sent..], true).unwrap(), 0);
        let update = framed(WINDOW_UPDATE, 0, 0, &10_u32.to_be_bytes());
        assert!(next(&mut http2, &update).is_some());
        assert_eq!(http2.send(stream, &data[sent..], true).unwrap(), 10);
    }

    #[test]
    fn a_response_comes_in_pieces() {
        let (mut http2, stream) = opened();
        // `:status: 200`, in two frames of which the first is padded and has a priority.
        let padded = [&[2][..], &[0; 5], &[0; 2]].concat();
        let beginning = framed(HEADERS, PADDED | PRIORITY, stream, &padded);
        assert!(next(&mut http2, &beginning).is_none());
        let rest = framed(CONTINUATION, END_HEADERS, stream, &[0x88]);
        assert!(next(&mut http2, &rest[..rest.len() - 1]).is_none());
        let received = next(&mut http2, &rest).unwrap();
        assert_eq!(received.caller, 7);
        assert!(matches!(received.event, Event::Begin(fields) if fields[0].1 == b"200"));

        let data = framed(DATA, PADDED, stream, &[1, b'x', 0]);
        let received = next(&mut http2, &data).unwrap();
        assert!(matches!(received.event, Event::Data(b"x")));

        let end = framed(HEADERS, END_HEADERS | END_STREAM, stream, &[0x88]);
        let received = next(&mut http2, &end).unwrap();
        assert!(matches!(received.event, Event::End(_)));
        // What comes for it later is nobody's.
        assert!(next(&mut http2, &framed(RST_STREAM, 0, stream, &[0; 4])).is_none());
        assert!(http2.send(stream, b"x", true).is_err());
    }

    #[test]
    fn half_a_window_is_given_back() {
        let (mut http2, stream) = opened();
        let data = framed(DATA, 0, stream, &[0; 16_384]);
        for _ in 0..STREAM_WINDOW / 2 / 16_384 {
            assert!(http2.output.is_empty());
            assert!(next(&mut http2, &data).is_some());
        }
        let half = (STREAM_WINDOW / 2).to_be_bytes();
        assert_eq!(http2.output, framed(WINDOW_UPDATE, 0, stream, &half));
    }
}
