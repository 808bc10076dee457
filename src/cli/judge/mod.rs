//! Judging an account from the command line: `claim`, `source`, `assess`, `retract`.

#[cfg(feature = "casebook")]
mod assess;
#[cfg(feature = "casebook")]
mod claim;
#[cfg(feature = "casebook")]
mod interview;
#[cfg(feature = "casebook")]
pub(crate) mod seen;
#[cfg(feature = "casebook")]
mod source;

#[cfg(feature = "casebook")]
pub(crate) use with::{assess, claim, retract, source};
#[cfg(not(feature = "casebook"))]
pub(crate) use without::{assess, claim, retract, source};

#[cfg(feature = "casebook")]
mod with {
    pub(crate) use super::assess::run as assess;
    pub(crate) use super::claim::run as claim;
    pub(crate) use super::source::run as source;
    use crate::cli::Outcome;
    use crate::cli::args::RetractArgs;
    use crate::cli::desk::Desk;
    use crate::cli::failure::Failure;
    use crate::cli::ui::Ui;
    use plico::model::record::Action;

    /// `plico retract CASE RECORD`: takes back something of one's own.
    pub(crate) fn retract(ui: &mut Ui, args: &RetractArgs) -> Result<Outcome, Failure> {
        let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
        let record = desk.casebook.find_record(&case.key, &args.record)?;
        let reason = args.reason.clone();
        let action = Action::Retracted { record, reason };
        let said = desk.casebook.judge(&desk.by, &case.key, &action)?;
        super::told(ui, args.json, &case, &[said]);
        Ok(Outcome::Done)
    }
}

/// Says which records were written.
#[cfg(feature = "casebook")]
fn told(
    ui: &mut super::ui::Ui,
    json: bool,
    case: &super::desk::CaseAt,
    records: &[plico::model::Digest],
) {
    if json {
        let records: Vec<String> = records.iter().map(ToString::to_string).collect();
        ui.json(&serde_json::json!({"case": case.id, "records": records}));
        return;
    }
    for record in records {
        ui.line(&super::said::short(record));
    }
    ui.note("judge-said", &[("count", records.len().into())]);
}

/// A value that was typed for an option, by its code.
#[cfg(feature = "casebook")]
fn coded<T>(
    option: &str,
    typed: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, super::failure::Failure> {
    read(typed).ok_or_else(|| {
        super::failure::Failure::usage("usage-value")
            .with("argument", option)
            .with("value", typed)
    })
}

#[cfg(not(feature = "casebook"))]
mod without {
    use crate::cli::Outcome;
    use crate::cli::args::{AssessArgs, ClaimArgs, RetractArgs, SourceArgs};
    use crate::cli::failure::Failure;
    use crate::cli::ui::Ui;

    fn none() -> Result<Outcome, Failure> {
        Err(Failure::usage("no-casebook"))
    }

    pub(crate) fn assess(_: &mut Ui, _: &AssessArgs) -> Result<Outcome, Failure> {
        none()
    }

    pub(crate) fn claim(_: &mut Ui, _: &ClaimArgs) -> Result<Outcome, Failure> {
        none()
    }

    pub(crate) fn retract(_: &mut Ui, _: &RetractArgs) -> Result<Outcome, Failure> {
        none()
    }

    pub(crate) fn source(_: &mut Ui, _: &SourceArgs) -> Result<Outcome, Failure> {
        none()
    }
}
