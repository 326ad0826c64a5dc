//! What the conformance runner of Protocol Buffers tests: it asks for a message in the other form, or in the same.
//!
//! JSON is converted by the transcoder of rpc-runtime. Between the conversions, the message is decoded and encoded by the message
//! crate that the argument names.

mod again;
mod generated;

use std::env;
use std::error::Error;
use std::io::{self, ErrorKind, Read, Write};

use prost::Message;
use rpc_runtime::Service;
use rpc_runtime::json::{JsonOptions, Transcoder};

use crate::again::MessageCrate;
use crate::generated::protobuf::messages::{Messages, MessagesServer};
use crate::generated::runner::conformance::conformance_request::Payload;
use crate::generated::runner::conformance::conformance_response::Result as Outcome;
use crate::generated::runner::conformance::{
    ConformanceRequest, ConformanceResponse, TestCategory, WireFormat,
};

struct Unimplemented;

impl Messages for Unimplemented {}

fn main() -> Result<(), Box<dyn Error>> {
    let name = env::args().nth(1).unwrap_or_default();
    let message_crate = MessageCrate::named(&name).ok_or("usage: json protobuf|prost|buffa")?;
    let service = MessagesServer::new(Unimplemented);
    let descriptors = service.descriptor().file_descriptors();
    let transcoder = Transcoder::new(descriptors.iter().copied())?;
    let (mut requests, mut responses) = (io::stdin().lock(), io::stdout().lock());
    while let Some(request) = read(&mut requests)? {
        let request = ConformanceRequest::decode(&*request)?;
        let result = Some(outcome(&transcoder, message_crate, request));
        let response = ConformanceResponse { result }.encode_to_vec();
        responses.write_all(&u32::try_from(response.len())?.to_le_bytes())?;
        responses.write_all(&response)?;
        responses.flush()?;
    }
    Ok(())
}

/// A request after its length; `None` at the end.
fn read(requests: &mut impl Read) -> Result<Option<Vec<u8>>, Box<dyn Error>> {
    let mut length = [0; 4];
    match requests.read_exact(&mut length) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        result => result?,
    }
    let mut request = vec![0; usize::try_from(u32::from_le_bytes(length))?];
    requests.read_exact(&mut request)?;
    Ok(Some(request))
}

fn outcome(
    transcoder: &Transcoder,
    message_crate: MessageCrate,
    request: ConformanceRequest,
) -> Outcome {
    let format = request.requested_output_format();
    let mut options = JsonOptions::new();
    if request.test_category() == TestCategory::JsonIgnoreUnknownParsingTest {
        options = options.ignore_unknown_fields();
    }
    let name = request.message_type;
    if name == "conformance.FailureSet" {
        // The runner asks which failures are expected.
        return Outcome::ProtobufPayload(Vec::new());
    }
    let Some(message) = transcoder.message(&name) else {
        return Outcome::RuntimeError(format!("no descriptor is there for {name}"));
    };
    let (encoded, message_crate) = match request.payload {
        // No JSON: what the message crate does with its own form is not tested here.
        Some(Payload::ProtobufPayload(encoded)) if format == WireFormat::Protobuf => {
            (encoded, MessageCrate::Protobuf)
        }
        Some(Payload::ProtobufPayload(encoded)) => (encoded, message_crate),
        Some(Payload::JsonPayload(json)) => match message.to_wire(json.as_bytes(), &options) {
            Ok(encoded) => (encoded, message_crate),
            Err(status) => return Outcome::ParseError(status.message().to_owned()),
        },
        _ => return Outcome::Skipped("neither JSON nor an encoded message".to_owned()),
    };
    let encoded = match message_crate.again(&name, &encoded) {
        Ok(encoded) => encoded,
        Err(error) => return Outcome::ParseError(error),
    };
    match format {
        WireFormat::Protobuf => Outcome::ProtobufPayload(encoded),
        WireFormat::Json => match message.to_json(&encoded, &options) {
            Ok(json) => Outcome::JsonPayload(String::from_utf8_lossy(&json).into_owned()),
            Err(status) => Outcome::SerializeError(status.message().to_owned()),
        },
        _ => Outcome::Skipped("only JSON and encoded messages are converted".to_owned()),
    }
}
