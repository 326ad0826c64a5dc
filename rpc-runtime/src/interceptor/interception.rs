//! State that a call's interceptors share with its streams: the message watchers, and a response of an interceptor.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use crate::mutex::Mutex;
use crate::panics::discard;
use crate::status::Status;

/// A message of an intercepted call.
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

    /// The length of the encoded, uncompressed message in bytes.
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

/// Receives each message. `dyn`, because interceptors plug it in.
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
        self.0.lock().requests.push(watcher);
    }

    pub(crate) fn watch_responses(&self, watcher: Watcher) {
        self.0.lock().responses.push(watcher);
    }

    /// Removes the watchers that are added from now on when the returned value is dropped: an interceptor that runs
    /// twice must not watch twice.
    pub(crate) fn forget_later(shared: &Arc<Self>) -> impl Drop + use<> {
        let state = shared.0.lock();
        Forget {
            requests: state.requests.len(),
            responses: state.responses.len(),
            shared: Arc::clone(shared),
        }
    }

    /// Passes a request to the watchers.
    ///
    /// # Errors
    ///
    /// The first error of a watcher; the message must then not be delivered.
    pub(crate) fn see_request(&self, message: &dyn Any, size: usize) -> Result<(), Status> {
        show(&mut self.0.lock().requests, message, size)
    }

    /// [`see_request`](Self::see_request) for a response.
    pub(crate) fn see_response(&self, message: &dyn Any, size: usize) -> Result<(), Status> {
        show(&mut self.0.lock().responses, message, size)
    }

    pub(crate) fn respond(&self, response: Box<dyn Any + Send>) {
        self.0.lock().response = Some(response);
    }

    /// Takes the response of an interceptor.
    pub(crate) fn take_response(&self) -> Option<Box<dyn Any + Send>> {
        self.0.lock().response.take()
    }

    /// Drops the response of an interceptor because the call runs again.
    pub(crate) fn withdraw_response(&self) {
        self.0.lock().response = None;
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
        let mut state = self.shared.0.lock();
        let State {
            requests,
            responses,
            ..
        } = &mut *state;
        let requests = requests.split_off(self.requests.min(requests.len()));
        let responses = responses.split_off(self.responses.min(responses.len()));
        drop(state);
        // One at a time, because a panic may already be unwinding.
        requests.into_iter().chain(responses).for_each(discard);
    }
}

fn show(watchers: &mut [Watcher], message: &dyn Any, size: usize) -> Result<(), Status> {
    let message = MessageRef::new(message, size);
    watchers.iter_mut().try_for_each(|watcher| watcher(message))
}

/// The status of a call that an interceptor ended with `Ok` although the caller expects a response.
pub(crate) fn no_response() -> Status {
    Status::internal("an interceptor ended the call without a response")
}

/// The status of a call to which an interceptor responded with a message that is not of the method's response type.
pub(crate) fn wrong_type_of_response() -> Status {
    Status::internal(
        "an interceptor called `InterceptedCall::respond` with a message of another type than the response type of the method",
    )
}

/// The status of a call with streamed responses to which an interceptor responded.
pub(crate) fn response_to_stream() -> Status {
    Status::internal(
        "an interceptor called `InterceptedCall::respond` for a call with streamed responses; only methods with a single \
         response support it",
    )
}

/// The status of a call that an interceptor ran again although it can run only once.
pub(crate) fn runs_once() -> Status {
    Status::internal(
        "an interceptor called `Next::run` a second time for a call that can run only once: any call on a server, and a \
         streaming call on a client",
    )
}
