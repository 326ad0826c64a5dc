//! The messages of `grpc.reflection.v1.ServerReflection`, which are also those of `v1alpha`.
//!
//! Specification: `grpc/reflection/v1/reflection.proto`, and gRPC's "GRPC Server Reflection Protocol".

use crate::codec::Codec;
use crate::protocol::message_codec::codec;
use crate::protocol::protobuf::{Malformed, Message, Value, Writer, int32, read_fields, text};

/// `ServerReflectionRequest`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReflectionRequest {
    pub(crate) host: String,
    /// `None` if the client asks what this server does not know.
    pub(crate) question: Option<Question>,
}

/// What a client asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    FileByName(String),
    FileContainingSymbol(String),
    /// The full name of the message and the number.
    FileContainingExtension(String, i32),
    ExtensionNumbersOf(String),
    ListServices(String),
}

/// `ServerReflectionResponse`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ReflectionResponse {
    pub(crate) request: ReflectionRequest,
    pub(crate) answer: Option<Answer>,
}

/// What the server answers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Serialized `FileDescriptorProto`s.
    Files(Vec<&'static [u8]>),
    /// The full name of the message and the numbers.
    ExtensionNumbers(String, Vec<i32>),
    Services(Vec<&'static str>),
    /// The number of a status code and a sentence.
    Error(i32, String),
}

pub(crate) const REFLECTION_REQUEST: Codec<ReflectionRequest> = codec();
pub(crate) const REFLECTION_RESPONSE: Codec<ReflectionResponse> = codec();

impl Message for ReflectionRequest {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        let Value::Bytes(bytes) = value else {
            return Ok(());
        };
        self.question = Some(match number {
            1 => {
                self.host = text(bytes)?;
                return Ok(());
            }
            3 => Question::FileByName(text(bytes)?),
            4 => Question::FileContainingSymbol(text(bytes)?),
            5 => {
                let (mut name, mut extension) = (String::new(), 0);
                read_fields(bytes, |number, value| {
                    match (number, value) {
                        (1, Value::Bytes(bytes)) => name = text(bytes)?,
                        (2, Value::Varint(value)) => extension = int32(value),
                        _ => {}
                    }
                    Ok(())
                })?;
                Question::FileContainingExtension(name, extension)
            }
            6 => Question::ExtensionNumbersOf(text(bytes)?),
            7 => Question::ListServices(text(bytes)?),
            _ => return Ok(()),
        });
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.host);
        match &self.question {
            None => {}
            Some(Question::FileByName(name)) => writer.element(3, name.as_bytes()),
            Some(Question::FileContainingSymbol(name)) => writer.element(4, name.as_bytes()),
            Some(Question::FileContainingExtension(name, number)) => {
                writer.message(5, |extension| {
                    extension.text(1, name);
                    extension.integer(2, (*number).into());
                });
            }
            Some(Question::ExtensionNumbersOf(name)) => writer.element(6, name.as_bytes()),
            Some(Question::ListServices(text)) => writer.element(7, text.as_bytes()),
        }
    }
}

impl Message for ReflectionResponse {
    /// Nothing here reads responses.
    fn read(&mut self, _number: u32, _value: Value<'_>) -> Result<(), Malformed> {
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(1, &self.request.host);
        writer.message(2, |request| self.request.write(request));
        match &self.answer {
            None => {}
            Some(Answer::Files(files)) => writer.message(4, |response| {
                for file in files {
                    response.element(1, file);
                }
            }),
            Some(Answer::ExtensionNumbers(name, numbers)) => writer.message(5, |response| {
                response.text(1, name);
                for number in numbers {
                    response.optional_integer(2, Some((*number).into()));
                }
            }),
            Some(Answer::Services(names)) => writer.message(6, |response| {
                for name in names {
                    response.message(1, |service| service.text(1, name));
                }
            }),
            Some(Answer::Error(code, message)) => writer.message(7, |response| {
                response.integer(1, (*code).into());
                response.text(2, message);
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::protobuf::read;

    fn written(message: &impl Message) -> Vec<u8> {
        let mut writer = Writer::default();
        message.write(&mut writer);
        writer.into_bytes()
    }

    #[test]
    fn questions_are_read_and_written() {
        for (bytes, question) in [
            (&b""[..], None),
            (b"\x1a\x01a", Some(Question::FileByName("a".to_owned()))),
            (
                b"\x22\x01a",
                Some(Question::FileContainingSymbol("a".to_owned())),
            ),
            (
                b"\x2a\x05\x0a\x01a\x10\x07",
                Some(Question::FileContainingExtension("a".to_owned(), 7)),
            ),
            (
                b"\x2a\x0b\x10\x80\x80\x80\x80\xf8\xff\xff\xff\xff\x01",
                Some(Question::FileContainingExtension(String::new(), i32::MIN)),
            ),
            (
                b"\x32\x01a",
                Some(Question::ExtensionNumbersOf("a".to_owned())),
            ),
            (b"\x3a\x00", Some(Question::ListServices(String::new()))),
        ] {
            let host = String::new();
            let request = ReflectionRequest { host, question };
            assert_eq!(read::<ReflectionRequest>(bytes).unwrap(), request);
            assert_eq!(written(&request), bytes);
        }
        let last =
            read::<ReflectionRequest>(b"\x0a\x01h\x1a\x01a\x22\x01b\x40\x01\x4a\x00").unwrap();
        assert_eq!(last.host, "h");
        assert_eq!(
            last.question,
            Some(Question::FileContainingSymbol("b".to_owned()))
        );
        for bytes in [&b"\x1a\x01\xff"[..], b"\x2a\x01\x0a", b"\x3a\x05"] {
            assert!(read::<ReflectionRequest>(bytes).is_err());
        }
    }

    #[test]
    fn answers_are_written_after_their_questions() {
        for (answer, bytes) in [
            (None, &b""[..]),
            (
                Some(Answer::Files(vec![b"f", b""])),
                b"\x22\x05\x0a\x01f\x0a\x00",
            ),
            (
                Some(Answer::ExtensionNumbers("a".to_owned(), vec![7, 200])),
                b"\x2a\x08\x0a\x01a\x10\x07\x10\xc8\x01",
            ),
            (
                Some(Answer::Services(vec!["s", "t"])),
                b"\x32\x0a\x0a\x03\x0a\x01s\x0a\x03\x0a\x01t",
            ),
            (
                Some(Answer::Error(5, "no".to_owned())),
                b"\x3a\x06\x08\x05\x12\x02no",
            ),
        ] {
            let request = ReflectionRequest {
                host: "h".to_owned(),
                question: Some(Question::FileByName("a".to_owned())),
            };
            let response = ReflectionResponse { request, answer };
            let expected = [&b"\x0a\x01h\x12\x06\x0a\x01h\x1a\x01a"[..], bytes].concat();
            assert_eq!(written(&response), expected);
        }
    }
}
