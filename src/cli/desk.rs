//! The desk: a casebook unlocked by one of its verifiers. Every command about cases begins here.

use super::args::OfficeDirArgs;
use super::bundles::Store;
use super::failure::Failure;
use super::office_dir;
use super::ui::Ui;
use plico::casework::Casebook;
use plico::casework::judgement::Seen;
use plico::envelope::Author;
use plico::model::Digest;
use plico::model::record::Action;
use plico::platform::harden;
use std::path::Path;

/// An unlocked casebook, and who works with it.
pub(crate) struct Desk {
    pub(crate) casebook: Casebook,
    pub(crate) by: Author,
}

/// A case that was named by its beginning.
pub(crate) struct CaseAt {
    /// As people see it.
    pub(crate) id: String,
    /// As records name it.
    pub(crate) key: Digest,
}

impl Desk {
    /// Unlocks the casebook, if there is one yet; nothing is made. From here on the process writes only to the casebook
    /// and to the folders `outputs`.
    pub(crate) fn open(
        ui: &mut Ui,
        args: &OfficeDirArgs,
        outputs: &[&Path],
    ) -> Result<Option<Self>, Failure> {
        let (office, dir) = office_dir::find(args)?;
        if !dir.join("casebook.db").is_file() {
            return Ok(None);
        }
        let folders: Vec<&Path> = [dir.as_path()].iter().chain(outputs).copied().collect();
        let _ = harden::limit_writing_to(&folders);
        let by = office_dir::unlock(ui, &office, args)?;
        let casebook = Store::open(&dir, &by)?.0;
        Ok(Some(Self { casebook, by }))
    }

    /// Unlocks the casebook for one of its cases.
    pub(crate) fn at_case(
        ui: &mut Ui,
        args: &OfficeDirArgs,
        case: &str,
        outputs: &[&Path],
    ) -> Result<(Self, CaseAt), Failure> {
        let desk = Self::open(ui, args, outputs)?;
        let desk = desk.ok_or_else(|| Failure::usage("store-no-case").with("id", case))?;
        let case = desk.case(case)?;
        Ok((desk, case))
    }

    /// A case by the beginning of its name.
    pub(crate) fn case(&self, typed: &str) -> Result<CaseAt, Failure> {
        let id = self.casebook.find(typed)?;
        let key = self.casebook.key_of(&id)?;
        Ok(CaseAt { id, key })
    }

    /// Signs and writes a record; about a case, or about none.
    pub(crate) fn say(
        &mut self,
        case: Option<&CaseAt>,
        action: &Action,
    ) -> Result<Digest, Failure> {
        Ok(self.casebook.say(&self.by, case.map(|c| c.key), action)?)
    }

    /// A case as this verifier may see it.
    pub(crate) fn seen(&self, case: &CaseAt) -> Result<Seen, Failure> {
        Ok(self.casebook.seen_by(&self.by.key(), &case.key)?)
    }

    /// What a verifier is called here, from the key; the key itself where nobody is known by it.
    pub(crate) fn name_of(&self, key: &str) -> String {
        let name = self.casebook.roster().name_of(key);
        name.unwrap_or(key).to_owned()
    }
}
