//! `plico assign CASE`: who works on a case.

use super::Outcome;
use super::args::AssignArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &AssignArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &AssignArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use super::said;
    use serde_json::json;

    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    if args.nobody || args.name.is_some() {
        desk.casebook
            .assign(&desk.by, &case.key, args.name.as_deref())?;
    }
    let assigned = desk.casebook.state(&case.key)?.assigned;
    if args.json {
        let assigned = assigned.map(|a| {
            let more = json!({"to": a.value, "to_name": desk.name_of(&a.value)});
            said::as_json(&desk, &a, more)
        });
        ui.json(&json!({"case": case.id, "assigned": assigned}));
        return Ok(Outcome::Done);
    }
    match assigned {
        Some(assigned) => {
            let name = desk.name_of(&assigned.value);
            ui.say(
                "life-assigned",
                &[("case", case.id.into()), ("name", name.into())],
            );
        }
        None => ui.say("life-nobody", &[("case", case.id.into())]),
    }
    Ok(Outcome::Done)
}
