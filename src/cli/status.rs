//! `plico status CASE`: how far a case has been checked.

use super::Outcome;
use super::args::StatusArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &StatusArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &StatusArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use super::{alike, said};
    use plico::casework::{consent_of, withdrawn_scopes};
    use plico::model::UntrustedText;
    use serde_json::json;

    let status = args.status.as_deref().map(code).transpose()?;
    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    if let Some(status) = status {
        let reason = args.reason.as_deref().unwrap_or_default();
        desk.casebook
            .set_status(&desk.by, &case.key, status, reason)?;
    }
    let state = desk.casebook.state(&case.key)?;
    let bundles = desk.casebook.bundles(&case.id)?;
    if args.json {
        let set = state.status.as_ref();
        let set = set.map(|s| said::as_json(&desk, s, json!({"reason": s.value.1})));
        ui.json(&json!({
            "case": case.id,
            "status": state.status().code(),
            "set": set,
            "consent": consent_of(&bundles),
            "withdrawn": withdrawn_scopes(&bundles),
        }));
        return Ok(Outcome::Done);
    }
    let word = word(ui, state.status());
    ui.say(
        "life-status",
        &[("case", case.id.as_str().into()), ("status", word.into())],
    );
    if let Some(set) = &state.status {
        let values = [
            ("time", set.time.as_str().into()),
            ("who", desk.name_of(&set.author).into()),
        ];
        ui.say("life-set-by", &values);
        ui.foreign(&UntrustedText::new(&set.value.1), "  ");
    }
    // Whatever the office thinks of an account, its source's word on it stands.
    alike::tell_withdrawn(ui, &desk.casebook.listed(&case.id)?.withdrawn);
    Ok(Outcome::Done)
}

/// Reads a status as it was typed.
#[cfg(feature = "casebook")]
pub(crate) fn code(typed: &str) -> Result<plico::model::record::Status, Failure> {
    use plico::model::record::Status;

    let codes: Vec<&str> = Status::ALL.iter().map(|s| s.code()).collect();
    Status::from_code(&typed.replace('-', "_")).ok_or_else(|| {
        Failure::usage("life-no-status")
            .with("status", typed)
            .with("codes", codes.join(", "))
    })
}

/// A status in words.
#[cfg(feature = "casebook")]
pub(crate) fn word(ui: &Ui, status: plico::model::record::Status) -> String {
    ui.locale()
        .text(&format!("life-status-{}", status.code().replace('_', "-")))
}
