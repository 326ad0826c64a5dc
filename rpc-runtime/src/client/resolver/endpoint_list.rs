//! The endpoints of a target as a list in JSON.

use std::net::IpAddr;

use serde_json::Value;

use crate::client::service_config::json::invalid::Invalid;
use crate::client::service_config::json::service_config::parse;
use crate::client::service_config::json::value::{Object, list, must_be, string, unsigned};
use crate::endpoint::{Endpoint, EndpointAddress};

/// Parses the endpoints, which a channel can use.
///
/// # Errors
///
/// Why the text is not valid, and where.
pub(crate) fn endpoints(json: &str) -> Result<Vec<Endpoint>, String> {
    let endpoints = parse(json).and_then(|value| list(&value, endpoint));
    let endpoints = endpoints.map_err(|invalid| invalid.to_string())?;
    Endpoint::check_all(&endpoints).map_err(|status| status.message().to_owned())?;
    Ok(endpoints)
}

fn endpoint(value: &Value) -> Result<Endpoint, Invalid> {
    let object = Object::of(value)?;
    // A field with a wrong name would be without effect.
    for (name, _) in object.entries() {
        if !FIELDS.contains(&name) {
            let problem = format!("is not a field of an endpoint: use {}", FIELDS.join(", "));
            return Err(Invalid::new(problem).at_key(name));
        }
    }
    let endpoint = object.require("addresses", |addresses| {
        let addresses = list(addresses, address)?.into_iter();
        let endpoint = addresses.fold(None, |endpoint: Option<Endpoint>, address| {
            Some(match endpoint {
                Some(endpoint) => endpoint.or(address),
                None => Endpoint::new(address),
            })
        });
        endpoint.ok_or_else(|| Invalid::new("must have an address, and has none"))
    })?;
    let mut endpoint = endpoint.weight(object.read_or("weight", unsigned, 1)?);
    if let Some(zone) = object.read("zone", string)? {
        endpoint = endpoint.zone(zone);
    }
    if let Some(key) = object.read("hashKey", string)? {
        endpoint = endpoint.hash_key(key);
    }
    if let Some(authority) = object.read("authority", string)? {
        endpoint = endpoint.authority(authority);
    }
    let children = object.read_or("children", |names| list(names, string), Vec::new())?;
    Ok(children.into_iter().fold(endpoint, Endpoint::child))
}

fn address(value: &Value) -> Result<EndpointAddress, Invalid> {
    let text = string(value)?;
    let address = match text.split_once(':') {
        Some(("unix", path)) if !path.is_empty() => EndpointAddress::Unix(path.into()),
        Some(("unix-abstract", name)) if !name.is_empty() => {
            EndpointAddress::UnixAbstract(name.into())
        }
        _ => text.into(),
    };
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    let is_incomplete = text.is_empty() || text.ends_with(':') || bare.parse::<IpAddr>().is_ok();
    if is_incomplete {
        return Err(must_be("an address such as \"10.0.0.7:50051\"", value));
    }
    Ok(address)
}

const FIELDS: [&str; 7] = [
    "addresses",
    "weight",
    "zone",
    "hashKey",
    "hash_key",
    "authority",
    "children",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read() {
        let tcp = |address: &str| EndpointAddress::Tcp(address.parse().unwrap());
        let first = tcp("10.0.0.7:50051");
        for (json, endpoint) in [
            (
                r#"{"addresses": ["10.0.0.7:50051"]}"#,
                Endpoint::new(first.clone()),
            ),
            (
                r#"{"addresses": ["10.0.0.7:50051", "[2001:db8::7]:1", "a.example:2"], "weight": 3}"#,
                Endpoint::new(first.clone())
                    .or(tcp("[2001:db8::7]:1"))
                    .or("a.example:2")
                    .weight(3),
            ),
            (
                r#"{"addresses": ["unix:/run/a", "unix:b"], "zone": "z", "hashKey": "k", "authority": "a:1"}"#,
                Endpoint::new(EndpointAddress::Unix("/run/a".into()))
                    .or(EndpointAddress::Unix("b".into()))
                    .zone("z")
                    .hash_key("k")
                    .authority("a:1"),
            ),
            (
                r#"{"addresses": ["unix-abstract:x"], "hash_key": "k", "children": ["a", "b"], "zone": null}"#,
                Endpoint::new(EndpointAddress::UnixAbstract(b"x".to_vec()))
                    .hash_key("k")
                    .child("a")
                    .child("b"),
            ),
        ] {
            let list = format!("[{json}, {json}]");
            assert_eq!(
                endpoints(&list),
                Ok(vec![endpoint.clone(), endpoint]),
                "{json}"
            );
        }
    }

    #[test]
    fn anything_else_is_refused_with_its_place() {
        const FIELDS: &str = "is not a field of an endpoint: use addresses, weight, zone, hashKey, hash_key, authority, \
                              children";
        let good = r#"{"addresses": ["10.0.0.7:50051"]}"#;
        for (json, text) in [
            (
                "[]".to_owned(),
                "the target has no endpoint: set at least one",
            ),
            ("{}".to_owned(), "must be a list, and is an object"),
            (
                format!(r#"[{good}, {{"addresses": []}}]"#),
                "[1].addresses: must have an address, and has none",
            ),
            (
                format!("[{good}, {{}}]"),
                "[1].addresses: is required, and is not there",
            ),
            (
                format!(r#"[{good}, {{"addresses": ["a:1"], "wieght": 3}}]"#),
                &format!(r#"[1]["wieght"]: {FIELDS}"#),
            ),
            (
                r#"[{"addresses": ["a:1"], "weight": -1}]"#.to_owned(),
                "[0].weight: must be an integer from 0 to 2^32 - 1, and is -1",
            ),
            (
                r#"[{"addresses": ["a:1", 7]}]"#.to_owned(),
                "[0].addresses[1]: must be a string, and is 7",
            ),
            (
                r#"[{"addresses": ["a:1"], "authority": "a b"}]"#.to_owned(),
                "the authority \"a b\" of the endpoint a:1 is not valid: use `host` or `host:port`",
            ),
            (
                "[\n{".to_owned(),
                "it is not JSON: EOF while parsing an object at line 2 column 1",
            ),
        ] {
            assert_eq!(endpoints(&json), Err(text.to_owned()), "{json}");
        }
        for address in [
            "",
            "unix:",
            "unix-abstract:",
            "a:",
            "10.0.0.7",
            "::1",
            "[::1]",
        ] {
            let text = format!(
                "[0].addresses[0]: must be an address such as \"10.0.0.7:50051\", and is {address:?}"
            );
            let json = format!(r#"[{{"addresses": [{address:?}]}}]"#);
            assert_eq!(endpoints(&json), Err(text));
        }
    }
}
