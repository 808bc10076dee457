//! The people of an office: who may verify, each with keys of their own, and the ring that is sealed to each.
//!
//! ```text
//! office.ring.age            the ring, sealed to the root key
//! verifiers/NAME.age         a person's keys, sealed under their passphrase
//! verifiers/NAME.ring.age    the ring, sealed to that person
//! ```

use super::KeyError;
use super::keys::{Identity, open_under, seal_under};
use super::office::{CARD_FILE, Office, OfficeError};
use super::record::{After, CheckedRecord};
use super::ring::Ring;
use super::signing::{CardDomain, SigningKey};
use super::verifier::{Author, PersonalKeys};
use crate::model::Limits;
use crate::model::backup::{OFFICE_FILES, is_verifier_name};
use crate::model::record::Action;
use crate::platform::files::make_private_dir;
use crate::platform::newfile;
use crate::secret::Passphrase;
use crate::wire::Kind;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of people's keys.
pub const VERIFIERS_DIR: &str = "verifiers";
/// The ring of the root key.
pub const OFFICE_RING_FILE: &str = "office.ring.age";

crate::reasons! {
    /// Why somebody cannot be enrolled, removed or recognised.
    pub enum StaffError {
        Name { limit: usize } = "staff-name", "a verifier's name is 1 to {limit} letters, digits and dashes";
        Taken { name: String } = "staff-taken", "there is a verifier {name} already";
        Unknown { name: String } = "staff-unknown", "there is no verifier {name}";
        Which { names: String } = "staff-which", "which verifier? {names}";
        Nobody = "staff-nobody", "this office has no verifier yet";
        Many { limit: usize } = "staff-many", "more than {limit} verifiers";
        Ring = "staff-ring", "the keys the office shares are missing or not sealed to this person";
        Write { source: io::Error } = "staff-write", "cannot write: {source}";
        Internal = "staff-internal", "a record could not be written";
    }
    wrapping { Office(OfficeError), Key(KeyError) }
}

/// What became of a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adopted {
    /// It is sealed to somebody else.
    Anothers,
    /// It says no more than what is here.
    Known,
    /// It was taken over.
    New,
}

/// What an office's first verifier is made from.
pub(super) struct First<'a> {
    pub(super) root: &'a SigningKey<CardDomain>,
    pub(super) intake: Identity<super::Intake>,
    pub(super) name: &'a str,
    pub(super) passphrase: &'a Passphrase,
    pub(super) work_factor: u8,
    pub(super) time: &'a str,
}

impl First<'_> {
    /// A new ring with this person in it: its files.
    pub(super) fn files(self, limits: &Limits) -> Result<Vec<(String, Vec<u8>)>, StaffError> {
        let internal = || StaffError::Internal;
        let exchange = Identity::generate(Kind::Hybrid);
        let keys = PersonalKeys::of_root(self.root).ok_or_else(internal)?;
        let action = Action::ExchangeKey {
            recipient: exchange.to_recipient().to_string(),
            office: keys.personal.to_recipient().to_string(),
        };
        let ring = Ring {
            intake: self.intake,
            exchange: vec![exchange],
            roster: Vec::new(),
        };
        let mut head = Author::new("", keys, ring, limits).ok_or_else(internal)?;
        say(&mut head, self.time, &action)?;
        let mut files = enrol(
            &mut head,
            self.name,
            self.passphrase,
            self.work_factor,
            self.time,
            limits,
        )?;
        files.extend(rings(&head)?);
        Ok(files)
    }
}

impl Office {
    /// The names of those whose keys lie in this folder, sorted.
    #[must_use]
    pub fn verifiers(&self) -> Vec<String> {
        let Ok(dir) = std::fs::read_dir(self.dir().join(VERIFIERS_DIR)) else {
            return Vec::new();
        };
        let name = |entry: io::Result<std::fs::DirEntry>| {
            let name = entry.ok()?.file_name().into_string().ok()?;
            let name = name.strip_suffix(".age")?;
            check_name(name, &self.limits()).ok()?;
            Some(name.to_owned())
        };
        let mut names: Vec<String> = dir.filter_map(name).collect();
        names.sort();
        names
    }

    /// Which verifier is meant: the one named, or the only one there is.
    ///
    /// # Errors
    /// [`StaffError::Which`], [`StaffError::Unknown`] or [`StaffError::Nobody`].
    pub fn which_verifier(&self, named: Option<&str>) -> Result<String, StaffError> {
        let all = self.verifiers();
        match (named, all.as_slice()) {
            (_, []) => Err(StaffError::Nobody),
            (None, [only]) => Ok(only.clone()),
            (None, _) => Err(StaffError::Which {
                names: all.join(", "),
            }),
            (Some(name), _) if all.iter().any(|n| n == name) => Ok(name.to_owned()),
            (Some(name), _) => Err(StaffError::Unknown {
                name: name.to_owned(),
            }),
        }
    }

    /// A verifier, unlocked.
    ///
    /// # Errors
    /// [`KeyError::Passphrase`]; [`StaffError::Ring`].
    pub fn verifier(&self, name: &str, passphrase: &Passphrase) -> Result<Author, StaffError> {
        let limits = self.limits();
        let sealed = self.read(&format!("{VERIFIERS_DIR}/{name}.age"), limits.key_file)?;
        let file = open_under(passphrase, &sealed, &limits)?;
        let keys = PersonalKeys::parse(&file).ok_or(KeyError::Form)?;
        let ring = self.read(&ring_file(name), limits.ring)?;
        let ring = Ring::open(&keys.personal, &ring, &limits).ok_or(StaffError::Ring)?;
        Author::new(name, keys, ring, &limits).ok_or(StaffError::Ring)
    }

    /// The office's root key as an author of records, unlocked.
    ///
    /// # Errors
    /// As [`Office::verifier`].
    pub fn head(&self, passphrase: &Passphrase) -> Result<Author, StaffError> {
        let limits = self.limits();
        let root = self.root(passphrase)?;
        let keys = PersonalKeys::of_root(&root).ok_or(StaffError::Internal)?;
        let ring = self.read(OFFICE_RING_FILE, limits.ring)?;
        let ring = Ring::open(&keys.personal, &ring, &limits).ok_or(StaffError::Ring)?;
        Author::new("", keys, ring, &limits).ok_or(StaffError::Ring)
    }

    /// Enrols a person, with keys under a passphrase of their own. `head` is the root key; it learns of it.
    ///
    /// # Errors
    /// [`StaffError`].
    pub fn enrol(
        &self,
        head: &mut Author,
        name: &str,
        passphrase: &Passphrase,
        work_factor: u8,
        time: &str,
    ) -> Result<(), StaffError> {
        let files = enrol(head, name, passphrase, work_factor, time, &self.limits())?;
        self.write(&files)?;
        self.write(&rings(head)?)
    }

    /// Removes a person: their records count up to number `last`, and packets are sealed to another key from now on. Their
    /// files go from this folder. What they know already, nobody can take from them (`docs/limits.md`).
    ///
    /// # Errors
    /// [`StaffError`].
    pub fn remove(
        &self,
        head: &mut Author,
        name: &str,
        last: u64,
        reason: &str,
        time: &str,
    ) -> Result<(), StaffError> {
        let member = head.roster().by_name(name);
        let key = member.ok_or_else(|| StaffError::Unknown {
            name: name.to_owned(),
        })?;
        let removed = Action::VerifierRemoved {
            key: key.key.clone(),
            last,
            reason: reason.to_owned(),
        };
        say(head, time, &removed)?;
        let exchange = Identity::generate(Kind::Hybrid);
        let keys = head.roster().office().map(ToString::to_string);
        let changed = Action::ExchangeKey {
            recipient: exchange.to_recipient().to_string(),
            office: keys.unwrap_or_default(),
        };
        head.ring_mut().exchange.push(exchange);
        say(head, time, &changed)?;
        self.write(&rings(head)?)?;
        for file in [format!("{VERIFIERS_DIR}/{name}.age"), ring_file(name)] {
            let path = self.dir().join(file);
            if path.exists() {
                std::fs::remove_file(path).map_err(|source| StaffError::Write { source })?;
            }
        }
        Ok(())
    }

    /// Makes a folder for a person to work elsewhere: the card, their keys, their ring. Nothing in it opens without their
    /// passphrase.
    ///
    /// # Errors
    /// [`StaffError`]; [`OfficeError::Taken`] if the folder holds something.
    pub fn kit(&self, head: &Author, name: &str, dir: &Path) -> Result<(), StaffError> {
        let member = head.roster().by_name(name);
        let member = member.ok_or_else(|| StaffError::Unknown {
            name: name.to_owned(),
        })?;
        if std::fs::read_dir(dir).is_ok_and(|mut d| d.next().is_some()) {
            return Err(OfficeError::Taken {
                dir: dir.display().to_string(),
            }
            .into());
        }
        let limits = self.limits();
        let keys = self.read(&format!("{VERIFIERS_DIR}/{name}.age"), limits.key_file)?;
        let ring = head.ring().seal_to(&member.recipient);
        let ring = ring.map_err(|source| StaffError::Write { source })?;
        let files = [
            (CARD_FILE.to_owned(), self.card_bytes()?),
            (format!("{VERIFIERS_DIR}/{name}.age"), keys),
            (ring_file(name), ring),
        ];
        write(dir, &files)
    }

    /// Takes over a ring that a colleague's packet brought, if it is sealed to this person and says more than theirs does.
    ///
    /// # Errors
    /// [`StaffError::Ring`] if it is not of the root key this person trusts, or lacks what they have already.
    pub fn adopt_ring(&self, author: &mut Author, sealed: &[u8]) -> Result<Adopted, StaffError> {
        let Some(ring) = author.open_ring(sealed) else {
            return Ok(Adopted::Anothers);
        };
        if ring.roster.len() <= author.ring().roster.len() {
            return Ok(Adopted::Known);
        }
        author.take_ring(ring).ok_or(StaffError::Ring)?;
        self.write(&[(ring_file(author.name()), sealed.to_vec())])?;
        Ok(Adopted::New)
    }

    /// The ring, sealed to each verifier: what a removal has to reach the others with.
    ///
    /// # Errors
    /// [`StaffError::Write`].
    pub fn sealed_rings(&self, author: &Author) -> Result<Vec<(String, Vec<u8>)>, StaffError> {
        let seal = |m: &super::Member| Ok((m.name.clone(), author.ring().seal_to(&m.recipient)?));
        let sealed: io::Result<_> = author.roster().active().map(seal).collect();
        sealed.map_err(|source| StaffError::Write { source })
    }

    /// The files of this folder that bring the office back, sorted; each but the card is sealed already.
    ///
    /// # Errors
    /// [`OfficeError::Read`].
    pub fn files(&self) -> Result<Vec<String>, OfficeError> {
        let people = self.verifiers().into_iter();
        let people = people.flat_map(|n| [format!("{VERIFIERS_DIR}/{n}.age"), ring_file(&n)]);
        let all = OFFICE_FILES.iter().map(|f| (*f).to_owned()).chain(people);
        let mut files: Vec<String> = all.filter(|f| self.dir().join(f).is_file()).collect();
        files.sort();
        Ok(files)
    }

    fn write(&self, files: &[(String, Vec<u8>)]) -> Result<(), StaffError> {
        write(self.dir(), files)
    }
}

/// Makes a person's keys and has the root key name them: the file to write.
fn enrol(
    head: &mut Author,
    name: &str,
    passphrase: &Passphrase,
    work_factor: u8,
    time: &str,
    limits: &Limits,
) -> Result<Vec<(String, Vec<u8>)>, StaffError> {
    check_name(name, limits)?;
    // A name is not given twice, so that an old record is never read as another person's.
    if head.roster().members().iter().any(|m| m.name == name) {
        return Err(StaffError::Taken {
            name: name.to_owned(),
        });
    }
    if head.roster().members().len() >= limits.verifiers {
        return Err(StaffError::Many {
            limit: limits.verifiers,
        });
    }
    let keys = PersonalKeys::generate(head.root(), Kind::Hybrid);
    let action = Action::VerifierAdded {
        name: name.to_owned(),
        key: keys.sign.verifying().encode(),
        recipient: keys.personal.to_recipient().to_string(),
    };
    let file = keys.to_file().ok_or(StaffError::Internal)?;
    let sealed = seal_under(passphrase, work_factor, &file)?;
    say(head, time, &action)?;
    Ok(vec![(format!("{VERIFIERS_DIR}/{name}.age"), sealed)])
}

/// The root key says something: it joins the ring.
fn say(head: &mut Author, time: &str, action: &Action) -> Result<CheckedRecord, StaffError> {
    let records = head.roster_records();
    let last = records.iter().max_by_key(|r| r.header.sequence);
    let after = After {
        last: last.map(|r| (r.header.sequence, r.id)),
        tick: records.iter().map(|r| r.header.tick).max().unwrap_or(0),
    };
    let said = head.record(after, time, None, action);
    let said = said.map_err(|_| StaffError::Internal)?;
    head.learn(said.clone()).ok_or(StaffError::Internal)?;
    Ok(said)
}

/// The ring's files: for the root key, and for each who may verify.
fn rings(head: &Author) -> Result<Vec<(String, Vec<u8>)>, StaffError> {
    let sealed = || {
        let mut files = Vec::new();
        if let Some(office) = head.roster().office() {
            files.push((OFFICE_RING_FILE.to_owned(), head.ring().seal_to(office)?));
        }
        for member in head.roster().active() {
            files.push((
                ring_file(&member.name),
                head.ring().seal_to(&member.recipient)?,
            ));
        }
        io::Result::Ok(files)
    };
    sealed().map_err(|source| StaffError::Write { source })
}

fn write(dir: &Path, files: &[(String, Vec<u8>)]) -> Result<(), StaffError> {
    let write = |(name, bytes): &(String, Vec<u8>)| {
        let path: PathBuf = dir.join(name);
        make_private_dir(path.parent().unwrap_or(dir))?;
        newfile::replace(&path, bytes)
    };
    let written: io::Result<()> = files.iter().try_for_each(write);
    written.map_err(|source| StaffError::Write { source })
}

fn ring_file(name: &str) -> String {
    format!("{VERIFIERS_DIR}/{name}.ring.age")
}

fn check_name(name: &str, limits: &Limits) -> Result<(), StaffError> {
    if is_verifier_name(name, limits) {
        return Ok(());
    }
    Err(StaffError::Name {
        limit: limits.verifier_name,
    })
}
