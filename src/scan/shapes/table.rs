//! Shapes of a fixed form with letters in them: plates, papers, numbers of the state.

use super::super::finding::Kind;
use super::super::hit::Hit;
use super::super::lexicon::Cue;
use super::super::page::Page;
use super::around::{self, Heard};
use super::template::{self, Look};
use crate::model::finding::Severity;

/// One shape, and how sure it is.
struct Shape {
    template: &'static str,
    kind: Kind,
    cue: Heard,
    /// Percent with the cue.
    cued: u8,
    /// Percent without it, where all letters are capitals; zero asks for the cue.
    bare: u8,
    /// Percent without it, in small letters, where nothing but hyphens parts it.
    small: u8,
}

const fn plate(template: &'static str, cued: u8, bare: u8, small: u8) -> Shape {
    Shape {
        template,
        kind: Kind::Plate,
        cue: Heard::PLATE,
        cued,
        bare,
        small,
    }
}

const fn paper(template: &'static str, cued: u8, bare: u8, small: u8) -> Shape {
    Shape {
        template,
        kind: Kind::IdDocument,
        cue: Heard::PAPER,
        cued,
        bare,
        small,
    }
}

const fn gov(template: &'static str, cued: u8, bare: u8, small: u8) -> Shape {
    Shape {
        template,
        kind: Kind::GovId,
        cue: Heard::GOV,
        cued,
        bare,
        small,
    }
}

/// The surest that fits is taken; of equals the first.
const SHAPES: &[Shape] = &[
    // Russian cars, with and without their region; trailers, taxis and police; army, motorcycles.
    plate("k 999 kk 999", 96, 88, 75),
    plate("k 999 kk 99", 96, 88, 75),
    plate("k 999 kk", 90, 62, 0),
    plate("kk 9999 99", 92, 62, 0),
    plate("kk 999 99", 90, 0, 0),
    plate("k 9999 99", 88, 0, 0),
    plate("9999 kk 99", 94, 80, 60),
    // Ukrainian cars, Soviet ones, army.
    plate("kk 9999 kk", 96, 86, 70),
    plate("999 99 kk", 88, 0, 0),
    plate("99999 kk", 85, 0, 0),
    plate("9999 k9", 90, 0, 0),
    // Belarus, Kazakhstan, Georgia.
    plate("9999 kk-9", 94, 80, 60),
    plate("999 lll 99", 90, 60, 0),
    plate("ll-999-ll", 95, 84, 70),
    plate("ll 999 ll", 94, 65, 0),
    plate("9999 ll 99", 90, 60, 0),
    plate("999 lll 99", 90, 0, 0),
    plate("999 ll 99", 85, 0, 0),
    // Britain, now and before.
    plate("ll 99 lll", 95, 80, 0),
    plate("l999 lll", 88, 0, 0),
    plate("lll 999l", 88, 0, 0),
    // Poland, Germany and others: only with a cue.
    plate("lll 9999y", 82, 0, 0),
    plate("lll 99999", 82, 0, 0),
    plate("ll 99999", 82, 0, 0),
    plate("ll 9999l", 82, 0, 0),
    plate("lll 999y", 80, 0, 0),
    plate("l-ll 9999", 82, 0, 0),
    plate("l-ll 999", 82, 0, 0),
    plate("ll-l 9999", 82, 0, 0),
    plate("ll-ll 999", 82, 0, 0),
    plate("lll-999", 88, 0, 0),
    plate("lll 999", 84, 0, 0),
    // Papers of the organisations for refugees, and of offices.
    paper("999-99l99999", 94, 72, 0),
    paper("9999-ll-9999", 90, 0, 0),
    paper("ll-9999-9999", 88, 0, 0),
    paper("ll-999-9999", 86, 0, 0),
    // A certificate of birth: Roman number, two letters, six digits.
    paper("pppp-cc#999999", 92, 80, 0),
    paper("ppp-cc#999999", 92, 80, 0),
    paper("pp-cc#999999", 92, 80, 0),
    paper("p-cc#999999", 92, 80, 0),
    // Military tickets, Ukrainian and Belarusian passports, licences.
    paper("cc#9999999", 95, 75, 60),
    paper("pp#9999999", 93, 62, 0),
    paper("ccc#999999", 94, 70, 0),
    paper("cc#999999", 94, 66, 0),
    paper("ll#9999999", 93, 62, 0),
    paper("ll#999999", 93, 66, 0),
    paper("ppp#999999", 90, 0, 0),
    paper("pp#999999", 90, 0, 0),
    // Russian licences and certificates of cars.
    paper("99 cc#999999", 92, 70, 0),
    paper("99 99_999999", 94, 70, 70),
    paper("99 99#999999", 94, 0, 0),
    paper("9999_999999", 93, 64, 64),
    paper("9999#999999", 93, 0, 0),
    paper("99#9999999", 92, 0, 0),
    // French passports, cards and licences.
    paper("99ll99999", 95, 84, 60),
    paper("999999999999", 88, 0, 0),
    paper("yyyyyyyyyyyy", 80, 0, 0),
    paper("yyyyyyyyyyy", 80, 0, 0),
    paper("yyyyyyyyyy", 80, 0, 0),
    paper("yyyyyyyyy", 82, 0, 0),
    paper("yyyyyyyy", 80, 0, 0),
    // British licences.
    paper("yyyyy 999999 ly 9ll", 96, 88, 75),
    paper("l99999999", 92, 0, 0),
    paper("l9999999", 88, 0, 0),
    // Birthday and number in the Ukrainian register; persons of Belarus; American and British insurance.
    gov("99999999-99999", 96, 80, 80),
    gov("9999999l999ll9", 96, 85, 75),
    gov("ll 99 99 99 l", 96, 84, 70),
    gov("999-99-9999", 95, 68, 68),
    gov("99-9999999", 88, 0, 0),
];

/// How much less sure a plate is behind a bare word for number.
const NUMBERED: u8 = 25;

/// The shape that begins at a token; the folded offset where it ends.
pub(super) fn find(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<u32> {
    let start = page.token(at)?.start;
    if !around::begins(page, start) {
        return None;
    }
    let mut heard = None;
    let mut best: Option<Hit> = None;
    for shape in SHAPES.iter().filter(|s| may_begin(s.template, page, at)) {
        let Some(end) = template::fits(page, shape.template, start) else {
            continue;
        };
        if !around::ends(page, end) || !sound(page, shape, start, end) {
            continue;
        }
        let last = page.token_at(end).saturating_sub(1);
        let heard = *heard.get_or_insert_with(|| around::heard(page, at, last));
        let look = template::look(page, start, end);
        let confidence = sure(shape, heard, look, page.slice(start, end));
        // "The number is RTK-519": a plate, if nothing else is spoken of.
        let numbered = shape.kind == Kind::Plate
            && heard.is_nothing()
            && look.capitals
            && page
                .before(at, 1)
                .is_some_and(|t| t.is(Cue::Numero) && t.is_word());
        let confidence = if numbered {
            confidence.max(shape.cued.saturating_sub(NUMBERED))
        } else {
            confidence
        };
        if confidence == 0 || (!heard.any(shape.cue) && around::is_nothing(page, at, last)) {
            continue;
        }
        let why = around::evidence(heard.any(shape.cue), false);
        if best.as_ref().is_none_or(|b| confidence > b.confidence) {
            best = Some(Hit::new(
                shape.kind,
                start,
                end,
                Severity::One,
                confidence,
                why,
            ));
        }
    }
    let best = best?;
    let end = best.end;
    hits.push(best);
    Some(end)
}

/// Whether the first part of a template is as long as the token, so that most templates are not tried at all.
fn may_begin(template: &str, page: &Page<'_>, at: usize) -> bool {
    let Some(token) = page.token(at) else {
        return false;
    };
    let bytes = template.as_bytes();
    let inside = |b: &&u8| {
        if token.is_number() {
            **b == b'9'
        } else {
            b"lcpk".contains(b)
        }
    };
    bytes.first() == Some(&b'y') || bytes.iter().take_while(inside).count() == token.len()
}

fn sure(shape: &Shape, heard: Heard, look: Look, spelled: &[u8]) -> u8 {
    let letters = spelled
        .iter()
        .any(|b| super::super::codepage::is_letter(*b));
    if heard.any(shape.cue) {
        // A word in small letters beside a number is seldom a plate, cue or not.
        let loose = letters && !look.capitals && !look.tight;
        return if loose {
            shape.cued.saturating_sub(25)
        } else {
            shape.cued
        };
    }
    if look.capitals {
        shape.bare
    } else if look.tight {
        shape.small
    } else {
        0
    }
}

/// What a template cannot say.
fn sound(page: &Page<'_>, shape: &Shape, start: u32, end: u32) -> bool {
    let spelled = page.slice(start, end);
    let digits: Vec<u8> = spelled
        .iter()
        .filter(|b| b.is_ascii_digit())
        .map(|b| b.wrapping_sub(b'0'))
        .collect();
    match shape.template {
        "99999999-99999" => super::check::birthday_first(&digits),
        "999-99-9999" => super::check::ssn(&digits),
        "ll 99 99 99 l" => nino(spelled),
        // Digits are a third at least: a word is none.
        t if t.bytes().all(|b| b == b'y') => digits.len().saturating_mul(3) >= spelled.len(),
        // A Roman number.
        t if t.contains("-cc#") => spelled
            .iter()
            .take_while(|b| **b != b'-')
            .all(|b| b"ivxl".contains(b) || *b == 0xA0 || *b == 0x95 || *b == 0x93),
        _ => true,
    }
}

/// Letters that British insurance does not give out.
fn nino(spelled: &[u8]) -> bool {
    let (Some(first), Some(second), Some(last)) = (spelled.first(), spelled.get(1), spelled.last())
    else {
        return false;
    };
    let pair = [*first, *second];
    !b"dfiquv".contains(first)
        && !b"dfiquvo".contains(second)
        && (b'a'..=b'd').contains(last)
        && ![*b"bg", *b"gb", *b"nk", *b"kn", *b"tn", *b"nt", *b"zz"].contains(&pair)
}
