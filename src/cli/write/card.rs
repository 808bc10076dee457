//! Whom it is for: a card that lies nearby or whose path is typed, and its digits typed from paper.

use super::found;
use super::journey::Journey;
use super::page::{BACK, entries, entry, given, page, say, say_with, sentence, trouble, words};
use super::paths;
use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Front, Turn};
use crate::cli::input;
use plico::envelope::{Card, ConfirmedCard};
use plico::model::{Limits, UntrustedText};
use plico::platform::clock;
use plico::secret::Plaintext;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    if let Some(card) = &journey.card {
        let name = card.name.raw().to_owned();
        let page = page(front, "write-card-stays", BACK).foreign(name);
        let ways = entries(front, &["write-card-same", "write-card-other"]);
        if given!(front.choose(&page, &ways, Some(0))?) == 0 {
            return Ok(Turn::Given(()));
        }
    }
    loop {
        let path = given!(which(front)?);
        let bytes = match read(&path) {
            Ok((bytes, _)) => bytes,
            Err(failure) => {
                given!(trouble(front, &failure)?);
                continue;
            }
        };
        let (card, digits) = match confirmed(front, &bytes, &path)? {
            Turn::Back => continue,
            turn => given!(turn),
        };
        journey.card = Some(card);
        journey.telling.card = Some((bytes.expose().to_vec(), digits));
        return Ok(Turn::Given(()));
    }
}

/// One of the cards found, or a typed path.
fn which(front: &mut dyn Front) -> Result<Turn<PathBuf>, Failure> {
    let found = distinct(found::cards());
    loop {
        if !found.is_empty() {
            let page = page(front, "write-card", BACK);
            let mut cards: Vec<Entry> = Vec::new();
            for (path, name) in &found {
                let name = UntrustedText::new(name.as_str()).visible(false);
                let says = say_with(front, "write-card-says", &[("name", name.into())]);
                cards.push(Entry {
                    label: UntrustedText::new(says),
                    help: Some(UntrustedText::new(path.display().to_string())),
                });
            }
            cards.push(entry(say(front, "write-card-another")));
            let chosen = given!(front.pick(&page, &cards)?);
            if let Some((path, _)) = found.get(chosen) {
                return Ok(Turn::Given(path.clone()));
            }
        }
        let page = page(front, "write-card-path", BACK);
        match paths::typed(front, &page, |path| read(path).map(drop))? {
            Turn::Back if !found.is_empty() => {}
            turn => return Ok(turn),
        }
    }
}

/// The cards among some files, each once, with the name it gives. A copy of a card is no choice.
fn distinct(paths: Vec<PathBuf>) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut seen: Vec<Plaintext> = Vec::new();
    for path in paths {
        let Ok((bytes, card)) = read(&path) else {
            continue;
        };
        if seen.iter().all(|s| s.expose() != bytes.expose()) {
            found.push((path, card.text().name.raw().to_owned()));
            seen.push(bytes);
        }
    }
    found
}

fn read(path: &Path) -> Result<(Plaintext, Card), Failure> {
    let limits = Limits::STANDARD;
    let bytes = input::read(path, limits.card)?;
    let card = Card::parse(bytes.expose(), &limits).map_err(|e| Failure::from(e).about(path))?;
    Ok((bytes, card))
}

/// The card, once its dates are known and its digits typed; she is asked for them every time.
pub(super) fn confirmed(
    front: &mut dyn Front,
    bytes: &Plaintext,
    path: &Path,
) -> Result<Turn<(ConfirmedCard, Zeroizing<String>)>, Failure> {
    let limits = Limits::STANDARD;
    let card = Card::parse(bytes.expose(), &limits).map_err(|e| Failure::from(e).about(path))?;
    if let Err(error) = card.check_dates(clock::today()) {
        given!(override_dates(front, &Failure::from(error))?);
    }
    let name = UntrustedText::new(card.text().name.raw()).visible(false);
    let says = say_with(front, "write-card-says", &[("name", name.into())]);
    let page = page(front, "write-digits", BACK).foreign(says);
    let (digits, locale) = (card.check_digits(), words(front));
    let mut check = |typed: &str| {
        let wrong = |e| sentence(&Failure::from(e), &locale);
        digits.confirm(typed).map_err(wrong)
    };
    let typed = given!(front.line(&page, "", &mut check)?);
    let confirmed = card.confirm(&typed)?;
    Ok(Turn::Given((confirmed, typed)))
}

/// The card of a draft, with the digits that were typed for it then.
pub(super) fn confirmed_again(
    front: &mut dyn Front,
    bytes: &Plaintext,
    digits: &str,
) -> Result<Turn<ConfirmedCard>, Failure> {
    let card = Card::parse(bytes.expose(), &Limits::STANDARD)?;
    if let Err(error) = card.check_dates(clock::today()) {
        given!(override_dates(front, &Failure::from(error))?);
    }
    Ok(Turn::Given(card.confirm(digits)?))
}

/// A card outside its dates can still be used by someone who types the word for it.
fn override_dates(front: &mut dyn Front, failure: &Failure) -> Result<Turn<()>, Failure> {
    let locale = words(front);
    let told = sentence(failure, &locale);
    let page = page(front, "write-card-dates", BACK)
        .own(told.clone())
        .own(locale.text("ask-expired"));
    let word = locale.text("expired-word");
    let mut check = |typed: &str| {
        let is_word = typed.trim().to_lowercase() == word;
        is_word.then_some(()).ok_or_else(|| told.clone())
    };
    given!(front.line(&page, "", &mut check)?);
    Ok(Turn::Given(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_lies_in_two_folders_is_offered_once() {
        let dir = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: &[u8]| {
            let path = dir.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        let card = super::super::tests::card_bytes();
        let other = super::super::tests::card_bytes();
        let paths = [
            put("one", card.as_bytes()),
            put("broken", b"plico card 1\n"),
            put("copy", card.as_bytes()),
            put("two", other.as_bytes()),
        ];
        let found = distinct(paths.to_vec());
        let found: Vec<&PathBuf> = found.iter().map(|(path, _)| path).collect();
        assert_eq!(found, [&paths[0], &paths[3]]);
    }
}
