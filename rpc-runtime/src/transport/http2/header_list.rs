//! hyper's limit on header lists.

/// hyper's limit for an application's limit of `metadata` bytes.
///
/// Headers above the application's limit but within this one are received, and answered with a gRPC status. hyper rejects
/// larger headers itself: a server responds with HTTP status 431, a client resets the call, and of trailers the excess is
/// dropped. At four times this size the connection ends (`ENHANCE_YOUR_CALM`).
pub(crate) fn max_header_list_size(metadata: usize) -> u32 {
    u32::try_from(metadata.saturating_add(HEADER_LIST_MARGIN_BYTES)).unwrap_or(u32::MAX)
}

const HEADER_LIST_MARGIN_BYTES: usize = 48 * 1024;
