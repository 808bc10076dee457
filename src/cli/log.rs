//! `plico log show|verify|head`: what was done with a case, by whom, and whether that record of it still holds.

use super::Outcome;
use super::args::LogArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &LogArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::{log_word, run};

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, LogArgs, Outcome, Ui};
    use crate::cli::args::{LogCommand, LogHeadArgs, LogShowArgs, LogVerifyArgs, OfficeDirArgs};
    use crate::cli::desk::Desk;
    use plico::casework::{Casebook, Head};
    use plico::envelope::CheckedRecord;
    use plico::model::UntrustedText;
    use serde_json::{Value, json};

    pub(crate) fn run(ui: &mut Ui, args: &LogArgs) -> Result<Outcome, Failure> {
        match &args.command {
            LogCommand::Show(args) => show(ui, args),
            LogCommand::Verify(args) => verify(ui, args),
            LogCommand::Head(args) => head(ui, args),
        }
    }

    /// The casebook that is there, unlocked.
    fn casebook(ui: &mut Ui, args: &OfficeDirArgs) -> Result<Casebook, Failure> {
        let desk = Desk::open(ui, args, &[])?;
        Ok(desk
            .ok_or_else(|| Failure::usage("log-no-casebook"))?
            .casebook)
    }

    fn show(ui: &mut Ui, args: &LogShowArgs) -> Result<Outcome, Failure> {
        let (desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
        let records = desk.casebook.records(Some(&case.key))?;
        let withheld = desk.seen(&case)?.records;
        if args.json {
            let list = records.iter().map(|r| {
                let said = if withheld.contains(&r.id) {
                    json!({"do": content(r).get("do"), "withheld": true})
                } else {
                    content(r)
                };
                as_json(r, &desk.name_of(&r.header.author), &said)
            });
            ui.json(&Value::Array(list.collect()));
            return Ok(Outcome::Done);
        }
        for record in &records {
            let what = ui.locale().text(&log_word(record));
            let values = [
                ("time", record.header.time.as_str().into()),
                ("who", desk.name_of(&record.header.author).into()),
                ("what", what.into()),
            ];
            ui.say("log-line", &values);
            if withheld.contains(&record.id) {
                ui.say("log-withheld", &[]);
                continue;
            }
            for (name, value) in told(record) {
                ui.foreign(&UntrustedText::new(format!("{name}: {value}")), "    ");
            }
        }
        ui.note("log-before-intake", &[]);
        Ok(Outcome::Done)
    }

    /// The message that says what a record does.
    pub(crate) fn log_word(record: &CheckedRecord) -> String {
        let action = content(record);
        let action = action.get("do").and_then(Value::as_str);
        format!("log-{}", action.unwrap_or("nothing").replace('_', "-"))
    }

    /// What a record says, by the names of the format.
    fn told(record: &CheckedRecord) -> Vec<(String, String)> {
        let Value::Object(map) = content(record) else {
            return Vec::new();
        };
        let fields = map.into_iter().filter(|(name, _)| name != "do");
        fields
            .map(|(name, value)| match value {
                Value::String(text) => (name, text),
                other => (name, other.to_string()),
            })
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    fn content(record: &CheckedRecord) -> Value {
        let action = record.action().map(serde_json::to_value);
        action.and_then(Result::ok).unwrap_or_default()
    }

    fn as_json(record: &CheckedRecord, who: &str, said: &Value) -> Value {
        let header = &record.header;
        json!({
            "id": record.id.to_string(),
            "author": header.author,
            "name": who,
            "sequence": header.sequence,
            "previous": header.previous,
            "time": header.time,
            "program": header.program,
            "action": said,
        })
    }

    fn verify(ui: &mut Ui, args: &LogVerifyArgs) -> Result<Outcome, Failure> {
        let noted = args.noted.as_deref().map(Head::typed);
        if noted == Some(None) {
            return Err(Failure::usage("log-noted"));
        }
        let casebook = casebook(ui, &args.office)?;
        let verdict = casebook.verify(noted.flatten())?;
        let head = verdict.head.map(|h| h.to_string());
        if args.json {
            let fault =
                |f: &plico::casework::Fault| json!({"fault": f.kind.code(), "subject": f.subject});
            ui.json(&json!({
                "records": verdict.records,
                "evidence": verdict.evidence,
                "head": head,
                "faults": verdict.faults.iter().map(fault).collect::<Vec<_>>(),
            }));
        } else {
            for fault in &verdict.faults {
                let subject = UntrustedText::new(&fault.subject).visible(false);
                let id = format!("log-fault-{}", fault.kind.code());
                ui.say(&id, &[("subject", subject.into())]);
            }
            let values = [
                ("records", verdict.records.into()),
                ("evidence", verdict.evidence.into()),
                ("faults", verdict.faults.len().into()),
            ];
            ui.say("log-verdict", &values);
        }
        Ok(if verdict.faults.is_empty() {
            Outcome::Done
        } else {
            Outcome::No
        })
    }

    fn head(ui: &mut Ui, args: &LogHeadArgs) -> Result<Outcome, Failure> {
        let casebook = casebook(ui, &args.office)?;
        let head = casebook.head()?.map(|h| h.to_string());
        if args.json {
            let state = casebook.state_digest()?;
            ui.json(&json!({"head": head, "state": state.to_string()}));
            return Ok(Outcome::Done);
        }
        if let Some(head) = head {
            ui.line(&head);
            ui.note("log-head-note", &[]);
        }
        Ok(Outcome::Done)
    }
}
