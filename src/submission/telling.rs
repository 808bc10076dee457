//! Everything a source has told so far, and where she stands: what a sealed draft keeps, and its JSON
//! (`docs/format.md`, "Sealed draft").

use crate::model::{Language, Limits, Scope, date};
use crate::secret::Plaintext;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// A statement in the making. No `Debug`: there is nothing in it to be printed.
pub struct Telling {
    /// The language she reads.
    pub language: Language,
    /// The card, byte for byte, and the digits that were typed for it.
    pub card: Option<(Vec<u8>, Zeroizing<String>)>,
    /// The free account.
    pub story: Plaintext,
    /// The answers so far, by field; they need not be complete.
    pub answers: Map<String, Value>,
    /// The files to send along.
    pub files: Vec<Enclosed>,
    /// The names of the uses that were allowed.
    pub allowed: Vec<String>,
    /// Nothing but review before this date, `YYYY-MM-DD`.
    pub not_before: Option<String>,
    /// The office asks again after this date, `YYYY-MM-DD`.
    pub review_after: Option<String>,
    /// The step at which she stands, by its name.
    pub place: String,
}

/// A file that is sent along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether the untouched file is sealed, too, for the evidence safe.
    pub keep_original: bool,
}

crate::reasons! {
    /// Why a telling cannot be kept, or is not one. `part` is a key of the JSON, never what stands there.
    pub enum TellingError {
        Form { part: &'static str } = "draft-form", "this is not a draft of this program, or it was changed: {part}";
        Newer = "draft-newer", "this draft is of a newer form than this program knows";
        TooMuch { part: &'static str } = "draft-too-much", "there is more of it than a draft holds: {part}";
        Path { number: usize } = "draft-path", "the path of file {number} is not text in UTF-8";
    }
}

/// The one format there is.
const FORMAT: &str = "plico/draft/1";
/// How every format begins, this one and those to come.
const FORMATS: &str = "plico/draft/";

/// The JSON. Its keys stand in the order of the alphabet, so that what is written is canonical.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored<'a> {
    allowed: Cow<'a, [String]>,
    answers: Cow<'a, Map<String, Value>>,
    #[serde(borrow, skip_serializing_if = "Option::is_none", default)]
    card: Option<StoredCard<'a>>,
    files: Vec<StoredFile<'a>>,
    format: Cow<'a, str>,
    language: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    not_before: Option<Cow<'a, str>>,
    place: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    review_after: Option<Cow<'a, str>>,
    story: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredCard<'a> {
    digits: Cow<'a, str>,
    text: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredFile<'a> {
    keep_original: bool,
    path: Cow<'a, str>,
}

/// What is looked at first, so that a newer draft is called newer and not broken.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    format: Cow<'a, str>,
}

impl Telling {
    /// Nothing told yet.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            card: None,
            story: Plaintext::copy_of(b""),
            answers: Map::new(),
            files: Vec::new(),
            allowed: Vec::new(),
            not_before: None,
            review_after: None,
            place: String::new(),
        }
    }

    /// The canonical JSON.
    ///
    /// # Errors
    /// [`TellingError`]: what is over a limit or is not text. A draft that could not be read again is never written.
    pub fn to_json(&self, limits: &Limits) -> Result<Plaintext, TellingError> {
        let stored = self.stored()?;
        stored.check(limits)?;
        let json = stored.to_json()?;
        if json.len() as u64 > limits.draft {
            return Err(TellingError::TooMuch { part: "draft" });
        }
        Ok(Plaintext::copy_of(&json))
    }

    /// Reads what [`Telling::to_json`] wrote; white space may follow it.
    ///
    /// # Errors
    /// [`TellingError`].
    pub fn from_json(json: &[u8], limits: &Limits) -> Result<Self, TellingError> {
        if json.len() as u64 > limits.draft {
            return Err(TellingError::TooMuch { part: "draft" });
        }
        let form = |part| TellingError::Form { part };
        let json = json.trim_ascii_end();
        let head: Head<'_> = serde_json::from_slice(json).map_err(|_| form("format"))?;
        if head.format != FORMAT {
            let newer = head.format.starts_with(FORMATS);
            return Err(if newer {
                TellingError::Newer
            } else {
                form("format")
            });
        }
        let stored: Stored<'_> = serde_json::from_slice(json).map_err(|_| form("draft"))?;
        stored.check(limits)?;
        // A second spelling is one that this program has not written.
        if *stored.to_json()? != json {
            return Err(form("draft"));
        }
        stored.into_telling().ok_or(form("language"))
    }

    fn stored(&self) -> Result<Stored<'_>, TellingError> {
        let form = |part| move |_| TellingError::Form { part };
        let card = self.card.as_ref().map(|(bytes, digits)| {
            let text = std::str::from_utf8(bytes).map_err(form("card"))?;
            Ok(StoredCard {
                digits: Cow::Borrowed(digits),
                text: text.into(),
            })
        });
        let file = |(number, file): (usize, &'_ Enclosed)| {
            let path = file.path.to_str().ok_or(TellingError::Path { number })?;
            Ok(StoredFile {
                keep_original: file.keep_original,
                // Owned, because the closure cannot say that it borrows for as long as `self` does.
                path: path.to_owned().into(),
            })
        };
        Ok(Stored {
            allowed: self.allowed.as_slice().into(),
            answers: Cow::Borrowed(&self.answers),
            card: card.transpose()?,
            files: (1..).zip(&self.files).map(file).collect::<Result<_, _>>()?,
            format: FORMAT.into(),
            language: self.language.code().into(),
            not_before: self.not_before.as_deref().map(Cow::Borrowed),
            place: self.place.as_str().into(),
            review_after: self.review_after.as_deref().map(Cow::Borrowed),
            story: self.story.expose_str().map_err(form("story"))?.into(),
        })
    }
}

impl Stored<'_> {
    fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, TellingError> {
        let mut json = Zeroizing::new(Vec::new());
        serde_json::to_writer(&mut *json, self)
            .map_err(|_| TellingError::Form { part: "draft" })?;
        Ok(json)
    }

    /// Holds every part to its limit, when it is written and when it is read.
    fn check(&self, limits: &Limits) -> Result<(), TellingError> {
        let answers = serde_json::to_vec(&self.answers).map(Zeroizing::new);
        let answers = answers.map_or(usize::MAX, |json| json.len());
        let (card, digits) = match &self.card {
            Some(card) => (card.text.len(), card.digits.len()),
            None => (0, 0),
        };
        let path = self.files.iter().map(|f| f.path.len()).max().unwrap_or(0);
        for (part, len, limit) in [
            ("story", self.story.len(), limits.statement),
            ("answers", answers, limits.answers),
            ("card", card, limits.card),
            ("digits", digits, limits.draft_line),
            ("files", self.files.len(), limits.attachments as u64),
            ("path", path, limits.draft_line),
            ("allowed", self.allowed.len(), limits.options as u64),
            ("place", self.place.len(), limits.draft_line),
        ] {
            if len as u64 > limit {
                return Err(TellingError::TooMuch { part });
            }
        }
        let mut seen = BTreeSet::new();
        let usable = |name: &String| Scope::parse(name).is_some() && seen.insert(name.clone());
        let dated = |d: &Option<Cow<'_, str>>| d.as_ref().is_none_or(|d| date::parse(d).is_some());
        for (part, fits) in [
            ("allowed", self.allowed.iter().all(usable)),
            ("not_before", dated(&self.not_before)),
            ("review_after", dated(&self.review_after)),
            ("language", Language::from_code(&self.language).is_some()),
        ] {
            if !fits {
                return Err(TellingError::Form { part });
            }
        }
        Ok(())
    }

    fn into_telling(self) -> Option<Telling> {
        let card = |card: StoredCard<'_>| {
            let digits = Zeroizing::new(card.digits.into_owned());
            (card.text.into_owned().into_bytes(), digits)
        };
        let file = |file: StoredFile<'_>| Enclosed {
            path: PathBuf::from(file.path.into_owned()),
            keep_original: file.keep_original,
        };
        Some(Telling {
            language: Language::from_code(&self.language)?,
            card: self.card.map(card),
            story: Plaintext::copy_of(self.story.as_bytes()),
            answers: self.answers.into_owned(),
            files: self.files.into_iter().map(file).collect(),
            allowed: self.allowed.into_owned(),
            not_before: self.not_before.map(Cow::into_owned),
            review_after: self.review_after.map(Cow::into_owned),
            place: self.place.into_owned(),
        })
    }
}

#[cfg(test)]
mod tests;
