//! Picks without calls, for `integration-tests/instructions`. Not public API.

use std::fmt;
use std::time::Duration;

use crate::balance::balancer::{Balancer, PolicyState};
use crate::balance::config::balance::Balance;
use crate::balance::load::CallOutcome;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::balance::policy::switchable;
use crate::balance::test_pool::{Fleet, TestConnection, v4};
use crate::load_report::LoadReport;
use crate::metadata::Metadata;

/// What the calls of a channel get whose connections are all ready, and lead nowhere.
pub struct Picks(PolicyState<TestConnection>);

impl Picks {
    /// With so many endpoints, for calls with `metadata`. Each endpoint has answered a call, and said how busy it is.
    #[must_use]
    pub fn new(balance: &Balance, endpoints: u16, metadata: &Metadata) -> Self {
        let mut fleet = Fleet::made_with(|context| switchable(balance.policy(), context));
        let ports = 1..=endpoints;
        fleet.resolved(&ports.map(v4).collect::<Vec<_>>());
        fleet.connect();
        // Some policies connect to an endpoint when a call wants it.
        let _ = fleet.pick_with(metadata);
        for port in fleet.connects() {
            fleet.ready(port);
            let load = fleet.load(port);
            load.call_started();
            load.call_ended();
            let latency = Duration::from_millis(port.into());
            if load.record(CallOutcome::Succeeded, latency, fleet.now) {
                fleet.with(Balancer::tick);
            }
            let report = LoadReport::default().requests_per_second(100.0);
            let report = report.cpu_utilization(0.5 / f64::from(port));
            load.reported(&report, fleet.now);
        }
        // Weights follow from reports after a while.
        fleet.wait(Duration::from_secs(60));
        Self(fleet.state())
    }

    /// Picks for a call with `metadata`; returns the number of the endpoint, or 0 if the call would wait.
    #[must_use]
    pub fn pick(&self, metadata: &Metadata) -> u16 {
        let call = PickCall {
            path: "/package.Service/Method",
            metadata,
            avoid: &[],
        };
        match self.0.pick(&call) {
            Pick::Ready(connection) | Pick::ReadyAndConnect(connection, _) => connection.port,
            Pick::Wait | Pick::Connect(_) | Pick::Fail(_) => 0,
        }
    }
}

impl fmt::Debug for Picks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Picks")
            .field(&self.0.connectivity())
            .finish()
    }
}
