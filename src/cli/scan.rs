//! `plico scan FILE|-`: bounded read -> scan -> what was found, in words a person understands. Changes nothing.

use super::Outcome;
use super::args::ScanArgs;
use super::failure::Failure;
use super::input;
use super::ui::Ui;
use super::{scan_report, scan_style};
use plico::media::{Format, Settings, Source};
use plico::model::{Language, Limits};
use plico::platform::files::open_regular;
use plico::platform::{harden, newfile};
use plico::scan;
use serde_json::Value;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use zeroize::Zeroizing;

pub(crate) fn run(ui: &mut Ui, args: &ScanArgs, lang: Option<&str>) -> Result<Outcome, Failure> {
    let written = args.normalise.as_deref().map(newfile::split);
    let written = written.transpose().map_err(|e| Failure::io(e, ""))?;
    let dirs: Vec<&Path> = written.iter().map(|(dir, _)| *dir).collect();
    let _ = harden::limit_writing_to(&dirs);
    // `auto`, and no word about it, is the text's own.
    let language = lang.and_then(Language::from_code);
    if args.jsonl {
        return lines(ui, &args.file, language);
    }
    let text = words_of(&args.file)?;
    if args.style {
        return scan_style::run(ui, args, &text);
    }
    let report = scan::scan(&text, language);
    if args.json {
        ui.json(&scan_report::as_json(&report));
    } else {
        let file = args.file.display().to_string();
        scan_report::tell(ui, &file, &text, &report);
    }
    Ok(if report.findings.is_empty() {
        Outcome::Done
    } else {
        Outcome::No
    })
}

/// One object for each line, as soon as it is read.
fn lines(ui: &mut Ui, path: &Path, language: Option<Language>) -> Result<Outcome, Failure> {
    if path == Path::new("-") {
        return each_line(ui, io::stdin().lock(), path, language);
    }
    let (file, _) = open_regular(path).map_err(|e| Failure::io(e, path))?;
    each_line(ui, BufReader::new(file), path, language)
}

fn each_line(
    ui: &mut Ui,
    mut from: impl BufRead,
    path: &Path,
    language: Option<Language>,
) -> Result<Outcome, Failure> {
    let limit = Limits::STANDARD.scan_text;
    let mut line = Zeroizing::new(Vec::with_capacity(64 << 10));
    let mut outcome = Outcome::Done;
    let mut number = 0usize;
    loop {
        line.clear();
        number = number.saturating_add(1);
        // One more than allowed tells a line that is too long from one that just fits.
        let mut bounded = (&mut from).take(limit.saturating_add(1));
        let n = bounded
            .read_until(b'\n', &mut line)
            .map_err(|e| Failure::io(e, path))?;
        if n == 0 || ui.output_is_closed() {
            return Ok(outcome);
        }
        if n as u64 > limit {
            return Err(Failure::refused("too-large")
                .with("limit", limit.to_string())
                .about(path));
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let wrong = || {
            Failure::refused("scan-line")
                .with("line", number.to_string())
                .about(path)
        };
        let record: Value = serde_json::from_slice(&line).map_err(|_| wrong())?;
        let text = record
            .get("text")
            .and_then(Value::as_str)
            .ok_or_else(wrong)?;
        let id = record
            .get("id")
            .filter(|id| id.is_string() || id.is_number())
            .ok_or_else(wrong)?;
        let report = scan::scan(text, language);
        if !report.findings.is_empty() {
            outcome = Outcome::No;
        }
        let mut told = scan_report::as_json(&report);
        if let Some(told) = told.as_object_mut() {
            told.insert("id".to_owned(), id.clone());
        }
        ui.json_line(&told);
    }
}

/// The text itself where it is one, so that offsets are those of the file; the words of any other document as they
/// survive its cleaning.
fn words_of(path: &Path) -> Result<Zeroizing<String>, Failure> {
    if path != Path::new("-") {
        let (_, len) = open_regular(path).map_err(|e| Failure::io(e, path))?;
        // A file of nothing is a text, too, but has no format.
        if len > 0 {
            let source = Source::open(path).map_err(|e| Failure::from(e).about(path))?;
            if source.format() != Format::Text && source.format() != Format::Csv {
                return document(source, path);
            }
        }
    }
    let bytes = input::read(path, Limits::STANDARD.scan_text)?;
    let text = std::str::from_utf8(bytes.expose()).map_err(|e| {
        let at = e.valid_up_to();
        Failure::refused("scan-not-utf8")
            .with("at", at.to_string())
            .about(path)
    })?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn document(source: Source, path: &Path) -> Result<Zeroizing<String>, Failure> {
    if !source.format().says_words() {
        return Err(Failure::refused("scan-no-words").about(path));
    }
    source
        .words(&Settings::STANDARD)
        .map_err(|e| Failure::from(e).about(path))
}
