//! `plico list`: the cases of a casebook, a page at a time.

use super::Outcome;
use super::args::ListArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &ListArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, ListArgs, Outcome, Ui};
    use crate::cli::alike;
    use crate::cli::desk::Desk;
    use crate::cli::filter::wrong;
    use crate::cli::gaps::{gaps_as_json, gaps_in_words};
    use plico::casework::{Listed, Order};
    use plico::model::{Sequences, UntrustedText};
    use serde_json::{Value, json};

    /// Cases that a person is shown at once; a script is given all unless it says otherwise.
    const PAGE: usize = 100;

    pub(crate) fn run(ui: &mut Ui, args: &ListArgs) -> Result<Outcome, Failure> {
        args.filter.check()?;
        let order = match &args.sort {
            Some(code) => Order::from_code(code).ok_or_else(|| wrong("--sort", code))?,
            None => Order::default(),
        };
        let Some(desk) = Desk::open(ui, &args.office, &[])? else {
            return empty(ui, args);
        };
        let filter = args.filter.filter(&desk)?;
        let usual = if args.json { usize::MAX } else { PAGE };
        let limit = args.limit.unwrap_or(usual);
        let page = desk.casebook.page(&filter, order, args.skip, limit)?;
        if args.json {
            let list = page.cases.iter().map(|c| as_json(&desk, c));
            ui.json(&Value::Array(list.collect::<Result<_, Failure>>()?));
            return Ok(Outcome::Done);
        }
        if page.cases.is_empty() {
            return empty(ui, args);
        }
        for case in &page.cases {
            tell(ui, &desk, case)?;
        }
        let shown = args.skip.saturating_add(page.cases.len());
        let more = page.total.saturating_sub(shown as u64);
        if more > 0 {
            ui.note(
                "list-more",
                &[("more", more.into()), ("skip", shown.into())],
            );
        }
        Ok(Outcome::Done)
    }

    fn as_json(desk: &Desk, case: &Listed) -> Result<Value, Failure> {
        let messages = case.messages.as_ref();
        let assigned = case.assigned.as_deref().map(|key| desk.name_of(key));
        Ok(json!({
            "id": case.id,
            "received": case.received,
            "touched": case.touched,
            "bundles": case.bundles,
            "attachments": case.attachments,
            "beginning": case.beginning.raw(),
            "status": case.status.code(),
            "assigned": assigned,
            "tags": case.tags,
            "claims": case.claims,
            "held": case.held,
            "destroyed": case.destroyed,
            "sequence": messages.map(Sequences::highest),
            "sequence_twice": messages.map(Sequences::twice),
            "sequence_missing": messages.map(|m| gaps_as_json(&m.missing())),
            "replies": case.replies,
            "consent": case.uses,
            "withdrawn": case.withdrawn,
            "alike": alike::as_json(&desk.casebook.resembling(&case.id)?),
            "same_pictures": alike::pictures_as_json(&desk.casebook.same_pictures(&case.id)?),
        }))
    }

    fn tell(ui: &mut Ui, desk: &Desk, case: &Listed) -> Result<(), Failure> {
        let first_line = case.beginning.raw().lines().next().unwrap_or_default();
        let beginning = UntrustedText::new(first_line).visible(false);
        let beginning: String = beginning.chars().take(40).collect();
        let values = [
            ("case", case.id.as_str().into()),
            ("received", case.received.as_str().into()),
            ("attachments", case.attachments.into()),
            ("beginning", beginning.into()),
        ];
        ui.say("list-case", &values);
        let status = ui.locale().word("status", case.status.code());
        let mut marks = vec![status];
        marks.extend(case.assigned.as_deref().map(|key| desk.name_of(key)));
        marks.extend(case.tags.iter().map(|t| format!("#{t}")));
        ui.foreign(&UntrustedText::new(marks.join(" · ")), "    ");
        alike::tell(ui, &desk.casebook.resembling(&case.id)?);
        alike::tell_pictures(ui, &desk.casebook.same_pictures(&case.id)?);
        alike::tell_withdrawn(ui, &case.withdrawn);
        let missing = case
            .messages
            .as_ref()
            .map(Sequences::missing)
            .unwrap_or_default();
        if !missing.is_empty() {
            let numbers = gaps_in_words(&missing);
            ui.say("messages-missing", &[("numbers", numbers.into())]);
        }
        let twice = case.messages.as_ref().map(Sequences::twice);
        for number in twice.unwrap_or_default() {
            ui.say("messages-twice", &[("number", number.into())]);
        }
        Ok(())
    }

    fn empty(ui: &mut Ui, args: &ListArgs) -> Result<Outcome, Failure> {
        if args.json {
            ui.line("[]");
        } else {
            ui.note("list-empty", &[]);
        }
        Ok(Outcome::Done)
    }
}
