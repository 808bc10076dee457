//! What can be done with a case, each by a key and from the menu. Each is a command as well.

use super::keys::latin;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Do {
    Claim,
    Proposals,
    GradeSource,
    Grade,
    Assess,
    Second,
    Retract,
    Source,
    Note,
    Tag,
    Assign,
    Status,
    Hold,
}

/// What it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    AClaim,
}

const ALL: [(Do, char, &str, Needs); 13] = [
    (Do::Claim, 'c', "review-do-claim", Needs::Nothing),
    (Do::Proposals, 'p', "review-do-proposals", Needs::Nothing),
    (
        Do::GradeSource,
        'r',
        "review-do-grade-source",
        Needs::Nothing,
    ),
    (Do::Grade, 'g', "review-do-grade", Needs::AClaim),
    (Do::Assess, 'a', "review-do-assess", Needs::AClaim),
    (Do::Second, 'd', "review-do-second", Needs::AClaim),
    (Do::Retract, 'x', "review-do-retract", Needs::AClaim),
    (Do::Source, 'e', "review-do-source", Needs::Nothing),
    (Do::Note, 'n', "review-do-note", Needs::Nothing),
    (Do::Tag, 't', "review-do-tag", Needs::Nothing),
    (Do::Assign, 'w', "review-do-assign", Needs::Nothing),
    (Do::Status, 's', "review-do-status", Needs::Nothing),
    (Do::Hold, 'h', "review-do-hold", Needs::Nothing),
];

/// What can be done, with or without a claim at hand: its key, and its name as a message.
pub(super) fn offered(has_claim: bool) -> impl Iterator<Item = (Do, char, &'static str)> {
    let fits = move |needs: Needs| needs == Needs::Nothing || has_claim;
    let all = ALL.into_iter().filter(move |(.., needs)| fits(*needs));
    all.map(|(what, key, name, _)| (what, key, name))
}

/// What a letter means, on whatever keyboard.
pub(super) fn of_key(c: char, has_claim: bool) -> Option<Do> {
    let letter = latin(c);
    let mut all = offered(has_claim);
    all.find(|(_, key, _)| *key == letter)
        .map(|(what, ..)| what)
}
