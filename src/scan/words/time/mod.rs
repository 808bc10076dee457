//! Dates, times, and prompts for events.

mod clock;
mod date;
mod event;
mod figures;
mod relative;
mod year;

use super::{is, mark};
use crate::scan::hit::Hit;
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::Form;

/// Finds them all.
pub(in crate::scan) fn find(page: &Page<'_>, hits: &mut Vec<Hit>) {
    for (at, token) in page.tokens.iter().enumerate() {
        let hit = match token.form {
            Form::Number => figures::date(page, at)
                .or_else(|| year::of_digits(page, at))
                .or_else(|| clock::at(page, at)),
            Form::Word if !token.cues.is_empty() => word(page, at, hits),
            Form::Word | Form::Mark | Form::Break => None,
        };
        hits.extend(hit);
    }
}

fn word(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<Hit> {
    let token = page.token(at)?;
    hits.extend(event::at(page, at));
    if token.cues.within(Cue::Month01, Cue::Month12).is_some() {
        return date::month(page, at);
    }
    if token.cues.within(Cue::Num01, Cue::Num50).is_some() {
        hits.extend(year::of_words(page, at));
        hits.extend(clock::half_word(page, at));
        return clock::at(page, at);
    }
    if token.cues.within(Cue::Winter, Cue::Autumn).is_some() {
        return year::season(page, at);
    }
    if token
        .cues
        .any(&[Cue::ClockHalf, Cue::ClockQuarter, Cue::ClockMinus])
    {
        return clock::half(page, at);
    }
    if token.is(Cue::DayWord) {
        return date::day_of_month(page, at);
    }
    relative::at(page, at)
}

/// The token `n` before has this cue.
fn was(page: &Page<'_>, at: usize, n: usize, cue: Cue) -> bool {
    page.before(at, n).is_some_and(|t| t.is(cue))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::scan::Kind;

    /// The words found, with their kind and severity.
    pub(in crate::scan::words) fn found(
        text: &str,
        find: fn(&Page<'_>, &mut Vec<Hit>),
    ) -> Vec<(String, Kind, u8)> {
        let page = Page::new(text);
        let mut hits = Vec::new();
        find(&page, &mut hits);
        let chars: Vec<char> = text.chars().collect();
        crate::scan::resolve::resolve(hits)
            .iter()
            .map(|h| {
                let range = page.code_point(h.start)..page.code_point_end(h.end);
                (
                    chars[range].iter().collect(),
                    h.kind,
                    (h.severity as u8).saturating_add(1),
                )
            })
            .collect()
    }
}
