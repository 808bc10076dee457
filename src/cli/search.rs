//! `plico search WORDS`: finds texts in the casebook.

use super::Outcome;
use super::args::SearchArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &SearchArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use plico::model::UntrustedText;
    use serde_json::{Value, json};

    args.filter.check()?;
    let Some(desk) = Desk::open(ui, &args.office, &[])? else {
        return nothing(ui, args);
    };
    let filter = args.filter.filter(&desk)?;
    let limit = usize::from(args.limit);
    let hits = desk
        .casebook
        .search(&args.words.join(" "), &filter, limit)?;
    if args.json {
        let hits = hits.iter().map(|h| {
            json!({"case": h.case, "kind": h.kind, "source": h.source.to_string(), "field": h.field,
                   "before": h.before.raw(), "found": h.found.raw(), "after": h.after.raw(),
                   "start": h.at.0, "end": h.at.1})
        });
        ui.json(&Value::Array(hits.collect()));
        return Ok(Outcome::Done);
    }
    if hits.is_empty() {
        return nothing(ui, args);
    }
    for hit in hits {
        let values = [
            ("case", hit.case.into()),
            ("kind", hit.kind.into()),
            ("field", UntrustedText::new(hit.field).visible(false).into()),
        ];
        ui.say("search-hit", &values);
        let (before, found, after) = (hit.before.raw(), hit.found.raw(), hit.after.raw());
        let text = format!("{before}[{found}]{after}");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        ui.foreign(&UntrustedText::new(text), "  ");
    }
    Ok(Outcome::Done)
}

#[cfg(feature = "casebook")]
fn nothing(ui: &mut Ui, args: &SearchArgs) -> Result<Outcome, Failure> {
    if args.json {
        ui.line("[]");
    } else {
        ui.note("search-nothing", &[]);
    }
    Ok(Outcome::Done)
}

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &SearchArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}
