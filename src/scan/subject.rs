//! Whom words point to: the one who writes, or somebody else, as far as the sentence says so.

use super::finding::Subject;
use super::lexicon::Cue;
use super::page::Page;
use super::token::{Form, Token};

/// Tokens that are looked at before the words.
const REACH: usize = 9;
/// Words between "my" and "name", at most.
const NEAR: usize = 2;

/// What announces a person, and which one is somebody else.
const ANNOUNCED: [Cue; 3] = [Cue::NameCue, Cue::CallSign, Cue::NickCue];
const OTHERS: [Cue; 2] = [Cue::Title, Cue::Post];
const RANKS: [Cue; 6] = [
    Cue::RankEnlisted,
    Cue::RankNco,
    Cue::RankOfficer,
    Cue::RankSenior,
    Cue::RankPart,
    Cue::RankCue,
];

/// Whom the words from one token to another (exclusive) point to. `several` says that they are certainly a whole name, so that
/// "I, such a one" needs no comma.
pub(super) fn of(page: &Page<'_>, start: usize, end: usize, several: bool) -> Subject {
    let other = page.token(end).is_some_and(|t| t.is(Cue::PersonVerb));
    let otherwise = if other {
        Subject::Other
    } else {
        Subject::Unknown
    };
    let (mut announced, mut ranked, mut marked) = (false, false, false);
    for n in 1..=REACH {
        let Some(token) = page.before(start, n) else {
            break;
        };
        match token.form {
            Form::Break => break,
            Form::Mark => {
                if ends_sentence(page, token, start, n) {
                    break;
                }
                marked = true;
            }
            Form::Number => {}
            Form::Word => {
                if token.is(Cue::Myself) {
                    let author = announced || ranked || marked || several;
                    return if author { Subject::Author } else { otherwise };
                }
                if token.cues.any(&ANNOUNCED) {
                    announced = true;
                } else if token.is(Cue::FirstPerson) {
                    let said = announced || announced_near(page, start, n);
                    return if said { Subject::Author } else { otherwise };
                } else if token.cues.any(&OTHERS) {
                    return Subject::Other;
                } else if token.cues.any(&RANKS) {
                    ranked = true;
                } else if !token.is(Cue::Between) && token.len() > NEAR {
                    break;
                }
            }
        }
    }
    if ranked { Subject::Other } else { otherwise }
}

/// "The call sign I have": what announces stands before the word for oneself.
fn announced_near(page: &Page<'_>, start: usize, n: usize) -> bool {
    (1..=NEAR).any(|m| {
        page.before(start, n.saturating_add(m))
            .is_some_and(|t| t.cues.any(&ANNOUNCED))
    })
}

fn ends_sentence(page: &Page<'_>, token: &Token, start: usize, n: usize) -> bool {
    let dot = page.is_mark(token, b'.');
    let short = page
        .before(start, n.saturating_add(1))
        .is_some_and(|t| t.is_word() && t.len() <= 4);
    (dot && !short) || page.is_mark(token, b'!') || page.is_mark(token, b'?')
}
