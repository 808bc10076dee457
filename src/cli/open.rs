//! `plico open FILE...`: bundle and identity -> envelope -> ladder off -> archive under limits -> case admitted, all or
//! nothing. Parts are joined and wraps taken off first. A batch goes on past what is refused.

use super::Outcome;
use super::alike;
use super::args::OpenArgs;
use super::bundles;
use super::failure::Failure;
use super::folder;
use super::gather::{Gather, Item, Taken};
use super::office_dir;
use super::ui::Ui;
use plico::envelope::{Author, extract};
use plico::model::reason::IoFailure;
use plico::model::{Digest, Limits};
use plico::platform::files::make_private_dir;
use plico::platform::{harden, signals};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub(crate) fn run(ui: &mut Ui, args: &OpenArgs) -> Result<Outcome, Failure> {
    let (office, casebook) = office_dir::find(&args.office)?;
    let target = args.to.clone().unwrap_or(casebook);
    make_private_dir(&target)
        .map_err(|source| Failure::from(IoFailure::Write { source }).about(&target))?;
    let _ = harden::limit_writing_to(&[&target]);
    let by = office_dir::unlock(ui, &office, &args.office)?;
    if args.to.is_some() {
        ui.note("open-plain-warning", &[]);
        let mut folder = Folder {
            target: &target,
            opened: BTreeSet::new(),
        };
        let admit = |item| folder.admit(&item, &by);
        return open_all(ui, args, Gather::new(by.intake(), target.clone()), admit);
    }
    let mut casebook = bundles::Store::open(&target, &by)?;
    let gather = Gather::new(by.intake(), casebook.joining_dir());
    open_all(ui, args, gather, |item| casebook.admit(item, &by))
}

/// What became of one bundle.
pub(crate) struct Became {
    /// The word for it.
    pub(crate) word: &'static str,
    /// The case, or the folder.
    pub(crate) case: String,
    /// The cases that a new one resembles, and how much.
    pub(crate) alike: Vec<(String, f32)>,
}

impl Became {
    pub(crate) fn of(word: &'static str, case: impl Into<String>) -> Self {
        Self {
            word,
            case: case.into(),
            alike: Vec::new(),
        }
    }
}

pub(crate) type Admission = Result<Became, Failure>;

fn open_all(
    ui: &mut Ui,
    args: &OpenArgs,
    mut gather: Gather<'_>,
    mut admit: impl FnMut(Item) -> Admission,
) -> Result<Outcome, Failure> {
    let mut batch = Batch::default();
    ui.start_progress();
    for path in folder::files_of(&args.files, None)? {
        let taken = gather.take(Item::given(&path));
        batch.add_taken(ui, args, std::slice::from_ref(&path), taken, &mut admit)?;
    }
    while let Some(joined) = gather.join_next(ui) {
        for (sources, failure) in joined.refused {
            batch.add(ui, args, &sources, Err(failure))?;
        }
        match joined.bundle {
            Ok(item) => {
                let sources = item.sources.clone();
                let taken = gather.take(item);
                batch.add_taken(ui, args, &sources, taken, &mut admit)?;
            }
            Err((sources, failure)) => batch.add(ui, args, &sources, Err(failure))?,
        }
    }
    for (sources, failure) in gather.incomplete() {
        batch.add(ui, args, &sources, Err(failure))?;
    }
    ui.end_progress();
    batch.end(ui, args)
}

/// What became of the files so far.
#[derive(Default)]
struct Batch {
    reports: Vec<Value>,
    counts: BTreeMap<&'static str, u64>,
    refused: Vec<Failure>,
}

impl Batch {
    fn add_taken(
        &mut self,
        ui: &mut Ui,
        args: &OpenArgs,
        sources: &[PathBuf],
        taken: Result<Taken, Failure>,
        admit: &mut impl FnMut(Item) -> Admission,
    ) -> Result<(), Failure> {
        let result = match taken {
            Ok(Taken::Part) => return stop_if_asked(),
            Ok(Taken::Spare) => Ok(Became::of("spare", "")),
            Ok(Taken::Bundle(item)) => admit(item),
            Err(failure) => Err(failure),
        };
        self.add(ui, args, sources, result)
    }

    fn add(
        &mut self,
        ui: &mut Ui,
        args: &OpenArgs,
        sources: &[PathBuf],
        result: Admission,
    ) -> Result<(), Failure> {
        stop_if_asked()?;
        let names: Vec<String> = sources.iter().map(|p| p.display().to_string()).collect();
        let together = names.join(", ");
        match result {
            Ok(Became { word, case, alike }) => {
                for file in &names {
                    self.reports
                        .push(json!({"file": file, "result": word, "case": case,
                                             "alike": alike::as_json(&alike)}));
                }
                let count = self.counts.entry(word).or_insert(0);
                *count = count.saturating_add(1);
                if !args.json {
                    let values = [("file", together.into()), ("case", case.into())];
                    ui.say(&format!("open-{word}"), &values);
                    alike::tell(ui, &alike);
                }
            }
            Err(failure) => {
                for file in &names {
                    self.reports
                        .push(json!({"file": file, "result": "refused", "reason": failure.code()}));
                }
                self.refused.push(failure.about(together));
            }
        }
        Ok(())
    }

    /// Lists what was refused; one file's refusal is the command's.
    fn end(mut self, ui: &mut Ui, args: &OpenArgs) -> Result<Outcome, Failure> {
        if args.json {
            ui.json(&Value::Array(self.reports));
        }
        if args.files.len() == 1 && args.files.iter().all(|f| !f.is_dir()) {
            return self.refused.pop().map_or(Ok(Outcome::Done), Err);
        }
        let count = |word| self.counts.get(word).copied().unwrap_or(0);
        let values = [
            ("new", count("new").into()),
            ("joined", count("follow-up").into()),
            ("known", count("known").into()),
            ("refused", self.refused.len().into()),
        ];
        if args.to.is_none() {
            ui.note("open-summary", &values);
        }
        if self.refused.is_empty() {
            return Ok(Outcome::Done);
        }
        let count = self.refused.len();
        ui.note("open-refused", &[("count", count.into())]);
        for failure in &self.refused {
            ui.complain(failure);
        }
        Ok(Outcome::No)
    }
}

fn stop_if_asked() -> Result<(), Failure> {
    if signals::stop_requested() {
        return Err(Failure::from(IoFailure::Read {
            source: signals::stopped(),
        }));
    }
    Ok(())
}

/// A plain folder, and what has been opened into it by this command.
struct Folder<'a> {
    target: &'a Path,
    opened: BTreeSet<Digest>,
}

impl Folder<'_> {
    fn admit(&mut self, item: &Item, by: &Author) -> Admission {
        let sha256 = item.sha256()?;
        if self.opened.contains(&sha256) {
            return Ok(Became::of("twice", ""));
        }
        let (file, len) = item.open()?;
        // The folder is numbered, because a file's name came from outside.
        let dir = (1..=u32::MAX)
            .map(|n| self.target.join(format!("{n:04}")))
            .find(|d| !d.exists())
            .ok_or_else(Failure::bug)?;
        extract(file, len, by.intake(), &dir, &Limits::STANDARD)?;
        self.opened.insert(sha256);
        Ok(Became::of("plain", dir.display().to_string()))
    }
}
