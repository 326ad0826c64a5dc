//! The configuration of calls to some methods.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::client::service_config::hedging_policy::HedgingPolicy;
use crate::client::service_config::retry_policy::RetryPolicy;
use crate::fault::{Fault, Field};
use crate::request::RequestHead;
use crate::setting::LONGEST_TIME;

/// The configuration of calls to some methods, for [`ServiceConfig::method`](crate::ServiceConfig::method),
/// [`service`](crate::ServiceConfig::service) and [`all_methods`](crate::ServiceConfig::all_methods).
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Code, MethodConfig, RetryPolicy};
///
/// let config = MethodConfig::default()
///     .timeout(Duration::from_secs(2))
///     .retry(RetryPolicy::on([Code::Unavailable]));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct MethodConfig {
    pub(crate) wait_for_ready: Option<bool>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) max_request_message_bytes: Option<usize>,
    pub(crate) max_response_message_bytes: Option<usize>,
    pub(crate) attempts: Option<Arc<AttemptPolicy>>,
    /// The first setting that could not be kept.
    fault: Option<Fault>,
}

/// When a call is attempted more than once.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AttemptPolicy {
    Retry(RetryPolicy),
    Hedge(HedgingPolicy),
}

impl MethodConfig {
    /// Whether a call waits while no server can be reached, instead of failing. A call's own setting has precedence. The
    /// default is not to wait.
    pub fn wait_for_ready(mut self, wait: bool) -> Self {
        self.wait_for_ready = Some(wait);
        self
    }

    /// The longest time that a call may take, from its start. Of this and the timeout that the application sets, the shorter one
    /// counts. The default is no limit; a timeout of 0 ends every call at once.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout.min(LONGEST_TIME));
        self
    }

    /// The largest request message in bytes, uncompressed. Of this and the limit of the channel, the smaller one counts. The
    /// default is no limit; 0 sends only empty messages.
    pub fn max_request_message_bytes(mut self, bytes: usize) -> Self {
        self.max_request_message_bytes = Some(bytes);
        self
    }

    /// The largest response message in bytes, uncompressed. Of this and the limit of the channel, the smaller one counts. The
    /// default is no limit; 0 accepts only empty messages.
    pub fn max_response_message_bytes(mut self, bytes: usize) -> Self {
        self.max_response_message_bytes = Some(bytes);
        self
    }

    /// Attempts calls again that failed. The default is not to. A method has a policy for retries or one for hedging, not both.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        if matches!(self.attempts.as_deref(), Some(AttemptPolicy::Hedge(_))) {
            self.refuse_both();
        }
        self.attempts = Some(Arc::new(AttemptPolicy::Retry(policy)));
        self
    }

    /// Sends calls again before they have failed. The default is not to. A method has a policy for retries or one for hedging,
    /// not both.
    pub fn hedge(mut self, policy: HedgingPolicy) -> Self {
        if matches!(self.attempts.as_deref(), Some(AttemptPolicy::Retry(_))) {
            self.refuse_both();
        }
        self.attempts = Some(Arc::new(AttemptPolicy::Hedge(policy)));
        self
    }

    /// Applies the times to a call that has begun at `began`: the earlier deadline counts. Whether the call waits for a connection is
    /// for the application to say, if it does.
    pub(crate) fn apply_to(&self, head: &mut RequestHead, began: Instant) {
        let own = self.timeout.and_then(|timeout| began.checked_add(timeout));
        head.deadline = own.into_iter().chain(head.deadline).min();
        head.wait_for_ready = head.wait_for_ready.or(self.wait_for_ready);
    }

    /// # Errors
    ///
    /// The first value that is not valid.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        if let Some(fault) = &self.fault {
            return Err(fault.clone());
        }
        match self.attempts.as_deref() {
            Some(AttemptPolicy::Retry(policy)) => policy.check(),
            Some(AttemptPolicy::Hedge(policy)) => policy.check(),
            None => Ok(()),
        }
    }

    fn refuse_both(&mut self) {
        let fault = HEDGE.fault("must not be set together with a retry policy");
        self.fault.get_or_insert(fault);
    }
}

const HEDGE: Field = Field::new("MethodConfig::hedge", "hedgingPolicy");
