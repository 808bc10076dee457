//! What can be made the same for everybody and taken back exactly: quotes, dashes, spaces, doubled marks, `ё`, capitals.

use super::super::lexicon::Word;
use super::super::page::Page;
use super::super::token::{Flags, Token};
use zeroize::Zeroizing;

/// One kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Every quotation mark becomes `"`, every apostrophe `'`.
    Quotes,
    /// Every dash becomes `-`.
    Dashes,
    /// One space between words, none before a comma or a point, none at the end of a line.
    Spaces,
    /// One mark instead of `!!`; three points for a run of them and for `…`.
    Marks,
    /// `е` for `ё`.
    Yo,
    /// Small letters for words in capitals, with a capital where a sentence or a name begins.
    Capitals,
}

impl Change {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Quotes,
        Self::Dashes,
        Self::Spaces,
        Self::Marks,
        Self::Yo,
        Self::Capitals,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Dashes => "dashes",
            Self::Spaces => "spaces",
            Self::Marks => "marks",
            Self::Yo => "yo",
            Self::Capitals => "capitals",
        }
    }

    /// Reads a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }
}

/// One change in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Where it begins, in Unicode code points of the text as it was.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// What stood there.
    pub original: Zeroizing<String>,
    /// What stands there now.
    pub replacement: Zeroizing<String>,
    /// Why.
    pub change: Change,
}

/// A text made like everybody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normalised {
    /// The text as it is now.
    pub text: Zeroizing<String>,
    /// What was changed, ascending and without overlaps.
    pub edits: Vec<Edit>,
}

impl Normalised {
    /// The text as it was before, exactly.
    #[must_use]
    pub fn reverted(&self) -> Zeroizing<String> {
        let mut out = String::with_capacity(self.text.len());
        let mut now = self.text.chars();
        let mut at = 0usize;
        for edit in &self.edits {
            out.extend(now.by_ref().take(edit.start.saturating_sub(at)));
            out.push_str(&edit.original);
            let gone = edit.replacement.chars().count();
            now.by_ref().take(gone).for_each(drop);
            at = edit.end;
        }
        out.push_str(now.as_str());
        Zeroizing::new(out)
    }
}

/// Makes the chosen changes. Nothing is lost: [`Normalised::reverted`] gives the text back.
#[must_use]
pub fn normalise(text: &str, changes: &[Change]) -> Normalised {
    let mut edits = signs(text, changes);
    if changes.contains(&Change::Capitals) {
        edits = merge(edits, capitals(text, changes));
    }
    Normalised {
        text: Zeroizing::new(applied(text, &edits)),
        edits,
    }
}

fn applied(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    let mut at = 0usize;
    for edit in edits {
        out.extend(rest.by_ref().take(edit.start.saturating_sub(at)));
        rest.by_ref()
            .take(edit.end.saturating_sub(edit.start))
            .for_each(drop);
        out.push_str(&edit.replacement);
        at = edit.end;
    }
    out.push_str(rest.as_str());
    out
}

/// Both lists in the order of the text. What lies in a word of the second is part of its change already.
fn merge(signs: Vec<Edit>, words: Vec<Edit>) -> Vec<Edit> {
    let inside = |edit: &Edit| {
        let next = words.partition_point(|w| w.end <= edit.start);
        words.get(next).is_some_and(|w| w.start < edit.end)
    };
    let mut all: Vec<Edit> = signs.into_iter().filter(|e| !inside(e)).collect();
    all.extend(words);
    all.sort_by_key(|e| (e.start, e.end));
    all
}

/// Changes of single marks and letters, and of runs of them.
fn signs(text: &str, changes: &[Change]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut rest = text;
    let mut at = 0usize;
    let mut before = '\n';
    while let Some(c) = rest.chars().next() {
        let run = rest.chars().take_while(|d| same(c, *d)).count().max(1);
        let len = rest.char_indices().nth(run).map_or(rest.len(), |(n, _)| n);
        let (piece, after) = rest.split_at(len);
        let next = after.chars().next().unwrap_or('\n');
        // A run of equal marks is one piece; of letters and the like each is its own.
        if let Some((replacement, change)) = replaced(c, piece, run, before, next)
            && changes.contains(&change)
            && replacement != piece
        {
            edits.push(Edit {
                start: at,
                end: at.saturating_add(run),
                original: Zeroizing::new(piece.to_owned()),
                replacement: Zeroizing::new(replacement),
                change,
            });
        }
        before = piece.chars().next_back().unwrap_or(c);
        at = at.saturating_add(run);
        rest = after;
    }
    edits
}

fn same(c: char, d: char) -> bool {
    match c {
        '!' | '?' | '.' => c == d,
        _ if is_space(c) => is_space(d),
        _ => false,
    }
}

fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

fn replaced(
    c: char,
    piece: &str,
    run: usize,
    before: char,
    next: char,
) -> Option<(String, Change)> {
    Some(match c {
        '«' | '»' | '„' | '“' | '”' | '‟' | '‹' | '›' => {
            ("\"".to_owned(), Change::Quotes)
        }
        '‘' | '’' | '‛' | '`' | '´' | 'ʼ' => ("'".to_owned(), Change::Quotes),
        '—' | '–' | '―' | '‒' | '−' | '‑' | '‐' => ("-".to_owned(), Change::Dashes),
        'ё' => ("е".to_owned(), Change::Yo),
        'Ё' => ("Е".to_owned(), Change::Yo),
        '…' => ("...".to_owned(), Change::Marks),
        '.' if run > 1 => ("...".to_owned(), Change::Marks),
        '!' | '?' if run > 1 => (piece.chars().take(1).collect(), Change::Marks),
        _ if is_space(c) => {
            let none = next == '\n' || (matches!(next, ',' | '.') && before != '\n');
            let one = if none { "" } else { " " };
            (one.to_owned(), Change::Spaces)
        }
        _ => return None,
    })
}

/// Words in capitals: of six letters and more, or beside another one. Short ones alone are abbreviations.
fn capitals(text: &str, changes: &[Change]) -> Vec<Edit> {
    /// Letters of a word that is an abbreviation no more.
    const LONG: usize = 6;
    let page = Page::new(text);
    let slices = super::Slices::new(text);
    let mut edits = Vec::new();
    let loud = |t: Option<&Token>| t.is_some_and(|t| t.flags.has(Flags::CAPS));
    for (at, token) in page.tokens.iter().enumerate() {
        let beside = loud(page.before(at, 1)) || loud(page.token(at.saturating_add(1)));
        if !token.flags.has(Flags::CAPS) || (token.len() < LONG && !beside) {
            continue;
        }
        let place = (page.code_point(token.start), page.code_point_end(token.end));
        let word = slices.get(place);
        let name = Word::GIVEN
            .with(Word::SURNAME)
            .with(Word::PATRONYMIC)
            .with(Word::PLACE);
        let first = token.flags.has(Flags::FIRST) && !token.flags.has(Flags::LOUD);
        let keeps =
            first || token.word.has(name.with(Word::COUNTRY)) && !token.word.has(Word::COMMON);
        let mut small = String::with_capacity(word.len());
        for (n, c) in word.chars().enumerate() {
            if n == 0 && keeps {
                small.push(c);
            } else {
                small.extend(c.to_lowercase());
            }
        }
        let replacement = Zeroizing::new(applied(&small, &signs(&small, changes)));
        edits.push(Edit {
            start: place.0,
            end: place.1,
            original: Zeroizing::new(word.to_owned()),
            replacement,
            change: Change::Capitals,
        });
    }
    edits
}
