//! The body of a request: what the application has written, as HTTP/2 takes it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame};

use crate::call_body::pipe::{Pipe, Read};
use crate::status::Status;
use crate::transport::http2::error::ResetStream;

/// The requests on their way to the server, and how the call ended once that is known.
pub(crate) type RequestPipe = Pipe<Option<Status>>;

/// The body of a request: the reading end of its pipe, until reading begins anew.
#[derive(Debug)]
pub(crate) struct RequestBody {
    pipe: Arc<RequestPipe>,
    rewound: u32,
    has_data: bool,
}

impl RequestBody {
    pub(crate) fn new(pipe: Arc<RequestPipe>) -> Self {
        let rewound = pipe.lock().rewound();
        Self {
            pipe,
            rewound,
            has_data: false,
        }
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = ResetStream;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
        let read = self.pipe.poll_reader(context, |pipe| {
            if pipe.rewound() == self.rewound {
                pipe.read()
            } else {
                Some(Read::Aborted)
            }
        });
        read.map(|read| match read {
            Read::Chunk(chunk) => {
                self.has_data = true;
                Some(Ok(Frame::data(chunk)))
            }
            Read::Finished => None,
            Read::Aborted => Some(Err(ResetStream::cancel())),
        })
    }

    /// A stream of no messages ends with an empty DATA frame, never with the headers (PROTOCOL-HTTP2, "Requests"):
    /// grpc-go waits for ever otherwise.
    fn is_end_stream(&self) -> bool {
        self.has_data && self.pipe.lock().is_read()
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        let mut pipe = self.pipe.lock();
        if pipe.rewound() == self.rewound {
            pipe.close_reader();
        }
    }
}
