//! An office's keys, each with its role in its type: what is sealed to one cannot be handed to the other.

use super::identity::{HybridIdentity, HybridRecipient};
use super::signing::{Domain, SigningKey};
use crate::model::Limits;
use crate::secret::{Passphrase, Plaintext};
use crate::wire::Kind;
use age::secrecy::{ExposeSecret, SecretString};
use std::io::{self, Read, Write};
use std::marker::PhantomData;
use zeroize::Zeroizing;

/// The role of the key that opens bundles.
pub enum Intake {}
/// The role of a pseudonym's key, which opens replies.
pub enum Reply {}
/// The role of the key that opens originals.
pub enum Evidence {}
/// The role of a verifier's own key, which opens what the office shares with its verifiers.
pub enum Personal {}
/// The role of the key that opens the packets casebooks exchange.
pub enum Exchange {}

crate::reasons! {
    /// Why a key file cannot be used.
    pub enum KeyError {
        Io { source: io::Error } = "key-io", "cannot read the key file: {source}";
        Passphrase = "key-passphrase", "the passphrase does not open the key";
        Form = "key-form", "this is not a key file of this program";
        Work { factor: u8 } = "key-work", "the key file asks for too much work (2^{factor})";
        Random = "key-internal", "the system gave no usable key";
    }
}

/// Where something is sealed to.
pub struct Recipient<R> {
    key: AnyRecipient,
    role: PhantomData<fn() -> R>,
}

impl<R> Clone for Recipient<R> {
    fn clone(&self) -> Self {
        Self {
            key: self.key.clone(),
            role: PhantomData,
        }
    }
}

#[derive(Clone)]
enum AnyRecipient {
    Hybrid(Box<HybridRecipient>),
    Classic(age::x25519::Recipient),
}

impl<R> Recipient<R> {
    /// Reads `age1pq1...` or `age1...`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let key = match HybridRecipient::parse(text) {
            Some(r) => AnyRecipient::Hybrid(Box::new(r)),
            None => AnyRecipient::Classic(text.parse().ok()?),
        };
        Some(Self {
            key,
            role: PhantomData,
        })
    }

    /// Which stanza it makes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.key {
            AnyRecipient::Hybrid(_) => Kind::Hybrid,
            AnyRecipient::Classic(_) => Kind::Classic,
        }
    }

    pub(super) fn as_age(&self) -> &dyn age::Recipient {
        match &self.key {
            AnyRecipient::Hybrid(r) => &**r,
            AnyRecipient::Classic(r) => r,
        }
    }
}

impl<R> std::fmt::Display for Recipient<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.key {
            AnyRecipient::Hybrid(r) => r.fmt(f),
            AnyRecipient::Classic(r) => r.fmt(f),
        }
    }
}

/// What opens it.
pub struct Identity<R> {
    key: AnyIdentity,
    role: PhantomData<fn() -> R>,
}

enum AnyIdentity {
    Hybrid(Box<HybridIdentity>),
    Classic(age::x25519::Identity),
}

impl<R> Identity<R> {
    /// A new key of this kind.
    #[must_use]
    pub fn generate(kind: Kind) -> Self {
        let key = match kind {
            Kind::Hybrid => AnyIdentity::Hybrid(Box::new(HybridIdentity::generate())),
            Kind::Classic => AnyIdentity::Classic(age::x25519::Identity::generate()),
        };
        Self {
            key,
            role: PhantomData,
        }
    }

    /// The hybrid key that belongs to a seed.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self {
            key: AnyIdentity::Hybrid(Box::new(HybridIdentity::from_seed(seed))),
            role: PhantomData,
        }
    }

    /// Reads a key file as `age-keygen` and `age-keygen -pq` write it: comments, and one secret key.
    #[must_use]
    pub fn parse(file: &str) -> Option<Self> {
        let mut lines = file
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty() && !l.starts_with('#'));
        let line = lines.next()?;
        if lines.next().is_some() {
            return None;
        }
        let key = match HybridIdentity::parse(line) {
            Some(i) => AnyIdentity::Hybrid(Box::new(i)),
            None => AnyIdentity::Classic(line.parse().ok()?),
        };
        Some(Self {
            key,
            role: PhantomData,
        })
    }

    /// The key file, in the form `age-keygen` writes, without the creation time.
    #[must_use]
    pub fn to_file(&self) -> Plaintext {
        let mut text = Zeroizing::new(String::with_capacity(4096));
        text.push_str("# public key: ");
        text.push_str(&self.to_recipient().to_string());
        text.push('\n');
        match &self.key {
            AnyIdentity::Hybrid(i) => text.push_str(&i.encode()),
            AnyIdentity::Classic(i) => text.push_str(i.to_string().expose_secret()),
        }
        text.push('\n');
        Plaintext::copy_of(text.as_bytes())
    }

    /// The recipient it opens for.
    #[must_use]
    pub fn to_recipient(&self) -> Recipient<R> {
        let key = match &self.key {
            AnyIdentity::Hybrid(i) => AnyRecipient::Hybrid(Box::new(i.to_recipient())),
            AnyIdentity::Classic(i) => AnyRecipient::Classic(i.to_public()),
        };
        Recipient {
            key,
            role: PhantomData,
        }
    }

    pub(super) fn as_age(&self) -> &dyn age::Identity {
        match &self.key {
            AnyIdentity::Hybrid(i) => &**i,
            AnyIdentity::Classic(i) => i,
        }
    }
}

/// scrypt's work factor for key files: 2^18, about a second and 256 MiB. Fixed, because a calibrated one would tell
/// how fast the machine is.
pub const WORK_FACTOR: u8 = 18;

/// Seals a small secret under a passphrase, as an age file.
///
/// # Errors
/// [`KeyError::Random`] if the age crate refuses, which it has no cause to.
pub fn seal_under(
    passphrase: &Passphrase,
    work_factor: u8,
    secret: &Plaintext,
) -> Result<Vec<u8>, KeyError> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.expose()));
    recipient.set_work_factor(work_factor);
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .map_err(|_| KeyError::Random)?;
    let mut sealed = Vec::new();
    let mut writer = encryptor
        .wrap_output(&mut sealed)
        .map_err(|_| KeyError::Random)?;
    writer
        .write_all(secret.expose())
        .map_err(|_| KeyError::Random)?;
    writer.finish().map_err(|_| KeyError::Random)?;
    Ok(sealed)
}

/// Opens a small secret that [`seal_under`] or stock age sealed under a passphrase.
///
/// # Errors
/// [`KeyError`].
pub fn open_under(
    passphrase: &Passphrase,
    sealed: &[u8],
    limits: &Limits,
) -> Result<Plaintext, KeyError> {
    let reader = unseal(passphrase, sealed, limits).map_err(|e| match e {
        age::DecryptError::ExcessiveWork { required, .. } => KeyError::Work { factor: required },
        age::DecryptError::InvalidMac
        | age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::NoMatchingKeys => KeyError::Passphrase,
        _ => KeyError::Form,
    })?;
    Plaintext::read(
        reader.take(limits.key_file.saturating_add(1)),
        limits.key_file,
    )
    .map_err(|_| KeyError::Form)
}

/// The stream inside an age file under a passphrase, and under nothing else.
pub(super) fn unseal<'a>(
    passphrase: &Passphrase,
    sealed: &'a [u8],
    limits: &Limits,
) -> Result<impl Read + 'a, age::DecryptError> {
    let decryptor = age::Decryptor::new(sealed)?;
    if !decryptor.is_scrypt() {
        return Err(age::DecryptError::InvalidHeader);
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.expose()));
    identity.set_max_work_factor(limits.work_factor);
    decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity))
}

/// Opens a sealed key file.
///
/// # Errors
/// [`KeyError`].
pub fn identity_under<R>(
    passphrase: &Passphrase,
    sealed: &[u8],
    limits: &Limits,
) -> Result<Identity<R>, KeyError> {
    let file = open_under(passphrase, sealed, limits)?;
    let text = file.expose_str().map_err(|_| KeyError::Form)?;
    Identity::parse(text).ok_or(KeyError::Form)
}

/// Opens a sealed signing key.
///
/// # Errors
/// [`KeyError`].
pub fn signing_key_under<D: Domain>(
    passphrase: &Passphrase,
    sealed: &[u8],
    limits: &Limits,
) -> Result<SigningKey<D>, KeyError> {
    let file = open_under(passphrase, sealed, limits)?;
    let text = file.expose_str().map_err(|_| KeyError::Form)?;
    SigningKey::parse(text.trim_end()).ok_or(KeyError::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAST: u8 = 4;

    #[test]
    fn a_key_file_comes_back_from_under_its_passphrase() {
        for kind in [Kind::Hybrid, Kind::Classic] {
            let key = Identity::<Intake>::generate(kind);
            let phrase = Passphrase::existing(b"right").unwrap();
            let sealed = seal_under(&phrase, FAST, &key.to_file()).unwrap();
            let back = identity_under::<Intake>(&phrase, &sealed, &Limits::STANDARD).unwrap();
            assert_eq!(
                back.to_recipient().to_string(),
                key.to_recipient().to_string()
            );
            let wrong = Passphrase::existing(b"wrong").unwrap();
            assert!(matches!(
                identity_under::<Intake>(&wrong, &sealed, &Limits::STANDARD),
                Err(KeyError::Passphrase)
            ));
        }
    }

    #[test]
    fn the_work_a_key_file_may_ask_for_is_limited() {
        let key = Identity::<Intake>::generate(Kind::Classic);
        let phrase = Passphrase::existing(b"right").unwrap();
        let sealed = seal_under(&phrase, 5, &key.to_file()).unwrap();
        let with = |work_factor| {
            let limits = Limits {
                work_factor,
                ..Limits::STANDARD
            };
            open_under(&phrase, &sealed, &limits)
        };
        assert!(with(5).is_ok());
        assert!(matches!(with(4), Err(KeyError::Work { factor: 5 })));
    }

    #[test]
    fn a_recipient_is_read_back_as_itself() {
        for kind in [Kind::Hybrid, Kind::Classic] {
            let text = Identity::<Evidence>::generate(kind)
                .to_recipient()
                .to_string();
            let back = Recipient::<Evidence>::parse(&text).unwrap();
            assert_eq!((back.to_string(), back.kind()), (text, kind));
        }
        assert!(Recipient::<Evidence>::parse("age1pq1qqqq").is_none());
    }
}
