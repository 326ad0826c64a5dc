//! How long answers of the domain name system are valid.

use std::time::Duration;

use hickory_resolver::proto::rr::Record;

/// The shortest TTL of the records, also of those that are aliases.
pub(super) fn validity(records: &[Record]) -> Option<Duration> {
    let seconds = records.iter().map(|record| record.ttl).min()?;
    Some(Duration::from_secs(seconds.into()))
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use hickory_resolver::proto::rr::{Name, RData};

    use super::*;

    #[test]
    fn an_answer_is_valid_for_the_shortest_ttl_of_its_records() {
        let record =
            |ttl| Record::from_rdata(Name::root(), ttl, RData::A(Ipv4Addr::LOCALHOST.into()));
        for (ttls, seconds) in [
            (&[][..], None),
            (&[7], Some(7)),
            (&[300, 2, 60], Some(2)),
            (&[0, 1], Some(0)),
        ] {
            let records: Vec<_> = ttls.iter().copied().map(record).collect();
            assert_eq!(validity(&records), seconds.map(Duration::from_secs));
        }
    }
}
