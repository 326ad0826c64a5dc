//! Where the message crates keep the types of `google.protobuf`.

use crate::options::{MappedCrate, Messages};

/// The crate that comes with Google's `protobuf`.
pub(crate) fn protobuf_crate() -> MappedCrate {
    MappedCrate {
        name: "protobuf_well_known_types".to_owned(),
        files: PROTOBUF_FILES
            .iter()
            .map(|name| format!("google/protobuf/{name}.proto"))
            .collect(),
    }
}

/// The crate mapping for `protoc --rust_out`, which says that the well-known types are in the crate
/// `protobuf-well-known-types`. Without it, that generator refuses to import them. It is the content
/// of the file that `--rust_opt=crate_mapping=FILE` names.
#[must_use]
pub fn well_known_crate_mapping() -> String {
    let mapped = protobuf_crate();
    let mut lines = vec![mapped.name, mapped.files.len().to_string()];
    lines.extend(mapped.files);
    lines.join("\n") + "\n"
}

/// The type of the standard library that prost-build puts in the place of a message.
pub(crate) fn prost_type(full_name: &str) -> Option<&'static str> {
    let name = full_name.strip_prefix(".google.protobuf.")?;
    PROST_TYPES
        .iter()
        .find(|(proto, _)| *proto == name)
        .map(|(_, rust)| *rust)
}

/// The module in which the crates of prost and buffa keep the messages of a file, if they do.
pub(crate) fn module(messages: Messages, file: &str, package: &str) -> Option<&'static str> {
    match (messages, package) {
        (Messages::Prost, "google.protobuf") => Some("::prost_types"),
        (Messages::Prost, "google.protobuf.compiler") => Some("::prost_types::compiler"),
        (Messages::Buffa, "google.protobuf") if file == "google/protobuf/descriptor.proto" => {
            Some("::buffa_descriptor::generated::descriptor")
        }
        (Messages::Buffa, "google.protobuf") => Some("::buffa_types::google::protobuf"),
        (Messages::Buffa, "google.protobuf.compiler") => {
            Some("::buffa_descriptor::generated::compiler")
        }
        _ => None,
    }
}

/// The files of `google/protobuf/` in the crate `protobuf-well-known-types`.
const PROTOBUF_FILES: &[&str] = &[
    "any",
    "api",
    "duration",
    "empty",
    "field_mask",
    "source_context",
    "struct",
    "timestamp",
    "type",
    "wrappers",
];

/// The messages that prost-build replaces.
const PROST_TYPES: &[(&str, &str)] = &[
    ("BoolValue", "bool"),
    ("BytesValue", "::prost::alloc::vec::Vec<u8>"),
    ("DoubleValue", "f64"),
    ("Empty", "()"),
    ("FloatValue", "f32"),
    ("Int32Value", "i32"),
    ("Int64Value", "i64"),
    ("StringValue", "::prost::alloc::string::String"),
    ("UInt32Value", "u32"),
    ("UInt64Value", "u64"),
];
