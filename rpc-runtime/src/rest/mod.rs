//! REST by the option `google.api.http` of methods.

pub(crate) mod percent;
pub(crate) mod route_table;
pub(crate) mod template;
