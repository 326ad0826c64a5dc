//! What a channel asks its servers about themselves.

use std::convert::Infallible;
use std::error::Error;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tracing::debug;

use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::control_stream::{ControlStreams, StreamEvent};
use crate::load_report::LoadReport;
use crate::protocol::orca::{ReportRequest, STREAM_CORE_METRICS};
use crate::transport::http2::client::Connection;

/// What servers are asked about themselves, on streams over each connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Questions {
    /// How often they report their load (gRFC A51).
    pub(crate) load_interval: Option<Duration>,
}

/// What a server says about itself.
#[derive(Debug)]
pub(crate) enum Answer {
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
            let asking = async {
                if let Some(load) = load {
                    load.await;
                }
                pending().await
            };
            tokio::select! {
                never = asking => return never,
                changed = self.questions.changed() => if changed.is_err() {
                    // The channel ends, and this with it.
                    return pending().await;
                }
            }
        }
    }
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
