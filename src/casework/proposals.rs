//! Which cases may speak of the same event: those that share the name of a place and days near each other. What else they
//! share, and how few other cases do, ranks them. A proposal is no judgement: the reasons stand beside it.

use super::speaks::{DATE, OCCASION, PLACE};
use super::store::{Casebook, StoreError, count, digest};
use crate::model::Digest;
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

/// Shared names that count for the rank, the rarest.
const COUNTED: usize = 5;
/// Dates of a case that are held against those of another.
const DATES: usize = 100;

/// A case that may speak of the same event, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The other case.
    pub case: String,
    /// What ranks it: the rarer the shared names, the more.
    pub score: f64,
    /// The names that both speak of, the rarest first.
    pub names: Vec<SharedName>,
    /// The days that brought them together.
    pub days: SharedDays,
}

/// A name that two cases speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedName {
    /// What it is there: a place, a person, a unit ...
    pub kind: String,
    /// As it stands in this case.
    pub ours: String,
    /// As it stands in the other.
    pub theirs: String,
    /// How many cases of the casebook speak of it.
    pub cases: u64,
}

/// Days of two cases that are near each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedDays {
    /// Of this case, the first and the last.
    pub ours: (Date, Date),
    /// Of the other.
    pub theirs: (Date, Date),
    /// How many days lie between; 0 where they overlap.
    pub apart: u32,
    /// Whether both are said of the place that is shared, and not only in the same text.
    pub at_the_place: bool,
}

/// A row of the table of mentions.
struct Mention {
    kind: String,
    name: String,
    words: String,
    days: Option<(Date, Date)>,
}

impl Casebook {
    /// The cases that may speak of the same event as this one, the likeliest first: a place in common, and days of which no
    /// more than `window` lie between. Left out are those that somebody has marked as unrelated.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn proposals(&self, case: &str, window: u32) -> Result<Vec<Proposal>, StoreError> {
        let key = self.key_of(case)?;
        let unrelated = self.unrelated(case)?;
        let ours = self.mentions(&key)?;
        let mut shared: BTreeMap<Digest, Vec<(String, u64)>> = BTreeMap::new();
        let names: BTreeSet<&String> = ours.iter().map(|m| &m.name).collect();
        for name in names.into_iter().filter(|n| !n.is_empty()) {
            let cases = self.cases_with(name)?;
            // What very many cases speak of brings no two together.
            if cases.len() > self.limits().linking_name_cases {
                continue;
            }
            let number = cases.len() as u64;
            for other in cases.into_iter().filter(|c| *c != key) {
                shared
                    .entry(other)
                    .or_default()
                    .push((name.clone(), number));
            }
        }
        let all = "SELECT count(*) FROM cases";
        let all = self.db().query_row(all, [], |r| count(r, 0))?;
        let mut found = Vec::new();
        for (other, names) in shared {
            let Some(id) = self.id_of(&other)?.filter(|id| !unrelated.contains(id)) else {
                continue;
            };
            let theirs = self.mentions(&other)?;
            let places = names.iter().map(|(n, _)| n.as_str());
            let places = places.filter(|n| is_place(&ours, n) && is_place(&theirs, n));
            let places: BTreeSet<&str> = places.collect();
            let longest = self.limits().linking_longest;
            let Some(days) = near(&ours, &theirs, &places, longest, window) else {
                continue;
            };
            let mut rarities: Vec<f64> = names.iter().map(|(_, n)| rarity(all, *n)).collect();
            rarities.sort_by(|a, b| b.total_cmp(a));
            // Whoever names everything there is would stand above everybody else.
            let score = rarities.iter().take(COUNTED).sum();
            found.push(Proposal {
                case: id,
                score,
                names: shown(&ours, &theirs, &names),
                days,
            });
        }
        found.sort_by(|a, b| {
            let placed = b.days.at_the_place.cmp(&a.days.at_the_place);
            placed
                .then(b.score.total_cmp(&a.score))
                .then(a.case.cmp(&b.case))
        });
        found.truncate(self.limits().proposals);
        Ok(found)
    }

    fn cases_with(&self, name: &str) -> Result<Vec<Digest>, StoreError> {
        let query =
            "SELECT DISTINCT case_key FROM mentions WHERE name = ?1 AND name <> '' LIMIT ?2";
        let mut query = self.db().prepare_cached(query)?;
        let most = self.limits().linking_name_cases.saturating_add(1);
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = query.query_map(params![name, most], |r| digest(r, 0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn mentions(&self, case: &Digest) -> Result<Vec<Mention>, StoreError> {
        let query = "SELECT kind, name, words, first, last FROM mentions WHERE case_key = ?1 ORDER BY number";
        let mut query = self.db().prepare_cached(query)?;
        let rows = query.query_map([case.to_string()], |r| {
            let day = |n: Option<i32>| n.and_then(|n| Date::from_julian_day(n).ok());
            Ok(Mention {
                kind: r.get(0)?,
                name: r.get(1)?,
                words: r.get(2)?,
                days: day(r.get(3)?).zip(day(r.get(4)?)),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// How many days lie between two spans; 0 where they overlap.
pub(super) fn apart(one: (Date, Date), other: (Date, Date)) -> u32 {
    let between = |end: Date, begin: Date| {
        let days = begin.to_julian_day().saturating_sub(end.to_julian_day());
        u32::try_from(days).unwrap_or(0)
    };
    between(one.1, other.0).max(between(other.1, one.0))
}

/// The nearest days of two cases: said of a place that both speak of; or, where one of them says no days of that place, in
/// its text.
fn near(
    ours: &[Mention],
    theirs: &[Mention],
    places: &BTreeSet<&str>,
    longest: u32,
    window: u32,
) -> Option<SharedDays> {
    let mut best: Option<SharedDays> = None;
    let mut offer = |ours: (Date, Date), theirs: (Date, Date), at_the_place| {
        let new = SharedDays {
            ours,
            theirs,
            apart: apart(ours, theirs),
            at_the_place,
        };
        let rank = |d: &SharedDays| (d.apart, length(d.ours).saturating_add(length(d.theirs)));
        if new.apart <= window && best.as_ref().is_none_or(|b| rank(&new) < rank(b)) {
            best = Some(new);
        }
    };
    for place in places {
        let at = |m: &[Mention]| at_place(m, place, longest);
        let in_text = |m: &[Mention]| days_in_text(m, longest);
        let (own, other) = (at(ours), at(theirs));
        let both = !own.is_empty() && !other.is_empty();
        let fall_back = |days: Vec<_>, of| if days.is_empty() { in_text(of) } else { days };
        let (own, other) = (fall_back(own, ours), fall_back(other, theirs));
        for one in &own {
            for two in &other {
                offer(*one, *two, both);
            }
        }
    }
    best
}

fn at_place(mentions: &[Mention], place: &str, longest: u32) -> Vec<(Date, Date)> {
    let of = mentions
        .iter()
        .filter(|m| m.kind == OCCASION && m.name == place);
    let days = of.filter_map(|m| m.days);
    days.filter(|d| length(*d) <= longest).take(DATES).collect()
}

fn days_in_text(mentions: &[Mention], longest: u32) -> Vec<(Date, Date)> {
    let of = mentions.iter().filter(|m| m.kind == DATE);
    let days = of.filter_map(|m| m.days);
    days.filter(|d| length(*d) <= longest).take(DATES).collect()
}

/// Days from the first to the last, both counted.
fn length(days: (Date, Date)) -> u32 {
    let between = days
        .1
        .to_julian_day()
        .saturating_sub(days.0.to_julian_day());
    u32::try_from(between).unwrap_or(0).saturating_add(1)
}

fn is_place(mentions: &[Mention], name: &str) -> bool {
    let places = [PLACE, OCCASION];
    mentions
        .iter()
        .any(|m| m.name == name && places.contains(&m.kind.as_str()))
}

/// The logarithm of one in how many cases speaks of it.
#[expect(clippy::cast_precision_loss, reason = "nobody has 2^52 cases")]
fn rarity(all: u64, cases: u64) -> f64 {
    (all.saturating_add(1) as f64 / cases.max(1) as f64).ln()
}

/// The shared names as each case has them; several keys of one name are told once.
fn shown(ours: &[Mention], theirs: &[Mention], names: &[(String, u64)]) -> Vec<SharedName> {
    let mut shown: Vec<SharedName> = Vec::new();
    for (name, cases) in names {
        let find = |m: &'_ [Mention]| {
            let found = m.iter().find(|m| m.name == *name);
            found.map(|m| (m.kind.clone(), m.words.clone()))
        };
        if let Some(((kind, ours), (_, theirs))) = find(ours).zip(find(theirs)) {
            let kind = if kind == OCCASION {
                PLACE.to_owned()
            } else {
                kind
            };
            let there = shown.iter().any(|s| s.ours == ours && s.theirs == theirs);
            if !there {
                shown.push(SharedName {
                    kind,
                    ours,
                    theirs,
                    cases: *cases,
                });
            }
        }
    }
    shown.sort_by_key(|s| s.cases);
    shown
}
