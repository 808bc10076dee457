//! Where passphrases come from: the terminal, or a file that a script names. Never an argument, never the environment.

use super::args::PassphraseArgs;
use super::failure::Failure;
use super::ui::Ui;
use plico::model::reason::IoFailure;
use plico::secret::{Passphrase, PassphraseError, Plaintext};
use std::fs::File;

/// A passphrase for opening something.
pub(crate) fn existing(ui: &mut Ui, args: &PassphraseArgs) -> Result<Passphrase, Failure> {
    existing_of(ui, args, "ask-passphrase")
}

/// The same, asked for in other words.
pub(crate) fn existing_of(
    ui: &mut Ui,
    args: &PassphraseArgs,
    asked: &str,
) -> Result<Passphrase, Failure> {
    if let Some(typed) = from_file(args)? {
        return Passphrase::existing(typed.expose()).map_err(refused);
    }
    let typed = ui.secret(asked)?;
    Passphrase::existing(typed.as_bytes()).map_err(refused)
}

/// A new passphrase: judged, typed twice, with one offered to whoever presses Enter.
pub(crate) fn new(ui: &mut Ui, args: &PassphraseArgs) -> Result<Passphrase, Failure> {
    if let Some(typed) = from_file(args)? {
        return Passphrase::new(typed.expose())
            .map_err(|e| refused(e).with("offer", Passphrase::offer().expose()));
    }
    let offered = Passphrase::offer();
    ui.note(
        "offer-passphrase",
        &[("passphrase", offered.expose().into())],
    );
    loop {
        let first = ui.secret("ask-new-passphrase")?;
        let wanted = if first.is_empty() {
            // Read from the screen, not from memory: it still has to be typed once, so that it is on paper.
            Passphrase::existing(offered.expose().as_bytes())
        } else {
            Passphrase::new(first.as_bytes())
        };
        let wanted = match wanted {
            Ok(passphrase) => passphrase,
            Err(error) => {
                ui.complain(&refused(error).with("offer", offered.expose()));
                continue;
            }
        };
        let again = ui.secret("ask-passphrase-again")?;
        if Passphrase::existing(again.as_bytes()).is_ok_and(|again| again.same_as(&wanted)) {
            return Ok(wanted);
        }
        ui.note("passphrases-differ", &[]);
    }
}

fn from_file(args: &PassphraseArgs) -> Result<Option<Plaintext>, Failure> {
    let Some(path) = &args.passphrase_file else {
        return Ok(None);
    };
    // A pipe is welcome here: `/dev/fd/3` keeps the passphrase off every disk.
    let limit = (Passphrase::MAX_BYTES as u64).saturating_add(2);
    let read = File::open(path).and_then(|file| Plaintext::read(file, limit));
    match read {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == std::io::ErrorKind::InvalidData => {
            Err(refused(PassphraseError::Unusable).about(path))
        }
        Err(source) => Err(Failure::from(IoFailure::Read { source }).about(path)),
    }
}

/// Why a passphrase will not do.
pub(crate) fn refused(error: PassphraseError) -> Failure {
    match error {
        PassphraseError::Empty => Failure::refused("passphrase-empty"),
        PassphraseError::Unusable => Failure::refused("passphrase-unusable"),
        PassphraseError::Short { min } => {
            Failure::refused("passphrase-short").with("min", min.to_string())
        }
        PassphraseError::Guessable => Failure::refused("passphrase-guessable"),
    }
}
