//! Tables of configurations of policies.

use std::time::Duration;

use super::*;

/// The policy in a list of one.
fn read(name: &str, config: &str) -> Result<Policy, String> {
    read_list(&format!(r#"[{{"{name}": {config}}}]"#))
}

fn read_list(json: &str) -> Result<Policy, String> {
    let value = serde_json::from_str(json).unwrap();
    first_known(&value).map_err(|invalid| invalid.to_string())
}

#[test]
fn the_first_known_policy_counts() {
    for json in [
        r#"[{"round_robin": {}}]"#,
        r#"[{"round_robin": null}]"#,
        r#"[{"round_robin": {"unknown": 1}}]"#,
        r#"[{"not_a_policy": 7}, {"round_robin": {}}]"#,
        r#"[{"round_robin": {}}, {"pick_first": 7}, 7]"#,
    ] {
        assert_eq!(read_list(json), Ok(Policy::RoundRobin), "{json}");
    }
}

#[test]
fn a_list_without_a_known_policy_is_refused() {
    const KNOWN: &str = "must be one of pick_first, round_robin, least_request_experimental, \
        weighted_round_robin, ring_hash_experimental, random_subsetting_experimental, \
        outlier_detection_experimental, priority_experimental, weighted_target_experimental";
    for (json, text) in [
        ("[]", "must have a policy, and has none"),
        ("{}", "must be a list, and is an object"),
        (
            r#"[{"not_a_balancer1": {}}, {"not\n2": {}}]"#,
            &format!(r#"{KNOWN}, and is "not_a_balancer1", "not\n2""#),
        ),
        (
            r#"[{"Round_Robin": {}}]"#,
            &format!(r#"{KNOWN}, and is "Round_Robin""#),
        ),
        (
            r#"[{"unknown": {}}, {}]"#,
            "[1]: must have one policy, and has 0",
        ),
        (
            r#"[{"round_robin": {}, "pick_first": {}}]"#,
            "[0]: must have one policy, and has 2",
        ),
        (
            r#"["round_robin"]"#,
            r#"[0]: must be an object, and is "round_robin""#,
        ),
        (
            r#"[{"round_robin": ""}]"#,
            r#"[0].round_robin: must be an object, and is """#,
        ),
    ] {
        assert_eq!(read_list(json), Err(text.to_owned()), "{json}");
    }
}

/// gRFC A62.
#[test]
fn pick_first_may_shuffle() {
    for (config, shuffle) in [
        ("{}", false),
        (r#"{"shuffleAddressList": false}"#, false),
        (r#"{"shuffleAddressList": true}"#, true),
        (r#"{"shuffle_address_list": true}"#, true),
    ] {
        let policy = Policy::PickFirst(PickFirstConfig { shuffle });
        assert_eq!(read("pick_first", config), Ok(policy), "{config}");
    }
    let text = "[0].pick_first.shuffleAddressList: must be true or false, and is 666";
    let invalid = read("pick_first", r#"{"shuffleAddressList": 666}"#);
    assert_eq!(invalid, Err(text.to_owned()));
}

/// gRFC A48.
#[test]
fn least_request_has_from_2_to_10_choices() {
    for (config, choices) in [
        ("{}", Ok(2)),
        (r#"{"choiceCount": 3}"#, Ok(3)),
        (r#"{"choiceCount": 10}"#, Ok(10)),
        (r#"{"choiceCount": 11}"#, Ok(10)),
        (r#"{"choiceCount": 1}"#, Err("must be at least 2, and is 1")),
        (r#"{"choiceCount": 0}"#, Err("must be at least 2, and is 0")),
        (
            r#"{"choiceCount": -1}"#,
            Err("must be an integer from 0 to 2^32 - 1, and is -1"),
        ),
    ] {
        let policy = choices.map(|choices| {
            Policy::LeastRequest(LeastRequestConfig {
                choices,
                slow_start: None,
            })
        });
        let policy =
            policy.map_err(|text| format!("[0].least_request_experimental.choiceCount: {text}"));
        assert_eq!(read("least_request_experimental", config), policy);
    }
}

/// gRFC A58, A100, A114.
#[test]
fn weighted_round_robin_has_the_values_of_its_grfcs() {
    let default = WeightedRoundRobin::default;
    let seconds = Duration::from_secs;
    for (config, policy) in [
        ("{}", default()),
        (r#"{"oobReportingPeriod": "20s"}"#, default()),
        (
            r#"{"enableOobLoadReport": true}"#,
            default().out_of_band(seconds(10)),
        ),
        (
            r#"{"enableOobLoadReport": true, "oobReportingPeriod": "20s"}"#,
            default().out_of_band(seconds(20)),
        ),
        (
            r#"{"blackoutPeriod": "0s", "weightExpirationPeriod": "60s",
                "weightUpdatePeriod": "0.01s", "errorUtilizationPenalty": 0.5,
                "metricNamesForComputingUtilization": ["cpu_utilization", "cpu", "named_metrics.a"],
                "slowStartConfig": {"slowStartWindow": "30s", "minWeightPercent": 0}}"#,
            WeightedRoundRobin {
                out_of_band_period: None,
                blackout_period: Duration::ZERO,
                weight_expiration_period: seconds(60),
                weight_update_period: Duration::from_millis(100),
                error_utilization_penalty: 0.5,
                utilization_metrics: vec!["cpu_utilization".into(), "named_metrics.a".into()],
                slow_start: Some(SlowStart::over(seconds(30)).min_weight_percent(0.0)),
            },
        ),
    ] {
        let policy = Ok(Policy::WeightedRoundRobin(policy));
        assert_eq!(read("weighted_round_robin", config), policy, "{config}");
    }
    for (config, text) in [
        (
            r#"{"errorUtilizationPenalty": -0.1}"#,
            "errorUtilizationPenalty: must be at least 0.0, and is -0.1",
        ),
        (
            r#"{"blackoutPeriod": "-1s"}"#,
            r#"blackoutPeriod: must be 0s or more, and is "-1s""#,
        ),
        (
            r#"{"slowStartConfig": {}}"#,
            "slowStartConfig.slowStartWindow: is required, and is not there",
        ),
        (
            r#"{"slowStartConfig": {"slowStartWindow": "1s", "aggression": 0}}"#,
            "slowStartConfig.aggression: must be more than 0 and finite, and is 0",
        ),
    ] {
        let invalid = Err(format!("[0].weighted_round_robin.{text}"));
        assert_eq!(read("weighted_round_robin", config), invalid, "{config}");
    }
}

/// gRFC A42, A76.
#[test]
fn ring_hash_has_sizes_and_a_header() {
    let ring = |min, max| {
        RingHash::without_header()
            .min_ring_size(min)
            .max_ring_size(max)
    };
    for (config, policy) in [
        ("{}", ring(1024, 4096)),
        (r#"{"minRingSize": 1, "maxRingSize": 2}"#, ring(1, 2)),
        (r#"{"maxRingSize": 2000}"#, ring(1024, 2000)),
        (r#"{"minRingSize": "2000"}"#, ring(2000, 4096)),
        (
            r#"{"minRingSize": 5000, "maxRingSize": 6000}"#,
            ring(5000, 6000),
        ),
        (r#"{"maxRingSize": 8388608}"#, ring(1024, 8_388_608)),
        (r#"{"requestHashHeader": ""}"#, ring(1024, 4096)),
        (
            r#"{"requestHashHeader": "x-FOO"}"#,
            RingHash::by_header("x-foo"),
        ),
        (
            r#"{"requestHashHeader": "user-agent"}"#,
            RingHash::by_header("user-agent"),
        ),
    ] {
        let policy = Ok(Policy::RingHash(policy));
        assert_eq!(read("ring_hash_experimental", config), policy, "{config}");
    }
    for (config, text) in [
        (
            r#"{"minRingSize": 10, "maxRingSize": 2}"#,
            "minRingSize: must be at most the maximum, which is 2, and is 10",
        ),
        (
            r#"{"minRingSize": 6000, "maxRingSize": 5000}"#,
            "minRingSize: must be at most the maximum, which is 5000, and is 6000",
        ),
        (
            r#"{"minRingSize": 8388610, "maxRingSize": 10}"#,
            "minRingSize: must be at most 8388608, and is 8388610",
        ),
        (
            r#"{"minRingSize": 10, "maxRingSize": 8388610}"#,
            "maxRingSize: must be at most 8388608, and is 8388610",
        ),
        (
            r#"{"minRingSize": 0}"#,
            "minRingSize: must be at least 1, and is 0",
        ),
        (
            r#"{"requestHashHeader": "!invalid"}"#,
            "requestHashHeader: must be a metadata key: metadata key \"!invalid\" is not allowed: \
             use letters, digits, '_', '-' and '.'",
        ),
        (
            r#"{"requestHashHeader": "header-with-bin"}"#,
            "requestHashHeader: must be a key for text, and is \"header-with-bin\"",
        ),
    ] {
        let invalid = Err(format!("[0].ring_hash_experimental.{text}"));
        assert_eq!(read("ring_hash_experimental", config), invalid, "{config}");
    }
}

/// gRFC A68.
#[test]
fn random_subsetting_needs_a_size_and_a_child() {
    for (config, result) in [
        (
            r#"{"subsetSize": 3, "childPolicy": [{"unknown": 1}, {"round_robin": {}}]}"#,
            Ok(Policy::Subset {
                size: 3,
                child: Box::new(Policy::RoundRobin),
            }),
        ),
        (
            r#"{"childPolicy": [{"round_robin": {}}]}"#,
            Err("subsetSize: is required, and is not there"),
        ),
        (
            r#"{"subsetSize": 0, "childPolicy": [{"round_robin": {}}]}"#,
            Err("subsetSize: must be at least 1, and is 0"),
        ),
        (
            r#"{"subsetSize": 3}"#,
            Err("childPolicy: is required, and is not there"),
        ),
        (
            r#"{"subsetSize": 3, "childPolicy": [{"ring_hash_experimental": {"minRingSize": 0}}]}"#,
            Err("childPolicy[0].ring_hash_experimental.minRingSize: must be at least 1, and is 0"),
        ),
    ] {
        let path = "[0].random_subsetting_experimental.";
        let result = result.map_err(|text| format!("{path}{text}"));
        assert_eq!(read("random_subsetting_experimental", config), result);
    }
}

/// gRFC A50.
#[test]
fn outlier_detection_has_the_values_of_its_grfc() {
    let default = OutlierDetection::default;
    let child = r#""childPolicy": [{"round_robin": {}}]"#;
    for (config, detection) in [
        ("", default()),
        (
            r#""successRateEjection": {}, "failurePercentageEjection": {},"#,
            default()
                .success_rate(SuccessRateEjection::default())
                .failure_percentage(FailurePercentageEjection::default()),
        ),
        (
            r#""interval": "15s", "baseEjectionTime": "31s", "maxEjectionTime": "301s",
               "maxEjectionPercent": 20,
               "successRateEjection": {"stdevFactor": 1, "enforcementPercentage": 2,
                   "minimumHosts": 3, "requestVolume": 4},
               "failurePercentageEjection": {"threshold": 5, "enforcementPercentage": 6,
                   "minimumHosts": 7, "requestVolume": 8},"#,
            OutlierDetection {
                interval: Duration::from_secs(15),
                base_ejection_time: Duration::from_secs(31),
                max_ejection_time: Duration::from_secs(301),
                max_ejection_percent: 20,
                success_rate: Some(SuccessRateEjection {
                    stdev_factor: 1,
                    enforcement_percent: 2,
                    minimum_hosts: 3,
                    request_volume: 4,
                }),
                failure_percentage: Some(FailurePercentageEjection {
                    threshold: 5,
                    enforcement_percent: 6,
                    minimum_hosts: 7,
                    request_volume: 8,
                }),
                consecutive_failures: None,
                panic_threshold_percent: 0,
            },
        ),
        (
            r#""interval": "0s","#,
            default().interval(Duration::from_millis(1)),
        ),
    ] {
        let policy = read(
            "outlier_detection_experimental",
            &format!("{{{config} {child}}}"),
        );
        let child = Box::new(Policy::RoundRobin);
        assert_eq!(policy, Ok(Policy::OutlierDetection { detection, child }));
    }
    for (config, text) in [
        (
            r#""interval": "-1s","#,
            r#"interval: must be 0s or more, and is "-1s""#,
        ),
        (
            r#""maxEjectionPercent": 101,"#,
            "maxEjectionPercent: must be at most 100, and is 101",
        ),
        (
            r#""successRateEjection": {"enforcementPercentage": 101},"#,
            "successRateEjection.enforcementPercentage: must be at most 100, and is 101",
        ),
        (
            r#""failurePercentageEjection": {"threshold": 101},"#,
            "failurePercentageEjection.threshold: must be at most 100, and is 101",
        ),
        (
            r#""failurePercentageEjection": {"enforcementPercentage": 101},"#,
            "failurePercentageEjection.enforcementPercentage: must be at most 100, and is 101",
        ),
    ] {
        let policy = read(
            "outlier_detection_experimental",
            &format!("{{{config} {child}}}"),
        );
        let invalid = Err(format!("[0].outlier_detection_experimental.{text}"));
        assert_eq!(policy, invalid, "{config}");
    }
    let text = "[0].outlier_detection_experimental.childPolicy: is required, and is not there";
    let invalid = read("outlier_detection_experimental", "{}");
    assert_eq!(invalid, Err(text.to_owned()));
}

/// gRFC A56.
#[test]
fn each_priority_is_a_child_and_each_child_has_one_priority() {
    let config = r#"{
        "priorities": ["child-2", "child-1"],
        "children": {
            "child-1": {"config": [{"round_robin": {}}], "ignoreReresolutionRequests": true},
            "child-2": {"config": [{"pick_first": {}}]}
        }
    }"#;
    let child = |name: &str, policy, ignore_reresolution| PriorityChild {
        name: name.to_owned(),
        policy,
        ignore_reresolution,
    };
    let children = vec![
        child("child-2", Policy::default(), false),
        child("child-1", Policy::RoundRobin, true),
    ];
    let policy = read("priority_experimental", config);
    assert_eq!(policy, Ok(Policy::Priority(children)));
    let children = r#""children": {"a": {"config": [{"round_robin": {}}]}}"#;
    for (priorities, text) in [
        (
            r#"["a", "b"]"#,
            r#"priorities[1]: must be a name in children that is not there before, and is "b""#,
        ),
        (
            r#"["a", "a"]"#,
            r#"priorities[1]: must be a name in children that is not there before, and is "a""#,
        ),
        ("[]", r#"children["a"]: must be in priorities, and is not"#),
        ("null", "priorities: is required, and is not there"),
    ] {
        let config = format!(r#"{{"priorities": {priorities}, {children}}}"#);
        let invalid = Err(format!("[0].priority_experimental.{text}"));
        assert_eq!(read("priority_experimental", &config), invalid);
    }
    for (config, text) in [
        (
            r#"{"priorities": [], "children": {}}"#,
            "priorities: must have at least one child, and has none",
        ),
        (
            r#"{"priorities": ["a\n"], "children": {"a\n": {}}}"#,
            r#"children["a\n"].config: is required, and is not there"#,
        ),
    ] {
        let invalid = Err(format!("[0].priority_experimental.{text}"));
        assert_eq!(read("priority_experimental", config), invalid, "{config}");
    }
}

#[test]
fn targets_have_weights() {
    let child = r#""childPolicy": [{"round_robin": {}}]"#;
    let target = |name: &str, weight| WeightedTarget {
        name: name.to_owned(),
        weight,
        policy: Policy::RoundRobin,
    };
    let config = format!(
        r#"{{"targets": {{"b": {{"weight": 75, {child}}}, "a": {{"weight": 25, {child}}}}}}}"#
    );
    let targets = vec![target("a", 25), target("b", 75)];
    let policy = read("weighted_target_experimental", &config);
    assert_eq!(policy, Ok(Policy::WeightedTarget(targets)));
    for (target, text) in [
        (
            format!(r#"{{"weight": 0, {child}}}"#),
            r#"targets: must have weights of at least 1, and that of "a" is 0"#,
        ),
        (
            format!("{{{child}}}"),
            r#"targets["a"].weight: is required, and is not there"#,
        ),
        (
            r#"{"weight": 1}"#.to_owned(),
            r#"targets["a"].childPolicy: is required, and is not there"#,
        ),
        (
            "7".to_owned(),
            r#"targets["a"]: must be an object, and is 7"#,
        ),
    ] {
        let config = format!(r#"{{"targets": {{"a": {target}}}}}"#);
        let invalid = Err(format!("[0].weighted_target_experimental.{text}"));
        assert_eq!(read("weighted_target_experimental", &config), invalid);
    }
    let text =
        "[0].weighted_target_experimental.targets: must have at least one child, and has none";
    let invalid = read("weighted_target_experimental", r#"{"targets": {}}"#);
    assert_eq!(invalid, Err(text.to_owned()));
}
