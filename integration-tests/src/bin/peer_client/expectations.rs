//! What the cases expect, and the fixtures they share.

use integration_tests::mismatch::{Mismatch, expect_equal};
use rpc_runtime::{Code, Metadata, Status};

/// Refuses a call that succeeded, and one that failed with another code.
pub(crate) fn expect_status<T>(outcome: Result<T, Status>, code: Code) -> Result<Status, Mismatch> {
    match outcome {
        Ok(_) => Err(format!("the call succeeded, expected {}", code.name()).into()),
        Err(status) if status.code() == code => Ok(status),
        Err(status) => Err(format!("the status is {status:?}, expected {}", code.name()).into()),
    }
}

/// Metadata that the server is to send back, on both sides.
pub(crate) fn metadata() -> Result<Metadata, Mismatch> {
    let mut metadata = Metadata::new();
    for prefix in [INITIAL_PREFIX, TRAILING_PREFIX] {
        for text in TEXTS {
            metadata.append(&format!("{prefix}text"), text)?;
        }
        metadata.append(&format!("{prefix}empty"), "")?;
        for bytes in binaries() {
            metadata.append_bin(&format!("{prefix}data-bin"), bytes)?;
        }
    }
    Ok(metadata)
}

/// Refuses initial metadata other than the initial half of [`metadata`].
pub(crate) fn expect_initial(actual: &Metadata) -> Result<(), Mismatch> {
    expect_side(actual, INITIAL_PREFIX)
}

/// Refuses trailing metadata other than the trailing half of [`metadata`].
pub(crate) fn expect_trailing(actual: &Metadata) -> Result<(), Mismatch> {
    expect_side(actual, TRAILING_PREFIX)
}

fn expect_side(actual: &Metadata, prefix: &str) -> Result<(), Mismatch> {
    let texts: Vec<_> = actual.get_all(&format!("{prefix}text")).collect();
    expect_equal(texts, TEXTS, &format!("{prefix}text"))?;
    let empty: Vec<_> = actual.get_all(&format!("{prefix}empty")).collect();
    expect_equal(empty, [""], &format!("{prefix}empty"))?;
    let key = format!("{prefix}data-bin");
    let bytes = actual.get_all_bin(&key).collect::<Result<Vec<_>, _>>()?;
    expect_equal(bytes, binaries(), &key)
}

fn binaries() -> Vec<Vec<u8>> {
    vec![
        (0..=255).collect(),
        Vec::new(),
        vec![0],
        vec![255, 254, 253, 252],
    ]
}

const INITIAL_PREFIX: &str = "echo-initial-";
const TRAILING_PREFIX: &str = "echo-trailing-";
const TEXTS: [&str; 2] = ["first", "second, with a comma"];

pub(crate) const MEBIBYTE: usize = 1024 * 1024;
