//! HTTP/2 connections of a server and of a client: hyper's, with our flow control, executor and frame checks.

pub(crate) mod activity;
pub(crate) mod body;
pub(crate) mod client;
pub(crate) mod connection_limits;
pub(crate) mod driver;
pub(crate) mod ended;
pub(crate) mod error;
pub(crate) mod executor;
pub(crate) mod flow;
pub(crate) mod frames;
pub(crate) mod header_list;
pub(crate) mod server;
pub(crate) mod wakeup;
