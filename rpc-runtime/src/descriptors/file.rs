//! The descriptor of a file.

use crate::descriptors::enumeration::EnumDescriptor;
use crate::descriptors::features::{Edition, Features};
use crate::descriptors::field::FieldDescriptor;
use crate::descriptors::message::MessageDescriptor;
use crate::descriptors::name::text;
use crate::protocol::protobuf::{Malformed, Value, read_fields};

/// `FileDescriptorProto`.
#[derive(Debug, Default)]
pub(crate) struct FileDescriptor<'a> {
    pub(crate) name: &'a str,
    pub(crate) package: &'a str,
    /// The names of the files that it imports.
    #[cfg(feature = "reflection")]
    pub(crate) imports: Vec<&'a str>,
    pub(crate) messages: Vec<MessageDescriptor<'a>>,
    pub(crate) enums: Vec<EnumDescriptor<'a>>,
    pub(crate) services: Vec<ServiceDescriptor<'a>>,
    pub(crate) extensions: Vec<FieldDescriptor<'a>>,
    /// Those of its edition, with the options of the file.
    pub(crate) features: Features,
}

/// `ServiceDescriptorProto`.
#[derive(Debug, Default)]
pub(crate) struct ServiceDescriptor<'a> {
    pub(crate) name: &'a str,
    pub(crate) methods: Vec<MethodDescriptor<'a>>,
}

/// `MethodDescriptorProto`.
#[derive(Debug, Default)]
pub(crate) struct MethodDescriptor<'a> {
    pub(crate) name: &'a str,
    /// The full name of the type of the requests, after a dot.
    pub(crate) input: &'a str,
    /// The full name of the type of the responses, after a dot.
    pub(crate) output: &'a str,
    /// `MethodOptions`, serialized.
    #[cfg(feature = "rest")]
    pub(crate) options: &'a [u8],
}

impl<'a> FileDescriptor<'a> {
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut file = Self::default();
        let mut edition = Edition::Proto2;
        let mut options = &[][..];
        read_fields(bytes, |number, value| {
            match (number, value) {
                (1, Value::Bytes(name)) => file.name = text(name)?,
                (2, Value::Bytes(package)) => file.package = text(package)?,
                #[cfg(feature = "reflection")]
                (3, Value::Bytes(import)) => file.imports.push(text(import)?),
                (4, Value::Bytes(message)) => {
                    file.messages.push(MessageDescriptor::parse(message)?);
                }
                (5, Value::Bytes(declared)) => file.enums.push(EnumDescriptor::parse(declared)?),
                (6, Value::Bytes(service)) => {
                    file.services.push(ServiceDescriptor::parse(service)?);
                }
                (7, Value::Bytes(extension)) => {
                    file.extensions.push(FieldDescriptor::parse(extension)?);
                }
                (8, Value::Bytes(file_options)) => options = file_options,
                (12, Value::Bytes(b"proto3")) => edition = Edition::Proto3,
                (14, Value::Varint(_)) => edition = Edition::Edition2023,
                _ => {}
            }
            Ok(())
        })?;
        file.features = Features::of(edition).overridden(options, FILE_FEATURES)?;
        Ok(file)
    }
}

impl<'a> ServiceDescriptor<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut service = Self::default();
        read_fields(bytes, |number, value| {
            match (number, value) {
                (1, Value::Bytes(name)) => service.name = text(name)?,
                (2, Value::Bytes(method)) => service.methods.push(MethodDescriptor::parse(method)?),
                _ => {}
            }
            Ok(())
        })?;
        Ok(service)
    }
}

impl<'a> MethodDescriptor<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut method = Self::default();
        read_fields(bytes, |number, value| {
            match (number, value) {
                (1, Value::Bytes(name)) => method.name = text(name)?,
                (2, Value::Bytes(input)) => method.input = text(input)?,
                (3, Value::Bytes(output)) => method.output = text(output)?,
                #[cfg(feature = "rest")]
                (4, Value::Bytes(options)) => method.options = options,
                _ => {}
            }
            Ok(())
        })?;
        Ok(method)
    }
}

/// The full name of what `scope`, a package or a message, declares.
pub(crate) fn full_name(scope: &str, name: &str) -> String {
    if scope.is_empty() {
        name.to_owned()
    } else {
        format!("{scope}.{name}")
    }
}

/// `FileOptions.features`.
const FILE_FEATURES: u32 = 50;
