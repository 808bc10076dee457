//! Habits of marks: doubled ones, spaces, quotation marks, dashes, emoji, and the letter `ё`.

use super::{HabitKind, Seen};

/// Kinds of quotation marks, each named by its opening one.
const QUOTES: &[(&str, &str)] = &[
    ("\"", "\""),
    ("«", "«»"),
    ("„", "„"),
    ("“", "“”‟"),
    ("‘", "‘‛"),
    ("‹", "‹›"),
];
const DASHES: &str = "—–―‒−";
/// Marks that are a habit when they are doubled.
const DOUBLED: &str = ".!?,)(;:-";

/// Walks through the characters once.
pub(super) fn find(text: &str, seen: &mut Seen) {
    let mut rest = text;
    let mut at = 0usize;
    let mut before = '\n';
    while let Some(c) = rest.chars().next() {
        let count = one(rest, c, before, at, seen).max(1);
        let mut taken = rest.char_indices();
        let last = taken.by_ref().take(count).last();
        before = last.map_or('\n', |(_, c)| c);
        rest = rest
            .get(last.map_or(rest.len(), |(n, c)| n.saturating_add(c.len_utf8()))..)
            .unwrap_or_default();
        at = at.saturating_add(count);
    }
}

/// What begins at a character; how many characters it has.
fn one(rest: &str, c: char, before: char, at: usize, seen: &mut Seen) -> usize {
    if c.is_alphanumeric() {
        if matches!(c, 'ё' | 'Ё') {
            seen.add(HabitKind::Yo, &[], "ё", (at, at.saturating_add(1)));
        }
        return 1;
    }
    if c == ' ' || c == '\t' {
        return spaces(rest, before, at, seen);
    }
    if let Some(len) = emoji(rest, c) {
        let text: String = rest.chars().take(len).collect();
        seen.add(
            HabitKind::Emoji,
            text.as_bytes(),
            &text,
            (at, at.saturating_add(len)),
        );
        return len;
    }
    if let Some((name, _)) = QUOTES.iter().find(|(_, set)| set.contains(c)) {
        seen.add(
            HabitKind::Quotes,
            name.as_bytes(),
            name,
            (at, at.saturating_add(1)),
        );
        return 1;
    }
    if DASHES.contains(c) {
        let text: String = c.into();
        seen.add(
            HabitKind::Dashes,
            text.as_bytes(),
            &text,
            (at, at.saturating_add(1)),
        );
        return 1;
    }
    marks(rest, c, before, at, seen)
}

/// Faces, doubled marks, hyphens as dashes, commas without a space.
fn marks(rest: &str, c: char, before: char, at: usize, seen: &mut Seen) -> usize {
    let face = |eyes: &str| {
        let mut chars = rest.chars();
        let nose = usize::from(chars.by_ref().nth(1) == Some('-'));
        let mouth = rest.chars().nth(nose.saturating_add(1))?;
        (eyes.contains(c) && "()DP*|/".contains(mouth) && !rest.starts_with("://"))
            .then(|| nose.saturating_add(2))
    };
    if let Some(len) = face(":;=") {
        let text: String = rest.chars().take(len).collect();
        seen.add(
            HabitKind::Smiley,
            text.as_bytes(),
            &text,
            (at, at.saturating_add(len)),
        );
        return len;
    }
    if c == '…' || DOUBLED.contains(c) {
        let count = rest.chars().take_while(|d| *d == c).count();
        if count > 1 || c == '…' {
            // Three or thirty are one habit.
            let text: String = rest.chars().take(count.min(3)).collect();
            seen.add(
                HabitKind::DoubledMark,
                text.as_bytes(),
                &text,
                (at, at.saturating_add(count)),
            );
            return count;
        }
    }
    let next = rest.chars().nth(1).unwrap_or(' ');
    if c == ',' && next.is_alphabetic() && before.is_alphabetic() {
        seen.add(
            HabitKind::NoSpaceBehind,
            &[],
            ",",
            (at, at.saturating_add(1)),
        );
    }
    if c == '-' && next == ' ' && before == ' ' {
        seen.add(HabitKind::Dashes, b"-", "-", (at, at.saturating_add(1)));
    }
    1
}

fn spaces(rest: &str, before: char, at: usize, seen: &mut Seen) -> usize {
    let count = rest.chars().take_while(|c| matches!(c, ' ' | '\t')).count();
    let next = rest.chars().nth(count).unwrap_or('\n');
    let end = at.saturating_add(count);
    if count > 1 && before != '\n' && next != '\n' {
        seen.add(HabitKind::DoubleSpace, &[], "  ", (at, end));
    }
    if before != '\n' && (next == ',' || next == '.') {
        let text: String = [' ', next].iter().collect();
        seen.add(
            HabitKind::SpaceBefore,
            text.as_bytes(),
            &text,
            (at, end.saturating_add(1)),
        );
    }
    count
}

/// How many characters an emoji has, with its colour, its kind and what is joined to it.
fn emoji(rest: &str, c: char) -> Option<usize> {
    /// Characters of the longest emoji: a family, a flag of a region.
    const LONGEST: usize = 12;
    let begins = |c: char| matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{2B55}');
    if !begins(c) {
        return None;
    }
    let flag = |c: char| matches!(c, '\u{1F1E6}'..='\u{1F1FF}');
    let mut len = 1usize;
    let mut joined = false;
    let mut letters = usize::from(flag(c));
    for d in rest.chars().skip(1).take(LONGEST) {
        let more = matches!(d, '\u{FE0F}' | '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' | '\u{20E3}')
            || joined
            || (letters == 1 && flag(d));
        if !more {
            break;
        }
        letters = letters.saturating_add(usize::from(flag(d)));
        joined = d == '\u{200D}';
        len = len.saturating_add(1);
    }
    Some(len)
}
