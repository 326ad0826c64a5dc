//! The load that servers report, which decides how many calls they get.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use rpc_runtime::codegen as rpc;
use rpc_runtime::{
    Balance, Codec, LoadReport, Metadata, Method, ServiceDescriptor, Status, WeightedRoundRobin,
    testing,
};

use crate::fleet::{client, numbered, shares, until_all_answer};
use crate::recorder::Recorder;

const SECOND: Duration = Duration::from_secs(1);

fn is_near(shares: &[usize], expected: &[usize]) -> bool {
    let mut pairs = shares.iter().zip(expected);
    pairs.all(|(share, expected)| share.abs_diff(*expected) <= 2)
}

fn weights() -> WeightedRoundRobin {
    WeightedRoundRobin::default()
        .blackout_period(Duration::ZERO)
        .weight_update_period(SECOND)
}

fn load(utilization: f64) -> LoadReport {
    LoadReport::default()
        .requests_per_second(100.0)
        .application_utilization(utilization)
}

/// gRFC A58, with the reports of gRFC A51 in the responses.
#[tokio::test(start_paused = true)]
async fn servers_get_calls_in_proportion_to_what_they_report() {
    let fleet = testing::fleet(3).serve(|number| {
        let utilization = [0.1, 0.2, 0.4][number];
        numbered(number, Some(load(utilization)))
    });
    let client = client(&fleet, Balance::weighted_round_robin(weights()));
    until_all_answer(&client, 3).await;
    let equal = shares(&fleet, &client, 69).await;
    assert!(
        is_near(&equal, &[23, 23, 23]),
        "no weight is known yet: {equal:?}"
    );
    tokio::time::sleep(2 * SECOND).await;
    let weighted = shares(&fleet, &client, 70).await;
    assert!(is_near(&weighted, &[40, 20, 10]), "{weighted:?}");
}

/// A service with one method, whose streams go by a script.
pub struct Scripted {
    descriptor: &'static ServiceDescriptor,
    method: &'static Method<Bytes, Bytes>,
    /// Of each stream the messages, and the status that ends it. Further streams have no message and do not end.
    script: Mutex<VecDeque<(Vec<Bytes>, Option<Status>)>>,
    requests: Mutex<Vec<Bytes>>,
}

/// A clone, so that the test keeps one.
#[derive(Clone)]
pub struct Shared(Arc<Scripted>);

impl rpc::Service for Shared {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.0.descriptor
    }

    fn call(&self, call: rpc::ServerCall) -> rpc::Handler {
        let service = Arc::clone(&self.0);
        call.server_streaming(self.0.method, move |request, mut responses| async move {
            service
                .requests
                .lock()
                .unwrap()
                .push(request.into_message());
            let step = service.script.lock().unwrap().pop_front();
            let (messages, end) = step.unwrap_or_default();
            for message in messages {
                responses.send(message).await?;
            }
            match end {
                Some(status) => Err(status),
                None => std::future::pending().await,
            }
        })
    }
}

impl Shared {
    pub fn new(
        descriptor: &'static ServiceDescriptor,
        method: &'static Method<Bytes, Bytes>,
        script: impl IntoIterator<Item = (Vec<Bytes>, Option<Status>)>,
    ) -> Self {
        Self(Arc::new(Scripted {
            descriptor,
            method,
            script: Mutex::new(script.into_iter().collect()),
            requests: Mutex::default(),
        }))
    }

    /// The requests of the streams so far.
    pub fn requests(&self) -> Vec<Bytes> {
        self.0.requests.lock().unwrap().clone()
    }
}

static OPEN_RCA: ServiceDescriptor = ServiceDescriptor::new(
    "xds.service.orca.v3.OpenRcaService",
    &[REPORTS.descriptor()],
    &[],
);
static REPORTS: Method<Bytes, Bytes> = Method::server_streaming(
    "/xds.service.orca.v3.OpenRcaService/StreamCoreMetrics",
    Codec::bytes(),
    Codec::bytes(),
);

/// A report as bytes.
fn encoded(report: &LoadReport) -> Bytes {
    let mut metadata = Metadata::new();
    report.add_to(&mut metadata).unwrap();
    metadata.get_bin("endpoint-load-metrics-bin").unwrap()
}

/// An end of a stream.
pub fn down() -> Status {
    Status::unavailable("not now")
}

/// gRFC A51, out of band.
#[tokio::test(start_paused = true)]
async fn servers_report_on_streams_that_are_opened_again() {
    let (recorder, _guard) = Recorder::start();
    let message = |utilization| vec![encoded(&load(utilization))];
    let streams = [
        Shared::new(&OPEN_RCA, &REPORTS, [(message(0.1), None)]),
        // One fails before its first message, and one after it.
        Shared::new(
            &OPEN_RCA,
            &REPORTS,
            [
                (Vec::new(), Some(down())),
                (message(0.9), Some(down())),
                (message(0.2), None),
            ],
        ),
    ];
    // The third does not have the service, and gets the mean of the others.
    let services = streams.clone();
    let fleet = testing::fleet(3).serve(move |number| {
        // With the responses as well, where they do not count.
        let server = numbered(number, Some(load(0.5)));
        match services.get(number) {
            Some(service) => server.add_service(service.clone()),
            None => server,
        }
    });
    let weights = weights().out_of_band(10 * SECOND);
    let client = client(&fleet, Balance::weighted_round_robin(weights));
    until_all_answer(&client, 3).await;
    tokio::time::sleep(60 * SECOND).await;
    let weighted = shares(&fleet, &client, 90).await;
    assert!(is_near(&weighted, &[40, 20, 30]), "{weighted:?}");
    // Every 10 seconds, as a duration.
    let request = &b"\x0a\x02\x08\x0a"[..];
    assert_eq!(streams[0].requests(), [request]);
    assert_eq!(streams[1].requests(), [request; 3]);
    let text = recorder.text();
    assert_eq!(text.matches("does not implement").count(), 1, "{text}");
}
