//! The program of `cargo fuzz`, which finds inputs by what they reach: `FUZZ_TARGET` names the target.
//!
//! ```text
//! FUZZ_TARGET=envelope cargo +nightly fuzz run --fuzz-dir rpc-runtime/fuzz --features libfuzzer guided rpc-runtime/fuzz/corpus/envelope
//! ```
#![no_main]

use std::sync::LazyLock;

libfuzzer_sys::fuzz_target!(|input: &[u8]| (TARGET.run)(input));

static TARGET: LazyLock<fuzz::Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").expect("FUZZ_TARGET is set");
    let target = fuzz::TARGETS.iter().find(|target| target.name == name);
    *target.expect("FUZZ_TARGET is one of fuzz::TARGETS")
});
