//! All integration tests, as one binary, because linking is what costs.
//!
//! `support` makes offices, photographs and processes; the other modules are each one kind of proof.
#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stderr,
    clippy::cast_possible_truncation,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test may stop at the first surprise"
)]

#[cfg(unix)]
mod seen;
mod support;

mod age_vectors;
mod architecture;
mod assessed;
mod backup;
mod card;
mod carry;
mod cmd;
mod corpus;
mod custody;
mod damage;
mod destroy;
mod drawings;
mod edges;
mod engines;
mod exiftool;
mod films;
mod fingerprints;
mod full_screen;
mod hostile;
mod interop;
mod journeys;
mod judgement;
mod kills;
mod leaks;
mod life;
mod likeness;
mod limits;
mod links;
mod neutral;
mod office;
mod paper;
mod parts;
mod path;
mod pdf;
mod photos;
mod pictures;
mod process;
mod prompts;
mod properties;
mod questionnaire_schema;
mod raw;
mod records;
mod replies;
mod review;
mod safe;
mod samples;
mod scan_command;
mod scan_properties;
mod scan_set;
mod search;
mod sounds;
mod staff;
mod stats;
mod stems;
mod strip;
mod sync;
mod texts;
mod worker;
mod write;
