//! Tables of whole service configs.

use std::time::Duration;

use super::*;
use crate::client::service_config::hedging_policy::HedgingPolicy;
use crate::client::service_config::method_config::MethodConfig;
use crate::client::service_config::retry_policy::RetryPolicy;
use crate::status::code::Code;

fn read(json: &str) -> Result<ServiceConfig, String> {
    let start = "the service config is not valid: ";
    ServiceConfig::from_json(json).map_err(|status| {
        assert_eq!(status.code(), Code::InvalidArgument);
        let text = status.message().strip_prefix(start);
        text.expect("the message has a start").to_owned()
    })
}

/// A config whose only method config is this.
fn read_method(json: &str) -> Result<ServiceConfig, String> {
    read(&format!(r#"{{"methodConfig": [{json}]}}"#))
}

/// The config of the method `/foo/Bar`.
fn bar(config: MethodConfig) -> ServiceConfig {
    ServiceConfig::default().method("/foo/Bar", config)
}

/// The text of an entry with the name of that method.
fn bar_text(fields: &str) -> String {
    format!(r#"{{"name": [{{"service": "foo", "method": "Bar"}}], {fields}}}"#)
}

/// gRFC A21: unknown fields do not matter, absent ones have their defaults.
#[test]
fn an_empty_config_is_valid() {
    for json in [
        "{}",
        r#" {"unknown": {"methodConfig": 7}} "#,
        r#"{"methodConfig": null, "loadBalancingConfig": null, "retryThrottling": null}"#,
        r#"{"methodConfig": [], "loadBalancingPolicy": "", "healthCheckConfig": {}}"#,
        r#"{"methodConfig": [{"waitForReady": true}]}"#,
        r#"{"methodConfig": [{"name": [], "timeout": "1s"}]}"#,
        r#"{"connectionScaling": {"maxConnectionsPerSubchannel": 0}}"#,
    ] {
        assert_eq!(read(json), Ok(ServiceConfig::default()), "{json}");
    }
}

#[test]
fn the_policy_has_two_forms() {
    for (json, balance) in [
        (
            r#"{"loadBalancingConfig": [{"round_robin": {}}]}"#,
            Balance::round_robin(),
        ),
        (
            r#"{"load_balancing_config": [{"round_robin": {}}]}"#,
            Balance::round_robin(),
        ),
        (
            r#"{"loadBalancingPolicy": "round_robin"}"#,
            Balance::round_robin(),
        ),
        (
            r#"{"loadBalancingPolicy": "ROUND_ROBIN"}"#,
            Balance::round_robin(),
        ),
        (
            r#"{"loadBalancingPolicy": "unknown", "loadBalancingConfig": [{"pick_first": {}}]}"#,
            Balance::pick_first(),
        ),
    ] {
        assert_eq!(read(json), Ok(ServiceConfig::default().balance(balance)));
    }
    for (json, start) in [
        (
            r#"{"loadBalancingPolicy": 1}"#,
            "loadBalancingPolicy: must be a string, and is 1",
        ),
        (
            r#"{"loadBalancingPolicy": "unknown"}"#,
            "loadBalancingPolicy: must be one of pick_first, round_robin",
        ),
        (
            r#"{"loadBalancingPolicy": "random_subsetting_experimental"}"#,
            "loadBalancingPolicy.subsetSize: is required, and is not there",
        ),
        (
            r#"{"loadBalancingPolicy": "round_robin", "loadBalancingConfig": []}"#,
            "loadBalancingConfig: must have a policy, and has none",
        ),
        (
            r#"{"loadBalancingConfig": [{"not_a_balancer1": {}}, {"not_a_balancer2": {}}]}"#,
            "loadBalancingConfig: must be one of pick_first, round_robin",
        ),
        (
            r#"{"loadBalancingConfig": [{"ring_hash_experimental": {"minRingSize": 0}}]}"#,
            "loadBalancingConfig[0].ring_hash_experimental.minRingSize: must be at least 1",
        ),
    ] {
        let text = read(json).unwrap_err();
        assert!(text.starts_with(start), "{json}: {text}");
    }
}

#[test]
fn a_method_has_settings() {
    let bytes = |request, response| {
        MethodConfig::default()
            .max_request_message_bytes(request)
            .max_response_message_bytes(response)
    };
    let timeout = |time| MethodConfig::default().timeout(time);
    for (fields, config) in [
        (
            r#""waitForReady": true"#,
            MethodConfig::default().wait_for_ready(true),
        ),
        (
            r#""waitForReady": false"#,
            MethodConfig::default().wait_for_ready(false),
        ),
        (r#""timeout": "1s""#, timeout(Duration::from_secs(1))),
        (r#""timeout": "0s""#, timeout(Duration::ZERO)),
        (
            r#""timeout": ".000000001s""#,
            timeout(Duration::from_nanos(1)),
        ),
        (r#""timeout": "315576000000s""#, timeout(Duration::MAX)),
        (
            r#""maxRequestMessageBytes": 1024, "maxResponseMessageBytes": 2048"#,
            bytes(1024, 2048),
        ),
        (
            r#""max_request_message_bytes": "1024", "max_response_message_bytes": 2048.0"#,
            bytes(1024, 2048),
        ),
        (
            r#""maxRequestMessageBytes": 0, "maxResponseMessageBytes": 4294967295"#,
            bytes(0, 4_294_967_295),
        ),
    ] {
        assert_eq!(read_method(&bar_text(fields)), Ok(bar(config)), "{fields}");
    }
    for (fields, text) in [
        (
            r#""waitForReady": "true""#,
            r#"waitForReady: must be true or false, and is "true""#,
        ),
        (
            r#""timeout": "3c""#,
            r#"timeout: must end in "s", as in "1.5s", and is "3c""#,
        ),
        (
            r#""timeout": 3"#,
            r#"timeout: must be a duration such as "1.5s", and is 3"#,
        ),
        (
            r#""timeout": "-1s""#,
            r#"timeout: must be 0s or more, and is "-1s""#,
        ),
        (
            r#""maxRequestMessageBytes": -1"#,
            "maxRequestMessageBytes: must be an integer from 0 to 2^32 - 1, and is -1",
        ),
        (
            r#""maxResponseMessageBytes": 4294967296"#,
            "maxResponseMessageBytes: must be an integer from 0 to 2^32 - 1, and is 4294967296",
        ),
    ] {
        let invalid = Err(format!("methodConfig[0].{text}"));
        assert_eq!(read_method(&bar_text(fields)), invalid, "{fields}");
    }
    // What is not valid in an entry without names makes the whole config invalid too.
    let text = read_method(r#"{"name": [], "timeout": "3c"}"#).unwrap_err();
    assert!(text.starts_with("methodConfig[0].timeout: "), "{text}");
}

#[test]
fn a_name_is_a_method_a_service_or_everything() {
    let waiting = || MethodConfig::default().wait_for_ready(true);
    let everything = || ServiceConfig::default().all_methods(waiting());
    let service = || ServiceConfig::default().service("foo", waiting());
    for (names, config) in [
        ("[{}]", everything()),
        (r#"[{"service": null}]"#, everything()),
        (r#"[{"service": ""}]"#, everything()),
        (r#"[{"service": "", "method": ""}]"#, everything()),
        (r#"[{"service": "foo"}]"#, service()),
        (r#"[{"service": "foo", "method": ""}]"#, service()),
        (r#"[{"service": "foo", "method": null}]"#, service()),
        (r#"[{"service": "foo", "method": "Bar"}]"#, bar(waiting())),
        (
            r#"[{"service": "foo", "method": "Bar"}, {"service": "foo"}, {}]"#,
            bar(waiting())
                .service("foo", waiting())
                .all_methods(waiting()),
        ),
    ] {
        let read = read_method(&format!(r#"{{"name": {names}, "waitForReady": true}}"#));
        assert_eq!(read, Ok(config), "{names}");
    }
    for (names, text) in [
        (
            r#"[{"method": "Bar"}]"#,
            "[0].service: is required with a method, and is not there",
        ),
        (
            r#"[{"service": "", "method": "Bar"}]"#,
            "[0].service: is required with a method, and is not there",
        ),
        (
            r#"[{"service": "foo"}, {"service": "foo"}]"#,
            "[1]: must be there once, and is there before",
        ),
        (
            r#"[{"service": "foo"}, {"service": "foo", "method": ""}]"#,
            "[1]: must be there once, and is there before",
        ),
        ("[{}, {}]", "[1]: must be there once, and is there before"),
        (
            r#"[{"service": 7}]"#,
            "[0].service: must be a string, and is 7",
        ),
        ("7", ": must be a list, and is 7"),
    ] {
        let read = read_method(&format!(r#"{{"name": {names}}}"#));
        assert_eq!(read, Err(format!("methodConfig[0].name{text}")), "{names}");
    }
}

#[test]
fn a_name_is_in_the_whole_config_once() {
    let entry = bar_text(r#""maxRequestMessageBytes": "1024""#);
    let text = "methodConfig[1].name[0]: must be there once, and is there before";
    let read = read_method(&format!("{entry}, {entry}"));
    assert_eq!(read, Err(text.to_owned()));
}

/// gRFC A6.
#[test]
fn a_retry_policy_has_all_its_fields() {
    const FIELDS: [(&str, &str); 5] = [
        ("maxAttempts", "2"),
        ("initialBackoff", r#""2s""#),
        ("maxBackoff", r#""10s""#),
        ("backoffMultiplier", "2"),
        (
            "retryableStatusCodes",
            r#"["UNAVAILABLE", 14, "unavailable"]"#,
        ),
    ];
    // The policy with another value of a field.
    let with = |changed: &str, value: &str| {
        let fields = FIELDS.map(|(name, default)| {
            let value = if name == changed { value } else { default };
            format!(r#""{name}": {value}"#)
        });
        read_method(&bar_text(&format!(
            r#""retryPolicy": {{{}}}"#,
            fields.join(", ")
        )))
    };
    let policy = || {
        RetryPolicy::on([Code::Unavailable])
            .max_attempts(2)
            .initial_backoff(Duration::from_secs(2))
            .max_backoff(Duration::from_secs(10))
            .backoff_multiplier(2.0)
    };
    let retrying = |policy| Ok(bar(MethodConfig::default().retry(policy)));
    assert_eq!(with("", ""), retrying(policy()));
    let nine = policy().max_attempts(9);
    assert_eq!(with("maxAttempts", r#""9""#), retrying(nine));
    let slower = policy().backoff_multiplier(0.5);
    assert_eq!(with("backoffMultiplier", "0.5"), retrying(slower));
    for (name, _) in FIELDS {
        let path = format!("methodConfig[0].retryPolicy.{name}");
        let text = format!("{path}: is required, and is not there");
        assert_eq!(with(name, "null"), Err(text));
    }
    for (name, value, text) in [
        ("maxAttempts", "1", ": must be at least 2, and is 1"),
        (
            "maxAttempts",
            "-1",
            ": must be an integer from 0 to 2^32 - 1, and is -1",
        ),
        (
            "maxAttempts",
            "2.5",
            ": must be an integer from 0 to 2^32 - 1, and is 2.5",
        ),
        (
            "initialBackoff",
            r#""0s""#,
            ": must be at least 1ns, and is 0ns",
        ),
        (
            "maxBackoff",
            r#""0s""#,
            ": must be at least 1ns, and is 0ns",
        ),
        (
            "maxBackoff",
            r#""-1s""#,
            r#": must be 0s or more, and is "-1s""#,
        ),
        (
            "backoffMultiplier",
            "0",
            ": must be more than 0 and finite, and is 0",
        ),
        (
            "backoffMultiplier",
            r#""NaN""#,
            r#": must be a number, and is "NaN""#,
        ),
        (
            "retryableStatusCodes",
            "[]",
            ": must have at least one code, and has none",
        ),
        (
            "retryableStatusCodes",
            r#"[14, "NONE"]"#,
            r#"[1]: must be a status code such as "UNAVAILABLE" or 14, and is "NONE""#,
        ),
        (
            "retryableStatusCodes",
            "[17]",
            r#"[0]: must be a status code such as "UNAVAILABLE" or 14, and is 17"#,
        ),
    ] {
        let text = format!("methodConfig[0].retryPolicy.{name}{text}");
        assert_eq!(with(name, value), Err(text));
    }
}

/// gRFC A6.
#[test]
fn a_hedging_policy_has_at_least_a_number_of_attempts() {
    let policy = |delay| HedgingPolicy::after(delay).max_attempts(4);
    for (fields, policy) in [
        (r#""maxAttempts": 4"#, policy(Duration::ZERO)),
        (
            r#""maxAttempts": 4, "hedgingDelay": "0.5s", "nonFatalStatusCodes": []"#,
            policy(Duration::from_millis(500)),
        ),
        (
            r#""maxAttempts": 4, "nonFatalStatusCodes": ["INTERNAL", "aborted", 14]"#,
            policy(Duration::ZERO).non_fatal([Code::Aborted, Code::Internal, Code::Unavailable]),
        ),
    ] {
        let read = read_method(&bar_text(&format!(r#""hedgingPolicy": {{{fields}}}"#)));
        assert_eq!(read, Ok(bar(MethodConfig::default().hedge(policy))));
    }
    for (fields, text) in [
        ("", "maxAttempts: is required, and is not there"),
        (
            r#""maxAttempts": 1"#,
            "maxAttempts: must be at least 2, and is 1",
        ),
        (
            r#""maxAttempts": 2, "hedgingDelay": "-1s""#,
            r#"hedgingDelay: must be 0s or more, and is "-1s""#,
        ),
        (
            r#""maxAttempts": 2, "nonFatalStatusCodes": "UNAVAILABLE""#,
            r#"nonFatalStatusCodes: must be a list, and is "UNAVAILABLE""#,
        ),
    ] {
        let read = read_method(&bar_text(&format!(r#""hedgingPolicy": {{{fields}}}"#)));
        assert_eq!(read, Err(format!("methodConfig[0].hedgingPolicy.{text}")));
    }
    let read = read_method(&bar_text(
        r#""hedgingPolicy": {"maxAttempts": 2}, "retryPolicy": {"maxAttempts": 2,
           "initialBackoff": "1s", "maxBackoff": "1s", "backoffMultiplier": 1,
           "retryableStatusCodes": [14]}"#,
    ));
    let text = "methodConfig[0].hedgingPolicy: must not be set together with a retry policy";
    assert_eq!(read, Err(text.to_owned()));
}

/// gRFC A6, A17, A105.
#[test]
fn a_channel_has_settings() {
    let default = ServiceConfig::default;
    for (json, config) in [
        (
            r#"{"retryThrottling": {"maxTokens": 10, "tokenRatio": 0.1}}"#,
            default().retry_throttling(RetryThrottling::max_tokens(10).token_ratio(0.1)),
        ),
        (
            r#"{"retryThrottling": {"maxTokens": "1000", "tokenRatio": "0.5466"}}"#,
            default().retry_throttling(RetryThrottling::max_tokens(1000).token_ratio(0.5466)),
        ),
        (
            r#"{"healthCheckConfig": {"serviceName": "foo"}}"#,
            default().health_check("foo"),
        ),
        (
            r#"{"healthCheckConfig": {"serviceName": ""}}"#,
            default().health_check(""),
        ),
        (
            r#"{"connectionScaling": {"maxConnectionsPerSubchannel": 4}}"#,
            default().max_connections_per_subchannel(4),
        ),
    ] {
        assert_eq!(read(json), Ok(config), "{json}");
    }
    for (json, text) in [
        (
            r#"{"retryThrottling": {"tokenRatio": 1}}"#,
            "retryThrottling.maxTokens: is required, and is not there",
        ),
        (
            r#"{"retryThrottling": {"maxTokens": 0, "tokenRatio": 1}}"#,
            "retryThrottling.maxTokens: must be at least 1, and is 0",
        ),
        (
            r#"{"retryThrottling": {"maxTokens": 1001, "tokenRatio": 1}}"#,
            "retryThrottling.maxTokens: must be at most 1000, and is 1001",
        ),
        (
            r#"{"retryThrottling": {"maxTokens": 10}}"#,
            "retryThrottling.tokenRatio: is required, and is not there",
        ),
        (
            r#"{"retryThrottling": {"maxTokens": 10, "tokenRatio": -1}}"#,
            "retryThrottling.tokenRatio: must be at least 0.001, and is -1",
        ),
        (
            r#"{"healthCheckConfig": {"serviceName": 7}}"#,
            "healthCheckConfig.serviceName: must be a string, and is 7",
        ),
        (
            r#"{"connectionScaling": 4}"#,
            "connectionScaling: must be an object, and is 4",
        ),
    ] {
        assert_eq!(read(json), Err(text.to_owned()), "{json}");
    }
}

#[test]
fn hostile_json_is_refused() {
    let nested = |depth: usize| format!("{{\"a\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(read(&nested(126)), Ok(ServiceConfig::default()));
    let policies = r#"{"random_subsetting_experimental": {"subsetSize": 1, "childPolicy": ["#;
    let policies = format!(
        r#"{{"loadBalancingConfig": [{}{{"round_robin": {{}}}}{}]}}"#,
        policies.repeat(1000),
        "]}}".repeat(1000)
    );
    for (json, start) in [
        ("", "it is not JSON: EOF"),
        ("null", "must be an object, and is null"),
        ("[]", "must be an object, and is a list"),
        ("{", "it is not JSON: EOF"),
        ("{} {}", "it is not JSON: trailing characters"),
        (r#"{"a": NaN}"#, "it is not JSON: expected value"),
        (r#"{"a": 1e999}"#, "it is not JSON: number out of range"),
        (r#"{"a": "\ud800"}"#, "it is not JSON: "),
        (r#"{"methodConfig": [fall]}"#, "it is not JSON: "),
        (&nested(127), "it is not JSON: recursion limit exceeded"),
        (
            &nested(1_000_000),
            "it is not JSON: recursion limit exceeded",
        ),
        (&policies, "it is not JSON: recursion limit exceeded"),
    ] {
        let text = read(json).unwrap_err();
        assert!(text.starts_with(start), "{text}");
    }
}

#[test]
fn the_last_of_equal_fields_counts() {
    let json = r#"{"loadBalancingPolicy": 7, "loadBalancingPolicy": "round_robin"}"#;
    let config = ServiceConfig::default().balance(Balance::round_robin());
    assert_eq!(read(json), Ok(config));
}
