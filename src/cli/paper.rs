//! `plico paper BUNDLE`: sealed file -> codes -> pages in a new PDF, or one code after the other on the screen.

use super::Outcome;
use super::args::PaperArgs;
use super::failure::Failure;
use super::screen;
use super::ui::Ui;
use plico::courier::paper::{self, Paper, PaperError, Style};
use plico::courier::{self, Verdict};
use plico::model::reason::IoFailure;
use plico::model::{ContentDigits, Limits};
use plico::platform::{files, harden, newfile};
use serde_json::json;
use std::io::{Cursor, Read};
use std::path::Path;

pub(crate) fn run(ui: &mut Ui, args: &PaperArgs) -> Result<Outcome, Failure> {
    let limits = Limits::STANDARD;
    let bundle = read(&args.file, &limits)?;
    let about = |e: PaperError| Failure::from(e).about(&args.file);
    let Some(output) = &args.output else {
        let _ = harden::limit_writing_to(&[]);
        let style = screen::style(ui)?;
        let codes = paper::divide(&bundle, style, &limits).map_err(about)?;
        return screen::show(ui, &codes);
    };
    let write = |source| Failure::from(IoFailure::Write { source }).about(output);
    let size = match args.page.as_deref() {
        Some("letter") => Paper::Letter,
        _ => Paper::A4,
    };
    let codes = paper::divide(&bundle, Style::PAGES, &limits).map_err(about)?;
    let pages = paper::pdf(&codes, size).map_err(about)?;
    let (dir, _) = newfile::split(output).map_err(write)?;
    let _ = harden::limit_writing_to(&[dir]);
    let path = newfile::write_new(output, &pages).map_err(write)?;
    let (count, digits) = (codes.set.pages(), codes.set.digits().to_string());
    if args.json {
        let file = path.display().to_string();
        ui.json(&json!({"file": file, "pages": count, "digits": digits}));
    } else {
        ui.path(&path);
        let spare = count.div_ceil(5);
        let values = [
            ("pages", count.into()),
            ("spare", spare.into()),
            ("digits", digits.into()),
        ];
        ui.note("paper-written", &values);
    }
    Ok(Outcome::Done)
}

/// The sealed file, held against the digits in its name where there are any: damage is not to be copied onto paper.
fn read(path: &Path, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let io = |e| Failure::io(e, path);
    let (file, len) = files::open_regular(path).map_err(io)?;
    // Nothing as long as this fits, whatever it is; what it would fill is said, and it is not read.
    let most = Style::PAGES.most(limits);
    if len > most {
        let limit = limits.paper_pages;
        let pages = Style::PAGES.pages(len);
        return Err(Failure::from(PaperError::TooManyPages { pages, limit }).about(path));
    }
    let mut bundle = Vec::new();
    file.take(most).read_to_end(&mut bundle).map_err(io)?;
    let named = path
        .file_name()
        .and_then(|n| n.to_str())
        .and_then(ContentDigits::in_file_name);
    let verdict = courier::check(Cursor::new(&bundle), bundle.len() as u64, named).map_err(io)?;
    match verdict {
        Verdict::Whole { .. } | Verdict::CannotTell { .. } => Ok(bundle),
        Verdict::Damaged | Verdict::NotOurs => {
            Err(Failure::from(PaperError::NotABundle).about(path))
        }
    }
}
