//! The path of a call, from its request to the handler and back to the response.

pub(crate) mod handler;
pub(crate) mod intercepted;
pub(crate) mod refusal;
pub(crate) mod request_stream;
pub(crate) mod response_head;
pub(crate) mod response_sink;
pub(crate) mod server_call;
pub(crate) mod server_stream;
