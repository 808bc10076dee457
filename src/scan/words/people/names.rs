//! Names of persons, weighed by what they are made of and what stands around them.

use super::initials;
use super::memory::Memory;
use super::part::Traits;
use super::run::Run;
use super::support::{self, Lead, Support};
use super::taken::Taken;
use super::transliteration;
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Hit, QUIET, why};
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::subject;
use crate::scan::token::{Flags, Token};

/// Words in capitals that are not longer are abbreviations.
const SHORT: usize = 5;
/// Sentences that are looked at to tell whether somebody uses capitals.
const SENTENCES: usize = 24;

/// What makes a run a name.
struct Verdict {
    severity: Severity,
    confidence: u8,
    why: &'static [&'static str],
}

/// Finds them all.
pub(super) fn find(page: &Page<'_>, hits: &mut Vec<Hit>, claims: &mut Taken, memory: &mut Memory) {
    let mut at = 0usize;
    while let Some(token) = page.token(at) {
        let next = at.saturating_add(1);
        let end = if is_worth_it(page, at, token) && !claims.has(at) {
            name(page, at, hits, claims, memory)
        } else {
            None
        };
        at = end.unwrap_or(next).max(next);
    }
}

/// Whether a name can begin here: cheap, because every token of a text is asked.
fn is_worth_it(page: &Page<'_>, at: usize, token: &Token) -> bool {
    token.is_word()
        && (token.flags.has(Flags::CAPITAL)
            || token.word.has(Word::GIVEN)
            || token.word.has(Word::SURNAME)
            || token.word.has(Word::PATRONYMIC)
            || page.before(at, 1).is_some_and(|t| {
                t.cues.any(&[
                    Cue::NameCue,
                    Cue::Title,
                    Cue::Post,
                    Cue::UnitKind,
                    Cue::RankNco,
                    Cue::RankOfficer,
                    Cue::RankSenior,
                ])
            })
            || token.is(Cue::Diminutive)
            || is_strange_latin(token)
            || somebody(page, at)
            || (token.len() > 5
                && page
                    .token(at.saturating_add(1))
                    .is_some_and(|t| t.len() == 1)
                && initials::small_behind(page, at.saturating_add(1)).is_some())
            || (token.len() > 8 && ending(page.spelled(token), Cue::PatronymicEnding).is_some()))
}

/// Whether "some" or "a certain" stands right before: "какого-то".
fn somebody(page: &Page<'_>, at: usize) -> bool {
    page.before(at, 1).is_some_and(|t| {
        t.is(Cue::SomeOne)
            && (t.len() > 2 || page.before(at, 2).is_some_and(|m| page.is_mark(m, b'-')))
    })
}

/// Whether "it is" or "this is" stands right before.
fn introduced(page: &Page<'_>, at: usize) -> bool {
    page.before(at, 1).is_some_and(|t| t.is(Cue::Intro))
}

/// A word in Latin letters that no list knows: it may be a name of another alphabet.
fn is_strange_latin(token: &Token) -> bool {
    token.flags.has(Flags::LATIN)
        && (4..=12).contains(&token.len())
        && !token.word.has(Word::ORDINARY)
        && !token.word.has(Word::COMMON)
        && token.cues.is_empty()
}

/// The name that begins at a token: pushes it, and gives the token behind it.
fn name(
    page: &Page<'_>,
    at: usize,
    hits: &mut Vec<Hit>,
    claims: &mut Taken,
    memory: &mut Memory,
) -> Option<usize> {
    if let Some(end) = place_of_several(page, at) {
        return Some(end);
    }
    let whole = Run::at(page, at, claims)?;
    if whole.parts == 1 && memory.calls(page.spelled(page.token(at)?)) {
        return None;
    }
    let around = support::of(page, whole.start, whole.end, claims);
    if around.namesake {
        return Some(whole.end);
    }
    let (run, around, verdict) = match judge(page, &whole, around) {
        Some(verdict) => (whole, around, verdict),
        None if whole.parts > 1 => {
            let first = Run::only_first(page, at)?;
            let around = support::of(page, first.start, first.end, claims);
            (first, around, judge(page, &first, around)?)
        }
        None => return None,
    };
    let first = page.token(run.start)?;
    let end = if run.parts == 1 {
        initials::small_behind(page, run.end).unwrap_or(run.end)
    } else {
        run.end
    };
    let last = page.token(end.checked_sub(1)?)?;
    let mut hit = Hit::new(
        Kind::Person,
        first.start,
        last.end,
        verdict.severity,
        verdict.confidence,
        verdict.why,
    );
    hit.subject = subject::of(page, run.start, run.end, run.parts > 1);
    if run.any.has(Traits::TRANSLITERATED) {
        hit.why.push(why::TRANSLITERATED);
    }
    if is_nickname(&run, around) || is_at_post(page, &run, around) {
        hit.kind = Kind::Callsign;
        hit.severity = Severity::One;
    }
    if verdict.confidence >= QUIET {
        claims.take(run.start, run.end);
        for at in run.start..run.end {
            memory.keep_name(page, at, hit.kind);
        }
    }
    hits.push(hit);
    Some(end)
}

/// Behind a place whose name has several words.
fn place_of_several(page: &Page<'_>, at: usize) -> Option<usize> {
    let token = page.token(at).filter(|t| t.word.has(Word::MULTI))?;
    let rest = page.bytes.get(token.start as usize..)?;
    let (len, _) = Word::phrase(rest)?;
    let end = token.start.checked_add(u32::try_from(len).ok()?)?;
    Some(page.token_at(end))
}

/// Whether a run is a name.
fn judge(page: &Page<'_>, run: &Run, around: Support) -> Option<Verdict> {
    let cued = around.lead != Lead::Nothing;
    if !cued && (around.address || (around.quoted && run.parts < 2)) {
        return None;
    }
    if !cued && latin_small(page, run) && run.parts > 1 {
        return None;
    }
    if run.parts > 1 {
        return several(page, run, around);
    }
    alone(page, run, around)
}

/// Small Latin letters: in French and English they are words, not names.
fn latin_small(page: &Page<'_>, run: &Run) -> bool {
    let latin = page
        .token(run.start)
        .is_some_and(|t| t.flags.has(Flags::LATIN));
    latin && !run.any.has(Traits::CAPITAL) && run.patronymics == 0
}

/// Behind a word for names, what stands in quotes or is an ordinary word is what somebody is called.
fn is_nickname(run: &Run, around: Support) -> bool {
    let named = matches!(around.lead, Lead::Name | Lead::FarName);
    let strange = !run.any.has(Traits::GIVEN) && run.parts == 1;
    let ordinary = run.any.has(Traits::ORDINARY) && !run.any.is_known();
    strange
        && (around.quoted
            || around.lead == Lead::Nick
            || (named && ordinary && run.any.has(Traits::CAPITAL)))
}

/// "мехвод Батон": an ordinary word with a capital behind a post is what its holder is called.
fn is_at_post(page: &Page<'_>, run: &Run, around: Support) -> bool {
    let post = page
        .before(run.start, 1)
        .is_some_and(|t| t.is(Cue::Post) && !t.is(Cue::Title) && t.flags.has(Flags::CYRILLIC));
    post && around.lead == Lead::Office
        && run.parts == 1
        && run.any.has(Traits::ORDINARY)
        && run.any.has(Traits::STANDS_OUT)
        && !run.any.is_known()
}

const fn verdict(severity: Severity, confidence: u8, why: &'static [&'static str]) -> Verdict {
    Verdict {
        severity,
        confidence,
        why,
    }
}

/// Several parts support each other.
fn several(page: &Page<'_>, run: &Run, around: Support) -> Option<Verdict> {
    use Severity::{Few, One};
    let capital = run.any.has(Traits::CAPITAL);
    let cued = around.lead != Lead::Nothing;
    let bonus: u8 = if cued { 5 } else { 0 };
    if run.patronymics > 0 && run.parts > 1 {
        return Some(verdict(One, 95, &[why::LIST, why::NEIGHBOUR]));
    }
    if run.initials > 0 && run.families() > 0 {
        let known = run.surnames.saturating_add(run.endings) > 0;
        let several = run.initials > 1 || cued || known;
        return several.then(|| verdict(One, 93, &[why::SHAPE, why::NEIGHBOUR]));
    }
    if run.given > 0 && run.families() > 0 {
        let confidence = match (capital, run.any.has(Traits::COMMON.with(Traits::ORDINARY))) {
            (true, false) => 92,
            (true, true) => 80,
            (false, false) => 82,
            (false, true) => 62,
        };
        return Some(verdict(
            One,
            bonus.saturating_add(confidence),
            &[why::LIST, why::NEIGHBOUR],
        ));
    }
    if run.given > 1 {
        let certain = capital || !run.any.has(Traits::COMMON.with(Traits::ORDINARY));
        return certain.then(|| verdict(Few, 80, &[why::LIST, why::NEIGHBOUR]));
    }
    if run.given > 0 && run.initials > 0 {
        return Some(verdict(Few, 85, &[why::LIST, why::SHAPE]));
    }
    let known = run.surnames.saturating_add(run.endings);
    if cued && run.families() > 0 {
        return Some(verdict(One, 85, &[why::CUE]));
    }
    let latin = page
        .token(run.start)
        .is_some_and(|t| t.flags.has(Flags::LATIN));
    let strange = latin || run.any.has(Traits::PLACE) || around.inside;
    (known > 0 && run.any.has(Traits::STANDS_OUT) && !strange)
        .then(|| verdict(One, 72, &[why::ENDING, why::CAPITAL]))
}

/// One word needs more: a list and a capital, an ending and a capital, or a cue.
fn alone(page: &Page<'_>, run: &Run, around: Support) -> Option<Verdict> {
    use Severity::{Few, One};
    let traits = run.any;
    let token = page.token(run.start)?;
    let latin = token.flags.has(Flags::LATIN);
    if traits.has(Traits::INITIAL) {
        let office = around.lead == Lead::Office;
        return office.then(|| verdict(Few, 62, &[why::CUE, why::SHAPE]));
    }
    let capital = traits.has(Traits::CAPITAL);
    let stands_out = traits.has(Traits::STANDS_OUT);
    let common = traits.has(Traits::COMMON.with(Traits::ORDINARY));
    let family = ending(page.spelled(token), Cue::SurnameEnding).is_some();
    let severity = if traits.has(Traits::SURNAME.with(Traits::ENDING))
        && (family || !traits.has(Traits::GIVEN))
    {
        One
    } else if traits.is_known() {
        Few
    } else {
        One
    };
    if around.lead != Lead::Nothing {
        return cued(page, run, around, severity);
    }
    let known_latin = latin
        && !capital
        && traits.has(Traits::GIVEN)
        && !common
        && token.len() > 3
        && !transliteration::is_ordinary(page.spelled(token));
    if !capital && latin && token.is(Cue::Diminutive) && !token.word.has(Word::ORDINARY) {
        return Some(verdict(Few, 68, &[why::LIST]));
    }
    if !capital && !traits.has(Traits::ORDINARY) {
        let initials = initials::small_behind(page, run.end).is_some();
        if traits.has(Traits::GIVEN) && (introduced(page, run.start) || initials) {
            return Some(verdict(Few, 70, &[why::LIST, why::NEIGHBOUR]));
        }
        let surname = family && token.len() > 5 && (initials || !traits.has(Traits::PLACE));
        if surname && (initials || somebody(page, run.start)) {
            return Some(verdict(One, 65, &[why::ENDING, why::NEIGHBOUR]));
        }
    }
    let acronym = token.flags.has(Flags::CAPS) && capital && token.len() <= SHORT;
    if acronym || (latin && !capital && !known_latin) {
        return None;
    }
    if traits.has(Traits::PATRONYMIC) {
        let sure = capital || traits.has(Traits::TRANSLITERATED) || !common;
        return sure.then(|| verdict(Few, if capital { 85 } else { 72 }, &[why::LIST]));
    }
    if traits.has(Traits::PLACE) && around.place {
        return None;
    }
    if traits.has(Traits::GIVEN) {
        let supported = stands_out || (capital && around.speaks);
        return match (common, capital) {
            (false, true) => Some(verdict(Few, 85, &[why::LIST, why::CAPITAL])),
            (false, false) => Some(verdict(Few, 70, &[why::LIST])),
            (true, _) => supported.then(|| verdict(Few, 65, &[why::LIST, why::CAPITAL])),
        };
    }
    if traits.has(Traits::SURNAME) {
        let place = traits.has(Traits::PLACE);
        let article = page
            .before(run.start, 1)
            .is_some_and(|t| t.is(Cue::Between) && t.len() < 4);
        let somewhere = around.place && (common || place);
        if somewhere || (latin && !around.acts && (place || common || article)) {
            return None;
        }
        if stands_out && !(around.inside && common) {
            let confidence = if common || place { 65 } else { 85 };
            return Some(verdict(One, confidence, &[why::LIST, why::CAPITAL]));
        }
        if capital && !common && !place {
            let confidence = if around.acts { 85 } else { 70 };
            return Some(verdict(One, confidence, &[why::LIST, why::CAPITAL]));
        }
        if capital && around.acts && !traits.has(Traits::ORDINARY) {
            return Some(verdict(One, 60, &[why::LIST, why::CAPITAL]));
        }
        let small = !common && !place && !capital && is_typed_small(page);
        let ends = ending(page.spelled(token), Cue::SurnameEnding).is_some();
        return (small && ends).then(|| verdict(One, 60, &[why::LIST]));
    }
    if traits.has(Traits::ENDING) && !traits.has(Traits::ORDINARY) && !traits.has(Traits::PLACE) {
        if stands_out && !around.inside {
            return Some(verdict(One, 75, &[why::ENDING, why::CAPITAL]));
        }
        return (capital && around.acts).then(|| verdict(One, 68, &[why::ENDING, why::CAPITAL]));
    }
    let strange = !traits.has(Traits::ORDINARY) && !traits.has(Traits::PLACE) && stands_out;
    let long = token.len() > 2 && !token.flags.has(Flags::CAPS);
    if !strange || !long || traits.is_known() {
        return None;
    }
    let confidence = if around.acts && !around.place { 58 } else { 30 };
    Some(verdict(One, confidence, &[why::CAPITAL]))
}

/// Whether most sentences begin with small letters, so that names may, too.
fn is_typed_small(page: &Page<'_>) -> bool {
    let first = page
        .tokens
        .iter()
        .filter(|t| t.flags.has(Flags::FIRST))
        .take(SENTENCES);
    let (mut all, mut small) = (0usize, 0usize);
    for token in first {
        all = all.saturating_add(1);
        small = small.saturating_add(usize::from(!token.flags.has(Flags::CAPITAL)));
    }
    small.saturating_mul(2) > all
}

/// One word behind a cue.
fn cued(page: &Page<'_>, run: &Run, around: Support, severity: Severity) -> Option<Verdict> {
    let traits = run.any;
    let capital = traits.has(Traits::CAPITAL);
    let stands_out = traits.has(Traits::STANDS_OUT);
    let known = traits.is_known();
    let ordinary = traits.has(Traits::ORDINARY);
    let near = matches!(around.lead, Lead::Office | Lead::Name | Lead::Nick);
    let token = page.token(run.start)?;
    let letter = token.len() < 2 && run.end == run.start.saturating_add(1);
    if letter || (traits.has(Traits::PLACE) && around.place) {
        return None;
    }
    if capital && (stands_out || near) && (known || stands_out) {
        // "The General Staff": a rank before an ordinary word with a capital.
        let doubtful = ordinary && !known && token.flags.has(Flags::LATIN);
        let confidence = if known { 93 } else { 85 };
        return (!doubtful).then(|| verdict(severity, confidence, &[why::CUE, why::CAPITAL]));
    }
    let small_latin = !capital && token.flags.has(Flags::LATIN) && token.len() < 4;
    let named = near || around.lead == Lead::FarName;
    if known && !ordinary && !small_latin && (named || traits.has(Traits::GIVEN)) {
        let listed = !traits.has(Traits::ENDING);
        let confidence = if listed { 85 } else { 72 };
        return Some(verdict(severity, confidence, &[why::CUE]));
    }
    // "У соседа машина": whom one knows has things, and an ordinary word behind is one of them.
    let known_to = page
        .before(run.start, 1)
        .is_some_and(|t| t.is(Cue::Acquaintance));
    let surname =
        traits.has(Traits::SURNAME) && around.lead == Lead::Office && !(ordinary && known_to);
    if surname && !capital && ending(page.spelled(token), Cue::SurnameEnding).is_some() {
        return Some(verdict(severity, 65, &[why::CUE]));
    }
    if traits.has(Traits::GIVEN) && near {
        return Some(verdict(Severity::Few, 70, &[why::CUE]));
    }
    let strange = !ordinary && token.cues.is_empty();
    (around.lead == Lead::Name && strange && token.len() > 3)
        .then(|| verdict(severity, 65, &[why::CUE]))
}
