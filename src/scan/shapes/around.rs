//! What stands on both sides of a number: words that say what it is, and words that say it is nothing.

use super::super::codepage::{SYMBOL, is_letter};
use super::super::hit::why;
use super::super::lexicon::{Cue, Cues};
use super::super::page::Page;
use super::super::token::{Flags, Form, Token};

/// Tokens before a number that are searched for a cue. Bounds the work, and a word farther away speaks of something else.
const REACH: usize = 10;
/// The same behind it.
const REACH_AFTER: usize = 5;

/// The cues of numbers; a bit each in [`Heard`].
const CUES: [Cue; 10] = [
    Cue::PhoneCue,
    Cue::PassportCue,
    Cue::IdCue,
    Cue::TaxCue,
    Cue::InsuranceCue,
    Cue::BankCue,
    Cue::DeviceCue,
    Cue::PlateCue,
    Cue::PointCue,
    Cue::CompanyCue,
];

/// Which cues the nearest word has that has any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Heard(u16);

impl Heard {
    pub(super) const PHONE: Self = Self(1);
    pub(super) const PASSPORT: Self = Self(1 << 1);
    pub(super) const ID: Self = Self(1 << 2);
    pub(super) const TAX: Self = Self(1 << 3);
    pub(super) const INSURANCE: Self = Self(1 << 4);
    pub(super) const BANK: Self = Self(1 << 5);
    pub(super) const DEVICE: Self = Self(1 << 6);
    pub(super) const PLATE: Self = Self(1 << 7);
    pub(super) const POINT: Self = Self(1 << 8);
    pub(super) const COMPANY: Self = Self(1 << 9);
    /// What is registered by the state.
    pub(super) const GOV: Self = Self(Self::TAX.0 | Self::INSURANCE.0 | Self::COMPANY.0);
    /// Passports and other papers.
    pub(super) const PAPER: Self = Self(Self::PASSPORT.0 | Self::ID.0);
    pub(super) const NOTHING: Self = Self(0);

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn is_nothing(self) -> bool {
        self.0 == 0
    }
}

/// Evidence, as far as there is a cue.
pub(super) fn evidence(cue: bool, check: bool) -> &'static [&'static str] {
    match (cue, check) {
        (true, true) => &[why::CUE, why::CHECK_DIGIT],
        (true, false) => &[why::CUE, why::SHAPE],
        (false, true) => &[why::SHAPE, why::CHECK_DIGIT],
        (false, false) => &[why::SHAPE],
    }
}

/// What is heard before the token `first`, and if nothing is, behind the token `last`.
pub(super) fn heard(page: &Page<'_>, first: usize, last: usize) -> Heard {
    for n in 1..=REACH {
        let Some(at) = first.checked_sub(n) else {
            break;
        };
        let Some(token) = page.token(at) else { break };
        let found = cues(page, at, first);
        if !found.is_nothing() {
            return found;
        }
        if token.flags.has(Flags::FIRST) {
            break;
        }
    }
    heard_after(page, last)
}

/// What is heard behind a number, in the same sentence, unless it is the cue of the next one.
fn heard_after(page: &Page<'_>, last: usize) -> Heard {
    for at in (last.saturating_add(1)..).take(REACH_AFTER) {
        let Some(token) = page.token(at) else { break };
        match token.form {
            Form::Break | Form::Number => break,
            Form::Mark if page.is_mark(token, b'.') || page.is_mark(token, b';') => break,
            Form::Mark => {}
            Form::Word => {
                let found = cues(page, at, usize::MAX);
                if !found.is_nothing() && !leads_on(page, at) {
                    return found;
                }
            }
        }
    }
    Heard::NOTHING
}

/// Whether a number follows a word at once, or behind a mark.
fn leads_on(page: &Page<'_>, at: usize) -> bool {
    let after = (at.saturating_add(1)..)
        .take(3)
        .map_while(|n| page.token(n));
    after
        .take_while(|t| matches!(t.form, Form::Mark | Form::Number))
        .any(Token::is_number)
}

/// The cues of the word or phrase at a token that ends before another.
fn cues(page: &Page<'_>, at: usize, before: usize) -> Heard {
    let some = |t: &Token| t.cues != Cues::default();
    if !page.token(at).is_some_and(some) {
        return Heard::NOTHING;
    }
    let bits = CUES.iter().enumerate().filter_map(|(n, cue)| {
        let len = page.phrase(at, *cue)?;
        (at.saturating_add(len) <= before).then_some(1u16 << n)
    });
    Heard(bits.fold(0, |all, bit| all | bit))
}

/// Whether the number from `first` to `last` is counted, paid, fired or cited: a unit behind it, a weapon or a law before.
pub(super) fn is_nothing(page: &Page<'_>, first: usize, last: usize) -> bool {
    let measure = |at: usize| page.phrase(at, Cue::Measure).is_some();
    let after = last.saturating_add(1);
    // A sign of currency that is glued on; an emoji seldom is.
    let sign = page.token(after).is_some_and(|t| {
        let glued = t.flags.has(Flags::GLUED) && page.is_mark(t, SYMBOL);
        glued || page.is_mark(t, b'$') || page.is_mark(t, b'%')
    });
    let before = |n: usize| {
        first.checked_sub(n).is_some_and(|at| {
            page.phrase(at, Cue::Law).is_some() || page.phrase(at, Cue::Weapon).is_some()
        })
    };
    sign || measure(after)
        || before(1)
        || (before(2)
            && page
                .before(first, 1)
                .is_some_and(|t| t.form == Form::Mark && !page.is_mark(t, b',')))
}

/// Nothing of a word or number touches the folded offset from before.
pub(super) fn begins(page: &Page<'_>, start: u32) -> bool {
    let before = byte(page, start.checked_sub(1));
    let second = byte(page, start.checked_sub(2));
    let digits = b"-.,:".contains(&before) && second.is_ascii_digit();
    !(is_inner(before) || digits || b"_@\\/".contains(&before) && is_inner(second))
}

/// Nothing of a word or number touches the folded offset from behind.
pub(super) fn ends(page: &Page<'_>, end: u32) -> bool {
    let after = byte(page, Some(end));
    if is_inner(after) {
        return false;
    }
    !(b"-./@\\_".contains(&after) && is_inner(byte(page, end.checked_add(1))))
}

/// The byte at a folded offset, a space outside.
pub(super) fn byte(page: &Page<'_>, at: Option<u32>) -> u8 {
    at.and_then(|at| page.bytes.get(at as usize))
        .copied()
        .unwrap_or(b' ')
}

fn is_inner(byte: u8) -> bool {
    byte.is_ascii_digit() || is_letter(byte)
}
