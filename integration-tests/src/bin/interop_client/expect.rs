//! What a case expects, and how it fails when that does not come.

use std::error::Error;
use std::fmt::Debug;

use integration_tests::generated::grpc::testing::PayloadView;
use rpc_runtime::{Code, Status};

/// How a case ended.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Fails unless `found` is `expected`.
#[allow(
    clippy::needless_pass_by_value,
    reason = "callers have values that they need no more"
)]
pub(crate) fn equal<T: PartialEq<U> + Debug, U: Debug>(
    what: &str,
    found: T,
    expected: U,
) -> Outcome {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what} is {found:?}, not {expected:?}").into())
}

/// Fails unless the payload has `size` bytes, all of them zero.
pub(crate) fn zeros(payload: PayloadView<'_>, size: i32) -> Outcome {
    let body = payload.body();
    equal("the size of a payload", i32::try_from(body.len())?, size)?;
    if body.iter().any(|byte| *byte != 0) {
        return Err("a payload has bytes that are not zero".into());
    }
    Ok(())
}

/// Fails unless the call failed, and with this code.
pub(crate) fn failure<T>(result: Result<T, Status>, code: Code) -> Outcome<Status> {
    match result {
        Err(status) if status.code() == code => Ok(status),
        Err(status) => Err(format!("the call failed with {status}, not with {code}").into()),
        Ok(_) => Err(format!("the call succeeded instead of failing with {code}").into()),
    }
}
