//! The runtimes that can use a connection.

use std::hash::{Hash, Hasher};

use tokio::runtime::{Handle, RuntimeFlavor};

/// The runtimes that can use the connection of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Home(u64);

impl Home {
    /// A multi-thread runtime. Its connections can be used from anywhere, because its own threads drive them.
    pub(crate) const ANYWHERE: Self = Self(0);

    pub(crate) fn of(runtime: &Handle) -> Self {
        if runtime.runtime_flavor() == RuntimeFlavor::MultiThread {
            return Self::ANYWHERE;
        }
        let mut number = Number(0);
        runtime.id().hash(&mut number);
        Self(number.0 | 1 << 63)
    }

    /// The home of this runtime; `None` outside of a runtime.
    pub(crate) fn here() -> Option<Self> {
        Handle::try_current().ok().map(|runtime| Self::of(&runtime))
    }

    pub(crate) fn number(self) -> u64 {
        self.0
    }

    pub(crate) fn from_number(number: u64) -> Self {
        Self(number)
    }
}

/// Extracts the number of a runtime's id, which has no accessor for it.
struct Number(u64);

impl Hasher for Number {
    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use tokio::runtime::Builder;

    use super::*;

    #[test]
    fn runtimes_of_one_thread_differ_and_those_of_several_do_not() {
        let runtimes: Vec<_> = (0..8)
            .map(|_| Builder::new_current_thread().build().unwrap())
            .collect();
        let homes: HashSet<_> = runtimes
            .iter()
            .map(|runtime| Home::of(runtime.handle()).number())
            .collect();
        assert_eq!(homes.len(), 8);
        let several = Builder::new_multi_thread().worker_threads(1).build();
        assert_eq!(Home::of(several.unwrap().handle()), Home::ANYWHERE);
        assert!(!homes.contains(&Home::ANYWHERE.number()));
        let _inside = runtimes[0].enter();
        assert_eq!(Home::here(), Some(Home::of(runtimes[0].handle())));
    }
}
