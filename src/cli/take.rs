//! Taking files of a case out of the casebook: one as it is, one through its pixels, a sealed original, or all of a case for
//! Dangerzone. Nothing here shows a file. The record is written before a file has its name, so that none is outside without one.

use super::args::ShowArgs;
use super::desk::{CaseAt, Desk};
use super::failure::Failure;
use super::ui::Ui;
use plico::casework::Bundle;
use plico::media::{MediaError, Source};
use plico::model::reason::IoFailure;
use plico::model::record::{Action, TakenAs, TakenOut};
use plico::model::{Digest, Entry, EntryName, Limits};
use plico::platform::files::make_private_dir;
use plico::platform::newfile::{self, NewFile};
use plico::wire::HashingWriter;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The folders that whatever was typed will be written to.
pub(crate) fn outputs(args: &ShowArgs) -> Result<Vec<&Path>, Failure> {
    let typed = [args.output.as_deref(), args.dangerzone.as_deref()];
    let dirs = typed.into_iter().flatten().map(|path| {
        let split = newfile::split(path);
        split.map(|(dir, _)| dir).map_err(|e| Failure::io(e, path))
    });
    dirs.collect()
}

/// Takes out what was asked for. False if nothing was.
pub(crate) fn run(
    ui: &mut Ui,
    desk: &mut Desk,
    case: &CaseAt,
    args: &ShowArgs,
) -> Result<bool, Failure> {
    let bundles = desk.casebook.bundles(&case.id)?;
    let written = match (&args.output, &args.dangerzone) {
        (Some(_), _) if args.attachment.or(args.original).is_none() => {
            return Err(Failure::usage("usage-missing").with("argument", "--attachment <N>"));
        }
        (Some(output), _) => vec![one(desk, case, &bundles, args, output)?],
        (None, Some(dir)) => all(desk, case, &bundles, dir, &args.reason)?,
        (None, None) => return Ok(false),
    };
    if args.json {
        ui.json(
            &json!({"case": case.id, "written": written.iter().map(as_json).collect::<Vec<_>>()}),
        );
    } else {
        for (path, taken) in &written {
            let id = match taken.form {
                TakenAs::Safe => "show-written-safe",
                TakenAs::Original => "show-written-original",
                TakenAs::AsItIs | TakenAs::Rendered => "show-written",
            };
            ui.note(id, &[("path", path.display().to_string().into())]);
        }
        if args.dangerzone.is_some() {
            ui.note("show-dangerzone", &[("count", written.len().into())]);
        }
    }
    Ok(true)
}

/// The attachments of a case, or their originals, numbered as they are shown: through all its bundles.
pub(crate) fn attachments(
    bundles: &[Bundle],
) -> impl Iterator<Item = (usize, &Bundle, EntryName, &Entry)> {
    bundles
        .iter()
        .flat_map(|b| b.manifest.entries.iter().map(move |e| (b, e)))
        .filter_map(|(b, e)| match EntryName::parse(&e.name) {
            Some(name @ EntryName::Attachment(..)) => Some((b, name, e)),
            _ => None,
        })
        .zip(1usize..)
        .map(|((b, name, e), n)| (n, b, name, e))
}

type Written = (PathBuf, TakenOut);

/// A file without a name yet, and what will be recorded of it.
struct Ready {
    file: NewFile,
    name: String,
    taken: TakenOut,
}

fn one(
    desk: &mut Desk,
    case: &CaseAt,
    bundles: &[Bundle],
    args: &ShowArgs,
    output: &Path,
) -> Result<Written, Failure> {
    let number = args.attachment.or(args.original).unwrap_or_default();
    let absent = |code| move || Failure::usage(code).with("number", number.to_string());
    let found = attachments(bundles).find(|(n, ..)| *n == usize::from(number));
    let (_, bundle, mut wanted, mut entry) = found.ok_or_else(absent("show-no-attachment"))?;
    let mut form = TakenAs::AsItIs;
    if args.original.is_some() {
        let EntryName::Attachment(own, _) = wanted else {
            return Err(Failure::bug());
        };
        wanted = EntryName::Original(own);
        let name = wanted.to_string();
        let mut entries = bundle.manifest.entries.iter();
        entry = entries
            .find(|e| e.name == name)
            .ok_or_else(absent("show-no-original"))?;
        form = TakenAs::Original;
    }
    let failed = |e| write_failed(e, output);
    let (dir, name) = newfile::split(output).map_err(failed)?;
    let file = NewFile::in_dir(dir).map_err(failed)?;
    let (file, digest) = if args.safe {
        form = TakenAs::Safe;
        through_pixels(desk, bundle, wanted, entry, file).map_err(|f| match f.code() {
            "media-unsupported" => Failure::refused("show-not-safe"),
            _ => f,
        })?
    } else {
        let mut files = BTreeMap::from([(wanted.to_string(), file)]);
        copy(desk, bundle, &mut files)?;
        let file = files.remove(&wanted.to_string()).ok_or_else(Failure::bug)?;
        (file, entry.sha256)
    };
    let taken = record_of(bundle, entry, form, digest, &args.reason);
    let ready = Ready { file, name, taken };
    let mut written = name_all(desk, case, vec![ready], dir)?;
    written.pop().ok_or_else(Failure::bug)
}

/// Writes all attachments of a case into a new folder that holds nothing else.
fn all(
    desk: &mut Desk,
    case: &CaseAt,
    bundles: &[Bundle],
    dir: &Path,
    reason: &str,
) -> Result<Vec<Written>, Failure> {
    if attachments(bundles).next().is_none() {
        return Err(Failure::refused("show-no-files").with("case", case.id.as_str()));
    }
    make_private_dir(dir).map_err(|e| write_failed(e, dir))?;
    let mut inside = std::fs::read_dir(dir).map_err(|e| Failure::io(e, dir))?;
    // A folder with anything in it may hold another case's files.
    if inside.next().is_some() {
        return Err(Failure::refused("show-not-empty").about(dir));
    }
    let mut ready = Vec::new();
    for bundle in bundles {
        let manifest = bundle.manifest_sha256;
        let own = attachments(bundles).filter(|(_, b, ..)| b.manifest_sha256 == manifest);
        let own: Vec<_> = own.collect();
        let mut files = BTreeMap::new();
        for (_, _, name, _) in &own {
            let file = NewFile::in_dir(dir).map_err(|e| write_failed(e, dir))?;
            files.insert(name.to_string(), file);
        }
        if files.is_empty() {
            continue;
        }
        copy(desk, bundle, &mut files)?;
        for (number, _, name, entry) in own {
            let EntryName::Attachment(_, media) = name else {
                continue;
            };
            ready.push(Ready {
                file: files.remove(&name.to_string()).ok_or_else(Failure::bug)?,
                name: format!("{number:02}.{}", media.extension()),
                taken: record_of(bundle, entry, TakenAs::AsItIs, entry.sha256, reason),
            });
        }
    }
    name_all(desk, case, ready, dir)
}

/// Records each file and gives it its name.
fn name_all(
    desk: &mut Desk,
    case: &CaseAt,
    ready: Vec<Ready>,
    dir: &Path,
) -> Result<Vec<Written>, Failure> {
    for Ready { name, .. } in &ready {
        let path = dir.join(name);
        if path.symlink_metadata().is_ok() {
            return Err(write_failed(io::ErrorKind::AlreadyExists.into(), &path));
        }
    }
    for Ready { taken, .. } in &ready {
        desk.say(Some(case), &Action::TakenOut(taken.clone()))?;
    }
    let mut written = Vec::new();
    for Ready { file, name, taken } in ready {
        let path = dir.join(&name);
        file.commit(&name).map_err(|e| write_failed(e, &path))?;
        written.push((path, taken));
    }
    Ok(written)
}

/// Copies entries of a bundle, each into its file. What was copied counts only once the whole bundle was verified again.
fn copy(
    desk: &Desk,
    bundle: &Bundle,
    files: &mut BTreeMap<String, NewFile>,
) -> Result<(), Failure> {
    desk.casebook.reopen(
        bundle,
        desk.by.intake(),
        &Limits::STANDARD,
        &mut |name, _, data| {
            if let Some(file) = files.get_mut(&name.to_string()) {
                io::copy(data, file)?;
            }
            Ok(())
        },
    )?;
    Ok(())
}

/// Decodes a picture, in the process for foreign bytes, and writes its pixels.
fn through_pixels(
    desk: &Desk,
    bundle: &Bundle,
    wanted: EntryName,
    entry: &Entry,
    file: NewFile,
) -> Result<(NewFile, Digest), Failure> {
    let limits = Limits::STANDARD;
    if entry.size > limits.picture_file {
        let limit = limits.picture_file;
        return Err(MediaError::TooLarge { limit }.into());
    }
    let mut bytes = Zeroizing::new(Vec::new());
    desk.casebook
        .reopen(bundle, desk.by.intake(), &limits, &mut |name, _, data| {
            if name == wanted {
                data.take(limits.picture_file).read_to_end(&mut bytes)?;
            }
            Ok(())
        })?;
    let clean = Source::from_bytes(bytes)?.safe_picture(limits)?;
    let mut body = clean.into_reader();
    let mut out = HashingWriter::new(file);
    let failed = |e| Failure::io(e, "");
    io::copy(&mut body, &mut out).map_err(failed)?;
    out.flush().map_err(failed)?;
    let (file, digest, _) = out.finish();
    Ok((file, digest))
}

fn record_of(
    bundle: &Bundle,
    entry: &Entry,
    form: TakenAs,
    output: Digest,
    reason: &str,
) -> TakenOut {
    TakenOut {
        manifest: Some(bundle.manifest_sha256),
        what: entry.name.clone(),
        form,
        input: Some(entry.sha256),
        output,
        reason: reason.to_owned(),
    }
}

fn as_json((path, taken): &Written) -> Value {
    json!({
        "path": path.display().to_string(),
        "what": taken.what,
        "form": taken.form.code(),
        "input": taken.input.map(|d| d.to_string()),
        "sha256": taken.output.to_string(),
    })
}

fn write_failed(source: io::Error, path: &Path) -> Failure {
    Failure::from(IoFailure::Write { source }).about(path)
}
