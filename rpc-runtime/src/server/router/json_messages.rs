//! The messages of the services of a server, as JSON.

use std::error::Error;
use std::sync::{Arc, OnceLock};

use tracing::warn;

use crate::json::{JsonOptions, MessageType, Transcoder};
use crate::method::ServiceDescriptor;
use crate::protocol::transcoding::MessageForm;
use crate::status::Status;

/// The messages of the services of a server.
#[derive(Debug)]
pub(crate) struct JsonMessages {
    options: JsonOptions,
    /// Made when serving begins; `None` if the descriptors are not valid.
    transcoder: OnceLock<Option<Transcoder>>,
}

impl JsonMessages {
    /// Knows none yet.
    pub(crate) fn new(options: JsonOptions) -> Self {
        Self {
            options,
            transcoder: OnceLock::new(),
        }
    }

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
