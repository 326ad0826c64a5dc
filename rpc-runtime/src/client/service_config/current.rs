//! The service config that a channel uses now.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arc_swap::ArcSwapOption;

use crate::client::retry::limits::RetryLimits;
use crate::client::service_config::method_config::MethodConfig;
use crate::client::service_config::service_config::ServiceConfig;
use crate::method::Idempotency;
use crate::mutex::Mutex;

/// The service config in use. The channel's calls read it, and the answers of its resolver replace it.
#[derive(Debug)]
pub(crate) struct CurrentConfig {
    /// Whether it has methods: most channels have none, and their calls look no further.
    has_methods: AtomicBool,
    config: ArcSwapOption<ServiceConfig>,
    limits: Mutex<RetryLimits>,
}

impl CurrentConfig {
    /// Begins with the config of the application.
    pub(crate) fn new(default: Option<Arc<ServiceConfig>>) -> Self {
        let limits = default
            .as_ref()
            .map(|config| RetryLimits::of(config, &RetryLimits::default()));
        Self {
            limits: Mutex::new(limits.unwrap_or_default()),
            has_methods: AtomicBool::new(
                default.as_ref().is_some_and(|config| config.has_methods()),
            ),
            config: ArcSwapOption::new(default),
        }
    }

    pub(crate) fn set(&self, config: Arc<ServiceConfig>) {
        let has_methods = config.has_methods();
        let mut limits = self.limits.lock();
        *limits = RetryLimits::of(&config, &limits);
        drop(limits);
        self.config.store(Some(config));
        self.has_methods.store(has_methods, Ordering::Release);
    }

    /// The config in use.
    pub(crate) fn load(&self) -> Option<Arc<ServiceConfig>> {
        self.config.load_full()
    }

    /// The limits on further attempts.
    pub(crate) fn retry_limits(&self) -> RetryLimits {
        self.limits.lock().clone()
    }

    /// The configuration of the method with this path.
    #[inline]
    pub(crate) fn for_method(
        &self,
        path: &str,
        idempotency: impl FnOnce() -> Idempotency,
    ) -> Option<Arc<MethodConfig>> {
        if self.has_methods.load(Ordering::Acquire) {
            self.look_up(path, idempotency())
        } else {
            None
        }
    }

    #[cold]
    fn look_up(&self, path: &str, idempotency: Idempotency) -> Option<Arc<MethodConfig>> {
        let config = self.config.load();
        config.as_ref()?.for_method(path, idempotency).cloned()
    }
}
