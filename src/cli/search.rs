//! `plico search WORDS`: finds texts in the casebook.

use super::Outcome;
use super::args::SearchArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &SearchArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use plico::casework::Filter;
    use plico::model::record::Status;
    use plico::model::{UntrustedText, date};
    use serde_json::{Value, json};

    let wrong = |argument: &str, value: &str| {
        Failure::usage("usage-value")
            .with("argument", argument)
            .with("value", value)
    };
    for (name, day) in [("--from", &args.from), ("--to", &args.to)] {
        if let Some(day) = day.as_ref().filter(|d| date::parse(d).is_none()) {
            return Err(wrong(name, day));
        }
    }
    let status = match &args.status {
        Some(code) => Some(Status::from_code(code).ok_or_else(|| wrong("--status", code))?),
        None => None,
    };
    let Some(Desk { casebook, .. }) = Desk::open(ui, &args.office, &[])? else {
        return nothing(ui, args);
    };
    let assigned = match &args.assigned {
        Some(name) => {
            let member = casebook.roster().by_name(name);
            Some(member.ok_or_else(|| wrong("--assigned", name))?.key.clone())
        }
        None => None,
    };
    let filter = Filter {
        status,
        tag: args.tag.clone(),
        assigned,
        consent: args.consent.clone(),
        from: args.from.clone(),
        to: args.to.clone(),
    };
    let hits = casebook.search(&args.words.join(" "), &filter, usize::from(args.limit))?;
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
