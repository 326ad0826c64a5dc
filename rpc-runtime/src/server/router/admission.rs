//! How many calls are handled at a time.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::status::Status;

/// The permits of a call that was admitted, until it is dropped.
#[derive(Debug, Default)]
pub(crate) struct Admitted(#[expect(dead_code, reason = "held")] Option<Box<Permits>>);

#[derive(Debug)]
struct Permits {
    _all: Option<OwnedSemaphorePermit>,
    _method: Option<OwnedSemaphorePermit>,
}

/// A limit of concurrent calls, and how many of them are free.
#[derive(Debug)]
pub(crate) struct ConcurrencyLimit {
    calls: usize,
    free: Arc<Semaphore>,
}

/// Admits a call of the method at `path`. Without limits this costs nothing.
///
/// # Errors
///
/// `RESOURCE_EXHAUSTED`, which gRPC's `statuscodes.md` has for a server that is out of resources.
#[inline]
pub(crate) fn admit(
    all: Option<&ConcurrencyLimit>,
    method: Option<&ConcurrencyLimit>,
    path: &str,
) -> Result<Admitted, Status> {
    if all.is_none() && method.is_none() {
        return Ok(Admitted::default());
    }
    let method = method.map(|limit| limit.acquire(format_args!("`{path}`")));
    let all = all.map(|limit| limit.acquire(format_args!("the server")));
    Ok(Admitted(Some(Box::new(Permits {
        _method: method.transpose()?,
        _all: all.transpose()?,
    }))))
}

impl ConcurrencyLimit {
    pub(crate) fn new(calls: usize) -> Self {
        let calls = calls.min(Semaphore::MAX_PERMITS);
        let free = Arc::new(Semaphore::new(calls));
        Self { calls, free }
    }

    fn acquire(&self, of: std::fmt::Arguments<'_>) -> Result<OwnedSemaphorePermit, Status> {
        Arc::clone(&self.free).try_acquire_owned().map_err(|_| {
            let calls = match self.calls {
                1 => "1 concurrent call".to_owned(),
                calls => format!("{calls} concurrent calls"),
            };
            Status::resource_exhausted(format!("the limit of {calls} to {of} is reached"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn a_call_that_ends_frees_its_permits() {
        assert!(admit(None, None, "/S/A").is_ok());
        let all = ConcurrencyLimit::new(3);
        let method = ConcurrencyLimit::new(1);
        let first = admit(Some(&all), Some(&method), "/S/A").unwrap();
        let status = admit(Some(&all), Some(&method), "/S/A").unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert_eq!(
            status.message(),
            "the limit of 1 concurrent call to `/S/A` is reached"
        );
        let _others = [(); 2].map(|()| admit(Some(&all), None, "/S/B").unwrap());
        let status = admit(Some(&all), None, "/S/B").unwrap_err();
        assert_eq!(
            status.message(),
            "the limit of 3 concurrent calls to the server is reached"
        );
        drop(first);
        assert!(admit(Some(&all), Some(&method), "/S/A").is_ok());
    }
}
