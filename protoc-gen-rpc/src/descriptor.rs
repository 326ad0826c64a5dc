//! Bindings of the messages a protoc plugin exchanges with protoc.
//!
//! Written by Google's own generator from the two `.proto` files beside them, and checked in. The
//! messages are cut down to the fields read here: upb keeps the rest as unknown fields, so what is
//! written back is complete. `tests/descriptor.rs` regenerates the bindings and compares.

#[allow(missing_docs, nonstandard_style, unreachable_pub, unsafe_code, unused)]
#[allow(clippy::all, clippy::pedantic)]
#[rustfmt::skip]
#[path = "descriptor/descriptor.u.pb.rs"]
mod descriptor_proto;
#[allow(missing_docs, nonstandard_style, unreachable_pub, unsafe_code, unused)]
#[allow(clippy::all, clippy::pedantic)]
#[rustfmt::skip]
#[path = "descriptor/plugin.u.pb.rs"]
mod plugin_proto;

pub(crate) use descriptor_proto::{
    DescriptorProtoMut, DescriptorProtoView, EnumDescriptorProtoView, FieldDescriptorProtoView,
    FileDescriptorProto, FileDescriptorProtoView, FileDescriptorSet, IdempotencyLevel, Location,
    MethodDescriptorProtoView, ServiceDescriptorProtoView,
};
pub(crate) use plugin_proto::{CodeGeneratorRequest, CodeGeneratorResponse, File};
