//! The flags that every interoperability client takes.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, Parser};
use rpc_runtime::{Channel, ChannelBuilder, ClientTls, Endpoint};

use crate::expect::Outcome;

/// Runs one interoperability case.
#[derive(Clone, Debug, Parser)]
#[command(rename_all = "snake_case")]
pub(crate) struct Arguments {
    /// The host of the server.
    #[arg(long, default_value = "localhost")]
    server_host: String,
    /// The port of the server.
    #[arg(long, default_value_t = 10000)]
    server_port: u16,
    /// The port of a further server, for cases with several.
    #[arg(long)]
    other_port: Vec<u16>,
    /// The case to run.
    #[arg(long, default_value = "large_unary")]
    pub(crate) test_case: String,
    /// Whether to use TLS.
    #[arg(long, action = ArgAction::Set, num_args = 0..=1, default_value = "false", default_missing_value = "true")]
    use_tls: bool,
    /// The roots to trust, instead of the system's.
    #[arg(long)]
    ca_file: Option<PathBuf>,
    /// The name that the server's certificate is for, if not that of the host.
    #[arg(long)]
    server_host_override: Option<String>,
    /// How many calls a soak case makes.
    #[arg(long, default_value_t = 10)]
    pub(crate) soak_iterations: u32,
    /// How many calls of a soak case may fail.
    #[arg(long, default_value_t = 0)]
    pub(crate) soak_max_failures: u32,
    /// How many loops a soak case has at a time; they share its calls.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) soak_num_threads: u32,
    /// The longest that one call of a soak case may take, in milliseconds.
    #[arg(long, default_value_t = 1000)]
    soak_per_iteration_max_acceptable_latency_ms: u64,
    /// The shortest time from one call of a soak loop to its next, in milliseconds.
    #[arg(long, default_value_t = 0)]
    soak_min_time_ms_between_rpcs: u64,
    /// The longest that a soak case may take, in seconds.
    #[arg(long, default_value_t = 10)]
    soak_overall_timeout_seconds: u64,
    /// The size of a soak case's requests, in bytes.
    #[arg(long, default_value_t = 271_828)]
    pub(crate) soak_request_size: usize,
    /// The size of a soak case's responses, in bytes.
    #[arg(long, default_value_t = 314_159)]
    pub(crate) soak_response_size: i32,
}

impl Arguments {
    /// A new channel to the server.
    pub(crate) async fn connect(&self) -> Outcome<Channel> {
        let scheme = if self.use_tls { "https" } else { "http" };
        let host = match &self.server_host {
            address if address.contains(':') => format!("[{address}]"),
            host => host.clone(),
        };
        let mut builder = Channel::builder(&format!("{scheme}://{host}:{}", self.server_port));
        if self.use_tls {
            builder = builder.tls(self.tls()?);
        }
        Ok(builder.connect().await?)
    }

    /// A channel to all servers, which is not connected.
    pub(crate) fn channel_to_all(&self) -> ChannelBuilder {
        let ports = std::iter::once(&self.server_port).chain(&self.other_port);
        let host = &self.server_host;
        let endpoints = ports.map(|port| Endpoint::new(format!("{host}:{port}")));
        Channel::builder("interop:///servers")
            .plaintext()
            .endpoints(endpoints)
    }

    fn tls(&self) -> Outcome<ClientTls> {
        let mut tls = ClientTls::new();
        if let Some(roots) = &self.ca_file {
            tls = tls.roots(fs::read(roots)?);
        }
        if let Some(name) = &self.server_host_override {
            tls = tls.server_name(name);
        }
        Ok(tls)
    }

    pub(crate) fn soak_latency(&self) -> Duration {
        Duration::from_millis(self.soak_per_iteration_max_acceptable_latency_ms)
    }

    pub(crate) fn soak_pause(&self) -> Duration {
        Duration::from_millis(self.soak_min_time_ms_between_rpcs)
    }

    pub(crate) fn soak_time(&self) -> Duration {
        Duration::from_secs(self.soak_overall_timeout_seconds)
    }
}
