//! The small things that are said of a case every day: notes, tags, who works on it, its status, a hold.
//!
//! Each looks at the case and writes in one transaction, so that a rule holds also while a colleague works beside us.

use super::records::Desk;
use super::state::CaseState;
use super::store::{Casebook, StoreError};
use crate::envelope::Author;
use crate::model::record::{Action, Status};
use crate::model::untrusted::{is_hidden, is_space};
use crate::model::{Digest, Limits};
use rusqlite::Transaction;
use unicode_normalization::UnicodeNormalization;

crate::reasons! {
    /// Why something is not said of a case.
    pub enum WorkError {
        Empty = "work-empty", "there is no word in it";
        TooLong { limit: u64 } = "work-too-long", "it is longer than {limit} bytes";
        Control = "work-control", "it holds a control character";
        Tag { limit: usize } = "work-tag", "a tag is one line of 1 to {limit} visible characters, and begins with a letter or digit";
        Tags { limit: usize } = "work-tags", "a case has no more than {limit} tags";
        Reason { status: String } = "work-reason", "the status {status} needs a reason";
        NoClaim { id: String } = "work-no-claim", "no claim of this case, or more than one, begins with {id}";
        NoVerifier { name: String } = "work-no-verifier", "nobody who verifies here is called {name}";
        Held = "work-held", "a hold is on it already";
        NotHeld = "work-not-held", "no hold is on it";
        Months { limit: u32 } = "work-months", "cases are kept for 1 to {limit} months, or for ever";
    }
    wrapping { Store(StoreError) }
}

/// A tag in its one form: normalised, one space between words, nothing in it that cannot be seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(String);

impl Tag {
    /// Reads a tag as it was typed.
    ///
    /// # Errors
    /// [`WorkError::Tag`].
    pub fn parse(typed: &str, limits: &Limits) -> Result<Self, WorkError> {
        let refused = WorkError::Tag { limit: limits.tag };
        // Two tags that look alike must be one, so all spaces are one space, and what has no glyph is refused.
        if typed.chars().any(|c| is_hidden(c) && !is_space(c)) {
            return Err(refused);
        }
        let spaced = typed.nfc().map(|c| if is_space(c) { ' ' } else { c });
        let spaced: String = spaced.collect();
        let words: Vec<&str> = spaced.split(' ').filter(|w| !w.is_empty()).collect();
        let tag = words.join(" ");
        let fits = (1..=limits.tag).contains(&tag.chars().count());
        // A tag that began with a dash would be taken for an option.
        if !fits || !tag.chars().next().is_some_and(char::is_alphanumeric) {
            return Err(refused);
        }
        Ok(Self(tag))
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Words that a verifier wrote: normalised, with line feeds, and without control characters.
pub(super) fn words(typed: &str, limit: u64) -> Result<String, WorkError> {
    let text: String = typed.nfc().collect();
    let text = text.replace("\r\n", "\n");
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(WorkError::Empty);
    }
    if text.len() as u64 > limit {
        return Err(WorkError::TooLong { limit });
    }
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
    {
        return Err(WorkError::Control);
    }
    Ok(text)
}

/// Words that may be left out.
pub(super) fn words_or_none(typed: &str, limit: u64) -> Result<String, WorkError> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    words(typed, limit)
}

/// Whether a status says so much that nobody may set it without a reason.
#[must_use]
pub fn needs_reason(status: Status) -> bool {
    matches!(
        status,
        Status::Corroborated | Status::Contradicted | Status::Fabricated | Status::Withdrawn
    )
}

impl CaseState {
    /// The claim whose record begins with these hexadecimal digits, at least four.
    ///
    /// # Errors
    /// [`WorkError::NoClaim`].
    pub fn claim_named(&self, typed: &str) -> Result<Digest, WorkError> {
        let start = typed.trim().to_lowercase();
        let ids = self.claims.iter().map(|c| c.made.record);
        let mut ids = ids.filter(|id| id.to_string().starts_with(&start));
        match (ids.next(), ids.next()) {
            (Some(id), None) if start.len() >= 4 => Ok(id),
            _ => Err(WorkError::NoClaim {
                id: typed.to_owned(),
            }),
        }
    }
}

impl Casebook {
    /// Writes a note on a case, or on the claim that is named by the beginning of its record.
    ///
    /// # Errors
    /// [`WorkError`]; nothing is written.
    pub fn note(
        &mut self,
        by: &Author,
        case: &Digest,
        text: &str,
        claim: Option<&str>,
    ) -> Result<Digest, WorkError> {
        let text = words(text, self.limits().note)?;
        self.working(|desk, transaction| {
            let claim = match claim {
                Some(typed) => Some(desk.state(transaction, case)?.claim_named(typed)?),
                None => None,
            };
            Ok(desk.say(transaction, by, Some(*case), &Action::Note { text, claim })?)
        })
    }

    /// Puts tags on a case or takes them off, all or none. What is so already is not said again. Returns the records.
    ///
    /// # Errors
    /// [`WorkError`]; nothing is written.
    pub fn tag(
        &mut self,
        by: &Author,
        case: &Digest,
        tags: &[Tag],
        on: bool,
    ) -> Result<Vec<Digest>, WorkError> {
        let limit = self.limits().tags;
        self.working(|desk, transaction| {
            let mut records = Vec::new();
            for tag in tags {
                let state = desk.state(transaction, case)?;
                if state.tags.contains_key(tag.as_str()) == on {
                    continue;
                }
                if on && state.tags.len() >= limit {
                    return Err(WorkError::Tags { limit });
                }
                let tag = tag.as_str().to_owned();
                records.push(desk.say(
                    transaction,
                    by,
                    Some(*case),
                    &Action::Tagged { tag, on },
                )?);
            }
            Ok(records)
        })
    }

    /// Says who works on a case: a verifier of today by name, or nobody. No record where it is so already.
    ///
    /// # Errors
    /// [`WorkError`]; nothing is written.
    pub fn assign(
        &mut self,
        by: &Author,
        case: &Digest,
        name: Option<&str>,
    ) -> Result<Option<Digest>, WorkError> {
        let to = match name {
            Some(name) => {
                let member = self.roster().by_name(name);
                let member = member.ok_or_else(|| WorkError::NoVerifier {
                    name: name.to_owned(),
                })?;
                Some(member.key.clone())
            }
            None => None,
        };
        self.working(|desk, transaction| {
            let state = desk.state(transaction, case)?;
            if state.assigned.map(|a| a.value) == to {
                return Ok(None);
            }
            let assigned = Action::Assigned { to };
            Ok(Some(desk.say(transaction, by, Some(*case), &assigned)?))
        })
    }

    /// Sets the status of a case. What the source allows does not follow from it, and is not changed by it.
    ///
    /// # Errors
    /// [`WorkError`]; nothing is written.
    pub fn set_status(
        &mut self,
        by: &Author,
        case: &Digest,
        status: Status,
        reason: &str,
    ) -> Result<Digest, WorkError> {
        let reason = words_or_none(reason, self.limits().reason)?;
        if reason.is_empty() && needs_reason(status) {
            let status = status.code().to_owned();
            return Err(WorkError::Reason { status });
        }
        self.working(|desk, transaction| {
            let set = Action::StatusSet { status, reason };
            Ok(desk.say(transaction, by, Some(*case), &set)?)
        })
    }

    /// Puts a hold on a case, or takes it off: while it is on nothing is destroyed, and the time for keeping does not run out.
    ///
    /// # Errors
    /// [`WorkError`]; nothing is written.
    pub fn hold(
        &mut self,
        by: &Author,
        case: &Digest,
        on: bool,
        reason: &str,
    ) -> Result<Digest, WorkError> {
        let reason = words(reason, self.limits().reason)?;
        self.working(
            |desk, transaction| match (desk.state(transaction, case)?.hold, on) {
                (Some(_), true) => Err(WorkError::Held),
                (None, false) => Err(WorkError::NotHeld),
                _ => Ok(desk.say(transaction, by, Some(*case), &Action::Hold { on, reason })?),
            },
        )
    }

    /// Does something in one transaction, which counts only if all of it went well.
    pub(super) fn working<T>(
        &mut self,
        work: impl FnOnce(&Desk, &Transaction<'_>) -> Result<T, WorkError>,
    ) -> Result<T, WorkError> {
        let desk = self.desk();
        let transaction = self.begin().map_err(StoreError::from)?;
        let done = work(&desk, &transaction)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_one_form() {
        let limits = Limits::STANDARD;
        let tag = |t: &str| Tag::parse(t, &limits).map(|t| t.0);
        assert_eq!(tag("  два\u{a0}\u{a0}сло\u{432}а ").unwrap(), "два слова");
        assert_eq!(tag("e\u{301}te\u{301}").unwrap(), "\u{e9}t\u{e9}");
        for wrong in [
            "",
            " ",
            "a\nb",
            "a\tb",
            "a\u{202e}b",
            "a\u{200b}b",
            "-a",
            "\u{1b}[31m",
        ] {
            assert!(
                matches!(tag(wrong), Err(WorkError::Tag { .. })),
                "{wrong:?}"
            );
        }
        assert!(tag(&"я".repeat(limits.tag)).is_ok());
        assert!(tag(&"я".repeat(limits.tag + 1)).is_err());
    }

    #[test]
    fn words_are_normal_and_hold_no_control_character() {
        assert_eq!(words(" a\r\nb\tc \n", 9).unwrap(), "a\nb\tc");
        assert!(matches!(words(" \n", 9), Err(WorkError::Empty)));
        assert!(matches!(words("a\u{1b}b", 9), Err(WorkError::Control)));
        assert!(words("яяяя", 8).is_ok());
        assert!(matches!(
            words("яяяяя", 8),
            Err(WorkError::TooLong { limit: 8 })
        ));
        assert_eq!(words_or_none("  ", 8).unwrap(), "");
    }
}
