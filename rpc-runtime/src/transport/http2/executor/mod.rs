//! Scheduling of a connection's futures, on the task of the connection or on their own tasks.
//!
//! hyper passes each stream of a connection to an executor. The connection's task polls light handlers itself, which saves
//! scheduling; handlers that have proved heavy get their own tasks.

pub(crate) mod box_pool;
pub(crate) mod budget;
pub(crate) mod handler_tasks;
pub(crate) mod local_executor;
pub(crate) mod metered;
pub(crate) mod poll_cost;
