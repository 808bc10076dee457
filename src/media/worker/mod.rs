//! Foreign files are parsed in a process of their own, which holds two pipes and nothing else: no file, no socket, no
//! other program. The file's bytes come through the pipe as they are asked for, the clean ones go back the same way.
//!
//! [`install`] gives the program its workers; without them everything is parsed in this process, under the same limits.

mod frames;
mod lease;
mod remote;
mod serve;

use super::{Clean, Fingerprint, Format, Input, MediaError, Settings, picture, sniff, words};
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
    Words,
    Codes,
    Fingerprint,
}

impl Verb {
    pub(super) fn sniff(input: &mut Input, settings: &Settings) -> Result<Format, MediaError> {
        contained(|| sniff::sniff(input, &settings.limits))
    }

    pub(super) fn inspect(
        format: Format,
        input: &mut Input,
        settings: &Settings,
    ) -> Result<Vec<Finding>, MediaError> {
        contained(|| format.stripper().inspect(input, settings))
    }

    pub(super) fn codes(
        format: Format,
        input: &mut Input,
        settings: &Settings,
    ) -> Result<Vec<Vec<u8>>, MediaError> {
        contained(|| picture::read_codes(format, input, settings))
    }

    pub(super) fn fingerprint(
        format: Format,
        input: &mut Input,
        settings: &Settings,
    ) -> Result<Option<Fingerprint>, MediaError> {
        contained(|| picture::take_fingerprint(format, input, settings))
    }

    pub(super) fn strip(
        format: Format,
        input: Input,
        settings: &Settings,
    ) -> Result<Clean, MediaError> {
        contained(|| format.stripper().strip(input, settings))
    }

    pub(super) fn words(
        format: Format,
        input: Input,
        settings: &Settings,
    ) -> Result<Clean, MediaError> {
        let clean = Self::strip(format, input, settings)?;
        contained(|| words::of(clean, &settings.limits))
    }
}

/// A decoder that panics over a foreign file has met damage that it did not expect: the file is refused, in a worker and
/// without one.
fn contained<T>(work: impl FnOnce() -> Result<T, MediaError>) -> Result<T, MediaError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(MediaError::damaged("a decoder gave up on it")))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoder_that_panics_is_one_file_refused() {
        let refusal = contained(|| -> Result<(), MediaError> { panic!("unexpected") });
        assert!(matches!(refusal, Err(MediaError::Decode { .. })));
        assert_eq!(contained(|| Ok(7)).unwrap(), 7);
    }
}
