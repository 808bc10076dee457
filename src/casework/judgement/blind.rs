//! What a verifier may see of colleagues' judgements: none of a source or a claim before their own grade of it is signed
//! (`docs/verifiers.md`, "Grades"). Whatever shows judgements to a person shows them through this.

use crate::casework::state::CaseState;
use crate::envelope::CheckedRecord;
use crate::model::Digest;
use crate::model::record::Action;
use std::collections::{BTreeMap, BTreeSet};

/// A case as one verifier sees it.
pub struct Seen {
    /// What is said of it, as far as this verifier may see.
    pub state: CaseState,
    /// How many judgements by colleagues are withheld: of the source (`None`), and of claims.
    pub withheld: BTreeMap<Option<Digest>, usize>,
    /// Their records.
    pub records: BTreeSet<Digest>,
}

impl Seen {
    /// Reads the records of one case for a verifier's key.
    #[must_use]
    pub fn by(reader: &str, records: &[CheckedRecord]) -> Self {
        let own = records.iter().filter(|r| r.header.author == reader);
        // Also what was taken back: who has graded once is not blind any more.
        let graded: BTreeSet<Option<Digest>> = own.filter_map(grades).collect();
        let about = |r: &CheckedRecord| judges(r, records).filter(|what| !graded.contains(what));
        let mut seen = Self {
            state: CaseState::default(),
            withheld: BTreeMap::new(),
            records: BTreeSet::new(),
        };
        for record in records.iter().filter(|r| r.header.author != reader) {
            if let Some(what) = about(record) {
                let count = seen.withheld.entry(what).or_insert(0);
                *count = count.saturating_add(1);
                seen.records.insert(record.id);
            }
        }
        let open = records.iter().filter(|r| !seen.records.contains(&r.id));
        seen.state = CaseState::of(&open.cloned().collect::<Vec<_>>());
        seen
    }

    /// How many judgements of a claim are withheld, or of the source.
    #[must_use]
    pub fn withheld_of(&self, claim: Option<Digest>) -> usize {
        self.withheld.get(&claim).copied().unwrap_or(0)
    }
}

/// What a record grades: the source, or a claim.
fn grades(record: &CheckedRecord) -> Option<Option<Digest>> {
    match record.action()? {
        Action::SourceGraded { .. } => Some(None),
        Action::InformationGraded { claim, .. } => Some(Some(*claim)),
        _ => None,
    }
}

/// What a record passes a judgement on: an assessment, and what is thought of one, say as much as a grade does.
fn judges(record: &CheckedRecord, records: &[CheckedRecord]) -> Option<Option<Digest>> {
    match record.action()? {
        Action::Assessed(assessment) => Some(Some(assessment.claim)),
        Action::Reviewed { assessment, .. } => {
            let of = records.iter().find(|r| r.id == *assessment)?;
            match of.action()? {
                Action::Assessed(assessment) => Some(Some(assessment.claim)),
                _ => None,
            }
        }
        _ => grades(record),
    }
}
