//! Where the futures of a connection are polled: on the task of the connection, or on tasks of their own.
//!
//! hyper hands each stream of a connection to an executor. A handler that is light is polled by the connection's own task, which
//! spares the way through the scheduler; one that has proved heavy gets a task.

pub(crate) mod box_pool;
pub(crate) mod budget;
pub(crate) mod handler_tasks;
pub(crate) mod local_executor;
pub(crate) mod metered;
pub(crate) mod poll_cost;
