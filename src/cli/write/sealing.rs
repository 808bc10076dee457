//! The last step: where to, and what to do then. What was told must not be lost for a slip in a path or a full stick.

use super::journey::Journey;
use super::page::{ON_THE_WAY, given, page, say, say_with, trouble};
use super::{keep, paths, questions};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, May, Turn};
use crate::cli::output::Sealed;
use crate::cli::seal::{Form, Writing, seal_to};
use crate::cli::ui::size;
use plico::envelope::{PseudonymKeys, Signer};
use plico::model::{Consent, ContentDigits, Limits, UntrustedText};
use plico::secret::Plaintext;
use plico::submission::{Draft, StrippedSubmission};

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let submission = match journey.consent().and_then(|c| submission(journey, c)) {
        Ok(submission) => submission,
        Err(failure) => {
            given!(trouble(front, &failure)?);
            return Ok(Turn::Back);
        }
    };
    let keys = match &journey.codename {
        None => None,
        Some(chosen) => {
            let busy = say(front, "codename-deriving");
            front.busy(&busy);
            Some(PseudonymKeys::derive(&chosen.codename, journey.card()?)?)
        }
    };
    let sequence = journey.codename.as_ref().map_or(1, |c| c.sequence);
    let signer = keys.as_ref().map(|keys| Signer { keys, sequence });
    let sealed = loop {
        let folder = given!(paths::folder(front, "write-to-sealed", ON_THE_WAY)?);
        let busy = say(front, "write-sealing");
        front.busy(&busy);
        let card = journey.card()?;
        let form = Form::default();
        let to = Some(folder.as_path());
        match seal_to(
            front.ui(),
            &submission,
            card,
            form,
            to,
            Writing::Anywhere,
            signer,
        ) {
            Ok(sealed) => break sealed,
            Err(failure) => given!(trouble(front, &failure)?),
        }
    };
    // While the last page is read, nothing of it is in memory any more.
    drop((submission, keys));
    let codename = journey.forget();
    after(front, &sealed, codename)?;
    keep::remove(front, journey)?;
    // It is sealed, whichever way she leaves.
    Ok(Turn::Given(()))
}

/// All that was told, with its words normalised and every file looked at.
pub(super) fn submission(
    journey: &Journey<'_>,
    consent: Consent,
) -> Result<StrippedSubmission, Failure> {
    let draft = Draft {
        statement: Plaintext::copy_of(journey.telling.story.expose()),
        answers: questions::answers(journey)?,
        questionnaire: journey.card()?.questionnaire_ref(),
        consent,
        attachments: journey.telling.files.clone(),
    };
    let (submission, refused) = draft.strip(Limits::STANDARD)?;
    match refused.into_iter().next() {
        Some(file) => Err(Failure::from(file.reason).about(&file.path)),
        None => Ok(submission),
    }
}

/// Where it is, what to tell the courier, and what stays on this computer.
fn after(front: &mut dyn Front, sealed: &Sealed, codename: bool) -> Result<Turn<()>, Failure> {
    let path = UntrustedText::new(sealed.path.display().to_string()).visible(false);
    let size = size(sealed.bytes, front.ui().locale());
    let sealed_words = say_with(front, "sealed", &[("size", size.into())]);
    let mut page = page(front, "write-after", May::default())
        .foreign(path)
        .own(sealed_words);
    if let Some(digits) = ContentDigits::of_path(&sealed.path) {
        let for_whom = say(front, "write-courier-digits");
        // On a line of their own: digits broken over two are read out wrong.
        let digits = format!("{for_whom}\n{}", digits.in_groups());
        page = page.own(digits);
    }
    let remains = say(front, "write-after-remains");
    page = page.own(remains);
    if codename {
        let remember = say(front, "write-after-codename");
        page = page.own(remember);
    }
    let end = say(front, "write-after-end");
    page = page.own(end);
    front.show(&page)
}
