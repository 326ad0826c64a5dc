//! A connection of the load generator and the callers that use it, all in one future.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use measure::Error;
use measure::run::Recorder;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::caller::{Caller, Next, Part};
use crate::http2::{Event, Http2};

/// A connection, and who calls on it.
pub struct Session {
    io: Pin<Box<dyn Io>>,
    http2: Http2,
    /// How much of what is to be sent was.
    written: usize,
    input: Vec<u8>,
    /// How much of it is filled.
    filled: usize,
    callers: Vec<Calling>,
    /// How many of them have an open call that is to end.
    active: usize,
}

/// A socket, or TLS on it.
pub trait Io: AsyncRead + AsyncWrite + Send {}

impl<T: AsyncRead + AsyncWrite + Send> Io for T {}

struct Calling {
    caller: Caller,
    /// The call that it has begun last.
    stream: u32,
    /// What of its request is to be sent, and how much of it was.
    unsent: Option<(Part, usize)>,
}

impl Session {
    /// A session of a new connection.
    #[must_use]
    pub fn new(io: impl Io + 'static) -> Self {
        Self {
            io: Box::pin(io),
            http2: Http2::new(),
            written: 0,
            input: vec![0; INPUT],
            filled: 0,
            callers: Vec::new(),
            active: 0,
        }
    }

    /// Has callers call until their run is over, or their calls are left open.
    ///
    /// # Errors
    ///
    /// When a call fails, its answer is wrong, or the connection ends.
    pub async fn run(&mut self, callers: Vec<Caller>) -> Result<(), Error> {
        for caller in callers {
            self.callers.push(Calling {
                caller,
                stream: 0,
                unsent: None,
            });
            self.active += 1;
            self.begin(self.callers.len() - 1)?;
        }
        poll_fn(|context| self.poll(context)).await
    }

    /// What was recorded.
    #[must_use]
    pub fn into_recorders(self) -> Vec<Recorder> {
        self.callers
            .into_iter()
            .map(|calling| calling.caller.recorder)
            .collect()
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        loop {
            let written = self.poll_write(context)?;
            if self.active == 0 && written.is_ready() {
                return Poll::Ready(Ok(()));
            }
            let mut buffer = ReadBuf::new(&mut self.input[self.filled..]);
            ready!(self.io.as_mut().poll_read(context, &mut buffer))?;
            match buffer.filled().len() {
                0 => return Poll::Ready(Err("the server has closed the connection".into())),
                len => self.filled += len,
            }
            self.receive()?;
        }
    }

    /// Sends what there is, for as long as the socket takes it.
    fn poll_write(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        while !self.http2.output.is_empty() {
            while self.written < self.http2.output.len() {
                let rest = &self.http2.output[self.written..];
                self.written += ready!(self.io.as_mut().poll_write(context, rest))?;
            }
            self.http2.output.clear();
            self.written = 0;
            self.send_unsent()?;
        }
        ready!(self.io.as_mut().poll_flush(context))?;
        Poll::Ready(Ok(()))
    }

    /// Acts on what was received.
    fn receive(&mut self) -> Result<(), Error> {
        let input = std::mem::take(&mut self.input);
        let mut rest = &input[..self.filled];
        while let Some(received) = self.http2.next(&mut rest)? {
            let number = received.caller;
            let caller = &mut self.callers[number].caller;
            match received.event {
                Event::Begin(fields) => caller.begun(&fields)?,
                Event::Data(data) => match caller.receive(data)? {
                    Next::Receive => {}
                    Next::Send(part) => self.send(number, part)?,
                    Next::Leave => self.active -= 1,
                },
                Event::End(fields) => {
                    caller.end(&fields)?;
                    self.begin(number)?;
                }
                Event::Room => self.send_unsent()?,
            }
        }
        let start = self.filled - rest.len();
        self.input = input;
        self.input.copy_within(start..self.filled, 0);
        self.filled -= start;
        Ok(())
    }

    /// Begins another call, unless the run is over.
    fn begin(&mut self, number: usize) -> Result<(), Error> {
        let calling = &mut self.callers[number];
        if !calling.caller.recorder.goes_on() {
            self.active -= 1;
            return Ok(());
        }
        let part = calling.caller.begin();
        calling.stream = self.http2.open(&calling.caller.head, number);
        self.send(number, part)
    }

    fn send(&mut self, number: usize, part: Part) -> Result<(), Error> {
        let calling = &mut self.callers[number];
        calling.unsent = Some((part, 0));
        calling.send(&mut self.http2)
    }

    fn send_unsent(&mut self) -> Result<(), Error> {
        let http2 = &mut self.http2;
        let mut waiting = self
            .callers
            .iter_mut()
            .filter(|calling| calling.unsent.is_some());
        waiting.try_for_each(|calling| calling.send(http2))
    }
}

impl Calling {
    /// Sends what there is room for.
    fn send(&mut self, http2: &mut Http2) -> Result<(), Error> {
        while let Some((part, sent)) = &mut self.unsent {
            let is_last = part.is_last && part.times == 1;
            *sent += http2.send(self.stream, &part.data[*sent..], is_last)?;
            if *sent < part.data.len() {
                break;
            }
            *sent = 0;
            part.times -= 1;
            if part.times == 0 {
                self.unsent = None;
            }
        }
        Ok(())
    }
}

/// How much is read at a time.
const INPUT: usize = 64 * 1024;
