//! Which office a command means: `--office`, else the current folder if it holds one.

use super::args::{OfficeDirArgs, RootArgs};
use super::failure::Failure;
use super::passphrase;
use super::ui::Ui;
use plico::envelope::{Author, Office};
use plico::model::Limits;
use std::path::{Path, PathBuf};

/// The office, and the casebook's folder.
pub(crate) fn find(args: &OfficeDirArgs) -> Result<(Office, PathBuf), Failure> {
    found(args.office.as_deref(), args.casebook.as_deref())
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

/// The office's root key, after asking for its passphrase, and the casebook's folder.
pub(crate) fn root(ui: &mut Ui, args: &RootArgs) -> Result<(Office, Author, PathBuf), Failure> {
    let (office, casebook) = found(args.office.as_deref(), args.casebook.as_deref())?;
    let passphrase = passphrase::existing_of(ui, &args.passphrase, "ask-office-passphrase")?;
    let head = office.head(&passphrase)?;
    Ok((office, head, casebook))
}

fn found(office: Option<&Path>, casebook: Option<&Path>) -> Result<(Office, PathBuf), Failure> {
    let office = Office::find(office.unwrap_or(Path::new(".")), Limits::STANDARD)?;
    let usual = || office.dir().join("casebook");
    let casebook = casebook.map_or_else(usual, Path::to_path_buf);
    Ok((office, casebook))
}
