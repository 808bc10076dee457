//! `plico hold CASE`: whether a case must be kept whatever else is decided.

use super::Outcome;
use super::args::HoldArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &HoldArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &HoldArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use super::said;
    use plico::model::UntrustedText;
    use serde_json::json;

    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    if args.on || args.off {
        let reason = args.reason.as_deref().unwrap_or_default();
        desk.casebook.hold(&desk.by, &case.key, args.on, reason)?;
    }
    let hold = desk.casebook.state(&case.key)?.hold;
    if args.json {
        let hold = hold.map(|h| said::as_json(&desk, &h, json!({"reason": h.value})));
        ui.json(&json!({"case": case.id, "hold": hold}));
        return Ok(Outcome::Done);
    }
    match hold {
        Some(hold) => {
            ui.say("life-held", &[("case", case.id.into())]);
            let values = [
                ("time", hold.time.as_str().into()),
                ("who", desk.name_of(&hold.author).into()),
            ];
            ui.say("life-set-by", &values);
            ui.foreign(&UntrustedText::new(&hold.value), "  ");
        }
        None => ui.say("life-not-held", &[("case", case.id.into())]),
    }
    Ok(Outcome::Done)
}
