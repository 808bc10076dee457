//! Regions and districts: "Луганская область", "Бахмутский район", "Республика Коми", "région de Louhansk".

use super::{adjective, hyphened, is, mark, span};
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::Cue;
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// A region that begins at a token, and the token behind it.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let token = page.token(at)?;
    if token.is(Cue::RegionName)
        && (token.flags.has(Flags::CAPITAL) || token.len() > 4 && token.flags.has(Flags::CYRILLIC))
    {
        return hit(
            page,
            at,
            hyphened(page, at.saturating_add(1)),
            at,
            Severity::Narrows,
        );
    }
    let severity = kind(token)?;
    // "Республика Коми", "région de Louhansk", "county of Kent"
    let mut name = at.saturating_add(1);
    let linked = is(page, name, Cue::Filler);
    name = name.saturating_add(usize::from(linked));
    name = name.saturating_add(usize::from(
        linked && (mark(page, name, b'\'') || is(page, name, Cue::Filler)),
    ));
    let latin = token.flags.has(Flags::LATIN);
    let large = page
        .token(name)
        .is_some_and(|t| t.is_word() && t.stands_out() && t.len() > 2 && !t.is(Cue::NoPlace));
    // Behind a Russian kind other than a republic a capital belongs to what follows.
    let fits = large
        && (latin && linked
            || !latin && token.flags.has(Flags::CAPITAL) && severity == Severity::Narrows);
    let mut end = hyphened(page, name.saturating_add(1));
    // "Марий Эл"
    let short = page
        .token(end)
        .is_some_and(|t| !latin && t.stands_out() && t.len() == 2);
    end = end.saturating_add(usize::from(short));
    fits.then(|| hit(page, at, end, name, severity)).flatten()
}

/// A region whose adjective or name stands at a token: "Бахмутский район", "Zaporizhzhia region".
pub(super) fn by_adjective(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let token = page.token(at)?;
    let latin = token.flags.has(Flags::LATIN);
    let mut name = at.saturating_add(1);
    if token.flags.has(Flags::CAPITAL) {
        name = hyphened(page, name);
    }
    let next = page.token(name).filter(|t| t.is_word())?;
    let severity = kind(next)?;
    let end = name.saturating_add(1);
    // "р-н", "обл."
    let last = page.token(name.checked_sub(1)?)?;
    let fits = if latin {
        next.flags.has(Flags::LATIN)
            && token.stands_out()
            && token.len() > 3
            && !token.is(Cue::NoPlace)
            && !token.is(Cue::LangEn)
    } else {
        adjective(page, last)
            && last.len() > 5
            && (!next.is(Cue::DistrictWeak) || token.flags.has(Flags::CAPITAL))
    };
    fits.then(|| hit(page, at, end, at, severity)).flatten()
}

fn kind(token: &Token) -> Option<Severity> {
    if token.is(Cue::RegionKind) {
        Some(Severity::Narrows)
    } else if token.is(Cue::DistrictKind) {
        Some(Severity::Few)
    } else {
        None
    }
}

fn hit(
    page: &Page<'_>,
    start: usize,
    end: usize,
    name: usize,
    severity: Severity,
) -> Option<(Hit, usize)> {
    let (first, last) = span(page, start, end)?;
    let region = page.token(name)?.word.region();
    let hit = Hit::new(Kind::Place, first, last, severity, 85, &[why::CUE]);
    Some((hit.with(Detail::Place { region }), end))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect, words};
    use crate::scan::Kind;

    #[test]
    fn regions_are_whole_with_their_kind() {
        let mut wrong = Vec::new();
        for (text, expected, severity) in [
            ("где-то Луганская область", "Луганская область", 1),
            ("через Рахівський район ішов", "Рахівський район", 2),
            ("луганская область", "луганская область", 1),
            ("до Республики Коми", "Республики Коми", 1),
            ("in Zaporizhzhia region", "Zaporizhzhia region", 1),
            ("dans la région de Louhansk", "région de Louhansk", 1),
            ("на Донбассе", "Донбассе", 1),
        ] {
            expect(
                &mut wrong,
                text,
                &words(text, Kind::Place),
                &[(expected.to_owned(), severity)],
            );
        }
        for text in [
            "в нашем районе",
            "военный городок",
            "в этой области знаний",
            "the region was poor",
        ] {
            expect(&mut wrong, text, &words(text, Kind::Place), &[]);
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}
