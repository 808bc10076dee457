//! Commands that say something about each file and go on past what is refused.

use super::Outcome;
use super::failure::Failure;
use super::ui::Ui;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What one file came to: its report for a script, and the outcome it stands for.
pub(crate) struct Told {
    pub(crate) report: Value,
    pub(crate) outcome: Outcome,
}

/// Runs `one` over the files. It tells a person itself unless `json` is set; a refusal is told here, at once. One
/// file's refusal is the command's; among several it makes the answer no.
pub(crate) fn run(
    ui: &mut Ui,
    files: &[PathBuf],
    json: bool,
    mut one: impl FnMut(&mut Ui, &Path) -> Result<Told, Failure>,
) -> Result<Outcome, Failure> {
    let mut reports = Vec::new();
    let mut outcome = Outcome::Done;
    let mut last_failure = None;
    for path in files {
        match one(ui, path) {
            Ok(told) => {
                if told.outcome == Outcome::No {
                    outcome = Outcome::No;
                }
                reports.push(told.report);
            }
            Err(failure) => {
                let failure = failure.about(path);
                ui.complain(&failure);
                let file = path.display().to_string();
                reports.push(json!({"file": file, "refused": failure.code()}));
                last_failure = Some(failure);
            }
        }
    }
    if json {
        ui.json(&Value::Array(reports));
    }
    match last_failure {
        Some(failure) if files.len() == 1 => Err(failure.already_told()),
        Some(_) => Ok(Outcome::No),
        None => Ok(outcome),
    }
}
