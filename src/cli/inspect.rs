//! `plico inspect FILE...`: bounded read -> sniff -> findings.

use super::Outcome;
use super::args::InspectArgs;
use super::failure::Failure;
use super::ui::Ui;
use plico::media::Source;
use plico::model::{Finding, Limits, Severity};
use plico::platform::harden;
use serde_json::{Value, json};

pub(crate) fn run(ui: &mut Ui, args: &InspectArgs) -> Result<Outcome, Failure> {
    let _ = harden::limit_writing_to(&[]);
    let mut reports = Vec::new();
    let mut outcome = Outcome::Done;
    let mut last_failure = None;
    for path in &args.files {
        let found = Source::open(path).and_then(|mut s| {
            let format = s.format();
            s.inspect(&Limits::STANDARD).map(|found| (format, found))
        });
        let file = path.display().to_string();
        match found {
            Ok((format, mut found)) => {
                found.sort_by_key(|f| std::cmp::Reverse(f.severity));
                if !found.is_empty() {
                    outcome = Outcome::No;
                }
                if args.json {
                    let list: Vec<Value> = found.iter().map(as_json).collect();
                    reports.push(json!({"file": file, "format": format.name(), "findings": list}));
                } else {
                    let values = [("file", file.into()), ("format", format.name().into())];
                    ui.say("inspect-file", &values);
                    tell(ui, &found);
                }
            }
            Err(error) => {
                let failure = Failure::from(error).about(path);
                ui.complain(&failure);
                reports.push(json!({"file": file, "refused": failure.code()}));
                last_failure = Some(failure);
            }
        }
    }
    if args.json {
        ui.json(&Value::Array(reports));
    }
    match last_failure {
        Some(failure) if args.files.len() == 1 => Err(failure.already_told()),
        Some(_) => Ok(Outcome::No),
        None => Ok(outcome),
    }
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
