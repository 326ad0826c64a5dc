//! Who sees calls without being able to change them.

pub(crate) mod span;
