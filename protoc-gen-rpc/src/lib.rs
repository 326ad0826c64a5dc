//! Generates gRPC services for `rpc-runtime` from `.proto` files.
//!
//! Two ways in:
//!
//! - [`Build`] is for build scripts and tests. It runs protoc, has each message crate's own generator
//!   write the messages, and mounts both in one module tree. A bundled protoc is used unless another
//!   one is named.
//! - [`generate`] is the protoc plugin as a pure function: the only thing it reads besides its
//!   argument is the `crate_mapping` file that an option names. It writes services; a message
//!   crate's own generator writes the messages.
//!
//! # Features
//!
//! A build script needs none of them for Google's `protobuf` messages: depend on this crate with
//! `default-features = false`.
//!
//! - `prost` and `buffa`, on by default: [`Build`] generates messages of these crates.
//! - `cli`, on by default: the program `protoc-gen-rpc`, which carries protoc with it.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod build;
mod client;
mod comments;
mod constants;
mod descriptor;
mod docs;
mod error;
mod exports;
mod file_descriptors;
mod import_order;
mod imports;
mod modules;
mod naming;
mod options;
mod plugin;
mod printer;
mod schema;
mod server;
mod service;
mod spelling;
mod types;
mod well_known;

pub use crate::build::Build;
pub use crate::build::error::BuildError;
// For the program, which says more about its command line.
#[doc(hidden)]
pub use crate::build::dependencies::Dependencies;
#[doc(hidden)]
pub use crate::build::inputs::{mapping as include_mapping, source as included_file};
pub use crate::build::tree::{Difference, Tree};
pub use crate::options::{Messages, Side};
pub use crate::plugin::{InvalidRequest, generate};
pub use crate::well_known::well_known_crate_mapping;
