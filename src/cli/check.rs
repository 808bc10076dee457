//! `plico check FILE...`: bytes -> header, length, digest -> report; no keys.

use super::Outcome;
use super::args::CheckArgs;
use super::each_file::{self, Told};
use super::failure::Failure;
use super::ui::{Ui, size};
use plico::courier::{self, Verdict};
use plico::model::ContentDigits;
use plico::platform::{files, harden};
use serde_json::json;
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
    let check_one = |path: &Path| one(path, typed);
    each_file::run(
        ui,
        &args.files,
        args.json,
        1,
        check_one,
        |ui, path, verdict| {
            let file = path.display().to_string();
            let (word, step) = words(verdict);
            if !args.json {
                let shown = step.map(size).unwrap_or_default();
                let values = [("file", file.as_str().into()), ("size", shown.into())];
                ui.say(&format!("check-{word}"), &values);
            }
            let whole = matches!(verdict, Verdict::Whole { .. });
            Ok(Told {
                report: json!({"file": file, "verdict": word, "bytes": step}),
                outcome: if whole { Outcome::Done } else { Outcome::No },
            })
        },
    )
}

/// Checks one file against typed digits, else against those in its name.
fn one(path: &Path, typed: Option<ContentDigits>) -> Result<Verdict, Failure> {
    let named = path
        .file_name()
        .and_then(|n| n.to_str())
        .and_then(ContentDigits::in_file_name);
    let (file, len) = files::open_regular(path).map_err(|e| Failure::io(e, path))?;
    courier::check(file, len, typed.or(named)).map_err(|e| Failure::io(e, path))
}

/// The stable word of a verdict, and the step of the ladder.
fn words(verdict: Verdict) -> (&'static str, Option<u64>) {
    match verdict {
        Verdict::Whole { step } => ("whole", Some(step)),
        Verdict::Damaged => ("damaged", None),
        Verdict::NotOurs => ("not-ours", None),
        Verdict::CannotTell { step } => ("cannot-tell", Some(step)),
    }
}
