//! `plico stats`: counts of cases for reports, without what could be a person.

use super::Outcome;
use super::args::StatsArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &StatsArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, Outcome, StatsArgs, Ui};
    use crate::cli::desk::Desk;
    use crate::cli::status;
    use plico::casework::{Audience, By, Stats, Table};
    use plico::model::record::Status;
    use plico::model::{Language, UntrustedText};
    use plico::platform::clock;
    use serde_json::json;

    pub(crate) fn run(ui: &mut Ui, args: &StatsArgs) -> Result<Outcome, Failure> {
        let desk = Desk::open(ui, &args.office, &[])?;
        let desk = desk.ok_or_else(|| Failure::usage("log-no-casebook"))?;
        let audience = if args.internal {
            Audience::Office
        } else {
            Audience::Public
        };
        ui.start_progress();
        let progress = &mut |done, all| ui.advance_files(done, all);
        let stats = desk
            .casebook
            .stats(audience, args.min_cell, clock::today(), progress);
        ui.end_progress();
        let stats = stats?;
        if args.json {
            as_json(ui, &stats, args.internal);
        } else if args.csv {
            as_csv(ui, &stats);
        } else {
            in_words(ui, &stats);
        }
        if args.internal {
            ui.note("stats-internal", &[]);
        } else if !args.json && !args.csv {
            ui.note("stats-public", &[]);
        }
        Ok(Outcome::Done)
    }

    fn as_json(ui: &mut Ui, stats: &Stats, internal: bool) {
        let rows = |t: &Table| {
            let rows = t.rows.iter();
            let rows = rows.map(|(name, n)| json!({"value": name, "cases": n}));
            rows.collect::<Vec<_>>()
        };
        let tables = stats.tables.iter();
        let tables =
            tables.map(|t| json!({"by": t.by.code(), "rows": rows(t), "incomplete": t.incomplete}));
        ui.json(&json!({
            "cases": stats.total,
            "min_cell": stats.least,
            "internal": internal,
            "tables": tables.collect::<Vec<_>>(),
        }));
    }

    /// A tag begins with a letter or a digit, so no cell is a formula.
    fn as_csv(ui: &mut Ui, stats: &Stats) {
        let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
        ui.line("by,value,cases");
        ui.line(&format!("all,,{}", number(stats.total)));
        for table in &stats.tables {
            for (name, n) in &table.rows {
                let name = UntrustedText::new(name).visible(false).replace('"', "\"\"");
                ui.line(&format!("{},\"{name}\",{}", table.by.code(), number(*n)));
            }
        }
    }

    fn in_words(ui: &mut Ui, stats: &Stats) {
        let Some(total) = stats.total else {
            ui.say("stats-too-few", &[("least", stats.least.into())]);
            return;
        };
        ui.say("stats-total", &[("cases", total.into())]);
        for table in &stats.tables {
            if table.rows.is_empty() && !table.incomplete {
                continue;
            }
            let heading = format!("stats-by-{}", table.by.code().replace('_', "-"));
            ui.say(&heading, &[]);
            for (name, n) in &table.rows {
                let name = UntrustedText::new(word(ui, table.by, name)).visible(false);
                match n {
                    Some(n) => {
                        let values = [("value", name.into()), ("cases", (*n).into())];
                        ui.say("stats-row", &values);
                    }
                    None => ui.say("stats-row-hidden", &[("value", name.into())]),
                }
            }
            if table.incomplete {
                ui.say("stats-incomplete", &[]);
            }
        }
        ui.note("stats-cells", &[("least", stats.least.into())]);
    }

    fn word(ui: &Ui, by: By, name: &str) -> String {
        match by {
            By::Status => Status::from_code(name).map(|s| status::word(ui, s)),
            By::Language => Language::from_code(name).map(|l| l.own_name().to_owned()),
            By::Information if name == "none" => Some(ui.locale().text("stats-ungraded")),
            _ => None,
        }
        .unwrap_or_else(|| name.to_owned())
    }
}
