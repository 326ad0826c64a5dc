//! Cases of one request and one response.

use integration_tests::generated::grpc::testing::{Empty, TestServiceClient};

use super::unary_request;
use crate::expect::{self, Outcome};

/// Nothing goes, nothing comes.
pub(super) async fn empty(client: &TestServiceClient) -> Outcome {
    client.empty_call(Empty::new()).await?;
    Ok(())
}

/// Messages over several frames.
pub(super) async fn large(client: &TestServiceClient) -> Outcome {
    let response = client.unary_call(unary_request(271_828, 314_159)).await?;
    expect::zeros(response.message().payload(), 314_159)
}

/// All calls reach one server.
pub(super) async fn one_server(client: &TestServiceClient) -> Outcome {
    let mut first = None;
    for _ in 0..100 {
        let mut request = unary_request(1, 1);
        request.set_fill_server_id(true);
        let response = client.unary_call(request).await?;
        let server = response.message().server_id().to_string();
        if server.is_empty() {
            return Err("the server does not tell its id".into());
        }
        let first = first.get_or_insert_with(|| server.clone());
        expect::equal("the server", &server, first)?;
    }
    Ok(())
}
