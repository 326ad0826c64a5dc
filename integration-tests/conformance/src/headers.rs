//! Between metadata and the suite's headers, in which bytes are base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use rpc_runtime::{Metadata, MetadataValue, Status};

use crate::generated::v1::Header;

/// The metadata that `headers` ask for.
pub(crate) fn to_metadata(headers: &[Header]) -> Result<Metadata, Status> {
    let mut metadata = Metadata::new();
    for header in headers {
        for value in &header.value {
            if header.name.ends_with("-bin") {
                let unpadded = value.trim_end_matches('=');
                let bytes = STANDARD_NO_PAD.decode(unpadded).map_err(|error| {
                    Status::invalid_argument("a binary header is not base64").with_source(error)
                })?;
                metadata.append_bin(&header.name, bytes)?;
            } else {
                metadata.append(&header.name, value)?;
            }
        }
    }
    Ok(metadata)
}

/// The headers that were received as `metadata`.
pub(crate) fn from_metadata(metadata: &Metadata) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    for (name, value) in metadata.iter() {
        let text = match value {
            MetadataValue::Ascii(text) | MetadataValue::Malformed(text) => text.to_owned(),
            MetadataValue::Binary(bytes) => STANDARD_NO_PAD.encode(bytes),
            other => format!("{other:?}"),
        };
        // The values of one key follow each other.
        match headers.last_mut().filter(|header| header.name == name) {
            Some(header) => header.value.push(text),
            None => headers.push(Header {
                name: name.to_owned(),
                value: vec![text],
            }),
        }
    }
    headers
}
