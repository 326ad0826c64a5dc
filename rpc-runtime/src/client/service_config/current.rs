//! The service config that a channel uses now.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arc_swap::ArcSwapOption;

use crate::client::service_config::method_config::MethodConfig;
use crate::client::service_config::service_config::ServiceConfig;

/// The service config in use. The channel's calls read it, and the answers of its resolver replace it.
#[derive(Debug)]
pub(crate) struct CurrentConfig {
    /// Whether it has methods: most channels have none, and their calls look no further.
    has_methods: AtomicBool,
    config: ArcSwapOption<ServiceConfig>,
}

impl CurrentConfig {
    /// Begins with the config of the application.
    pub(crate) fn new(default: Option<Arc<ServiceConfig>>) -> Self {
        Self {
            has_methods: AtomicBool::new(
                default.as_ref().is_some_and(|config| config.has_methods()),
            ),
            config: ArcSwapOption::new(default),
        }
    }

    pub(crate) fn set(&self, config: Arc<ServiceConfig>) {
        let has_methods = config.has_methods();
        self.config.store(Some(config));
        self.has_methods.store(has_methods, Ordering::Release);
    }

    /// The config in use.
    pub(crate) fn load(&self) -> Option<Arc<ServiceConfig>> {
        self.config.load_full()
    }

    /// The configuration of the method with this path.
    #[inline]
    pub(crate) fn for_method(&self, path: &str) -> Option<Arc<MethodConfig>> {
        if self.has_methods.load(Ordering::Acquire) {
            self.look_up(path)
        } else {
            None
        }
    }

    #[cold]
    fn look_up(&self, path: &str) -> Option<Arc<MethodConfig>> {
        self.config.load().as_ref()?.for_method(path).cloned()
    }
}
