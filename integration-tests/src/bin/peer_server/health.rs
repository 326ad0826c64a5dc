//! `grpc.health.v1.Health`: whether this server takes calls.

use integration_tests::generated::grpc::health::v1::health_check_response::ServingStatus;
use integration_tests::generated::grpc::health::v1::{
    Health, HealthCheckRequest, HealthCheckResponse,
};
use protobuf::proto;
use rpc_runtime::{Request, Response, ResponseSink, Status};
use tokio::sync::watch;

/// Tells the health of the server and of `rpc.peers.v1.PeerService`. Cloning shares it.
#[derive(Clone, Debug)]
pub(crate) struct ServerHealth(watch::Sender<ServingStatus>);

impl ServerHealth {
    pub(crate) fn new() -> Self {
        Self(watch::Sender::new(ServingStatus::Serving))
    }

    /// From now on the server takes no calls.
    pub(crate) fn stop_serving(&self) {
        self.0.send_replace(ServingStatus::NotServing);
    }
}

impl Health for ServerHealth {
    async fn check(
        &self,
        request: Request<HealthCheckRequest>,
    ) -> Result<Response<HealthCheckResponse>, Status> {
        let status = match kind(request.message()) {
            Kind::Serving => *self.0.borrow(),
            Kind::OutOfService => ServingStatus::NotServing,
            Kind::Unknown => return Err(Status::not_found("there is no such service")),
        };
        Ok(proto!(HealthCheckResponse { status: status }).into())
    }

    async fn watch(
        &self,
        request: Request<HealthCheckRequest>,
        mut responses: ResponseSink<HealthCheckResponse>,
    ) -> Result<(), Status> {
        let mut changes = self.0.subscribe();
        loop {
            let now = *changes.borrow_and_update();
            let status = match kind(request.message()) {
                Kind::Serving => now,
                Kind::OutOfService => ServingStatus::NotServing,
                Kind::Unknown => ServingStatus::ServiceUnknown,
            };
            let response = proto!(HealthCheckResponse { status: status });
            responses.send(response).await?;
            // The sender is in `self`, and so outlives this.
            let _ = changes.changed().await;
        }
    }
}

enum Kind {
    Serving,
    OutOfService,
    Unknown,
}

fn kind(request: &HealthCheckRequest) -> Kind {
    match request.service().as_bytes() {
        b"" | b"rpc.peers.v1.PeerService" => Kind::Serving,
        OUT_OF_SERVICE => Kind::OutOfService,
        _ => Kind::Unknown,
    }
}

/// A name under which there is always something that takes no calls, for clients to see.
const OUT_OF_SERVICE: &[u8] = b"rpc.peers.v1.OutOfService";
