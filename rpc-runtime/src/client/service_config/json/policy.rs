//! The policies of balancing in `loadBalancingConfig`, each with the JSON of its gRFC.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::balance::config::least_request::LeastRequestConfig;
use crate::balance::config::outlier_detection::{
    FailurePercentageEjection, OutlierDetection, SuccessRateEjection,
};
use crate::balance::config::pick_first::PickFirstConfig;
use crate::balance::config::policy::{Policy, PriorityChild, WeightedTarget};
use crate::balance::config::ring_hash::RingHash;
use crate::balance::config::slow_start::SlowStart;
use crate::balance::config::weighted_round_robin::WeightedRoundRobin;
use crate::client::service_config::json::invalid::{Invalid, quoted};
use crate::client::service_config::json::value::{
    Object, boolean, double, duration, list, must_be, string, unsigned,
};
use crate::load_report::LoadReport;

/// Reads a list of policies, of which the first that is known here counts. Those after it are not looked at.
pub(super) fn first_known(value: &Value) -> Result<Policy, Invalid> {
    let Value::Array(entries) = value else {
        return Err(must_be("a list", value));
    };
    let mut unknown = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let (name, config) = only_entry(entry).map_err(|invalid| invalid.at_index(index))?;
        if let Some(read) = reader(name) {
            let policy = configured(read, config);
            return policy.map_err(|invalid| invalid.in_field(name).at_index(index));
        }
        unknown.push(quoted(name));
    }
    Err(match &*unknown {
        [] => Invalid::new("must have a policy, and has none"),
        unknown => must_be_known(&unknown.join(", ")),
    })
}

/// Reads the name of a policy that needs no configuration: the deprecated form. It may be in upper case, as some
/// documents have it.
pub(super) fn named(value: &Value) -> Result<Policy, Invalid> {
    let name = string(value)?;
    match reader(&name.to_ascii_lowercase()) {
        Some(read) => configured(read, &Value::Null),
        None => Err(must_be_known(&quoted(name))),
    }
}

/// The name and the configuration in an entry of the list.
fn only_entry(entry: &Value) -> Result<(&str, &Value), Invalid> {
    match *Object::of(entry)?.entries() {
        [entry] => Ok(entry),
        ref entries => {
            let count = entries.len();
            Err(Invalid::new(format!(
                "must have one policy, and has {count}"
            )))
        }
    }
}

fn must_be_known(names: &str) -> Invalid {
    let known: Vec<_> = READERS.iter().map(|(name, _)| *name).collect();
    Invalid::new(format!(
        "must be one of {}, and is {names}",
        known.join(", ")
    ))
}

fn configured(read: Reader, config: &Value) -> Result<Policy, Invalid> {
    let policy = match config {
        Value::Null => read(Object::of(&Value::Object(Map::new()))?),
        config => read(Object::of(config)?),
    }?;
    policy.check_without_children()?;
    Ok(policy)
}

fn reader(name: &str) -> Option<Reader> {
    READERS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|&(_, read)| read)
}

type Reader = fn(Object<'_>) -> Result<Policy, Invalid>;

/// The names in gRFCs. Policies of this crate alone have none.
const READERS: [(&str, Reader); 9] = [
    ("pick_first", pick_first),
    ("round_robin", |_| Ok(Policy::RoundRobin)),
    ("least_request_experimental", least_request),
    ("weighted_round_robin", weighted_round_robin),
    ("ring_hash_experimental", ring_hash),
    ("random_subsetting_experimental", random_subsetting),
    ("outlier_detection_experimental", outlier_detection),
    ("priority_experimental", priority),
    ("weighted_target_experimental", weighted_target),
];

/// gRFC A62.
fn pick_first(config: Object<'_>) -> Result<Policy, Invalid> {
    let shuffle = config.read_or("shuffleAddressList", boolean, false)?;
    Ok(Policy::PickFirst(PickFirstConfig { shuffle }))
}

/// gRFC A48.
fn least_request(config: Object<'_>) -> Result<Policy, Invalid> {
    let default = LeastRequestConfig::default();
    let choices = config.read_or("choiceCount", unsigned, default.choices)?;
    Ok(Policy::LeastRequest(default.choices(choices)))
}

/// gRFC A58, A100, A114.
fn weighted_round_robin(config: Object<'_>) -> Result<Policy, Invalid> {
    let default = WeightedRoundRobin::default();
    let blackout = config.read_or("blackoutPeriod", duration, default.blackout_period)?;
    let expiration = default.weight_expiration_period;
    let expiration = config.read_or("weightExpirationPeriod", duration, expiration)?;
    let update = config.read_or("weightUpdatePeriod", duration, default.weight_update_period)?;
    let penalty = default.error_utilization_penalty;
    let penalty = config.read_or("errorUtilizationPenalty", double, penalty)?;
    let metrics = |value| list(value, string);
    let mut metrics = config.read_or("metricNamesForComputingUtilization", metrics, Vec::new())?;
    // The config may be for clients that know more metrics (gRFC A114).
    metrics.retain(|name| LoadReport::may_have(name));
    let mut policy = default
        .blackout_period(blackout)
        .weight_expiration_period(expiration)
        .weight_update_period(update)
        .error_utilization_penalty(penalty)
        .utilization_metrics(metrics);
    let period = config.read_or("oobReportingPeriod", duration, REPORTING_PERIOD)?;
    if config.read_or("enableOobLoadReport", boolean, false)? {
        policy = policy.out_of_band(period);
    }
    policy.slow_start = config.read("slowStartConfig", slow_start)?;
    Ok(Policy::WeightedRoundRobin(policy))
}

/// gRFC A100.
fn slow_start(value: &Value) -> Result<SlowStart, Invalid> {
    let config = Object::of(value)?;
    let default = SlowStart::over(config.require("slowStartWindow", duration)?);
    let aggression = config.read_or("aggression", double, default.aggression)?;
    let percent = config.read_or("minWeightPercent", double, default.min_weight_percent)?;
    let slow_start = default.aggression(aggression).min_weight_percent(percent);
    slow_start.check()?;
    Ok(slow_start)
}

/// gRFC A42, A76.
fn ring_hash(config: Object<'_>) -> Result<Policy, Invalid> {
    let default = RingHash::without_header();
    let min = config.read_or("minRingSize", unsigned, default.min_ring_size)?;
    let max = config.read_or("maxRingSize", unsigned, default.max_ring_size)?;
    let ring = default.min_ring_size(min).max_ring_size(max);
    Ok(Policy::RingHash(
        match config.read_or("requestHashHeader", string, "")? {
            "" => ring,
            header => ring.request_hash_header(header),
        },
    ))
}

/// gRFC A68.
fn random_subsetting(config: Object<'_>) -> Result<Policy, Invalid> {
    Ok(Policy::Subset {
        size: config.require("subsetSize", unsigned)?,
        child: Box::new(config.require("childPolicy", first_known)?),
    })
}

/// gRFC A50.
fn outlier_detection(config: Object<'_>) -> Result<Policy, Invalid> {
    let default = OutlierDetection::default();
    let interval = config.read_or("interval", duration, default.interval)?;
    let base = config.read_or("baseEjectionTime", duration, default.base_ejection_time)?;
    let max = config.read_or("maxEjectionTime", duration, default.max_ejection_time)?;
    let percent = config.read_or("maxEjectionPercent", unsigned, default.max_ejection_percent)?;
    let mut detection = default
        .interval(interval)
        .base_ejection_time(base)
        .max_ejection_time(max)
        .max_ejection_percent(percent);
    detection.success_rate = config.read("successRateEjection", success_rate)?;
    detection.failure_percentage = config.read("failurePercentageEjection", failure_percentage)?;
    Ok(Policy::OutlierDetection {
        detection,
        child: Box::new(config.require("childPolicy", first_known)?),
    })
}

fn success_rate(value: &Value) -> Result<SuccessRateEjection, Invalid> {
    let config = Object::of(value)?;
    let default = SuccessRateEjection::default();
    let number = |name, default| config.read_or(name, unsigned, default);
    Ok(SuccessRateEjection {
        stdev_factor: number("stdevFactor", default.stdev_factor)?,
        enforcement_percent: number("enforcementPercentage", default.enforcement_percent)?,
        minimum_hosts: number("minimumHosts", default.minimum_hosts)?,
        request_volume: number("requestVolume", default.request_volume)?,
    })
}

fn failure_percentage(value: &Value) -> Result<FailurePercentageEjection, Invalid> {
    let config = Object::of(value)?;
    let default = FailurePercentageEjection::default();
    let number = |name, default| config.read_or(name, unsigned, default);
    Ok(FailurePercentageEjection {
        threshold: number("threshold", default.threshold)?,
        enforcement_percent: number("enforcementPercentage", default.enforcement_percent)?,
        minimum_hosts: number("minimumHosts", default.minimum_hosts)?,
        request_volume: number("requestVolume", default.request_volume)?,
    })
}

/// gRFC A56, A115. Each child has one priority, and each priority a child.
fn priority(config: Object<'_>) -> Result<Policy, Invalid> {
    let entries = |children| Object::of(children).map(Object::entries);
    let children = config.read_or("children", entries, Vec::new())?;
    let mut children: HashMap<_, _> = children.into_iter().collect();
    let priorities = config.require("priorities", |names| {
        list(names, |name| {
            let name = string(name)?;
            match children.remove(name) {
                Some(child) => Ok((name, child)),
                None => Err(Invalid::new(format!(
                    "must be a name in children that is not there before, and is {}",
                    quoted(name)
                ))),
            }
        })
    })?;
    if let Some(name) = children.into_keys().min() {
        let invalid = Invalid::new("must be in priorities, and is not");
        return Err(invalid.at_key(name).in_field("children"));
    }
    let children = priorities.into_iter().map(|(name, child)| {
        let read = || {
            let child = Object::of(child)?;
            Ok(PriorityChild {
                name: name.to_owned(),
                policy: child.require("config", first_known)?,
                ignore_reresolution: child.read_or("ignoreReresolutionRequests", boolean, false)?,
            })
        };
        read().map_err(|invalid: Invalid| invalid.at_key(name).in_field("children"))
    });
    Ok(Policy::Priority(children.collect::<Result<_, _>>()?))
}

fn weighted_target(config: Object<'_>) -> Result<Policy, Invalid> {
    let targets = config.require("targets", |targets| {
        let targets = Object::of(targets)?.entries().into_iter();
        targets
            .map(|(name, target)| {
                let read = || {
                    let target = Object::of(target)?;
                    Ok(WeightedTarget {
                        name: name.to_owned(),
                        weight: target.require("weight", unsigned)?,
                        policy: target.require("childPolicy", first_known)?,
                    })
                };
                read().map_err(|invalid: Invalid| invalid.at_key(name))
            })
            .collect()
    })?;
    Ok(Policy::WeightedTarget(targets))
}

/// The default of `oobReportingPeriod`.
const REPORTING_PERIOD: Duration = Duration::from_secs(10);

#[cfg(test)]
mod tests;
