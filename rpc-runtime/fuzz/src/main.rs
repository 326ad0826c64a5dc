//! Runs the targets for a bounded time each, with inputs that are made from the corpus.
//!
//! `FUZZ_SECONDS` is that time (3), `FUZZ_SEED` what the inputs follow from (1): equal seeds give equal inputs, in
//! the same order. `FUZZ_INPUT` runs that one input only. Arguments choose targets.

mod mutation;

use std::any::Any;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use fuzz::{TARGETS, Target};

use crate::mutation::Inputs;

fn main() -> ExitCode {
    let seconds = number("FUZZ_SECONDS").unwrap_or(3);
    let seed = number("FUZZ_SEED").unwrap_or(1);
    let only = number("FUZZ_INPUT");
    let chosen: Vec<_> = std::env::args().skip(1).collect();
    let is_chosen = |name: &str| chosen.is_empty() || chosen.iter().any(|chosen| chosen == name);
    let targets = TARGETS.iter().filter(|target| is_chosen(target.name));
    let plan: Vec<_> = targets.clone().map(|target| target.name).collect();
    println!("plan {}", plan.join(" "));
    // A panic is reported below, with the input that caused it.
    std::panic::set_hook(Box::new(|_| ()));
    let mut code = ExitCode::SUCCESS;
    for &Target { name, run } in targets {
        let inputs = match corpus(name) {
            Ok(corpus) => Inputs::new(corpus, seed),
            Err(error) => {
                println!("FAIL {name}: the corpus cannot be read: {error}");
                code = ExitCode::FAILURE;
                continue;
            }
        };
        let result = match only {
            Some(number) => one(&inputs, number, run),
            None => all(&inputs, Duration::from_secs(seconds), run),
        };
        match result {
            Ok(count) => println!("ok   {name}: {count} inputs, seed {seed}"),
            Err(Failure { number, why }) => {
                println!("FAIL {name}: FUZZ_SEED={seed} FUZZ_INPUT={number}: {why}");
                eprintln!("{name} {number}: {}", inputs.make(number).escape_ascii());
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

struct Failure {
    number: u64,
    why: String,
}

/// Runs inputs until the time is over. An input that takes too long is a failure; its thread is left behind.
fn all(inputs: &Inputs, time: Duration, run: fn(&[u8])) -> Result<u64, Failure> {
    let until = Instant::now() + time;
    let (started, running) = mpsc::channel();
    thread::scope(|scope| {
        let worker = scope.spawn(move || {
            let mut number = 0;
            while number < inputs.corpus_len() || Instant::now() < until {
                let _ = started.send(number);
                one(inputs, number, run)?;
                number += 1;
            }
            Ok(number)
        });
        let mut last = 0;
        loop {
            match running.recv_timeout(LONGEST_INPUT) {
                Ok(number) => last = number,
                Err(mpsc::RecvTimeoutError::Timeout) => hangs(inputs, last),
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
            }
        }
        worker.join().unwrap_or_else(|panic| {
            Err(Failure {
                number: last,
                why: text(&*panic),
            })
        })
    })
}

fn one(inputs: &Inputs, number: u64, run: fn(&[u8])) -> Result<u64, Failure> {
    let input = inputs.make(number);
    match catch_unwind(AssertUnwindSafe(|| run(&input))) {
        Ok(()) => Ok(1),
        Err(panic) => Err(Failure {
            number,
            why: text(&*panic),
        }),
    }
}

/// There is no way to end a thread but to end the program.
fn hangs(inputs: &Inputs, number: u64) -> ! {
    println!(
        "FAIL hang: FUZZ_SEED={} FUZZ_INPUT={number}: it takes longer than {LONGEST_INPUT:?}",
        inputs.seed()
    );
    eprintln!("{}", inputs.make(number).escape_ascii());
    std::process::exit(1);
}

fn corpus(name: &str) -> std::io::Result<Vec<Vec<u8>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(name);
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    // The order of a folder is not that of the next machine.
    paths.sort();
    paths.into_iter().map(fs::read).collect()
}

fn text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    format!(
        "it panics: {}",
        text.unwrap_or("with no message").escape_debug()
    )
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

const LONGEST_INPUT: Duration = Duration::from_secs(20);
