//! A draft: only if asked for, sealed under a passphrase, and kept anew at every step forward from then on.

use super::journey::Journey;
use super::page::{BACK, entries, given, page, say, say_with, sentence, trouble, words};
use super::paths;
use crate::cli::failure::Failure;
use crate::cli::front::{Front, May, Turn};
use crate::cli::passphrase::refused;
use plico::envelope::draft;
use plico::model::{Limits, UntrustedText};
use plico::secret::Passphrase;
use std::path::PathBuf;

/// How and where the draft is kept.
pub(super) struct Keeping {
    pub(super) passphrase: Passphrase,
    pub(super) folder: PathBuf,
    /// The draft that is there now.
    pub(super) path: Option<PathBuf>,
}

/// Keeps a draft because she asked for it.
pub(super) fn keep(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    if journey.keeping.is_none() {
        let passphrase = given!(new_passphrase(front)?);
        let folder = given!(paths::folder(front, "write-keep-to", BACK)?);
        journey.keeping = Some(Keeping {
            passphrase,
            folder,
            path: None,
        });
    }
    if let Err(failure) = again(front, journey) {
        // Perhaps another folder will do.
        journey.keeping = journey.keeping.take().filter(|k| k.path.is_some());
        return trouble(front, &failure);
    }
    let path = journey.keeping.as_ref().and_then(|k| k.path.as_ref());
    let path = path.map(|p| p.display().to_string()).unwrap_or_default();
    let page = page(front, "write-kept", May::default()).foreign(path);
    front.show(&page)
}

/// Keeps the draft anew, if there is one.
pub(super) fn again(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<(), Failure> {
    let busy = say(front, "write-keeping");
    journey.telling.language = front.ui().locale().language();
    let Some(keeping) = &mut journey.keeping else {
        return Ok(());
    };
    front.busy(&busy);
    let (dir, previous) = (keeping.folder.as_path(), keeping.path.as_deref());
    let limits = Limits::STANDARD;
    let kept = draft::keep(
        &journey.telling,
        &keeping.passphrase,
        dir,
        previous,
        &limits,
    )
    .map_err(|e| Failure::from(e).about(dir))?;
    let old = keeping.path.replace(kept.path);
    match (kept.left_behind, old) {
        // The new one is kept; she is told once that the old one is still there.
        (Some(error), Some(old)) => Err(Failure::io(error, &old)),
        _ => Ok(()),
    }
}

/// A new passphrase, judged and typed twice; Enter takes the one that is offered. That one stood on the screen a moment
/// ago, so it is seen while it is typed back: a slip that nobody sees would only cost patience.
fn new_passphrase(front: &mut dyn Front) -> Result<Turn<Passphrase>, Failure> {
    let offered = Passphrase::offer();
    let values = [("passphrase", offered.expose().into())];
    let offer = say_with(front, "write-offer", &values);
    let locale = words(front);
    let first = page(front, "write-keep", BACK).own(offer);
    let second = page(front, "write-keep-again", BACK);
    let taken = page(front, "write-keep-back", BACK);
    loop {
        let mut wanted = None;
        let mut is_offered = false;
        let mut judge = |typed: &str| {
            is_offered = typed.is_empty();
            let made = match typed {
                "" => Passphrase::existing(offered.expose().as_bytes()),
                typed => Passphrase::new(typed.as_bytes()),
            };
            let refused = |e| sentence(&refused(e).with("offer", offered.expose()), &locale);
            wanted = Some(made.map_err(refused)?);
            Ok(())
        };
        given!(front.secret(&first, &mut judge)?);
        let Some(wanted) = wanted else {
            continue;
        };
        let mut same = |typed: &str| {
            let again = Passphrase::existing(typed.as_bytes());
            let same = again.is_ok_and(|again| again.same_as(&wanted));
            let differ = || locale.text("passphrases-differ");
            same.then_some(()).ok_or_else(differ)
        };
        let typed = if is_offered {
            front.line(&taken, "", &mut same)?
        } else {
            front.secret(&second, &mut same)?
        };
        match typed {
            Turn::Back => {}
            turn => {
                given!(turn);
                return Ok(Turn::Given(wanted));
            }
        }
    }
}

/// After sealing: the draft is not needed any more, and its removal is hers to decide.
pub(super) fn remove(
    front: &mut dyn Front,
    journey: &mut Journey<'_>,
) -> Result<Turn<()>, Failure> {
    let path = journey.keeping.as_ref().and_then(|k| k.path.clone());
    let Some(path) = path else {
        return Ok(Turn::Given(()));
    };
    let shown = UntrustedText::new(path.display().to_string()).visible(false);
    let page = page(front, "write-remove-draft", May::default()).foreign(shown);
    let ways = entries(front, &["write-remove-draft-yes", "write-remove-draft-no"]);
    let wanted = given!(front.choose(&page, &ways, Some(0))?) == 0;
    if wanted && let Err(error) = std::fs::remove_file(&path) {
        return trouble(front, &Failure::io(error, &path));
    }
    Ok(Turn::Given(()))
}
