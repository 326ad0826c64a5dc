//! What client and server of the interoperability cases agree on.

/// Metadata that come back as the response's initial metadata.
pub const ECHO_INITIAL: &str = "x-grpc-test-echo-initial";
/// Metadata that come back as the response's trailing metadata.
pub const ECHO_TRAILING: &str = "x-grpc-test-echo-trailing-bin";
/// The trailing metadata that hold a server's load report.
pub const LOAD_REPORT: &str = "endpoint-load-metrics-bin";
