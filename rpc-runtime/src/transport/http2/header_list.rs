//! How large hyper lets a list of headers be.

/// The limit for hyper where the application's is `metadata` bytes.
///
/// What is over the application's limit and within this one is seen, and answered in terms of gRPC. What is over this
/// one as well hyper refuses unseen: on a server with HTTP status 431, on a client it resets the call, and of trailers it
/// leaves out what is too much. At four times as much the connection ends (`ENHANCE_YOUR_CALM`).
pub(crate) fn max_header_list_size(metadata: usize) -> u32 {
    u32::try_from(metadata.saturating_add(ROOM)).unwrap_or(u32::MAX)
}

const ROOM: usize = 48 * 1024;
