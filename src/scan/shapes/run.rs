//! Groups of digits that belong together: `8 (905) 123-45-67`, `40817.810.1...`, but no dates and no times.

use super::super::codepage::DASH;
use super::super::page::Page;
use super::super::token::{Flags, Form, Token};

/// Groups of one run. More is a table, and begins the next.
const GROUPS: usize = 12;
/// Digits of one run. The longest number that has a meaning here is an account of 20.
const DIGITS: usize = 36;

/// Groups of digits with one separator between each two.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) first: usize,
    /// Folded offset of the first digit, plus sign or bracket.
    pub(super) start: u32,
    pub(super) digits: Vec<u8>,
    pub(super) groups: Vec<Group>,
    pub(super) plus: bool,
    pub(super) bracket: bool,
    closed: bool,
    /// The run is a date, and nothing else.
    pub(super) date: bool,
}

/// One group of digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// Digits up to and with this group.
    pub(super) total: usize,
    pub(super) len: usize,
    /// The number token, and where it ends.
    pub(super) token: usize,
    pub(super) end: u32,
    /// The separator before it; a space for brackets.
    pub(super) separator: u8,
}

impl Run {
    /// Reads the run that begins at a number, a plus sign or an opening bracket.
    pub(super) fn read(page: &Page<'_>, at: usize) -> Option<Self> {
        let mut run = Self {
            first: at,
            start: page.token(at)?.start,
            ..Self::default()
        };
        let mut next = at;
        let opening = page.token(next)?;
        if page.is_mark(opening, b'+') {
            run.plus = true;
            next = next.saturating_add(1);
        }
        if page.token(next).is_some_and(|t| page.is_mark(t, b'(')) {
            run.bracket = true;
            next = next.saturating_add(1);
        }
        run.add(page, next, b' ')?;
        while run.groups.len() < GROUPS {
            let Some((separator, number)) = run.gap(page, next.saturating_add(1)) else {
                break;
            };
            if run.add(page, number, separator).is_none() {
                break;
            }
            next = number;
            if let Some(date) = run.date_at_end(page, next) {
                run.date = date == 0;
                if !run.date {
                    run.groups.truncate(date);
                    run.digits.truncate(run.total());
                }
                break;
            }
        }
        // A bracket that does not close is the sentence's.
        if run.bracket && !run.closed {
            run.bracket = false;
            let first = run.groups.first().map_or(at, |g| g.token);
            run.start = page.token(first)?.start;
            run.first = first;
        }
        Some(run)
    }

    pub(super) fn total(&self) -> usize {
        self.groups.last().map_or(0, |g| g.total)
    }

    /// The token of the last group.
    pub(super) fn last(&self) -> usize {
        self.groups.last().map_or(self.first, |g| g.token)
    }

    pub(super) fn end(&self) -> u32 {
        self.groups.last().map_or(self.start, |g| g.end)
    }

    /// The groups that make up so many digits.
    pub(super) fn prefix(&self, digits: usize) -> Option<&[Group]> {
        let last = self.groups.iter().position(|g| g.total == digits)?;
        self.groups.get(..=last)
    }

    /// The lengths of groups.
    pub(super) fn lens(groups: &[Group]) -> Vec<usize> {
        groups.iter().map(|g| g.len).collect()
    }

    fn add(&mut self, page: &Page<'_>, at: usize, separator: u8) -> Option<()> {
        let token = page.token(at)?;
        let total = self.total().saturating_add(token.len());
        if !token.is_number() || total > DIGITS {
            return None;
        }
        // The hour of a time of day, and what is glued to a letter, end a run and are not in it.
        let hour = follows(page, at, b':') && follows_number(page, at);
        if !self.groups.is_empty() && (hour || glued_to_word(page, at)) {
            return None;
        }
        let values = page.spelled(token).iter().map(|b| b.wrapping_sub(b'0'));
        self.digits.extend(values);
        self.groups.push(Group {
            total,
            len: token.len(),
            token: at,
            end: token.end,
            separator,
        });
        Some(())
    }

    /// The separator at a token and the number behind it.
    fn gap(&mut self, page: &Page<'_>, at: usize) -> Option<(u8, usize)> {
        let token = page.token(at)?;
        if token.is_number() {
            return near(page, at).then_some((b' ', at));
        }
        if token.form != Form::Mark || !near(page, at) {
            return None;
        }
        let mark = *page.bytes.get(token.start as usize)?;
        let second = at.saturating_add(1);
        if !near(page, second) {
            return None;
        }
        match mark {
            b'-' | b'.' | b'/' | DASH => Some((mark, second)),
            b'(' if !self.bracket => {
                self.bracket = true;
                Some((b' ', second))
            }
            b')' if self.bracket && !self.closed => {
                self.closed = true;
                let dash = page
                    .token(second)
                    .is_some_and(|t| page.is_mark(t, b'-') || page.is_mark(t, DASH));
                Some((b' ', second.saturating_add(usize::from(dash))))
            }
            _ => None,
        }
    }

    /// Whether the last three groups are a date: how many groups come before it.
    fn date_at_end(&self, page: &Page<'_>, at: usize) -> Option<usize> {
        let before = self.groups.len().checked_sub(3)?;
        let [a, b, c] = self.groups.get(before..)? else {
            return None;
        };
        let mark = b.separator;
        if mark == b' ' || c.separator != mark || self.plus {
            return None;
        }
        if follows(page, at, mark) && follows_number(page, at) {
            return None;
        }
        let value =
            |g: &Group| super::check::number(&self.digits, g.total.saturating_sub(g.len), g.total);
        let (day, month, year) = match (a.len, b.len, c.len) {
            (1 | 2, 1 | 2, 2 | 4) => (value(a), value(b), value(c)),
            (4, 1 | 2, 1 | 2) => (value(c), value(b), value(a)),
            _ => return None,
        };
        // Digits before it, and two for the year: the end of a telephone number.
        if before > 0 && mark == b'-' && a.len < 4 && c.len == 2 {
            return None;
        }
        let known = (1..=31).contains(&day) && (1..=12).contains(&month);
        (known && (year < 100 || (1900..2100).contains(&year))).then_some(before)
    }
}

/// Whether a token stands close to the one before it: at most two spaces, and on one line.
fn near(page: &Page<'_>, at: usize) -> bool {
    match (page.token(at), page.before(at, 1)) {
        (Some(token), Some(before)) => {
            token.form != Form::Break && token.start.saturating_sub(before.end) <= 2
        }
        _ => false,
    }
}

/// Whether the mark is glued to a token from behind.
pub(super) fn follows(page: &Page<'_>, at: usize, mark: u8) -> bool {
    let glued = |t: &&Token| t.flags.has(Flags::GLUED);
    page.token(at.saturating_add(1))
        .filter(glued)
        .is_some_and(|t| page.is_mark(t, mark))
}

/// Whether a number is glued to the mark behind a token.
pub(super) fn follows_number(page: &Page<'_>, at: usize) -> bool {
    page.token(at.saturating_add(2))
        .is_some_and(|t| t.is_number() && t.flags.has(Flags::GLUED))
}

fn glued_to_word(page: &Page<'_>, at: usize) -> bool {
    page.token(at.saturating_add(1))
        .is_some_and(|t| t.is_word() && t.flags.has(Flags::GLUED))
}
