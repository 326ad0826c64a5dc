//! The observation of one call: the records of its observers.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::observe::observer::CallRecord;
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

impl Observation {
    pub(crate) fn new(records: Vec<Box<dyn CallRecord>>) -> Self {
        Self((!records.is_empty()).then(|| Box::new(Records(records))))
    }

    /// Runs `work` in the scope of each record.
    #[inline]
    pub(crate) fn in_scope<T>(&self, work: impl FnOnce() -> T) -> T {
        match &self.0 {
            None => work(),
            Some(records) => in_scopes(&records.0, work),
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
fn in_scopes<T>(records: &[Box<dyn CallRecord>], work: impl FnOnce() -> T) -> T {
    let mut work = Some(work);
    let mut done = None;
    let mut run = || {
        if let Some(work) = work.take() {
            // What panics in the work is not the record's.
            done = Some(catch_unwind(AssertUnwindSafe(work)));
        }
    };
    let _ = catch(|| nest(records, &mut run));
    // For a record that did not run the work.
    run();
    match done.expect("`run` was called at least once") {
        Ok(done) => done,
        Err(panic) => resume_unwind(panic),
    }
}

fn nest(records: &[Box<dyn CallRecord>], work: &mut dyn FnMut()) {
    match records.split_first() {
        None => work(),
        Some((first, rest)) => first.in_scope(&mut || nest(rest, work)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    /// Records its calls.
    struct Diary {
        name: &'static str,
        runs: u32,
        seen: Arc<Mutex<Vec<String>>>,
    }

    impl Diary {
        fn write(&self, what: &str) {
            self.seen
                .lock()
                .unwrap()
                .push(format!("{} {what}", self.name));
        }
    }

    impl CallRecord for Diary {
        fn in_scope(&self, work: &mut dyn FnMut()) {
            self.write("in");
            (0..self.runs).for_each(|_| work());
            self.write("out");
        }

        fn end(&mut self, code: Code) {
            self.write(code.name());
            assert!(self.name != "panics", "on purpose");
        }
    }

    fn observed(records: [(&'static str, u32); 2]) -> (Observation, Arc<Mutex<Vec<String>>>) {
        let seen = Arc::default();
        let records = records.map(|(name, runs)| -> Box<dyn CallRecord> {
            let seen = Arc::clone(&seen);
            Box::new(Diary { name, runs, seen })
        });
        (Observation::new(records.into()), seen)
    }

    #[test]
    fn scopes_are_nested_and_records_end_once() {
        let (mut observation, seen) = observed([("a", 1), ("b", 1)]);
        assert_eq!(observation.in_scope(|| 7), 7);
        observation.end(Code::NotFound);
        drop(observation);
        let seen = seen.lock().unwrap().join(", ");
        assert_eq!(seen, "a in, b in, b out, a out, a NOT_FOUND, b NOT_FOUND");
    }

    #[test]
    fn work_runs_once_even_if_a_record_runs_it_never_or_often() {
        for runs in [0, 1, 3] {
            let (observation, _) = observed([("a", runs), ("b", runs)]);
            let mut done = 0;
            observation.in_scope(|| done += 1);
            assert_eq!(done, 1, "{runs}");
        }
    }

    #[test]
    fn a_panic_in_a_scope_keeps_nothing_from_the_work_and_one_of_the_work_is_passed_on() {
        struct Panics(bool);
        impl CallRecord for Panics {
            fn in_scope(&self, work: &mut dyn FnMut()) {
                if self.0 {
                    work();
                }
                panic!("on purpose");
            }

            fn end(&mut self, _: Code) {}
        }
        for first in [true, false] {
            let observation = Observation::new(vec![Box::new(Panics(first))]);
            assert_eq!(observation.in_scope(|| 7), 7);
            let work = || observation.in_scope(|| panic!("of the work"));
            let panic = catch_unwind(AssertUnwindSafe(work)).unwrap_err();
            assert_eq!(panic.downcast_ref::<&str>(), Some(&"of the work"));
        }
    }

    #[test]
    fn a_panic_of_a_record_does_not_affect_other_records() {
        let (observation, seen) = observed([("panics", 1), ("b", 1)]);
        drop(observation);
        assert_eq!(*seen.lock().unwrap(), ["panics CANCELLED", "b CANCELLED"]);
    }
}
