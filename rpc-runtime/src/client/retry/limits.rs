//! What the calls of a channel share that limits their further attempts.

use std::sync::Arc;

use crate::client::retry::budget::Budget;
use crate::client::retry::stop::Stop;
use crate::client::retry::throttle::Throttle;
use crate::client::service_config::service_config::ServiceConfig;

/// The limits of a channel on further attempts. Clones share them.
#[derive(Clone, Debug)]
pub(crate) struct RetryLimits {
    /// The most attempts at a call, whatever its policy says.
    pub(crate) max_attempts: u32,
    throttle: Option<Arc<Throttle>>,
    budget: Option<Arc<Budget>>,
}

impl RetryLimits {
    /// Those of `config`. What is the same as `before` goes on as it is: a new service config must not forgive failures.
    pub(crate) fn of(config: &ServiceConfig, before: &Self) -> Self {
        let throttle = config.retry_throttling.map(|throttling| {
            let same = before.throttle.clone();
            same.filter(|throttle| throttle.config == throttling)
                .unwrap_or_else(|| Arc::new(Throttle::new(throttling)))
        });
        let budget = config.retry_budget.map(|percent| {
            let same = before.budget.clone();
            same.filter(|budget| budget.percent == percent)
                .unwrap_or_else(|| Arc::new(Budget::new(percent)))
        });
        Self {
            throttle,
            budget,
            max_attempts: before.max_attempts,
        }
    }

    /// A call with a policy begins.
    pub(crate) fn call_started(&self) {
        if let Some(budget) = &self.budget {
            budget.call_started();
        }
    }

    /// A call with a policy has succeeded.
    pub(crate) fn succeeded(&self) {
        if let Some(throttle) = &self.throttle {
            throttle.succeeded();
        }
    }

    /// An attempt has failed in a way that its policy names.
    pub(crate) fn failed(&self) {
        if let Some(throttle) = &self.throttle {
            throttle.failed();
        }
    }

    /// Spends a further attempt.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub(crate) fn spend(&self) -> Result<(), Stop> {
        self.check()?;
        match &self.budget {
            Some(budget) if !budget.spend() => Err(Stop::Budget(budget.percent)),
            _ => Ok(()),
        }
    }

    /// Whether too many attempts have failed for a further one.
    ///
    /// # Errors
    ///
    /// They have.
    pub(crate) fn check(&self) -> Result<(), Stop> {
        match &self.throttle {
            Some(throttle) if !throttle.allows() => Err(Stop::Throttled),
            _ => Ok(()),
        }
    }
}

impl Default for RetryLimits {
    fn default() -> Self {
        Self {
            max_attempts: DEFAULT_MAX_ATTEMPTS,
            throttle: None,
            budget: None,
        }
    }
}

/// gRFC A6, `maxAttempts`.
pub(crate) const DEFAULT_MAX_ATTEMPTS: u32 = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::service_config::retry_throttling::RetryThrottling;

    #[test]
    fn a_config_that_stays_the_same_forgives_nothing() {
        let throttling = |tokens| RetryThrottling::max_tokens(tokens).token_ratio(0.1);
        let config = |tokens| ServiceConfig::default().retry_throttling(throttling(tokens));
        let limits = RetryLimits::of(&config(2), &RetryLimits::default());
        assert_eq!(limits.spend(), Ok(()));
        limits.failed();
        assert_eq!(limits.spend(), Err(Stop::Throttled));
        let limits = RetryLimits::of(&config(2), &limits);
        assert_eq!(limits.spend(), Err(Stop::Throttled));
        let limits = RetryLimits::of(&config(3), &limits);
        assert_eq!(limits.spend(), Ok(()));
        let budget = ServiceConfig::default().retry_budget(0);
        let limits = RetryLimits::of(&budget, &limits);
        for _ in 0..10 {
            assert_eq!(limits.spend(), Ok(()));
        }
        let limits = RetryLimits::of(&budget.retry_throttling(throttling(2)), &limits);
        assert_eq!(limits.spend(), Err(Stop::Budget(0)));
    }
}
