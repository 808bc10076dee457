//! Links between cases. One is recorded in one case and seen from both.

use super::judgement::JudgeError;
use super::state::{LinkState, Signed};
use super::store::{Casebook, StoreError, digest};
use crate::envelope::Author;
use crate::model::Digest;
use crate::model::record::{Action, Relation};
use std::collections::BTreeSet;

crate::reasons! {
    /// Why two cases are not linked.
    pub enum LinkError {
        Itself = "link-itself", "a case is not linked to itself";
        Claim { claim: String, case: String } = "link-claim", "case {case} has no claim {claim}";
    }
    wrapping { Judge(JudgeError), Store(StoreError) }
}

/// A link as one of its cases sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenLink {
    /// The other case; none if it is not in this casebook.
    pub case: Option<String>,
    /// Whether it was recorded in the case that looks.
    pub own: bool,
    /// The link. Its claims stand in the order of the case that it was recorded in.
    pub link: Signed<LinkState>,
}

impl Casebook {
    /// Records how two cases have to do with each other; `claims` are the beginnings of a claim of each.
    ///
    /// # Errors
    /// [`LinkError`]; nothing is written.
    pub fn link(
        &mut self,
        by: &Author,
        (case, other): (&str, &str),
        relation: Relation,
        claims: Option<(&str, &str)>,
        reason: &str,
    ) -> Result<Digest, LinkError> {
        let (key, other_key) = (self.key_of(case)?, self.key_of(other)?);
        if key == other_key {
            return Err(LinkError::Itself);
        }
        let claims = claims.map(|(own, theirs)| {
            Ok::<_, LinkError>((self.claim_of(case, own)?, self.claim_of(other, theirs)?))
        });
        let action = Action::Linked {
            other: other_key,
            relation,
            claims: claims.transpose()?,
            reason: reason.to_owned(),
        };
        Ok(self.judge(by, &key, &action)?)
    }

    /// The claim of a case whose record begins so.
    ///
    /// # Errors
    /// [`LinkError`].
    pub fn claim_of(&self, case: &str, typed: &str) -> Result<Digest, LinkError> {
        let key = self.key_of(case)?;
        let id = self.find_record(&key, typed)?;
        if self.state(&key)?.claim(&id).is_none() {
            return Err(LinkError::Claim {
                claim: typed.to_owned(),
                case: case.to_owned(),
            });
        }
        Ok(id)
    }

    /// The links of a case, those recorded in other cases, too, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn links_of(&self, case: &str) -> Result<Vec<SeenLink>, StoreError> {
        let key = self.key_of(case)?;
        let mut seen = Vec::new();
        for link in self.state(&key)?.links {
            seen.push(SeenLink {
                case: self.id_of(&link.value.other)?,
                own: true,
                link,
            });
        }
        let from = "SELECT case_key FROM linked WHERE other = ?1 ORDER BY case_key";
        let from: Vec<Digest> = self
            .db()
            .prepare_cached(from)?
            .query_map([key.to_string()], |r| digest(r, 0))?
            .collect::<Result<_, _>>()?;
        for other in from {
            let id = self.id_of(&other)?;
            let links = self.state(&other)?.links.into_iter();
            seen.extend(links.filter(|l| l.value.other == key).map(|link| SeenLink {
                case: id.clone(),
                own: false,
                link,
            }));
        }
        // By the records' own order: clocks differ, and a second is long.
        let mut ordered = Vec::new();
        for link in seen {
            let tick = "SELECT tick FROM records WHERE id = ?1";
            let id = link.link.record.to_string();
            let tick: i64 = self
                .db()
                .prepare_cached(tick)?
                .query_row([id], |r| r.get(0))?;
            ordered.push((tick, link.link.record, link));
        }
        ordered.sort_by_key(|(tick, record, _)| (*tick, *record));
        Ok(ordered.into_iter().map(|(_, _, link)| link).collect())
    }

    /// The cases whose last link with this one says that they do not belong together.
    pub(super) fn unrelated(&self, case: &str) -> Result<BTreeSet<String>, StoreError> {
        let mut unrelated = BTreeSet::new();
        for seen in self.links_of(case)? {
            let Some(other) = seen.case else { continue };
            if seen.link.value.relation == Relation::Unrelated {
                unrelated.insert(other);
            } else {
                unrelated.remove(&other);
            }
        }
        Ok(unrelated)
    }
}
