//! `plico scan FILE --style`: habits of writing that anyone can see, and a copy of the text without those that can be taken back.

use super::Outcome;
use super::args::ScanArgs;
use super::failure::Failure;
use super::ui::{Ui, wrap};
use plico::model::UntrustedText;
use plico::model::reason::IoFailure;
use plico::platform::newfile::{self, NewFile};
use plico::scan::style::{self, Change, Edit, Habit};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

/// Places of one habit that are told; the count says how many there are.
const MOST_LINES: usize = 8;

pub(crate) fn run(ui: &mut Ui, args: &ScanArgs, text: &str) -> Result<Outcome, Failure> {
    let habits = style::style(text);
    let normal = style::normalise(text, &changes(&args.only));
    if let Some(path) = &args.normalise {
        write(path, normal.text.as_bytes())?;
    }
    if args.json {
        ui.json(&json!({
            "habits": habits.iter().map(habit).collect::<Vec<_>>(),
            "edits": normal.edits.iter().map(edit).collect::<Vec<_>>(),
        }));
    } else {
        tell(ui, text, &habits);
        let count = normal.edits.len();
        if args.normalise.is_some() {
            ui.say("style-normalised", &[("count", count.into())]);
        } else if count > 0 {
            ui.say("style-offer", &[("count", count.into())]);
        }
        ui.say("style-limits", &[]);
    }
    Ok(if habits.is_empty() {
        Outcome::Done
    } else {
        Outcome::No
    })
}

fn changes(only: &[Change]) -> Vec<Change> {
    if only.is_empty() {
        Change::ALL.to_vec()
    } else {
        only.to_vec()
    }
}

/// A new file; one that is there already is never replaced.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |source| Failure::from(IoFailure::Write { source }).about(path);
    let (dir, name) = newfile::split(path).map_err(failed)?;
    let mut file = NewFile::in_dir(dir).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.commit(&name).map_err(failed)?;
    Ok(())
}

fn tell(ui: &mut Ui, text: &str, habits: &[Habit]) {
    if habits.is_empty() {
        return ui.say("style-nothing", &[]);
    }
    let mut kind = None;
    for habit in habits {
        if kind.replace(habit.kind) != Some(habit.kind) {
            ui.say(&format!("habit-{}", habit.kind.code()), &[]);
        }
        let words = UntrustedText::new(habit.text.as_str()).visible(false);
        let words = ui.locale().with("quoted", &[("words", words.into())]);
        let values = [
            ("words", words.into()),
            ("count", habit.count().to_string().into()),
            ("lines", lines(text, habit).into()),
        ];
        let told = ui.locale().with("style-habit", &values);
        ui.line(&wrap(&format!("  {told}"), 100));
    }
}

/// The lines of the first places, each once.
fn lines(text: &str, habit: &Habit) -> String {
    let (mut line, mut at) = (1usize, 0usize);
    let mut chars = text.chars();
    let mut lines: Vec<usize> = Vec::new();
    for (start, _) in &habit.places {
        let passed = start.saturating_sub(at);
        let feeds = chars.by_ref().take(passed).filter(|c| *c == '\n').count();
        line = line.saturating_add(feeds);
        at = at.saturating_add(passed);
        if lines.last() != Some(&line) {
            lines.push(line);
        }
        if lines.len() >= MOST_LINES {
            break;
        }
    }
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    lines.join(", ")
}

fn habit(habit: &Habit) -> Value {
    json!({
        "kind": habit.kind.code(),
        "text": habit.text.as_str(),
        "count": habit.count(),
        "places": habit.places,
    })
}

fn edit(edit: &Edit) -> Value {
    json!({
        "start": edit.start,
        "end": edit.end,
        "original": edit.original.as_str(),
        "replacement": edit.replacement.as_str(),
        "change": edit.change.code(),
    })
}
