//! What makes the attempts at a call: mostly one, and with interceptors as many as they ask for.

use std::sync::Arc;

use crate::call_body::message_queue::MessageQueue;
use crate::client::call::attempt::{Attempt, Commit};
use crate::client::call::call_task::spawned;
use crate::client::call::request_body::RequestQueue;
use crate::client::call::response_reader::{Cardinality, StartedAttempt};
use crate::client::channel::Channel;
use crate::dynamic_method::{CalledMethod, MethodPath};
use crate::interceptor::interception::{Interception, runs_once};
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

/// The attempts at a call of one request, which is written when the first attempt starts.
pub(crate) struct OneRequest<Req: 'static, Res: 'static> {
    pub(crate) method: CalledMethod<Req, Res>,
    pub(crate) message: Req,
    pub(crate) cardinality: Cardinality,
    pub(crate) interception: Option<Arc<Interception>>,
    /// Absent until the request is written.
    pub(crate) requests: Option<Arc<RequestQueue>>,
    pub(crate) has_started: bool,
}

impl<Req: Send + 'static, Res: 'static> OneRequest<Req, Res> {
    fn write(&self, channel: &Channel, head: &RequestHead) -> Result<Arc<RequestQueue>, Status> {
        let limit = match self.commit() {
            Commit::WithResponse => TRANSPARENT_RETRY_LIMIT_BYTES,
            Commit::WithCall => usize::MAX,
        };
        let requests = MessageQueue::retaining(None, limit);
        let settings = &channel.shared.settings;
        requests.write(
            requests.lock(),
            |buffer| self.method.request().encode(&self.message, buffer),
            settings.limits.send_message,
            settings.encoding(head),
            None::<fn(usize) -> Result<(), Status>>,
        )?;
        requests.finish();
        Ok(requests)
    }

    /// A unary call with interceptors may be tried again, whatever its server has answered.
    fn commit(&self) -> Commit {
        match (&self.interception, self.cardinality) {
            (Some(_), Cardinality::One) => Commit::WithCall,
            _ => Commit::WithResponse,
        }
    }
}

impl<Req: Send + 'static, Res: 'static> Attempts for OneRequest<Req, Res> {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        if std::mem::replace(&mut self.has_started, true) && self.cardinality == Cardinality::Many {
            return Err(runs_once());
        }
        let requests = match self.requests.take() {
            Some(requests) => requests,
            None => self.write(channel, &head)?,
        };
        if let Some(interception) = &self.interception {
            let size = requests.lock().last_size();
            // Also if a watcher refuses it now.
            self.requests = Some(Arc::clone(&requests));
            interception.see_request(&self.message, size)?;
        }
        let path = self.method.path();
        Ok(Attempt::new(channel, path, head, requests, self.commit()).begin(|head| head))
    }
}

/// The attempt at a call whose requests the application writes.
pub(crate) struct StreamedRequests {
    pub(crate) path: MethodPath,
    /// Absent once the attempt has started.
    pub(crate) requests: Option<Arc<RequestQueue>>,
}

impl StreamedRequests {
    /// Where the application writes.
    pub(crate) fn new_queue() -> Arc<RequestQueue> {
        MessageQueue::retaining(None, TRANSPARENT_RETRY_LIMIT_BYTES)
    }
}

impl Attempts for StreamedRequests {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        let requests = self.requests.take().ok_or_else(runs_once)?;
        requests.unblock_writer();
        let attempt = Attempt::new(
            channel,
            self.path.clone(),
            head,
            requests,
            Commit::WithResponse,
        );
        Ok(attempt.begin(spawned))
    }
}

/// Bytes of a call's requests that are retained for a transparent retry. They are shared with what is being sent, so mostly
/// cost nothing.
const TRANSPARENT_RETRY_LIMIT_BYTES: usize = 256 * 1024;
