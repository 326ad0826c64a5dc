//! Observers of calls, which cannot change them: the public interface, and the tracing span of each call.

pub(crate) mod observation;
pub(crate) mod observer;
pub(crate) mod observers;
pub(crate) mod tracing_span;
