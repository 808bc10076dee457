//! What is said of a case every day: a note, tags, who works on it, its status, a hold.

use super::form::{End, Question};
use super::judging::{At, always};
use super::questions::{about, chosen, entry, scale, words};
use crate::cli::failure::Failure;
use plico::casework::state::ClaimState;
use plico::casework::{CaseState, Tag, WorkError};
use plico::envelope::Author;
use plico::model::Limits;
use plico::model::record::Status;

/// A note on the case, or on the claim at hand.
pub(super) fn note(at: &mut At<'_>, claim: Option<&ClaimState>) -> Result<End, Failure> {
    let locale = at.locale();
    let question = Question::long(locale.text("review-ask-note"));
    let question = match claim {
        Some(claim) => about(question, &locale, &claim.made.value),
        None => question,
    };
    let id = claim.map(|c| c.made.record);
    let name = at.name("note", id.as_ref());
    let id = id.map(|id| id.to_string());
    work(at, name, vec![question], |desk, by, q| {
        let (casebook, case) = desk;
        casebook.note(by, case, &words(q.first()), id.as_deref())?;
        Ok(())
    })
}

/// Tags: those that are on, each with a mark, and new ones.
pub(super) fn tag(at: &mut At<'_>, state: &CaseState) -> Result<End, Failure> {
    let locale = at.locale();
    let on: Vec<&String> = state.tags.keys().collect();
    let entries: Vec<_> = on.iter().map(|t| entry(t.as_str())).collect();
    let marks = vec![true; entries.len()];
    let mut questions = vec![
        Question::many(locale.text("review-ask-tags"), entries).marked(marks),
        Question::line(locale.text("review-ask-new-tags"))
            .own(locale.text("review-ask-new-tags-text"))
            .may_skip(),
    ];
    if on.is_empty() {
        questions.remove(0);
    }
    let name = at.name("tag", None);
    work(at, name, questions, |(casebook, case), by, q| {
        let read = |t: &str| Tag::parse(t, &Limits::STANDARD);
        let typed = words(q.last());
        let new = typed.split(',').filter(|t| !t.trim().is_empty());
        let new: Vec<Tag> = new.map(read).collect::<Result<_, _>>()?;
        let marks = q.first().map(Question::marks).unwrap_or_default();
        let off = on.iter().zip(marks).filter(|(_, mark)| !**mark);
        let off: Vec<Tag> = off.map(|(t, _)| read(t)).collect::<Result<_, _>>()?;
        casebook.tag(by, case, &new, true)?;
        casebook.tag(by, case, &off, false)?;
        Ok(())
    })
}

/// Who works on it.
pub(super) fn assign(at: &mut At<'_>, state: &CaseState) -> Result<End, Failure> {
    let locale = at.locale();
    let members = at.desk.casebook.roster().active();
    let members: Vec<(String, String)> = members.map(|m| (m.name.clone(), m.key.clone())).collect();
    let nobody = entry(locale.text("review-nobody"));
    let entries = members.iter().map(|(name, _)| entry(name)).chain([nobody]);
    let assigned = state.assigned.as_ref();
    let now = match assigned {
        Some(to) => members.iter().position(|(_, key)| *key == to.value),
        None => Some(members.len()),
    };
    let question = Question::one(locale.text("review-ask-assign"), entries.collect()).at(now);
    let name = at.name("assign", None);
    work(at, name, vec![question], |(casebook, case), by, q| {
        let picked = q.first().and_then(Question::chosen);
        let to = picked.and_then(|n| members.get(n));
        casebook.assign(by, case, to.map(|(name, _)| name.as_str()))?;
        Ok(())
    })
}

/// How far it has been checked.
pub(super) fn status(at: &mut At<'_>, state: &CaseState) -> Result<End, Failure> {
    let locale = at.locale();
    let entries = scale(&locale, "status", Status::ALL.iter().map(|s| s.code()));
    let now = Status::ALL.iter().position(|s| *s == state.status());
    let questions = vec![
        Question::one(locale.text("review-ask-case-status"), entries).at(now),
        Question::long(locale.text("review-ask-why")).may_skip(),
    ];
    let name = at.name("status", None);
    work(at, name, questions, |(casebook, case), by, q| {
        let status = chosen(q.first(), Status::ALL).unwrap_or(Status::Unreviewed);
        casebook.set_status(by, case, status, &words(q.get(1)))?;
        Ok(())
    })
}

/// Puts a hold on it, or takes it off.
pub(super) fn hold(at: &mut At<'_>, state: &CaseState) -> Result<End, Failure> {
    let locale = at.locale();
    let on = state.hold.is_none();
    let id = if on {
        "review-ask-hold"
    } else {
        "review-ask-unhold"
    };
    let question = Question::long(locale.text(id)).own(locale.text("review-ask-hold-text"));
    let name = at.name("hold", None);
    work(at, name, vec![question], |(casebook, case), by, q| {
        casebook.hold(by, case, on, &words(q.first()))?;
        Ok(())
    })
}

/// Asks, and does what the answers are for.
fn work(
    at: &mut At<'_>,
    name: String,
    questions: Vec<Question>,
    mut done: impl FnMut(
        (&mut plico::casework::Casebook, &plico::model::Digest),
        &Author,
        &[Question],
    ) -> Result<(), WorkError>,
) -> Result<End, Failure> {
    let At {
        front,
        desk,
        case,
        kept,
    } = at;
    kept.ask(*front, name, questions, &always, &mut |answered| {
        Ok(done((&mut desk.casebook, &case.key), &desk.by, answered)?)
    })
}
