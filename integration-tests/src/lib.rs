//! What the programs of the suites share: the code generated from `proto/`, and a few agreements.

/// Messages and services of `proto/`.
pub mod generated;
pub mod interop;
