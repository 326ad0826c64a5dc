//! Why a message cannot be converted, and where.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use crate::json::place::Place;
use crate::protocol::protobuf::Malformed;
use crate::status::Status;

/// Why a conversion ends early. A box, so that a result has the size of a pointer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The fields of a message are not in the order that JSON needs: a field is in two places.
    OutOfOrder,
    Fault(Box<Fault>),
}

/// What is wrong with a message.
#[derive(Debug)]
pub(crate) struct Fault {
    cause: Cause,
    problem: Cow<'static, str>,
    /// What the fault is in, from the inside to the outside.
    path: Vec<Segment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    /// The JSON, at this byte.
    Json(usize),
    /// The message.
    Message,
    /// The result is larger than the limit.
    Size,
}

/// A step from a message to a part of it.
#[derive(Debug)]
enum Segment {
    Field(String),
    Element(usize),
    Entry(String),
}

impl Failure {
    #[cold]
    pub(crate) fn json(at: usize, problem: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Cause::Json(at), problem.into())
    }

    #[cold]
    pub(crate) fn message(problem: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Cause::Message, problem.into())
    }

    #[cold]
    pub(crate) fn size(limit: usize) -> Self {
        let problem = format!("the limit for what it is converted to is {limit} bytes");
        Self::new(Cause::Size, problem.into())
    }

    fn new(cause: Cause, problem: Cow<'static, str>) -> Self {
        Self::Fault(Box::new(Fault {
            cause,
            problem,
            path: Vec::new(),
        }))
    }

    #[cold]
    pub(crate) fn in_field(self, name: &str) -> Self {
        self.within(|| Segment::Field(name.to_owned()))
    }

    #[cold]
    pub(crate) fn in_element(self, index: usize) -> Self {
        self.within(|| Segment::Element(index))
    }

    /// `key` is abbreviated.
    #[cold]
    pub(crate) fn in_entry(self, key: impl fmt::Display) -> Self {
        self.within(|| Segment::Entry(excerpt(&key.to_string())))
    }

    fn within(mut self, segment: impl FnOnce() -> Segment) -> Self {
        if let Self::Fault(fault) = &mut self {
            fault.path.push(segment());
        }
        self
    }

    /// The status for JSON that cannot be a message.
    pub(crate) fn of_json(self, json: &[u8]) -> Status {
        match self {
            Self::Fault(fault) => fault.of_json(json),
            Self::OutOfOrder => Status::internal("the fields of the JSON cannot be ordered"),
        }
    }

    /// The status for a text that cannot be a value. `beginning` is a sentence about where the text is.
    #[cfg(feature = "rest")]
    #[cfg_attr(not(test), allow(dead_code, reason = "the server does not use it yet"))]
    pub(crate) fn of_text(self, beginning: &str) -> Status {
        match self {
            Self::Fault(fault) if fault.cause == Cause::Size => {
                Status::resource_exhausted(fault.sentence(beginning))
            }
            Self::Fault(fault) => Status::invalid_argument(fault.sentence(beginning)),
            Self::OutOfOrder => Status::internal("the fields of the text cannot be ordered"),
        }
    }

    /// The status for a message that cannot be JSON.
    pub(crate) fn of_message(self) -> Status {
        match self {
            Self::Fault(fault) => fault.of_message(),
            Self::OutOfOrder => Status::internal("the fields of the message cannot be ordered"),
        }
    }
}

impl Fault {
    fn of_json(&self, json: &[u8]) -> Status {
        match self.cause {
            Cause::Size => Status::resource_exhausted(self.sentence("the JSON is too large")),
            Cause::Message => Status::invalid_argument(self.sentence("the JSON is not valid")),
            Cause::Json(at) => {
                let Place { line, column } = Place::of(at, json);
                let beginning = format!("the JSON is not valid at line {line}, column {column}");
                Status::invalid_argument(self.sentence(&beginning))
            }
        }
    }

    fn of_message(&self) -> Status {
        if self.cause == Cause::Size {
            return Status::resource_exhausted(self.sentence("the message is too large for JSON"));
        }
        Status::internal(self.sentence("the message cannot be JSON"))
    }

    /// A beginning, the path and the problem.
    fn sentence(&self, beginning: &str) -> String {
        let mut text = beginning.to_owned();
        for (position, segment) in self.path.iter().rev().enumerate() {
            text.push_str(if position == 0 { ", in " } else { "" });
            // Writing to a string does not fail.
            let _ = match segment {
                Segment::Field(name) if position == 0 => write!(text, "{}", name.escape_debug()),
                Segment::Field(name) => write!(text, ".{}", name.escape_debug()),
                Segment::Element(index) => write!(text, "[{index}]"),
                Segment::Entry(key) => write!(text, "[\"{}\"]", key.escape_debug()),
            };
        }
        text.push_str(": ");
        text.push_str(&self.problem);
        text
    }
}

impl From<Malformed> for Failure {
    #[cold]
    fn from(malformed: Malformed) -> Self {
        Self::message(malformed.0)
    }
}

/// The beginning of a text of the peer, with escapes, for a sentence.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", excerpt(text).escape_debug())
}

fn excerpt(text: &str) -> String {
    match text.char_indices().nth(MAX_EXCERPT_CHARACTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

const MAX_EXCERPT_CHARACTERS: usize = 40;
