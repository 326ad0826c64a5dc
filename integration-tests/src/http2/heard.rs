//! What one end of a connection has heard from the other so far.

use std::collections::BTreeMap;

use super::frame::{Frame, flag, kind, setting};
use super::header_block::{Decoder, Field};

/// Everything that the other end has said.
#[derive(Debug, Default)]
pub struct Heard {
    /// By their numbers.
    pub streams: BTreeMap<u32, Stream>,
    /// The last farewell.
    pub goaway: Option<GoAway>,
    /// PING frames that want an answer.
    pub pings: usize,
    /// SETTINGS frames that want to be acknowledged.
    pub settings: usize,
    /// Acknowledged SETTINGS.
    pub settings_acks: usize,
    /// `WINDOW_UPDATE`s added up, by stream; those of the connection are of stream 0.
    pub credit: BTreeMap<u32, u64>,
    /// The window that streams begin with, if it has said one.
    pub initial_window: Option<u32>,
    /// Whether the connection has ended, in whatever way.
    pub closed: bool,
    decoder: Decoder,
    /// The stream, the flags and the block of HEADERS that CONTINUATIONs follow.
    unfinished: Option<(u32, u8, Vec<u8>)>,
}

/// What was said on a stream.
#[derive(Debug, Default)]
pub struct Stream {
    /// Header blocks: headers, then trailers.
    pub blocks: Vec<Vec<Field>>,
    /// The bytes of all DATA frames.
    pub data: Vec<u8>,
    /// The error of its `RST_STREAM`.
    pub reset: Option<u32>,
    /// Whether the other end has said all that it says here.
    pub ended: bool,
}

/// A GOAWAY frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoAway {
    /// The last stream that was seen.
    pub last: u32,
    /// Why.
    pub error: u32,
    /// Why, in words.
    pub debug: String,
}

impl Heard {
    /// What may be sent in DATA frames of `stream` altogether, or of all streams if it is 0.
    #[must_use]
    pub fn granted(&self, stream: u32) -> u64 {
        let initial = match self.initial_window {
            Some(window) if stream > 0 => window,
            _ => INITIAL_WINDOW,
        };
        u64::from(initial) + self.credit.get(&stream).copied().unwrap_or_default()
    }

    pub(super) fn hear(&mut self, frame: Frame) {
        let number = frame.stream;
        let payload = &frame.payload;
        match frame.kind {
            kind::DATA => {
                let stream = self.streams.entry(number).or_default();
                stream.data.extend(payload);
                stream.ended |= frame.flags & flag::END_STREAM != 0;
            }
            kind::HEADERS => self.hear_block(number, frame.flags, frame.flags, frame.payload),
            kind::CONTINUATION => {
                if let Some((stream, flags, mut block)) = self.unfinished.take() {
                    block.extend(payload);
                    self.hear_block(stream, flags, frame.flags, block);
                }
            }
            kind::RST_STREAM => {
                let stream = self.streams.entry(number).or_default();
                stream.reset = payload.first_chunk().map(|code| u32::from_be_bytes(*code));
                stream.ended = true;
            }
            kind::SETTINGS if frame.flags & flag::ACK != 0 => self.settings_acks += 1,
            kind::SETTINGS => {
                self.settings += 1;
                for entry in payload.as_chunks::<6>().0 {
                    let [high, low, value @ ..] = *entry;
                    if [high, low] == setting::INITIAL_WINDOW_SIZE.to_be_bytes() {
                        self.initial_window = Some(u32::from_be_bytes(value));
                    }
                }
            }
            kind::PING if frame.flags & flag::ACK == 0 => self.pings += 1,
            kind::GOAWAY => {
                if let Some(([last @ .., _, _, _, _], debug)) = payload.split_first_chunk::<8>() {
                    let error = payload[4..].first_chunk().copied().unwrap_or_default();
                    self.goaway = Some(GoAway {
                        last: u32::from_be_bytes(*last),
                        error: u32::from_be_bytes(error),
                        debug: String::from_utf8_lossy(debug).into_owned(),
                    });
                }
            }
            kind::WINDOW_UPDATE => {
                let increment = payload.first_chunk().copied().unwrap_or_default();
                let increment = u64::from(u32::from_be_bytes(increment));
                *self.credit.entry(number).or_default() += increment;
            }
            _ => {}
        }
    }

    fn hear_block(&mut self, number: u32, flags: u8, last_flags: u8, block: Vec<u8>) {
        if last_flags & flag::END_HEADERS == 0 {
            self.unfinished = Some((number, flags, block));
            return;
        }
        let fields = self.decoder.decode(&block).unwrap_or_default();
        let stream = self.streams.entry(number).or_default();
        stream.blocks.push(fields);
        stream.ended |= flags & flag::END_STREAM != 0;
    }
}

impl Stream {
    /// The value of a header or trailer.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        let mut fields = self.blocks.iter().flatten();
        let (_, value) = fields.find(|(field, _)| field == name.as_bytes())?;
        Some(String::from_utf8_lossy(value).into_owned())
    }

    /// Its `grpc-status`, or else how it ended.
    #[must_use]
    pub fn end(&self) -> String {
        if let Some(status) = self.header("grpc-status") {
            return format!("grpc-status {status}");
        }
        let reset = self.reset.map(|error| format!("RST_STREAM {error}"));
        let status = self
            .header(":status")
            .map(|status| format!(":status {status}"));
        match (status, reset) {
            (Some(status), Some(reset)) => format!("{status}, {reset}"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => "nothing".to_owned(),
        }
    }
}

/// The window of a connection, and that of a stream if no setting says another: RFC 9113 section 6.9.2.
const INITIAL_WINDOW: u32 = 65_535;
