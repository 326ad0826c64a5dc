//! Settings of a message crate's own generator, which the user makes by a function.

use std::fmt;
use std::sync::Arc;

/// A function that changes the settings `C` of a generator before it runs.
pub(crate) struct Settings<C>(Option<Arc<Apply<C>>>);

type Apply<C> = dyn Fn(&mut C) + Send + Sync;

impl<C> Settings<C> {
    pub(crate) fn new(change: impl Fn(&mut C) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(change)))
    }

    pub(crate) fn apply(&self, config: &mut C) {
        if let Some(change) = &self.0 {
            change(config);
        }
    }

    pub(crate) fn is_some(&self) -> bool {
        self.0.is_some()
    }
}

impl<C> Default for Settings<C> {
    fn default() -> Self {
        Self(None)
    }
}

impl<C> Clone for Settings<C> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<C> fmt::Debug for Settings<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Settings")
            .field(&self.is_some())
            .finish()
    }
}
