//! SRV records: the hosts and ports of a service (RFC 2782).

use std::error::Error;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::proto::rr::RData;
use hickory_resolver::proto::rr::rdata::SRV;

use crate::client::resolver::ttl::validity;
use crate::endpoint::Endpoint;

/// The endpoints of the service `name`, and how long they are valid: those of the records with the lowest priority.
///
/// # Errors
///
/// The lookup has failed, or none of the hosts has an address.
pub(super) async fn endpoints(
    resolver: &TokioResolver,
    name: &str,
) -> Result<(Vec<Endpoint>, Option<Duration>), Box<dyn Error + Send + Sync>> {
    let answer = resolver.srv_lookup(name).await?;
    let answers = answer.answers();
    let records = answers.iter().filter_map(|record| match &record.data {
        RData::SRV(record) => Some(record),
        _ => None,
    });
    let mut valid_for = validity(answers);
    let mut endpoints = Vec::new();
    let mut failure = None;
    for record in preferred(records) {
        match resolver.lookup_ip(record.target.clone()).await {
            Ok(addresses) => {
                let others = validity(addresses.as_lookup().answers());
                valid_for = valid_for.into_iter().chain(others).min();
                let addresses = addresses.iter();
                endpoints.extend(addresses.map(|address| {
                    Endpoint::new((address, record.port)).weight(record.weight.max(1).into())
                }));
            }
            Err(error) => failure = Some(error),
        }
    }
    match failure {
        Some(failure) if endpoints.is_empty() => Err(failure.into()),
        None if endpoints.is_empty() => Err("the service is not available at this name".into()),
        _ => Ok((endpoints, valid_for)),
    }
}

/// The records with the lowest priority. The root as a target says that there is no service.
fn preferred<'a>(records: impl Iterator<Item = &'a SRV>) -> Vec<&'a SRV> {
    let records: Vec<_> = records.filter(|record| !record.target.is_root()).collect();
    let lowest = records.iter().map(|record| record.priority).min();
    let preferred = records.into_iter();
    preferred
        .filter(|record| Some(record.priority) == lowest)
        .collect()
}
