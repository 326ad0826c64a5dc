//! The observers of a server or of a channel.

use std::fmt;
use std::sync::Arc;

use crate::observe::channel_event::ChannelEvent;
use crate::observe::observation::Observation;
use crate::observe::observer::{CallObserver, CallRecord, CallStart};
use crate::observe::tracing_span::TracingSpan;
use crate::panics::catch;

/// The observers that the application added, and the tracing span if it is enabled.
#[derive(Clone, Default)]
pub(crate) struct Observers(
    /// `None` if the application added none. `dyn`, because the application implements them.
    Option<Arc<[Arc<dyn CallObserver>]>>,
);

impl Observers {
    /// Adds an observer after the others.
    pub(crate) fn push(&mut self, observer: impl CallObserver) {
        let added: Arc<dyn CallObserver> = Arc::new(observer);
        let before = self.0.as_deref().unwrap_or_default().iter().cloned();
        self.0 = Some(before.chain([added]).collect());
    }

    /// Begins the observation of a call. `describe` passes the call on, and is called only if there is an observer, or if the tracing
    /// span is enabled.
    #[inline]
    pub(crate) fn begin(
        &self,
        describe: impl FnOnce(&dyn Fn(&CallStart<'_>) -> Observation) -> Observation,
    ) -> Observation {
        if self.0.is_some() || TracingSpan::is_enabled() {
            return describe(&|call| self.begin_all(call));
        }
        Observation::default()
    }

    /// Tells each observer of an event of a channel.
    pub(crate) fn tell(&self, event: &ChannelEvent<'_>) {
        for observer in self.0.as_deref().unwrap_or_default() {
            let _ = catch(|| observer.channel_event(event));
        }
    }

    #[cold]
    fn begin_all(&self, call: &CallStart<'_>) -> Observation {
        let mut records: Vec<Box<dyn CallRecord>> = Vec::new();
        if TracingSpan::is_enabled() {
            records.push(Box::new(TracingSpan::new(call)));
        }
        for observer in self.0.as_deref().unwrap_or_default() {
            records.extend(catch(|| observer.begin(call)).ok().flatten());
        }
        Observation::new(records)
    }
}

impl fmt::Debug for Observers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.as_ref().map_or(0, |observers| observers.len());
        write!(formatter, "{count} observers")
    }
}
