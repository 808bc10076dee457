//! Seals the twelve sample submissions to the office in one folder, into another: `seal-cases OFFICE DIR`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a sample may stop at the first surprise"
)]

#[path = "../../tests/support/samples.rs"]
mod samples;

use plico::envelope::Office;
use plico::model::Limits;
use std::path::PathBuf;

fn main() {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [office, dir] = folders.as_slice() else {
        panic!("usage: seal-cases OFFICE DIR");
    };
    let office = Office::find(office, Limits::STANDARD).unwrap();
    for path in samples::seal_all(&office, dir) {
        println!("{}", path.display());
    }
}
