//! Why a request is not a call.

/// Why a request is not a call in any protocol that a server accepts. It decides the HTTP status of the response.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Refusal {
    Method,
    ContentType,
    /// HTTP/1: clients cannot rely on its trailers.
    #[cfg(feature = "tower")]
    Version,
}
