//! What the source allows. Everything is off until chosen, except that the office may look at it at all.
//!
//! The uses an office offers stand in its card, as data: the program itself knows only the names it acts on, so that
//! its own words stay neutral.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One use the source can allow: a lower-case identifier of letters and underscores.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Scope(String);

impl Scope {
    /// The office may look at it; without this there is nothing to send.
    pub const INTERNAL_REVIEW: &'static str = "internal_review";
    /// The untouched files may be sealed a second time, to the evidence key.
    pub const KEEP_ORIGINALS: &'static str = "keep_originals";
    /// The office may write back to the codename.
    pub const CONTACT_BACK: &'static str = "contact_back";
    /// The case may be counted in public numbers.
    pub const STATISTICS: &'static str = "statistics";
    /// What a card without a list of its own offers.
    pub const USUAL: [&'static str; 9] = [
        Self::INTERNAL_REVIEW,
        "translate",
        "share_named_partners",
        "share_courts",
        "publish_anonymised",
        "publish_excerpts",
        Self::STATISTICS,
        Self::KEEP_ORIGINALS,
        Self::CONTACT_BACK,
    ];

    /// Reads a name of 1 to 40 letters and underscores.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let fits = (1..=40).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        fits.then(|| Self(name.to_owned()))
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Scope {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::parse(&name).ok_or("not the name of a use")
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.0
    }
}

reasons! {
    /// Why a consent is refused.
    pub enum ConsentError {
        Unknown { scope: String } = "consent-scope", "this office offers no use named {scope}";
        Date { text: String } = "consent-date", "{text} is not a date of the form YYYY-MM-DD";
        Order = "consent-order", "the review date lies before the date before which nothing may be used";
        NoReview = "consent-no-review", "the office may not even look at it";
    }
}

/// The uses allowed, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The uses allowed; always holds [`Scope::INTERNAL_REVIEW`].
    pub scopes: BTreeSet<Scope>,
    /// Nothing but internal review before this date, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub not_before: Option<String>,
    /// The office asks again after this date.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub review_after: Option<String>,
}

impl Consent {
    /// Builds a consent from names among those `offered`, and dates. Internal review is always in it.
    ///
    /// # Errors
    /// A name that is not offered, no date, or dates in the wrong order.
    pub fn from_names<'a>(
        names: impl IntoIterator<Item = &'a str>,
        offered: &[Scope],
        not_before: Option<String>,
        review_after: Option<String>,
    ) -> Result<Self, ConsentError> {
        let mut scopes = BTreeSet::from([Scope(Scope::INTERNAL_REVIEW.to_owned())]);
        for name in names {
            let scope = offered.iter().find(|s| s.name() == name);
            scopes.insert(scope.cloned().ok_or_else(|| ConsentError::Unknown {
                scope: name.to_owned(),
            })?);
        }
        Self {
            scopes,
            not_before,
            review_after,
        }
        .checked()
    }

    /// Holds a consent, wherever it came from, to its rules.
    ///
    /// # Errors
    /// Any [`ConsentError`] but `Unknown`.
    pub fn checked(self) -> Result<Self, ConsentError> {
        if !self.allows(Scope::INTERNAL_REVIEW) {
            return Err(ConsentError::NoReview);
        }
        let date = |d: &Option<String>| match d {
            None => Ok(None),
            Some(text) => super::date::parse(text)
                .map(Some)
                .ok_or_else(|| ConsentError::Date { text: text.clone() }),
        };
        match (date(&self.not_before)?, date(&self.review_after)?) {
            (Some(from), Some(review)) if review < from => Err(ConsentError::Order),
            _ => Ok(self),
        }
    }

    /// Whether the use of this name is allowed.
    #[must_use]
    pub fn allows(&self, name: &str) -> bool {
        self.scopes.iter().any(|s| s.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered() -> Vec<Scope> {
        Scope::USUAL
            .iter()
            .filter_map(|n| Scope::parse(n))
            .collect()
    }

    #[test]
    fn every_use_is_off_until_chosen() {
        let none = Consent::from_names([], &offered(), None, None).unwrap();
        for name in Scope::USUAL {
            assert_eq!(none.allows(name), name == Scope::INTERNAL_REVIEW);
        }
    }

    #[test]
    fn a_use_the_office_does_not_offer_is_refused() {
        let wrong = Consent::from_names(["translat"], &offered(), None, None);
        assert!(matches!(wrong, Err(ConsentError::Unknown { .. })));
        assert!(Scope::parse("Share Everything").is_none());
    }

    #[test]
    fn dates_must_be_dates_in_order() {
        let make = |a: &str, b: &str| {
            Consent::from_names([], &offered(), Some(a.into()), Some(b.into())).is_ok()
        };
        assert!(make("2031-01-01", "2031-01-01"));
        assert!(!make("2031-01-02", "2031-01-01"));
        assert!(!make("soon", "2031-01-01"));
    }
}
