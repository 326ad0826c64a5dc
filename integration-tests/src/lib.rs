//! What the programs of the suites share: the code generated from `proto/`, and a few agreements.

/// Messages and services of `proto/`.
pub mod generated;
pub mod http2;
pub mod interop;
pub mod mismatch;
pub mod process;
