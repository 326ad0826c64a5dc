//! One call after the other in a closed loop: what is sent, and what has to come back.

use std::time::Instant;

use bytes::Bytes;
use measure::Error;
use measure::run::Recorder;

use crate::fields::{Fields, Head};
use crate::messages::{Exchange, STREAM_MESSAGES, batch, count, download, small};

/// What makes calls on one stream after the other.
#[derive(Debug)]
pub struct Caller {
    /// What each call begins with.
    pub head: Head,
    /// What it records.
    pub recorder: Recorder,
    call: Call,
    /// A message of a stream, with its prefix.
    message: Bytes,
    started: Instant,
    /// How much of the answer has come.
    len: usize,
    /// The answer, where more than its length counts.
    answer: Vec<u8>,
}

/// How messages flow in a call.
#[derive(Debug)]
enum Call {
    /// One request, one answer. Whether an answer has been checked to the last byte.
    Unary(Exchange, bool),
    /// One request, ten thousand answers.
    Download,
    /// Ten thousand requests, one answer.
    Upload,
    /// An answer to each request, which waits for the answer before.
    PingPong,
    /// An answer to each request, which does not wait.
    Flood,
    /// One request, one answer, and the call stays open.
    Open,
}

/// A part of a request.
#[derive(Debug)]
pub struct Part {
    /// What is sent.
    pub data: Bytes,
    /// How often.
    pub times: usize,
    /// Whether the request ends with it.
    pub is_last: bool,
}

/// What follows from an answer.
#[derive(Debug)]
pub enum Next {
    /// More of it has to come.
    Receive,
    /// The request goes on.
    Send(Part),
    /// The call is left open for good.
    Leave,
}

impl Caller {
    /// What a mode of the load generator does on each stream.
    ///
    /// # Errors
    ///
    /// When there is no such mode.
    pub fn new(mode: &str, gzip: bool, recorder: Recorder) -> Result<Self, Error> {
        let (method, call) = match mode {
            "download" => ("Download", Call::Download),
            "upload" => ("Upload", Call::Upload),
            "ping-pong" => ("Duplex", Call::PingPong),
            "flood" => ("Duplex", Call::Flood),
            "open" => ("Duplex", Call::Open),
            method => (method, Call::Unary(Exchange::new(method, gzip)?, false)),
        };
        let mut fields = vec![
            ("te", "trailers"),
            ("content-type", "application/grpc"),
            ("user-agent", "load/0.1"),
        ];
        if gzip {
            fields.extend([("grpc-encoding", "gzip"), ("grpc-accept-encoding", "gzip")]);
        }
        Ok(Self {
            head: Head::new(&format!("/bench.v1.Bench/{method}"), &fields)?,
            recorder,
            call,
            message: small(),
            started: Instant::now(),
            len: 0,
            answer: Vec::new(),
        })
    }

    /// Begins a call with the first part of its request.
    pub fn begin(&mut self) -> Part {
        self.started = Instant::now();
        self.len = 0;
        self.answer.clear();
        match &self.call {
            Call::Unary(exchange, _) => Part::only(exchange.request.clone()),
            Call::Download => Part::only(download()),
            Call::Upload | Call::Flood => Part {
                data: batch(BATCH),
                times: STREAM_MESSAGES / BATCH,
                is_last: true,
            },
            Call::PingPong | Call::Open => Part {
                is_last: false,
                ..Part::only(self.message.clone())
            },
        }
    }

    /// The response has begun.
    ///
    /// # Errors
    ///
    /// When it is none of a gRPC server.
    pub fn begun(&self, fields: &Fields) -> Result<(), Error> {
        check(fields, b":status", b"200")
    }

    /// More of the answer has come.
    ///
    /// # Errors
    ///
    /// When it is wrong already.
    pub fn receive(&mut self, data: &[u8]) -> Result<Next, Error> {
        let (before, message) = (self.len, self.message.len());
        self.len += data.len();
        match &self.call {
            Call::Unary(_, false) | Call::Upload => self.answer.extend_from_slice(data),
            Call::Download | Call::Flood => {
                // Each message counts as soon as it is there.
                let messages = self.len / message - before / message;
                self.recorder.units(messages as u64);
            }
            Call::PingPong | Call::Open if self.len > message => {
                return Err("more was answered than asked".into());
            }
            Call::PingPong if self.len == message => {
                self.recorder.call(self.started);
                return Ok(Next::Send(self.again()));
            }
            Call::Open if self.len == message => return Ok(Next::Leave),
            Call::Unary(_, true) | Call::PingPong | Call::Open => {}
        }
        Ok(Next::Receive)
    }

    /// The next message of a ping-pong, or its end.
    fn again(&mut self) -> Part {
        if self.recorder.goes_on() {
            return self.begin();
        }
        self.len = 0;
        Part::only(Bytes::new())
    }

    /// The call has ended.
    ///
    /// # Errors
    ///
    /// When that was too early, or the answer was wrong.
    pub fn end(&mut self, fields: &Fields) -> Result<(), Error> {
        check(fields, b"grpc-status", b"0")?;
        match &mut self.call {
            Call::Unary(exchange, is_checked) => {
                if *is_checked {
                    exchange.check_len(self.len)?;
                } else {
                    exchange.check(&self.answer)?;
                    *is_checked = true;
                }
                self.recorder.call(self.started);
                return Ok(());
            }
            Call::Download | Call::Flood if self.len != self.message.len() * STREAM_MESSAGES => {
                return Err(
                    format!("{} bytes instead of {STREAM_MESSAGES} messages", self.len).into(),
                );
            }
            Call::Download | Call::Flood => {}
            Call::Upload => {
                if self.answer != count(STREAM_MESSAGES) {
                    return Err("a wrong answer to an upload".into());
                }
                self.recorder.units(STREAM_MESSAGES as u64);
            }
            Call::PingPong if self.len == 0 => return Ok(()),
            Call::PingPong | Call::Open => return Err("a stream ended early".into()),
        }
        self.recorder.latency(self.started);
        Ok(())
    }
}

impl Part {
    fn only(data: Bytes) -> Self {
        Self {
            data,
            times: 1,
            is_last: true,
        }
    }
}

fn check(fields: &Fields, name: &[u8], value: &[u8]) -> Result<(), Error> {
    if fields
        .iter()
        .any(|field| field.0 == name && field.1 == value)
    {
        return Ok(());
    }
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| [name, &b": "[..], value].concat())
        .map(|field| String::from_utf8_lossy(&field).into_owned())
        .collect();
    Err(format!("a call was answered with {}", fields.join(", ")).into())
}

/// How many messages are sent in one piece.
const BATCH: usize = 50;
