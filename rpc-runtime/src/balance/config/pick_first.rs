//! The configuration of `pick_first` (gRFC A61, A62).

/// All calls use the first endpoint that connects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PickFirstConfig {
    /// Whether each list of endpoints is put in random order before it is tried (gRFC A62; weighted by gRFC A113).
    pub(crate) shuffle: bool,
}
