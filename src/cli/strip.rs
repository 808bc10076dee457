//! `plico strip FILE... -o OUT`: bounded read -> sniff -> stripper -> inspected again -> new file.

use super::Outcome;
use super::args::StripArgs;
use super::each_file::{self, Told};
use super::failure::Failure;
use super::inspect;
use super::ui::Ui;
use plico::media::{Settings, Source};
use plico::model::Finding;
use plico::model::reason::IoFailure;
use plico::platform::{harden, newfile, newfile::NewFile};
use serde_json::{Value, json};
use std::io;
use std::path::{Path, PathBuf};

pub(crate) fn run(ui: &mut Ui, args: &StripArgs) -> Result<Outcome, Failure> {
    let target = Target::new(args)?;
    let _ = harden::limit_writing_to(&[target.dir()]);
    let mut number = 0usize;
    each_file::run(ui, &args.files, args.json, |ui, path| {
        let (written, found) = one(path, &target, &mut number)?;
        let (from, to) = (path.display().to_string(), written.display().to_string());
        if !args.json {
            let values = [
                ("file", from.as_str().into()),
                ("clean", to.as_str().into()),
            ];
            ui.say("strip-file", &values);
            inspect::tell(ui, &found);
        }
        let list: Vec<Value> = found.iter().map(inspect::as_json).collect();
        Ok(Told {
            report: json!({"file": from, "clean": to, "removed": list}),
            outcome: Outcome::Done,
        })
    })
}

/// Where the clean copies go: one file under the given name, or a folder with generated names.
enum Target<'a> {
    File(&'a Path, String),
    Folder(&'a Path),
}

impl<'a> Target<'a> {
    fn new(args: &'a StripArgs) -> Result<Self, Failure> {
        let output = &args.output;
        if output.is_dir() {
            return Ok(Self::Folder(output));
        }
        if args.files.len() == 1 && !ends_as_folder(output) {
            let (dir, name) = newfile::split(output).map_err(|e| Failure::io(e, output))?;
            return Ok(Self::File(dir, name));
        }
        std::fs::create_dir_all(output)
            .map_err(|source| Failure::from(IoFailure::Write { source }).about(output))?;
        Ok(Self::Folder(output))
    }

    fn dir(&self) -> &Path {
        match self {
            Self::File(dir, _) | Self::Folder(dir) => dir,
        }
    }
}

/// Whether a path was typed with a separator at its end.
pub(crate) fn ends_as_folder(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    text.ends_with(b"/") || text.ends_with(std::path::MAIN_SEPARATOR_STR.as_bytes())
}

fn one(
    path: &Path,
    target: &Target<'_>,
    number: &mut usize,
) -> Result<(PathBuf, Vec<Finding>), Failure> {
    let settings = Settings::STANDARD;
    let mut source = Source::open(path)?;
    let mut found = source.inspect(&settings)?;
    found.sort_by_key(|f| std::cmp::Reverse(f.severity));
    let clean = source.strip(&settings)?;
    let extension = clean.media().extension();
    let write = |source| Failure::from(IoFailure::Write { source });
    let mut file = NewFile::in_dir(target.dir()).map_err(write)?;
    io::copy(&mut clean.into_reader(), &mut file).map_err(write)?;
    let name = match target {
        Target::File(_, name) => name.clone(),
        Target::Folder(dir) => loop {
            *number = number.saturating_add(1);
            let name = format!("{number:02}.{extension}");
            if !dir.join(&name).exists() {
                break name;
            }
        },
    };
    let written = file.commit(&name).map_err(write)?;
    Ok((written, found))
}
