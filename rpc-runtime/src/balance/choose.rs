//! The policy of an application: it chooses among the connections that are ready.

use std::fmt;
use std::sync::Arc;

use twox_hash::XxHash64;

use crate::balance::load::{Load, Loaded};
use crate::balance::picker::PickCall;
use crate::balance::subchannel_id::SubchannelId;
use crate::endpoint::Endpoint;
use crate::metadata::Metadata;

/// Chooses the endpoint of each call, for [`Balance::choose`](crate::Balance::choose).
///
/// The channel makes and keeps the connections. A `Choose` only chooses among those that are ready:
///
/// ```
/// use rpc_runtime::{Balance, CallInfo, Choose, Ready};
///
/// /// The calls of a tenant go to the same server while it works.
/// struct ByTenant;
///
/// impl Choose for ByTenant {
///     fn choose(&self, call: &CallInfo<'_>, ready: &Ready<'_>) -> Option<usize> {
///         ready.rendezvous(call.metadata().get("tenant")?.as_bytes())
///     }
/// }
///
/// let balance = Balance::choose(ByTenant);
/// ```
pub trait Choose: Send + Sync + 'static {
    /// The position in `ready` of the endpoint for an attempt at a call.
    ///
    /// `None`, a position that does not exist, or a panic means the default choice: the one with fewer calls in flight, of two
    /// that are chosen at random. It is called for each attempt on the thread of the caller, and so must neither wait nor take
    /// long. It is not called where a single endpoint is ready. A retry or a hedge of a call does not go to an endpoint where an
    /// attempt went before, while there is another: if that is chosen again, the choice is the default one.
    fn choose(&self, call: &CallInfo<'_>, ready: &Ready<'_>) -> Option<usize>;
}

/// A call that [`Choose`] chooses an endpoint for.
#[derive(Clone, Copy, Debug)]
pub struct CallInfo<'a>(PickCall<'a>);

impl<'a> CallInfo<'a> {
    /// Whether an earlier attempt at the call went to this endpoint. A retry or a hedge that chooses it again gets the default
    /// choice, while there is another.
    #[must_use]
    pub fn has_tried(&self, endpoint: &ReadyEndpoint<'_>) -> bool {
        self.0.avoid.contains(&endpoint.subchannel)
    }

    pub(crate) fn new(call: PickCall<'a>) -> Self {
        Self(call)
    }

    /// `/package.Service/Method`.
    #[must_use]
    pub fn path(&self) -> &'a str {
        self.0.path
    }

    /// The metadata that the application sends.
    #[must_use]
    pub fn metadata(&self) -> &'a Metadata {
        self.0.metadata
    }
}

/// The endpoints that are ready, in the order of the resolver. There are two or more.
#[derive(Clone, Copy)]
pub struct Ready<'a> {
    candidates: &'a [Candidate],
    // A trait object, because the type of connections is not public.
    loads: &'a dyn Loads,
}

/// An endpoint that is ready.
#[derive(Clone, Copy, Debug)]
pub struct ReadyEndpoint<'a> {
    endpoint: &'a Endpoint,
    load: &'a Load,
    subchannel: SubchannelId,
}

/// An endpoint, and what the hash of a call is mixed with.
#[derive(Debug)]
pub(crate) struct Candidate {
    endpoint: Endpoint,
    hash: u64,
}

/// The loads of connections.
pub(crate) trait Loads {
    fn get(&self, position: usize) -> Option<(&Load, SubchannelId)>;
}

impl<C: Loaded> Loads for Box<[C]> {
    fn get(&self, position: usize) -> Option<(&Load, SubchannelId)> {
        let connection = self.as_ref().get(position)?;
        Some((connection.load(), connection.subchannel()))
    }
}

impl<'a> Ready<'a> {
    pub(crate) fn new(candidates: &'a [Candidate], loads: &'a dyn Loads) -> Self {
        Self { candidates, loads }
    }

    /// How many there are.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.candidates.len()
    }

    /// The endpoint at a position.
    #[must_use]
    pub fn get(&self, position: usize) -> Option<ReadyEndpoint<'a>> {
        let (load, subchannel) = self.loads.get(position)?;
        Some(ReadyEndpoint {
            endpoint: &self.candidates.get(position)?.endpoint,
            load,
            subchannel,
        })
    }

    /// The endpoints in the order of their positions.
    pub fn iter(&self) -> impl Iterator<Item = ReadyEndpoint<'a>> {
        (0..self.len()).filter_map(|position| self.get(position))
    }

    /// The position of the endpoint for a key: the same for each call with this key, while that endpoint is ready (rendezvous
    /// hashing). The keys of an endpoint that is lost are spread over the others, and no other key moves. An endpoint gets
    /// keys in proportion to its weight.
    #[must_use]
    pub fn rendezvous(&self, key: &[u8]) -> Option<usize> {
        let key = XxHash64::oneshot(0, key);
        let scores = self.candidates.iter().map(|candidate| candidate.score(key));
        let (position, _) = scores
            .enumerate()
            .max_by(|left, right| left.1.total_cmp(&right.1))?;
        Some(position)
    }
}

impl<'a> ReadyEndpoint<'a> {
    /// The endpoint.
    pub fn endpoint(&self) -> &'a Endpoint {
        self.endpoint
    }

    /// How many calls of this channel the endpoint handles now.
    #[must_use]
    pub fn open_calls(&self) -> u32 {
        self.load.calls()
    }

    /// The zone that the resolver has given.
    #[must_use]
    pub fn zone(&self) -> Option<&'a str> {
        self.endpoint.own_zone()
    }

    /// The weight that the resolver has given, at least 1.
    #[must_use]
    pub fn weight(&self) -> u32 {
        self.endpoint.relative_weight()
    }
}

impl Candidate {
    pub(crate) fn new(endpoint: &Endpoint) -> Self {
        Self {
            hash: XxHash64::oneshot(0, endpoint.ring_key().as_bytes()),
            endpoint: endpoint.clone(),
        }
    }

    /// The candidate with the highest score gets the key.
    fn score(&self, key: u64) -> f64 {
        let bits = mixed(self.hash ^ key) >> 32;
        let number = u32::try_from(bits).unwrap_or(u32::MAX);
        // Between 0 and 1, without both.
        let share = (f64::from(number) + 0.5) / (f64::from(u32::MAX) + 1.0);
        -f64::from(self.endpoint.relative_weight()) / share.ln()
    }
}

/// The last step of the generator `SplitMix64`, by which each bit depends on all.
fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

impl fmt::Debug for Ready<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

/// A [`Choose`] in a configuration. Two are equal that are the same object.
#[derive(Clone)]
pub(crate) struct Chooser(pub(crate) Arc<dyn Choose>);

impl PartialEq for Chooser {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Chooser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Chooser")
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::balance::test_pool::{TestConnection, v4};

    /// How many of 3,000 keys each endpoint gets, and which.
    fn places(endpoints: &[Endpoint]) -> (Vec<u32>, Vec<u16>) {
        let now = Instant::now();
        let candidates: Vec<_> = endpoints.iter().map(Candidate::new).collect();
        let connections: Box<[TestConnection]> = endpoints
            .iter()
            .map(|_| TestConnection {
                port: 0,
                load: Arc::new(Load::new(now, now)),
            })
            .collect();
        let ready = Ready::new(&candidates, &connections);
        let mut counts = vec![0; endpoints.len()];
        let port = |position: usize| {
            let text = ready.get(position).unwrap().endpoint().to_string();
            text.rsplit(':').next().unwrap().parse().unwrap()
        };
        let mut place = |key: u32| {
            let position = ready.rendezvous(&key.to_ne_bytes()).unwrap();
            counts[position] += 1;
            port(position)
        };
        let ports = (0..3000).map(&mut place).collect();
        (counts, ports)
    }

    #[test]
    fn keys_are_spread_by_weight() {
        for (weights, expected) in [
            ([1, 1, 1], [1000, 1000, 1000]),
            ([1, 2, 3], [500, 1000, 1500]),
        ] {
            let endpoints: Vec<_> = (1..)
                .zip(weights)
                .map(|(port, weight)| v4(port).weight(weight))
                .collect();
            for (count, expected) in places(&endpoints).0.iter().zip(expected) {
                assert!(count.abs_diff(expected) < 120, "{weights:?}: {count}");
            }
        }
    }

    #[test]
    fn only_the_keys_of_a_lost_endpoint_move() {
        let all: Vec<_> = (1..=5).map(v4).collect();
        let (_, before) = places(&all);
        let fewer: Vec<_> = [5, 4, 3, 1].into_iter().map(v4).collect();
        let (_, after) = places(&fewer);
        for (before, after) in before.into_iter().zip(after) {
            assert!(before == after || before == 2, "from {before} to {after}");
        }
    }
}
