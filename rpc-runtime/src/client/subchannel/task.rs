//! The task of a subchannel: performs the actions of its [`Connectivity`], and publishes the picker of each state.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep_until};
use tracing::{Instrument, debug, debug_span, warn};

use crate::balance::connectivity_state::ConnectivityState;
use crate::balance::pick_first::PickFirst;
use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::connectivity::{Action, Connectivity, Event};
use crate::jitter::jitter;
use crate::mutex::Mutex;
use crate::transport::http2::client::{Connection, ConnectionOptions, Task as ConnectionTask};
use crate::transport::http2::error::is_too_many_pings;
use crate::transport::net::target::Target;

/// The picker of the calls over a subchannel.
pub(crate) type ConnectionPicker = PickFirst<Connection<RequestBody>>;

/// The state that a subchannel shares with its task.
#[derive(Debug)]
pub(crate) struct Shared {
    picker: watch::Sender<ConnectionPicker>,
    /// Tells the task that a call needs a connection. `None` or closed when there is no task.
    requests: Mutex<Option<mpsc::Sender<()>>>,
}

impl Shared {
    /// The state of a subchannel without a task, and its picker.
    pub(crate) fn new() -> (Arc<Self>, watch::Receiver<ConnectionPicker>) {
        let (publish, picker) = watch::channel(ConnectionPicker::Idle);
        let shared = Self {
            picker: publish,
            requests: Mutex::default(),
        };
        (Arc::new(shared), picker)
    }

    /// Starts the task on `runtime` if there is none; returns whether it did. `starting` is called before the task can end.
    pub(crate) fn start(
        self: &Arc<Self>,
        runtime: &Handle,
        target: &Target,
        options: &ConnectionOptions,
        starting: impl FnOnce(),
    ) -> bool {
        let mut requests = self.requests.lock();
        if is_open(requests.as_ref()) {
            return false;
        }
        let (sender, receiver) = mpsc::channel(1);
        *requests = Some(sender);
        starting();
        // A runtime that shuts down drops the task at once, and the drop takes this lock.
        drop(requests);
        let span = debug_span!("channel", rpc.target = %target);
        let task = Task {
            target: target.clone(),
            options: options.clone(),
            shared: Arc::clone(self),
            requests: receiver,
        };
        runtime.spawn(task.run().instrument(span));
        true
    }

    pub(crate) fn is_running(&self) -> bool {
        is_open(self.requests.lock().as_ref())
    }

    /// Tells the task to connect; returns whether there is a task.
    pub(crate) fn request_connection(&self) -> bool {
        let requests = self.requests.lock();
        // If it is full, the task has not seen an earlier request yet.
        let told = requests.as_ref().map(|requests| requests.try_send(()));
        matches!(told, Some(Ok(()) | Err(TrySendError::Full(()))))
    }
}

fn is_open(requests: Option<&mpsc::Sender<()>>) -> bool {
    requests.is_some_and(|requests| !requests.is_closed())
}

/// The task that keeps the connection. It ends when the channel and all its calls are dropped.
struct Task {
    target: Target,
    options: ConnectionOptions,
    shared: Arc<Shared>,
    requests: mpsc::Receiver<()>,
}

impl Task {
    async fn run(mut self) {
        let mut connectivity = Connectivity::new();
        let mut action = Action::AwaitRequest;
        let mut connected = None;
        while let Some(event) = self.perform(action, &mut connected).await {
            let now = Instant::now().into_std();
            if let Some(next) = connectivity.handle(event, now, jitter()) {
                action = next;
            }
            match connectivity.state() {
                ConnectivityState::Idle => self.publish(ConnectionPicker::Idle),
                ConnectivityState::Connecting => self.publish(ConnectionPicker::Connecting),
                // Published together with its connection or its error.
                ConnectivityState::Ready | ConnectivityState::TransientFailure => {}
            }
        }
    }

    /// Performs `action` and returns how it ended; `None` when the subchannel is no longer needed.
    async fn perform(
        &mut self,
        action: Action,
        connected: &mut Option<ConnectionTask>,
    ) -> Option<Event> {
        match action {
            Action::AwaitRequest => tokio::select! {
                requested = self.requests.recv() => requested.map(|()| Event::ConnectionRequested),
                () = self.shared.picker.closed() => None,
            },
            Action::Connect => tokio::select! {
                event = self.connect(connected) => Some(event),
                () = self.shared.picker.closed() => None,
            },
            Action::AwaitTimer(until) => tokio::select! {
                () = sleep_until(until.into()) => Some(Event::TimerFired),
                () = self.shared.picker.closed() => None,
            },
            Action::KeepConnection => match connected.take() {
                Some(task) => self.keep(task).await,
                None => Some(Event::Disconnected),
            },
        }
    }

    async fn connect(&self, connected: &mut Option<ConnectionTask>) -> Event {
        match Connection::connect(&self.target, &self.options).await {
            Ok((connection, task)) => {
                debug!(network.peer.address = %connection.peer, "connected");
                *connected = Some(task);
                self.publish(ConnectionPicker::Ready(connection));
                Event::Connected
            }
            Err(error) => {
                debug!(error = &error as &dyn Error, "cannot connect");
                self.publish(ConnectionPicker::TransientFailure(error));
                Event::ConnectFailed
            }
        }
    }

    /// Waits until the connection has ended or was idle for `idle_timeout`.
    async fn keep(&mut self, task: ConnectionTask) -> Option<Event> {
        let idle = task.idle_for(self.options.idle_timeout);
        tokio::select! {
            ended = task => match ended {
                Ok(()) => debug!("disconnected"),
                Err(error) => {
                    debug!(error = &error as &dyn Error, "disconnected");
                    if is_too_many_pings(&error) {
                        self.ping_less();
                    }
                }
            },
            // A call that picks the connection at this moment gets its request back, and waits for a new connection.
            () = idle => debug!("disconnecting: the connection was idle"),
            () = self.shared.picker.closed() => return None,
        }
        // A pending request was for the connection that has just ended.
        let _ = self.requests.try_recv();
        Some(Event::Disconnected)
    }

    /// Doubles the time between two pings of further connections (gRFC A8).
    fn ping_less(&mut self) {
        if let Some(keepalive) = &mut self.options.keepalive
            && keepalive.interval < LONGEST_DOUBLED
        {
            keepalive.interval *= 2;
            warn!(
                interval = ?keepalive.interval,
                "the server received too many pings; pinging less often"
            );
        }
    }

    fn publish(&self, picker: ConnectionPicker) {
        self.shared.picker.send_replace(picker);
    }
}

impl Drop for Task {
    /// Wakes the calls that wait, also when the task panics or its runtime ends.
    fn drop(&mut self) {
        let requests = self.shared.requests.lock();
        self.requests.close();
        // Under the lock, so that no other task is started meanwhile.
        let before = self.shared.picker.send_replace(ConnectionPicker::Idle);
        drop(requests);
        drop(before);
    }
}

/// The longest interval between pings that a server can cause.
const LONGEST_DOUBLED: Duration = Duration::from_secs(24 * 60 * 60);
