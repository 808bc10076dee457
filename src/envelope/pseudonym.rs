//! The two keys behind a codename: one opens replies, one signs what is sent under it.
//!
//! ```text
//! salt   = SHA-256("plico/codename/salt/1" || 0x00 || root key of the card, 32 bytes)
//! master = Argon2id(v19; password = canonical codename, salt, m = 256 MiB, t = 3, p = 1; 32 bytes)
//! reply  = X-Wing key of the seed HKDF-SHA256(ikm = master, salt = "", info = "plico/codename/reply/1"; 32 bytes)
//! sign   = Ed25519 key of         HKDF-SHA256(ikm = master, salt = "", info = "plico/codename/sign/1";  32 bytes)
//! ```
//!
//! Sources: RFC 9106, RFC 5869, `docs/format.md` ("Pseudonym"). The salt is public and the same for everyone who writes to
//! an office, because nothing else is at hand on a strange computer: so all of an office's codenames can be tried at once, and
//! the words must be strong by themselves. It keeps one person's pseudonyms at two offices apart. The key for replies
//! is hybrid even where the card is classic: whoever answers uses this program, and needs no older client.

use super::card::ConfirmedCard;
use super::codename::Codename;
use super::keys::{Identity, Recipient, Reply};
use super::signing::{ManifestDomain, SigningKey, VerifyingKey};
use crate::model::{Limits, Manifest, Pseudonym};
use crate::wire::canonical;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use hkdf::Hkdf;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, Zeroizing};

crate::reasons! {
    /// Why the keys of a codename cannot be made.
    pub enum PseudonymError {
        Memory { mebibytes: usize } = "pseudonym-memory", "there are no {mebibytes} MiB of memory for it";
        Internal = "pseudonym-internal", "the keys could not be derived";
    }
}

/// What a guess at a codename costs.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// 256 MiB and three passes in one lane: some seconds on a slow machine. Fixed, because whoever comes back with the
    /// codename on another machine must come to the same keys.
    pub const STANDARD: Self = Self {
        memory_kib: 256 << 10,
        passes: 3,
    };
    /// For tests, which make many: the shipped program has no way to choose it.
    pub const TESTS: Self = Self {
        memory_kib: 64,
        passes: 1,
    };
}

/// The keys of one codename at one office. Wiped on drop.
pub struct PseudonymKeys {
    reply: Identity<Reply>,
    sign: SigningKey<ManifestDomain>,
}

/// Who signs a bundle, and which of the codename's messages it is.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    /// The keys.
    pub keys: &'a PseudonymKeys,
    /// Counts the messages from 1, to [`Limits::sequence`].
    pub sequence: u64,
}

impl PseudonymKeys {
    /// Derives the keys. Takes seconds, on purpose.
    ///
    /// # Errors
    /// [`PseudonymError::Memory`].
    pub fn derive(codename: &Codename, card: &ConfirmedCard) -> Result<Self, PseudonymError> {
        Self::derive_at(Cost::STANDARD, codename, card)
    }

    /// The same at another cost, which gives other keys.
    ///
    /// # Errors
    /// [`PseudonymError::Memory`].
    pub fn derive_at(
        cost: Cost,
        codename: &Codename,
        card: &ConfirmedCard,
    ) -> Result<Self, PseudonymError> {
        Self::from_bytes(cost, &codename.canonical(), card.root().bytes())
    }

    fn from_bytes(cost: Cost, codename: &[u8], root: &[u8; 32]) -> Result<Self, PseudonymError> {
        let salt = Sha256::digest([SALT_DOMAIN, &[0], root].concat());
        let master = stretched(cost, codename, &salt)?;
        let kdf = Hkdf::<Sha256>::new(None, &*master);
        Ok(Self {
            reply: Identity::from_seed(&*expanded(&kdf, REPLY_LABEL)?),
            sign: SigningKey::from_secret(&*expanded(&kdf, SIGN_LABEL)?),
        })
    }

    /// Where replies to it are sealed to.
    #[must_use]
    pub fn reply_to(&self) -> Recipient<Reply> {
        self.reply.to_recipient()
    }

    /// What opens them.
    pub(super) fn reply(&self) -> &Identity<Reply> {
        &self.reply
    }
}

impl Signer<'_> {
    /// Puts the pseudonym into a manifest and signs all of it. None if the manifest has no JSON form.
    pub(super) fn sign(&self, manifest: &mut Manifest) -> Option<()> {
        manifest.pseudonym = Some(Pseudonym {
            key: self.keys.sign.verifying().encode(),
            reply_to: self.keys.reply_to().to_string(),
            sequence: self.sequence,
            signature: String::new(),
        });
        let signature = self.keys.sign.sign(&signed(manifest)?);
        manifest.pseudonym.as_mut()?.signature = signature;
        Some(())
    }
}

/// Whether a manifest without a pseudonym, or one that its pseudonym has signed. The signature is over the canonical
/// manifest with the signature left empty.
pub(super) fn is_signed(manifest: &Manifest, limits: &Limits) -> bool {
    let Some(pseudonym) = &manifest.pseudonym else {
        return true;
    };
    let holds = || {
        let key = VerifyingKey::<ManifestDomain>::parse(&pseudonym.key)?;
        Recipient::<Reply>::parse(&pseudonym.reply_to)?;
        let counted = (1..=limits.sequence).contains(&pseudonym.sequence);
        Some(counted && key.verify(&signed(manifest)?, &pseudonym.signature))
    };
    holds() == Some(true)
}

/// What is signed.
fn signed(manifest: &Manifest) -> Option<Vec<u8>> {
    let mut unsigned = manifest.clone();
    unsigned.pseudonym.as_mut()?.signature.clear();
    canonical::to_bytes(&unsigned).ok()
}

const SALT_DOMAIN: &[u8] = b"plico/codename/salt/1";
const REPLY_LABEL: &[u8] = b"plico/codename/reply/1";
const SIGN_LABEL: &[u8] = b"plico/codename/sign/1";

type Secret = Zeroizing<[u8; 32]>;

/// Argon2id in memory that is asked for first, so that a machine without it says so instead of ending the program, and
/// wiped afterwards: its blocks would let someone test a codename faster.
fn stretched(cost: Cost, codename: &[u8], salt: &[u8]) -> Result<Secret, PseudonymError> {
    let mut master = Secret::default();
    let params = Params::new(cost.memory_kib, cost.passes, LANES, Some(master.len()));
    let params = params.map_err(|_| PseudonymError::Internal)?;
    let count = params.block_count();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut blocks = Vec::new();
    blocks
        .try_reserve_exact(count)
        .map_err(|_| PseudonymError::Memory {
            mebibytes: cost.memory_kib as usize >> 10,
        })?;
    blocks.resize(count, Block::new());
    let done = argon2.hash_password_into_with_memory(codename, salt, &mut *master, &mut blocks);
    blocks.iter_mut().for_each(Zeroize::zeroize);
    done.map_err(|_| PseudonymError::Internal)?;
    Ok(master)
}

const LANES: u32 = 1;

fn expanded(kdf: &Hkdf<Sha256>, label: &[u8]) -> Result<Secret, PseudonymError> {
    let mut key = Secret::default();
    let done = kdf.expand(label, &mut *key);
    done.map_err(|_| PseudonymError::Internal)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "первое второе третье";

    fn root() -> [u8; 32] {
        let bytes: Vec<u8> = (0..32).collect();
        bytes.try_into().unwrap()
    }

    /// The verifying key, and the seed of the key that opens replies as `AGE-SECRET-KEY-PQ-1...` holds it.
    fn keys(cost: Cost) -> (String, String) {
        let keys = PseudonymKeys::from_bytes(cost, WORDS.as_bytes(), &root()).unwrap();
        let file = keys.reply.to_file();
        let secret = file
            .expose_str()
            .unwrap()
            .lines()
            .last()
            .unwrap()
            .to_owned();
        (keys.sign.verifying().encode(), secret)
    }

    /// As Python's argon2-cffi and cryptography compute them.
    fn expected(verifying: &str, seed: &str) -> (String, String) {
        let seed = crate::model::Digest::from_hex(seed).unwrap().0;
        let file = Identity::<Reply>::from_seed(&seed).to_file();
        let secret = file
            .expose_str()
            .unwrap()
            .lines()
            .last()
            .unwrap()
            .to_owned();
        (verifying.to_owned(), secret)
    }

    #[test]
    fn the_keys_of_a_codename_are_a_fixed_vector() {
        let vector = expected(
            "Cz2Yklww2kdGznJCDED9PpJLIV9uTV+FyX5pi4EEj4M=",
            "3544cddd8aeadac1843cda063019a11813863516b2c26bfba46e42179252168e",
        );
        assert!(keys(Cost::STANDARD) == vector);
    }

    #[test]
    fn so_are_those_at_the_cost_of_tests() {
        let vector = expected(
            "3X22/HRreJPAjSTVNv2zSAjeldmXbUiQDAhGfiTRat8=",
            "17d79182e50d407e69999ee47969c0cd38513f4fe21a2f5da033ca572658135a",
        );
        assert!(keys(Cost::TESTS) == vector);
    }

    #[test]
    fn another_word_and_another_office_are_another_pseudonym() {
        let of = |words: &str, root: [u8; 32]| {
            let keys = PseudonymKeys::from_bytes(Cost::TESTS, words.as_bytes(), &root).unwrap();
            (keys.sign.verifying().encode(), keys.reply_to().to_string())
        };
        let one = of(WORDS, root());
        assert_eq!(of(WORDS, root()), one);
        for other in [of("первое второе", root()), of(WORDS, [7; 32])] {
            assert!(other.0 != one.0 && other.1 != one.1);
        }
    }
}
