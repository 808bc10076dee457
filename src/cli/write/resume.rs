//! Goes on with a draft: every answer and the place are back, once the passphrase opens it and its card is confirmed
//! again with the digits that were typed for it.

use super::found;
use super::journey::{Journey, Step};
use super::keep::Keeping;
use super::page::{BACK, entry, given, page, say, sentence, trouble, words};
use super::{card, paths};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, Turn};
use crate::cli::locale::Locale;
use crate::cli::passphrase::refused;
use plico::envelope::draft;
use plico::model::Limits;
use plico::platform::harden::Protection;
use plico::secret::{Passphrase, Plaintext};
use std::path::{Path, PathBuf};

/// The journey as it was left, and the step at which it goes on.
pub(super) fn ask<'a>(
    front: &mut dyn Front,
    protections: &'a [Protection],
) -> Result<Turn<(Journey<'a>, Step)>, Failure> {
    let path = given!(which(front)?);
    let locale = words(front);
    let mut opened = None;
    let mut open = |typed: &str| {
        let passphrase = Passphrase::existing(typed.as_bytes());
        let passphrase = passphrase.map_err(|e| sentence(&refused(e), &locale))?;
        let telling = draft::resume(&path, &passphrase, &Limits::STANDARD)
            .map_err(|e| sentence(&Failure::from(e), &locale))?;
        opened = Some((telling, passphrase));
        Ok(())
    };
    let page = page(front, "write-draft-passphrase", BACK);
    given!(front.secret(&page, &mut open)?);
    let Some((telling, passphrase)) = opened else {
        return Ok(Turn::Back);
    };
    front.ui().speak(Locale::new(telling.language));
    let mut journey = Journey::new(telling.language, protections);
    journey.telling = telling;
    journey.keeping = Some(Keeping {
        passphrase,
        folder: path.parent().map(Path::to_path_buf).unwrap_or_default(),
        path: Some(path),
    });
    let Some((bytes, digits)) = &journey.telling.card else {
        return Ok(Turn::Given((journey, Step::Card)));
    };
    let bytes = Plaintext::copy_of(bytes);
    match card::confirmed_again(front, &bytes, digits) {
        Ok(turn) => journey.card = Some(given!(turn)),
        Err(failure) => {
            given!(trouble(front, &failure)?);
            return Ok(Turn::Given((journey, Step::Card)));
        }
    }
    let step = Step::of_place(&journey.telling.place).unwrap_or(Step::Card);
    // No draft holds a codename.
    let step = match step {
        Step::Sealing if Step::Codename.is_asked(&journey) => Step::Codename,
        step => step,
    };
    Ok(Turn::Given((journey, step)))
}

/// One of the drafts found, or a typed path.
fn which(front: &mut dyn Front) -> Result<Turn<PathBuf>, Failure> {
    let found = found::drafts();
    loop {
        if !found.is_empty() {
            let page = page(front, "write-draft", BACK);
            let mut drafts: Vec<_> = found
                .iter()
                .map(|p| entry(p.display().to_string()))
                .collect();
            drafts.push(entry(say(front, "write-draft-other")));
            let chosen = given!(front.pick(&page, &drafts)?);
            if let Some(path) = found.get(chosen) {
                return Ok(Turn::Given(path.clone()));
            }
        }
        let page = page(front, "write-draft-path", BACK);
        match paths::typed(front, &page, paths::is_file)? {
            Turn::Back if !found.is_empty() => {}
            turn => return Ok(turn),
        }
    }
}
