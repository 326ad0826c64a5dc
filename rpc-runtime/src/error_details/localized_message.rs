//! The detail with a text for users.

/// A message that can be shown to a user: `google.rpc.LocalizedMessage`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LocalizedMessage {
    /// The language, by BCP 47: `en-US`.
    pub locale: String,
    /// The message in that language.
    pub message: String,
}

impl LocalizedMessage {
    /// The `message` in the language `locale`.
    pub fn new(locale: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            locale: locale.into(),
            message: message.into(),
        }
    }
}
