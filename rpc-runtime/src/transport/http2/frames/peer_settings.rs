//! The settings of a peer that hyper and h2 do not expose: RFC 9113 section 6.5.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::sync::Notify;

use crate::metadata::header_list_limit::HeaderListLimit;
use crate::transport::http2::frames::frame::{ACK, FrameHeader, SETTINGS};
use crate::transport::http2::frames::partial::Partial;

/// The current settings of a connection's peer. Clones share them.
#[derive(Clone, Debug)]
pub(crate) struct PeerSettings(Arc<Values>);

#[derive(Debug)]
struct Values {
    header_list_size: AtomicU32,
    concurrent_streams: AtomicU32,
    /// Notified when the number of streams has changed.
    streams_changed: Notify,
}

/// Reads the settings from received frames.
#[derive(Debug)]
pub(crate) struct SettingsReader {
    settings: PeerSettings,
    /// Bytes of a SETTINGS frame that have not arrived.
    left: usize,
    /// The setting that is being read.
    partial: Partial<SETTING_BYTES>,
}

impl PeerSettings {
    /// The settings of a peer that has sent none.
    pub(crate) fn new() -> Self {
        Self(Arc::new(Values {
            header_list_size: AtomicU32::new(u32::MAX),
            concurrent_streams: AtomicU32::new(u32::MAX),
            streams_changed: Notify::new(),
        }))
    }

    /// The peer's limit on headers.
    pub(crate) fn header_list_limit(&self) -> HeaderListLimit {
        HeaderListLimit::announced(self.0.header_list_size.load(Ordering::Relaxed))
    }

    /// How many streams this side may have open. Without a setting there is no limit.
    #[inline]
    pub(crate) fn concurrent_streams(&self) -> u32 {
        self.0.concurrent_streams.load(Ordering::Relaxed)
    }

    /// Waits for another number of streams.
    pub(crate) async fn concurrent_streams_changed(&self) {
        self.0.streams_changed.notified().await;
    }
}

impl SettingsReader {
    pub(crate) fn new(settings: PeerSettings) -> Self {
        Self {
            settings,
            left: 0,
            partial: Partial::new(),
        }
    }

    /// Reads a `frame`, of which the payload begins with `received`.
    #[inline]
    pub(crate) fn see(&mut self, frame: FrameHeader, received: &[u8]) {
        if frame.kind == SETTINGS && frame.flags & ACK == 0 {
            self.left = frame.length;
            self.partial = Partial::new();
            self.read(received);
        }
    }

    /// Reads the rest of a payload, before the next frame begins.
    #[inline]
    pub(crate) fn resume(&mut self, received: &[u8]) {
        if self.left > 0 {
            self.read(received);
        }
    }

    #[cold]
    fn read(&mut self, received: &[u8]) {
        let payload = received.get(..self.left).unwrap_or(received);
        self.left -= payload.len();
        let mut rest = payload;
        while let Some([a, b, value @ ..]) = self.partial.gather(&mut rest) {
            let values = &self.settings.0;
            let value = u32::from_be_bytes(value);
            match [a, b] {
                MAX_HEADER_LIST_SIZE => values.header_list_size.store(value, Ordering::Relaxed),
                MAX_CONCURRENT_STREAMS => {
                    let before = values.concurrent_streams.swap(value, Ordering::Relaxed);
                    if before != value {
                        values.streams_changed.notify_one();
                    }
                }
                _ => {}
            }
        }
    }
}

/// The size of a setting: its identifier and its value.
const SETTING_BYTES: usize = 6;

const MAX_CONCURRENT_STREAMS: [u8; 2] = [0, 3];

const MAX_HEADER_LIST_SIZE: [u8; 2] = [0, 6];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::http2::frames::frame::FrameScanner;

    #[test]
    fn the_last_value_counts_for_any_split_of_the_bytes() {
        let bytes = [
            &b"\0\0\x12\x04\0\0\0\0\0"[..],
            b"\0\x03\0\0\0\x06\0\x06\0\0\x20\0\0\x05\0\x06\0\x06",
            b"\0\0\x01\x00\x00\0\0\0\x01\x06",
            // Neither is a SETTINGS frame without ACK.
            b"\0\0\x06\x04\x01\0\0\0\0\0\x06\0\0\0\x01",
            b"\0\0\x07\x06\0\0\0\0\0\0\x06\0\0\0\x02\0",
            b"\0\0\x06\x04\0\0\0\0\0\0\x06\0\0\x40\0",
        ]
        .concat();
        for size in 1..=bytes.len() {
            let settings = PeerSettings::new();
            let limit = |bytes| HeaderListLimit::announced(bytes);
            assert_eq!(settings.header_list_limit(), limit(u32::MAX));
            let mut reader = SettingsReader::new(settings.clone());
            let mut scanner = FrameScanner::new(0);
            let mut seen = Vec::new();
            for mut chunk in bytes.chunks(size) {
                reader.resume(chunk);
                while let Some(frame) = scanner.next(&mut chunk) {
                    reader.see(frame, chunk);
                    seen.push(settings.header_list_limit());
                }
            }
            assert_eq!(
                settings.header_list_limit(),
                limit(16_384),
                "in chunks of {size}"
            );
            assert!(seen.contains(&limit(8192)), "in chunks of {size}");
            assert_eq!(settings.concurrent_streams(), 6);
            assert_eq!(reader.left, 0);
        }
    }
}
