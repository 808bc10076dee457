//! What the office has written back to a codename, and whether it may.

use super::consent::{UseError, latest, permit};
use super::store::{Bundle, Casebook, StoreError};
use crate::envelope::Author;
use crate::envelope::keys::{Recipient, Reply};
use crate::model::record::Action;
use crate::model::{Digest, ReplyHead, Scope, Sequences};
use time::Date;

crate::reasons! {
    /// Why a case cannot be answered.
    pub enum AnswerError {
        NoCodename = "answer-no-codename", "it was sent without a codename";
    }
    wrapping { Store(StoreError), Use(UseError) }
}

/// To whom a case is answered, and what of their messages has arrived.
pub struct Correspondent {
    /// Where replies are sealed to.
    pub reply_to: Recipient<Reply>,
    /// The numbers of the messages.
    pub messages: Sequences,
}

/// The numbers of a case's messages under its codename.
#[must_use]
pub fn messages_of(bundles: &[Bundle]) -> Sequences {
    let numbered = bundles.iter().filter_map(|b| b.manifest.pseudonym.as_ref());
    numbered.map(|p| p.sequence).collect()
}

/// Whom to answer, if it is allowed today. Without a codename in the latest message there is nobody to answer.
///
/// # Errors
/// [`AnswerError`], but not `Store`.
pub fn correspondent(bundles: &[Bundle], today: Date) -> Result<Correspondent, AnswerError> {
    let messages = messages_of(bundles);
    let of_latest = latest(bundles).filter_map(|b| b.manifest.pseudonym.as_ref());
    let reply_to = of_latest.last().ok_or(AnswerError::NoCodename)?;
    permit(bundles, Scope::CONTACT_BACK, today)?;
    let reply_to = Recipient::parse(&reply_to.reply_to).ok_or(AnswerError::NoCodename)?;
    Ok(Correspondent { reply_to, messages })
}

impl Correspondent {
    /// The head of the reply of this number.
    #[must_use]
    pub fn head(&self, number: u64) -> ReplyHead {
        ReplyHead {
            number,
            sequence: self.messages.highest(),
            received: self.messages.received(),
        }
    }
}

impl Casebook {
    /// Records a reply. `write` is given its number, writes the sealed file and tells its SHA-256; if it fails nothing is
    /// recorded. Should recording fail afterwards, the caller takes the file back.
    ///
    /// # Errors
    /// Those of `write`, or [`StoreError`].
    pub fn record_reply<E: From<StoreError>>(
        &mut self,
        by: &Author,
        case: &Digest,
        text: &str,
        write: impl FnOnce(u64) -> Result<Digest, E>,
    ) -> Result<u64, E> {
        let failed = |e: rusqlite::Error| E::from(StoreError::from(e));
        let desk = self.desk();
        // Other processes wait, so that no two replies of a case bear one number.
        let transaction = self.begin().map_err(failed)?;
        let state = desk.state(&transaction, case)?;
        let number = state.answers.iter().map(|a| a.value.number).max();
        let number = number.unwrap_or(0).saturating_add(1);
        let answered = Action::Answered {
            number,
            file: write(number)?,
            text: text.to_owned(),
        };
        desk.say(&transaction, by, Some(*case), &answered)?;
        transaction.commit().map_err(failed)?;
        Ok(number)
    }
}
