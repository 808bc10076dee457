//! `plico inspect FILE...`: bounded read -> sniff -> findings.

use super::Outcome;
use super::args::InspectArgs;
use super::each_file::{self, Told};
use super::failure::Failure;
use super::ui::Ui;
use plico::media::{Format, Remains, Settings, Source};
use plico::model::{Finding, Severity};
use plico::platform::harden;
use serde_json::{Value, json};
use std::path::Path;

pub(crate) fn run(ui: &mut Ui, args: &InspectArgs) -> Result<Outcome, Failure> {
    let _ = harden::limit_writing_to(&[]);
    each_file::run(ui, &args.files, args.json, 1, one, |ui, path, seen| {
        let file = path.display().to_string();
        let (name, found, remains) = (seen.format.name(), seen.found, seen.format.remains());
        if !args.json {
            let values = [("file", file.as_str().into()), ("format", name.into())];
            ui.say("inspect-file", &values);
            tell(ui, &found);
            // A voice identifies like a name, and no cleaning takes it out: said every time.
            if matches!(remains, Remains::Sound | Remains::Film) {
                tell_remains(ui, remains);
            }
        }
        let list: Vec<Value> = found.iter().map(as_json).collect();
        Ok(Told {
            report: json!({"file": file, "format": name, "findings": list, "remains": remains.code()}),
            outcome: if found.is_empty() {
                Outcome::Done
            } else {
                Outcome::No
            },
        })
    })
}

/// What was seen in a file.
struct Seen {
    format: Format,
    found: Vec<Finding>,
}

fn one(path: &Path) -> Result<Seen, Failure> {
    let mut source = Source::open(path)?;
    let format = source.format();
    let mut found = source.inspect(&Settings::STANDARD)?;
    found.sort_by_key(|f| std::cmp::Reverse(f.severity));
    Ok(Seen { format, found })
}

/// What cleaning cannot take out of a file, in one sentence.
pub(crate) fn tell_remains(ui: &mut Ui, remains: Remains) {
    let text = ui.locale().text(&format!("remains-{}", remains.code()));
    ui.line(&super::ui::wrap(&format!("  {text}"), 100));
}

/// One line for each finding, the gravest first.
pub(crate) fn tell(ui: &mut Ui, found: &[Finding]) {
    if found.is_empty() {
        return ui.say("inspect-nothing", &[]);
    }
    for finding in found {
        let severity = match finding.severity {
            Severity::One => "severity-one",
            Severity::Few => "severity-few",
            Severity::Narrows => "severity-narrows",
        };
        let what = ui.locale().text(&format!("finding-{}", finding.kind));
        let severity = ui.locale().text(severity);
        let value = finding.value.as_ref().map(|v| v.visible(false));
        let line = match value.filter(|v| !v.is_empty()) {
            Some(value) => format!("  {what}: {value} ({severity})"),
            None => format!("  {what} ({severity})"),
        };
        ui.line(&super::ui::wrap(&line, 100));
    }
}

/// A finding for a script.
pub(crate) fn as_json(finding: &Finding) -> Value {
    json!({
        "kind": finding.kind,
        "severity": finding.severity,
        "value": finding.value.as_ref().map(|v| v.raw().to_owned()),
    })
}
