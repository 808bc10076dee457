//! What somebody is called where no word for a call sign leads to it: over the radio, before "they called him", behind a
//! friend, and in quotes behind a dash once call signs are spoken of.

use crate::scan::codepage;
use crate::scan::lexicon::{Cue, Word, ending};
use crate::scan::page::Page;
use crate::scan::token::{Flags, Form, Token};

/// Words between one for the radio and what somebody is called there, at most.
const RADIO: usize = 4;
/// Words between what somebody is called and the word for calling, at most.
const BEHIND: usize = 3;
/// Tokens from a dash back to the one who is called so, at most.
const OWNER: usize = 3;

/// Whether a text speaks of call signs or the radio at all.
pub(super) fn is_spoken_of(page: &Page<'_>) -> bool {
    page.tokens.iter().enumerate().any(|(at, token)| {
        !token.cues.is_empty()
            && (token.is(Cue::RadioCue) || page.phrase(at, Cue::CallSign).is_some())
    })
}

/// "On the radio he was Falcon": the token of the name.
pub(super) fn on_the_radio(page: &Page<'_>, radio: usize) -> Option<usize> {
    let mut is = false;
    for n in 1..=RADIO {
        let at = radio.checked_add(n)?;
        let token = page.token(at).filter(|t| t.is_word())?;
        if is && is_a_sign(token) && token.stands_out() {
            return Some(at);
        }
        if !token.cues.any(&[Cue::Between, Cue::Pronoun, Cue::Called]) {
            return None;
        }
        is |= token.cues.any(&[Cue::Pronoun, Cue::Called]);
    }
    None
}

/// "Everybody Grey called him": a word with a capital, in the case of what one is called, before a word for calling.
pub(super) fn before_called(page: &Page<'_>, called: usize) -> Option<usize> {
    let mut at = called.checked_sub(1)?;
    for _ in 0..BEHIND {
        let token = page.token(at).filter(|t| t.is_word())?;
        if !token.cues.any(&[Cue::Pronoun, Cue::Between, Cue::Myself]) {
            break;
        }
        at = at.checked_sub(1)?;
    }
    let token = page.token(at)?;
    let led = page
        .before(at, 1)
        .is_some_and(|t| t.cues.any(&[Cue::Pronoun, Cue::Between]));
    let case = ending(page.spelled(token), Cue::CaseEnding).is_some();
    (is_a_sign(token) && token.stands_out() && case && led).then_some(at)
}

/// "grey they called him" in small letters: an adjective that opens its sentence, a pronoun, and the word for calling.
pub(super) fn small_before_called(page: &Page<'_>, called: usize) -> Option<usize> {
    let at = called.checked_sub(2)?;
    let token = page.token(at).filter(|t| is_a_sign(t))?;
    let pronoun = page.before(called, 1)?;
    let opens = page.before(at, 1).is_none_or(|t| t.form != Form::Word);
    let adjective = ending(page.spelled(token), Cue::NickEnding).is_some();
    let fits = opens && adjective && pronoun.is(Cue::Pronoun) && token.len() > 4;
    (fits && !token.cues.any(&[Cue::NoCallSign, Cue::Pronoun])).then_some(at)
}

/// "My neighbour Chemist": an ordinary word with a capital right behind a friend.
pub(super) fn behind_a_friend(page: &Page<'_>, friend: usize) -> Option<usize> {
    let at = friend.checked_add(1)?;
    let token = page.token(at).filter(|t| is_a_sign(t))?;
    let alone = page
        .token(at.checked_add(1)?)
        .is_none_or(|t| !t.flags.has(Flags::CAPITAL));
    let fits = token.word.has(Word::ORDINARY)
        && !token.word.has(Word::PATRONYMIC)
        && !token.word.has(Word::PLACE)
        && token.flags.has(Flags::CYRILLIC)
        && token.stands_out();
    (fits && alone && !token.word.has(Word::SURNAME)).then_some(at)
}

/// "Badger is what they call him on the radio" in small letters: a word that opens its sentence, a dash, and the cue.
pub(super) fn before_dash(page: &Page<'_>, cue: usize) -> Option<usize> {
    let mut at = cue.checked_sub(1)?;
    for _ in 0..BEHIND {
        let token = page.token(at)?;
        if !token.is_word() || !token.cues.any(&[Cue::Pronoun, Cue::Between]) {
            break;
        }
        at = at.checked_sub(1)?;
    }
    page.token(at)
        .filter(|t| page.is_mark(t, codepage::DASH) || page.is_mark(t, b'-'))?;
    let name = at.checked_sub(1)?;
    let token = page.token(name).filter(|t| is_a_sign(t))?;
    let opens = page.before(name, 1).is_none_or(|t| t.form != Form::Word);
    (opens && !token.cues.any(&[Cue::NoCallSign, Cue::Pronoun])).then_some(name)
}

/// "The other's - \"Oak\"": one word in quotes behind a dash, and before it whose it is.
pub(super) fn behind_dash(page: &Page<'_>, dash: usize) -> Option<usize> {
    let quote = |n: usize| page.token(n).is_some_and(|t| page.is_mark(t, b'"'));
    let name = dash.checked_add(2)?;
    let token = page.token(name).filter(|t| is_a_sign(t))?;
    let quoted = quote(dash.checked_add(1)?) && quote(dash.checked_add(3)?);
    let owned = (1..=OWNER)
        .map_while(|n| page.before(dash, n).filter(|t| t.is_word()))
        .any(|t| t.is(Cue::Between) && t.len() <= 2);
    (quoted && owned && token.flags.has(Flags::CAPITAL)).then_some(name)
}

/// A word that somebody may be called, and that is no first name.
fn is_a_sign(token: &Token) -> bool {
    token.is_word()
        && token.len() > 2
        && (!token.word.has(Word::GIVEN) || token.word.has(Word::ORDINARY))
        && !token.cues.any(&[
            Cue::NoName,
            Cue::NoPlace,
            Cue::Myself,
            Cue::UnitKind,
            Cue::Weapon,
            Cue::Between,
            Cue::LangRu,
            Cue::LangUk,
            Cue::NoCallSign,
        ])
}

#[cfg(test)]
mod tests {
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    fn signs(text: &str) -> Vec<String> {
        found(text, Kind::Callsign)
    }

    #[test]
    fn a_call_sign_is_found_without_a_cue_right_before_it() {
        for (text, expected) in [
            (
                "у сменщика – «Клён», у меня – «Дуб», это позывные",
                &["Клён", "Дуб"][..],
            ),
            ("the others called him Badger on the radio", &["Badger"]),
            ("его звали по рации гвоздь", &["гвоздь"]),
            ("кабан — це його позивний", &["кабан"]),
            ("его все Седым звали", &["Седым"]),
            ("que tous appelaient Grizzly à la radio", &["Grizzly"]),
            ("мій знайомий Хімік дав телефон", &["Хімік"]),
            ("on the radio he was Falcon", &["Falcon"]),
            ("в эфире он был Шаман", &["Шаман"]),
            ("everybody called him Ghost", &["Ghost"]),
            ("we all knew him as Spider", &["Spider"]),
            ("позивний в мене був чорний", &["чорний"]),
        ] {
            assert_eq!(signs(text), expected, "{text}");
        }
    }

    #[test]
    fn a_word_in_small_letters_before_they_called_him_is_a_nickname() {
        assert_eq!(found("серый его звали", Kind::Person), ["серый"]);
    }

    #[test]
    fn what_is_only_said_or_done_is_no_call_sign() {
        for text in [
            "на рации он был один",
            "в эфире он был спокоен",
            "как его звали я не помню, громко звали всех",
            "у каждого — «свой» план, позывные не назову",
            "Был вопрос – «Когда» – и всё, рация молчала",
            "мой друг погиб, сосед ушёл",
            "его звали ужинать",
            "они звали нас домой",
            "on l'appelait souvent",
        ] {
            assert_eq!(signs(text), Vec::<String>::new(), "{text}");
        }
    }
}
