//! `plico backup`: the office and its casebook -> archive -> ladder -> sealed to the root key or to one verifier -> new file.

use super::Outcome;
use super::args::BackupArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &BackupArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) fn run(ui: &mut Ui, args: &BackupArgs) -> Result<Outcome, Failure> {
    use super::desk::Desk;
    use super::office_dir;
    use super::output::Output;
    use super::ui::size;
    use plico::casework::WorkError;
    use plico::envelope::office::ROOT_FILE;
    use serde_json::json;

    let output = Output::of(Some(&args.output))?;
    let (office, _) = office_dir::find(&args.office)?;
    let desk = Desk::open(ui, &args.office, &[output.dir])?;
    let desk = desk.ok_or_else(|| Failure::usage("log-no-casebook"))?;
    let roster = desk.casebook.roster();
    let to = match &args.to {
        Some(name) => roster.by_name(name).map(|m| m.recipient.clone()),
        None => roster.office().cloned(),
    };
    let to = to.ok_or_else(|| WorkError::NoVerifier {
        name: args.to.clone().unwrap_or_default(),
    })?;
    let file = output.start(false)?;
    ui.start_progress();
    let made = desk.casebook.back_up(&office, &desk.by, &to, file, ui);
    ui.end_progress();
    let (file, backed_up) = made.map_err(|e| Failure::from(e).about(output.shown))?;
    let sealed = output.commit(file)?;
    let manifest = &backed_up.manifest;
    let has_root = office.dir().join(ROOT_FILE).is_file();
    if args.json {
        ui.json(&json!({
            "file": sealed.path.display().to_string(),
            "bytes": sealed.bytes,
            "cases": manifest.cases,
            "records": manifest.records,
            "evidence": manifest.evidence.count,
            "head": manifest.head,
            "root_key": has_root,
            "missing": backed_up.missing,
            "changed": backed_up.changed,
        }));
    } else {
        ui.path(&sealed.path);
        let values = [
            ("cases", manifest.cases.into()),
            ("evidence", manifest.evidence.count.into()),
            ("size", size(sealed.bytes, ui.locale()).into()),
        ];
        ui.note("backup-made", &values);
        if let Some(head) = &manifest.head {
            ui.note("backup-head", &[("head", head.as_str().into())]);
        }
        if has_root {
            ui.note("backup-keys", &[]);
        } else {
            ui.note("backup-no-root", &[]);
        }
        for (id, names) in [
            ("backup-missing", &backed_up.missing),
            ("backup-evidence-changed", &backed_up.changed),
        ] {
            for name in names {
                ui.note(id, &[("name", name.to_string().into())]);
            }
        }
    }
    let whole = backed_up.missing.is_empty() && backed_up.changed.is_empty();
    Ok(if whole { Outcome::Done } else { Outcome::No })
}
