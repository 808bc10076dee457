//! `plico policy`: how long cases of each status are kept, and which need not be kept any more.

use super::Outcome;
use super::args::PolicyArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &PolicyArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, Outcome, PolicyArgs, Ui};
    use crate::cli::desk::Desk;
    use crate::cli::status;
    use plico::model::date;
    use plico::model::record::Status;
    use plico::platform::clock;
    use serde_json::{Value, json};

    pub(crate) fn run(ui: &mut Ui, args: &PolicyArgs) -> Result<Outcome, Failure> {
        let status = args.status.as_deref().map(status::code).transpose()?;
        let desk = Desk::open(ui, &args.office, &[])?;
        let mut desk = desk.ok_or_else(|| Failure::usage("log-no-casebook"))?;
        if args.due {
            return due(ui, args, &desk);
        }
        if let Some(status) = status {
            if !args.for_ever && args.months.is_none() {
                return Err(Failure::usage("usage-missing").with("argument", "--months"));
            }
            desk.casebook.set_policy(&desk.by, status, args.months)?;
        }
        let policy = desk.casebook.policy()?;
        let all = Status::ALL.iter().map(|s| (*s, policy.get(s).copied()));
        if args.json {
            let all =
                all.map(|(status, months)| json!({"status": status.code(), "months": months}));
            ui.json(&Value::Array(all.collect()));
            return Ok(Outcome::Done);
        }
        for (status, months) in all {
            let status = status::word(ui, status);
            match months {
                Some(months) => {
                    let values = [("status", status.into()), ("months", months.into())];
                    ui.say("life-policy", &values);
                }
                None => ui.say("life-policy-ever", &[("status", status.into())]),
            }
        }
        Ok(Outcome::Done)
    }

    fn due(ui: &mut Ui, args: &PolicyArgs, desk: &Desk) -> Result<Outcome, Failure> {
        let due = desk.casebook.due(clock::today())?;
        if args.json {
            let due = due.iter().map(|d| {
                json!({"case": d.case, "status": d.status.code(), "latest": date::show(d.touched),
                       "since": date::show(d.since), "asked": d.asked})
            });
            ui.json(&Value::Array(due.collect()));
            return Ok(Outcome::Done);
        }
        if due.is_empty() {
            ui.note("life-none-due", &[]);
            return Ok(Outcome::Done);
        }
        for due in due {
            let asked = if due.asked { "yes" } else { "no" };
            let values = [
                ("case", due.case.into()),
                ("status", status::word(ui, due.status).into()),
                ("since", date::show(due.since).into()),
                ("asked", asked.into()),
            ];
            ui.say("life-due", &values);
        }
        ui.note("life-due-then", &[]);
        Ok(Outcome::Done)
    }
}
