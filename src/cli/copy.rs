//! `plico copy FILE... DIR`: whole by its digits -> new name by content -> written -> read back -> named. No keys.

use super::Outcome;
use super::args::CopyArgs;
use super::each_file::{self, Told};
use super::failure::Failure;
use super::ui::Ui;
use plico::courier;
use plico::model::ContentDigits;
use plico::platform::{files, harden};
use serde_json::json;
use std::path::Path;

pub(crate) fn run(ui: &mut Ui, args: &CopyArgs) -> Result<Outcome, Failure> {
    let typed = args
        .digits
        .as_deref()
        .map(ContentDigits::typed)
        .transpose()?;
    if typed.is_some() && args.files.len() > 1 {
        return Err(Failure::usage("check-one-file"));
    }
    if !args.to.is_dir() {
        let none = if args.to.exists() {
            std::io::ErrorKind::NotADirectory
        } else {
            std::io::ErrorKind::NotFound
        };
        return Err(Failure::io(none.into(), &args.to));
    }
    let _ = harden::limit_writing_to(&[&args.to]);
    let copy_one = |path: &Path| {
        let (file, len) = files::open_regular(path).map_err(|e| Failure::io(e, path))?;
        let digits = typed.or_else(|| ContentDigits::of_path(path));
        Ok(courier::copy(file, len, digits, &args.to)?)
    };
    let mut certain = true;
    let told = each_file::run(
        ui,
        &args.files,
        args.json,
        1,
        copy_one,
        |ui, path, copied| {
            certain &= copied.from_device;
            let file = path.display().to_string();
            let copy = copied.path.display().to_string();
            if !args.json {
                let values = [
                    ("file", file.as_str().into()),
                    ("copy", copy.as_str().into()),
                ];
                ui.say("copied", &values);
            }
            Ok(Told {
                report: json!({"file": file, "copy": copy, "from_device": copied.from_device}),
                outcome: Outcome::Done,
            })
        },
    )?;
    if !certain {
        ui.note("copy-not-from-device", &[]);
    }
    Ok(told)
}
