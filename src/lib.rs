//! The core of plico: everything but the terminal.
//!
//! The modules stand in layers, and each imports only from those above it in this list;
//! `tests/architecture.rs` holds that. `docs/architecture.md` is the map.

pub mod platform;
pub mod secret;

pub mod model;

pub mod media;
pub mod scan;
pub mod wire;

pub mod submission;

pub mod courier;
pub mod envelope;

#[cfg(feature = "casebook")]
pub mod casework;
