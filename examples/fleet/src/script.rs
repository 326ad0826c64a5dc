//! The script.

use std::fmt;

/// Something that happens to a server.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event {
    /// It takes calls and does not answer.
    Freeze(usize),
    /// It answers again.
    Thaw(usize),
    /// It drains and ends.
    Stop(usize),
    /// It starts again on the same port.
    Start(usize),
}

impl Event {
    pub(crate) fn server(self) -> usize {
        match self {
            Self::Freeze(number)
            | Self::Thaw(number)
            | Self::Stop(number)
            | Self::Start(number) => number,
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, what) = match self {
            Self::Freeze(number) => (number, "freezes"),
            Self::Thaw(number) => (number, "thaws"),
            Self::Stop(number) => (number, "stops"),
            Self::Start(number) => (number, "starts"),
        };
        write!(formatter, "server {number} {what}")
    }
}

/// How many ticks the script has.
pub(crate) const TICKS: u32 = 24;

/// The events, each with its tick.
pub(crate) const SCRIPT: &[(u32, Event)] = &[
    (3, Event::Freeze(1)),
    (9, Event::Thaw(1)),
    (12, Event::Stop(2)),
    (16, Event::Start(2)),
    (19, Event::Stop(0)),
    (19, Event::Start(0)),
    (21, Event::Stop(1)),
    (21, Event::Start(1)),
];
