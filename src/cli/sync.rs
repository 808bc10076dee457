//! `plico sync DIR`: exchanges records and received files with colleagues through a folder that something else carries.

use super::Outcome;
use super::args::SyncArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &SyncArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, Outcome, SyncArgs, Ui};
    use crate::cli::bundles::Store;
    use crate::cli::office_dir;
    use plico::casework::{self, Synced};
    use plico::model::reason::Reason;
    use plico::platform::files::make_private_dir;
    use plico::platform::harden;
    use serde_json::json;

    pub(crate) fn run(ui: &mut Ui, args: &SyncArgs) -> Result<Outcome, Failure> {
        let (office, dir) = office_dir::find(&args.office)?;
        // Not made if it is absent: it may be a stick that is not plugged in.
        std::fs::read_dir(&args.dir).map_err(|e| Failure::io(e, &args.dir))?;
        make_private_dir(&dir).map_err(|e| Failure::io(e, &dir))?;
        let _ = harden::limit_writing_to(&[&dir, office.dir(), &args.dir]);
        let mut by = office_dir::unlock(ui, &office, &args.office)?;
        let mut casebook = Store::open(&dir, &by)?.0;
        ui.start_progress();
        let mut tell = |done, total| ui.advance_files(done, total);
        let synced = casework::sync(&mut casebook, &office, &mut by, &args.dir, &mut tell);
        ui.end_progress();
        let synced = synced?;
        if args.json {
            report(ui, &synced);
        } else {
            say(ui, &synced);
        }
        let refused = synced.refused;
        if refused.is_empty() {
            return Ok(Outcome::Done);
        }
        ui.note("sync-refused", &[("count", refused.len().into())]);
        for (name, error) in refused {
            ui.complain(&Failure::from(error).about(name));
        }
        Ok(Outcome::No)
    }

    fn report(ui: &mut Ui, synced: &Synced) {
        let refused = synced.refused.iter();
        let refused = refused.map(|(file, why)| json!({"file": file, "reason": why.code()}));
        ui.json(&json!({
            "known": synced.known,
            "read": synced.read,
            "records": synced.records,
            "evidence": synced.evidence,
            "keys": synced.ring,
            "written": synced.written,
            "removed": synced.removed,
            "waiting": synced.waiting,
            "refused": refused.collect::<Vec<_>>(),
            "state": synced.state.map(|s| s.to_string()),
        }));
    }

    fn say(ui: &mut Ui, synced: &Synced) {
        let taken = [
            ("read", synced.read.into()),
            ("records", synced.records.into()),
            ("evidence", synced.evidence.into()),
        ];
        ui.say("sync-taken", &taken);
        ui.say("sync-given", &[("written", synced.written.into())]);
        if synced.removed > 0 {
            ui.say("sync-removed", &[("count", synced.removed.into())]);
        }
        if synced.ring {
            ui.note("sync-keys", &[]);
        }
        if !synced.waiting.is_empty() {
            ui.note("sync-waiting", &[("count", synced.waiting.len().into())]);
        }
        if let Some(state) = synced.state {
            let digits = state.content_digits().in_groups();
            ui.say("sync-state", &[("digits", digits.into())]);
        }
    }
}
