//! The only door to sealing: a draft becomes a [`StrippedSubmission`], and nothing else can be sealed.

mod answer;
mod telling;
mod word_check;

pub use answer::Answer;
pub use telling::{Enclosed, Telling, TellingError};
pub use word_check::{Looked, Place, WordCheck, look_at};

use crate::media::{Clean, MediaError, Settings, Source, normal_text};
use crate::model::{Answers, Consent, Limits, QuestionnaireRef, Scope};
use crate::secret::Plaintext;
use std::fs::File;
use std::path::{Path, PathBuf};

/// What a source wants to send, as it is.
#[derive(Debug)]
pub struct Draft {
    /// The account, in whatever encoding it was typed.
    pub statement: Plaintext,
    /// Answers to the card's questions.
    pub answers: Answers,
    /// Which questions those were.
    pub questionnaire: Option<QuestionnaireRef>,
    /// What may be done with it.
    pub consent: Consent,
    /// Files to send along.
    pub attachments: Vec<Enclosed>,
}

crate::reasons! {
    /// Why a draft cannot be sent.
    pub enum SubmissionError {
        TooMany { limit: usize } = "submission-too-many", "more than {limit} files";
        TooLong { limit: u64 } = "submission-too-long", "the statement is longer than {limit} bytes";
        Nothing = "submission-nothing", "there is nothing to send";
    }
    wrapping { Statement(MediaError) }
}

/// A file that cannot be sent, and why.
#[derive(Debug)]
pub struct Refused {
    /// The path as it was given.
    pub path: PathBuf,
    /// The reason.
    pub reason: MediaError,
}

/// A submission from which everything that identifies has been taken, or will be while it is sealed: its files are
/// opened, cleaned and dropped one by one, so that only one of them is ever in memory.
#[derive(Debug)]
pub struct StrippedSubmission {
    statement: Plaintext,
    answers: Answers,
    questionnaire: Option<QuestionnaireRef>,
    consent: Consent,
    attachments: Vec<Enclosed>,
    settings: Settings,
}

impl Draft {
    /// Normalises the words and looks at every file, so that all refusals come at once and before anything is made.
    ///
    /// # Errors
    /// The first thing wrong with the words or the number of files.
    pub fn strip(
        self,
        settings: impl Into<Settings>,
    ) -> Result<(StrippedSubmission, Vec<Refused>), SubmissionError> {
        let settings = settings.into();
        let limits = settings.limits;
        if self.attachments.len() > limits.attachments {
            return Err(SubmissionError::TooMany {
                limit: limits.attachments,
            });
        }
        let text = normal_text(self.statement.expose(), &limits)?;
        if text.len() as u64 > limits.statement {
            return Err(SubmissionError::TooLong {
                limit: limits.statement,
            });
        }
        let told = !text.trim().is_empty() || !self.answers.is_none();
        if !told && self.attachments.is_empty() {
            return Err(SubmissionError::Nothing);
        }
        let refused = self
            .attachments
            .iter()
            .filter_map(|file| {
                Source::open(&file.path).err().map(|reason| Refused {
                    path: file.path.clone(),
                    reason,
                })
            })
            .collect();
        let submission = StrippedSubmission {
            statement: Plaintext::copy_of(text.as_bytes()),
            answers: self.answers,
            questionnaire: self.questionnaire,
            consent: self.consent,
            attachments: self.attachments,
            settings,
        };
        Ok((submission, refused))
    }
}

impl StrippedSubmission {
    /// The normalised statement.
    #[must_use]
    pub fn statement(&self) -> &Plaintext {
        &self.statement
    }

    /// The answers.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Which questionnaire they belong to.
    #[must_use]
    pub fn questionnaire(&self) -> Option<&QuestionnaireRef> {
        self.questionnaire.as_ref()
    }

    /// What may be done with it.
    #[must_use]
    pub fn consent(&self) -> &Consent {
        &self.consent
    }

    /// The limits it was held to.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.settings.limits
    }

    /// The files, in order, to be cleaned one at a time. An original is kept only where both the file's own choice and
    /// the consent say so.
    pub fn attachments(&self) -> impl Iterator<Item = Attachment<'_>> {
        let allowed = self.consent.allows(Scope::KEEP_ORIGINALS);
        self.attachments.iter().map(move |file| Attachment {
            path: &file.path,
            settings: &self.settings,
            keep_original: allowed && file.keep_original,
        })
    }
}

/// One file of a submission.
pub struct Attachment<'a> {
    path: &'a Path,
    settings: &'a Settings,
    keep_original: bool,
}

impl Attachment<'_> {
    /// Its path, for messages.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.path
    }

    /// Cleans it.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn clean(&self) -> Result<Clean, MediaError> {
        Source::open(self.path)?.strip(self.settings)
    }

    /// The untouched file and its size, if the source allowed it to be kept.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn original(&self) -> Result<Option<(File, u64)>, MediaError> {
        if self.keep_original {
            Source::open(self.path)?.into_original().map(Some)
        } else {
            Ok(None)
        }
    }
}
