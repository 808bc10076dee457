//! Name parts that stand beside each other: one name.

use super::part::{self, Part, Traits};
use super::taken::Taken;
use crate::scan::lexicon::{Cue, Word};
use crate::scan::page::Page;
use crate::scan::token::Flags;

/// Parts of a name, at most.
const PARTS: usize = 6;

/// What stands together, and what was counted in it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Run {
    /// The first token, and the one behind the last.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) parts: usize,
    pub(super) given: usize,
    pub(super) patronymics: usize,
    /// Surnames by a list, and by their ending.
    pub(super) surnames: usize,
    pub(super) endings: usize,
    pub(super) initials: usize,
    /// Words of which nothing is known but the capital.
    pub(super) unknown: usize,
    /// Traits that any part has.
    pub(super) any: Traits,
    /// Traits of the first part.
    pub(super) first: Traits,
}

impl Run {
    /// The run that begins at a token.
    pub(super) fn at(page: &Page<'_>, at: usize, taken: &Taken) -> Option<Self> {
        let first = part::at(page, at)?;
        let ordinary = first.traits.has(Traits::ORDINARY) && !first.traits.is_known();
        if ordinary {
            return first
                .traits
                .has(Traits::STANDS_OUT)
                .then(|| Self::only_first(page, at))
                .flatten();
        }
        let mut run = Self {
            start: at,
            end: at,
            first: first.traits,
            ..Self::default()
        };
        run.add(first);
        if !first.traits.has(Traits::CAPITAL) && !first.traits.is_listed() {
            return Some(run);
        }
        while run.parts < PARTS && !taken.has(run.end) {
            let next = part::at(page, run.end).or_else(|| particle(page, run.end));
            match next.filter(|next| run.takes(page, *next)) {
                Some(next) => run.add(next),
                None => break,
            }
        }
        Some(run)
    }

    /// The first part only.
    pub(super) fn only_first(page: &Page<'_>, at: usize) -> Option<Self> {
        let first = part::at(page, at)?;
        let mut run = Self {
            start: at,
            first: first.traits,
            ..Self::default()
        };
        run.add(first);
        Some(run)
    }

    /// Whether a part goes on with this name.
    fn takes(&self, page: &Page<'_>, next: Part) -> bool {
        let traits = next.traits;
        let certain = traits.is_known() && !traits.has(Traits::COMMON.with(Traits::ORDINARY));
        if traits.has(Traits::INITIAL) {
            return self
                .unknown
                .saturating_add(self.surnames)
                .saturating_add(self.endings)
                <= 1;
        }
        if !traits.has(Traits::CAPITAL) {
            // A name in small letters goes on with small letters.
            let listed = traits.has(Traits::GIVEN.with(Traits::SURNAME).with(Traits::PATRONYMIC));
            let family = traits.has(Traits::SURNAME) && next.ends && self.needs_family();
            return listed && (certain || family || self.lacks(traits));
        }
        let known = traits.is_known();
        let strange = !traits.has(Traits::ORDINARY) && !traits.has(Traits::PLACE);
        let in_latin = page
            .token(self.start)
            .is_some_and(|t| t.flags.has(Flags::LATIN));
        if !known && !self.any.has(Traits::CAPITAL) {
            return false;
        }
        let first = !traits.has(Traits::STANDS_OUT);
        !(first && !self.any.has(Traits::INITIAL))
            && (known || strange || (in_latin && self.given > 0 && !traits.has(Traits::PLACE)))
    }

    /// Whether all that was found is a given name that is no other word.
    fn needs_family(&self) -> bool {
        self.given > 0
            && self.families() == 0
            && !self.any.has(Traits::ORDINARY.with(Traits::COMMON))
    }

    /// A word that is also an ordinary one is taken in small letters where the name still lacks such a part.
    fn lacks(&self, traits: Traits) -> bool {
        let strong = !self.any.has(Traits::ORDINARY.with(Traits::COMMON));
        let surname = traits.has(Traits::SURNAME)
            && self.surnames.saturating_add(self.endings) == 0
            && self.given > 0;
        let given = traits.has(Traits::GIVEN) && self.given == 0;
        (given || (strong && surname)) && !traits.has(Traits::ORDINARY)
    }

    fn add(&mut self, part: Part) {
        let traits = part.traits;
        self.end = part.end;
        self.parts = self.parts.saturating_add(1);
        self.any = self.any.with(traits);
        let both = traits.has(Traits::GIVEN) && traits.has(Traits::SURNAME);
        let slot = if traits.has(Traits::INITIAL) {
            &mut self.initials
        } else if traits.has(Traits::PATRONYMIC) && (!traits.has(Traits::SURNAME) || self.given > 0)
        {
            &mut self.patronymics
        } else if traits.has(Traits::GIVEN) && !(both && self.given > 0) {
            &mut self.given
        } else if traits.has(Traits::SURNAME) {
            &mut self.surnames
        } else if traits.has(Traits::ENDING) {
            &mut self.endings
        } else {
            &mut self.unknown
        };
        *slot = slot.saturating_add(1);
    }

    /// All words that may be surnames.
    pub(super) fn families(&self) -> usize {
        self.surnames
            .saturating_add(self.endings)
            .saturating_add(self.unknown)
    }
}

/// "de", "ibn", "ogly" between parts of a name, with the part behind it.
fn particle(page: &Page<'_>, at: usize) -> Option<Part> {
    let token = page.token(at).filter(|t| t.is(Cue::NameParticle))?;
    let mut next = at.checked_add(1)?;
    if token.flags.has(Flags::CYRILLIC) {
        return Some(Part {
            end: next,
            ends: false,
            traits: Traits::PATRONYMIC
                .with(Traits::CAPITAL)
                .with(Traits::STANDS_OUT),
        });
    }
    for _ in 0..2 {
        let token = page.token(next)?;
        if token.is(Cue::NameParticle) || page.is_mark(token, b'\'') {
            next = next.checked_add(1)?;
        }
    }
    let name = page.token(next)?;
    if !name.is_word() || !name.stands_out() || name.word.has(Word::PLACE) {
        return None;
    }
    part::at(page, next).map(|p| Part {
        end: p.end,
        ends: p.ends,
        traits: p.traits.without(Traits::GIVEN).with(Traits::SURNAME),
    })
}
