//! What a channel asks its servers about themselves.

use std::convert::Infallible;
use std::error::Error;
#[cfg(not(feature = "health"))]
use std::future::Pending;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tracing::debug;

use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::control_stream::{ControlStreams, StreamEvent};
#[cfg(feature = "health")]
use crate::client::subchannel::health_watch::watch_health;
use crate::load_report::LoadReport;
use crate::protocol::orca::{ReportRequest, STREAM_CORE_METRICS};
#[cfg(feature = "health")]
use crate::status::Status;
use crate::transport::http2::client::Connection;

/// What servers are asked about themselves, on streams over each connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Questions {
    /// The service whose health is asked for (gRFC A17).
    #[cfg(feature = "health")]
    pub(crate) health: Option<Arc<str>>,
    /// How often they report their load (gRFC A51).
    pub(crate) load_interval: Option<Duration>,
}

impl Questions {
    /// The service whose health is asked for; none without the feature.
    pub(crate) fn health(&self) -> Option<&str> {
        #[cfg(feature = "health")]
        return self.health.as_deref();
        #[cfg(not(feature = "health"))]
        None
    }
}

/// What a server says about itself.
#[derive(Debug)]
pub(crate) enum Answer {
    #[cfg(feature = "health")]
    Health {
        service: Arc<str>,
        /// Or why the server gets no calls.
        health: Result<(), Status>,
    },
    Load(LoadReport),
}

/// Asks what a channel has to ask, and how.
#[derive(Clone, Debug)]
pub(crate) struct Questioner {
    pub(crate) questions: watch::Receiver<Questions>,
    pub(crate) streams: Arc<ControlStreams>,
}

impl Questioner {
    /// Asks the server of a connection, again when the questions change.
    pub(crate) async fn ask(
        mut self,
        connection: &Connection<RequestBody>,
        answered: impl Fn(Answer),
    ) -> Infallible {
        loop {
            let questions = self.questions.borrow_and_update().clone();
            let streams = &self.streams;
            // Boxed, because most channels ask nothing.
            let load = questions
                .load_interval
                .map(|interval| Box::pin(follow_load(streams, connection, interval, &answered)));
            #[cfg(feature = "health")]
            let health = questions.health.map(|service| {
                let answered = &answered;
                Box::pin(async move {
                    let answer = |health| {
                        let service = Arc::clone(&service);
                        answered(Answer::Health { service, health });
                    };
                    watch_health(streams, connection, &service, answer).await;
                })
            });
            #[cfg(not(feature = "health"))]
            let health = None::<Pending<()>>;
            tokio::select! {
                never = finish(health) => return never,
                never = finish(load) => return never,
                changed = self.questions.changed() => if changed.is_err() {
                    // The channel ends, and this with it.
                    return pending().await;
                }
            }
        }
    }
}

/// Runs `stream`, which ends where the server does not implement it, and nothing follows.
async fn finish(stream: Option<impl Future<Output = ()>>) -> Infallible {
    if let Some(stream) = stream {
        stream.await;
    }
    pending().await
}

async fn follow_load(
    streams: &ControlStreams,
    connection: &Connection<RequestBody>,
    interval: Duration,
    answered: impl Fn(Answer),
) {
    let event = |event| match event {
        StreamEvent::Received(report) => answered(Answer::Load(report)),
        StreamEvent::Ended(status) => debug!(error = &status as &dyn Error, "no load reports"),
        StreamEvent::Unimplemented => {}
    };
    let request = ReportRequest { interval };
    streams
        .follow(connection, &STREAM_CORE_METRICS, &request, event)
        .await;
}
