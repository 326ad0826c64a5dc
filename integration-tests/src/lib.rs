//! What the programs of the suites share: the code generated from `proto/`.

/// Messages and services of `proto/`.
pub mod generated;
