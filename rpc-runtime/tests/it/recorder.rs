//! Records what is logged and traced.

use std::fmt::{Debug, Write};
use std::sync::{Arc, LazyLock, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, NoSubscriber};
use tracing::{Dispatch, Event, Metadata, Subscriber};

/// All that is logged on this thread, a line for each event and each span.
#[derive(Clone, Default)]
pub struct Recorder(Arc<Mutex<Vec<String>>>);

/// A second subscriber beside any recorder. As long as there is one alone, tracing asks the thread that logs a line first
/// whether anyone wants it, and keeps the answer for all threads: a test without a recorder would answer for the others.
static ANOTHER: LazyLock<Dispatch> = LazyLock::new(|| Dispatch::new(NoSubscriber::new()));

impl Recorder {
    /// Records until the guard is dropped.
    pub fn start() -> (Self, DefaultGuard) {
        LazyLock::force(&ANOTHER);
        let recorder = Self::default();
        let guard = tracing::subscriber::set_default(recorder.clone());
        (recorder, guard)
    }

    pub fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// Waits for a line with `text`.
    pub async fn until(&self, text: &str) {
        while !self.text().contains(text) {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
    }

    fn add(&self, metadata: &Metadata<'_>, record: impl FnOnce(&mut Line)) {
        let mut line = Line(metadata.level().to_string());
        record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }
}

/// A line, as it is printed by those who print what they get.
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.0, " {field}={value}").unwrap();
    }

    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        let errors = std::iter::successors(Some(value), |&error| error.source());
        for error in errors {
            write!(self.0, " {field}={error}").unwrap();
        }
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // Others' libraries say what they like.
        metadata.target().starts_with("rpc_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.add(span.metadata(), |line| span.record(line));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.add(event.metadata(), |line| event.record(line));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
