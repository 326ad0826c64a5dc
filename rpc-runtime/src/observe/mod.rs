//! Who sees calls without being able to change them.

pub(crate) mod observation;
pub(crate) mod observer;
pub(crate) mod observers;
pub(crate) mod tracing_span;
