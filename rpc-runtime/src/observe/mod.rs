//! Observers of calls and channels, which cannot change them: the public interface, the tracing span of each call, and the log of a
//! channel.

pub(crate) mod channel_event;
pub(crate) mod channel_observers;
pub(crate) mod observation;
pub(crate) mod observer;
pub(crate) mod observers;
pub(crate) mod tracing_span;
