//! `plico split BUNDLE`: sealed bundle -> stripes -> parts, each sealed once more to the same card -> new files.

use super::Outcome;
use super::args::{AgainArgs, SplitArgs};
use super::failure::Failure;
use super::output::{Output, Sealed};
use super::seal::confirmed_card;
use super::ui::{Ui, size};
use plico::courier;
use plico::envelope::{OpenError, PartSealer};
use plico::model::{ContentDigits, Limits};
use plico::platform::{files::open_regular, harden, signals};
use plico::wire::{Carried, Floor, HashingReader, Part, Plan, Set, Shape};
use rand::RngCore;
use serde_json::json;
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

pub(crate) fn run(ui: &mut Ui, args: &SplitArgs) -> Result<Outcome, Failure> {
    let plan = Plan::new(args.parts, args.need, &Limits::STANDARD)?;
    let output = Output::folder(args.output.as_deref().unwrap_or(Path::new(".")));
    let sealed = seal_again(ui, &args.again, plan, &output)?;
    let bytes = sealed.first().map_or(0, |s| s.bytes);
    if args.again.json {
        let files: Vec<String> = sealed.iter().map(shown).collect();
        ui.json(
            &json!({"files": files, "need": plan.need(), "parts": plan.parts(), "bytes": bytes}),
        );
    } else {
        for sealed in &sealed {
            ui.path(&sealed.path);
        }
        let values = [
            ("parts", plan.parts().into()),
            ("need", plan.need().into()),
            ("size", size(bytes, ui.locale()).into()),
        ];
        ui.note("split-done", &values);
    }
    Ok(Outcome::Done)
}

pub(crate) fn shown(sealed: &Sealed) -> String {
    sealed.path.display().to_string()
}

/// Seals a bundle once more, in one part or in many.
pub(crate) fn seal_again(
    ui: &mut Ui,
    args: &AgainArgs,
    plan: Plan,
    output: &Output<'_>,
) -> Result<Vec<Sealed>, Failure> {
    let about = |failure: Failure| failure.about(&args.bundle);
    let card = confirmed_card(ui, &args.card, args.check.as_deref())?;
    ui.start_progress();
    let (mut bundle, set) = open_bundle(ui, &args.bundle, plan)?;
    let floor = if args.small {
        Floor::Small
    } else {
        Floor::Usual
    };
    let _ = harden::limit_writing_to(&[output.dir]);
    let mut parts = Vec::new();
    for index in (0..=u8::MAX).take(plan.parts()) {
        let out = output.start(args.armor)?;
        let part = Part { set, index };
        parts.push(PartSealer::new(&card, &part, out).map_err(|e| output.failed(e))?);
    }
    bundle.rewind().map_err(|e| about(Failure::io(e, "")))?;
    let mut watched = Watched {
        inner: bundle,
        failed: false,
    };
    let mut passed = |bytes| ui.advance(bytes);
    let parts = match courier::split(&mut watched, &set, floor, parts, &mut passed) {
        Ok(parts) => parts,
        // Only the reading finds that the bundle has changed.
        Err(e) if watched.failed || e.kind() == io::ErrorKind::InvalidData => {
            return Err(about(Failure::io(e, "")));
        }
        Err(e) => return Err(output.failed(e)),
    };
    let files: io::Result<Vec<_>> = parts.into_iter().map(PartSealer::finish).collect();
    let sealed = output.commit_all(files.map_err(|e| output.failed(e))?);
    ui.end_progress();
    sealed
}

/// Opens a bundle and reads it once, for its digest: what is damaged is not spread.
fn open_bundle(ui: &mut Ui, path: &Path, plan: Plan) -> Result<(Carried<File>, Set), Failure> {
    let io = |e| Failure::io(e, path);
    let refuse = |e: OpenError| Failure::from(e).about(path);
    let (file, len) = open_regular(path).map_err(io)?;
    let carried = Carried::new(file, len).map_err(io)?;
    let (mut bundle, size) = carried.ok_or_else(|| refuse(OpenError::Armor))?;
    let limit = Limits::STANDARD.bundle;
    if size > limit {
        return Err(refuse(OpenError::TooLarge { limit }));
    }
    match Shape::read(&mut bundle, size).map_err(io)? {
        Shape::Bundle(..) => {}
        Shape::WrongLength(_) => return Err(refuse(OpenError::Length)),
        Shape::Foreign => return Err(refuse(OpenError::NotABundle)),
    }
    bundle.rewind().map_err(io)?;
    let mut hashing = HashingReader::new(&mut bundle);
    let mut buffer = vec![0; 256 << 10];
    loop {
        let n = hashing.read(&mut buffer).map_err(io)?;
        if n == 0 {
            break;
        }
        if signals::stop_requested() {
            return Err(io(signals::stopped()));
        }
        ui.advance(n as u64);
    }
    let (sha256, count) = hashing.finish();
    match ContentDigits::of_path(path) {
        Some(digits) if digits != sha256.content_digits() => {
            return Err(refuse(OpenError::NotAuthentic));
        }
        Some(_) => {}
        None => {
            let file = path.display().to_string();
            ui.note("split-cannot-tell", &[("file", file.into())]);
        }
    }
    let mut id = [0; 16];
    rand::rngs::OsRng.fill_bytes(&mut id);
    let set = Set {
        id,
        plan,
        size: count,
        sha256,
    };
    Ok((bundle, set))
}

/// A reader that remembers whether it was the one that failed.
struct Watched<R> {
    inner: R,
    failed: bool,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buf);
        let again = |e: &io::Error| e.kind() == io::ErrorKind::Interrupted;
        self.failed |= read.as_ref().is_err_and(|e| !again(e));
        read
    }
}
