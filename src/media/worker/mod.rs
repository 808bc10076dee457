//! Foreign files are parsed in a process of their own, which holds two pipes and nothing else: no file, no socket, no
//! other program. The file's bytes come through the pipe as they are asked for, the clean ones go back the same way.
//!
//! [`install`] gives the program its workers; without them everything is parsed in this process, under the same limits.

mod frames;
mod lease;
mod remote;
mod serve;

use super::{Clean, Format, Input, MediaError, Settings, sniff};
use crate::model::Finding;

pub(super) use lease::{Lease, lease};
pub use lease::{count, install};
pub use serve::serve;

/// What a worker is asked for, done here and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) enum Verb {
    Sniff,
    Inspect,
    Strip,
}

impl Verb {
    pub(super) fn sniff(input: &mut Input, settings: &Settings) -> Result<Format, MediaError> {
        sniff::sniff(input, &settings.limits)
    }

    pub(super) fn inspect(
        format: Format,
        input: &mut Input,
        settings: &Settings,
    ) -> Result<Vec<Finding>, MediaError> {
        format.stripper().inspect(input, settings)
    }

    pub(super) fn strip(
        format: Format,
        input: Input,
        settings: &Settings,
    ) -> Result<Clean, MediaError> {
        format.stripper().strip(input, settings)
    }
}

/// A refusal that a worker told: one of [`MediaError`]'s codes with its values.
#[derive(Debug, thiserror::Error)]
#[error("{code}")]
pub struct ToldError {
    code: &'static str,
    args: Vec<(&'static str, String)>,
}

impl ToldError {
    /// From what came through the pipe; a code or name that this program does not have is the worker's failure.
    fn new(code: &str, args: &[(String, String)]) -> Self {
        const NAMES: [&str; 7] = [
            "format", "advice", "limit", "codec", "name", "detail", "kind",
        ];
        let known = MediaError::CODES.iter().find(|c| **c == code);
        let args = args.iter().filter_map(|(name, value)| {
            let name = NAMES.into_iter().find(|n| n == name)?;
            Some((name, value.chars().take(MOST_TOLD).collect()))
        });
        Self {
            code: known.copied().unwrap_or("media-worker"),
            args: args.collect(),
        }
    }
}

impl crate::model::Reason for ToldError {
    fn code(&self) -> &'static str {
        self.code
    }

    fn args(&self) -> Vec<(&'static str, String)> {
        self.args.clone()
    }
}

/// Characters of a value that a worker may send: what a person reads in one sentence.
const MOST_TOLD: usize = 300;
