//! Ranks: one span for the rank with all that belongs to it, "senior lieutenant of the guards" as well as its abbreviations.

use super::joined;
use crate::model::finding::Severity;
use crate::scan::finding::Kind;
use crate::scan::hit::{Detail, Hit, why};
use crate::scan::lexicon::{Cue, Cues, Word, phrase};
use crate::scan::page::Page;
use crate::scan::token::Form;

/// The groups of ranks, from the lowest.
const GROUPS: [Cue; 4] = [
    Cue::RankEnlisted,
    Cue::RankNco,
    Cue::RankOfficer,
    Cue::RankSenior,
];
/// From this group on a rank points to one of few.
const SENIOR: u8 = 4;
/// What a rank may begin or go on with.
const ANY: [Cue; 5] = [
    Cue::RankEnlisted,
    Cue::RankNco,
    Cue::RankOfficer,
    Cue::RankSenior,
    Cue::RankTrap,
];
/// Words before, in and behind the rank itself, at most.
const PARTS: usize = 3;

/// A rank in the making.
struct Rank {
    group: u8,
    /// The token behind it.
    end: usize,
    /// It is a word of everyday speech, too.
    trap: bool,
    /// A soldier of any rank is called so.
    anybody: bool,
}

/// The rank that begins at a token, and the token behind it.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<(Hit, usize)> {
    let first = page.token(at)?;
    if !first.is_word() {
        return None;
    }
    let mut from = at;
    while from < at.saturating_add(PARTS) && page.token(from).is_some_and(|t| t.is(Cue::RankPart)) {
        if base(page, from, false).is_some_and(|b| b.end > from.saturating_add(1)) {
            break;
        }
        from = skip_dot(page, from.saturating_add(1));
    }
    // A part can be a rank of its own ("lieutenant"), so the last one is tried, too.
    let mut rank = base(page, from, from > at).or_else(|| {
        let last = from.checked_sub(1).filter(|last| *last >= at)?;
        base(page, last, last > at)
    })?;
    tail(page, &mut rank);
    let last = page.token(rank.end.checked_sub(1)?)?;
    let named = names_follow(page, rank.end);
    if rank.trap && from == at && !named && !trap_is_rank(page, at, &rank) {
        return None;
    }
    let severity = if rank.group >= SENIOR {
        Severity::Few
    } else {
        Severity::Narrows
    };
    let confidence = if rank.trap && !named { 70 } else { 92 };
    let hit = Hit::new(
        Kind::Rank,
        first.start,
        last.end,
        severity,
        confidence,
        &[why::LIST],
    )
    .with(Detail::Rank { group: rank.group });
    Some((hit, rank.end))
}

/// The rank itself at a token, with a second one behind it that makes it another: "lieutenant colonel".
fn base(page: &Page<'_>, at: usize, parted: bool) -> Option<Rank> {
    let token = page.token(at).filter(|t| t.is_word())?;
    if token.cues == Cues::default() && token.len() > 4 {
        return None;
    }
    if let Some((cue, len)) = GROUPS
        .iter()
        .rev()
        .find_map(|cue| Some((*cue, phrase(page.tokens.get(at..)?, *cue)?)))
    {
        let group = GROUPS.iter().position(|c| *c == cue).unwrap_or(0);
        return Some(Rank {
            group: u8::try_from(group).unwrap_or(0).saturating_add(1),
            end: at.saturating_add(len),
            trap: false,
            anybody: false,
        });
    }
    let (cues, end) = joined(page, at, &ANY)?;
    let mut rank = Rank {
        group: group(cues),
        end,
        trap: cues.has(Cue::RankTrap) && !parted,
        anybody: cues.has(Cue::Post) && cues.has(Cue::RankTrap),
    };
    let pairs = token.start < token.end && (rank.group >= SENIOR || is_latin(page, at));
    let next = skip_hyphen(page, skip_dot(page, end));
    if pairs
        && page.token(next).is_some_and(|t| t.cues.any(&ANY))
        && let Some((more, end)) = joined(page, next, &ANY)
    {
        rank.group = rank.group.max(group(more));
        rank.end = end;
        rank.trap = false;
    }
    Some(rank)
}

fn is_latin(page: &Page<'_>, at: usize) -> bool {
    page.token(at)
        .is_some_and(|t| page.spelled(t).iter().all(u8::is_ascii))
}

fn group(cues: Cues) -> u8 {
    let found = GROUPS.iter().rposition(|cue| cues.has(*cue));
    found.map_or(1, |n| u8::try_from(n).unwrap_or(0).saturating_add(1))
}

/// What follows a rank and belongs to it: "of the 3rd rank", "of the medical service".
fn tail(page: &Page<'_>, rank: &mut Rank) {
    let mut at = rank.end;
    let mut number = None;
    for _ in 0..PARTS.saturating_add(2) {
        let Some(token) = page.token(at) else { break };
        if token.is(Cue::RankTail) {
            rank.end = at.saturating_add(1);
            rank.trap = false;
            if number.is_some_and(|n| n < 3) && rank.group.saturating_add(1) == SENIOR {
                rank.group = SENIOR;
            }
        } else if token.is_number() && token.len() == 1 {
            number = page.value(token);
        } else if !(number.is_some() && (page.is_mark(token, b'-') || token.is(Cue::OrdinalEnding)))
            && !(at == rank.end && token.is(Cue::Ordinal))
        {
            break;
        }
        at = at.saturating_add(1);
    }
}

/// A name follows: a capital, or a word that only the lists of names know.
fn names_follow(page: &Page<'_>, end: usize) -> bool {
    let dotted = skip_dot(page, end);
    let Some(next) = page.token(dotted).filter(|t| t.is_word()) else {
        return false;
    };
    let listed = next.word.has(Word::SURNAME) || next.word.has(Word::GIVEN);
    let ordinary = next.word.has(Word::ORDINARY) || next.is(Cue::Between) || next.is(Cue::NoName);
    let caps_all_around = page
        .token(end.saturating_sub(1))
        .is_some_and(|t| t.flags.has(crate::scan::token::Flags::CAPS));
    let capital =
        next.flags.has(crate::scan::token::Flags::CAPITAL) && (!caps_all_around || listed);
    (capital && (!ordinary || (listed && dotted > end))) || (listed && !ordinary)
}

/// Whether what surrounds a word that is often no rank makes it one.
fn trap_is_rank(page: &Page<'_>, at: usize, rank: &Rank) -> bool {
    if rank.anybody {
        return false;
    }
    let before = page.before(at, 1);
    if (1..=2).any(|n| page.before(at, n).is_some_and(|t| t.is(Cue::RankCue))) {
        return true;
    }
    let next = page.token(rank.end);
    let acts = next.is_none_or(|t| t.form != Form::Word || t.is(Cue::PersonVerb));
    let spoken_of = before.is_some_and(|t| t.is(Cue::Between) || t.is(Cue::Title));
    acts && (spoken_of || !is_latin(page, at) && before.is_none_or(|t| t.form == Form::Break))
}

fn skip_dot(page: &Page<'_>, at: usize) -> usize {
    let dot = page.token(at).is_some_and(|t| page.is_mark(t, b'.'))
        && page
            .before(at, 1)
            .is_some_and(|t| t.len() <= 5 && t.is_word());
    at.saturating_add(usize::from(dot))
}

fn skip_hyphen(page: &Page<'_>, at: usize) -> usize {
    let hyphen = page.token(at).is_some_and(|t| page.is_mark(t, b'-'));
    at.saturating_add(usize::from(hyphen))
}

#[cfg(test)]
mod tests {
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    fn ranks(text: &str) -> Vec<String> {
        found(text, Kind::Rank)
    }

    #[test]
    fn a_rank_is_one_span_however_it_is_written() {
        for (text, expected) in [
            (
                "меня, гвардии старшего лейтенанта, били",
                "гвардии старшего лейтенанта",
            ),
            ("ст. л-т Ветров", "ст. л-т"),
            ("ст.л-т Ветров", "ст.л-т"),
            ("приехал п/п-к с охраной", "п/п-к"),
            ("капитан 3 ранга Ветров", "капитан 3 ранга"),
            ("молодший сержант наказав", "молодший сержант"),
            ("He saw Lt. Col. Vetrov", "Lt. Col"),
            ("a lieutenant colonel came", "lieutenant colonel"),
            ("le sergent-chef criait", "sergent-chef"),
            ("генерал-майор приехал", "генерал-майор"),
            ("Il était lieutenant-colonel", "lieutenant-colonel"),
            ("к-н Ветров", "к-н"),
            ("рядовой Ветров", "рядовой"),
            ("Private Vetrov", "Private"),
            ("the major told us", "major"),
            ("мл. с-т Ветров", "мл. с-т"),
        ] {
            assert_eq!(ranks(text), [expected], "{text}");
        }
    }

    #[test]
    fn everyday_words_are_no_ranks() {
        for text in [
            "это рядовой случай",
            "a major problem",
            "the private hospital",
            "en général, on dormait",
            "in general we slept",
            "генеральная уборка",
            "старший брат",
            "солдат бросили",
        ] {
            assert_eq!(ranks(text), Vec::<String>::new(), "{text}");
        }
    }
}
