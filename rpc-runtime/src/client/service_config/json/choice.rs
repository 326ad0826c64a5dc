//! The choice of a service config among those of a DNS TXT record (gRFC A2).

use serde_json::Value;

use crate::client::service_config::json::invalid::Invalid;
use crate::client::service_config::json::service_config::{parse, service_config};
use crate::client::service_config::json::value::{Object, list, must_be, string, unsigned};
use crate::client::service_config::service_config::ServiceConfig;
use crate::status::Status;

/// The first config of `record` whose criteria match this client; `None` if there is none, or if the record is about something
/// else. `record` is the text of a TXT record, with its strings joined.
///
/// `random` is from 0 to 1. It should be the same for the life of a channel, or the config would change with each look-up.
///
/// # Errors
///
/// `INVALID_ARGUMENT` if the list, a choice in it, or the chosen config is not valid. The configs that are not chosen must be
/// objects, and are not looked at (gRFC A21).
#[cfg_attr(
    not(any(test, feature = "dns", feature = "fuzzing")),
    expect(dead_code, reason = "called with the feature `dns`")
)]
pub(crate) fn choose(
    record: &str,
    host_name: &str,
    random: f64,
) -> Result<Option<ServiceConfig>, Status> {
    let Some(choices) = record.strip_prefix(ATTRIBUTE) else {
        return Ok(None);
    };
    let client = Client { host_name, random };
    let config = parse(choices).and_then(|choices| client.choose(&choices));
    config.map_err(Status::from)
}

struct Client<'a> {
    host_name: &'a str,
    random: f64,
}

impl Client<'_> {
    fn choose(&self, choices: &Value) -> Result<Option<ServiceConfig>, Invalid> {
        let configs = list(choices, |choice| self.config_if_chosen(choice))?;
        let mut configs = configs.into_iter().enumerate();
        let chosen = configs.find_map(|(index, config)| Some((index, config?)));
        let config = chosen.map(|(index, config)| {
            service_config(config)
                .map_err(|invalid| invalid.in_field("serviceConfig").at_index(index))
        });
        config.transpose()
    }

    fn config_if_chosen<'a>(&self, choice: &'a Value) -> Result<Option<&'a Value>, Invalid> {
        let choice = Object::of(choice)?;
        for (name, _) in choice.entries() {
            if !FIELDS.contains(&name) {
                return Err(Invalid::new("is not a field of a choice").at_key(name));
            }
        }
        let is_language = |language: &str| language.eq_ignore_ascii_case(LANGUAGE);
        let is_host = |name: &str| name == self.host_name;
        let is_language =
            choice.read_or("clientLanguage", |names| any(names, is_language), true)?;
        let is_host = choice.read_or("clientHostname", |names| any(names, is_host), true)?;
        let share = choice.read_or("percentage", percentage, 100)?;
        let config =
            choice.require("serviceConfig", |config| Object::of(config).map(|_| config))?;
        let in_share = share == 100 || self.random * 100.0 < f64::from(share);
        Ok((is_language && is_host && in_share).then_some(config))
    }
}

/// Whether a list of names has one for which `is_match` holds. An empty list matches every client.
fn any(names: &Value, is_match: impl Fn(&str) -> bool) -> Result<bool, Invalid> {
    let matches = list(names, |name| string(name).map(&is_match))?;
    Ok(matches.is_empty() || matches.contains(&true))
}

fn percentage(value: &Value) -> Result<u32, Invalid> {
    let percent = unsigned(value).ok().filter(|percent| *percent <= 100);
    percent.ok_or_else(|| must_be("an integer from 0 to 100", value))
}

const ATTRIBUTE: &str = "grpc_config=";

/// Our name among the languages of clients.
const LANGUAGE: &str = "rust";

const FIELDS: [&str; 7] = [
    "clientLanguage",
    "client_language",
    "percentage",
    "clientHostname",
    "client_hostname",
    "serviceConfig",
    "service_config",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::config::balance::Balance;

    /// The text of choices, each with its criteria before `serviceConfig`.
    fn record(choices: &[(&str, &str)]) -> String {
        let choices = choices
            .iter()
            .map(|(criteria, config)| format!(r#"{{{criteria} "serviceConfig": {config}}}"#));
        let choices: Vec<_> = choices.collect();
        format!("grpc_config=[{}]", choices.join(", "))
    }

    fn chosen(record: &str, random: f64) -> Result<Option<ServiceConfig>, String> {
        choose(record, "host-1", random).map_err(|status| {
            let text = status.message();
            text.replace("the service config is not valid: ", "")
        })
    }

    const ROUND_ROBIN: &str = r#"{"loadBalancingPolicy": "round_robin"}"#;

    #[test]
    fn the_first_choice_whose_criteria_match_wins() {
        let record = record(&[
            (r#""clientLanguage": ["CPP", "JAVA"],"#, "{}"),
            (r#""percentage": 0,"#, "{}"),
            (r#""clientHostname": ["localhost", "HOST-1"],"#, "{}"),
            (
                r#""clientLanguage": ["go", "RUST"], "percentage": 100,"#,
                ROUND_ROBIN,
            ),
            ("", "{}"),
        ]);
        let config = ServiceConfig::default().balance(Balance::round_robin());
        for random in [0.0, 0.5, 1.0] {
            assert_eq!(chosen(&record, random), Ok(Some(config.clone())));
        }
    }

    #[test]
    fn each_criterion_must_match() {
        for (criteria, random, is_chosen) in [
            ("", 1.0, true),
            (r#""clientLanguage": [], "clientHostname": [],"#, 1.0, true),
            (r#""clientLanguage": null, "percentage": null,"#, 1.0, true),
            (r#""clientHostname": ["host-1"],"#, 0.0, true),
            (r#""client_hostname": ["host-2"],"#, 0.0, false),
            (
                r#""clientLanguage": ["Rust"], "clientHostname": ["x"],"#,
                0.0,
                false,
            ),
            (r#""percentage": 30,"#, 0.299, true),
            (r#""percentage": 30,"#, 0.3, false),
            (r#""percentage": 1,"#, 0.0, true),
            (r#""percentage": 0,"#, 0.0, false),
            (r#""percentage": 99,"#, 1.0, false),
        ] {
            let config = is_chosen.then(ServiceConfig::default);
            let record = record(&[(criteria, "{}")]);
            assert_eq!(chosen(&record, random), Ok(config), "{criteria}");
        }
    }

    #[test]
    fn a_record_may_have_no_choice() {
        for record in [
            "",
            "grpc_config",
            "v=spf1",
            "GRPC_CONFIG=[]",
            "grpc_config=[]",
        ] {
            assert_eq!(chosen(record, 0.0), Ok(None), "{record}");
        }
    }

    #[test]
    fn only_the_chosen_config_is_read() {
        let wrong = r#"{"methodConfig": 7}"#;
        let choices = [
            (r#""percentage": 10,"#, wrong),
            ("", ROUND_ROBIN),
            ("", wrong),
        ];
        let config = ServiceConfig::default().balance(Balance::round_robin());
        assert_eq!(chosen(&record(&choices), 0.5), Ok(Some(config)));
        let text = "[0].serviceConfig.methodConfig: must be a list, and is 7";
        assert_eq!(chosen(&record(&choices), 0.0), Err(text.to_owned()));
    }

    #[test]
    fn one_choice_that_is_not_valid_makes_all_invalid() {
        for (choice, text) in [
            (
                r#"{"clientHostName": ["a"], "serviceConfig": {}}"#,
                r#"[1]["clientHostName"]: is not a field of a choice"#,
            ),
            (
                r#"{"percentage": 101, "serviceConfig": {}}"#,
                "[1].percentage: must be an integer from 0 to 100, and is 101",
            ),
            (
                r#"{"percentage": -1, "serviceConfig": {}}"#,
                "[1].percentage: must be an integer from 0 to 100, and is -1",
            ),
            (
                r#"{"clientLanguage": "rust", "serviceConfig": {}}"#,
                r#"[1].clientLanguage: must be a list, and is "rust""#,
            ),
            (
                r#"{"clientHostname": [7], "serviceConfig": {}}"#,
                "[1].clientHostname[0]: must be a string, and is 7",
            ),
            (
                r#"{"percentage": 0, "serviceConfig": []}"#,
                "[1].serviceConfig: must be an object, and is a list",
            ),
            (
                r#"{"percentage": 0}"#,
                "[1].serviceConfig: is required, and is not there",
            ),
            ("7", "[1]: must be an object, and is 7"),
        ] {
            let record = format!(r#"grpc_config=[{{"serviceConfig": {{}}}}, {choice}]"#);
            assert_eq!(chosen(&record, 0.0), Err(text.to_owned()), "{choice}");
        }
        let text = "must be a list, and is an object";
        assert_eq!(chosen("grpc_config={}", 0.0), Err(text.to_owned()));
        let text = chosen("grpc_config=", 0.0).unwrap_err();
        assert!(text.starts_with("it is not JSON: EOF"), "{text}");
    }
}
