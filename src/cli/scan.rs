//! `plico scan FILE|-`: bounded read -> scan -> what was found, in words a person understands.

use super::Outcome;
use super::args::ScanArgs;
use super::failure::Failure;
use super::input;
use super::ui::Ui;
use plico::model::{Limits, Severity};
use plico::platform::harden;
use plico::scan::{self, Combination, Finding, Report};
use serde_json::{Value, json};

pub(crate) fn run(ui: &mut Ui, args: &ScanArgs) -> Result<Outcome, Failure> {
    let _ = harden::limit_writing_to(&[]);
    let bytes = input::read(&args.file, Limits::STANDARD.scan_text)?;
    let text = std::str::from_utf8(bytes.expose())
        .map_err(|_| Failure::refused("not-utf8").about(&args.file))?;
    if args.jsonl {
        for line in text.lines().filter(|l| !l.trim().is_empty()) {
            let record: Value = serde_json::from_str(line)
                .map_err(|_| Failure::refused("not-utf8").about(&args.file))?;
            let text = record
                .get("text")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let mut told = as_json(&scan::scan(text, None));
            if let (Some(told), Some(id)) = (told.as_object_mut(), record.get("id")) {
                told.insert("id".to_owned(), id.clone());
            }
            ui.line(&told.to_string());
        }
        return Ok(Outcome::Done);
    }
    let report = scan::scan(text, None);
    ui.line(&as_json(&report).to_string());
    Ok(if report.findings.is_empty() {
        Outcome::Done
    } else {
        Outcome::No
    })
}

fn as_json(report: &Report) -> Value {
    let list = |list: &[Finding]| list.iter().map(finding).collect::<Vec<_>>();
    json!({
        "findings": list(&report.findings),
        "quiet": list(&report.quiet),
        "combinations": report.combinations.iter().map(combination).collect::<Vec<_>>(),
    })
}

fn finding(found: &Finding) -> Value {
    json!({
        "start": found.start,
        "end": found.end,
        "kind": found.kind.code(),
        "severity": severity(found.severity),
        "confidence": f64::from(found.confidence) / 100.0,
        "text": found.text,
        "evidence": found.evidence,
        "subject": found.subject.code(),
        "suggestions": found.suggestions,
    })
}

fn severity(severity: Severity) -> u8 {
    match severity {
        Severity::One => 3,
        Severity::Few => 2,
        Severity::Narrows => 1,
    }
}

fn combination(found: &Combination) -> Value {
    json!({
        "findings": found.findings,
        "kinds": found.kinds.iter().map(|k| k.code()).collect::<Vec<_>>(),
    })
}
