//! `plico unpaper PICTURE...`: pictures -> codes, read in a worker -> sealed file, named by its content, once it is whole.

use super::Outcome;
use super::args::UnpaperArgs;
use super::failure::Failure;
use super::ui::Ui;
use plico::courier::paper::{Gathered, Gatherer, Gathering};
use plico::media::{Settings, Source};
use plico::model::Limits;
use plico::model::reason::IoFailure;
use plico::platform::{harden, newfile, signals};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

pub(crate) fn run(ui: &mut Ui, args: &UnpaperArgs) -> Result<Outcome, Failure> {
    let dir = args.output.as_deref().unwrap_or(Path::new("."));
    let _ = harden::limit_writing_to(&[dir]);
    let mut pictures = Pictures {
        gatherer: Gatherer::new(&Limits::STANDARD),
        json: args.json,
        reports: Vec::new(),
        failure: None,
    };
    ui.start_progress();
    for (n, path) in args.files.iter().enumerate() {
        pictures.take(ui, path);
        ui.advance_files(n.saturating_add(1), args.files.len());
    }
    ui.end_progress();
    while !pictures.is_whole() && !args.json && ui.can_ask() && !signals::stop_requested() {
        pictures.tell_missing(ui);
        let typed = ui.ask("unpaper-more")?;
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(Outcome::No);
        }
        pictures.take(ui, Path::new(typed));
    }
    pictures.finish(ui, dir)
}

/// What has been read from all pictures.
struct Pictures {
    gatherer: Gatherer,
    json: bool,
    reports: Vec<Value>,
    failure: Option<Failure>,
}

impl Pictures {
    /// Reads one picture. One that cannot be read does not hold up the others.
    fn take(&mut self, ui: &mut Ui, path: &Path) {
        if signals::stop_requested() {
            return;
        }
        let file = path.display().to_string();
        let read = Source::open(path).and_then(|mut s| s.codes(&Settings::STANDARD));
        let codes = match read {
            Ok(codes) => codes,
            Err(error) => {
                let failure = Failure::from(error).about(path);
                ui.complain(&failure);
                self.reports
                    .push(json!({"file": file, "refused": failure.code()}));
                self.failure = Some(failure.already_told());
                return;
            }
        };
        let (mut new, mut known, mut strange) = (0usize, 0usize, 0usize);
        for code in &codes {
            let count = match self.gatherer.add(code) {
                Gathered::New => &mut new,
                Gathered::Known => &mut known,
                Gathered::Strange => &mut strange,
            };
            *count = count.saturating_add(1);
        }
        self.reports
            .push(json!({"file": file, "new": new, "known": known, "strange": strange}));
        if !self.json {
            let values = [
                ("file", file.into()),
                ("new", new.into()),
                ("known", known.into()),
            ];
            ui.note("unpaper-picture", &values);
            if strange > 0 {
                ui.note("unpaper-strange", &[("strange", strange.into())]);
            }
        }
    }

    fn is_whole(&self) -> bool {
        let sets = self.gatherer.gatherings();
        !sets.is_empty() && sets.iter().all(Gathering::is_enough)
    }

    fn tell_missing(&self, ui: &mut Ui) {
        let sets = self.gatherer.gatherings();
        if sets.is_empty() {
            ui.note("unpaper-nothing", &[]);
        }
        for set in sets.iter().filter(|s| !s.is_enough()) {
            let values = [
                ("digits", set.set().digits().to_string().into()),
                ("have", set.have().into()),
                ("need", usize::from(set.set().data).into()),
                ("pages", ranges(&set.missing_pages()).into()),
                ("total", set.set().pages().into()),
            ];
            ui.note("unpaper-missing", &values);
        }
    }

    /// Writes what is whole, and says what is not.
    fn finish(mut self, ui: &mut Ui, dir: &Path) -> Result<Outcome, Failure> {
        if signals::stop_requested() {
            return Ok(Outcome::No);
        }
        let mut sets = Vec::new();
        let mut written = Vec::new();
        for set in self.gatherer.gatherings() {
            let file = if set.is_enough() {
                match restore(set, dir) {
                    Ok(path) => Some(path),
                    Err(failure) => {
                        ui.complain(&failure);
                        self.failure = Some(failure.already_told());
                        None
                    }
                }
            } else {
                None
            };
            sets.push(report(set, file.as_deref()));
            written.extend(file);
        }
        let all = !sets.is_empty() && written.len() == sets.len();
        if self.json {
            ui.json(&json!({"pictures": self.reports, "files": sets}));
        } else {
            for path in &written {
                ui.path(path);
            }
            if !self.is_whole() {
                self.tell_missing(ui);
            }
        }
        match self.failure {
            Some(failure) if !all => Err(failure),
            _ if all => Ok(Outcome::Done),
            _ => Ok(Outcome::No),
        }
    }
}

fn restore(set: &Gathering, dir: &Path) -> Result<PathBuf, Failure> {
    let name = set.set().digits();
    let bytes = set
        .restore()
        .map_err(|e| Failure::from(e).about(name.to_string()))?;
    let path = dir.join(name.file_name());
    newfile::write_new(&path, &bytes)
        .map_err(|source| Failure::from(IoFailure::Write { source }).about(path))
}

fn report(set: &Gathering, file: Option<&Path>) -> Value {
    let pages: Vec<Value> = set
        .page_digits()
        .into_iter()
        .map(|(page, digits)| json!({"page": page, "digits": digits.to_string()}))
        .collect();
    json!({
        "file": file.map(|f| f.display().to_string()),
        "digits": set.set().digits().to_string(),
        "have": set.have(),
        "need": set.set().data,
        "pages": set.set().pages(),
        "missing_pages": set.missing_pages(),
        "whole_pages": pages,
    })
}

/// "1-3, 7".
fn ranges(numbers: &[usize]) -> String {
    let runs = numbers.chunk_by(|a, b| a.checked_add(1) == Some(*b));
    let shown = runs.filter_map(|run| match run {
        [] => None,
        [one] => Some(one.to_string()),
        [first, .., last] => Some(format!("{first}-{last}")),
    });
    shown.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn pages_in_a_row_are_told_as_a_range() {
        assert_eq!(ranges(&[]), "");
        assert_eq!(ranges(&[2]), "2");
        assert_eq!(ranges(&[1, 2, 3, 7, 9, 10]), "1-3, 7, 9-10");
    }
}
