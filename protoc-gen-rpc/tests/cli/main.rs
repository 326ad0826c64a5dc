//! The program as a process, and `Build` as a library, on folders of `.proto` files.
#![cfg(all(feature = "cli", feature = "prost", feature = "buffa"))]

mod build;
mod check;
mod compile;
mod dependencies;
mod imports;
mod inputs;
mod names;
mod program;
mod project;
