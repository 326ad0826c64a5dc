//! The payloads that requests ask for.

use integration_tests::generated::grpc::testing::Payload;
use rpc_runtime::Status;

/// A payload of `size` zeros.
pub(crate) fn zeros(size: i32) -> Result<Payload, Status> {
    let size = usize::try_from(size)
        .ok()
        .filter(|size| *size <= LARGEST)
        .ok_or_else(|| {
            Status::invalid_argument(format!("a payload cannot have {size} bytes here"))
        })?;
    let mut payload = Payload::new();
    payload.set_body(vec![0; size]);
    Ok(payload)
}

/// In bytes.
const LARGEST: usize = 64 << 20;
