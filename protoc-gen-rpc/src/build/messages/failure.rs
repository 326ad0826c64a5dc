//! Why a generator in this process failed, in words, and for which file.

use std::any::Any;
use std::cell::Cell;
use std::fmt;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use crate::build::error::BuildError;

/// Generates what `run` does for the first `files` of a run, each after its imports.
///
/// # Errors
///
/// When the generator `name` returns an error or panics: with the file that it fails on.
pub(super) fn caught<T, E: fmt::Display>(
    name: &str,
    files: &[String],
    run: impl Fn(usize) -> Result<T, E>,
) -> Result<T, BuildError> {
    let attempt = |count| {
        let outcome = without_report(|| panic::catch_unwind(AssertUnwindSafe(|| run(count))));
        match outcome {
            Ok(Ok(output)) => Ok(output),
            Ok(Err(error)) => Err(error.to_string()),
            Err(panic) => Err(panic_message(&*panic).to_owned()),
        }
    };
    attempt(files.len()).map_err(|message| {
        let counts: Vec<usize> = (1..files.len()).collect();
        let before = counts.partition_point(|count| attempt(*count).is_ok());
        let file = files.get(before).map_or("", String::as_str);
        BuildError::new(format!(
            "{file}: {name} cannot generate this file: {message}; use another message crate, leave \
             the file to a crate that has it, with an extern path, or report this to {name}"
        ))
    })
}

/// Runs `code` without the report that a panic prints, for it is told as an error.
fn without_report<T>(code: impl FnOnce() -> T) -> T {
    static FILTER: Once = Once::new();
    FILTER.call_once(|| {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_QUIET.get() {
                report(panic);
            }
        }));
    });
    IS_QUIET.set(true);
    let outcome = code();
    IS_QUIET.set(false);
    outcome
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("it panicked without a message")
}

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_file_that_it_comes_with() {
        let files = ["a.proto", "b.proto", "c.proto"].map(str::to_owned);
        for culprit in 1..=3 {
            let error = caught("some-build", &files, |count| -> Result<(), String> {
                match count.cmp(&culprit) {
                    std::cmp::Ordering::Less => Ok(()),
                    std::cmp::Ordering::Equal => Err("no".to_owned()),
                    std::cmp::Ordering::Greater => panic!("no"),
                }
            })
            .unwrap_err();
            let file = &files[culprit - 1];
            let expected = format!("{file}: some-build cannot generate this file: no; ");
            assert!(error.to_string().starts_with(&expected), "{error}");
        }
    }
}
