//! How many calls a server handles at a time: of all methods, and of each.

use std::collections::HashMap;
use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::status::Status;

/// The limits. There are none by default, and asking costs nothing then.
#[derive(Debug, Default)]
pub(crate) struct Admission {
    all: Option<Limit>,
    methods: HashMap<String, Limit>,
}

/// A call that was let in, until it is dropped.
#[derive(Debug, Default)]
pub(crate) struct Admitted(#[expect(dead_code, reason = "held")] Option<Box<Permits>>);

#[derive(Debug)]
struct Permits {
    _all: Option<OwnedSemaphorePermit>,
    _method: Option<OwnedSemaphorePermit>,
}

#[derive(Debug)]
struct Limit {
    calls: usize,
    free: Arc<Semaphore>,
}

impl Admission {
    pub(crate) fn limit_all(&mut self, calls: usize) {
        self.all = Some(Limit::new(calls));
    }

    pub(crate) fn limit_method(&mut self, path: String, calls: usize) {
        self.methods.insert(path, Limit::new(calls));
    }

    /// The paths of the methods that have a limit.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.methods.keys().map(String::as_str)
    }

    /// Lets a call of the method at `path` in.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED`, which gRPC's `statuscodes.md` has for a server that is out of resources.
    pub(crate) fn admit(&self, path: &str) -> Result<Admitted, Status> {
        if self.all.is_none() && self.methods.is_empty() {
            return Ok(Admitted::default());
        }
        let method = self.methods.get(path);
        Ok(Admitted(Some(Box::new(Permits {
            _method: method
                .map(|limit| limit.admit(format_args!("of `{path}`")))
                .transpose()?,
            _all: self
                .all
                .as_ref()
                .map(|limit| limit.admit(format_args!("at a time")))
                .transpose()?,
        }))))
    }
}

impl Limit {
    fn new(calls: usize) -> Self {
        let calls = calls.min(Semaphore::MAX_PERMITS);
        let free = Arc::new(Semaphore::new(calls));
        Self { calls, free }
    }

    fn admit(&self, what: std::fmt::Arguments<'_>) -> Result<OwnedSemaphorePermit, Status> {
        Arc::clone(&self.free).try_acquire_owned().map_err(|_| {
            Status::resource_exhausted(format!(
                "the server handles no more than {} calls {what}",
                self.calls
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn a_call_makes_room_when_it_ends() {
        let mut admission = Admission::default();
        assert!(admission.admit("/S/A").is_ok());
        admission.limit_all(3);
        admission.limit_method("/S/A".to_owned(), 1);
        let first = admission.admit("/S/A").unwrap();
        let status = admission.admit("/S/A").unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert!(
            status.message().contains("more than 1 calls of `/S/A`"),
            "{status}"
        );
        let _others = [
            admission.admit("/S/B").unwrap(),
            admission.admit("/S/B").unwrap(),
        ];
        let status = admission.admit("/S/B").unwrap_err();
        assert!(
            status.message().contains("more than 3 calls at a time"),
            "{status}"
        );
        drop(first);
        assert!(admission.admit("/S/A").is_ok());
    }
}
