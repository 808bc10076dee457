//! An office's folder: its card and its three keys, each sealed under a passphrase.

use super::card::{Card, CardError, CardText};
use super::keys::{
    Evidence, Identity, Intake, KeyError, identity_under, seal_under, signing_key_under,
};
use super::signing::{CardDomain, SigningKey};
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
        Months { limit: u32 } = "office-months", "a card is valid for 1 to {limit} months";
    }
    wrapping { Card(CardError), Key(KeyError) }
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
    /// For how long the card is valid.
    pub months: u32,
    /// What the keys are sealed under.
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
        let files = [
            (INTAKE_FILE, seal(&intake.to_file())?),
            (EVIDENCE_FILE, seal(&evidence.to_file())?),
            (ROOT_FILE, seal(&root.encode())?),
            (CARD_FILE, card.into_bytes()),
        ];
        let existed = dir.exists();
        if existed && std::fs::read_dir(dir).is_ok_and(|mut d| d.next().is_some()) {
            return Err(OfficeError::Taken {
                dir: dir.display().to_string(),
            });
        }
        make_private_dir(dir).map_err(|source| OfficeError::Make { source })?;
        for (name, bytes) in &files {
            if let Err(source) = newfile::write_new(&dir.join(name), bytes) {
                undo(dir, existed);
                return Err(OfficeError::Make { source });
            }
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
        if dir.join(CARD_FILE).is_file() && dir.join(INTAKE_FILE).is_file() {
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

    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, OfficeError> {
        use std::io::Read;
        let mut bytes = Vec::new();
        open_regular(&self.dir.join(name))
            .and_then(|(file, _)| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
            .map_err(|source| OfficeError::Read { source })?;
        Ok(bytes)
    }
}

/// Takes back what [`Office::create`] has written so far. The folder was empty before.
fn undo(dir: &Path, existed: bool) {
    for name in [INTAKE_FILE, EVIDENCE_FILE, ROOT_FILE, CARD_FILE] {
        let _ = std::fs::remove_file(dir.join(name));
    }
    if !existed {
        let _ = std::fs::remove_dir(dir);
    }
}
