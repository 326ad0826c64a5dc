//! The subchannels of a channel, which its policies share.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::watch;
use tracing::warn;

use crate::balance::balancer::{SubchannelAddress, SubchannelId, SubchannelPool, SubchannelState};
use crate::balance::connectivity_state::ConnectivityState;
use crate::client::call::request_body::RequestBody;
use crate::client::channel_task::site::Site;
use crate::client::subchannel::attempt::{Attempt, ConnectionEvent, Report};
use crate::client::subchannel::connectivity::{Connectivity, Event};
use crate::client::subchannel::questions::{Answer, Questioner, Questions};
use crate::client::subchannel::ready::ReadyConnection;
use crate::jitter::jitter;
use crate::transport::http2::client::{Connection, ConnectionOptions};
use crate::transport::net::target::Target;

/// The subchannels of a channel.
pub(crate) struct Pool {
    target: Arc<Target>,
    options: Arc<ConnectionOptions>,
    subchannels: HashMap<SubchannelId, Subchannel>,
    by_address: HashMap<SubchannelAddress, SubchannelId>,
    questions: watch::Sender<Questions>,
    questioner: Questioner,
    reports: UnboundedSender<Report>,
    /// That of the loads.
    epoch: Instant,
    numbers: u64,
    /// The changes that the policy was not told of yet.
    changes: VecDeque<(SubchannelId, State)>,
    /// Whether a policy has asked for the endpoints again.
    resolve_again: bool,
}

type State = SubchannelState<ReadyConnection>;

struct Subchannel {
    address: SubchannelAddress,
    owners: usize,
    connectivity: Connectivity,
    state: State,
    /// Absent while it is idle or pauses.
    attempt: Option<Attempt>,
}

impl Pool {
    pub(crate) fn new(site: &Site, reports: UnboundedSender<Report>, now: Instant) -> Self {
        let (questions, receiver) = watch::channel(Questions::default());
        Self {
            target: Arc::clone(&site.target),
            options: Arc::clone(&site.options),
            questions,
            questioner: Questioner {
                questions: receiver,
                streams: Arc::clone(&site.control_streams),
            },
            subchannels: HashMap::new(),
            by_address: HashMap::new(),
            reports,
            epoch: now,
            numbers: 0,
            changes: VecDeque::new(),
            resolve_again: false,
        }
    }

    /// Applies what has happened to a connection. A subchannel that was released meanwhile has no change.
    pub(crate) fn report(&mut self, Report { subchannel, event }: Report, now: Instant) {
        let (event, state) = match event {
            ConnectionEvent::Connected(connection) => (
                Event::Connected,
                SubchannelState::Ready(ReadyConnection::new(connection, self.epoch, now)),
            ),
            ConnectionEvent::Failed(status) => (
                Event::ConnectFailed,
                SubchannelState::TransientFailure(status),
            ),
            ConnectionEvent::Ended { too_many_pings } => {
                if too_many_pings {
                    self.ping_less();
                }
                (Event::Disconnected, SubchannelState::Idle)
            }
            ConnectionEvent::Answered(answer) => return self.answered(subchannel, answer, now),
            ConnectionEvent::Unused | ConnectionEvent::Panicked => return,
        };
        self.change(subchannel, event, state, now);
    }

    /// Asks the servers something else, on connections that exist too.
    pub(crate) fn ask(&self, questions: Questions) {
        self.questions.send_if_modified(|asked| {
            let is_new = *asked != questions;
            *asked = questions;
            is_new
        });
    }

    /// Ends the pauses that are over.
    pub(crate) fn tick(&mut self, now: Instant) {
        self.change_all(Event::TimerFired, now);
    }

    /// Ends all pauses.
    pub(crate) fn reset_backoff(&mut self, now: Instant) {
        self.change_all(Event::BackoffReset, now);
    }

    /// When the next pause is over.
    pub(crate) fn next_tick(&self) -> Option<Instant> {
        let timers = self.subchannels.values();
        timers
            .filter_map(|subchannel| subchannel.connectivity.timer())
            .min()
    }

    /// The next change that the policy was not told of.
    pub(crate) fn next_change(&mut self) -> Option<(SubchannelId, State)> {
        self.changes.pop_front()
    }

    /// Whether a policy has asked for the endpoints again since this was last called.
    pub(crate) fn wants_resolution(&mut self) -> bool {
        std::mem::take(&mut self.resolve_again)
    }

    /// The connections that are ready.
    pub(crate) fn connections(&self) -> impl Iterator<Item = &Connection<RequestBody>> {
        self.subchannels
            .values()
            .filter_map(|subchannel| match &subchannel.state {
                SubchannelState::Ready(ready) => Some(&ready.connection),
                _ => None,
            })
    }

    fn answered(&self, id: SubchannelId, answer: Answer, now: Instant) {
        let Some(Subchannel {
            state: SubchannelState::Ready(ready),
            ..
        }) = self.subchannels.get(&id)
        else {
            return;
        };
        match answer {
            Answer::Load(report) => ready.load.reported(&report, now),
        }
    }

    fn change_all(&mut self, event: Event, now: Instant) {
        let pausing = self.subchannels.iter().filter(|(_, subchannel)| {
            subchannel.connectivity.state() == ConnectivityState::TransientFailure
        });
        let pausing: Vec<_> = pausing.map(|(&id, _)| id).collect();
        for id in pausing {
            self.change(id, event, SubchannelState::Idle, now);
        }
    }

    fn change(&mut self, id: SubchannelId, event: Event, state: State, now: Instant) {
        let Some(subchannel) = self.subchannels.get_mut(&id) else {
            return;
        };
        if !subchannel.connectivity.handle(event, now, jitter()) {
            return;
        }
        if !matches!(state, SubchannelState::Ready(_)) {
            subchannel.attempt = None;
        }
        subchannel.state = state.clone();
        self.changes.push_back((id, state));
    }

    /// Doubles the time between two pings of further connections (gRFC A8).
    fn ping_less(&mut self) {
        if let Some(keepalive) = &mut Arc::make_mut(&mut self.options).keepalive
            && keepalive.interval < LONGEST_DOUBLED
        {
            keepalive.interval *= 2;
            warn!(
                interval = ?keepalive.interval,
                "the server received too many pings; pinging less often"
            );
        }
    }
}

impl SubchannelPool<ReadyConnection> for Pool {
    fn acquire(&mut self, address: &SubchannelAddress) -> (SubchannelId, State) {
        if let Some(&id) = self.by_address.get(address)
            && let Some(subchannel) = self.subchannels.get_mut(&id)
        {
            subchannel.owners += 1;
            return (id, subchannel.state.clone());
        }
        let id = SubchannelId(self.new_number());
        let subchannel = Subchannel {
            address: address.clone(),
            owners: 1,
            connectivity: Connectivity::new(),
            state: SubchannelState::Idle,
            attempt: None,
        };
        self.by_address.insert(address.clone(), id);
        self.subchannels.insert(id, subchannel);
        (id, SubchannelState::Idle)
    }

    fn connect(&mut self, id: SubchannelId) {
        let Some(subchannel) = self.subchannels.get_mut(&id) else {
            return;
        };
        let now = tokio::time::Instant::now().into_std();
        if !subchannel
            .connectivity
            .handle(Event::ConnectionRequested, now, jitter())
        {
            return;
        }
        subchannel.attempt = Some(Attempt::start(
            id,
            subchannel.address.clone(),
            &self.target,
            &self.options,
            self.questioner.clone(),
            self.reports.clone(),
        ));
        subchannel.state = SubchannelState::Connecting;
        self.changes.push_back((id, SubchannelState::Connecting));
    }

    fn release(&mut self, id: SubchannelId) {
        let Some(subchannel) = self.subchannels.get_mut(&id) else {
            return;
        };
        subchannel.owners -= 1;
        if subchannel.owners == 0
            && let Some(released) = self.subchannels.remove(&id)
        {
            self.by_address.remove(&released.address);
        }
    }

    fn resolve_again(&mut self) {
        self.resolve_again = true;
    }

    fn new_number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }
}

/// The longest interval between pings that a server can cause.
const LONGEST_DOUBLED: Duration = Duration::from_secs(24 * 60 * 60);
