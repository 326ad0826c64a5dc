//! The attempts at a call: where they went, how they ended, and why no further one was made.

use std::fmt;
use std::time::Duration;

use crate::balance::subchannel_id::SubchannelId;
use crate::client::retry::limits::RetryLimits;
use crate::client::retry::stop::Stop;
use crate::mutex::Mutex;
use crate::observe::observer::AttemptCounts;
use crate::peer::PeerAddress;
use crate::status::Status;
use crate::status::code::Code;

/// The attempts at a call with a policy for them. Written by those who make them, and read when the call ends.
#[derive(Debug)]
pub(crate) struct AttemptLog {
    limits: RetryLimits,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Apart from the others, because most calls have no other. `None` until it is sent or has failed.
    first: Option<Record>,
    others: Vec<Record>,
    counts: AttemptCounts,
    /// Why there was no further attempt.
    stop: Option<Stop>,
    /// The attempt with the response.
    responded: Option<usize>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Record {
    server: Option<(SubchannelId, PeerAddress)>,
    failure: Option<Code>,
}

impl AttemptLog {
    /// Of a channel with these limits.
    pub(crate) fn new(limits: RetryLimits) -> Self {
        Self {
            limits,
            state: Mutex::default(),
        }
    }

    pub(crate) fn limits(&self) -> &RetryLimits {
        &self.limits
    }

    /// The attempt with this number is sent to a server.
    pub(crate) fn sent(&self, attempt: usize, subchannel: SubchannelId, server: PeerAddress) {
        let mut state = self.state.lock();
        state.change(attempt, |record| record.server = Some((subchannel, server)));
    }

    /// The attempt with this number has failed.
    pub(crate) fn failed(&self, attempt: usize, code: Code) {
        let mut state = self.state.lock();
        state.change(attempt, |record| record.failure = Some(code));
    }

    /// The attempt with this number has a response, and is the last.
    pub(crate) fn responded(&self, attempt: usize) {
        let mut state = self.state.lock();
        state.responded = Some(attempt);
        state.stop = Some(Stop::Responded);
    }

    /// There is no further attempt.
    pub(crate) fn stopped(&self, stop: Stop) {
        self.state.lock().stop = Some(stop);
    }

    /// The call is retried after a pause.
    pub(crate) fn retried(&self, pause: Duration) {
        let counts = &mut self.state.lock().counts;
        counts.retries += 1;
        counts.retry_delay += pause;
    }

    pub(crate) fn hedged(&self) {
        self.state.lock().counts.hedges += 1;
    }

    /// The endpoints that attempts went to.
    pub(crate) fn endpoints(&self) -> Vec<SubchannelId> {
        let state = self.state.lock();
        let sent = state.attempts().filter_map(|record| record.server);
        sent.map(|(subchannel, _)| subchannel).collect()
    }

    pub(crate) fn counts(&self) -> AttemptCounts {
        self.state.lock().counts
    }

    /// The call has ended.
    ///
    /// # Errors
    ///
    /// The status of the call, with what its attempts were. One that nobody expects to be retried is as it was.
    pub(crate) fn end(&self, ended: Result<(), Status>) -> Result<(), Status> {
        let status = match ended {
            Ok(()) => {
                self.limits.succeeded();
                return Ok(());
            }
            Err(status) => status,
        };
        let mut state = self.state.lock();
        if let Some(attempt) = state.responded {
            state.change(attempt, |record| record.failure = Some(status.code()));
        }
        if state.others.is_empty() && matches!(state.stop, None | Some(Stop::Code(_))) {
            return Err(status);
        }
        let text = state.to_string();
        drop(state);
        let message = match status.message() {
            "" => text,
            message => format!("{message} ({text})"),
        };
        Err(status.with_message(message))
    }
}

impl State {
    /// Changes the record of the attempt with this number.
    fn change(&mut self, attempt: usize, change: impl FnOnce(&mut Record)) {
        let first = self.first.get_or_insert_default();
        let Some(other) = attempt.checked_sub(1) else {
            return change(first);
        };
        if self.others.len() <= other {
            self.others.resize(attempt, Record::default());
        }
        self.others.get_mut(other).map(change);
    }

    fn attempts(&self) -> impl Iterator<Item = &Record> {
        self.first.iter().chain(&self.others)
    }
}

/// For example `after 2 attempts: UNAVAILABLE at 10.0.0.1:50051, INTERNAL at 10.0.0.2:50051; no further attempt: …`.
impl fmt::Display for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.attempts().count();
        let noun = if count == 1 { "attempt" } else { "attempts" };
        write!(formatter, "after {count} {noun}")?;
        for (number, record) in self.attempts().enumerate() {
            formatter.write_str(if number == 0 { ": " } else { ", " })?;
            match record.failure {
                Some(code) => write!(formatter, "{code}")?,
                None => formatter.write_str("cancelled")?,
            }
            match record.server {
                Some((_, server)) => write!(formatter, " at {server}")?,
                None => formatter.write_str(" without a connection")?,
            }
        }
        match &self.stop {
            Some(stop) => write!(formatter, "; no further attempt: {stop}"),
            None => Ok(()),
        }
    }
}
