//! Everything that is shown of a case, as one verifier may see it, and the pages that are made of it.

use super::prose::{Block, Prose};
use super::reader::Leaf;
use super::{account, custody, judged};
use crate::cli::desk::{CaseAt, Desk};
use crate::cli::failure::Failure;
use crate::cli::locale::Locale;
use plico::casework::judgement::Seen;
use plico::casework::state::Signed;
use plico::casework::{Bundle, CaseState, withdrawn_scopes};
use plico::envelope::CheckedRecord;
use plico::model::Digest;
use std::collections::BTreeMap;

/// A case, gathered from the casebook.
pub(super) struct Scene {
    pub(super) id: String,
    pub(super) bundles: Vec<Bundle>,
    pub(super) state: CaseState,
    /// How many judgements of colleagues are withheld, of the source and of claims.
    pub(super) withheld: BTreeMap<Option<Digest>, usize>,
    pub(super) records: Vec<CheckedRecord>,
    pub(super) resembling: Vec<(String, f32)>,
    pub(super) destroyed: bool,
    /// What people are called, by their keys.
    pub(super) names: BTreeMap<String, String>,
    /// The other cases that links name.
    pub(super) others: BTreeMap<Digest, String>,
}

impl Scene {
    pub(super) fn gather(desk: &Desk, case: &CaseAt) -> Result<Self, Failure> {
        let book = &desk.casebook;
        let Seen {
            state, withheld, ..
        } = desk.seen(case)?;
        let records = book.records(Some(&case.key))?;
        let authors = records.iter().map(|r| r.header.author.clone());
        let authors = authors.chain(state.assigned.iter().map(|a| a.value.clone()));
        let names = authors.map(|key| (key.clone(), desk.name_of(&key)));
        let names = names.collect();
        let mut others = BTreeMap::new();
        for link in &state.links {
            if let Some(id) = book.id_of(&link.value.other)? {
                others.insert(link.value.other, id);
            }
        }
        Ok(Self {
            bundles: book.bundles(&case.id)?,
            resembling: book.resembling(&case.id)?,
            destroyed: book.is_destroyed(&case.key)?,
            id: case.id.clone(),
            names,
            others,
            records,
            state,
            withheld,
        })
    }

    /// Whether something about it is to be noticed before anything else.
    pub(super) fn is_important(&self) -> bool {
        self.destroyed
            || self.state.hold.is_some()
            || !self.resembling.is_empty()
            || !withdrawn_scopes(&self.bundles).is_empty()
    }

    /// Its pages, in their order.
    pub(super) fn leaves(&self, locale: &Locale) -> [Leaf; 5] {
        let plain = |blocks| Leaf {
            prose: Prose::new(blocks),
            ..Leaf::default()
        };
        [
            plain(account::blocks(self, locale)),
            Leaf {
                prose: Prose::new(judged::claims(self, locale)),
                items: self.state.claims.len(),
                at: 0,
            },
            plain(judged::judgements(self, locale)),
            plain(custody::notes(self, locale)),
            plain(custody::log(self, locale)),
        ]
    }

    /// Says that colleagues have judged something, the source or a claim, where that may not be seen yet.
    pub(super) fn withheld(&self, claim: Option<Digest>, locale: &Locale) -> Option<Block> {
        let count = self.withheld.get(&claim).copied().unwrap_or(0);
        let id = match claim {
            None => "judge-withheld-source",
            Some(_) => "judge-withheld-claim",
        };
        let words = locale.with(id, &[("count", count.into())]);
        (count > 0).then(|| Block::aside(words.trim()).indented(2))
    }

    pub(super) fn name_of<'a>(&'a self, key: &'a str) -> &'a str {
        self.names.get(key).map_or(key, String::as_str)
    }

    /// Who said it, and when.
    pub(super) fn by<T>(&self, said: &Signed<T>) -> String {
        format!("{}, {}", self.name_of(&said.author), said.time)
    }

    /// Who said it and when, small, and why, if that was said.
    pub(super) fn signed<T>(&self, said: &Signed<T>, why: &str) -> Vec<Block> {
        let mut blocks = vec![Block::aside(self.by(said)).indented(2)];
        if !why.is_empty() {
            blocks.push(Block::plain(why).indented(2));
        }
        blocks
    }
}
