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
    /// Whether it has no methods and is not awaited: so it is for most channels, and their calls look no further.
    is_plain: AtomicBool,
    /// Whether the resolver may have another config, and has not answered yet.
    is_awaited: AtomicBool,
    config: ArcSwapOption<ServiceConfig>,
    limits: Mutex<RetryLimits>,
}

/// The configuration of a method.
#[derive(Debug)]
pub(crate) enum Configured {
    /// `None` if it has none.
    Known(Option<Arc<MethodConfig>>),
    /// It is in the first answer of the resolver, or there is none.
    Awaited,
}

impl CurrentConfig {
    /// Begins with the config of the application, which does not apply to calls if another one is awaited.
    pub(crate) fn new(default: Option<Arc<ServiceConfig>>, is_awaited: bool) -> Self {
        let limits = default
            .as_ref()
            .map(|config| RetryLimits::of(config, &RetryLimits::default()));
        Self {
            limits: Mutex::new(limits.unwrap_or_default()),
            is_plain: AtomicBool::new(!is_awaited && is_plain(default.as_deref())),
            is_awaited: AtomicBool::new(is_awaited),
            config: ArcSwapOption::new(default),
        }
    }

    pub(crate) fn set(&self, config: Arc<ServiceConfig>) {
        let is_plain = is_plain(Some(&config));
        let mut limits = self.limits.lock();
        *limits = RetryLimits::of(&config, &limits);
        drop(limits);
        self.config.store(Some(config));
        self.is_awaited.store(false, Ordering::Release);
        self.is_plain.store(is_plain, Ordering::Release);
    }

    /// Whether a first answer of the resolver is awaited.
    pub(crate) fn is_awaited(&self) -> bool {
        self.is_awaited.load(Ordering::Acquire)
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
    ) -> Configured {
        if self.is_plain.load(Ordering::Acquire) {
            Configured::Known(None)
        } else if self.is_awaited() {
            Configured::Awaited
        } else {
            Configured::Known(self.look_up(path, idempotency()))
        }
    }

    /// The same, whether or not another config is awaited.
    #[cold]
    pub(crate) fn look_up(
        &self,
        path: &str,
        idempotency: Idempotency,
    ) -> Option<Arc<MethodConfig>> {
        let config = self.config.load();
        config.as_ref()?.for_method(path, idempotency).cloned()
    }
}

fn is_plain(config: Option<&ServiceConfig>) -> bool {
    config.is_none_or(|config| !config.has_methods())
}
