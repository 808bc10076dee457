//! All that is known of a case, gathered for people who did not work on it: what was received, who judged what, and why.

use super::UseError;
use super::consent::{consent_of, permit, withdrawn_scopes};
use super::custody::Head;
use super::state::CaseState;
use super::store::{Bundle, Casebook, StoreError};
use crate::envelope::CheckedRecord;
use crate::model::record::{Action, Happening, TakenAs};
use crate::model::{Digest, Scope};
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

crate::reasons! {
    /// Why no dossier is made.
    pub enum DossierError {
        Purpose { scope: String } = "dossier-purpose", "a dossier holds the whole account, so {scope} cannot be what it is made for";
        Destroyed = "dossier-destroyed", "the case was destroyed";
    }
    wrapping { Use(UseError), Store(StoreError) }
}

/// What a dossier is called in the record of its making.
pub const DOSSIER: &str = "dossier";

/// A gathered case.
pub struct Dossier {
    /// The case, as people see it.
    pub case: String,
    /// What it is made for.
    pub purpose: String,
    /// The uses allowed at present.
    pub allowed: BTreeSet<String>,
    /// The uses that were allowed once.
    pub withdrawn: BTreeSet<String>,
    /// What was received.
    pub bundles: Vec<Bundle>,
    /// What verifiers say.
    pub state: CaseState,
    /// The happenings that its claims are about.
    pub happenings: BTreeMap<Digest, Happening>,
    /// Its records, in their order.
    pub records: Vec<CheckedRecord>,
    /// Cases that links name, as people see them.
    pub others: BTreeMap<Digest, String>,
    /// The casebook's log at that moment.
    pub head: Option<Head>,
}

impl Dossier {
    /// Gathers a case for a use that its source allows today.
    ///
    /// # Errors
    /// [`DossierError`].
    pub fn gather(
        casebook: &Casebook,
        case: &str,
        purpose: &str,
        today: Date,
    ) -> Result<Self, DossierError> {
        let key = casebook.key_of(case)?;
        let bundles = casebook.bundles(case)?;
        let state = casebook.state(&key)?;
        if state.is_destroyed() {
            return Err(DossierError::Destroyed);
        }
        if !shows_everything(purpose) {
            let scope = purpose.to_owned();
            return Err(DossierError::Purpose { scope });
        }
        permit(&bundles, purpose, today)?;
        let links = state.links.iter().map(|l| l.value.other);
        let mut others = BTreeMap::new();
        for other in links.collect::<BTreeSet<_>>() {
            if let Some(id) = casebook.id_of(&other)? {
                others.insert(other, id);
            }
        }
        Ok(Self {
            case: case.to_owned(),
            purpose: purpose.to_owned(),
            allowed: consent_of(&bundles),
            withdrawn: withdrawn_scopes(&bundles),
            happenings: happenings(casebook)?,
            records: casebook.records(Some(&key))?,
            head: casebook.head()?,
            others,
            bundles,
            state,
        })
    }

    /// Whether the author of a record had a dossier of this case made before, and so could have read what colleagues think.
    #[must_use]
    pub fn knew_of_others(&self, record: &Digest) -> bool {
        let Some(at) = self.records.iter().position(|r| r.id == *record) else {
            return false;
        };
        let author = self.records.get(at).map(|r| &r.header.author);
        self.records.iter().take(at).any(|r| {
            let dossier = matches!(r.action(), Some(Action::TakenOut(t))
                if t.form == TakenAs::Rendered && t.what == DOSSIER);
            dossier && Some(&r.header.author) == author
        })
    }
}

/// A dossier holds every word of the account, so it is made for looking at it in the office, or for giving it to whom the
/// source has named, and for no other use.
fn shows_everything(purpose: &str) -> bool {
    purpose == Scope::INTERNAL_REVIEW || purpose.starts_with("share_")
}

fn happenings(casebook: &Casebook) -> Result<BTreeMap<Digest, Happening>, StoreError> {
    let records = casebook.records(None)?;
    let all = records.iter().filter_map(|r| match r.action() {
        Some(Action::Happening(happening)) => Some((r.id, happening.clone())),
        _ => None,
    });
    Ok(all.collect())
}
