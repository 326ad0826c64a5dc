//! Runs one of gRPC's interoperability cases against a server of any implementation.
//!
//! Takes the flags that all such clients take. Exits with 0 when the case passed.

#![forbid(unsafe_code)]

mod arguments;
mod cases;
mod expect;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match cases::run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}: {failure}", arguments.test_case);
            ExitCode::FAILURE
        }
    }
}
