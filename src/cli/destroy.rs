//! `plico destroy CASE`: one verifier asks, another agrees, and what the case says is gone.

use super::Outcome;
use super::args::DestroyArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &DestroyArgs) -> Result<Outcome, Failure> {
    use super::{bundles::Store, office_dir};
    use plico::platform::harden;

    let (office, dir) = office_dir::find(&args.office)?;
    if !dir.join("casebook.db").is_file() {
        return Err(Failure::usage("store-no-case").with("id", args.case.as_str()));
    }
    let _ = harden::limit_writing_to(&[&dir]);
    let by = office_dir::unlock(ui, &office, &args.office)?;
    let mut casebook = Store::open(&dir, &by)?.0;
    let case = casebook.find(&args.case)?;
    let key = casebook.key_of(&case)?;
    if args.agree {
        casebook.agree_to_destroy(&by, &key, &args.reason)?;
        ui.note("destroyed", &[("case", case.into())]);
        ui.note("destroyed-flash", &[]);
    } else {
        casebook.ask_to_destroy(&by, &key, &args.reason)?;
        ui.note("destroy-asked", &[("case", case.into())]);
    }
    Ok(Outcome::Done)
}

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &DestroyArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}
