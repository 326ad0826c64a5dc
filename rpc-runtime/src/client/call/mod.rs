//! One call: how it is started, sent, and read.

pub(crate) mod attempt;
pub(crate) mod attempt_slot;
pub(crate) mod attempts;
pub(crate) mod call_task;
pub(crate) mod interceptor_task;
pub(crate) mod request_body;
pub(crate) mod request_sink;
pub(crate) mod response_future;
pub(crate) mod response_reader;
pub(crate) mod response_stream;
pub(crate) mod start;
