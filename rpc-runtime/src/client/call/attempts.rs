//! Makes the attempts of a call.
//!
//! A call has one attempt, or more: the interceptors of a unary call may run it again, and its policy may retry or hedge it.

use std::sync::Arc;

use crate::call_body::message_queue::MessageQueue;
use crate::call_body::message_writer::MessageWriter;
use crate::client::call::attempt::{Attempt, Commit};
use crate::client::call::call_task::spawned;
use crate::client::call::request_body::{CallNotes, RequestQueue};
use crate::client::call::response_reader::StartedAttempt;
use crate::client::channel::Channel;
use crate::client::service_config::method_config::{AttemptPolicy, MethodConfig};
use crate::dynamic_method::{CalledMethod, MethodPath};
use crate::interceptor::interception::{Interception, runs_once};
use crate::method::MethodKind;
use crate::request::RequestHead;
use crate::side::Side;
use crate::status::Status;

/// Makes the attempts at one call. Nothing else makes attempts.
///
/// In a call without interceptors the type is known, so no box is needed.
pub(crate) trait Attempts: Send {
    /// Starts an attempt over `channel`. `head` is the head of the request, which interceptors may have changed.
    ///
    /// # Errors
    ///
    /// The error of encoding the request; `INTERNAL` for a second attempt at a call with streams.
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status>;

    /// Applies the configuration of the method, which was not known when the call began.
    fn configure(&mut self, config: &MethodConfig);
}

/// Makes attempts at a call with one request, which is encoded when the first attempt starts.
pub(crate) struct OneRequest<Req: 'static, Res: 'static> {
    pub(crate) method: CalledMethod<Req, Res>,
    pub(crate) message: Req,
    pub(crate) kind: MethodKind,
    pub(crate) interception: Option<Arc<Interception>>,
    /// The largest request, in bytes.
    pub(crate) limit: usize,
    /// That of the method, if it has one for attempts.
    pub(crate) policy: Option<Arc<AttemptPolicy>>,
    /// `None` until the request is encoded.
    pub(crate) requests: Option<Arc<RequestQueue>>,
    pub(crate) has_started: bool,
}

impl<Req: Send + 'static, Res: 'static> OneRequest<Req, Res> {
    fn write(&self, channel: &Channel, head: &RequestHead) -> Result<Arc<RequestQueue>, Status> {
        let retained = match self.commit() {
            Commit::WithResponse => TRANSPARENT_RETRY_LIMIT_BYTES,
            Commit::WithCall => usize::MAX,
        };
        let requests = match self.policy {
            None => MessageQueue::retaining(CallNotes::default(), retained),
            Some(_) => queue_of_several(channel, retained),
        };
        let settings = &channel.shared.settings;
        let codec = self.method.request();
        let writer = MessageWriter::new(Side::Client, requests, codec, self.limit, None);
        let queue = writer.queue.lock();
        writer.write(queue, settings.encoding(head), &self.message)?;
        writer.queue.finish();
        Ok(writer.queue)
    }

    /// The interceptors of a unary call may run it again, whatever the server has answered.
    fn commit(&self) -> Commit {
        match (&self.interception, self.kind) {
            (Some(_), MethodKind::Unary) => Commit::WithCall,
            _ => Commit::WithResponse,
        }
    }
}

impl<Req: Send + 'static, Res: 'static> Attempts for OneRequest<Req, Res> {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        if std::mem::replace(&mut self.has_started, true) && self.kind != MethodKind::Unary {
            return Err(runs_once());
        }
        let requests = match self.requests.take() {
            Some(requests) => requests,
            None => self.write(channel, &head)?,
        };
        if let Some(interception) = &self.interception {
            let size = requests.lock().last_size();
            // Kept for another attempt even if a watcher refuses the message now.
            self.requests = Some(Arc::clone(&requests));
            interception.see_request(&self.message, size)?;
        }
        let path = self.method.path();
        let attempt = Attempt::new(channel, path, self.kind, head, requests, self.commit());
        Ok(attempt.begin(self.policy.as_ref(), |head| head))
    }

    fn configure(&mut self, config: &MethodConfig) {
        let limit = config.max_request_message_bytes.unwrap_or(usize::MAX);
        self.limit = self.limit.min(limit);
        self.policy.clone_from(&config.attempts);
    }
}

/// Makes the attempt at a call whose requests the application writes.
pub(crate) struct StreamedRequests {
    pub(crate) path: MethodPath,
    pub(crate) kind: MethodKind,
    /// That of the method, if it has one for attempts.
    pub(crate) policy: Option<Arc<AttemptPolicy>>,
    /// `None` once the attempt has started.
    pub(crate) requests: Option<Arc<RequestQueue>>,
}

impl Attempts for StreamedRequests {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        let requests = self.requests.take().ok_or_else(runs_once)?;
        requests.unblock_writer();
        let attempt = Attempt::new(
            channel,
            self.path.clone(),
            self.kind,
            head,
            requests,
            Commit::WithResponse,
        );
        Ok(attempt.begin(self.policy.as_ref(), spawned))
    }

    /// The limit on requests is that of the sink, which does not change.
    fn configure(&mut self, config: &MethodConfig) {
        self.policy.clone_from(&config.attempts);
    }
}

/// A queue for the requests of a call that may have several attempts. It retains `limit` bytes, and the calls of the channel share what
/// they retain.
pub(crate) fn queue_of_several(channel: &Channel, limit: usize) -> Arc<RequestQueue> {
    MessageQueue::retaining_in(CallNotes::default(), &channel.shared.replay_memory, limit)
}

/// Bytes of requests that are retained for further attempts, unless interceptors make them.
pub(crate) const TRANSPARENT_RETRY_LIMIT_BYTES: usize = 256 * 1024;
