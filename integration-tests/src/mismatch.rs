//! What the side under test did that a case does not expect.

use std::error::Error;
use std::fmt::{self, Debug};

/// Why a case fails. Anything that can be an error can be it.
#[derive(Debug)]
pub struct Mismatch(Box<dyn Error + Send + Sync>);

/// Refuses values that differ.
///
/// # Errors
///
/// When they do; `what` says what they are of.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a case reads better without `&`"
)]
pub fn expect_equal<T: PartialEq<U> + Debug, U: Debug>(
    actual: T,
    expected: U,
    what: &str,
) -> Result<(), Mismatch> {
    if actual == expected {
        return Ok(());
    }
    let shorten = |text: String| text.chars().take(200).collect::<String>();
    let actual = shorten(format!("{actual:?}"));
    let expected = shorten(format!("{expected:?}"));
    Err(format!("{what} is {actual}, expected {expected}").into())
}

/// Refuses a condition that does not hold.
///
/// # Errors
///
/// When it does not, for the reason `why`.
pub fn expect(condition: bool, why: &str) -> Result<(), Mismatch> {
    if condition { Ok(()) } else { Err(why.into()) }
}

/// One line of bounded length, whatever a peer put into its message.
impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        let text: String = text.escape_debug().take(500).collect();
        formatter.write_str(&text)
    }
}

impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for Mismatch {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}
