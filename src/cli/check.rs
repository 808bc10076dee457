//! `plico check FILE...`: bytes -> header, length, digest -> report; no keys.

use super::Outcome;
use super::args::CheckArgs;
use super::failure::Failure;
use super::ui::{Ui, size};
use plico::courier::{self, Verdict};
use plico::model::ContentDigits;
use plico::platform::{files, harden};
use serde_json::{Value, json};
use std::path::Path;

pub(crate) fn run(ui: &mut Ui, args: &CheckArgs) -> Result<Outcome, Failure> {
    let _ = harden::limit_writing_to(&[]);
    let typed = args
        .digits
        .as_deref()
        .map(ContentDigits::typed)
        .transpose()?;
    if typed.is_some() && args.files.len() > 1 {
        return Err(Failure::usage("check-one-file"));
    }
    let mut reports = Vec::new();
    let mut outcome = Outcome::Done;
    let mut last_failure = None;
    for path in &args.files {
        let file = path.display().to_string();
        match one(path, typed) {
            Ok(verdict) => {
                if !matches!(verdict, Verdict::Whole { .. }) {
                    outcome = Outcome::No;
                }
                let (word, step) = words(verdict);
                if args.json {
                    reports.push(json!({"file": file, "verdict": word, "bytes": step}));
                } else {
                    let step = step.map(size).unwrap_or_default();
                    let values = [("file", file.into()), ("size", step.into())];
                    ui.say(&format!("check-{word}"), &values);
                }
            }
            Err(failure) => {
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

/// Checks one file against typed digits, else against those in its name.
pub(crate) fn one(path: &Path, typed: Option<ContentDigits>) -> Result<Verdict, Failure> {
    let named = path
        .file_name()
        .and_then(|n| n.to_str())
        .and_then(ContentDigits::in_file_name);
    let (file, len) = files::open_regular(path).map_err(|e| Failure::io(e, path))?;
    courier::check(file, len, typed.or(named)).map_err(|e| Failure::io(e, path))
}

/// The stable word of a verdict, and the step of the ladder.
pub(crate) fn words(verdict: Verdict) -> (&'static str, Option<u64>) {
    match verdict {
        Verdict::Whole { step } => ("whole", Some(step)),
        Verdict::Damaged => ("damaged", None),
        Verdict::NotOurs => ("not-ours", None),
        Verdict::CannotTell { step } => ("cannot-tell", Some(step)),
    }
}
