//! What the word check found, for a person and for a script.

use super::locale::Locale;
use super::ui::{Ui, wrap};
use plico::model::{Severity, UntrustedText};
use plico::scan::{Combination, Finding, Report};
use plico::submission::{Place, WordCheck};
use serde_json::{Value, json};
use std::path::Path;

/// Words of the quiet tier that are told; there may be many, and they are only worth a look.
const MOST_QUIET: usize = 40;

/// The gravest first, each with its line and a coarser wording.
pub(crate) fn tell(ui: &mut Ui, file: &str, text: &str, report: &Report) {
    let count = report.findings.len();
    if count == 0 {
        ui.say("scan-nothing", &[("file", file.into())]);
    } else {
        ui.say(
            "scan-file",
            &[("file", file.into()), ("count", count.into())],
        );
    }
    tell_findings(ui, text, report);
    if !report.quiet.is_empty() {
        let mut words: Vec<&str> = report.quiet.iter().map(|f| f.text.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        let left = words.len().saturating_sub(MOST_QUIET);
        words.truncate(MOST_QUIET);
        let values = [("words", words.join(", ").into()), ("left", left.into())];
        ui.say("scan-quiet", &values);
    }
    if count > 0 {
        ui.say("scan-changes-nothing", &[]);
    }
}

/// The findings by themselves, and what they say together.
pub(crate) fn tell_findings(ui: &mut Ui, text: &str, report: &Report) {
    for line in lines(ui.locale(), text, report) {
        ui.line(&wrap(&line, 100));
    }
}

/// The same, line by line, with nothing in them that acts.
pub(crate) fn lines(locale: &Locale, text: &str, report: &Report) -> Vec<String> {
    let numbers = LineNumbers::new(text, report);
    let mut lines = Vec::new();
    for (severity, heading) in [
        (Severity::One, "scan-one"),
        (Severity::Few, "scan-few"),
        (Severity::Narrows, "scan-narrows"),
    ] {
        let mut some = report
            .findings
            .iter()
            .zip(&numbers.0)
            .filter(|(f, _)| f.severity == severity)
            .peekable();
        if some.peek().is_some() {
            lines.push(locale.text(heading));
        }
        lines.extend(some.map(|(found, line)| one(locale, found, *line)));
    }
    for together in &report.combinations {
        let words: Vec<String> = together
            .findings
            .iter()
            .filter_map(|n| report.findings.get(*n))
            .map(|f| quoted(locale, &f.text))
            .collect();
        lines.push(locale.with("scan-together", &[("words", words.join(", ").into())]));
    }
    lines
}

fn one(locale: &Locale, found: &Finding, line: usize) -> String {
    let kind = locale.text(&format!("kind-{}", found.kind.code()));
    let values = [
        ("line", line.to_string().into()),
        ("words", quoted(locale, &found.text).into()),
        ("kind", kind.into()),
    ];
    let mut told = locale.with("scan-found", &values);
    if !found.suggestions.is_empty() {
        let instead = found.suggestions.iter().map(|s| quoted(locale, s));
        let instead: Vec<String> = instead.collect();
        let values = [("words", instead.join(" · ").into())];
        told.push_str(&locale.with("scan-instead", &values));
    }
    format!("  {told}")
}

/// Foreign words between the language's quotation marks, with nothing in them that acts.
fn quoted(locale: &Locale, words: &str) -> String {
    let words = UntrustedText::new(words).visible(false);
    locale.with("quoted", &[("words", words.into())])
}

/// What a place of a submission is called.
pub(crate) fn place(locale: &Locale, place: &Place) -> String {
    match place {
        Place::Statement => locale.text("scan-statement"),
        Place::Answer(field) => field.clone(),
        Place::File(path) => path.display().to_string(),
        Place::FileName(path) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            locale.with("scan-name", &[("name", quoted(locale, &name).into())])
        }
    }
}

/// What a submission's words say, place by place, before it is sealed.
pub(crate) fn tell_check(ui: &mut Ui, checks: &[WordCheck]) {
    for check in checks {
        let count = check.report.findings.len();
        let place = place(ui.locale(), &check.place);
        ui.say(
            "scan-file",
            &[("file", place.into()), ("count", count.into())],
        );
        tell_findings(ui, &check.text, &check.report);
    }
}

/// A document that was too long to be looked at by the way.
pub(crate) fn tell_left_out(ui: &mut Ui, path: &Path) {
    let file = path.display().to_string();
    ui.note("scan-left-out", &[("file", file.into())]);
}

/// Counts of a submission's findings: all, and those that point to one person.
pub(crate) fn counts(checks: &[WordCheck]) -> (usize, usize) {
    let all = || checks.iter().flat_map(|c| &c.report.findings);
    (
        all().count(),
        all().filter(|f| f.severity == Severity::One).count(),
    )
}

/// The line on which each finding begins, counted from one.
struct LineNumbers(Vec<usize>);

impl LineNumbers {
    fn new(text: &str, report: &Report) -> Self {
        let (mut line, mut at) = (1usize, 0usize);
        let mut chars = text.chars();
        let lines = report.findings.iter().map(|found| {
            // The findings are sorted by place.
            let passed = found.start.saturating_sub(at);
            let feeds = chars.by_ref().take(passed).filter(|c| *c == '\n').count();
            line = line.saturating_add(feeds);
            at = at.saturating_add(passed);
            line
        });
        Self(lines.collect())
    }
}

/// The report as `--json` gives it.
pub(crate) fn as_json(report: &Report) -> Value {
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
        "text": found.text.as_str(),
        "evidence": found.evidence,
        "subject": found.subject.code(),
        "suggestions": found.suggestions,
    })
}

fn combination(found: &Combination) -> Value {
    json!({
        "findings": found.findings,
        "kinds": found.kinds.iter().map(|k| k.code()).collect::<Vec<_>>(),
    })
}

/// Three points to one person, two to one of few, one narrows.
fn severity(severity: Severity) -> u8 {
    match severity {
        Severity::One => 3,
        Severity::Few => 2,
        Severity::Narrows => 1,
    }
}
