//! `plico check FILE|DIR...`: bytes -> header, length, digest -> report; no keys.

use super::Outcome;
use super::args::CheckArgs;
use super::each_file::{self, Told};
use super::failure::Failure;
use super::folder;
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
    let files = folder::files_of(&args.files, None)?;
    if typed.is_some() && files.len() > 1 {
        return Err(Failure::usage("check-one-file"));
    }
    let check_one = |path: &Path| one(path, typed);
    let mut found = Found::default();
    let told = each_file::run(ui, &files, args.json, 1, check_one, |ui, path, verdict| {
        found.count(verdict);
        let file = path.display().to_string();
        let (word, step) = words(verdict);
        if !args.json {
            let shown = step.map(|step| size(step, ui.locale())).unwrap_or_default();
            let values = [("file", file.as_str().into()), ("size", shown.into())];
            ui.say(&format!("check-{word}"), &values);
        }
        let whole = matches!(verdict, Verdict::Whole { .. });
        Ok(Told {
            report: json!({"file": file, "verdict": word, "bytes": step}),
            outcome: if whole { Outcome::Done } else { Outcome::No },
        })
    })?;
    if files.len() > 1 && !args.json {
        found.tell(ui);
    }
    Ok(told)
}

/// How many files were whole and how many were not: with many, a line can be missed.
#[derive(Default)]
struct Found {
    whole: usize,
    damaged: usize,
    other: usize,
}

impl Found {
    fn count(&mut self, verdict: Verdict) {
        let count = match verdict {
            Verdict::Whole { .. } => &mut self.whole,
            Verdict::Damaged => &mut self.damaged,
            Verdict::NotOurs | Verdict::CannotTell { .. } => &mut self.other,
        };
        *count = count.saturating_add(1);
    }

    fn tell(&self, ui: &mut Ui) {
        let values = [
            ("whole", self.whole.into()),
            ("damaged", self.damaged.into()),
            ("other", self.other.into()),
        ];
        ui.note("check-summary", &values);
    }
}

/// Checks one file against typed digits, else against those in its name.
fn one(path: &Path, typed: Option<ContentDigits>) -> Result<Verdict, Failure> {
    let named = ContentDigits::of_path(path);
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
