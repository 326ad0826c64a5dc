//! Switches JSON on, and knows the messages of the services.

use std::error::Error;
use std::sync::{Arc, OnceLock};

use tracing::warn;

use crate::json::{JsonOptions, MessageType, Transcoder};
use crate::method::ServiceDescriptor;
use crate::protocol::transcoding::MessageForm;
use crate::server::server::Server;
use crate::status::Status;

/// JSON: messages that people can read, and write with programs such as `curl`.
impl Server {
    /// Also accepts calls with messages in JSON, in the dialects that the server accepts: with
    /// [`accept_connect`](Self::accept_connect) the content types `application/json` and, for streams, `application/connect+json`, and
    /// GET requests with `encoding=json`; with [`accept_grpc_web`](Self::accept_grpc_web) `application/grpc-web+json` and
    /// `application/grpc-web-text+json`. The default is protobuf only.
    ///
    /// ```no_run
    /// # use rpc_runtime::{Server, Service};
    /// use rpc_runtime::json::JsonOptions;
    ///
    /// # fn server(greeter: impl Service) -> Server {
    /// // curl --http2-prior-knowledge -H 'content-type: application/json' -d '{"name": "world"}' \
    /// //     http://localhost:50051/helloworld.Greeter/SayHello
    /// Server::new()
    ///     .accept_connect()
    ///     .accept_json(JsonOptions::new())
    ///     .add_service(greeter)
    /// # }
    /// ```
    ///
    /// Handlers, interceptors and limits see messages of protobuf. The limit on received messages applies to the JSON and to what it
    /// becomes, [`JsonOptions::max_bytes`] to the JSON of a response. Requests may be compressed, and responses are not.
    ///
    /// The messages are those of the descriptors in generated code. A service that was generated without descriptors is called with
    /// protobuf only: with JSON it gets the HTTP status 415, and [`serve`](Self::serve) logs a warning.
    ///
    /// # Errors
    ///
    /// A call with JSON that is not valid, or no message of the method, ends with `INVALID_ARGUMENT`; the text has line, column and the
    /// path of the field. One whose response has no JSON ends with `INTERNAL`.
    #[must_use]
    pub fn accept_json(mut self, options: JsonOptions) -> Self {
        self.router.json = Some(JsonMessages {
            options,
            transcoder: OnceLock::new(),
        });
        self.router.dialects.json = true;
        self
    }
}

/// The messages of the services of a server.
#[derive(Debug)]
pub(crate) struct JsonMessages {
    options: JsonOptions,
    /// Made when serving begins; `None` if the descriptors are not valid.
    transcoder: OnceLock<Option<Transcoder>>,
}

impl JsonMessages {
    /// Learns the messages of all services, before the server begins to serve.
    pub(crate) fn learn(&self, services: &[&'static ServiceDescriptor]) {
        for service in services {
            if service.file_descriptors().is_empty() && !service.methods().is_empty() {
                warn!(
                    service = service.name(),
                    "the service has no descriptors, so its calls cannot have JSON: generate it with descriptors"
                );
            }
        }
        let descriptors = services
            .iter()
            .flat_map(|service| service.file_descriptors());
        let transcoder = Transcoder::new(descriptors.copied());
        if let Err(error) = &transcoder {
            warn!(error = error as &dyn Error, "no call can have JSON");
        }
        let _ = self.transcoder.set(transcoder.ok());
    }

    /// The conversion of the messages of a method; `None` if they are not known.
    pub(crate) fn form(&self, path: &str) -> Option<Arc<dyn MessageForm>> {
        let (request, response) = self.transcoder.get()?.as_ref()?.method(path)?;
        Some(Arc::new(JsonForm {
            request,
            response,
            options: self.options.clone(),
        }))
    }
}

/// The messages of a method.
#[derive(Debug)]
struct JsonForm {
    request: MessageType,
    response: MessageType,
    options: JsonOptions,
}

impl MessageForm for JsonForm {
    fn request(&self, json: &[u8], limit: usize) -> Result<Vec<u8>, Status> {
        let options = self.options.clone().max_bytes(limit);
        self.request.to_wire(json, &options)
    }

    fn response(&self, message: &[u8]) -> Result<Vec<u8>, Status> {
        self.response.to_json(message, &self.options)
    }
}
