//! Limits on the number of calls that are handled at a time.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::status::Status;

/// The permits of an admitted call. They are released when this is dropped.
#[derive(Debug, Default)]
pub(crate) struct Admitted(#[expect(dead_code, reason = "held")] Option<Box<Permits>>);

#[derive(Debug)]
struct Permits {
    _all: Option<OwnedSemaphorePermit>,
    _method: Option<OwnedSemaphorePermit>,
}

/// A limit on concurrent calls, and its free permits.
#[derive(Debug)]
pub(crate) struct ConcurrencyLimit {
    calls: usize,
    free: Arc<Semaphore>,
}

/// Acquires the permits for a call to the method at `path`. Without limits this costs nothing.
///
/// # Errors
///
/// `RESOURCE_EXHAUSTED` if a limit is reached: the code of gRPC's `statuscodes.md` for a server without enough resources.
#[inline]
pub(crate) fn admit(
    all: Option<&ConcurrencyLimit>,
    method: Option<&ConcurrencyLimit>,
    path: &str,
) -> Result<Admitted, Status> {
    if all.is_none() && method.is_none() {
        return Ok(Admitted::default());
    }
    acquire(all, method, path)
}

#[cold]
fn acquire(
    all: Option<&ConcurrencyLimit>,
    method: Option<&ConcurrencyLimit>,
    path: &str,
) -> Result<Admitted, Status> {
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

    fn acquire(&self, subject: std::fmt::Arguments<'_>) -> Result<OwnedSemaphorePermit, Status> {
        Arc::clone(&self.free).try_acquire_owned().map_err(|_| {
            let calls = match self.calls {
                1 => "1 concurrent call".to_owned(),
                calls => format!("{calls} concurrent calls"),
            };
            Status::resource_exhausted(format!(
                "the limit of {calls} to {subject} is reached; try again later"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn permits_are_released_when_a_call_ends() {
        assert!(admit(None, None, "/S/A").is_ok());
        let all = ConcurrencyLimit::new(3);
        let method = ConcurrencyLimit::new(1);
        let first = admit(Some(&all), Some(&method), "/S/A").unwrap();
        let status = admit(Some(&all), Some(&method), "/S/A").unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert_eq!(
            status.message(),
            "the limit of 1 concurrent call to `/S/A` is reached; try again later"
        );
        let _others = [(); 2].map(|()| admit(Some(&all), None, "/S/B").unwrap());
        let status = admit(Some(&all), None, "/S/B").unwrap_err();
        assert_eq!(
            status.message(),
            "the limit of 3 concurrent calls to the server is reached; try again later"
        );
        drop(first);
        assert!(admit(Some(&all), Some(&method), "/S/A").is_ok());
    }
}
