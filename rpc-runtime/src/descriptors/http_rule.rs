//! The option `google.api.http` of a method: which HTTP requests are calls of it.
//!
//! Source: `google/api/http.proto`.

use crate::descriptors::name::text;
use crate::protocol::protobuf::{Malformed, Value, read_fields};

/// `google.api.HttpRule`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct HttpRule<'a> {
    /// The verb in capital letters, or the `kind` of a custom pattern.
    pub(crate) verb: &'a str,
    pub(crate) template: &'a str,
    /// Empty if the request has no body.
    pub(crate) body: &'a str,
    /// Empty if the body of the response is the whole message.
    pub(crate) response_body: &'a str,
}

impl<'a> HttpRule<'a> {
    /// The rules in serialized `MethodOptions`: that of the method, and its additional bindings. None if the method has no option.
    pub(crate) fn of_options(options: &'a [u8]) -> Result<Vec<Self>, Malformed> {
        let mut rules = Vec::new();
        read_fields(options, |number, value| {
            if let (HTTP, Value::Bytes(rule)) = (number, value) {
                // An option that is there twice is merged; the parts of it that are there later count.
                rules.clear();
                let mut additional = Vec::new();
                rules.push(Self::parse(rule, &mut additional)?);
                for binding in additional {
                    let mut nested = Vec::new();
                    rules.push(Self::parse(binding, &mut nested)?);
                    if !nested.is_empty() {
                        return Err(Malformed(
                            "an additional binding of `google.api.http` has additional bindings",
                        ));
                    }
                }
            }
            Ok(())
        })?;
        Ok(rules)
    }

    fn parse(bytes: &'a [u8], additional: &mut Vec<&'a [u8]>) -> Result<Self, Malformed> {
        let mut rule = Self::default();
        read_fields(bytes, |number, value| {
            let Value::Bytes(bytes) = value else {
                return Ok(());
            };
            match number {
                2..=6 => {
                    rule.template = text(bytes)?;
                    rule.verb = match number {
                        2 => "GET",
                        3 => "PUT",
                        4 => "POST",
                        5 => "DELETE",
                        _ => "PATCH",
                    };
                }
                7 => rule.body = text(bytes)?,
                8 => read_fields(bytes, |number, value| {
                    match (number, value) {
                        (1, Value::Bytes(kind)) => rule.verb = text(kind)?,
                        (2, Value::Bytes(path)) => rule.template = text(path)?,
                        _ => {}
                    }
                    Ok(())
                })?,
                11 => additional.push(bytes),
                12 => rule.response_body = text(bytes)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(rule)
    }
}

/// The number of the extension `google.api.http` of `MethodOptions`.
const HTTP: u32 = 72_295_728;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::protobuf::Writer;

    fn options(write: impl FnOnce(&mut Writer)) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.text(1, "another option");
        writer.message(HTTP, write);
        writer.into_bytes()
    }

    #[test]
    fn every_verb_has_its_field() {
        for (number, verb) in [
            (2, "GET"),
            (3, "PUT"),
            (4, "POST"),
            (5, "DELETE"),
            (6, "PATCH"),
        ] {
            let options = options(|rule| {
                rule.text(number, "/v1/a");
                rule.text(7, "*");
                rule.text(12, "b");
            });
            let expected = HttpRule {
                verb,
                template: "/v1/a",
                body: "*",
                response_body: "b",
            };
            assert_eq!(HttpRule::of_options(&options).unwrap(), [expected]);
        }
    }

    #[test]
    fn additional_bindings_follow_and_are_not_nested() {
        let bytes = options(|rule| {
            rule.message(11, |binding| {
                binding.message(8, |custom| {
                    custom.text(1, "REPORT");
                    custom.text(2, "/v1/b");
                });
            });
            rule.text(2, "/v1/a");
            rule.message(11, |binding| binding.text(4, "/v1/c"));
        });
        let rules = HttpRule::of_options(&bytes).unwrap();
        let found: Vec<_> = rules
            .iter()
            .map(|rule| (rule.verb, rule.template))
            .collect();
        assert_eq!(
            found,
            [("GET", "/v1/a"), ("REPORT", "/v1/b"), ("POST", "/v1/c")]
        );

        let nested = options(|rule| {
            rule.text(2, "/v1/a");
            rule.message(11, |binding| {
                binding.text(2, "/v1/b");
                binding.message(11, |nested| nested.text(2, "/v1/c"));
            });
        });
        assert!(HttpRule::of_options(&nested).is_err());
    }

    #[test]
    fn other_options_are_no_rules() {
        assert_eq!(HttpRule::of_options(b"").unwrap(), []);
        assert_eq!(HttpRule::of_options(b"\x0a\x01a").unwrap(), []);
        assert!(HttpRule::of_options(b"\x0a\x05a").is_err());
    }
}
