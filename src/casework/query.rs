//! What somebody looks for: words, phrases and words that must not be there, each as every stem it may have.

use crate::model::Limits;
use crate::scan::stem::{self, Stem};

/// One thing that must, or must not, be in a text.
struct Term {
    /// The words that stand side by side; of each, the stems it may have, a stem being one token or several.
    words: Vec<Vec<Vec<String>>>,
    excluded: bool,
    /// Whether the last token may go on.
    prefix: bool,
}

/// A query that was understood.
pub(super) struct Query(Vec<Term>);

impl Query {
    /// Reads what was typed. None if it holds no word to look for, or is too long.
    pub(super) fn parse(typed: &str, limits: &Limits) -> Option<Self> {
        if typed.chars().count() > limits.query {
            return None;
        }
        let mut terms = Vec::new();
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            let after = rest.strip_prefix('-');
            let body = after.unwrap_or(rest);
            let (inside, prefix, left) = if let Some(quoted) = body.strip_prefix('"') {
                // A quotation that is not closed goes to the end.
                let (inside, left) = quoted.split_once('"').unwrap_or((quoted, ""));
                (inside, false, left)
            } else {
                let end = body.find(char::is_whitespace).unwrap_or(body.len());
                let (word, left) = body.split_at_checked(end)?;
                let bare = word.strip_suffix('*');
                (bare.unwrap_or(word), bare.is_some(), left)
            };
            let words: Vec<_> = stem::query_words(inside)
                .into_iter()
                .map(|stems| stems.iter().map(|s| tokens(s)).collect::<Vec<_>>())
                .collect();
            if !words.is_empty() {
                let excluded = after.is_some();
                terms.push(Term {
                    words,
                    excluded,
                    prefix,
                });
            }
            rest = left.trim_start();
        }
        let words: usize = terms.iter().map(|t| t.words.len()).sum();
        let wanted = terms.iter().any(|t| !t.excluded);
        (wanted && words <= limits.query_words).then_some(Self(terms))
    }

    /// The words that must be there, for the index. Stems are letters and digits only, so nothing typed can act in it. That the
    /// words of a phrase stand side by side, and what is excluded, [`Self::find`] sees.
    pub(super) fn for_the_index(&self) -> String {
        let wanted = self.0.iter().filter(|t| !t.excluded);
        let words = wanted.flat_map(|t| {
            let star = if t.prefix { "*" } else { "" };
            t.words.iter().map(move |stems| {
                let stems = stems.iter();
                let stems = stems.map(|s| format!("\"{}\"{star}", s.join(" ")));
                format!("({})", stems.collect::<Vec<_>>().join(" OR "))
            })
        });
        words.collect::<Vec<_>>().join(" AND ")
    }

    /// Where in a text the first thing looked for stands, in code points, if the text is one that is looked for.
    pub(super) fn find(&self, text: &str) -> Option<(usize, usize)> {
        let stems = stem::stems(text);
        let mut first: Option<(usize, usize)> = None;
        for term in &self.0 {
            match (term.find(&stems), term.excluded) {
                (Some(_), true) | (None, false) => return None,
                (None, true) => {}
                (Some(at), false) => {
                    first = Some(first.map_or(at, |first| first.min(at)));
                }
            }
        }
        first
    }
}

impl Term {
    fn find(&self, stems: &[Stem]) -> Option<(usize, usize)> {
        (0..stems.len()).find_map(|from| {
            let rest = stems.get(from..)?;
            let length = side_by_side(rest, &self.words, self.prefix)?;
            let last = rest.get(length.checked_sub(1)?)?;
            Some((rest.first()?.start, last.end))
        })
    }
}

/// How many stems the words take up, if the text goes on with them.
fn side_by_side(stems: &[Stem], words: &[Vec<Vec<String>>], prefix: bool) -> Option<usize> {
    let Some((word, others)) = words.split_first() else {
        return Some(0);
    };
    word.iter().find_map(|tokens| {
        let head = stems.get(..tokens.len())?;
        let last = tokens.len().saturating_sub(1);
        let same = head.iter().zip(tokens).enumerate().all(|(n, (s, t))| {
            s.stem == *t || (prefix && n == last && s.stem.starts_with(t.as_str()))
        });
        let rest = stems.get(tokens.len()..).filter(|_| same)?;
        Some(side_by_side(rest, others, prefix)?.saturating_add(tokens.len()))
    })
}

fn tokens(stem: &str) -> Vec<String> {
    stem.split(' ').map(str::to_owned).collect()
}
