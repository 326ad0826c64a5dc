//! How messages are converted to JSON and from it.

/// How a [`MessageType`](super::MessageType) is converted.
///
/// By default: names are in lower camel case, enums have names, fields that are zero are left out, unknown fields of JSON
/// are refused, and the result has at most 4 MiB.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option")]
pub struct JsonOptions {
    pub(crate) writes_original_names: bool,
    pub(crate) writes_enum_numbers: bool,
    pub(crate) writes_defaults: bool,
    pub(crate) ignores_unknown_fields: bool,
    pub(crate) max_bytes: usize,
}

impl JsonOptions {
    /// The default options.
    #[must_use]
    pub fn new() -> Self {
        Self {
            writes_original_names: false,
            writes_enum_numbers: false,
            writes_defaults: false,
            ignores_unknown_fields: false,
            max_bytes: 4 << 20,
        }
    }

    /// Writes the names of fields as they are in the `.proto` file: `display_name` and not `displayName`. Both are always read.
    #[must_use]
    pub fn original_names(mut self) -> Self {
        self.writes_original_names = true;
        self
    }

    /// Writes the values of enums as numbers. Numbers and names are always read.
    #[must_use]
    pub fn enum_numbers(mut self) -> Self {
        self.writes_enum_numbers = true;
        self
    }

    /// Writes also the fields without presence that are zero or empty, except for those of a oneof.
    #[must_use]
    pub fn defaults(mut self) -> Self {
        self.writes_defaults = true;
        self
    }

    /// Ignores fields of JSON that the message does not have, and names that an enum does not have.
    #[must_use]
    pub fn ignore_unknown_fields(mut self) -> Self {
        self.ignores_unknown_fields = true;
        self
    }

    /// The most bytes of a result (4 MiB). More are never allocated: the conversion fails with `RESOURCE_EXHAUSTED`.
    ///
    /// Either side of a conversion can be larger than the other. The JSON of a message of a few bytes may have hundreds,
    /// because it has the names of the fields.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = bytes;
        self
    }
}

impl Default for JsonOptions {
    fn default() -> Self {
        Self::new()
    }
}

/// The most messages within each other: the default of other implementations.
pub(crate) const MAX_DEPTH: usize = 100;
