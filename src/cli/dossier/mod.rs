//! `plico dossier CASE`: a case, and who judged what in it and why, as one page for people who did not work on it.

#[cfg(feature = "casebook")]
mod claims;
#[cfg(feature = "casebook")]
mod marks;
#[cfg(feature = "casebook")]
mod page;

use super::Outcome;
use super::args::DossierArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &DossierArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use super::output::Output;
    use plico::casework::{DOSSIER, Dossier};
    use plico::model::record::{Action, TakenAs, TakenOut};
    use plico::platform::clock;
    use plico::platform::newfile::NewFile;
    use plico::wire::digest_of;
    use std::io::Write;

    let output = Output::of(Some(&args.output))?;
    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[output.dir])?;
    let dossier = Dossier::gather(&desk.casebook, &case.id, &args.purpose, clock::today())?;
    let made = page::Made {
        by: desk.name_of(&desk.by.key()),
        time: clock::stamp(),
        reason: args.reason.clone(),
    };
    let page = page::write(ui.locale(), &dossier, &made, &|key| desk.name_of(key));
    let name = output
        .file_name()
        .unwrap_or_else(|| format!("{}.html", case.id));
    // Written first and named last: what the log does not know of must not lie in the folder.
    let mut file = NewFile::in_dir(output.dir).map_err(|e| output.failed(e))?;
    file.write_all(page.as_bytes())
        .map_err(|e| output.failed(e))?;
    let taken = TakenOut {
        manifest: None,
        what: DOSSIER.to_owned(),
        form: TakenAs::Rendered,
        input: None,
        output: digest_of(page.as_bytes()),
        reason: format!("{}: {}", args.purpose, args.reason),
    };
    desk.say(Some(&case), &Action::TakenOut(taken))?;
    let path = file.commit(&name).map_err(|e| output.failed(e))?;
    ui.path(&path);
    ui.note(
        "dossier-written",
        &[("scope", args.purpose.as_str().into())],
    );
    Ok(Outcome::Done)
}

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &DossierArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}
