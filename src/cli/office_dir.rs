//! Which office a command means: `--office`, else the current folder if it holds one.

use super::args::OfficeDirArgs;
use super::failure::Failure;
use super::passphrase;
use super::ui::Ui;
use plico::envelope::{Identity, Intake, Office};
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

/// The key that opens bundles, after asking for its passphrase.
pub(crate) fn unlock(
    ui: &mut Ui,
    office: &Office,
    args: &OfficeDirArgs,
) -> Result<Identity<Intake>, Failure> {
    let passphrase = passphrase::existing(ui, &args.passphrase)?;
    Ok(office.intake(&passphrase)?)
}
