//! What the source of a case allows at present.

use super::replies::messages_of;
use super::store::Bundle;
use crate::model::{Scope, date};
use std::collections::BTreeSet;
use time::Date;

crate::reasons! {
    /// Why a case may not be used for something.
    pub enum UseError {
        NotAllowed { scope: String } = "use-not-allowed", "the source does not allow {scope}";
        NotBefore { date: String } = "use-not-before", "nothing but review is allowed before {date}";
    }
}

/// What the source allows at present: what its latest message says, because a consent can be taken back. Should several
/// messages bear its number, only what all of them allow; without a codename there is but one message.
#[must_use]
pub fn consent_of(bundles: &[Bundle]) -> BTreeSet<String> {
    let scopes = latest(bundles).map(|b| scopes_of(b).collect::<BTreeSet<_>>());
    scopes.reduce(|a, b| &a & &b).unwrap_or_default()
}

/// What an earlier message allowed and the latest does not any more.
#[must_use]
pub fn withdrawn_scopes(bundles: &[Bundle]) -> BTreeSet<String> {
    let highest = messages_of(bundles).highest();
    let earlier = bundles.iter().filter(|b| number_of(b) < highest);
    let earlier: BTreeSet<String> = earlier.flat_map(scopes_of).collect();
    earlier.difference(&consent_of(bundles)).cloned().collect()
}

/// Whether a use is allowed on this day. The latest message decides, of several with its number the strictest.
///
/// # Errors
/// [`UseError`].
pub fn permit(bundles: &[Bundle], scope: &str, today: Date) -> Result<(), UseError> {
    if !consent_of(bundles).contains(scope) {
        return Err(UseError::NotAllowed {
            scope: scope.to_owned(),
        });
    }
    if scope == Scope::INTERNAL_REVIEW {
        return Ok(());
    }
    let days = latest(bundles).filter_map(|b| b.manifest.consent.not_before.as_deref());
    for day in days {
        // A day that cannot be read is no day that has come.
        if date::parse(day).is_none_or(|d| today < d) {
            return Err(UseError::NotBefore {
                date: day.to_owned(),
            });
        }
    }
    Ok(())
}

/// The bundles that decide: those of the highest number.
pub(super) fn latest(bundles: &[Bundle]) -> impl Iterator<Item = &Bundle> {
    let highest = messages_of(bundles).highest();
    bundles.iter().filter(move |b| number_of(b) == highest)
}

fn number_of(bundle: &Bundle) -> u64 {
    let pseudonym = bundle.manifest.pseudonym.as_ref();
    pseudonym.map_or(0, |p| p.sequence)
}

fn scopes_of(bundle: &Bundle) -> impl Iterator<Item = String> {
    let scopes = bundle.manifest.consent.scopes.iter();
    scopes.map(|s| s.name().to_owned())
}
