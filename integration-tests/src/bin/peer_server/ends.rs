//! How calls have ended, by the key that their metadata has under `count-as`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use integration_tests::generated::rpc::peers::v1::EndCounts;
use protobuf::proto;
use rpc_runtime::Metadata;

/// The counts of all keys. Cloning shares them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ends(Arc<Mutex<HashMap<String, Counts>>>);

#[derive(Clone, Debug, Default)]
struct Counts {
    started: i32,
    finished: i32,
    cancelled: i32,
}

/// A call in progress. It counts as cancelled when it is dropped before it has finished.
#[derive(Debug)]
pub(crate) struct Ending {
    ends: Ends,
    key: Option<String>,
}

impl Ends {
    /// Counts that a call with this metadata has started.
    pub(crate) fn start(&self, metadata: &Metadata) -> Ending {
        let key = metadata.get("count-as").map(str::to_owned);
        let ending = Ending {
            ends: self.clone(),
            key,
        };
        ending.count(|counts| counts.started += 1);
        ending
    }

    /// The counts of a key.
    pub(crate) fn counts(&self, key: &str) -> EndCounts {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = all.get(key).cloned().unwrap_or_default();
        proto!(EndCounts {
            started: counts.started,
            finished: counts.finished,
            cancelled: counts.cancelled,
        })
    }
}

impl Ending {
    /// Counts that the handler returns by itself.
    pub(crate) fn finish(&mut self) {
        self.count(|counts| counts.finished += 1);
        self.key = None;
    }

    fn count(&self, change: impl FnOnce(&mut Counts)) {
        if let Some(key) = &self.key {
            let mut all = self.ends.0.lock().unwrap_or_else(PoisonError::into_inner);
            change(all.entry(key.clone()).or_default());
        }
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        self.count(|counts| counts.cancelled += 1);
    }
}
