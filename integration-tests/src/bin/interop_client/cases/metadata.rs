//! Cases about metadata.

use integration_tests::generated::grpc::testing::{TestOrcaReport, TestServiceClient};
use integration_tests::generated::xds::data::orca::v3::OrcaLoadReport;
use integration_tests::interop::{ECHO_INITIAL, ECHO_TRAILING, LOAD_REPORT};
use protobuf::Parse;
use rpc_runtime::{Call, Metadata};

use super::{streaming_request, unary_request};
use crate::expect::{self, Outcome};

/// The server sends metadata back, before and after its responses.
pub(super) async fn custom(client: &TestServiceClient) -> Outcome {
    let unary = client.unary_call(unary_request(271_828, 314_159));
    let response = set(unary).await?;
    expect::zeros(response.message().payload(), 314_159)?;
    check(response.metadata(), response.trailers())?;

    let (mut requests, mut responses) = set(client.full_duplex_call()).start();
    requests
        .send(streaming_request(271_828, &[314_159]))
        .await?;
    requests.close();
    let initial = responses.metadata().await?.clone();
    let response = responses.message().await?.ok_or("a response is missing")?;
    expect::zeros(response.payload(), 314_159)?;
    expect::equal(
        "a second response",
        responses.message().await?.is_some(),
        false,
    )?;
    check(&initial, responses.trailers())
}

/// The server sends the load report that the request asks for.
pub(super) async fn load_report(client: &TestServiceClient) -> Outcome {
    let mut asked = TestOrcaReport::new();
    asked.set_cpu_utilization(0.8210);
    asked.set_memory_utilization(0.5847);
    asked.request_cost_mut().insert("cost", 3456.32);
    asked.utilization_mut().insert("util", 0.30499);
    let mut request = unary_request(0, 0);
    request.set_orca_per_query_report(asked);

    let response = client.unary_call(request).await?;
    let received = response.trailers().get_bin(LOAD_REPORT);
    let report = OrcaLoadReport::parse(&received.ok_or("there is no load report")?)?;
    let utilization = [report.cpu_utilization(), report.mem_utilization()];
    expect::equal(
        "the utilization of processor and memory",
        utilization,
        [0.8210, 0.5847],
    )?;
    expect::equal("the cost", report.request_cost().get("cost"), Some(3456.32))?;
    expect::equal(
        "the named utilization",
        report.utilization().get("util"),
        Some(0.30499),
    )
}

fn set<K>(call: Call<K>) -> Call<K> {
    call.metadata(ECHO_INITIAL, INITIAL)
        .metadata_bin(ECHO_TRAILING, TRAILING)
}

fn check(initial: &Metadata, trailing: &Metadata) -> Outcome {
    let initial: Vec<_> = initial.get_all(ECHO_INITIAL).collect();
    expect::equal("the initial metadata", initial, [INITIAL])?;
    let trailing: Vec<_> = trailing
        .get_all_bin(ECHO_TRAILING)
        .collect::<Result<_, _>>()?;
    expect::equal("the trailing metadata", trailing, [TRAILING])
}

const INITIAL: &str = "test_initial_metadata_value";
const TRAILING: &[u8] = &[0xab, 0xab, 0xab];
