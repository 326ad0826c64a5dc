//! Makes a schema of descriptors.

use std::collections::{HashMap, HashSet};

use crate::descriptors::enumeration::{ENUM_FEATURES, EnumDescriptor};
use crate::descriptors::features::Features;
use crate::descriptors::field::{FIELD_FEATURES, FieldDescriptor};
use crate::descriptors::file::{FileDescriptor, ServiceDescriptor, full_name};
use crate::descriptors::message::{MESSAGE_FEATURES, MessageDescriptor};
use crate::json::failure::Failure;
use crate::json::output::Output;
use crate::json::schema::Schema;
use crate::json::schema::enumeration::Enumeration;
use crate::json::schema::field::{Field, Kind, Scalar, Shape};
use crate::json::schema::message::Message;
use crate::json::string;
use crate::protocol::protobuf::Malformed;
use crate::status::Status;

/// Collects what files declare, and then resolves the names in it.
#[derive(Debug, Default)]
pub(crate) struct SchemaBuilder<'a> {
    files: HashSet<&'a str>,
    schema: Schema,
    types: HashMap<String, Type>,
    /// The messages, in the order of the schema, with the features that hold within them.
    messages: Vec<(&'a MessageDescriptor<'a>, Features)>,
    entries: Vec<(&'a MessageDescriptor<'a>, Features)>,
    /// The extensions with their full names.
    extensions: Vec<(String, &'a FieldDescriptor<'a>, Features)>,
    services: Vec<(String, &'a ServiceDescriptor<'a>)>,
}

/// What the name of a type stands for.
#[derive(Clone, Copy, Debug)]
enum Type {
    /// An index of the schema.
    Message(usize),
    /// An index of the schema.
    Enum(usize),
    /// The entry of a map: an index of the builder.
    Entry(usize),
}

impl<'a> SchemaBuilder<'a> {
    /// Adds a file, unless one of this name is there.
    pub(crate) fn add(&mut self, file: &'a FileDescriptor<'a>) -> Result<(), Status> {
        if !self.files.insert(file.name) {
            return Ok(());
        }
        let declared = self.declare_file(file);
        declared.map_err(|fault| status(&format!("`{}`: {fault}", file.name)))
    }

    fn declare_file(&mut self, file: &'a FileDescriptor<'a>) -> Result<(), String> {
        for message in &file.messages {
            self.declare_message(file.package, message, file.features)?;
        }
        for declared in &file.enums {
            self.declare_enum(file.package, declared, file.features)?;
        }
        self.declare_extensions(file.package, &file.extensions, file.features);
        for service in &file.services {
            self.services
                .push((full_name(file.package, service.name), service));
        }
        Ok(())
    }

    fn declare_message(
        &mut self,
        scope: &str,
        message: &'a MessageDescriptor<'a>,
        features: Features,
    ) -> Result<(), String> {
        let features = features
            .overridden(message.options, MESSAGE_FEATURES)
            .map_err(text)?;
        let name = full_name(scope, message.name);
        for nested in &message.messages {
            self.declare_message(&name, nested, features)?;
        }
        for declared in &message.enums {
            self.declare_enum(&name, declared, features)?;
        }
        self.declare_extensions(&name, &message.extensions, features);
        if message.is_map_entry().map_err(text)? {
            let entry = Type::Entry(self.entries.len());
            self.entries.push((message, features));
            return self.declare_type(name, entry);
        }
        let index = self.messages.len();
        self.messages.push((message, features));
        self.schema.messages.push(Message::new(&name));
        self.schema.names.insert(name.as_str().into(), index);
        self.declare_type(name, Type::Message(index))
    }

    fn declare_enum(
        &mut self,
        scope: &str,
        declared: &EnumDescriptor<'a>,
        features: Features,
    ) -> Result<(), String> {
        let features = features
            .overridden(declared.options, ENUM_FEATURES)
            .map_err(text)?;
        let name = full_name(scope, declared.name);
        let values = declared
            .values
            .iter()
            .map(|value| (value.name, value.number));
        let enumeration =
            Enumeration::new(&name, features.has_closed_enums, values).map_err(too_long)?;
        let index = self.schema.enums.len();
        self.schema.enums.push(enumeration);
        self.declare_type(name, Type::Enum(index))
    }

    fn declare_extensions(
        &mut self,
        scope: &str,
        extensions: &'a [FieldDescriptor<'a>],
        features: Features,
    ) {
        for extension in extensions {
            let name = full_name(scope, extension.name);
            self.extensions.push((name, extension, features));
        }
    }

    fn declare_type(&mut self, name: String, declared: Type) -> Result<(), String> {
        let fault = format!("`{name}` is declared twice");
        match self.types.insert(name, declared) {
            None => Ok(()),
            Some(_) => Err(fault),
        }
    }

    /// Resolves the names of types.
    pub(crate) fn build(mut self) -> Result<Schema, Status> {
        self.add_fields().map_err(|fault| status(&fault))?;
        self.add_methods().map_err(|fault| status(&fault))?;
        Ok(self.schema)
    }

    fn add_fields(&mut self) -> Result<(), String> {
        let mut messages = std::mem::take(&mut self.schema.messages);
        for ((descriptor, features), message) in self.messages.iter().zip(&mut messages) {
            for field in &descriptor.fields {
                let oneof = field.oneof.filter(|_| !field.is_proto3_optional);
                let oneof = oneof.and_then(|index| usize::try_from(index).ok());
                if oneof.is_some_and(|index| index >= descriptor.oneofs.len()) {
                    return Err(format!(
                        "`{}` has a field in a oneof that is not there",
                        message.name
                    ));
                }
                let name = match field.json_name {
                    "" => lower_camel(field.name),
                    name => name.to_owned(),
                };
                let mut resolved = self.field(field, *features, &name, field.name)?;
                resolved.oneof = oneof;
                message.add(resolved, Some(field.name))?;
            }
        }
        for (name, extension, features) in &self.extensions {
            let name = format!("[{name}]");
            let mut field = self.field(extension, *features, &name, &name)?;
            if field.shape == Shape::Implicit {
                field.shape = Shape::Explicit;
            }
            if let Type::Message(index) = self.find(extension.extendee)?
                && let Some(message) = messages.get_mut(index)
            {
                message.add(field, None)?;
            }
        }
        for message in &mut messages {
            message.set_form();
        }
        self.schema.messages = messages;
        Ok(())
    }

    fn field(
        &self,
        field: &FieldDescriptor<'_>,
        features: Features,
        name: &str,
        original_name: &str,
    ) -> Result<Field, String> {
        let features = features
            .overridden(field.options, FIELD_FEATURES)
            .map_err(text)?;
        let (kind, map_key) = self.kind(field)?;
        let shape = match (map_key, kind) {
            (Some(key), _) => Shape::Map(key),
            (None, Kind::Message(_)) if field.is_repeated => Shape::Expanded,
            (None, Kind::Scalar(Scalar::String | Scalar::Bytes)) if field.is_repeated => {
                Shape::Expanded
            }
            _ if field.is_repeated && field.packed.unwrap_or(features.is_packed) => Shape::Packed,
            _ if field.is_repeated => Shape::Expanded,
            (None, Kind::Message(_)) => Shape::Explicit,
            _ if field.oneof.is_some() || !features.has_implicit_presence => Shape::Explicit,
            _ => Shape::Implicit,
        };
        let number = u32::try_from(field.number)
            .ok()
            .filter(|number| *number > 0);
        Ok(Field {
            number: number.ok_or_else(|| format!("the number of the field `{name}` is invalid"))?,
            name: name.into(),
            key: key(name)?,
            original_key: key(original_name)?,
            kind,
            shape,
            is_delimited: field.kind == GROUP || features.is_delimited && map_key.is_none(),
            oneof: None,
        })
    }

    /// The type of the values of a field, and that of its keys if it is a map.
    fn kind(&self, field: &FieldDescriptor<'_>) -> Result<(Kind, Option<Scalar>), String> {
        if let Some(scalar) = scalar(field.kind) {
            return Ok((Kind::Scalar(scalar), None));
        }
        match self.find(field.type_name)? {
            Type::Message(index) => Ok((Kind::Message(index), None)),
            Type::Enum(index) => Ok((Kind::Enum(index), None)),
            Type::Entry(index) => {
                let entry = self
                    .entries
                    .get(index)
                    .map_or(&[][..], |(entry, _)| &entry.fields);
                let numbered = |number| entry.iter().find(|field| field.number == number);
                let key = numbered(1).and_then(|key| scalar(key.kind));
                let value = numbered(2).map(|value| match scalar(value.kind) {
                    Some(scalar) => Ok(Kind::Scalar(scalar)),
                    None => match self.find(value.type_name)? {
                        Type::Message(index) => Ok(Kind::Message(index)),
                        Type::Enum(index) => Ok(Kind::Enum(index)),
                        Type::Entry(_) => Err("a map has maps as its values".to_owned()),
                    },
                });
                match (key, value) {
                    (Some(key), Some(value)) => Ok((value?, Some(key))),
                    _ => Err(format!("`{}` is no entry of a map", field.type_name)),
                }
            }
        }
    }

    /// What a name that begins with a dot stands for.
    fn find(&self, name: &str) -> Result<Type, String> {
        let absolute = name.strip_prefix('.').unwrap_or(name);
        let found = self.types.get(absolute).copied();
        found.ok_or_else(|| format!("the file that declares `{absolute}` is missing"))
    }

    fn add_methods(&mut self) -> Result<(), String> {
        for (service, descriptor) in &self.services {
            for method in &descriptor.methods {
                let (Type::Message(input), Type::Message(output)) =
                    (self.find(method.input)?, self.find(method.output)?)
                else {
                    return Err(format!("`{service}.{}` has no messages", method.name));
                };
                let path = format!("/{service}/{}", method.name);
                self.schema.methods.insert(path.into(), (input, output));
            }
        }
        Ok(())
    }
}

fn status(fault: &str) -> Status {
    Status::internal(format!("the descriptors are not valid: {fault}"))
}

fn text(malformed: Malformed) -> String {
    malformed.to_string()
}

fn too_long(_: Failure) -> String {
    "a name is too long".to_owned()
}

/// A name as a string of JSON, with the colon after it.
fn key(name: &str) -> Result<Box<str>, String> {
    let mut output = Output::new(name.len() + 3, usize::MAX);
    string::write(name, &mut output).map_err(too_long)?;
    output.push(b':').map_err(too_long)?;
    let bytes = output.into_bytes().map_err(too_long)?;
    let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    Ok(text.into())
}

/// The name that protoc gives a field in JSON.
fn lower_camel(name: &str) -> String {
    let mut result = String::with_capacity(name.len());
    let mut is_after_underscore = false;
    for character in name.chars() {
        match character {
            '_' => is_after_underscore = true,
            _ if std::mem::take(&mut is_after_underscore) => {
                result.push(character.to_ascii_uppercase());
            }
            _ => result.push(character),
        }
    }
    result
}

/// A scalar type by its number in `FieldDescriptorProto.Type`.
fn scalar(kind: u64) -> Option<Scalar> {
    Some(match kind {
        1 => Scalar::Double,
        2 => Scalar::Float,
        3 => Scalar::Int64,
        4 => Scalar::Uint64,
        5 => Scalar::Int32,
        6 => Scalar::Fixed64,
        7 => Scalar::Fixed32,
        8 => Scalar::Bool,
        9 => Scalar::String,
        12 => Scalar::Bytes,
        13 => Scalar::Uint32,
        15 => Scalar::Sfixed32,
        16 => Scalar::Sfixed64,
        17 => Scalar::Sint32,
        18 => Scalar::Sint64,
        _ => return None,
    })
}

/// `TYPE_GROUP`.
const GROUP: u64 = 10;
