//! `plico strip FILE|DIR... -o OUT`: bounded read -> sniff -> stripper -> inspected again -> new file.

use super::Outcome;
use super::args::{CleaningArgs, StripArgs};
use super::each_file::{self, Told};
use super::failure::Failure;
use super::ui::Ui;
use super::{folder, formats, inspect, scan_report};
use plico::media::{Format, MediaError, Settings, Source, worker};
use plico::model::Finding;
use plico::model::reason::IoFailure;
use plico::platform::{harden, newfile, newfile::NewFile};
use plico::submission::{Looked, Place, WordCheck, look_at};
use serde_json::{Value, json};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

pub(crate) fn run(ui: &mut Ui, args: &StripArgs) -> Result<Outcome, Failure> {
    let Some(output) = args.output.as_deref().filter(|_| !args.formats) else {
        return formats::run(ui, args.json);
    };
    let files = folder::files_of(&args.files, Some(output))?;
    let one_file = args.files.len() == 1 && args.files.first().is_some_and(|f| !f.is_dir());
    let mut target = Target::new(output, one_file)?;
    let dir = target.dir().to_path_buf();
    let _ = harden::limit_writing_to(&[&dir]);
    let settings = args.cleaning.settings();
    if settings.downscale.is_some() && !args.json {
        ui.note("strip-downscaled", &[]);
    }
    let work = |path: &Path| {
        let cleaned = clean(path, &dir, &settings)?;
        // A second reading, only for those who want to know what the words still say.
        let said = if args.review {
            said(path, &settings)?
        } else {
            Said::default()
        };
        Ok((cleaned, said))
    };
    let threads = worker::count();
    each_file::run(
        ui,
        &files,
        args.json,
        threads,
        work,
        |ui, path, (cleaned, said)| {
            let remains = cleaned.format.remains();
            let (written, found) = (
                target.commit(cleaned.file, cleaned.extension)?,
                cleaned.found,
            );
            let (from, to) = (path.display().to_string(), written.display().to_string());
            if !args.json {
                let values = [
                    ("file", from.as_str().into()),
                    ("clean", to.as_str().into()),
                ];
                ui.say("strip-file", &values);
                inspect::tell(ui, &found);
                if args.review {
                    inspect::tell_remains(ui, remains);
                    scan_report::tell_check(ui, &said.words);
                    if said.too_long {
                        scan_report::tell_left_out(ui, path);
                    }
                }
            }
            let list: Vec<Value> = found.iter().map(inspect::as_json).collect();
            Ok(Told {
                report: report(
                    &from,
                    &to,
                    &list,
                    remains.code(),
                    args.review.then_some(&said),
                ),
                outcome: Outcome::Done,
            })
        },
    )
}

impl CleaningArgs {
    /// What was typed, with the limits in force.
    pub(crate) fn settings(&self) -> Settings {
        Settings {
            keep_quality: self.keep_quality,
            downscale: self.downscale,
            keep_text: self.keep_text,
            keep_hidden: self.keep_hidden,
            ..Settings::STANDARD
        }
    }
}

/// A clean copy that has no name yet.
struct Cleaned {
    format: Format,
    found: Vec<Finding>,
    file: NewFile,
    extension: &'static str,
}

fn clean(path: &Path, dir: &Path, settings: &Settings) -> Result<Cleaned, Failure> {
    let mut source = Source::open(path)?;
    let format = source.format();
    let mut found = source.inspect(settings)?;
    found.sort_by_key(|f| std::cmp::Reverse(f.severity));
    let clean = source.strip(settings)?;
    let (extension, size) = (clean.media().extension(), clean.size());
    let write = |source| Failure::from(IoFailure::Write { source });
    let mut file = NewFile::in_dir(dir).map_err(write)?;
    let mut body = Body::new(clean.into_reader());
    let copied = copy(&mut body, &mut file);
    // A failure of the stripper is the file's; any other is the output's.
    match (copied, body.failure) {
        (Ok(n), _) if n == size => {}
        (Ok(_), _) => return Err(MediaError::Changed.into()),
        (Err(_), Some(reason)) => return Err(reason.into()),
        (Err(source), None) => return Err(write(source)),
    }
    Ok(Cleaned {
        format,
        found,
        file,
        extension,
    })
}

fn report(from: &str, to: &str, removed: &[Value], remains: &str, said: Option<&Said>) -> Value {
    let mut report = json!({"file": from, "clean": to, "removed": removed, "remains": remains});
    if let (Some(said), Some(report)) = (said, report.as_object_mut()) {
        let words = said
            .words
            .iter()
            .map(|w| scan_report::as_json(&w.report))
            .collect();
        report.insert("words".to_owned(), Value::Array(words));
    }
    report
}

/// What the words of a file say when it is clean, and what its old name says, which the copy does not have.
#[derive(Default)]
struct Said {
    words: Vec<WordCheck>,
    /// There were too many to be looked at by the way.
    too_long: bool,
}

fn said(path: &Path, settings: &Settings) -> Result<Said, Failure> {
    let mut said = Said::default();
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.replace('_', " ");
    let name = WordCheck::of(Place::FileName(path.to_path_buf()), name.into());
    said.words.extend(name);
    match look_at(path, settings)? {
        Looked::Nothing => {}
        Looked::TooLong => said.too_long = true,
        Looked::Found(check) => said.words.push(check),
    }
    Ok(said)
}

/// Copies in large pieces, and gives how many bytes came.
fn copy(from: &mut impl Read, to: &mut impl Write) -> io::Result<u64> {
    let mut piece = Zeroizing::new(vec![0; 1 << 20]);
    let mut copied = 0u64;
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(copied),
            Ok(n) => {
                to.write_all(piece.get(..n).unwrap_or_default())?;
                copied = copied.saturating_add(n as u64);
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

/// A clean file's content, which remembers why it failed.
struct Body {
    reader: Box<dyn Read + Send>,
    failure: Option<MediaError>,
}

impl Body {
    fn new(reader: Box<dyn Read + Send>) -> Self {
        Self {
            reader,
            failure: None,
        }
    }
}

impl Read for Body {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.reader
            .read(buf)
            .map_err(|e| match e.downcast::<MediaError>() {
                Ok(reason) => {
                    self.failure = Some(reason);
                    io::ErrorKind::InvalidData.into()
                }
                Err(e) => e,
            })
    }
}

/// Where the clean copies go: one file under the given name, or a folder with generated names.
enum Target<'a> {
    File(&'a Path, String),
    Folder { dir: &'a Path, last: usize },
}

impl<'a> Target<'a> {
    fn new(output: &'a Path, one_file: bool) -> Result<Self, Failure> {
        let folder = Self::Folder {
            dir: output,
            last: 0,
        };
        if output.is_dir() {
            return Ok(folder);
        }
        if one_file && !ends_as_folder(output) {
            let (dir, name) = newfile::split(output).map_err(|e| Failure::io(e, output))?;
            return Ok(Self::File(dir, name));
        }
        std::fs::create_dir_all(output)
            .map_err(|source| Failure::from(IoFailure::Write { source }).about(output))?;
        Ok(folder)
    }

    fn dir(&self) -> &Path {
        match self {
            Self::File(dir, _) | Self::Folder { dir, .. } => dir,
        }
    }

    /// Gives a finished copy its name: the next number that is free.
    fn commit(&mut self, file: NewFile, extension: &str) -> Result<PathBuf, Failure> {
        let name = match self {
            Self::File(_, name) => name.clone(),
            Self::Folder { dir, last } => loop {
                *last = last.saturating_add(1);
                let name = format!("{last:02}.{extension}");
                if !dir.join(&name).exists() {
                    break name;
                }
            },
        };
        let write = |source| Failure::from(IoFailure::Write { source });
        file.commit(&name).map_err(write)
    }
}

/// Whether a path was typed with a separator at its end.
pub(crate) fn ends_as_folder(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    text.ends_with(b"/") || text.ends_with(std::path::MAIN_SEPARATOR_STR.as_bytes())
}
