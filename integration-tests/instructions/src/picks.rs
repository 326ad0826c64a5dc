//! The choice of a connection alone, without a call.

use rpc_runtime::picks::Picks;
use rpc_runtime::{Balance, Metadata, PeakEwma, RingHash, WeightedRoundRobin};

use crate::Failure;

/// What chooses.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Policy {
    OneEndpoint,
    RoundRobin,
    LeastRequest,
    PeakEwma,
    WeightedRoundRobin,
    RingHash,
}

/// Picks among the connections so often.
pub(crate) fn pick(policy: Policy, times: usize) -> Result<(), Failure> {
    let mut metadata = Metadata::new();
    metadata.append("user", "8f14e45fceea167a")?;
    let endpoints = match policy {
        Policy::OneEndpoint => 1,
        _ => ENDPOINTS,
    };
    let picks = Picks::new(&policy.balance(), endpoints, &metadata);
    let others = (0..times).filter(|_| picks.pick(&metadata) == 0);
    match others.count() {
        0 => Ok(()),
        count => Err(format!("{count} picks wait").into()),
    }
}

impl Policy {
    fn balance(self) -> Balance {
        match self {
            Self::OneEndpoint => Balance::pick_first(),
            Self::RoundRobin => Balance::round_robin(),
            Self::LeastRequest => Balance::least_request(),
            Self::PeakEwma => Balance::peak_ewma(PeakEwma::default()),
            Self::WeightedRoundRobin => {
                Balance::weighted_round_robin(WeightedRoundRobin::default())
            }
            Self::RingHash => Balance::ring_hash(RingHash::by_header("user")),
        }
    }
}

/// As many as the comparison with grpc-go had.
const ENDPOINTS: u16 = 10;
