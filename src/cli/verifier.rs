//! `plico office verifier add|remove|list|kit`: who may verify, by the office's root key.

use super::Outcome;
use super::args::{
    PassphraseArgs, VerifierAddArgs, VerifierArgs, VerifierCommand, VerifierKitArgs,
    VerifierListArgs, VerifierRemoveArgs,
};
use super::failure::Failure;
use super::office_dir;
use super::passphrase;
use super::ui::Ui;
use plico::envelope::Author;
use plico::envelope::keys::WORK_FACTOR;
use plico::platform::clock;
use serde_json::{Value, json};
use std::path::Path;

pub(crate) fn run(ui: &mut Ui, args: &VerifierArgs) -> Result<Outcome, Failure> {
    match &args.command {
        VerifierCommand::Add(args) => add(ui, args),
        VerifierCommand::Remove(args) => remove(ui, args),
        VerifierCommand::List(args) => list(ui, args),
        VerifierCommand::Kit(args) => kit(ui, args),
    }
}

fn add(ui: &mut Ui, args: &VerifierAddArgs) -> Result<Outcome, Failure> {
    let (office, mut head, casebook) = office_dir::root(ui, &args.root)?;
    ui.note("verifier-own", &[("name", args.name.as_str().into())]);
    let own = PassphraseArgs {
        passphrase_file: args.new_passphrase_file.clone(),
    };
    let own = passphrase::new(ui, &own)?;
    office.enrol(&mut head, &args.name, &own, WORK_FACTOR, &clock::stamp())?;
    tell_casebook(&casebook, &head)?;
    ui.note("verifier-added", &[("name", args.name.as_str().into())]);
    Ok(Outcome::Done)
}

fn remove(ui: &mut Ui, args: &VerifierRemoveArgs) -> Result<Outcome, Failure> {
    let (office, mut head, casebook) = office_dir::root(ui, &args.root)?;
    let last = last_record(&casebook, &head, &args.name)?;
    let time = clock::stamp();
    office.remove(&mut head, &args.name, last, &args.reason, &time)?;
    tell_casebook(&casebook, &head)?;
    let values = [("name", args.name.as_str().into()), ("last", last.into())];
    ui.note("verifier-removed", &values);
    Ok(Outcome::Done)
}

fn list(ui: &mut Ui, args: &VerifierListArgs) -> Result<Outcome, Failure> {
    let (office, _) = office_dir::find(&args.office)?;
    let by = office_dir::unlock(ui, &office, &args.office)?;
    let members = by.roster().members();
    if args.json {
        let list = members
            .iter()
            .map(|m| json!({"name": m.name, "key": m.key, "last": m.last}));
        ui.json(&Value::Array(list.collect()));
        return Ok(Outcome::Done);
    }
    for member in members {
        let name = ("name", member.name.as_str().into());
        match member.last {
            None => ui.say("verifier-active", &[name]),
            Some(last) => ui.say("verifier-left", &[name, ("last", last.into())]),
        }
    }
    Ok(Outcome::Done)
}

fn kit(ui: &mut Ui, args: &VerifierKitArgs) -> Result<Outcome, Failure> {
    let (office, head, _) = office_dir::root(ui, &args.root)?;
    office.kit(&head, &args.name, &args.output)?;
    let values = [
        ("name", args.name.as_str().into()),
        ("dir", args.output.display().to_string().into()),
    ];
    ui.note("verifier-kit", &values);
    Ok(Outcome::Done)
}

/// The casebook that is there seals its key to whoever came, and changes it if somebody left.
#[cfg(feature = "casebook")]
fn tell_casebook(dir: &Path, head: &Author) -> Result<(), Failure> {
    if dir.join("casebook.db").is_file() {
        plico::casework::Casebook::open(dir, head, &plico::model::Limits::STANDARD)?;
    }
    Ok(())
}

/// The number of a person's last record in the casebook that is there.
#[cfg(feature = "casebook")]
fn last_record(dir: &Path, head: &Author, name: &str) -> Result<u64, Failure> {
    let member = head.roster().by_name(name);
    let (true, Some(member)) = (dir.join("casebook.db").is_file(), member) else {
        return Ok(0);
    };
    let limits = plico::model::Limits::STANDARD;
    let casebook = plico::casework::Casebook::open(dir, head, &limits)?;
    Ok(casebook.last_record_of(&member.key)?)
}

#[cfg(not(feature = "casebook"))]
fn tell_casebook(_: &Path, _: &Author) -> Result<(), Failure> {
    Ok(())
}

#[cfg(not(feature = "casebook"))]
fn last_record(_: &Path, _: &Author, _: &str) -> Result<u64, Failure> {
    Err(Failure::usage("no-casebook"))
}
