//! A claim from words that were chosen, or from what the answers suggest; and something to hold claims against.

use super::form::{End, Question};
use super::judging::At;
use super::prose::Source;
use super::questions::{chosen, entry, scale, words};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, May, Page, Turn};
use crate::cli::locale::Locale;
use plico::casework::JudgeError;
use plico::casework::judgement::{Words, anchor, candidates};
use plico::model::record::{Action, Basis, Claim, ClaimKind, Evidence, Span};
use plico::model::{Digest, date, period};

/// Makes a claim of words that begin at this byte of a text.
pub(super) fn of_words(
    at: &mut At<'_>,
    source: &Source,
    quote: &str,
    byte: usize,
) -> Result<End, Failure> {
    let bundles = at.desk.casebook.bundles(&at.case.id)?;
    let bundle = bundles
        .iter()
        .find(|b| b.manifest_sha256 == source.manifest);
    let bundle = bundle.ok_or_else(Failure::bug)?;
    let text = plico::casework::judgement::text_of(bundle, &source.text).unwrap_or_default();
    let before = text.get(..byte).unwrap_or_default();
    let start = before.chars().count();
    let end = start.saturating_add(quote.chars().count());
    let anchor = anchor(bundle, &source.text, Words::Range { start, end });
    let anchor = anchor.map_err(JudgeError::from)?;
    let claim = Claim {
        anchor,
        kind: ClaimKind::Event,
        basis: None,
        says: String::new(),
        when: None,
        place: String::new(),
    };
    ask(at, &claim, false)
}

/// Offers what the answers suggest, and makes a claim of one of them.
pub(super) fn of_proposal(at: &mut At<'_>) -> Result<End, Failure> {
    let locale = at.locale();
    let bundles = at.desk.casebook.bundles(&at.case.id)?;
    let all: Vec<Claim> = bundles
        .iter()
        .flat_map(candidates)
        .map(|c| c.claim)
        .collect();
    let page = Page {
        title: locale.text("review-do-proposals"),
        text: Vec::new(),
        at: None,
        may: May {
            back: true,
            ..May::default()
        },
    };
    if all.is_empty() {
        return nothing(at.front, page, &locale.text("review-no-proposals"));
    }
    let entries: Vec<_> = all.iter().map(|c| entry(&c.anchor.exact)).collect();
    loop {
        let picked = match at.front.pick(&page, &entries)? {
            Turn::Given(picked) => picked,
            Turn::Leave => return Ok(End::Leave),
            _ => return Ok(End::Back),
        };
        let Some(claim) = all.get(picked) else {
            return Ok(End::Back);
        };
        match ask(at, claim, true)? {
            End::Back => {}
            end => return Ok(end),
        }
    }
}

/// Something that cannot be done, and why.
pub(super) fn nothing(front: &mut dyn Front, mut page: Page, why: &str) -> Result<End, Failure> {
    page.text
        .push(crate::cli::front::Paragraph::Own(why.to_owned()));
    Ok(match front.show(&page)? {
        Turn::Leave => End::Leave,
        _ => End::Back,
    })
}

fn ask(at: &mut At<'_>, claim: &Claim, proposed: bool) -> Result<End, Failure> {
    let locale = at.locale();
    let kinds = scale(
        &locale,
        "claim-kind",
        ClaimKind::ALL.iter().map(|k| k.code()),
    );
    let ways = scale(&locale, "basis", Basis::ALL.iter().map(|b| b.code()));
    let kind = ClaimKind::ALL.iter().position(|k| *k == claim.kind);
    let basis = claim
        .basis
        .and_then(|b| Basis::ALL.iter().position(|a| *a == b));
    let line = |id: &str, words: Option<&str>| {
        Question::line(locale.text(id))
            .with_words(words.unwrap_or_default())
            .may_skip()
    };
    let when = claim.when.as_ref();
    let questions = vec![
        Question::one(locale.text("review-ask-kind"), kinds)
            .foreign(&claim.anchor.exact)
            .at(kind.filter(|_| proposed)),
        Question::one(locale.text("review-ask-basis"), ways)
            .may_skip()
            .at(basis),
        Question::long(locale.text("review-ask-says")).may_skip(),
        line("review-ask-from", when.map(|w| w.from.as_str()))
            .own(locale.text("review-ask-from-text")),
        line("review-ask-to", when.map(|w| w.to.as_str())).own(locale.text("review-ask-to-text")),
        line("review-ask-place", Some(&claim.place)),
    ];
    let asked = |q: &[Question], n: usize| n != 4 || q.get(3).is_some_and(Question::is_answered);
    let anchor = &claim.anchor;
    let name = at.name(
        &format!("claim {} {} {}", anchor.text, anchor.start, anchor.end),
        Some(&anchor.manifest),
    );
    at.say(name, questions, &asked, &|q| {
        let from = words(q.get(3));
        Ok(Action::Claim(Claim {
            anchor: anchor.clone(),
            kind: chosen(q.first(), ClaimKind::ALL).unwrap_or(claim.kind),
            basis: chosen(q.get(1), Basis::ALL),
            says: words(q.get(2)),
            when: (!from.is_empty()).then(|| days(&from, &words(q.get(4)))),
            place: words(q.get(5)),
        }))
    })
}

/// The days that were meant: `2031-03` begins on its first and ends on its last. What is no day is left for the casebook to
/// refuse.
fn days(from: &str, to: &str) -> Span {
    let to = if to.is_empty() { from } else { to };
    let read = |text: &str| period::days(text);
    Span {
        from: read(from).map_or_else(|| from.to_owned(), |(first, _)| date::show(first)),
        to: read(to).map_or_else(|| to.to_owned(), |(_, last)| date::show(last)),
    }
}

/// Notes something to hold claims against.
pub(super) fn evidence(at: &mut At<'_>) -> Result<End, Failure> {
    let locale: Locale = at.locale();
    let own = ["dossier-independent", "dossier-dependent"].map(|id| entry(locale.text(id)));
    let questions = vec![
        Question::long(locale.text("review-ask-reference")),
        Question::line(locale.text("review-ask-lineage"))
            .own(locale.text("review-ask-lineage-text")),
        Question::one(locale.text("review-ask-independent"), own.into()),
        Question::line(locale.text("review-ask-archived")).may_skip(),
        Question::line(locale.text("review-ask-sha256")).may_skip(),
    ];
    let name = at.name("evidence", None);
    at.say(name, questions, &super::judging::always, &|q| {
        let sha256 = words(q.get(4));
        let digest = Digest::from_hex(&sha256);
        if digest.is_none() && !sha256.is_empty() {
            return Err(Failure::usage("review-sha256"));
        }
        Ok(Action::Evidence(Evidence {
            reference: words(q.first()),
            lineage: words(q.get(1)),
            independent: q.get(2).and_then(Question::chosen) == Some(0),
            sha256: digest,
            archived: words(q.get(3)),
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn days_of_whatever_precision_become_a_span_and_nonsense_stays_to_be_refused() {
        let span = |from, to| {
            let span = days(from, to);
            (span.from, span.to)
        };
        let both = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(span("2031-02", ""), both("2031-02-01", "2031-02-28"));
        assert_eq!(
            span("2031-03-14", "2031-04"),
            both("2031-03-14", "2031-04-30")
        );
        assert_eq!(span("spring", ""), both("spring", "spring"));
    }
}
