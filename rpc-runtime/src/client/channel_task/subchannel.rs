//! A subchannel of a channel: one address, and its connections.
//!
//! Usually it has one. Where the service config allows more, a further one is made when calls wait for a stream (gRFC A105).
//! The state is that of the whole: it is ready while a connection is. When the last connection is lost, the subchannel is idle,
//! and an attempt at a further one is dropped.

use std::sync::Arc;
use std::time::Instant;

use crate::balance::balancer::{SubchannelAddress, SubchannelState};
use crate::balance::load::Load;
use crate::balance::subchannel_id::SubchannelId;
use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::attempt::Attempt;
use crate::client::subchannel::connectivity::{Connectivity, Event};
use crate::client::subchannel::early_ends::EarlyEnds;
use crate::client::subchannel::observed::{ObservedConnection, ObservedSubchannel};
use crate::client::subchannel::ready::ReadyConnection;
use crate::client::subchannel::stream_queue::StreamQueue;
use crate::connectivity_state::ConnectivityState;
use crate::jitter::jitter;
use crate::status::Status;
use crate::transport::http2::client::Connection;
use crate::transport::http2::ended::Ended;

/// The state of a subchannel whose connections are real.
pub(crate) type State = SubchannelState<ReadyConnection>;

/// One address, and its connections.
pub(crate) struct Subchannel {
    id: SubchannelId,
    pub(crate) address: SubchannelAddress,
    pub(crate) observed: ObservedSubchannel,
    /// How many policies use it.
    pub(crate) owners: usize,
    /// What the policies see.
    pub(crate) state: State,
    /// That of the first connection.
    connectivity: Connectivity,
    /// That of the attempt at a further connection; never ready.
    growth: Connectivity,
    pub(crate) early_ends: EarlyEnds,
    /// The oldest first.
    links: Vec<Link>,
    streams: Arc<StreamQueue<Connection<RequestBody>>>,
}

/// A connection, or the attempt to make it.
struct Link {
    number: u64,
    /// Dropping it closes the connection.
    _attempt: Attempt,
    /// With the time at which it was made. Absent while it connects.
    connection: Option<(Connection<RequestBody>, Instant)>,
    /// Absent while it connects.
    observed: Option<ObservedConnection>,
    health: Health,
}

/// Whether the server of a connection is healthy, or why it gets no calls; `None` until it has said.
pub(crate) type Health = Option<Result<(), Status>>;

impl Subchannel {
    pub(crate) fn new(
        id: SubchannelId,
        address: SubchannelAddress,
        early_ends: EarlyEnds,
        observed: ObservedSubchannel,
    ) -> Self {
        Self {
            id,
            address,
            observed,
            owners: 1,
            state: SubchannelState::Idle,
            connectivity: Connectivity::new(),
            growth: Connectivity::new(),
            early_ends,
            links: Vec::new(),
            streams: Arc::new(StreamQueue::new()),
        }
    }

    /// The connections, also those whose servers are not healthy.
    pub(crate) fn connections(&self) -> impl Iterator<Item = &Connection<RequestBody>> {
        self.links
            .iter()
            .filter_map(|link| Some(&link.connection.as_ref()?.0))
    }

    /// Whether the connection with this number, or the attempt to make it, is one of this subchannel's.
    pub(crate) fn has_link(&self, number: u64) -> bool {
        self.links.iter().any(|link| link.number == number)
    }

    /// When the next pause is over.
    pub(crate) fn timer(&self) -> Option<Instant> {
        let timers = [self.connectivity.timer(), self.growth.timer()];
        timers.into_iter().flatten().min()
    }

    /// Starts an attempt at the first connection; returns whether the state allows one. `start` gets the time at which the attempt
    /// may begin, if that is not now.
    pub(crate) fn connect(
        &mut self,
        number: u64,
        now: Instant,
        start: impl FnOnce(&SubchannelAddress, Option<Instant>) -> Attempt,
    ) -> bool {
        if !(self.connectivity).handle(Event::ConnectionRequested, now, jitter()) {
            return false;
        }
        self.begin(number, start(&self.address, self.early_ends.next_attempt()));
        true
    }

    /// Whether calls wait for a stream, and a further connection may be made for them. There may be up to `limit`.
    pub(crate) fn may_grow(&self, limit: usize) -> bool {
        self.connectivity.state() == ConnectivityState::Ready
            && self.links.len() < limit
            && self.growth.state() == ConnectivityState::Idle
            && self.streams.is_wanted()
    }

    /// Starts an attempt at a further connection, which [may be made](Self::may_grow).
    pub(crate) fn grow(
        &mut self,
        number: u64,
        now: Instant,
        start: impl FnOnce(&SubchannelAddress, Option<Instant>) -> Attempt,
    ) {
        if (self.growth).handle(Event::ConnectionRequested, now, jitter()) {
            self.begin(number, start(&self.address, self.early_ends.next_attempt()));
        }
    }

    fn begin(&mut self, number: u64, attempt: Attempt) {
        self.links.push(Link {
            number,
            _attempt: attempt,
            connection: None,
            observed: None,
            health: None,
        });
    }

    /// The attempt with this number has connected.
    pub(crate) fn connected(
        &mut self,
        number: u64,
        connection: Connection<RequestBody>,
        health: Health,
        now: Instant,
    ) {
        if !(self.connectivity).handle(Event::Connected, now, jitter()) {
            // The backoff begins again.
            self.growth = Connectivity::new();
        }
        if self.streams.is_open() {
            self.dispatch_after_calls(&connection);
        }
        if let Some(link) = self.links.iter_mut().find(|link| link.number == number) {
            link.connection = Some((connection, now));
            link.observed = Some(self.observed.connected());
        }
        self.answered(number, health);
    }

    /// The attempt with this number has failed; returns whether it was at the first connection.
    pub(crate) fn failed(&mut self, number: u64, status: &Status, now: Instant) -> bool {
        self.observed.failed(status);
        self.links.retain(|link| link.number != number);
        if (self.connectivity).handle(Event::ConnectFailed, now, jitter()) {
            return true;
        }
        (self.growth).handle(Event::ConnectFailed, now, jitter());
        false
    }

    /// The connection with this number has ended; returns whether it was the last one.
    pub(crate) fn ended(&mut self, number: u64, ended: Ended, now: Instant) -> bool {
        if let Some(at) = self.links.iter().position(|link| link.number == number) {
            let link = self.links.remove(at);
            if let Some((connection, made)) = link.connection {
                (self.early_ends).ended(made, connection.has_answered(), now, jitter());
            }
            if let Some(observed) = link.observed {
                observed.end(ended);
            }
        }
        self.streams.remove(number);
        if self.connections().next().is_some() {
            return false;
        }
        self.links.clear();
        self.growth = Connectivity::new();
        (self.connectivity).handle(Event::Disconnected, now, jitter())
    }

    /// Ends the pause after a failure, for `event`; returns whether the subchannel is idle now.
    pub(crate) fn resume(&mut self, event: Event, now: Instant) -> bool {
        let is_pausing = |of: &Connectivity| of.state() == ConnectivityState::TransientFailure;
        if is_pausing(&self.growth) {
            (self.growth).handle(event, now, jitter());
        }
        is_pausing(&self.connectivity) && (self.connectivity).handle(event, now, jitter())
    }

    /// The health of the server of the connection with this number.
    pub(crate) fn answered(&mut self, number: u64, health: Health) {
        let Some(link) = self.links.iter_mut().find(|link| link.number == number) else {
            return;
        };
        let Some((connection, _)) = &link.connection else {
            return;
        };
        match &health {
            Some(Ok(())) => self.streams.add(number, connection.clone()),
            None | Some(Err(_)) => self.streams.remove(number),
        }
        link.health = health;
    }

    /// The health of all servers is `health`, because something else is asked of them.
    pub(crate) fn ask_again(&mut self, health: &Health) {
        let numbers: Vec<_> = self.links.iter().map(|link| link.number).collect();
        for number in numbers {
            self.answered(number, health.clone());
        }
    }

    /// Gives calls a stream of any connection.
    pub(crate) fn open_queue(&self) {
        self.streams.open();
        for connection in self.connections() {
            self.dispatch_after_calls(connection);
        }
    }

    fn dispatch_after_calls(&self, connection: &Connection<RequestBody>) {
        let streams = Arc::downgrade(&self.streams);
        connection.after_each_call(move || {
            if let Some(streams) = streams.upgrade() {
                streams.dispatch();
            }
        });
    }

    /// A server accepts another number of streams.
    pub(crate) fn max_streams_changed(&self) {
        self.streams.dispatch();
    }

    /// The state that follows from the connections; `None` if it is the one that the policies see. `epoch` is that of the [`Load`].
    pub(crate) fn next_state(&self, epoch: Instant, now: Instant) -> Option<State> {
        let mut connected = self.links.iter().filter(|link| link.connection.is_some());
        let healthy = connected
            .clone()
            .find(|link| matches!(link.health, Some(Ok(()))));
        if let Some((connection, _)) = healthy.and_then(|link| link.connection.clone()) {
            let is_ready = matches!(self.state, SubchannelState::Ready(_));
            return (!is_ready).then(|| {
                SubchannelState::Ready(ReadyConnection {
                    subchannel: self.id,
                    connection,
                    streams: Arc::clone(&self.streams),
                    load: Arc::new(Load::new(epoch, now)),
                })
            });
        }
        let unhealthy = connected.find_map(|link| link.health.clone()?.err());
        let is_connecting = matches!(self.state, SubchannelState::Connecting);
        match unhealthy {
            Some(status) => Some(SubchannelState::TransientFailure(status)),
            None => (!is_connecting).then_some(SubchannelState::Connecting),
        }
    }
}

impl Drop for Subchannel {
    /// Calls that wait for a stream pick again.
    fn drop(&mut self) {
        self.streams.clear();
    }
}
