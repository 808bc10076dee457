//! `plico source CASE`: what its claims are held against; or one more thing to hold them against.

use super::told;
use crate::cli::Outcome;
use crate::cli::args::SourceArgs;
use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::judge::seen;
use crate::cli::ui::Ui;
use plico::model::Digest;
use plico::model::record::{Action, Evidence};
use plico::platform::files::open_regular;
use plico::wire::HashingWriter;
use serde_json::Value;
use std::path::Path;

pub(crate) fn run(ui: &mut Ui, args: &SourceArgs) -> Result<Outcome, Failure> {
    let sha256 = match (&args.file, &args.sha256) {
        (Some(file), _) => Some(digest(file)?),
        (None, Some(typed)) => Some(super::coded("--sha256", typed, Digest::from_hex)?),
        (None, None) => None,
    };
    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    if let Some(reference) = &args.reference {
        let action = Action::Evidence(Evidence {
            reference: reference.clone(),
            lineage: args.lineage.clone().unwrap_or_default(),
            independent: args.independent,
            sha256,
            archived: args.archived.clone(),
        });
        let said = desk.casebook.judge(&desk.by, &case.key, &action)?;
        told(ui, args.json, &case, &[said]);
        return Ok(Outcome::Done);
    }
    let seen = desk.seen(&case)?;
    let evidence = seen.state.evidence.iter();
    if args.json {
        let list = evidence.map(|e| seen::evidence_as_json(&desk, e));
        ui.json(&Value::Array(list.collect()));
        return Ok(Outcome::Done);
    }
    if seen.state.evidence.is_empty() {
        ui.note("source-none", &[]);
    }
    for said in evidence {
        seen::tell_evidence(ui, &desk, said);
    }
    Ok(Outcome::Done)
}

/// The SHA-256 of a file that is looked at where it lies.
fn digest(path: &Path) -> Result<Digest, Failure> {
    let read = open_regular(path).and_then(|(mut file, _)| {
        let mut hashed = HashingWriter::new(std::io::sink());
        std::io::copy(&mut file, &mut hashed)?;
        Ok(hashed.finish().1)
    });
    read.map_err(|e| Failure::io(e, path))
}
