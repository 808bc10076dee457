//! The words that will be sealed, looked at for what points to somebody: `media` says what the files say, `scan` what it means.

use super::StrippedSubmission;
use crate::media::{MediaError, Source};
use crate::scan::{self, Report};
use std::path::PathBuf;
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

impl StrippedSubmission {
    /// Looks at the statement, every answer and every document, in this order. Places without findings are left out.
    ///
    /// # Errors
    /// [`MediaError`] of a file that cannot be cleaned, with its path.
    pub fn word_check(&self) -> Result<Vec<WordCheck>, (PathBuf, MediaError)> {
        let mut found = Vec::new();
        let statement = String::from_utf8_lossy(self.statement.expose()).into_owned();
        found.extend(WordCheck::of(Place::Statement, Zeroizing::new(statement)));
        for (field, words) in self.answers.words() {
            let text = Zeroizing::new(words.to_owned());
            found.extend(WordCheck::of(Place::Answer(field.to_owned()), text));
        }
        for path in &self.attachments {
            let refused = |reason| (path.clone(), reason);
            let source = Source::open(path).map_err(refused)?;
            if source.format().says_words() {
                let words = source.words(&self.settings).map_err(refused)?;
                found.extend(WordCheck::of(Place::File(path.clone()), words));
            }
        }
        Ok(found)
    }
}
