//! Which office a command means: `--office`, else the current folder if it holds one.

use super::args::OfficeDirArgs;
use super::failure::Failure;
use super::passphrase;
use super::ui::Ui;
use plico::envelope::{Author, Office};
use plico::model::Limits;
use std::path::{Path, PathBuf};

/// The office, and the casebook's folder.
pub(crate) fn find(args: &OfficeDirArgs) -> Result<(Office, PathBuf), Failure> {
    let dir = args.office.as_deref().unwrap_or(Path::new("."));
    let office = Office::find(dir, Limits::STANDARD)?;
    let casebook = args
        .casebook
        .clone()
        .unwrap_or_else(|| office.dir().join("casebook"));
    Ok((office, casebook))
}

/// The verifier who works with it, after asking for the passphrase.
pub(crate) fn unlock(
    ui: &mut Ui,
    office: &Office,
    args: &OfficeDirArgs,
) -> Result<Author, Failure> {
    let name = office.which_verifier(args.verifier.as_deref())?;
    let passphrase = passphrase::existing(ui, &args.passphrase)?;
    Ok(office.verifier(&name, &passphrase)?)
}
