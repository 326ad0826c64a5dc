//! The types of some descriptors, and their conversion to JSON and from it.

use std::fmt;
use std::sync::Arc;

use crate::descriptors::file::FileDescriptor;
use crate::json::failure::Failure;
use crate::json::options::JsonOptions;
use crate::json::reader::JsonReader;
use crate::json::schema::Schema;
use crate::json::schema::builder::SchemaBuilder;
use crate::json::writer;
use crate::status::Status;

/// Converts messages of some `.proto` files to JSON and from it. A clone costs one `Arc`.
#[derive(Clone)]
pub struct Transcoder {
    schema: Arc<Schema>,
}

/// A type of message that a [`Transcoder`] knows. A clone costs one `Arc`.
#[derive(Clone)]
pub struct MessageType {
    schema: Arc<Schema>,
    index: usize,
}

impl Transcoder {
    /// Knows the messages of `file_descriptors`, each a serialized `google.protobuf.FileDescriptorProto`, in any order.
    /// Files that come several times count once.
    ///
    /// Generated code has them: [`ServiceDescriptor::file_descriptors`](crate::ServiceDescriptor::file_descriptors). An `Any`
    /// may contain a message of each of these files.
    ///
    /// # Errors
    ///
    /// `INTERNAL`: a descriptor is not valid, or a file that it imports a type from is not among them.
    pub fn new<'a>(file_descriptors: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, Status> {
        let parse = |bytes| {
            FileDescriptor::parse(bytes).map_err(|error| {
                Status::internal("a file descriptor does not parse").with_source(error)
            })
        };
        let files = file_descriptors.into_iter().map(parse);
        let files: Vec<_> = files.collect::<Result<_, _>>()?;
        let mut builder = SchemaBuilder::default();
        for file in &files {
            builder.add(file)?;
        }
        let schema = Arc::new(builder.build()?);
        Ok(Self { schema })
    }

    /// The message with the full name `name`, such as `helloworld.HelloRequest`.
    #[must_use]
    pub fn message(&self, name: &str) -> Option<MessageType> {
        self.schema.find(name).map(|index| self.message_type(index))
    }

    /// The types of the requests and of the responses of a method, by the path of its calls, such as
    /// `/helloworld.Greeter/SayHello`.
    #[must_use]
    pub fn method(&self, call_path: &str) -> Option<(MessageType, MessageType)> {
        let (request, response) = self.schema.find_method(call_path)?;
        Some((self.message_type(request), self.message_type(response)))
    }

    /// The tables of the messages.
    #[cfg(feature = "rest")]
    #[cfg_attr(not(test), allow(dead_code, reason = "the server does not use it yet"))]
    pub(crate) fn schema(&self) -> &Schema {
        &self.schema
    }

    fn message_type(&self, index: usize) -> MessageType {
        let schema = Arc::clone(&self.schema);
        MessageType { schema, index }
    }
}

impl MessageType {
    /// The full name.
    #[must_use]
    pub fn name(&self) -> &str {
        let message = self.schema.message(self.index);
        message.map_or("", |message| &message.name)
    }

    /// The JSON of an encoded message. Fields that are unknown are left out.
    ///
    /// # Errors
    ///
    /// - `INTERNAL`: the message is not valid, or JSON has no form for it, such as for an `Any` of an unknown type, a timestamp
    ///   outside of the years 1 to 9999, or a message with more than 100 messages within each other. The text has the path of the
    ///   field.
    /// - `RESOURCE_EXHAUSTED`: the JSON is larger than [`JsonOptions::max_bytes`].
    pub fn to_json(&self, message: &[u8], options: &JsonOptions) -> Result<Vec<u8>, Status> {
        writer::write(&self.schema, self.index, message, options).map_err(Failure::of_message)
    }

    /// The message that JSON means, encoded.
    ///
    /// # Errors
    ///
    /// - `INVALID_ARGUMENT`: the JSON is not valid, or no message of this type. The text has line, column and the path of the field.
    /// - `RESOURCE_EXHAUSTED`: the message is larger than [`JsonOptions::max_bytes`].
    pub fn to_wire(&self, json: &[u8], options: &JsonOptions) -> Result<Vec<u8>, Status> {
        let message = JsonReader::read(&self.schema, self.index, json, options);
        message.map_err(|failure| failure.of_json(json))
    }
}

impl fmt::Debug for Transcoder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Transcoder").finish_non_exhaustive()
    }
}

impl fmt::Debug for MessageType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("MessageType")
            .field(&self.name())
            .finish()
    }
}
