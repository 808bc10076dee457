//! `plico restore FILE`: a backup -> all of it authentic -> a new folder, or with `--drill` only the proof.

use super::Outcome;
use super::args::RestoreArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &RestoreArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, Outcome, RestoreArgs, Ui};
    use crate::cli::{office_dir, passphrase};
    use plico::casework::{Backup, Head, Restored};
    use plico::envelope::Author;
    use plico::model::{Limits, UntrustedText};
    use plico::platform::{files, harden, newfile};
    use serde_json::json;

    pub(crate) fn run(ui: &mut Ui, args: &RestoreArgs) -> Result<Outcome, Failure> {
        let noted = args.noted.as_deref().map(Head::typed);
        if noted == Some(None) {
            return Err(Failure::usage("log-noted"));
        }
        let opened = files::open_regular(&args.file);
        let (file, len) = opened.map_err(|e| Failure::io(e, &args.file))?;
        let temp = std::env::temp_dir();
        let written_in = match &args.to {
            Some(dir) => newfile::split(dir).map_err(|e| Failure::io(e, dir))?.0,
            None => temp.as_path(),
        };
        let _ = harden::limit_writing_to(&[written_in]);
        let author = keys(ui, args)?;
        let backup = Backup {
            file,
            len,
            author: &author,
            noted: noted.flatten(),
            limits: &Limits::STANDARD,
        };
        ui.start_progress();
        let restored = match &args.to {
            Some(dir) => backup.restore(dir, ui),
            None => backup.drill(&temp, ui),
        };
        ui.end_progress();
        let restored = restored.map_err(|e| Failure::from(e).about(&args.file))?;
        tell(ui, args, &restored);
        Ok(if restored.is_whole() {
            Outcome::Done
        } else {
            Outcome::No
        })
    }

    /// Whose backup it is: the root key's, or that of the verifier who is named.
    fn keys(ui: &mut Ui, args: &RestoreArgs) -> Result<Author, Failure> {
        let (office, _) = office_dir::find(&args.office)?;
        if args.office.verifier.is_some() {
            return office_dir::unlock(ui, &office, &args.office);
        }
        let ask = "ask-office-passphrase";
        let passphrase = passphrase::existing_of(ui, &args.office.passphrase, ask)?;
        Ok(office.head(&passphrase)?)
    }

    fn tell(ui: &mut Ui, args: &RestoreArgs, restored: &Restored) {
        let manifest = &restored.manifest;
        let verdict = &restored.verdict;
        if args.json {
            let fault =
                |f: &plico::casework::Fault| json!({"fault": f.kind.code(), "subject": f.subject});
            ui.json(&json!({
                "made": manifest.time,
                "program": manifest.program,
                "cases": manifest.cases,
                "records": verdict.records,
                "evidence": manifest.evidence.count,
                "head": verdict.head.map(|h| h.to_string()),
                "head_agrees": restored.head_agrees,
                "integrity": restored.integrity,
                "faults": verdict.faults.iter().map(fault).collect::<Vec<_>>(),
                "to": args.to.as_ref().map(|t| t.display().to_string()),
            }));
            return;
        }
        let values = [
            ("time", manifest.time.as_str().into()),
            ("cases", manifest.cases.into()),
            ("records", verdict.records.into()),
            ("evidence", manifest.evidence.count.into()),
        ];
        ui.say("restore-holds", &values);
        if let Some(head) = verdict.head {
            ui.say("restore-head", &[("head", head.to_string().into())]);
        }
        for wrong in &restored.integrity {
            let wrong = UntrustedText::new(wrong).visible(false);
            ui.say("restore-integrity", &[("what", wrong.into())]);
        }
        for fault in &verdict.faults {
            let subject = UntrustedText::new(&fault.subject).visible(false);
            let id = format!("log-fault-{}", fault.kind.code());
            ui.say(&id, &[("subject", subject.into())]);
        }
        if !restored.head_agrees {
            ui.say("restore-head-differs", &[]);
        }
        match (&args.to, restored.is_whole()) {
            (Some(dir), _) => {
                let dir = dir.display().to_string();
                ui.note("restored", &[("dir", dir.into())]);
            }
            (None, true) => ui.note("restore-drill", &[]),
            (None, false) => ui.note("restore-drill-faults", &[]),
        }
    }
}
