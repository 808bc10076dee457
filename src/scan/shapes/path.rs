//! Paths of files: those that hold the name of a user, and others more quietly.

use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::lexicon::Cue;
use super::super::page::Page;
use super::super::token::{Flags, Form};
use super::around;
use crate::model::finding::Severity;

/// Characters of one path, as Windows had it and a little more.
const LONGEST: usize = 512;
/// Characters behind a space in which the path goes on, if it does.
const AHEAD: usize = 48;

/// Folders of Unix under which a person's name stands.
const HOMES: &[&[u8]] = &[
    b"/home/",
    b"/users/",
    b"/media/",
    b"/run/media/",
    b"/var/home/",
    b"/run/user/",
    b"/export/home/",
    b"/volumes/",
    b"/storage/emulated/",
    b"/mnt/c/users/",
];

/// At a backslash; the folded offset where the path ends.
pub(super) fn at_backslash(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let mark = page.token(at)?.start;
    let before = |n: u32| around::byte(page, mark.checked_sub(n));
    let drive = before(1) == b':' && before(2).is_ascii_lowercase();
    let share = around::byte(page, mark.checked_add(1)) == b'\\'
        && matches!(before(1), b' ' | b'\n' | b'"' | b'(' | b'\'');
    let start = if drive {
        mark.saturating_sub(2)
    } else if share {
        mark
    } else {
        return None;
    };
    let end = end_of(page, start, b'\\');
    let first = page.token_at(start);
    let home = (first..).take(8).any(|n| {
        page.token(n)
            .is_some_and(|t| t.start < end && t.is(Cue::HomeFolder))
    });
    if end < start.saturating_add(5) {
        return None;
    }
    let (severity, confidence) = match (home, share) {
        (true, _) => (Severity::One, 97),
        (false, true) => (Severity::Few, 78),
        (false, false) => (Severity::Few, 45),
    };
    hits.push(Hit::new(
        Kind::Path,
        start,
        end,
        severity,
        confidence,
        &[why::SHAPE],
    ));
    Some(end)
}

/// At a slash or a tilde that begins a path of Unix; the folded offset where it ends.
pub(super) fn at_slash(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let token = page.token(at)?;
    let rest = page.bytes.get(token.start as usize..).unwrap_or_default();
    let before = around::byte(page, token.start.checked_sub(1));
    let begins = matches!(
        before,
        b' ' | b'\n' | b'"' | b'(' | b'\'' | b':' | b'=' | b'['
    );
    if !begins {
        return None;
    }
    let tilde = rest.first() == Some(&b'~');
    let home = HOMES.iter().any(|h| rest.starts_with(h));
    let named = page
        .token(at.saturating_add(1))
        .is_some_and(|t| t.form == Form::Word && t.flags.has(Flags::GLUED));
    if !(home || tilde && named) {
        return None;
    }
    let end = end_of(page, token.start, b'/');
    let slashes = page
        .slice(token.start, end)
        .split(|b| *b == b'/')
        .skip(1)
        .take(2)
        .count();
    let deep = if tilde { slashes >= 1 } else { slashes >= 2 };
    if !deep {
        return None;
    }
    let confidence = if tilde { 80 } else { 96 };
    hits.push(Hit::new(
        Kind::Path,
        token.start,
        end,
        Severity::One,
        confidence,
        &[why::SHAPE],
    ));
    Some(end)
}

/// At the word of `file://`.
pub(super) fn at_scheme(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let token = page.token(at)?;
    let behind = page.bytes.get(token.end as usize..).unwrap_or_default();
    if page.spelled(token) != b"file" || !behind.starts_with(b"://") {
        return None;
    }
    let end = end_of(page, token.start, b'/');
    hits.push(Hit::new(
        Kind::Path,
        token.start,
        end,
        Severity::One,
        96,
        &[why::SHAPE],
    ));
    Some(end)
}

/// A path ends at a line, a quote or a comma; at a space only if no separator follows soon.
fn end_of(page: &Page<'_>, start: u32, separator: u8) -> u32 {
    let rest = page.bytes.get(start as usize..).unwrap_or_default();
    let mut len = 0usize;
    for (n, byte) in rest.iter().enumerate().take(LONGEST) {
        let ends = match byte {
            b'\n' | b'"' | b'<' | b'>' | b'|' | b'*' | b'?' | b',' | b';' => true,
            b' ' => !goes_on(
                rest.get(n.saturating_add(1)..).unwrap_or_default(),
                separator,
            ),
            _ => false,
        };
        if ends {
            break;
        }
        len = n.saturating_add(1);
    }
    let spelled = rest.get(..len).unwrap_or_default();
    let marks = spelled
        .iter()
        .rev()
        .take_while(|b| b".:!)' ]".contains(b))
        .count();
    start.saturating_add(u32::try_from(len.saturating_sub(marks)).unwrap_or(0))
}

/// Whether a separator stands behind a space, before anything that ends a path or a sentence, and no new path begins.
fn goes_on(rest: &[u8], separator: u8) -> bool {
    let mut before = b' ';
    for byte in rest.iter().take(AHEAD) {
        match *byte {
            b'\n' | b'"' | b',' | b';' | b':' | b'(' => return false,
            b' ' if before == b'.' => return false,
            b if b == separator => return before != b' ' && before != separator,
            _ => {}
        }
        before = *byte;
    }
    false
}
