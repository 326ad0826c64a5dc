//! The same service twice: [`before`] with tonic, [`after`] with rpc-runtime. README.md maps the names.

pub mod after;
pub mod before;
