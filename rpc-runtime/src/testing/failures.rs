//! Calls that a server of a fleet fails.

use std::sync::Arc;

use crate::interceptor::call::InterceptedCall;
use crate::interceptor::{Interceptor, Next};
use crate::mutex::Mutex;
use crate::status::Status;
use crate::status::code::Code;

/// How many calls a server fails from now on, and how.
#[derive(Clone, Debug)]
pub(super) struct Failures(Arc<Mutex<(usize, Code)>>);

impl Default for Failures {
    fn default() -> Self {
        Self(Arc::new(Mutex::new((0, Code::Ok))))
    }
}

impl Failures {
    pub(super) fn set(&self, calls: usize, code: Code) {
        *self.0.lock() = (calls, code);
    }

    fn next(&self) -> Option<Code> {
        let (left, code) = &mut *self.0.lock();
        *left = left.checked_sub(1)?;
        Some(*code)
    }
}

impl Interceptor for Failures {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        match self.next() {
            Some(code) => Err(Status::new(code, "the test fails this call")),
            None => next.run(call).await,
        }
    }
}
