//! What an office writes back: words in the same normal form as a statement, and nothing else.

use super::SubmissionError;
use crate::media::normal_text;
use crate::model::Limits;
use crate::secret::Plaintext;

/// The normalised words of a reply: the only kind that can be sealed as one.
#[derive(Debug)]
pub struct Answer(Plaintext);

impl Answer {
    /// Normalises a text, so that it carries no mark of the machine it was written on.
    ///
    /// # Errors
    /// [`SubmissionError`], but not `TooMany`.
    pub fn new(text: &[u8], limits: &Limits) -> Result<Self, SubmissionError> {
        let text = normal_text(text, limits)?;
        if text.len() as u64 > limits.reply {
            return Err(SubmissionError::TooLong {
                limit: limits.reply,
            });
        }
        if text.trim().is_empty() {
            return Err(SubmissionError::Nothing);
        }
        Ok(Self(Plaintext::copy_of(text.as_bytes())))
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &Plaintext {
        &self.0
    }
}
