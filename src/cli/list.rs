//! `plico list`: the cases of a casebook.

use super::Outcome;
use super::args::ListArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &ListArgs) -> Result<Outcome, Failure> {
    use super::{bundles::Store, office_dir};
    use plico::model::UntrustedText;
    use plico::platform::harden;
    use serde_json::{Value, json};

    let (office, dir) = office_dir::find(&args.office)?;
    if !dir.join("casebook.db").is_file() {
        return empty(ui, args);
    }
    let _ = harden::limit_writing_to(&[&dir]);
    let identity = office_dir::unlock(ui, &office, &args.office)?;
    let cases = Store::open(&dir, &identity)?.0.cases()?;
    if args.json {
        let list: Vec<Value> = cases
            .iter()
            .map(|c| {
                json!({"id": c.id, "received": c.received, "bundles": c.bundles,
                       "attachments": c.attachments, "beginning": c.beginning.raw()})
            })
            .collect();
        ui.json(&Value::Array(list));
        return Ok(Outcome::Done);
    }
    if cases.is_empty() {
        return empty(ui, args);
    }
    for case in cases {
        let first_line = case.beginning.raw().lines().next().unwrap_or_default();
        let beginning = UntrustedText::new(first_line).visible(false);
        let beginning: String = beginning.chars().take(40).collect();
        let values = [
            ("case", case.id.into()),
            ("received", case.received.into()),
            ("attachments", case.attachments.into()),
            ("beginning", beginning.into()),
        ];
        ui.say("list-case", &values);
    }
    Ok(Outcome::Done)
}

#[cfg(feature = "casebook")]
fn empty(ui: &mut Ui, args: &ListArgs) -> Result<Outcome, Failure> {
    if args.json {
        ui.line("[]");
    } else {
        ui.note("list-empty", &[]);
    }
    Ok(Outcome::Done)
}

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &ListArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}
