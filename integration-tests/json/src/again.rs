//! Decodes a message and encodes it again.

use protobuf::{Parse, Serialize};

use crate::generated::buffa::protobuf_test_messages as of_buffa;
use crate::generated::prost::protobuf_test_messages as of_prost;
use crate::generated::protobuf::protobuf_test_messages as of_protobuf;

/// The crate whose messages are used.
#[derive(Clone, Copy, Debug)]
pub(crate) enum MessageCrate {
    Protobuf,
    Prost,
    Buffa,
}

impl MessageCrate {
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "protobuf" => Some(Self::Protobuf),
            "prost" => Some(Self::Prost),
            "buffa" => Some(Self::Buffa),
            _ => None,
        }
    }

    /// The message that `bytes` are, encoded by the crate.
    ///
    /// prost has no editions. It reads a message of an edition as the same message of proto2 or proto3; the one message that is in
    /// neither is read by protobuf.
    pub(crate) fn again(self, name: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let name = name.strip_prefix("protobuf_test_messages.").unwrap_or(name);
        match (self, name) {
            (Self::Protobuf, "proto2.TestAllTypesProto2") => {
                protobuf::<of_protobuf::proto2::TestAllTypesProto2>(bytes)
            }
            (Self::Protobuf, "proto3.TestAllTypesProto3") => {
                protobuf::<of_protobuf::proto3::TestAllTypesProto3>(bytes)
            }
            (Self::Protobuf, "editions.proto2.TestAllTypesProto2") => {
                protobuf::<of_protobuf::editions::proto2::TestAllTypesProto2>(bytes)
            }
            (Self::Protobuf, "editions.proto3.TestAllTypesProto3") => {
                protobuf::<of_protobuf::editions::proto3::TestAllTypesProto3>(bytes)
            }
            (Self::Protobuf | Self::Prost, "editions.TestAllTypesEdition2023") => {
                protobuf::<of_protobuf::editions::TestAllTypesEdition2023>(bytes)
            }
            (Self::Buffa, "proto2.TestAllTypesProto2") => {
                buffa::<of_buffa::proto2::TestAllTypesProto2>(bytes)
            }
            (Self::Buffa, "proto3.TestAllTypesProto3") => {
                buffa::<of_buffa::proto3::TestAllTypesProto3>(bytes)
            }
            (Self::Buffa, "editions.proto2.TestAllTypesProto2") => {
                buffa::<of_buffa::editions::proto2::TestAllTypesProto2>(bytes)
            }
            (Self::Buffa, "editions.proto3.TestAllTypesProto3") => {
                buffa::<of_buffa::editions::proto3::TestAllTypesProto3>(bytes)
            }
            (Self::Buffa, "editions.TestAllTypesEdition2023") => {
                buffa::<of_buffa::editions::TestAllTypesEdition2023>(bytes)
            }
            (Self::Prost, "proto2.TestAllTypesProto2" | "editions.proto2.TestAllTypesProto2") => {
                prost::<of_prost::proto2::TestAllTypesProto2>(bytes)
            }
            (Self::Prost, "proto3.TestAllTypesProto3" | "editions.proto3.TestAllTypesProto3") => {
                prost::<of_prost::proto3::TestAllTypesProto3>(bytes)
            }
            (_, name) => Err(format!("the crate has no message {name}")),
        }
    }
}

fn protobuf<M: Parse + Serialize>(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let message = M::parse(bytes).map_err(|error| error.to_string())?;
    message.serialize().map_err(|error| error.to_string())
}

fn buffa<M: buffa::Message>(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let message = M::decode_from_slice(bytes).map_err(|error| error.to_string())?;
    Ok(message.encode_to_vec())
}

fn prost<M: prost::Message + Default>(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let message = M::decode(bytes).map_err(|error| error.to_string())?;
    Ok(message.encode_to_vec())
}
