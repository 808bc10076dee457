//! An office's folder: its card and its three keys, each sealed under a passphrase.

use super::card::{Card, CardError, CardText};
use super::keys::{
    Evidence, Identity, Intake, KeyError, identity_under, seal_under, signing_key_under,
};
use super::signing::{CardDomain, SigningKey};
use super::staff::{self, StaffError, VERIFIERS_DIR};
use crate::model::{Limits, Questionnaire, UntrustedText, date};
use crate::platform::files::{make_private_dir, open_regular};
use crate::platform::newfile;
use crate::secret::{Passphrase, Plaintext};
use crate::wire::Kind;
use std::io;
use std::path::{Path, PathBuf};
use time::Date;

/// The card's name in the folder.
pub const CARD_FILE: &str = "card.txt";
/// The intake identity: opens bundles.
pub const INTAKE_FILE: &str = "intake.age";
/// The evidence identity: opens originals.
pub const EVIDENCE_FILE: &str = "evidence.age";
/// The root key: signs cards.
pub const ROOT_FILE: &str = "root.age";

crate::reasons! {
    /// Why an office cannot be made or used.
    pub enum OfficeError {
        Taken { dir: String } = "office-taken", "{dir} holds something already";
        None { dir: String } = "office-none", "{dir} holds no office";
        Make { source: io::Error } = "office-make", "cannot make the folder: {source}";
        Read { source: io::Error } = "office-read", "cannot read: {source}";
        Verifier { limit: usize } = "staff-name", "a verifier's name is 1 to {limit} letters, digits and dashes";
        Months { limit: u32 } = "office-months", "a card is valid for 1 to {limit} months";
    }
    wrapping { Card(CardError), Key(KeyError) }
}

impl From<StaffError> for OfficeError {
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::Office(error) => error,
            StaffError::Key(error) => Self::Key(error),
            StaffError::Name { limit } => Self::Verifier { limit },
            StaffError::Write { source } => Self::Make { source },
            _ => Self::Key(KeyError::Random),
        }
    }
}

/// What a new office is made from.
pub struct NewOffice<'a> {
    /// Its name, as it stands on the card.
    pub name: &'a str,
    /// Which kind of keys.
    pub kind: Kind,
    /// What it asks.
    pub questionnaire: Option<Questionnaire>,
    /// The card's first day.
    pub from: Date,
    /// Now, as records keep it ([`crate::platform::clock::stamp`]).
    pub time: &'a str,
    /// For how long the card is valid.
    pub months: u32,
    /// The name of the first verifier.
    pub verifier: &'a str,
    /// What the keys are sealed under, the first verifier's too.
    pub passphrase: &'a Passphrase,
    /// scrypt's work factor: [`super::keys::WORK_FACTOR`], but in tests.
    pub work_factor: u8,
}

/// An office's folder.
#[derive(Debug)]
pub struct Office {
    dir: PathBuf,
    limits: Limits,
}

impl Office {
    /// Makes a folder with three keys and a card. Either all of it is there in the end or nothing.
    ///
    /// # Errors
    /// [`OfficeError`]: also if the folder exists and is not empty.
    pub fn create(dir: &Path, new: NewOffice<'_>, limits: Limits) -> Result<Self, OfficeError> {
        let until = (1..=limits.card_months)
            .contains(&new.months)
            .then(|| date::add_months(new.from, new.months))
            .flatten()
            .ok_or(OfficeError::Months {
                limit: limits.card_months,
            })?;
        let intake = Identity::<Intake>::generate(new.kind);
        let evidence = Identity::<Evidence>::generate(new.kind);
        let root = SigningKey::<CardDomain>::generate();
        let card = CardText {
            name: UntrustedText::new(new.name),
            serial: 1,
            valid_from: new.from,
            valid_until: until,
            intake: intake.to_recipient(),
            evidence: evidence.to_recipient(),
            questionnaire: new.questionnaire,
        }
        .sign(&root, &limits)?;
        let seal = |secret: &Plaintext| seal_under(new.passphrase, new.work_factor, secret);
        let mut files = vec![
            (INTAKE_FILE.to_owned(), seal(&intake.to_file())?),
            (EVIDENCE_FILE.to_owned(), seal(&evidence.to_file())?),
            (ROOT_FILE.to_owned(), seal(&root.encode())?),
            (CARD_FILE.to_owned(), card.into_bytes()),
        ];
        let first = staff::First {
            root: &root,
            intake,
            name: new.verifier,
            passphrase: new.passphrase,
            work_factor: new.work_factor,
            time: new.time,
        };
        files.extend(first.files(&limits)?);
        let existed = dir.exists();
        if existed && std::fs::read_dir(dir).is_ok_and(|mut d| d.next().is_some()) {
            return Err(OfficeError::Taken {
                dir: dir.display().to_string(),
            });
        }
        let made = make_private_dir(&dir.join(VERIFIERS_DIR)).and_then(|()| {
            files
                .iter()
                .try_for_each(|(name, bytes)| newfile::write_new(&dir.join(name), bytes).map(drop))
        });
        if let Err(source) = made {
            undo(dir, existed, &files);
            return Err(OfficeError::Make { source });
        }
        Ok(Self {
            dir: dir.to_path_buf(),
            limits,
        })
    }

    /// Finds the office in a folder.
    ///
    /// # Errors
    /// [`OfficeError::None`].
    pub fn find(dir: &Path, limits: Limits) -> Result<Self, OfficeError> {
        // Where a person works elsewhere there are no keys of the office itself.
        let keys = dir.join(INTAKE_FILE).is_file() || dir.join(VERIFIERS_DIR).is_dir();
        if dir.join(CARD_FILE).is_file() && keys {
            Ok(Self {
                dir: dir.to_path_buf(),
                limits,
            })
        } else {
            Err(OfficeError::None {
                dir: dir.display().to_string(),
            })
        }
    }

    /// Its folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    pub(super) fn limits(&self) -> Limits {
        self.limits
    }

    /// Its card, as the file holds it.
    ///
    /// # Errors
    /// If the file cannot be read or is too long.
    pub fn card_bytes(&self) -> Result<Vec<u8>, OfficeError> {
        self.read(CARD_FILE, self.limits.card)
    }

    /// Its card, checked.
    ///
    /// # Errors
    /// [`CardError`].
    pub fn card(&self) -> Result<Card, OfficeError> {
        Ok(Card::parse(&self.card_bytes()?, &self.limits)?)
    }

    /// The key that opens bundles.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn intake(&self, passphrase: &Passphrase) -> Result<Identity<Intake>, OfficeError> {
        let sealed = self.read(INTAKE_FILE, self.limits.key_file)?;
        Ok(identity_under(passphrase, &sealed, &self.limits)?)
    }

    /// The key that opens originals.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn evidence(&self, passphrase: &Passphrase) -> Result<Identity<Evidence>, OfficeError> {
        let sealed = self.read(EVIDENCE_FILE, self.limits.key_file)?;
        Ok(identity_under(passphrase, &sealed, &self.limits)?)
    }

    /// The key that signs cards.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn root(&self, passphrase: &Passphrase) -> Result<SigningKey<CardDomain>, OfficeError> {
        let sealed = self.read(ROOT_FILE, self.limits.key_file)?;
        Ok(signing_key_under(passphrase, &sealed, &self.limits)?)
    }

    pub(super) fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, OfficeError> {
        use std::io::Read;
        let mut bytes = Vec::new();
        open_regular(&self.dir.join(name))
            .and_then(|(file, _)| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
            .map_err(|source| OfficeError::Read { source })?;
        Ok(bytes)
    }
}

/// Takes back what [`Office::create`] has written so far. The folder was empty before.
fn undo(dir: &Path, existed: bool, files: &[(String, Vec<u8>)]) {
    for (name, _) in files {
        let _ = std::fs::remove_file(dir.join(name));
    }
    let _ = std::fs::remove_dir(dir.join(VERIFIERS_DIR));
    if !existed {
        let _ = std::fs::remove_dir(dir);
    }
}
