//! Between a status and the suite's error, whose details travel as a `google.rpc.Status`.

use prost::Message;
use prost_types::Any;
use rpc_runtime::{Code, Status};

use crate::generated::v1::Error;

/// The status that `error` asks for.
pub(crate) fn to_status(error: Error) -> Status {
    let message = error.message.unwrap_or_default();
    let rich = RichStatus {
        code: error.code,
        message: message.clone(),
        details: error.details,
    };
    let status = Status::new(Code::from_i32(error.code), message);
    if rich.details.is_empty() {
        return status;
    }
    status.with_details(rich.encode_to_vec())
}

/// The error that a call failed with.
pub(crate) fn from_status(status: &Status) -> Error {
    Error {
        code: status.code().as_i32(),
        message: Some(status.message().to_owned()),
        details: RichStatus::decode(status.details())
            .map(|rich| rich.details)
            .unwrap_or_default(),
    }
}

/// `google.rpc.Status`.
#[derive(Clone, PartialEq, Message)]
struct RichStatus {
    #[prost(int32, tag = "1")]
    code: i32,
    #[prost(string, tag = "2")]
    message: String,
    #[prost(message, repeated, tag = "3")]
    details: Vec<Any>,
}
