//! `plico note CASE`: the notes on a case, or one more.

use super::Outcome;
use super::args::NoteArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &NoteArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &NoteArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use super::{input, said};
    use plico::model::{Limits, UntrustedText};
    use serde_json::{Value, json};

    let text = match (&args.text, &args.file) {
        (Some(text), _) => Some(text.clone()),
        (None, Some(path)) => {
            let read = input::read(path, Limits::STANDARD.note)?;
            let text = read.expose_str().map(str::to_owned);
            Some(text.map_err(|_| Failure::refused("life-not-utf8").about(path))?)
        }
        (None, None) => None,
    };
    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    if let Some(text) = text {
        let claim = args.claim.as_deref();
        let record = desk.casebook.note(&desk.by, &case.key, &text, claim)?;
        if args.json {
            ui.json(&json!({"case": case.id, "record": record.to_string()}));
        } else {
            ui.note("life-noted", &[("case", case.id.into())]);
        }
        return Ok(Outcome::Done);
    }
    let state = desk.casebook.state(&case.key)?;
    let claim = match &args.claim {
        Some(typed) => Some(state.claim_named(typed)?),
        None => None,
    };
    let notes = state.notes.iter();
    let notes: Vec<_> = notes
        .filter(|n| claim.is_none() || n.value.claim == claim)
        .collect();
    if args.json {
        let notes = notes.iter().map(|n| {
            let more = json!({"text": n.value.text, "claim": n.value.claim});
            said::as_json(&desk, n, more)
        });
        ui.json(&Value::Array(notes.collect()));
        return Ok(Outcome::Done);
    }
    if notes.is_empty() {
        ui.note("life-no-notes", &[]);
    }
    for note in notes {
        let values = [
            ("record", said::short(&note.record).into()),
            ("time", note.time.as_str().into()),
            ("who", desk.name_of(&note.author).into()),
            (
                "claim",
                note.value
                    .claim
                    .as_ref()
                    .map_or_else(|| "none".to_owned(), said::short)
                    .into(),
            ),
        ];
        ui.say("life-note", &values);
        ui.foreign(&UntrustedText::new(&note.value.text), "  ");
    }
    Ok(Outcome::Done)
}
