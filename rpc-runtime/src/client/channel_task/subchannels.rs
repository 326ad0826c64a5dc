//! The subchannels of a channel, which its policies share.

use std::collections::{HashMap, VecDeque};
#[cfg(feature = "health")]
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::watch;
#[cfg(feature = "health")]
use tracing::debug;
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
use crate::timer::now;
use crate::transport::http2::client::{Connection, ConnectionOptions};
use crate::transport::net::target::Target;

/// The subchannels of a channel.
pub(crate) struct Subchannels {
    target: Arc<Target>,
    options: Arc<ConnectionOptions>,
    by_id: HashMap<SubchannelId, Subchannel>,
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
    /// What the policies see: a connection is ready once its server is healthy, where its health is asked for.
    state: State,
    connection: Option<Connection<RequestBody>>,
    /// Absent while it is idle or pauses.
    attempt: Option<Attempt>,
}

impl Subchannels {
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
            by_id: HashMap::new(),
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
            ConnectionEvent::Connected(connection) => {
                let state = self.unanswered(&connection, now);
                if let Some(connected) = self.by_id.get_mut(&subchannel) {
                    connected.connection = Some(connection);
                }
                (Event::Connected, state)
            }
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
    pub(crate) fn ask(&mut self, questions: Questions, now: Instant) {
        let before = self.questions.borrow().clone();
        if before == questions {
            return;
        }
        let is_other_health = before.health() != questions.health();
        self.questions.send_replace(questions);
        if is_other_health {
            let connected = self.by_id.iter();
            let connected: Vec<_> = connected
                .filter_map(|(&id, subchannel)| Some((id, subchannel.connection.clone()?)))
                .collect();
            for (id, connection) in connected {
                let state = self.unanswered(&connection, now);
                self.show(id, state);
            }
        }
    }

    /// The state of a connection whose server has said nothing about its health.
    fn unanswered(&self, connection: &Connection<RequestBody>, now: Instant) -> State {
        if self.questions.borrow().health().is_some() {
            return SubchannelState::Connecting;
        }
        SubchannelState::Ready(ReadyConnection::new(connection.clone(), self.epoch, now))
    }

    fn show(&mut self, id: SubchannelId, state: State) {
        if let Some(subchannel) = self.by_id.get_mut(&id) {
            subchannel.state = state.clone();
            self.changes.push_back((id, state));
        }
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
        let timers = self.by_id.values();
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

    /// The connections, also those whose servers are not healthy.
    pub(crate) fn connections(&self) -> impl Iterator<Item = &Connection<RequestBody>> {
        let subchannels = self.by_id.values();
        subchannels.filter_map(|subchannel| subchannel.connection.as_ref())
    }

    fn answered(&mut self, id: SubchannelId, answer: Answer, now: Instant) {
        let Some(subchannel) = self.by_id.get(&id) else {
            return;
        };
        match (answer, &subchannel.state) {
            (Answer::Load(report), SubchannelState::Ready(ready)) => {
                ready.load.reported(&report, now);
            }
            (Answer::Load(_), _) => {}
            #[cfg(feature = "health")]
            (Answer::Health { service, health }, state) => {
                // An answer may be to an earlier question.
                let is_asked = self.questions.borrow().health() == Some(&*service);
                let Some(connection) = subchannel.connection.clone().filter(|_| is_asked) else {
                    return;
                };
                match (health, state) {
                    (Ok(()), SubchannelState::Ready(_)) => {}
                    (Ok(()), _) => {
                        let ready = ReadyConnection::new(connection, self.epoch, now);
                        self.show(id, SubchannelState::Ready(ready));
                    }
                    (Err(status), _) => {
                        debug!(error = &status as &dyn Error, "not healthy");
                        self.show(id, SubchannelState::TransientFailure(status));
                    }
                }
            }
        }
    }

    fn change_all(&mut self, event: Event, now: Instant) {
        let pausing = self.by_id.iter().filter(|(_, subchannel)| {
            subchannel.connectivity.state() == ConnectivityState::TransientFailure
        });
        let pausing: Vec<_> = pausing.map(|(&id, _)| id).collect();
        for id in pausing {
            self.change(id, event, SubchannelState::Idle, now);
        }
    }

    fn change(&mut self, id: SubchannelId, event: Event, state: State, now: Instant) {
        let Some(subchannel) = self.by_id.get_mut(&id) else {
            return;
        };
        if !subchannel.connectivity.handle(event, now, jitter()) {
            return;
        }
        if subchannel.connectivity.state() != ConnectivityState::Ready {
            subchannel.attempt = None;
            subchannel.connection = None;
        }
        self.show(id, state);
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

impl SubchannelPool<ReadyConnection> for Subchannels {
    fn acquire(&mut self, address: &SubchannelAddress) -> (SubchannelId, State) {
        if let Some(&id) = self.by_address.get(address)
            && let Some(subchannel) = self.by_id.get_mut(&id)
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
            connection: None,
            attempt: None,
        };
        self.by_address.insert(address.clone(), id);
        self.by_id.insert(id, subchannel);
        (id, SubchannelState::Idle)
    }

    fn connect(&mut self, id: SubchannelId) {
        let Some(subchannel) = self.by_id.get_mut(&id) else {
            return;
        };
        if !subchannel
            .connectivity
            .handle(Event::ConnectionRequested, now(), jitter())
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
        self.show(id, SubchannelState::Connecting);
    }

    fn release(&mut self, id: SubchannelId) {
        let Some(subchannel) = self.by_id.get_mut(&id) else {
            return;
        };
        subchannel.owners -= 1;
        if subchannel.owners == 0
            && let Some(released) = self.by_id.remove(&id)
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
