//! What one word, or several joined by a hyphen, can be in a name.

use super::{given, initials, transliteration};
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// Properties of a part, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Traits(u16);

impl Traits {
    pub(super) const GIVEN: Self = Self(1);
    pub(super) const SURNAME: Self = Self(1 << 1);
    pub(super) const PATRONYMIC: Self = Self(1 << 2);
    /// It ends like a surname.
    pub(super) const ENDING: Self = Self(1 << 3);
    pub(super) const INITIAL: Self = Self(1 << 4);
    /// It is an ordinary word, or one that names and ordinary words share.
    pub(super) const COMMON: Self = Self(1 << 5);
    pub(super) const ORDINARY: Self = Self(1 << 6);
    pub(super) const PLACE: Self = Self(1 << 7);
    /// It begins with a capital that is not owed to a text in capitals.
    pub(super) const CAPITAL: Self = Self(1 << 8);
    /// The capital is not owed to the beginning of a sentence, either.
    pub(super) const STANDS_OUT: Self = Self(1 << 9);
    /// It was known only after it was written in Cyrillic.
    pub(super) const TRANSLITERATED: Self = Self(1 << 10);

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    fn when(self, condition: bool, other: Self) -> Self {
        if condition { self.with(other) } else { self }
    }

    /// A list says that it is a name.
    pub(super) const fn is_listed(self) -> bool {
        self.has(Self(0b111))
    }

    /// What a list or an ending says, as opposed to a capital alone.
    pub(super) const fn is_known(self) -> bool {
        self.has(Self(0b1_1111))
    }
}

/// One part of a name: the token behind it, and its traits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) end: usize,
    pub(super) traits: Traits,
    /// It ends like a surname, whatever the lists say.
    pub(super) ends: bool,
}

/// Letters of an unknown word in capitals that is an abbreviation, at most.
const ACRONYM: usize = 4;
/// Letters before an ending, at least.
const STEM: usize = 2;
/// What is never part of a name.
const NEVER: [Cue; 8] = [
    Cue::NoName,
    Cue::RankEnlisted,
    Cue::RankNco,
    Cue::RankOfficer,
    Cue::RankSenior,
    Cue::UnitKind,
    Cue::CallSign,
    Cue::Weekday,
];
/// What is never part of a name unless the lists know it as one.
const SELDOM: [Cue; 8] = [
    Cue::Post,
    Cue::Title,
    Cue::NameCue,
    Cue::Between,
    Cue::Myself,
    Cue::FirstPerson,
    Cue::PersonVerb,
    Cue::Namesake,
];

/// The part that begins at a token.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Part> {
    let token = page.token(at).filter(|t| t.is_word())?;
    if token.cues.any(&NEVER) {
        return None;
    }
    if let Some(part) = initials::at(page, at, token) {
        return Some(part);
    }
    let mut part = Part {
        end: at.saturating_add(1),
        traits: traits(page, at, token)?,
        ends: ending(page.spelled(token), Cue::SurnameEnding).is_some(),
    };
    if let Some(second) = hyphened(page, at) {
        part.end = at.saturating_add(3);
        part.traits = second;
    }
    Some(part)
}

/// The traits of a word.
fn traits(page: &Page<'_>, at: usize, token: &Token) -> Option<Traits> {
    let spelled = page.spelled(token);
    let word = token.word;
    let capital = token.flags.has(Flags::CAPITAL) && !is_loud(page, at, token);
    let first = token.flags.has(Flags::FIRST) && !initials::end_at(page, at);
    let mut traits = Traits::default()
        .when(capital, Traits::CAPITAL)
        .when(capital && !first, Traits::STANDS_OUT)
        .when(word.has(Word::GIVEN), Traits::GIVEN)
        .when(word.has(Word::SURNAME), Traits::SURNAME)
        .when(word.has(Word::PATRONYMIC), Traits::PATRONYMIC)
        .when(word.has(Word::COMMON), Traits::COMMON)
        .when(word.has(Word::ORDINARY), Traits::ORDINARY)
        .when(
            word.has(Word::PLACE) || word.has(Word::COUNTRY),
            Traits::PLACE,
        );
    if !traits.has(Traits::GIVEN) && given::is_one(page, token) {
        traits = traits.with(Traits::GIVEN);
    }
    let listed = traits.is_known();
    if token.cues.any(&SELDOM) && (!listed || !capital) {
        return None;
    }
    let ends =
        |cue: Cue| ending(spelled, cue).is_some_and(|n| spelled.len() >= n.saturating_add(STEM));
    if !traits.has(Traits::PATRONYMIC)
        && (capital || !traits.has(Traits::ORDINARY))
        && ends(Cue::PatronymicEnding)
        && (capital || is_long(spelled))
    {
        traits = traits.with(Traits::PATRONYMIC);
    }
    if traits.is_known() {
        return Some(traits);
    }
    if capital && token.flags.has(Flags::CAPS) && token.len() <= ACRONYM {
        return None;
    }
    if token.flags.has(Flags::CAMEL) && given::is_camel_surname(spelled) {
        return Some(traits.with(Traits::SURNAME));
    }
    if token.flags.has(Flags::LATIN)
        && !traits.has(Traits::ORDINARY)
        && let Some(found) = transliteration::traits(spelled)
    {
        let placed = found.has(Traits::PLACE) && !found.has(Traits::GIVEN);
        if !placed || capital {
            return Some(traits.with(found).with(Traits::TRANSLITERATED));
        }
    }
    if spelled.len() > 3 && ends(Cue::SurnameEnding) {
        traits = traits.with(Traits::ENDING);
    }
    Some(traits)
}

/// Long enough for an ending of patronymics to be one in small letters.
fn is_long(spelled: &[u8]) -> bool {
    spelled.len() >= 8
}

/// Words around that are looked at to tell a text in capitals, on each side.
const AROUND: usize = 6;

/// Whether everything around is in capitals, too, so that they say nothing.
fn is_loud(page: &Page<'_>, at: usize, token: &Token) -> bool {
    if !token.flags.has(Flags::CAPS) {
        return false;
    }
    let from = at.saturating_sub(AROUND);
    let around = page.tokens.get(from..).unwrap_or_default();
    let words = around
        .iter()
        .take(AROUND.saturating_mul(2))
        .filter(|t| t.is_word() && t.len() > 2);
    let (mut all, mut caps) = (0usize, 0usize);
    for word in words {
        all = all.saturating_add(1);
        caps = caps.saturating_add(usize::from(word.flags.has(Flags::CAPS)));
    }
    all > 3 && caps.saturating_mul(4) >= all.saturating_mul(3)
}

/// The traits of two words with a hyphen between them that are one name, or of a word that hangs on a letter by an apostrophe.
fn hyphened(page: &Page<'_>, at: usize) -> Option<Traits> {
    let (first, mark, second) = (
        page.token(at)?,
        page.token(at.checked_add(1)?)?,
        page.token(at.checked_add(2)?)?,
    );
    let glued = mark.flags.has(Flags::GLUED) && second.flags.has(Flags::GLUED);
    let capitals = first.flags.has(Flags::CAPITAL) && second.flags.has(Flags::CAPITAL);
    if !glued || !capitals || !second.is_word() {
        return None;
    }
    if page.is_mark(mark, b'\'') {
        let short = first.len() == 1 && given::takes_apostrophe(page.spelled(first));
        let own = traits(page, at, first)?;
        return short.then(|| own.with(Traits::SURNAME));
    }
    if !page.is_mark(mark, b'-') || second.len() < 2 || second.cues.any(&NEVER) {
        return None;
    }
    let (a, b) = (
        traits(page, at, first)?,
        traits(page, at.checked_add(2)?, second)?,
    );
    Some(a.with(b).without(Traits::COMMON))
}
