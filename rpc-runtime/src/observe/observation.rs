//! The observation of one call: the records of its observers.

use crate::observe::observer::{AttemptCounts, CallRecord};
use crate::panics::catch;
use crate::status::code::Code;

/// The records of a call that has not ended. If it is dropped before [`end`](Self::end), the records see `CANCELLED`.
#[derive(Debug, Default)]
pub(crate) struct Observation(
    /// `None` without observers. Boxed, so that the state of a call is small without them.
    Option<Box<Records>>,
);

#[derive(Debug)]
struct Records(Vec<Box<dyn CallRecord>>);

/// A part of a call that runs until this is dropped.
#[must_use = "the part ends when this is dropped"]
pub(crate) struct Scope<'a> {
    records: Option<&'a Records>,
}

impl Observation {
    pub(crate) fn new(records: Vec<Box<dyn CallRecord>>) -> Self {
        Self((!records.is_empty()).then(|| Box::new(Records(records))))
    }

    /// Enters the scope of each record until the returned value is dropped.
    #[inline]
    pub(crate) fn enter(&self) -> Scope<'_> {
        let records = self.0.as_deref();
        if let Some(Records(records)) = records {
            enter_all(records);
        }
        Scope { records }
    }

    /// Whether there are observers, and the call has not ended.
    pub(crate) fn is_observed(&self) -> bool {
        self.0.is_some()
    }

    /// Tells the records how often the call was attempted again.
    #[cold]
    pub(crate) fn attempted(&mut self, counts: &AttemptCounts) {
        if let Some(records) = &mut self.0 {
            for record in &mut records.0 {
                let _ = catch(|| record.attempted(counts));
            }
        }
    }

    /// Tells the records how the call ended. Further calls have no effect.
    #[inline]
    pub(crate) fn end(&mut self, code: Code) {
        if let Some(records) = self.0.take() {
            end_all(records.0, code);
        }
    }
}

impl Drop for Scope<'_> {
    #[inline]
    fn drop(&mut self) {
        if let Some(Records(records)) = self.records {
            exit_all(records);
        }
    }
}

impl Drop for Observation {
    #[inline]
    fn drop(&mut self) {
        self.end(Code::Cancelled);
    }
}

#[cold]
fn end_all(records: Vec<Box<dyn CallRecord>>, code: Code) {
    for mut record in records {
        let _ = catch(move || record.end(code));
    }
}

#[cold]
fn enter_all(records: &[Box<dyn CallRecord>]) {
    for record in records {
        let _ = catch(|| record.enter());
    }
}

#[cold]
fn exit_all(records: &[Box<dyn CallRecord>]) {
    for record in records.iter().rev() {
        let _ = catch(|| record.exit());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    /// Records its calls.
    struct Diary {
        name: &'static str,
        seen: Arc<Mutex<Vec<String>>>,
    }

    impl Diary {
        fn write(&self, what: &str) {
            self.seen
                .lock()
                .unwrap()
                .push(format!("{} {what}", self.name));
            assert!(self.name != "panics", "on purpose");
        }
    }

    impl CallRecord for Diary {
        fn enter(&self) {
            self.write("in");
        }

        fn exit(&self) {
            self.write("out");
        }

        fn end(&mut self, code: Code) {
            self.write(code.name());
        }
    }

    fn observed(names: [&'static str; 2]) -> (Observation, Arc<Mutex<Vec<String>>>) {
        let seen = Arc::default();
        let records = names.map(|name| -> Box<dyn CallRecord> {
            let seen = Arc::clone(&seen);
            Box::new(Diary { name, seen })
        });
        (Observation::new(records.into()), seen)
    }

    #[test]
    fn scopes_are_nested_and_records_end_once() {
        let (mut observation, seen) = observed(["a", "b"]);
        drop(observation.enter());
        observation.end(Code::NotFound);
        drop(observation.enter());
        drop(observation);
        let seen = seen.lock().unwrap().join(", ");
        assert_eq!(seen, "a in, b in, b out, a out, a NOT_FOUND, b NOT_FOUND");
    }

    #[test]
    fn a_scope_is_left_when_its_work_panics() {
        let (observation, seen) = observed(["a", "b"]);
        let work = || {
            let _scope = observation.enter();
            panic!("of the work");
        };
        assert!(catch(work).is_err());
        assert_eq!(seen.lock().unwrap().join(", "), "a in, b in, b out, a out");
    }

    #[test]
    fn a_panic_of_a_record_does_not_affect_other_records() {
        let (observation, seen) = observed(["panics", "b"]);
        drop(observation.enter());
        drop(observation);
        assert_eq!(
            seen.lock().unwrap().join(", "),
            "panics in, b in, b out, panics out, panics CANCELLED, b CANCELLED"
        );
    }
}
