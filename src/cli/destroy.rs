//! `plico destroy CASE`: one verifier asks, another agrees, and what the case says is gone.

use super::Outcome;
use super::args::DestroyArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &DestroyArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;

    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    if args.agree {
        desk.casebook
            .agree_to_destroy(&desk.by, &case.key, &args.reason)?;
        ui.note("destroyed", &[("case", case.id.into())]);
        ui.note("destroyed-flash", &[]);
    } else {
        desk.casebook
            .ask_to_destroy(&desk.by, &case.key, &args.reason)?;
        ui.note("destroy-asked", &[("case", case.id.into())]);
    }
    Ok(Outcome::Done)
}

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &DestroyArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}
