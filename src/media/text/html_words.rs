//! The words of a page: normalised as those of a plain text, with spaces as a browser shows them.

use super::marks::{TextMarks, is_plain};
use super::plain::{self, Shape};
use crate::media::MediaError;
use crate::model::untrusted::{is_hidden, is_space};
use crate::model::{Finding, Limits};
use encoding_rs::UTF_8;

/// The words as they are written again, not yet escaped.
pub(super) fn normal(words: &str, pre: bool, limits: &Limits) -> Result<String, MediaError> {
    let spaced = if pre { lines(words) } else { collapsed(words) };
    let spaced: String = spaced
        .chars()
        .filter(|&c| matches!(c, '\n' | '\t') || !is_hidden(c))
        .collect();
    if spaced.chars().all(|c| is_plain(c) || c.is_ascii()) {
        return Ok(spaced);
    }
    // What stands around the words are spaces that a line of plain text would lose.
    let core = spaced.trim();
    let before = spaced.len().saturating_sub(spaced.trim_start().len());
    let after = spaced.trim_end().len();
    let mut out = spaced.get(..before).unwrap_or_default().to_owned();
    out.push_str(&plain::normal(core.as_bytes(), UTF_8, limits)?);
    if !core.is_empty() {
        out.push_str(spaced.get(after..).unwrap_or_default());
    }
    Ok(out)
}

/// What the words say besides what they say. Spaces and line ends are the page's own and mean nothing.
pub(super) fn find(words: &str) -> Vec<Finding> {
    if words.chars().all(|c| is_plain(c) || c == ' ' || c == '\n') {
        return Vec::new();
    }
    let mut marks = TextMarks::new(Shape::Prose);
    // What `&nbsp;` stands for is on every page that a program made.
    marks.push(&words.replace('\u{a0}', " "));
    let mut found = marks.findings(UTF_8.name());
    found.retain(|f| matches!(f.kind, "invisible-characters" | "unnormalised"));
    found
}

/// Spaces in a row as one, or as one line end.
fn collapsed(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut waiting = None;
    for c in words.chars() {
        if is_white(c) {
            let line = c == '\n' || waiting == Some('\n');
            waiting = Some(if line { '\n' } else { ' ' });
        } else if !is_hidden(c) {
            out.extend(waiting.take());
            out.push(c);
        }
    }
    out.extend(waiting);
    out
}

/// The lines of preformatted text, without spaces at their ends.
fn lines(words: &str) -> String {
    let same: String = words
        .chars()
        .map(|c| if is_space(c) { ' ' } else { c })
        .collect();
    let mut lines = same.split('\n').peekable();
    let mut out = String::with_capacity(same.len());
    while let Some(line) = lines.next() {
        if lines.peek().is_some() {
            out.push_str(line.trim_end_matches([' ', '\t']));
            out.push('\n');
        } else {
            out.push_str(line);
        }
    }
    out
}

pub(super) fn is_white(c: char) -> bool {
    matches!(c, '\n' | '\t' | '\r' | '\u{c}') || is_space(c)
}

/// Writes words so that no browser takes them for anything else.
pub(super) fn escape(words: &str, out: &mut String) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
}
