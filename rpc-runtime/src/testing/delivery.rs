//! Bytes on the way, each with the time at which it arrives.

use std::collections::VecDeque;
use std::time::Instant;

use bytes::Bytes;

/// Bytes on the way in one direction of a connection.
#[derive(Debug, Default)]
pub(super) struct Delivery {
    /// The empty one is the end.
    parts: VecDeque<(Instant, Bytes)>,
}

/// What a reader gets.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Delivered {
    /// The next bytes; none at the end.
    Bytes(Bytes),
    /// Nothing before this time.
    Later(Instant),
    /// Nothing is on the way.
    Nothing,
}

impl Delivery {
    /// Sends `bytes`, which arrive at `time` and not before those that were sent earlier. None is the end.
    pub(super) fn send(&mut self, bytes: Bytes, time: Instant) {
        let last = self.parts.back().map(|(last, _)| *last);
        let time = last.map_or(time, |last| last.max(time));
        self.parts.push_back((time, bytes));
    }

    /// What has arrived at the time `now`, at most `limit` bytes.
    pub(super) fn receive(&mut self, now: Instant, limit: usize) -> Delivered {
        let Some((time, bytes)) = self.parts.front_mut() else {
            return Delivered::Nothing;
        };
        if *time > now {
            return Delivered::Later(*time);
        }
        if bytes.len() > limit {
            return Delivered::Bytes(bytes.split_to(limit));
        }
        let whole = std::mem::take(bytes);
        // The end stays.
        if !whole.is_empty() {
            self.parts.pop_front();
        }
        Delivered::Bytes(whole)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether the end was sent.
    pub(super) fn has_end(&self) -> bool {
        self.parts.back().is_some_and(|(_, bytes)| bytes.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn bytes_arrive_at_their_time_and_in_their_order() {
        let start = Instant::now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let bytes = |text: &'static str| Delivered::Bytes(Bytes::from_static(text.as_bytes()));
        let mut delivery = Delivery::default();
        assert_eq!(delivery.receive(start, 9), Delivered::Nothing);
        // The delay becomes shorter after the first.
        for (text, time) in [("abc", 20), ("d", 15), ("e", 30), ("", 31)] {
            delivery.send(Bytes::from_static(text.as_bytes()), at(time));
        }
        assert!(delivery.has_end());
        for (now, limit, expected) in [
            (0, 9, Delivered::Later(at(20))),
            (19, 9, Delivered::Later(at(20))),
            (20, 2, bytes("ab")),
            (20, 2, bytes("c")),
            (20, 2, bytes("d")),
            (20, 2, Delivered::Later(at(30))),
            (40, 2, bytes("e")),
            (40, 2, bytes("")),
            (40, 2, bytes("")),
        ] {
            assert_eq!(delivery.receive(at(now), limit), expected, "{now} {limit}");
        }
    }
}
