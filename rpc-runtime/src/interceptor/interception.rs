//! What the interceptors of a call share with its streams: who watches the messages, and a response of their own.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::panics::discard;
use crate::status::Status;

/// A message of an intercepted call, as it passes by.
#[derive(Clone, Copy)]
pub struct MessageRef<'a> {
    message: &'a dyn Any,
    size: usize,
}

impl<'a> MessageRef<'a> {
    pub(crate) fn new(message: &'a dyn Any, size: usize) -> Self {
        Self { message, size }
    }

    /// The message, if it is a `T`.
    #[must_use]
    pub fn downcast_ref<T: 'static>(&self) -> Option<&'a T> {
        self.message.downcast_ref()
    }

    /// Its length in bytes, encoded and uncompressed.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }
}

impl fmt::Debug for MessageRef<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = formatter.debug_struct("MessageRef");
        fields.field("size", &self.size).finish_non_exhaustive()
    }
}

/// Is shown a message. `dyn`, because interceptors plug it in.
type Watcher = Box<dyn FnMut(MessageRef<'_>) -> Result<(), Status> + Send>;

#[derive(Default)]
pub(crate) struct Interception(Mutex<State>);

#[derive(Default)]
struct State {
    requests: Vec<Watcher>,
    responses: Vec<Watcher>,
    response: Option<Box<dyn Any + Send>>,
}

impl Interception {
    pub(crate) fn watch_requests(&self, watcher: Watcher) {
        self.lock().requests.push(watcher);
    }

    pub(crate) fn watch_responses(&self, watcher: Watcher) {
        self.lock().responses.push(watcher);
    }

    /// Forgets the watchers that are added from here on, once what is returned is dropped: an interceptor that happens
    /// twice must not watch twice.
    pub(crate) fn forget_later(shared: &Arc<Self>) -> impl Drop + use<> {
        let state = shared.lock();
        Forget {
            requests: state.requests.len(),
            responses: state.responses.len(),
            shared: Arc::clone(shared),
        }
    }

    /// Shows a request to those who watch.
    ///
    /// # Errors
    ///
    /// The first that one of them returns: the message is not to be passed on.
    pub(crate) fn see_request(&self, message: &dyn Any, size: usize) -> Result<(), Status> {
        show(&mut self.lock().requests, message, size)
    }

    /// [`see_request`](Self::see_request) for a response.
    pub(crate) fn see_response(&self, message: &dyn Any, size: usize) -> Result<(), Status> {
        show(&mut self.lock().responses, message, size)
    }

    pub(crate) fn respond(&self, response: Box<dyn Any + Send>) {
        self.lock().response = Some(response);
    }

    pub(crate) fn has_response(&self) -> bool {
        self.lock().response.is_some()
    }

    /// Takes the response that an interceptor gave.
    pub(crate) fn take_response(&self) -> Option<Box<dyn Any + Send>> {
        self.lock().response.take()
    }

    /// Forgets the response that an interceptor gave: the call goes on.
    pub(crate) fn withdraw_response(&self) {
        self.lock().response = None;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Interception {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Interception")
    }
}

struct Forget {
    shared: Arc<Interception>,
    requests: usize,
    responses: usize,
}

impl Drop for Forget {
    fn drop(&mut self) {
        let mut state = self.shared.lock();
        let State {
            requests,
            responses,
            ..
        } = &mut *state;
        let requests = requests.split_off(self.requests.min(requests.len()));
        let responses = responses.split_off(self.responses.min(responses.len()));
        drop(state);
        // One by one: this may happen while a panic unwinds already.
        requests.into_iter().chain(responses).for_each(discard);
    }
}

fn show(watchers: &mut [Watcher], message: &dyn Any, size: usize) -> Result<(), Status> {
    let message = MessageRef::new(message, size);
    watchers.iter_mut().try_for_each(|watcher| watcher(message))
}

/// The status of a call that an interceptor ended with `Ok` where the caller is due a response.
pub(crate) fn no_response() -> Status {
    Status::internal("an interceptor ended the call without a response")
}

/// The status of a call to which an interceptor responded with a message that the method does not give.
pub(crate) fn wrong_response() -> Status {
    Status::internal(
        "an interceptor responded with a message of another type than the method's, or to a call of many responses",
    )
}

/// The status of a call that an interceptor runs again, where that is not possible.
pub(crate) fn runs_once() -> Status {
    Status::internal(
        "an interceptor called `Next::run` a second time: a server runs a handler once, and a client sends a call that streams \
         once",
    )
}
