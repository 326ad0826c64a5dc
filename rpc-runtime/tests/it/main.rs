//! The tests of the whole crate as one program, which is linked once. A test has a program of its own only where it needs
//! a process of its own, and says so at its top.

#![allow(clippy::unnecessary_to_owned, reason = "`split` is a call here")]

#[cfg(any(feature = "health", feature = "reflection"))]
mod bytes_codec;
mod counted;
mod frames;
mod recorder;
mod scripted;
mod service;
#[cfg(feature = "tower")]
mod tower_client;
mod wire;
mod words;

mod call_settings;
// Without debug information a backtrace names no files.
#[cfg(debug_assertions)]
mod call_stack;
mod calls;
mod cancelled_uploads;
mod channel_events;
#[cfg(feature = "gzip")]
mod compressed_flag;
#[cfg(all(feature = "gzip", feature = "deflate", feature = "zstd"))]
mod compression;
#[cfg(feature = "connect")]
mod connect;
#[cfg(all(feature = "connect", feature = "tower"))]
mod connect_http1;
mod connection_scaling;
mod connections;
#[cfg(feature = "tls")]
mod credentials;
mod cut_off;
#[cfg(feature = "zstd")]
mod decompression;
#[cfg(feature = "dns")]
mod dns;
mod dynamic_method;
mod early_ends;
mod error_details;
mod errors;
#[cfg(feature = "file-resolver")]
mod file_resolver;
mod fleet;
mod fleet_backends;
#[cfg(feature = "grpc-web")]
mod grpc_web;
#[cfg(feature = "grpc-web")]
mod grpc_web_client;
#[cfg(all(feature = "grpc-web", feature = "tower"))]
mod grpc_web_http1;
mod handlers;
mod header_list;
#[cfg(feature = "health")]
mod health;
mod hedging;
mod interception;
mod interception_endings;
mod interceptors;
#[cfg(all(
    feature = "connect",
    feature = "grpc-web",
    feature = "health",
    feature = "json"
))]
mod json_calls;
mod limits;
mod logs;
mod neighbours;
mod observers;
mod panics;
mod plugged_in;
mod proxy;
#[cfg(feature = "reflection")]
mod reflection;
mod refused;
mod retries;
#[cfg(target_os = "linux")]
mod runtime_per_core;
mod runtimes;
mod scheduling;
mod second_attempts;
#[cfg(feature = "health")]
mod server_health;
mod server_reports;
mod settings;
mod stopping;
mod targets;
#[cfg(feature = "tls")]
mod tls;
#[cfg(feature = "tower")]
mod tower_layers;
#[cfg(feature = "tower")]
mod tower_mounted;
#[cfg(target_os = "linux")]
mod unanswered;
mod uploads;
