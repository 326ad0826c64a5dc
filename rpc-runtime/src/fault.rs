//! What is wrong with a value of a configuration, in words for the code and for the JSON that it came from.

use std::fmt;

/// A value of a configuration that an application sets in code, and that JSON may have as well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    /// The setter, such as `RetryPolicy::max_attempts`.
    setter: &'static str,
    /// The name in JSON, such as `maxAttempts`.
    name: &'static str,
}

impl Field {
    pub(crate) const fn new(setter: &'static str, name: &'static str) -> Self {
        Self { setter, name }
    }

    /// A value that JSON cannot have.
    pub(crate) const fn only_in_code(setter: &'static str) -> Self {
        Self::new(setter, "")
    }

    /// The fault `problem`, which follows the name of the field: `must be …, and is …`.
    pub(crate) fn fault(self, problem: impl Into<String>) -> Fault {
        Fault {
            setter: self.setter,
            field: self.name,
            problem: problem.into(),
        }
    }

    /// # Errors
    ///
    /// `value` is less than `least`, or not a number.
    pub(crate) fn at_least<T: Copy + PartialOrd + fmt::Debug>(
        self,
        value: T,
        least: T,
    ) -> Result<(), Fault> {
        if value >= least {
            return Ok(());
        }
        Err(self.fault(format!("must be at least {least:?}, and is {value:?}")))
    }

    /// # Errors
    ///
    /// `value` is more than `most`, or not a number.
    pub(crate) fn at_most<T: Copy + PartialOrd + fmt::Debug>(
        self,
        value: T,
        most: T,
    ) -> Result<(), Fault> {
        if value <= most {
            return Ok(());
        }
        Err(self.fault(format!("must be at most {most:?}, and is {value:?}")))
    }

    /// # Errors
    ///
    /// `value` is zero, negative, infinite or not a number.
    pub(crate) fn positive(self, value: f64) -> Result<(), Fault> {
        if value > 0.0 && value.is_finite() {
            return Ok(());
        }
        Err(self.fault(format!("must be more than 0 and finite, and is {value}")))
    }
}

/// Why a configuration is not valid. `Display` is the sentence for the author of the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    setter: &'static str,
    pub(crate) field: &'static str,
    pub(crate) problem: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` {}", self.setter, self.problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: Field = Field::new("Policy::share", "share");

    #[test]
    fn bounds_are_inclusive_and_exclude_what_is_not_a_number() {
        assert_eq!(FIELD.at_least(2, 2), Ok(()));
        assert_eq!(FIELD.at_most(2, 2), Ok(()));
        for (result, text) in [
            (FIELD.at_least(1, 2), "must be at least 2, and is 1"),
            (FIELD.at_most(3, 2), "must be at most 2, and is 3"),
            (
                FIELD.at_least(f64::NAN, 0.0),
                "must be at least 0.0, and is NaN",
            ),
            (
                FIELD.at_most(f64::NAN, 1.0),
                "must be at most 1.0, and is NaN",
            ),
        ] {
            let fault = result.unwrap_err();
            assert_eq!(fault.to_string(), format!("`Policy::share` {text}"));
            assert_eq!((fault.field, &*fault.problem), ("share", text));
        }
    }

    #[test]
    fn positive_numbers_are_above_zero_and_finite() {
        assert_eq!(FIELD.positive(f64::MIN_POSITIVE), Ok(()));
        for number in [0.0, -0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(FIELD.positive(number).is_err(), "{number}");
        }
    }
}
