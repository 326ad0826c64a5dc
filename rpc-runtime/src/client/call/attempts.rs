//! What makes the attempts at a call: mostly one, and with interceptors as many as they ask for.

use std::sync::Arc;

use crate::call_body::pipe::Pipe;
use crate::client::call::attempt::Attempt;
use crate::client::call::call_task::spawned;
use crate::client::call::request_body::RequestPipe;
use crate::client::call::request_sink::RequestSink;
use crate::client::call::response_reader::{Cardinality, StartedAttempt};
use crate::client::channel::Channel;
use crate::interceptor::interception::{Interception, runs_once};
use crate::method::Method;
use crate::request::RequestHead;
use crate::status::Status;

/// Makes attempts at one call; nothing else makes one.
///
/// A call without interceptors knows the type, and makes its one attempt without a box.
pub(crate) trait Attempts: Send {
    /// Starts an attempt over `channel`, with the head of the request as it is by now.
    ///
    /// # Errors
    ///
    /// That of the request's message, if it cannot be written, and `INTERNAL` for a call that streams, the second time.
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status>;
}

/// The attempts at a call of one request, which is written when an attempt starts.
pub(crate) struct OneRequest<Req: 'static, Res: 'static> {
    pub(crate) method: &'static Method<Req, Res>,
    pub(crate) message: Req,
    pub(crate) cardinality: Cardinality,
    pub(crate) interception: Option<Arc<Interception>>,
    pub(crate) has_started: bool,
}

impl<Req: Send + 'static, Res: 'static> Attempts for OneRequest<Req, Res> {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        if std::mem::replace(&mut self.has_started, true) && self.cardinality == Cardinality::Many {
            return Err(runs_once());
        }
        let pipe = new_requests();
        let interception = self.interception.clone();
        let requests =
            RequestSink::of_call(channel, self.method, &head, Arc::clone(&pipe), interception);
        requests.write(&self.message)?;
        requests.close();
        let path = self.method.descriptor().path();
        Ok(Attempt::new(channel, path, head, pipe).begin(|head| head))
    }
}

/// The attempt at a call whose requests the application writes.
pub(crate) struct StreamedRequests {
    pub(crate) path: &'static str,
    /// Absent once the attempt has started.
    pub(crate) requests: Option<Arc<RequestPipe>>,
}

impl Attempts for StreamedRequests {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        let requests = self.requests.take().ok_or_else(runs_once)?;
        requests.release();
        Ok(Attempt::new(channel, self.path, head, requests).begin(spawned))
    }
}

/// Where the requests of an attempt are written.
pub(crate) fn new_requests() -> Arc<RequestPipe> {
    let requests = Pipe::new(None, None);
    requests.keep();
    requests
}
