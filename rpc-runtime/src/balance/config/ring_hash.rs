//! The configuration of `ring_hash` (gRFC A42, A76).

use http::HeaderName;

use crate::fault::{Fault, Field};
use crate::metadata::key::{self, Kind};

/// How [`Balance::ring_hash`](crate::Balance::ring_hash) maps calls to endpoints (gRFC A42, A76).
///
/// ```
/// use rpc_runtime::{Balance, RingHash};
///
/// let balance = Balance::ring_hash(RingHash::by_header("x-user"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct RingHash {
    /// At most [`MAX_RING_SIZE`]; the balancer reduces it to [`RING_SIZE_CAP`].
    pub(crate) min_ring_size: u64,
    /// As for the minimum, and no less than it.
    pub(crate) max_ring_size: u64,
    /// The metadata key whose values are hashed; `None` if each call brings its hash.
    pub(crate) request_hash_header: Option<HeaderName>,
    /// The first setting that could not be kept.
    fault: Option<Fault>,
}

impl RingHash {
    /// Calls with the same value of the metadata key `header` go to the same endpoint, as long as it works. A call without
    /// the key goes to a random one (gRFC A76).
    ///
    /// `header` must be a valid metadata key for text.
    pub fn by_header(header: &str) -> Self {
        Self::without_header().request_hash_header(header)
    }

    /// The sizes of gRFC A42. The hash of a call must come from elsewhere.
    pub(crate) fn without_header() -> Self {
        Self {
            min_ring_size: 1024,
            max_ring_size: RING_SIZE_CAP,
            request_hash_header: None,
            fault: None,
        }
    }

    /// The smallest number of entries of the ring, over all endpoints. The default is 1024. With more entries, the calls follow the
    /// weights of the endpoints better.
    ///
    /// It is from 1 to 8,388,608, and at most the [maximum](Self::max_ring_size). More than 4096 count as 4096.
    pub fn min_ring_size(mut self, entries: u64) -> Self {
        self.min_ring_size = entries;
        self
    }

    /// The largest number of entries of the ring. The default is 4096.
    ///
    /// It is from 1 to 8,388,608. More than 4096 count as 4096.
    pub fn max_ring_size(mut self, entries: u64) -> Self {
        self.max_ring_size = entries;
        self
    }

    pub(crate) fn request_hash_header(mut self, header: &str) -> Self {
        let fault = match key::parse_name(header) {
            Ok(_) if Kind::of(header) == Kind::Binary => {
                HEADER.fault(format!("must be a key for text, and is {header:?}"))
            }
            Ok(name) => {
                self.request_hash_header = Some(name);
                return self;
            }
            Err(error) => HEADER.fault(format!("must be a metadata key: {error}")),
        };
        self.fault.get_or_insert(fault);
        self
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        if let Some(fault) = &self.fault {
            return Err(fault.clone());
        }
        MIN_SIZE.at_least(self.min_ring_size, 1)?;
        MIN_SIZE.at_most(self.min_ring_size, MAX_RING_SIZE)?;
        MAX_SIZE.at_least(self.max_ring_size, 1)?;
        MAX_SIZE.at_most(self.max_ring_size, MAX_RING_SIZE)?;
        if self.min_ring_size > self.max_ring_size {
            return Err(MIN_SIZE.fault(format!(
                "must be at most the maximum, which is {}, and is {}",
                self.max_ring_size, self.min_ring_size
            )));
        }
        Ok(())
    }
}

/// The largest ring that this client makes, whatever the configuration says (gRFC A42).
pub(crate) const RING_SIZE_CAP: u64 = 4096;

const MAX_RING_SIZE: u64 = 8 * 1024 * 1024;

const HEADER: Field = Field::new("RingHash::by_header", "requestHashHeader");
const MIN_SIZE: Field = Field::new("RingHash::min_ring_size", "minRingSize");
const MAX_SIZE: Field = Field::new("RingHash::max_ring_size", "maxRingSize");
