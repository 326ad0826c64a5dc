//! Values of protobuf's JSON: what each type accepts, and the fields of an object.

use std::time::Duration;

use serde_json::{Map, Number, Value};

use crate::client::service_config::json::duration::Span;
use crate::client::service_config::json::invalid::{Invalid, quoted};
use crate::status::code::Code;

/// The fields of an object. A field that is `null` is absent.
#[derive(Clone, Copy)]
pub(crate) struct Object<'a>(&'a Map<String, Value>);

impl<'a> Object<'a> {
    pub(crate) fn of(value: &'a Value) -> Result<Self, Invalid> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            other => Err(must_be("an object", other)),
        }
    }

    /// Reads the field `name`, which is in lowerCamelCase, with `read`. The JSON may have it in `snake_case`.
    ///
    /// # Errors
    ///
    /// The field is not valid, or the object has it in both forms.
    pub(crate) fn read<T>(
        self,
        name: &str,
        read: impl FnOnce(&'a Value) -> Result<T, Invalid>,
    ) -> Result<Option<T>, Invalid> {
        let other = snake_case(name);
        let value = self.present(name);
        let value = match self.present(&other).filter(|_| other != name) {
            Some(_) if value.is_some() => {
                let problem = format!("must be there once, and is there as {other} too");
                return Err(Invalid::new(problem).in_field(name));
            }
            Some(value) => Some(value),
            None => value,
        };
        let result = value.map(read).transpose();
        result.map_err(|invalid| invalid.in_field(name))
    }

    /// Reads a field as [`read`](Self::read) does; `default` if it is absent.
    pub(crate) fn read_or<T>(
        self,
        name: &str,
        read: impl FnOnce(&'a Value) -> Result<T, Invalid>,
        default: T,
    ) -> Result<T, Invalid> {
        Ok(self.read(name, read)?.unwrap_or(default))
    }

    /// Reads a field as [`read`](Self::read) does.
    ///
    /// # Errors
    ///
    /// As for `read`, and if the field is absent.
    pub(crate) fn require<T>(
        self,
        name: &str,
        read: impl FnOnce(&'a Value) -> Result<T, Invalid>,
    ) -> Result<T, Invalid> {
        self.read(name, read)?
            .ok_or_else(|| Invalid::new("is required, and is not there").in_field(name))
    }

    /// The names and values, also those that are `null`, in the order of the names.
    pub(crate) fn entries(self) -> Vec<(&'a str, &'a Value)> {
        let mut entries: Vec<_> = self
            .0
            .iter()
            .map(|(name, value)| (&**name, value))
            .collect();
        entries.sort_by_key(|(name, _)| *name);
        entries
    }

    fn present(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }
}

pub(crate) fn list<'a, T>(
    value: &'a Value,
    mut read: impl FnMut(&'a Value) -> Result<T, Invalid>,
) -> Result<Vec<T>, Invalid> {
    let Value::Array(values) = value else {
        return Err(must_be("a list", value));
    };
    let values = values.iter().enumerate();
    values
        .map(|(index, value)| read(value).map_err(|invalid| invalid.at_index(index)))
        .collect()
}

pub(crate) fn string(value: &Value) -> Result<&str, Invalid> {
    value.as_str().ok_or_else(|| must_be("a string", value))
}

pub(super) fn boolean(value: &Value) -> Result<bool, Invalid> {
    value
        .as_bool()
        .ok_or_else(|| must_be("true or false", value))
}

/// A `uint32` or `uint64`: `2`, `2.0` or `"2"`.
pub(crate) fn unsigned<T: TryFrom<u64>>(value: &Value) -> Result<T, Invalid> {
    number_of(value)
        .and_then(|number| match number.as_u64() {
            Some(integer) => Some(integer),
            None => integer_of(number.as_f64()?),
        })
        .and_then(|integer| T::try_from(integer).ok())
        .ok_or_else(|| {
            let bits = 8 * size_of::<T>();
            must_be(&format!("an integer from 0 to 2^{bits} - 1"), value)
        })
}

/// A `double`: `2`, `2.5` or `"2.5"`.
pub(super) fn double(value: &Value) -> Result<f64, Invalid> {
    number_of(value)
        .and_then(|number| number.as_f64())
        .ok_or_else(|| must_be("a number", value))
}

/// A duration that is not negative.
pub(super) fn duration(value: &Value) -> Result<Duration, Invalid> {
    let text = value
        .as_str()
        .ok_or_else(|| must_be("a duration such as \"1.5s\"", value))?;
    match Span::parse(text) {
        Ok(Span::Forward(duration)) => Ok(duration),
        Ok(Span::Backward(_)) => Err(must_be("0s or more", value)),
        Err(problem) => {
            let text = quoted(text);
            Err(Invalid::new(format!(
                "{problem}, as in \"1.5s\", and is {text}"
            )))
        }
    }
}

/// A status code: its number, or its name in upper or lower case.
pub(super) fn code(value: &Value) -> Result<Code, Invalid> {
    let code = match value {
        Value::String(name) => Code::from_name(&name.to_ascii_uppercase()),
        _ => unsigned::<u32>(value).ok().and_then(|number| {
            let number = i32::try_from(number).ok()?;
            Some(Code::from_i32(number)).filter(|code| code.as_i32() == number)
        }),
    };
    code.ok_or_else(|| must_be("a status code such as \"UNAVAILABLE\" or 14", value))
}

/// `value` must be `what`, and is not.
pub(crate) fn must_be(what: &str, value: &Value) -> Invalid {
    let is = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(boolean) => boolean.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    Invalid::new(format!("must be {what}, and is {is}"))
}

/// The number that a value is, or that it has in quotes.
fn number_of(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        // Numbers in quotes have the syntax of JSON: no space, no sign but `-`.
        Value::String(text) if text.trim() == text => serde_json::from_str(text).ok(),
        _ => None,
    }
}

/// The integer that `number` is, unless it is negative, has decimals or is too large.
fn integer_of(number: f64) -> Option<u64> {
    // The text of a whole number is exact, whatever its size. Adding 0 removes the sign of -0.
    let text = (number.fract() == 0.0).then(|| format!("{:.0}", number + 0.0))?;
    text.parse().ok()
}

fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for character in name.chars() {
        if character.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_integer_may_be_a_whole_number_or_in_quotes() {
        for (value, number) in [
            (json!(0), 0),
            (json!(2), 2),
            (json!(2.0), 2),
            (json!(-0.0), 0),
            (json!(1e3), 1000),
            (json!("2"), 2),
            (json!("2.0"), 2),
            (json!("1e3"), 1000),
            (json!("4294967295"), u32::MAX),
        ] {
            assert_eq!(unsigned::<u32>(&value), Ok(number), "{value}");
        }
        for value in [json!(u64::MAX), json!("18446744073709551615")] {
            assert_eq!(unsigned::<u64>(&value), Ok(u64::MAX), "{value}");
        }
        assert_eq!(unsigned(&json!(1e19)), Ok(10_000_000_000_000_000_000_u64));
    }

    #[test]
    fn what_is_not_an_integer_is_refused() {
        for value in [
            json!(-1),
            json!(2.5),
            json!(4_294_967_296_u64),
            json!(1e300),
            json!("-1"),
            json!("4294967296"),
            json!("1e999"),
            json!(""),
            json!(" 2"),
            json!("2 "),
            json!("+2"),
            json!("0x2"),
            json!("02"),
            json!("NaN"),
            json!("Infinity"),
            json!(true),
            json!([2]),
            json!({}),
            Value::Null,
        ] {
            let text = unsigned::<u32>(&value).unwrap_err().to_string();
            let start = "must be an integer from 0 to 2^32 - 1, and is ";
            assert!(text.starts_with(start), "{value}: {text}");
        }
    }

    #[test]
    fn a_number_is_finite() {
        for (value, number) in [
            (json!(2), 2.0),
            (json!(-2.5), -2.5),
            (json!("2.5"), 2.5),
            (json!("1e-3"), 0.001),
        ] {
            assert_eq!(double(&value).map(f64::to_bits), Ok(f64::to_bits(number)));
        }
        for text in [
            "NaN",
            "Infinity",
            "-Infinity",
            "inf",
            "1e999",
            ".5",
            "5.",
            "",
        ] {
            assert!(double(&json!(text)).is_err(), "{text}");
        }
    }

    #[test]
    fn a_code_is_a_number_or_a_name() {
        for value in [
            json!(14),
            json!(14.0),
            json!("UNAVAILABLE"),
            json!("unavailable"),
            json!("Unavailable"),
        ] {
            assert_eq!(code(&value), Ok(Code::Unavailable), "{value}");
        }
        assert_eq!(code(&json!(0)), Ok(Code::Ok));
        assert_eq!(code(&json!(16)), Ok(Code::Unauthenticated));
        for value in [
            json!(17),
            json!(-1),
            json!(4_294_967_310_u64),
            json!(1.5),
            json!("14"),
            json!(""),
            json!("UNAVAILABLE "),
            json!(null),
            json!([14]),
        ] {
            assert!(code(&value).is_err(), "{value}");
        }
    }

    #[test]
    fn a_field_has_two_names_and_may_be_null() {
        for (object, read) in [
            (json!({"maxAttempts": 3}), Ok(Some(3))),
            (json!({"max_attempts": 3}), Ok(Some(3))),
            (json!({"maxAttempts": null, "max_attempts": 3}), Ok(Some(3))),
            (json!({"maxAttempts": null}), Ok(None)),
            (json!({"MaxAttempts": 3, "other": {}}), Ok(None)),
            (
                json!({"maxAttempts": 3, "max_attempts": 3}),
                Err("maxAttempts: must be there once, and is there as max_attempts too"),
            ),
        ] {
            let result = Object::of(&object).unwrap().read("maxAttempts", unsigned);
            let result = result.map_err(|invalid| invalid.to_string());
            assert_eq!(result, read.map_err(str::to_owned), "{object}");
        }
    }

    #[test]
    fn a_long_string_is_cut_in_errors() {
        let text = boolean(&json!("é\n".repeat(100))).unwrap_err().to_string();
        let quote = "é\\n".repeat(30);
        assert_eq!(text, format!("must be true or false, and is \"{quote}\"…"));
    }
}
