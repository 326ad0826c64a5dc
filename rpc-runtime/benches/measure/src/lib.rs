//! What all programs of the bench share: how a server is started, what a run measures, and the work of the handlers.

pub mod allocations;
pub mod client;
pub mod order;
pub mod process;
pub mod run;
pub mod server;
pub mod work;

/// What a program of the bench ends with when it cannot go on.
pub type Error = Box<dyn std::error::Error + Send + Sync>;
