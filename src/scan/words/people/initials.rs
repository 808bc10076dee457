//! Initials, and names of which only the first and the last letters are written.

use super::part::{Part, Traits};
use crate::scan::lexicon::{Cue, ending as listed_ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Token};

/// Letters before the hyphen of a shortened name, at most.
const KEPT: usize = 3;

/// An initial with its dot, or a shortened name ("P-ko"), that begins at a token.
pub(super) fn at(page: &Page<'_>, at: usize, token: &Token) -> Option<Part> {
    if token.len() > KEPT || !token.flags.has(Flags::CAPITAL) || token.flags.has(Flags::FOREIGN) {
        return None;
    }
    let next = page.token(at.checked_add(1)?)?;
    if !next.flags.has(Flags::GLUED) {
        return None;
    }
    if page.is_mark(next, b'.') && (token.len() == 1 || is_digraph(page, token)) {
        let more = token_is_name(page, at.checked_add(2)?)
            || is_behind_name(page, at)
            || token.len() == 1 && is_behind_rank(page, at);
        return more.then(|| Part {
            end: at.saturating_add(2),
            ends: false,
            traits: Traits::INITIAL.with(Traits::CAPITAL),
        });
    }
    let ending = page.token(at.checked_add(2)?)?;
    let short = page.is_mark(next, b'-')
        && ending.flags.has(Flags::GLUED)
        && !ending.flags.has(Flags::CAPITAL)
        && ending.is_word()
        && listed_ending(page.spelled(ending), Cue::ShortEnding) == Some(ending.len());
    short.then(|| Part {
        end: at.saturating_add(3),
        ends: true,
        traits: Traits::ENDING
            .with(Traits::CAPITAL)
            .with(if token.flags.has(Flags::FIRST) {
                Traits::CAPITAL
            } else {
                Traits::STANDS_OUT
            }),
    })
}

/// Behind initials in small letters that follow a name: "кузьменок о м", "vanya b.". One letter alone needs its dot, because
/// it may be a word; so may both of two.
pub(super) fn small_behind(page: &Page<'_>, at: usize) -> Option<usize> {
    let letter = |n: usize| {
        page.token(n).filter(|t| {
            t.is_word()
                && t.len() == 1
                && !t.flags.has(Flags::CAPITAL)
                && !t.flags.has(Flags::GLUED)
        })
    };
    let dot = |n: usize| {
        page.token(n)
            .is_some_and(|t| page.is_mark(t, b'.') && t.flags.has(Flags::GLUED))
    };
    let is_word = |t: &Token| t.cues.any(&LITTLE);
    let first = letter(at)?;
    let next = at.checked_add(1)?;
    let first_end = next.saturating_add(usize::from(dot(next)));
    let glued = |n: usize| {
        page.token(n).filter(|t| {
            t.is_word() && t.len() == 1 && !t.flags.has(Flags::CAPITAL) && first_end > next
        })
    };
    let Some(second) = letter(first_end).or_else(|| glued(first_end)) else {
        // "vanya b. wrote": the dot does not end the sentence.
        let goes_on = page
            .token(first_end)
            .is_some_and(|t| t.is_word() && !t.flags.has(Flags::CAPITAL));
        return (first_end > next && goes_on && !is_word(first)).then_some(first_end);
    };
    let end = first_end.checked_add(1)?;
    let end = end.saturating_add(usize::from(dot(end)));
    (!is_word(first) || !is_word(second)).then_some(end)
}

/// What a word of one letter is.
const LITTLE: [Cue; 6] = [
    Cue::PlaceBefore,
    Cue::Between,
    Cue::Myself,
    Cue::NoCallSign,
    Cue::LangEn,
    Cue::LangFr,
];

/// Two letters of one sound: "Yu."
fn is_digraph(page: &Page<'_>, token: &Token) -> bool {
    token.len() == 2
        && token.flags.has(Flags::LATIN)
        && !token.flags.has(Flags::CAPS)
        && !token.is(Cue::Title)
        && page.spelled(token).iter().all(u8::is_ascii_alphabetic)
}

fn token_is_name(page: &Page<'_>, at: usize) -> bool {
    page.token(at)
        .is_some_and(|t| t.is_word() && t.flags.has(Flags::CAPITAL))
}

fn is_behind_name(page: &Page<'_>, at: usize) -> bool {
    end_at(page, at)
        || page
            .before(at, 1)
            .is_some_and(|t| t.is_word() && t.len() > 2 && t.flags.has(Flags::CAPITAL))
}

/// "Sergeant B. hit us": nothing but the letter is written.
fn is_behind_rank(page: &Page<'_>, at: usize) -> bool {
    page.before(at, 1).is_some_and(|t| {
        t.len() > 2
            && t.cues.any(&[
                Cue::RankEnlisted,
                Cue::RankNco,
                Cue::RankOfficer,
                Cue::RankSenior,
            ])
    })
}

/// Whether an initial ends right before a token.
pub(super) fn end_at(page: &Page<'_>, at: usize) -> bool {
    let dot = page.before(at, 1).is_some_and(|t| page.is_mark(t, b'.'));
    dot && page
        .before(at, 2)
        .is_some_and(|t| t.is_word() && t.len() <= 2 && t.flags.has(Flags::CAPITAL))
}

#[cfg(test)]
mod tests {
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    #[test]
    fn names_in_small_letters_are_found_by_what_stands_beside_them() {
        for (text, expected) in [
            ("it's vova from the yard", "vova"),
            ("slt c'est maks", "maks"),
            ("privet eto zhenya", "zhenya"),
            ("нас з вітькою забрали", "вітькою"),
            ("kostya b. мне писал", "kostya b."),
            ("перекажіть на картку гаврилюк о м", "гаврилюк о м"),
            ("получатель сидоркин в п", "сидоркин в п"),
            ("поставили какого-то абдулкеримова", "абдулкеримова"),
            ("рядовой Ц-ко ушёл", "Ц-ко"),
            ("сержант Б. бил нас", "Б."),
            ("судья Н. Б. Дамдинова", "Н. Б. Дамдинова"),
            ("Counsel: P. Achterberg", "P. Achterberg"),
            ("titulaire du compte : Ousmanov T.", "Ousmanov T."),
        ] {
            assert_eq!(found(text, Kind::Person), [expected], "{text}");
        }
    }

    #[test]
    fn single_letters_and_some_people_are_no_names() {
        for text in [
            "штаны и в и с собой",
            "какого-то солдата, какого-то магазина",
            "it's raining and that's all",
            "c'est grave",
            "у соседа машина",
        ] {
            assert_eq!(found(text, Kind::Person), Vec::<String>::new(), "{text}");
        }
    }
}
