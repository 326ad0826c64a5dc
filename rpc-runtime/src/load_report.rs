//! What a server reports about its own load (ORCA, gRFC A51).

use std::collections::BTreeMap;

/// What a server reports about its own load: `xds.data.orca.v3.OrcaLoadReport` (gRFC A51).
///
/// A handler adds a report to the trailing metadata of its response. A client that balances by
/// [`Balance::weighted_round_robin`](crate::Balance::weighted_round_robin) then sends more calls to the servers that can take more; it
/// needs the requests per second and a utilization. A utilization is 1 at full load, and may be more.
///
/// ```
/// use rpc_runtime::{LoadReport, Response, Status};
///
/// fn respond(message: String, rate: f64, utilization: f64) -> Result<Response<String>, Status> {
///     let mut response = Response::new(message);
///     let report = LoadReport::default()
///         .requests_per_second(rate)
///         .application_utilization(utilization);
///     report.add_to(response.trailers_mut())?;
///     Ok(response)
/// }
/// # assert_eq!(respond("hi".to_owned(), 10.0, 0.5)?.trailers().len(), 1);
/// # Ok::<(), Status>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct LoadReport {
    pub(crate) application_utilization: f64,
    pub(crate) cpu_utilization: f64,
    pub(crate) memory_utilization: f64,
    pub(crate) requests_per_second: f64,
    pub(crate) errors_per_second: f64,
    pub(crate) request_cost: BTreeMap<String, f64>,
    pub(crate) utilization: BTreeMap<String, f64>,
    pub(crate) named_metrics: BTreeMap<String, f64>,
}

impl LoadReport {
    /// The utilization of what limits the application, whatever that is. It takes precedence over that of the processors.
    pub fn application_utilization(mut self, utilization: f64) -> Self {
        self.application_utilization = utilization;
        self
    }

    /// The utilization of the processors.
    pub fn cpu_utilization(mut self, utilization: f64) -> Self {
        self.cpu_utilization = utilization;
        self
    }

    /// The utilization of the memory, from 0 to 1.
    pub fn memory_utilization(mut self, utilization: f64) -> Self {
        self.memory_utilization = utilization;
        self
    }

    /// How many requests the server handles in a second.
    pub fn requests_per_second(mut self, requests: f64) -> Self {
        self.requests_per_second = requests;
        self
    }

    /// How many requests in a second end with an error.
    pub fn errors_per_second(mut self, errors: f64) -> Self {
        self.errors_per_second = errors;
        self
    }

    /// The utilization of another resource, from 0 to 1. The client chooses it as `utilization.NAME`.
    pub fn utilization(mut self, name: impl Into<String>, utilization: f64) -> Self {
        self.utilization.insert(name.into(), utilization);
        self
    }

    /// What this request has cost, in a unit of the application.
    pub fn request_cost(mut self, name: impl Into<String>, cost: f64) -> Self {
        self.request_cost.insert(name.into(), cost);
        self
    }

    /// Another number. The client chooses it as `named_metrics.NAME`.
    pub fn named_metric(mut self, name: impl Into<String>, value: f64) -> Self {
        self.named_metrics.insert(name.into(), value);
        self
    }
}
