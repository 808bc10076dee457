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

/// What a look at a document by the way came to.
pub enum Looked {
    /// Nothing was found, or it has no words that can be read.
    Nothing,
    /// It has too many words to be looked at by the way.
    TooLong,
    /// Something was found in the words that survive its cleaning.
    Found(WordCheck),
}

/// Looks at the words of a document that survive its cleaning.
///
/// # Errors
/// [`MediaError`], if it cannot be cleaned.
pub fn look_at(path: &Path, settings: &Settings) -> Result<Looked, MediaError> {
    let source = Source::open(path)?;
    if !source.format().says_words() {
        return Ok(Looked::Nothing);
    }
    if source.size() > settings.limits.checked_file {
        return Ok(Looked::TooLong);
    }
    let words = source.words(settings)?;
    let found = WordCheck::of(Place::File(path.to_path_buf()), words);
    Ok(found.map_or(Looked::Nothing, Looked::Found))
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
        for path in self.attachments.iter().map(|file| &file.path) {
            match look_at(path, &self.settings).map_err(|reason| (path.clone(), reason))? {
                Looked::Nothing => {}
                Looked::TooLong => left_out.push(path.clone()),
                Looked::Found(check) => found.push(check),
            }
        }
        Ok((found, left_out))
    }
}
