//! What lies between an application and the body of an HTTP message, on either side: the messages that wait to be sent, what they
//! take of memory, and those that are retained to be sent again; and what reads and writes messages.

pub(crate) mod abort;
pub(crate) mod memory;
pub(crate) mod message_queue;
pub(crate) mod message_reader;
pub(crate) mod message_writer;
pub(crate) mod replay_buffer;
