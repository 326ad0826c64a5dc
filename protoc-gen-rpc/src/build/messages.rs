//! The messages of a tree, each by the generator of its own message crate.

pub(super) mod job;
pub(super) mod protobuf;

#[cfg(feature = "buffa")]
mod buffa;
#[cfg(any(feature = "buffa", feature = "prost"))]
mod failure;
#[cfg(feature = "prost")]
mod prost;

use crate::build::error::BuildError;
use crate::build::messages::job::{Job, Output};
use crate::options::Messages;

/// Generates the messages of a job.
///
/// # Errors
///
/// When the generator refuses the files, or is not compiled in.
pub(crate) fn generate(job: &Job<'_>) -> Result<Output, BuildError> {
    match job.options.messages {
        Messages::Protobuf => protobuf::generate(job),
        #[cfg(feature = "prost")]
        Messages::Prost => prost::generate(job),
        #[cfg(feature = "buffa")]
        Messages::Buffa => buffa::generate(job),
        #[allow(unreachable_patterns)] // With both features on, it is.
        messages => Err(BuildError::new(format!(
            "messages={0} needs the cargo feature `{0}` of protoc-gen-rpc",
            messages.name()
        ))),
    }
}
