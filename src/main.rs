//! The thin binary: gives up what it does not need, then lets `cli` do the work.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    let protections = plico::platform::harden::process();
    cli::main(&protections)
}
