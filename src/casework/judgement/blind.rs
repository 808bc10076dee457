//! What a verifier may see of colleagues' judgements (`docs/verifiers.md`, section 4). Whatever shows judgements to a person
//! shows them through this. Neither of the two grades is shown before the other is given, too, because people do not keep
//! them apart unless something makes them:
//!
//! - what colleagues think of a claim is seen by whoever has graded the source and that claim;
//! - what they think of the source is seen by whoever has graded the source and every claim.

use crate::casework::state::CaseState;
use crate::envelope::CheckedRecord;
use crate::model::Digest;
use crate::model::record::Action;
use std::collections::{BTreeMap, BTreeSet};

/// A case as one verifier sees it.
pub struct Seen {
    /// What is said of it, as far as this verifier may see.
    pub state: CaseState,
    /// Of how many colleagues judgements are withheld: of the source (`None`), and of claims.
    pub withheld: BTreeMap<Option<Digest>, usize>,
    /// Their records.
    pub records: BTreeSet<Digest>,
}

impl Seen {
    /// Reads the records of one case for a verifier's key.
    #[must_use]
    pub fn by(reader: &str, records: &[CheckedRecord]) -> Self {
        let sight = Sight::of(reader, records, &CaseState::of(records));
        let by_id: BTreeMap<Digest, &CheckedRecord> = records.iter().map(|r| (r.id, r)).collect();
        let mut seen = Self {
            state: CaseState::default(),
            withheld: BTreeMap::new(),
            records: BTreeSet::new(),
        };
        let mut authors: BTreeMap<Option<Digest>, BTreeSet<&str>> = BTreeMap::new();
        for record in records.iter().filter(|r| r.header.author != reader) {
            let about = judges(record, &by_id).filter(|what| !sight.sees(what.0));
            if let Some(About(what)) = about {
                // That something was taken back is no judgement more.
                if !matches!(record.action(), Some(Action::Retracted { .. })) {
                    let of = authors.entry(what).or_default();
                    of.insert(&record.header.author);
                }
                seen.records.insert(record.id);
            }
        }
        let counted = authors.into_iter().map(|(what, who)| (what, who.len()));
        seen.withheld = counted.collect();
        let open = records.iter().filter(|r| !seen.records.contains(&r.id));
        seen.state = CaseState::of(&open.cloned().collect::<Vec<_>>());
        seen
    }

    /// Of how many colleagues judgements of a claim, or of the source, are withheld.
    #[must_use]
    pub fn withheld_of(&self, claim: Option<Digest>) -> usize {
        self.withheld.get(&claim).copied().unwrap_or(0)
    }
}

/// What somebody has graded, and so may see.
pub(super) struct Sight {
    graded: BTreeSet<Option<Digest>>,
    every_claim: bool,
}

impl Sight {
    /// Of the reader, in the full state of these records.
    pub(super) fn of(reader: &str, records: &[CheckedRecord], state: &CaseState) -> Self {
        let own = records.iter().filter(|r| r.header.author == reader);
        // Also what was taken back: who has graded once is not blind any more.
        let graded: BTreeSet<_> = own.filter_map(grades).map(|what| what.0).collect();
        let is_graded = |claim: Digest| graded.contains(&Some(claim));
        Self {
            every_claim: state.claims.iter().all(|c| is_graded(c.made.record)),
            graded,
        }
    }

    /// Whether colleagues' judgements of a claim, or of the source, may be seen.
    pub(super) fn sees(&self, what: Option<Digest>) -> bool {
        let both = self.graded.contains(&None) && self.graded.contains(&what);
        both && (what.is_some() || self.every_claim)
    }
}

/// What is judged: a claim, or the source where there is none.
struct About(Option<Digest>);

/// What a record grades.
fn grades(record: &CheckedRecord) -> Option<About> {
    match record.action()? {
        Action::SourceGraded { .. } => Some(About(None)),
        Action::InformationGraded { claim, .. } => Some(About(Some(*claim))),
        _ => None,
    }
}

/// What a record passes a judgement on: an assessment, what is thought of one, and why a judgement was taken back say as much
/// as a grade does.
fn judges(record: &CheckedRecord, by_id: &BTreeMap<Digest, &CheckedRecord>) -> Option<About> {
    match record.action()? {
        Action::Assessed(assessment) => Some(About(Some(assessment.claim))),
        Action::Reviewed { assessment, .. } => {
            // A review of what is not here is about nothing that anybody could have graded.
            let of = by_id.get(assessment).and_then(|r| r.action());
            Some(About(Some(match of {
                Some(Action::Assessed(of)) => of.claim,
                _ => *assessment,
            })))
        }
        // Nothing takes back a retraction, so this goes one step deep and no further.
        Action::Retracted { record: of, .. } => match by_id.get(of)?.action()? {
            Action::Retracted { .. } => None,
            _ => judges(by_id.get(of)?, by_id),
        },
        _ => grades(record),
    }
}
