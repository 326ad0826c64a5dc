//! The subchannels of a channel, which its policies share.

use std::collections::{BTreeMap, HashMap, VecDeque};
#[cfg(feature = "health")]
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::watch;
#[cfg(feature = "health")]
use tracing::debug;
use tracing::warn;

use crate::balance::balancer::{SubchannelAddress, SubchannelPool, SubchannelState};
use crate::balance::subchannel_id::SubchannelId;
use crate::client::call::request_body::RequestBody;
use crate::client::channel_task::site::Site;
use crate::client::channel_task::subchannel::{Health, State, Subchannel};
use crate::client::subchannel::attempt::{Attempt, ConnectionEvent, Pause, Report, Reporter};
use crate::client::subchannel::connectivity::Event;
use crate::client::subchannel::early_ends::EarlyEnds;
use crate::client::subchannel::observed::ObservedSubchannel;
use crate::client::subchannel::questions::{Answer, Questioner, Questions};
use crate::client::subchannel::ready::ReadyConnection;
use crate::observe::channel_observers::ChannelObservers;
use crate::timer::now;
use crate::transport::http2::client::{Connection, ConnectionOptions};
use crate::transport::net::target::Target;

/// The subchannels of a channel.
pub(crate) struct Subchannels {
    target: Arc<Target>,
    options: Arc<ConnectionOptions>,
    observers: ChannelObservers,
    /// In an order, so that a test sees the same with the same seed.
    by_id: BTreeMap<SubchannelId, Subchannel>,
    by_address: HashMap<SubchannelAddress, SubchannelId>,
    /// Those of subchannels that were released, because policies release a subchannel whose connection has ended.
    early_ends: HashMap<SubchannelAddress, EarlyEnds>,
    questions: watch::Sender<Questions>,
    questioner: Questioner,
    reports: UnboundedSender<Report>,
    /// That of the loads.
    epoch: Instant,
    numbers: u64,
    /// Attempts that wait are told to begin.
    backoff_resets: watch::Sender<()>,
    /// How many connections each subchannel may have.
    max_connections: usize,
    /// The changes that the policy was not told of yet.
    changes: VecDeque<(SubchannelId, State)>,
    /// Whether a policy has asked for the endpoints again.
    resolve_again: bool,
}

impl Subchannels {
    pub(crate) fn new(site: &Site, reports: UnboundedSender<Report>, now: Instant) -> Self {
        let (questions, receiver) = watch::channel(Questions::default());
        Self {
            target: Arc::clone(&site.target),
            options: Arc::clone(&site.options),
            observers: site.observers.clone(),
            questions,
            questioner: Questioner {
                questions: receiver,
                streams: Arc::clone(&site.control_streams),
            },
            by_id: BTreeMap::new(),
            by_address: HashMap::new(),
            early_ends: HashMap::new(),
            reports,
            epoch: now,
            numbers: 0,
            backoff_resets: watch::Sender::new(()),
            max_connections: 1,
            changes: VecDeque::new(),
            resolve_again: false,
        }
    }

    /// Applies what has happened to a connection. One that was dropped meanwhile, alone or with its subchannel, changes nothing.
    pub(crate) fn report(&mut self, report: Report, now: Instant) {
        let Report {
            subchannel: id,
            attempt,
            event,
        } = report;
        let health = self.first_health();
        let subchannel = self.by_id.get_mut(&id);
        let Some(subchannel) = subchannel.filter(|subchannel| subchannel.has_link(attempt)) else {
            return;
        };
        match event {
            ConnectionEvent::Connected(connection) => {
                subchannel.connected(attempt, connection, health, now);
                self.update(id, now);
            }
            ConnectionEvent::Failed(status) => {
                if subchannel.failed(attempt, &status, now) {
                    self.show(id, SubchannelState::TransientFailure(status));
                }
            }
            ConnectionEvent::Ended(ended) => {
                let too_many_pings = ended.too_many_pings;
                let is_last = subchannel.ended(attempt, ended, now);
                if too_many_pings {
                    self.ping_less();
                }
                if is_last {
                    self.show(id, SubchannelState::Idle);
                } else {
                    self.update(id, now);
                }
            }
            ConnectionEvent::Answered(answer) => self.answered(id, attempt, answer, now),
            ConnectionEvent::MaxStreamsChanged => subchannel.max_streams_changed(),
            ConnectionEvent::Unused | ConnectionEvent::Panicked => {}
        }
        self.grow(id, now);
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
            let health = self.first_health();
            let ids: Vec<_> = self.by_id.keys().copied().collect();
            for id in ids {
                if let Some(subchannel) = self.by_id.get_mut(&id) {
                    subchannel.ask_again(&health);
                }
                self.update(id, now);
            }
        }
    }

    /// Lets each subchannel have up to `limit` connections. No connection is closed.
    pub(crate) fn allow_connections(&mut self, limit: usize, now: Instant) {
        if self.max_connections == limit {
            return;
        }
        self.max_connections = limit;
        let ids: Vec<_> = self.by_id.keys().copied().collect();
        for id in ids {
            if limit > 1
                && let Some(subchannel) = self.by_id.get(&id)
            {
                subchannel.open_queue();
            }
            self.grow(id, now);
        }
    }

    /// Makes a further connection for a subchannel if calls wait for one and it may have one.
    pub(crate) fn grow(&mut self, id: SubchannelId, now: Instant) {
        let limit = self.max_connections;
        let subchannel = self.by_id.get(&id);
        if limit <= 1 || !subchannel.is_some_and(|subchannel| subchannel.may_grow(limit)) {
            return;
        }
        let number = self.new_number();
        let starter = self.starter(id, number);
        if let Some(subchannel) = self.by_id.get_mut(&id) {
            subchannel.grow(number, now, starter);
        }
    }

    /// The health of a server that has said nothing.
    fn first_health(&self) -> Health {
        let is_asked = self.questions.borrow().health().is_some();
        (!is_asked).then_some(Ok(()))
    }

    /// Shows the state that follows from the connections of a subchannel that has any.
    fn update(&mut self, id: SubchannelId, now: Instant) {
        let subchannel = self.by_id.get(&id);
        let connected = subchannel.filter(|subchannel| subchannel.connections().next().is_some());
        if let Some(state) = connected.and_then(|connected| connected.next_state(self.epoch, now)) {
            self.show(id, state);
        }
    }

    fn show(&mut self, id: SubchannelId, state: State) {
        if let Some(subchannel) = self.by_id.get_mut(&id) {
            subchannel.state = state.clone();
            self.changes.push_back((id, state));
        }
    }

    /// Ends the pauses that are over.
    pub(crate) fn tick(&mut self, now: Instant) {
        self.resume_all(Event::TimerFired, now);
    }

    /// Ends all pauses, and begins with the shortest again.
    pub(crate) fn reset_backoff(&mut self, now: Instant) {
        self.early_ends.clear();
        for subchannel in self.by_id.values_mut() {
            subchannel.early_ends = EarlyEnds::default();
        }
        self.backoff_resets.send_replace(());
        self.resume_all(Event::BackoffReset, now);
    }

    /// When the next pause is over.
    pub(crate) fn next_tick(&self) -> Option<Instant> {
        self.by_id.values().filter_map(Subchannel::timer).min()
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
        self.by_id.values().flat_map(Subchannel::connections)
    }

    #[cfg_attr(
        not(feature = "health"),
        allow(unused_variables, reason = "used with the feature `health`")
    )]
    fn answered(&mut self, id: SubchannelId, attempt: u64, answer: Answer, now: Instant) {
        let Some(subchannel) = self.by_id.get_mut(&id) else {
            return;
        };
        match answer {
            Answer::Load(report) => {
                if let SubchannelState::Ready(ready) = &subchannel.state {
                    ready.load.reported(&report, now);
                }
            }
            #[cfg(feature = "health")]
            Answer::Health { service, health } => {
                // An answer may be to an earlier question.
                if self.questions.borrow().health() != Some(&*service) {
                    return;
                }
                if let Err(status) = &health {
                    debug!(error = status as &dyn Error, "not healthy");
                }
                subchannel.answered(attempt, Some(health));
                self.update(id, now);
            }
        }
    }

    fn resume_all(&mut self, event: Event, now: Instant) {
        let pausing = self.by_id.iter_mut();
        let pausing = pausing.filter(|(_, subchannel)| subchannel.timer().is_some());
        let resumed: Vec<_> = pausing
            .map(|(&id, subchannel)| (id, subchannel.resume(event, now)))
            .collect();
        for (id, is_idle) in resumed {
            if is_idle {
                self.show(id, SubchannelState::Idle);
            }
            self.grow(id, now);
        }
    }

    /// Starts an attempt to connect, which has a number of its own. It may have to wait until a time.
    fn starter(
        &self,
        id: SubchannelId,
        number: u64,
    ) -> impl FnOnce(&SubchannelAddress, Option<Instant>) -> Attempt + use<> {
        let (target, options) = (Arc::clone(&self.target), Arc::clone(&self.options));
        let reporter = Reporter::new(id, number, self.reports.clone());
        let questioner = self.questioner.clone();
        let resets = self.backoff_resets.subscribe();
        move |address, until| {
            let pause = until.map(|until| Pause { until, resets });
            let address = address.clone();
            Attempt::start(address, pause, target, options, questioner, reporter)
        }
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
        let early_ends = self.early_ends.remove(address).unwrap_or_default();
        let subchannel = Subchannel::new(
            id,
            address.clone(),
            early_ends,
            ObservedSubchannel {
                observers: self.observers.clone(),
                address: address.address.clone(),
                is_encrypted: self.target.security.is_encrypted(),
            },
        );
        if self.max_connections > 1 {
            subchannel.open_queue();
        }
        self.by_address.insert(address.clone(), id);
        self.by_id.insert(id, subchannel);
        (id, SubchannelState::Idle)
    }

    fn connect(&mut self, id: SubchannelId) {
        let number = self.new_number();
        let starter = self.starter(id, number);
        let subchannel = self.by_id.get_mut(&id);
        if subchannel.is_some_and(|subchannel| subchannel.connect(number, now(), starter)) {
            self.show(id, SubchannelState::Connecting);
        }
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
            let now = now();
            self.early_ends.retain(|_, ends| ends.matter(now));
            if released.early_ends.matter(now) {
                let address = released.address.clone();
                self.early_ends.insert(address, released.early_ends.clone());
            }
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

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc::unbounded_channel;

    use super::*;
    use crate::client::channel::Channel;
    use crate::endpoint::Endpoint;
    use crate::status::Status;
    use crate::transport::http2::ended::Ended;

    /// A further connection is dropped with the last one, and may have said something before.
    #[tokio::test]
    async fn what_a_dropped_connection_said_changes_nothing() {
        let channel = Channel::builder("http://127.0.0.1:1").build().unwrap();
        let (sender, _reports) = unbounded_channel();
        let mut subchannels = Subchannels::new(channel.shared.tasks.site(), sender, now());
        let endpoint = Endpoint::new("127.0.0.1:1");
        let address = SubchannelAddress::all_of(&endpoint).next().unwrap();
        let failed = || ConnectionEvent::Failed(Status::unavailable("refused"));
        let ended = ConnectionEvent::Ended(Ended::by_channel());
        for late in [failed(), ended, ConnectionEvent::MaxStreamsChanged] {
            let (id, _) = subchannels.acquire(&address);
            let dropped = subchannels.new_number();
            subchannels.connect(id);
            let connecting = subchannels.next_change();
            assert!(matches!(connecting, Some((_, SubchannelState::Connecting))));
            let mut report = |attempt, event| {
                let report = Report {
                    subchannel: id,
                    attempt,
                    event,
                };
                subchannels.report(report, now());
                subchannels.next_change()
            };
            assert!(report(dropped, late).is_none());
            // The attempt goes on, and is heard.
            let change = report(dropped + 1, failed());
            assert!(matches!(
                change,
                Some((_, SubchannelState::TransientFailure(_)))
            ));
            subchannels.release(id);
        }
    }
}
