//! The fuzz targets: functions that accept any bytes, and panic if a property does not hold.
//!
//! `src/main.rs` feeds them with inputs made from the corpus, on a stable toolchain and for a bounded time;
//! `fuzz_targets/guided.rs` hands them to `cargo fuzz`.

mod client;
mod json;
mod plugin;
mod server;
mod service;

use rpc_runtime::fuzzing;

/// A function that is fuzzed.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Also the name of its folder in `corpus/`.
    pub name: &'static str,
    /// Panics if something does not hold.
    pub run: fn(&[u8]),
}

/// All targets.
pub const TARGETS: [Target; 22] = [
    Target::new("timeout", fuzzing::timeout),
    Target::new("content_type", fuzzing::content_type),
    Target::new("percent", fuzzing::percent),
    Target::new("tunnel", fuzzing::tunnel),
    Target::new("trailers", fuzzing::trailers),
    Target::new("metadata", fuzzing::metadata),
    Target::new("encodings", fuzzing::encodings),
    Target::new("envelope", fuzzing::envelope),
    Target::new("decompression", fuzzing::decompression),
    Target::new("health", fuzzing::health),
    Target::new("load_report", fuzzing::load_report),
    Target::new("service_config", fuzzing::service_config),
    Target::new("service_config_choice", fuzzing::service_config_choice),
    Target::new("json_text", json::text),
    Target::new("json_message", json::message),
    Target::new("connect_query", fuzzing::connect_query),
    Target::new("text_body", fuzzing::text_body),
    Target::new("web_response", fuzzing::web_response),
    Target::new("server_connection", server::connection),
    Target::new("client_connection", client::connection),
    Target::new("plugin_request", plugin::request),
    Target::new("plugin_options", plugin::options),
];

impl Target {
    const fn new(name: &'static str, run: fn(&[u8])) -> Self {
        Self { name, run }
    }
}
