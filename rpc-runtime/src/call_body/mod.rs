//! Messages between an application and an HTTP body, on both sides: what reads and writes them, the queue of encoded messages, its
//! memory, and the messages that are retained for a further attempt.

pub(crate) mod abort;
pub(crate) mod memory;
pub(crate) mod message_queue;
pub(crate) mod message_reader;
pub(crate) mod message_writer;
pub(crate) mod replay_buffer;
pub(crate) mod replay_memory;
