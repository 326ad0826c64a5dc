//! The implementation of the health service.

use tokio::sync::watch;

use crate::health::reporter::HealthReporter;
use crate::health::statuses::Statuses;
use crate::method::{Idempotency, Method, ServiceDescriptor};
use crate::protocol::health::{
    CHECK_REQUEST, CHECK_RESPONSE, CheckRequest, CheckResponse, LIST_REQUEST, LIST_RESPONSE,
    ListRequest, ListResponse, WATCH,
};
use crate::response::Response;
use crate::server::call::handler::Handler;
use crate::server::call::response_sink::ResponseSink;
use crate::server::call::server_call::ServerCall;
use crate::server::service::Service;
use crate::status::Status;

/// The service `grpc.health.v1.Health`, to mount on a [`Server`](crate::Server). See [the module](super).
///
/// Each `Watch` call counts as one of the server's
/// [concurrent calls](crate::Server::max_concurrent_calls).
#[derive(Debug)]
pub struct Health {
    reporter: HealthReporter,
}

impl Health {
    /// A service whose server is [`Serving`](crate::health::ServingStatus::Serving), and the reporter that sets its statuses.
    #[must_use]
    #[allow(clippy::new_ret_no_self, reason = "one is of no use without the other")]
    pub fn new() -> (Self, HealthReporter) {
        let reporter = HealthReporter::new();
        let health = Self {
            reporter: reporter.clone(),
        };
        (health, reporter)
    }
}

impl Service for Health {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &HEALTH
    }

    fn call(&self, call: ServerCall) -> Handler {
        let reporter = self.reporter.clone();
        match call.method() {
            "Check" => call.unary(&CHECK, move |request| async move {
                check(&reporter.statuses(), request.message()).map(Response::new)
            }),
            "Watch" => call.server_streaming(&WATCH, move |request, responses| {
                watch(reporter.subscribe(), request.into_message(), responses)
            }),
            "List" => call.unary(&LIST, move |_request| async move {
                Ok(Response::new(list(&reporter.statuses())))
            }),
            _ => call.unimplemented(),
        }
    }

    fn draining(&self) {
        self.reporter.drain();
    }
}

fn check(statuses: &Statuses, request: &CheckRequest) -> Result<CheckResponse, Status> {
    match statuses.of(&request.service) {
        None => Err(Status::not_found("the health of this service is unknown")),
        status => Ok(CheckResponse { status }),
    }
}

async fn watch(
    mut statuses: watch::Receiver<Statuses>,
    request: CheckRequest,
    mut responses: ResponseSink<CheckResponse>,
) -> Result<(), Status> {
    let mut sent = None;
    loop {
        let (status, draining) = {
            let statuses = statuses.borrow_and_update();
            (statuses.of(&request.service), statuses.is_draining())
        };
        if sent != Some(status) {
            responses.send(CheckResponse { status }).await?;
            sent = Some(status);
        }
        // `changed` fails once neither the service nor a reporter is left.
        if draining || statuses.changed().await.is_err() {
            return Err(Status::unavailable("the server is about to stop"));
        }
    }
}

fn list(statuses: &Statuses) -> ListResponse {
    let named = statuses.all().map(|(name, status)| {
        let status = Some(status);
        (name.to_owned(), CheckResponse { status })
    });
    ListResponse {
        statuses: named.collect(),
    }
}

pub(crate) static HEALTH: ServiceDescriptor = ServiceDescriptor::new(
    "grpc.health.v1.Health",
    &[CHECK.descriptor(), WATCH.descriptor(), LIST.descriptor()],
    &[include_bytes!("../../proto/grpc/health/v1/health.binpb")],
);
const CHECK: Method<CheckRequest, CheckResponse> = Method::unary(
    "/grpc.health.v1.Health/Check",
    CHECK_REQUEST,
    CHECK_RESPONSE,
)
.idempotency(Idempotency::NoSideEffects);
const LIST: Method<ListRequest, ListResponse> =
    Method::unary("/grpc.health.v1.Health/List", LIST_REQUEST, LIST_RESPONSE)
        .idempotency(Idempotency::NoSideEffects);
