//! `plico tag CASE`: the tags of a case; puts some on, or takes them off.

use super::Outcome;
use super::args::TagArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &TagArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &TagArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use plico::casework::Tag;
    use plico::model::{Limits, UntrustedText};
    use serde_json::json;

    let tags = args.tags.iter().map(|t| Tag::parse(t, &Limits::STANDARD));
    let tags = tags.collect::<Result<Vec<_>, _>>()?;
    if tags.is_empty() && args.remove {
        return Err(Failure::usage("usage-missing").with("argument", "TAG"));
    }
    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    desk.casebook
        .tag(&desk.by, &case.key, &tags, !args.remove)?;
    let state = desk.casebook.state(&case.key)?;
    if args.json {
        let tags: Vec<&String> = state.tags.keys().collect();
        ui.json(&json!({"case": case.id, "tags": tags}));
        return Ok(Outcome::Done);
    }
    if state.tags.is_empty() {
        ui.note("life-no-tags", &[]);
    }
    for tag in state.tags.keys() {
        ui.line(&UntrustedText::new(tag).visible(false));
    }
    Ok(Outcome::Done)
}
