//! The task of a subchannel that is connecting or connected. An idle subchannel, and one that pauses, has none.

use std::convert::Infallible;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{sleep, sleep_until};
use tracing::Instrument;

use crate::balance::balancer::SubchannelAddress;
use crate::balance::subchannel_id::SubchannelId;
use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::questions::{Answer, Questioner};
use crate::status::Status;
use crate::transport::http2::client::{Connection, ConnectionOptions, Destination, Task};
use crate::transport::http2::ended::Ended;
use crate::transport::net::target::Target;

/// An attempt to connect, and then its connection. Dropping it ends the attempt, or closes the connection after its open
/// calls have ended.
#[derive(Debug)]
pub(crate) struct Attempt(JoinHandle<()>);

/// The time before an attempt, after connections that have ended early.
#[derive(Debug)]
pub(crate) struct Pause {
    pub(crate) until: Instant,
    /// Ends the pause: the application does not want to wait.
    pub(crate) resets: watch::Receiver<()>,
}

/// What an attempt tells the task of the channel.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) subchannel: SubchannelId,
    /// The number of the attempt.
    pub(crate) attempt: u64,
    pub(crate) event: ConnectionEvent,
}

/// What has happened to a connection.
#[derive(Debug)]
pub(crate) enum ConnectionEvent {
    Connected(Connection<RequestBody>),
    /// It could not be made.
    Failed(Status),
    /// Its server has said something about itself.
    Answered(Answer),
    /// Its server accepts another number of streams.
    MaxStreamsChanged,
    /// It has had no call for the idle timeout.
    Unused,
    /// It has ended, or should be given no more calls.
    Ended(Ended),
    /// Connecting has panicked.
    Panicked,
}

impl Attempt {
    /// Starts to connect on this runtime, after the `pause` if there is one.
    pub(crate) fn start(
        address: SubchannelAddress,
        pause: Option<Pause>,
        target: Arc<Target>,
        options: Arc<ConnectionOptions>,
        questioner: Questioner,
        reporter: Reporter,
    ) -> Self {
        let run = async move {
            if let Some(mut pause) = pause {
                tokio::select! {
                    () = sleep_until(pause.until.into()) => {}
                    _ = pause.resets.changed() => {}
                }
            }
            let destination = Destination {
                target: &target,
                address: &address.address,
                authority: address.authority.as_deref(),
            };
            reporter.run(destination, &options, questioner).await;
        };
        Self(tokio::spawn(run.in_current_span()))
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Tells the task of the channel what happens to an attempt.
pub(crate) struct Reporter {
    subchannel: SubchannelId,
    attempt: u64,
    reports: UnboundedSender<Report>,
}

impl Reporter {
    pub(crate) fn new(
        subchannel: SubchannelId,
        attempt: u64,
        reports: UnboundedSender<Report>,
    ) -> Self {
        Self {
            subchannel,
            attempt,
            reports,
        }
    }

    async fn run(
        self,
        destination: Destination<'_>,
        options: &ConnectionOptions,
        questioner: Questioner,
    ) {
        // Boxed, because it is larger than the rest of the task, and short-lived.
        let connecting = Box::pin(Connection::connect(destination, options));
        let (connection, task) = match connecting.await {
            Ok((connection, task)) => {
                self.report(ConnectionEvent::Connected(connection.clone()));
                (connection, task)
            }
            Err(error) => return self.report(ConnectionEvent::Failed(error)),
        };
        let answered = |answer| self.report(ConnectionEvent::Answered(answer));
        let ended = tokio::select! {
            biased;
            ended = self.keep(task, options) => ended,
            never = questioner.ask(&connection, answered) => match never {},
            never = self.follow_max_streams(&connection) => match never {},
        };
        self.report(ConnectionEvent::Ended(ended));
    }

    /// Waits for the end of the connection, and reports whenever it was unused for the idle timeout.
    async fn keep(&self, mut task: Task, options: &ConnectionOptions) -> Ended {
        loop {
            let idle = task.idle_for(options.idle_timeout);
            tokio::select! {
                ended = &mut task => return ended,
                () = idle => self.report(ConnectionEvent::Unused),
            }
            // It stays open while other connections of the channel have calls.
            tokio::select! {
                ended = &mut task => return ended,
                () = sleep(options.idle_timeout) => {}
            }
        }
    }

    async fn follow_max_streams(&self, connection: &Connection<RequestBody>) -> Infallible {
        loop {
            connection.max_streams_changed().await;
            self.report(ConnectionEvent::MaxStreamsChanged);
        }
    }

    fn report(&self, event: ConnectionEvent) {
        // Fails if the task of the channel has ended.
        let _ = self.reports.send(Report {
            subchannel: self.subchannel,
            attempt: self.attempt,
            event,
        });
    }
}

impl Drop for Reporter {
    fn drop(&mut self) {
        if thread::panicking() {
            self.report(ConnectionEvent::Panicked);
        }
    }
}
