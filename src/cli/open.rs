//! `plico open FILE...`: bundle and identity -> envelope -> ladder off -> archive under limits -> case admitted, all or
//! nothing. A batch goes on past what is refused.

use super::Outcome;
use super::args::OpenArgs;
use super::bundles;
use super::failure::Failure;
use super::office_dir;
use super::ui::Ui;
use plico::envelope::{Identity, Intake, extract};
use plico::model::Limits;
use plico::model::reason::IoFailure;
use plico::platform::files::{make_private_dir, open_regular};
use plico::platform::{harden, signals};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

pub(crate) fn run(ui: &mut Ui, args: &OpenArgs) -> Result<Outcome, Failure> {
    let (office, casebook) = office_dir::find(&args.office)?;
    let target = args.to.clone().unwrap_or(casebook);
    make_private_dir(&target)
        .map_err(|source| Failure::from(IoFailure::Write { source }).about(&target))?;
    let _ = harden::limit_writing_to(&[&target]);
    let identity = office_dir::unlock(ui, &office, &args.office)?;
    let mut batch = Batch::default();
    if args.to.is_some() {
        ui.note("open-plain-warning", &[]);
        for path in &args.files {
            let result = to_folder(path, &identity, &target);
            batch.add(ui, args, path, result)?;
        }
    } else {
        let mut casebook = bundles::Store::open(&target, &identity)?;
        for path in &args.files {
            let result = casebook.admit(path, &identity);
            batch.add(ui, args, path, result)?;
        }
    }
    batch.end(ui, args)
}

/// What became of one file: the word for it, and the case or folder.
pub(crate) type Admission = Result<(&'static str, String), Failure>;

/// What became of the files so far.
#[derive(Default)]
struct Batch {
    reports: Vec<Value>,
    refused: Vec<(PathBuf, Failure)>,
}

impl Batch {
    fn add(
        &mut self,
        ui: &mut Ui,
        args: &OpenArgs,
        path: &Path,
        result: Admission,
    ) -> Result<(), Failure> {
        if signals::stop_requested() {
            return Err(Failure::from(IoFailure::Read {
                source: signals::stopped(),
            }));
        }
        let file = path.display().to_string();
        match result {
            Ok((word, case)) => {
                if args.json {
                    self.reports
                        .push(json!({"file": file, "result": word, "case": case}));
                    return Ok(());
                }
                let values = [("file", file.into()), ("case", case.into())];
                ui.say(&format!("open-{word}"), &values);
                Ok(())
            }
            Err(failure) => {
                self.reports
                    .push(json!({"file": file, "result": "refused", "reason": failure.code()}));
                self.refused.push((path.to_path_buf(), failure.about(path)));
                Ok(())
            }
        }
    }

    /// Lists what was refused; one file's refusal is the command's.
    fn end(mut self, ui: &mut Ui, args: &OpenArgs) -> Result<Outcome, Failure> {
        if args.json {
            ui.json(&Value::Array(self.reports));
        }
        if args.files.len() == 1 {
            return self
                .refused
                .pop()
                .map_or(Ok(Outcome::Done), |(_, f)| Err(f));
        }
        if self.refused.is_empty() {
            return Ok(Outcome::Done);
        }
        let count = self.refused.len();
        ui.note("open-refused", &[("count", count.into())]);
        for (_, failure) in &self.refused {
            ui.complain(failure);
        }
        Ok(Outcome::No)
    }
}

fn to_folder(path: &Path, identity: &Identity<Intake>, target: &Path) -> Admission {
    let (file, len) = open_regular(path).map_err(|e| Failure::io(e, path))?;
    // The folder is numbered, because a file's name came from outside.
    let dir = (1..=u32::MAX)
        .map(|n| target.join(format!("{n:04}")))
        .find(|d| !d.exists())
        .ok_or_else(Failure::bug)?;
    extract(file, len, identity, &dir, &Limits::STANDARD)?;
    Ok(("plain", dir.display().to_string()))
}
