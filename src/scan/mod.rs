//! Which words of a text point to somebody, and what to write instead. It asks; it never changes a text.
//!
//! One pass: the text is folded to one byte a character (`codepage`, `page`), cut into tokens that the word lists know
//! (`token`, `lexicon`), read by recognisers of shapes (`shapes`) and of words (`words`), and what they find is weighed
//! (`resolve`), given coarser wordings (`coarse`) and looked at together (`combine`).

mod coarse;
mod codepage;
mod combine;
mod finding;
mod hit;
mod language;
mod lexicon;
pub mod likeness;
pub mod mention;
mod page;
mod resolve;
mod script;
mod shapes;
pub mod sound;
pub mod stem;
pub mod style;
mod subject;
mod token;
mod words;

pub use finding::{Combination, Finding, Kind, Report, Subject};

use crate::model::Language;
use hit::{Detail, Hit, QUIET};
use page::Page;
use zeroize::Zeroizing;

/// Looks for identifying words. `language` is that of the suggestions; None is the text's own.
///
/// The text must be shorter than [`crate::model::Limits::scan_text`]; what lies behind is not looked at, so callers
/// refuse longer ones.
#[must_use]
pub fn scan(text: &str, language: Option<Language>) -> Report {
    let page = Page::new(text);
    let mut hits = Vec::new();
    shapes::find(&page, &mut hits);
    words::find(&page, &mut hits);
    let hits = resolve::resolve(hits);
    let language = language.unwrap_or_else(|| language::of(&page));
    let mut cursor = Cursor::new(text);
    let mut wordings = coarse::Wordings::new(language);
    let mut report = Report::default();
    let mut places: Vec<((usize, usize), Hit)> = hits
        .into_iter()
        .map(|hit| (place(&page, &hit), hit))
        .collect();
    // What cannot be seen begins before the character that its hit stands at.
    places.sort_by_key(|((start, end), _)| (*start, std::cmp::Reverse(*end)));
    for (place, hit) in places {
        let finding = told(&page, hit, place, &mut wordings, &mut cursor);
        if finding.confidence < QUIET {
            report.quiet.push(finding);
        } else {
            report.findings.push(finding);
        }
    }
    report.combinations = combine::combine(&report.findings);
    report
}

/// The language that most words of a text speak for; Russian where nothing does.
#[must_use]
pub fn language_of(text: &str) -> Language {
    language::of(&Page::new(text))
}

/// Where a hit stands, in code points.
fn place(page: &Page<'_>, hit: &Hit) -> (usize, usize) {
    if let Detail::Hidden { from, to } = hit.detail {
        return (from as usize, to as usize);
    }
    (page.code_point(hit.start), page.code_point_end(hit.end))
}

fn told(
    page: &Page<'_>,
    hit: Hit,
    (start, end): (usize, usize),
    wordings: &mut coarse::Wordings,
    cursor: &mut Cursor<'_>,
) -> Finding {
    let text = cursor.slice(start, end);
    Finding {
        start,
        end,
        kind: hit.kind,
        severity: hit.severity,
        confidence: hit.confidence,
        text: Zeroizing::new(text.to_owned()),
        subject: hit.subject,
        suggestions: wordings.of(page, &hit, text),
        evidence: hit.why,
    }
}

/// Walks through a text once, for slices by code points in ascending order.
struct Cursor<'t> {
    rest: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn new(text: &'t str) -> Self {
        Self { rest: text, at: 0 }
    }

    fn slice(&mut self, start: usize, end: usize) -> &'t str {
        self.skip(start.saturating_sub(self.at));
        let len = bytes_of(self.rest, end.saturating_sub(start));
        self.rest.get(..len).unwrap_or_default()
    }

    fn skip(&mut self, chars: usize) {
        let len = bytes_of(self.rest, chars);
        self.rest = self.rest.get(len..).unwrap_or_default();
        self.at = self.at.saturating_add(chars);
    }
}

fn bytes_of(text: &str, chars: usize) -> usize {
    text.char_indices()
        .nth(chars)
        .map_or(text.len(), |(at, _)| at)
}
