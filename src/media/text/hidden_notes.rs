//! What Markdown does not show: front matter, HTML comments, and link definitions that are used as comments
//! (`CommonMark` 0.31, sections 4.6 and 4.7). Only what is certainly one of these is taken for it.

use crate::media::findings::Findings;
use crate::model::{Finding, Severity};
use std::ops::Range;
use zeroize::Zeroizing;

/// Lines a front matter may have.
const FRONT_LINES: usize = 100;
/// Times a text is gone through: taking a comment out may join the halves of another.
const ROUNDS: usize = 8;

/// The notes in a text with unix line ends.
pub(super) fn find(text: &str) -> Vec<Finding> {
    let mut found = Findings::default();
    for note in notes(text) {
        match note {
            Note::Front(range) => {
                let lines = text.get(range).unwrap_or_default().lines();
                found.extend(lines.filter_map(field));
            }
            Note::Comment(range) => {
                let words = text.get(range).unwrap_or_default();
                let words: String = words.trim().chars().take(200).collect();
                found.push(Finding::with("comment", Severity::Few, words));
            }
        }
    }
    found.into_list()
}

/// The text without its notes, if it has any.
pub(super) fn remove(text: &str) -> Option<Zeroizing<String>> {
    let mut text = Zeroizing::new(text.to_owned());
    let mut changed = false;
    for _ in 0..ROUNDS {
        let notes = notes(&text);
        if notes.is_empty() {
            break;
        }
        changed = true;
        let mut kept = Zeroizing::new(String::with_capacity(text.len()));
        let mut from = 0;
        for note in notes {
            let (Note::Front(range) | Note::Comment(range)) = note;
            let before = text.get(from..range.start).unwrap_or_default();
            kept.push_str(before);
            let line_before = kept.is_empty() || kept.ends_with('\n');
            from = range.end;
            // A line that held nothing else goes with it; the spaces before it are no one's.
            if text.get(from..).is_some_and(|rest| rest.starts_with('\n')) {
                if line_before {
                    from = from.saturating_add(1);
                } else {
                    let shown = kept.trim_end_matches([' ', '\t']).len();
                    kept.truncate(shown);
                }
            }
        }
        kept.push_str(text.get(from..).unwrap_or_default());
        text = kept;
    }
    changed.then_some(text)
}

enum Note {
    /// `key: value` lines between two rules at the very beginning.
    Front(Range<usize>),
    Comment(Range<usize>),
}

/// The notes, in the order of the text.
fn notes(text: &str) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut at = 0;
    if let Some(end) = front_matter(text) {
        notes.push(Note::Front(0..end));
        at = end;
    }
    let mut fence: Option<&str> = None;
    // Where no comment ends, none that begins later does; looking again for each would take for ever.
    let last_end = text.rfind("-->").unwrap_or_default();
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line = rest.split('\n').next().unwrap_or_default();
        let next = at.saturating_add(line.len()).saturating_add(1);
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|m| line.trim_start().starts_with(m));
        match (fence, mark) {
            (Some(open), Some(close)) if open == close => fence = None,
            (None, Some(open)) => fence = Some(open),
            (None, None) if is_link_comment(line) => {
                notes.push(Note::Comment(at..at.saturating_add(line.len())));
            }
            (None, None) if at <= last_end => {
                if let Some((range, after)) = comment(text, at, line) {
                    notes.push(Note::Comment(range));
                    at = after;
                    continue;
                }
            }
            _ => {}
        }
        at = next;
    }
    notes
}

/// The first comment that begins in a line and ends somewhere, and where it ends. Inside backticks it would be shown.
fn comment(text: &str, at: usize, line: &str) -> Option<(Range<usize>, usize)> {
    let begins = line.find("<!--")?;
    let shown = line.get(..begins)?.matches('`').count() % 2 == 1;
    // Four spaces at the beginning of a line make it code.
    if shown || line.starts_with("    ") || line.starts_with('\t') {
        return None;
    }
    let start = at.checked_add(begins)?;
    let body = text.get(start.checked_add(4)?..)?;
    let end = start
        .checked_add(4)?
        .checked_add(body.find("-->")?)?
        .checked_add(3)?;
    Some((start..end, end))
}

/// `[//]: # (words)` and its relatives: a definition of a link to nowhere, which nothing shows.
fn is_link_comment(line: &str) -> bool {
    let inner = || {
        let (label, target) = line.strip_prefix('[')?.split_once("]:")?;
        let target = target.trim_start();
        let named = !label.is_empty() && !label.contains(['[', ']']);
        let words = target
            .strip_prefix("<>")
            .or_else(|| target.strip_prefix("<#>"))
            .or_else(|| target.strip_prefix('#'))?;
        Some(named && (words.is_empty() || words.starts_with(' ')))
    };
    inner().unwrap_or(false)
}

/// Where the front matter ends, if the text begins with one.
fn front_matter(text: &str) -> Option<usize> {
    let mut at = text.strip_prefix("---\n").map(|_| 4usize)?;
    let mut keys = 0usize;
    for line in text.get(at..)?.split('\n').take(FRONT_LINES) {
        let end = at.checked_add(line.len())?;
        if line == "---" || line == "..." {
            return (keys > 0).then_some(end);
        }
        let inside = line.is_empty() || line.starts_with([' ', '\t', '#', '-', ']', '}']);
        if !inside {
            let (key, value) = line.split_once(':')?;
            let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
            if key.is_empty()
                || !key.chars().all(plain)
                || !(value.is_empty() || value.starts_with(' '))
            {
                return None;
            }
            keys = keys.saturating_add(1);
        }
        at = end.checked_add(1)?;
    }
    None
}

/// A line of front matter as a finding.
fn field(line: &str) -> Option<Finding> {
    let (key, value) = line.split_once(':')?;
    let value: String = value.trim().chars().take(200).collect();
    let (kind, severity) = match key.trim().to_lowercase().as_str() {
        "author" | "authors" | "name" | "email" | "creator" | "by" => ("author", Severity::One),
        "date" | "created" | "updated" | "modified" | "lastmod" => ("date", Severity::Few),
        "title" | "subtitle" => ("title", Severity::Few),
        "lang" | "language" => ("language", Severity::Narrows),
        "tags" | "keywords" | "categories" => ("tags", Severity::Few),
        _ => {
            let whole: String = line.trim().chars().take(200).collect();
            return Some(Finding::with("metadata", Severity::Few, whole));
        }
    };
    Some(Finding::with(kind, severity, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_go_and_words_stay() {
        for (text, clean) in [
            ("---\nauthor: A B\ndate: 2024\n---\nWords.\n", "Words.\n"),
            ("One.\n<!-- hidden\nnote -->\nTwo.\n", "One.\nTwo.\n"),
            ("One <!-- x --> two.\n", "One  two.\n"),
            ("One. <!-- x -->\nTwo.\n", "One.\nTwo.\n"),
            ("[//]: # (by me)\nWords.\n", "Words.\n"),
            ("<!-<!-- a -->- b -->\nWords.\n", "Words.\n"),
        ] {
            assert_eq!(remove(text).unwrap().as_str(), clean, "{text}");
            assert!(!find(text).is_empty());
            assert!(find(clean).is_empty());
        }
    }

    #[test]
    fn what_may_be_words_is_left_alone() {
        for text in [
            "---\nA rule above.\n---\n",
            "---\nHe said: stay. We left.\n---\n",
            "An arrow <!-- without end\n",
            "```\n<!-- shown -->\n```\n",
            "`<!-- shown -->`\n",
            "[1]: http://a.example/\n",
            "[note]: see below\n",
        ] {
            assert!(remove(text).is_none(), "{text}");
        }
    }
}
