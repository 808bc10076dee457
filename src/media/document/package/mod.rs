//! The ZIP around an office document: read without trust, written in one way.

mod read;
mod write;

pub(super) use read::Package;
pub(super) use write::{Member, write};
