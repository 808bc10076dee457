//! The words that will be sealed, looked at for what points to somebody: `media` says what the files say, `scan` what it means.

use super::StrippedSubmission;
use crate::media::{MediaError, Settings, Source};
use crate::scan::{self, Report};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The free account.
    Statement,
    /// The answer to a field.
    Answer(String),
    /// The words of a file that survive its cleaning.
    File(PathBuf),
    /// A file's own name, which is never sealed.
    FileName(PathBuf),
}

/// What was found in one place.
pub struct WordCheck {
    /// Where.
    pub place: Place,
    /// The words that were looked at.
    pub text: Zeroizing<String>,
    /// What was found in them.
    pub report: Report,
}

impl WordCheck {
    /// Looks at the words of one place. None where nothing was found.
    #[must_use]
    pub fn of(place: Place, text: Zeroizing<String>) -> Option<Self> {
        let report = scan::scan(&text, None);
        (!report.findings.is_empty()).then_some(Self {
            place,
            text,
            report,
        })
    }
}

/// The words of a document that survive its cleaning. None where it has none to be read, or too many to be looked at by
/// the way, which the second value says.
///
/// # Errors
/// [`MediaError`], if it cannot be cleaned.
pub fn words_of(
    path: &Path,
    settings: &Settings,
) -> Result<(Option<Zeroizing<String>>, bool), MediaError> {
    let source = Source::open(path)?;
    if !source.format().says_words() {
        return Ok((None, false));
    }
    if source.size() > settings.limits.checked_file {
        return Ok((None, true));
    }
    Ok((Some(source.words(settings)?), false))
}

impl StrippedSubmission {
    /// Looks at the statement, every answer and every document, in this order. Places without findings are left out; the
    /// second list names the documents that were too long to be looked at.
    ///
    /// # Errors
    /// [`MediaError`] of a file that cannot be cleaned, with its path.
    pub fn word_check(&self) -> Result<(Vec<WordCheck>, Vec<PathBuf>), (PathBuf, MediaError)> {
        let (mut found, mut left_out) = (Vec::new(), Vec::new());
        let statement = String::from_utf8_lossy(self.statement.expose()).into_owned();
        found.extend(WordCheck::of(Place::Statement, Zeroizing::new(statement)));
        for (field, words) in self.answers.words() {
            let text = Zeroizing::new(words.to_owned());
            found.extend(WordCheck::of(Place::Answer(field.to_owned()), text));
        }
        for path in &self.attachments {
            let (words, too_long) =
                words_of(path, &self.settings).map_err(|reason| (path.clone(), reason))?;
            found.extend(words.and_then(|w| WordCheck::of(Place::File(path.clone()), w)));
            left_out.extend(too_long.then(|| path.clone()));
        }
        Ok((found, left_out))
    }
}
