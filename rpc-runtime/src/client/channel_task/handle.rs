//! The task of a channel on a runtime, as its calls see it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use tokio::runtime::Handle;
use tokio::sync::watch;
use tracing::{Instrument, debug_span};

use crate::balance::balancer::PolicyState;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::balance::subchannel_id::SubchannelId;
use crate::client::call::request_body::RequestBody;
use crate::client::call::tracked_call::TrackedCall;
use crate::client::channel_task::home::Home;
use crate::client::channel_task::inbox::Requests;
use crate::client::channel_task::published::ChannelState;
use crate::client::channel_task::shared::Shared;
use crate::client::channel_task::site::Site;
use crate::client::channel_task::task::Task;
use crate::client::subchannel::ready::ReadyConnection;
use crate::client::subchannel::stream_queue::Reservation;
use crate::connectivity_state::ConnectivityState;
use crate::observe::channel_event::ChannelEventKind;
use crate::peer::PeerAddress;
use crate::status::Status;
use crate::timer::now;
use crate::transport::http2::client::ReservedStream;

/// The task of a channel, or the place for one. The task ends with its runtime, and can be started again on another runtime.
#[derive(Debug)]
pub(crate) struct TaskHandle {
    shared: Arc<Shared>,
    /// The runtimes that the task serves.
    home: AtomicU64,
}

/// The answer to a call that needs a connection.
pub(crate) enum Readiness {
    Ready(Picked),
    /// The task has ended or serves another runtime now.
    Ended,
}

/// The stream for an attempt, on the connection that was picked.
pub(crate) struct Picked {
    pub(crate) stream: ReservedStream<RequestBody>,
    /// Where the connection leads to.
    pub(crate) subchannel: SubchannelId,
    /// Absent where nothing depends on the load of the connection.
    pub(crate) tracked: Option<TrackedCall>,
}

/// The servers that calls go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Servers {
    One(PeerAddress),
    Several,
}

/// Why there are no servers that calls go to.
#[derive(Debug)]
pub(crate) enum NoServers {
    /// The resolver has not answered yet.
    Resolving,
    Connecting,
    /// The last attempt to connect has failed.
    Failing(Status),
}

impl TaskHandle {
    /// A handle without a task.
    pub(crate) fn new(site: Site) -> Self {
        Self {
            shared: Arc::new(Shared::new(site)),
            home: AtomicU64::new(Home::ANYWHERE.number()),
        }
    }

    /// Starts the task on `runtime` if there is none; returns whether it did.
    pub(crate) fn start(&self, runtime: &Handle) -> bool {
        let home = || {
            let home = Home::of(runtime).number();
            self.home.store(home, Ordering::Relaxed);
        };
        if !self.shared.inbox.open(home) {
            return false;
        }
        let span = debug_span!("channel", rpc.target = %self.shared.site.target);
        let task = Task::new(Arc::clone(&self.shared));
        runtime.spawn(task.run().instrument(span));
        true
    }

    pub(crate) fn is_running(&self) -> bool {
        self.shared.inbox.is_open()
    }

    /// Whether a call on this runtime may use it. Outside of a runtime any may be used.
    pub(crate) fn serves_here(&self) -> bool {
        self.home.load(Ordering::Relaxed) == Home::ANYWHERE.number()
            || Home::here().is_none_or(|home| self.serves(home))
    }

    pub(crate) fn serves(&self, home: Home) -> bool {
        let own = Home::from_number(self.home.load(Ordering::Relaxed));
        own == Home::ANYWHERE || own == home
    }

    pub(crate) fn state(&self) -> ConnectivityState {
        self.shared.published.state().connectivity()
    }

    /// Tells of every change of the state.
    pub(crate) fn subscribe(&self) -> watch::Receiver<ConnectivityState> {
        self.shared.published.subscribe()
    }

    /// Ends the task. A call that waits for it finds that it has ended.
    pub(crate) fn close(&self) {
        self.request(|requests| requests.end = true);
        self.shared.close();
    }

    /// Asks the task for something; returns whether there is a task.
    pub(crate) fn request(&self, add: impl FnOnce(&mut Requests)) -> bool {
        self.shared.inbox.add(add)
    }

    /// The servers that calls go to now; otherwise why there are none.
    pub(crate) fn servers(&self) -> Result<Servers, NoServers> {
        match &**self.shared.published.state() {
            ChannelState::Ready(ready) => Ok(Servers::One(ready.peer())),
            ChannelState::Picking { state, .. } if *state == ConnectivityState::Ready => {
                Ok(Servers::Several)
            }
            ChannelState::TransientFailure(status) => Err(NoServers::Failing(status.clone())),
            ChannelState::Connecting if self.shared.published.is_resolving() => {
                Err(NoServers::Resolving)
            }
            ChannelState::Idle | ChannelState::Connecting | ChannelState::Picking { .. } => {
                Err(NoServers::Connecting)
            }
        }
    }

    /// Waits for the first answer of the resolver that has a service config, or shows that there is none. Ready as well if the task has
    /// ended or serves another runtime.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` if the resolver has failed, unless the call waits for a connection.
    pub(crate) async fn configured(
        &self,
        call: &PickCall<'_>,
        wait_for_ready: bool,
    ) -> Result<(), Status> {
        let mut changes = self.shared.published.subscribe();
        let waits_since = now();
        while self.shared.site.config.is_awaited() && self.serves_here() {
            let state = self.shared.published.state();
            match state.pick(call) {
                Pick::Fail(status) if !wait_for_ready => {
                    self.observe(ChannelEventKind::PickFailed { status });
                    return Err(status.clone());
                }
                Pick::Connect(wanted) if !self.request(|requests| requests.want(wanted)) => break,
                _ => {}
            }
            drop(state);
            // The handle keeps the sender.
            let _ = changes.changed().await;
        }
        let duration = now().saturating_duration_since(waits_since);
        self.observe(ChannelEventKind::CallWaited { duration });
        Ok(())
    }

    /// The stream for an attempt at `call`, if there is one without waiting.
    #[inline]
    pub(crate) fn pick_now(
        &self,
        call: &PickCall<'_>,
        deadline: Option<Instant>,
    ) -> Option<Picked> {
        let state = self.shared.published.state();
        match &**state {
            PolicyState::Ready(ready) if ready.is_plain() => Some(Picked {
                stream: ready.reserve_uncounted()?,
                subchannel: ready.subchannel,
                tracked: None,
            }),
            state => self.pick_counted(state, call, deadline),
        }
    }

    fn pick_counted(
        &self,
        state: &ChannelState,
        call: &PickCall<'_>,
        deadline: Option<Instant>,
    ) -> Option<Picked> {
        let Pick::Ready(ready) = state.pick(call) else {
            return None;
        };
        let Reservation::Ready(stream) = ready.reserve()? else {
            return None;
        };
        Some(Picked {
            stream,
            subchannel: ready.subchannel,
            tracked: Some(TrackedCall::start(&ready.load, &self.shared, deadline)),
        })
    }

    /// Waits for the stream for an attempt at `call`.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` when connecting fails, unless the call waits for a connection.
    pub(crate) async fn pick(
        &self,
        call: &PickCall<'_>,
        wait_for_ready: bool,
        deadline: Option<Instant>,
    ) -> Result<Readiness, Status> {
        // Most calls find a connection and do not wait.
        let mut changes = None;
        let mut waits_since = None;
        loop {
            let mut wanted = None;
            let reserved = match self.shared.published.state().pick(call) {
                Pick::Ready(ready) => self.reserve(ready, deadline),
                Pick::ReadyAndConnect(ready, connect) => {
                    wanted = Some(connect);
                    self.reserve(ready, deadline)
                }
                Pick::Connect(connect) => {
                    wanted = Some(connect);
                    None
                }
                Pick::Fail(status) if !wait_for_ready => {
                    self.observe(ChannelEventKind::PickFailed { status });
                    return Err(status.clone());
                }
                Pick::Wait | Pick::Fail(_) => None,
            };
            if let Some(wanted) = wanted
                && !self.request(|requests| requests.want(wanted))
            {
                return Ok(Readiness::Ended);
            }
            if let Some((stream, subchannel, tracked)) = reserved {
                let stream = match stream {
                    Reservation::Ready(stream) => Some(stream),
                    Reservation::Waiting(stream) => stream.await.ok(),
                };
                if let Some(stream) = stream {
                    if let Some(since) = waits_since {
                        let duration = now().saturating_duration_since(since);
                        self.observe(ChannelEventKind::CallWaited { duration });
                    }
                    return Ok(Readiness::Ready(Picked {
                        stream,
                        subchannel,
                        tracked: Some(tracked),
                    }));
                }
            }
            let Some(changes) = &mut changes else {
                // The next pick misses no change.
                changes = Some(self.shared.published.subscribe());
                continue;
            };
            waits_since.get_or_insert_with(now);
            // The handle keeps the sender.
            let _ = changes.changed().await;
            if !self.serves_here() {
                return Ok(Readiness::Ended);
            }
        }
    }

    fn observe(&self, kind: ChannelEventKind<'_>) {
        self.shared.site.observers.tell(kind);
    }

    /// Reserves a stream of a connection for a call, which counts in its load from now on; `None` if the connection has closed.
    fn reserve(
        &self,
        ready: &ReadyConnection,
        deadline: Option<Instant>,
    ) -> Option<(
        Reservation<ReservedStream<RequestBody>>,
        SubchannelId,
        TrackedCall,
    )> {
        let reservation = ready.reserve()?;
        if matches!(reservation, Reservation::Waiting(_)) {
            self.request(|requests| {
                requests.streams.insert(ready.subchannel);
            });
        }
        let tracked = TrackedCall::start(&ready.load, &self.shared, deadline);
        Some((reservation, ready.subchannel, tracked))
    }
}

impl Drop for TaskHandle {
    fn drop(&mut self) {
        self.request(|requests| requests.end = true);
    }
}

/// ` at ADDRESS`, where it is known.
impl fmt::Display for Servers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(address) => write!(formatter, " at {address}"),
            Self::Several => Ok(()),
        }
    }
}
