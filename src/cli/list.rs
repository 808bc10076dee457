//! `plico list`: the cases of a casebook.

use super::Outcome;
use super::args::ListArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &ListArgs) -> Result<Outcome, Failure> {
    use super::gaps::{gaps_as_json, gaps_in_words};
    use super::{alike, desk::Desk};
    use plico::casework::{consent_of, withdrawn_scopes};
    use plico::model::{Sequences, UntrustedText};
    use serde_json::{Value, json};
    use std::collections::BTreeMap;

    let Some(Desk { casebook, .. }) = Desk::open(ui, &args.office, &[])? else {
        return empty(ui, args);
    };
    let cases = casebook.cases()?;
    let messages: BTreeMap<String, Sequences> = casebook.messages()?.into_iter().collect();
    let replies: BTreeMap<String, u64> = casebook.reply_counts()?.into_iter().collect();
    if args.json {
        let list: Result<Vec<Value>, Failure> = cases
            .iter()
            .map(|c| {
                let sent = casebook.bundles(&c.id)?;
                let messages = messages.get(&c.id);
                Ok(
                    json!({"id": c.id, "received": c.received, "bundles": c.bundles,
                       "attachments": c.attachments, "beginning": c.beginning.raw(),
                       "sequence": messages.map(Sequences::highest),
                       "sequence_twice": messages.map(Sequences::twice),
                       "sequence_missing": messages.map(|m| gaps_as_json(&m.missing())),
                       "replies": replies.get(&c.id).copied().unwrap_or(0),
                       "consent": consent_of(&sent), "withdrawn": withdrawn_scopes(&sent),
                       "alike": alike::as_json(&casebook.resembling(&c.id)?),
                       "same_pictures": alike::pictures_as_json(&casebook.same_pictures(&c.id)?)}),
                )
            })
            .collect();
        ui.json(&Value::Array(list?));
        return Ok(Outcome::Done);
    }
    if cases.is_empty() {
        return empty(ui, args);
    }
    for case in cases {
        let first_line = case.beginning.raw().lines().next().unwrap_or_default();
        let beginning = UntrustedText::new(first_line).visible(false);
        let beginning: String = beginning.chars().take(40).collect();
        let messages = messages.get(&case.id);
        let sent = casebook.bundles(&case.id)?;
        let resembling = casebook.resembling(&case.id)?;
        let values = [
            ("case", case.id.as_str().into()),
            ("received", case.received.into()),
            ("attachments", case.attachments.into()),
            ("beginning", beginning.into()),
        ];
        ui.say("list-case", &values);
        alike::tell(ui, &resembling);
        alike::tell_pictures(ui, &casebook.same_pictures(&case.id)?);
        alike::tell_withdrawn(ui, &sent);
        let missing = messages.map(Sequences::missing).unwrap_or_default();
        if !missing.is_empty() {
            let numbers = gaps_in_words(&missing);
            ui.say("messages-missing", &[("numbers", numbers.into())]);
        }
        for number in messages.map(Sequences::twice).unwrap_or_default() {
            ui.say("messages-twice", &[("number", number.into())]);
        }
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
