//! What lies between an application and the body of an HTTP message, on either side: the messages that wait to be sent, what they
//! take of memory, and those that are kept to be sent again.

pub(crate) mod memory;
pub(crate) mod pipe;
pub(crate) mod replay_buffer;
