//! Ed25519 signatures (RFC 8032) that say what they sign.
//!
//! ```text
//! signature = Ed25519.Sign(key, domain || 0x00 || message)
//! ```
//!
//! The domain keeps a signature made for one purpose from passing for another. Keys carry it in their type.

use crate::secret::Plaintext;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Signer;
use std::marker::PhantomData;

/// What a signature is for.
pub trait Domain {
    /// The words that are signed along.
    const NAME: &'static str;
}

/// Cards, by an office's root key.
pub enum CardDomain {}
impl Domain for CardDomain {
    const NAME: &'static str = "plico/card/1";
}

/// Manifests, by a pseudonym's key.
pub enum ManifestDomain {}
impl Domain for ManifestDomain {
    const NAME: &'static str = "plico/manifest/1";
}

/// Records of a casebook, by a verifier's key or an office's root key.
pub enum RecordDomain {}
impl Domain for RecordDomain {
    const NAME: &'static str = "plico/record/1";
}

/// A key that signs in one domain. Wiped on drop.
pub struct SigningKey<D: Domain> {
    key: ed25519_dalek::SigningKey,
    domain: PhantomData<fn() -> D>,
}

impl<D: Domain> SigningKey<D> {
    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        let mut secret = zeroize::Zeroizing::new([0; 32]);
        rand::RngCore::fill_bytes(&mut rand::rngs::OsRng, &mut *secret);
        Self::from_secret(&secret)
    }

    /// The one that belongs to these 32 bytes.
    #[must_use]
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self {
            key: ed25519_dalek::SigningKey::from_bytes(secret),
            domain: PhantomData,
        }
    }

    /// Reads the 32-byte secret in base64.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = zeroize::Zeroizing::new(STANDARD.decode(text).ok()?);
        let secret: zeroize::Zeroizing<[u8; 32]> =
            zeroize::Zeroizing::new(bytes.as_slice().try_into().ok()?);
        Some(Self::from_secret(&secret))
    }

    /// The 32-byte secret in base64.
    #[must_use]
    pub fn encode(&self) -> Plaintext {
        let text = zeroize::Zeroizing::new(STANDARD.encode(self.key.as_bytes()));
        Plaintext::copy_of(text.as_bytes())
    }

    /// The same key, to sign in another domain.
    #[must_use]
    pub(super) fn for_domain<E: Domain>(&self) -> SigningKey<E> {
        SigningKey::from_secret(self.key.as_bytes())
    }

    /// The secret itself, for deriving another key from it.
    pub(super) fn secret(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// The key others check with.
    #[must_use]
    pub fn verifying(&self) -> VerifyingKey<D> {
        VerifyingKey {
            key: self.key.verifying_key(),
            domain: PhantomData,
        }
    }

    /// Signs; the result is base64.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> String {
        STANDARD.encode(self.key.sign(&with_domain::<D>(message)).to_bytes())
    }
}

/// A key that checks signatures of one domain.
pub struct VerifyingKey<D: Domain> {
    key: ed25519_dalek::VerifyingKey,
    domain: PhantomData<fn() -> D>,
}

impl<D: Domain> Clone for VerifyingKey<D> {
    fn clone(&self) -> Self {
        Self {
            key: self.key,
            domain: PhantomData,
        }
    }
}

impl<D: Domain> VerifyingKey<D> {
    /// Reads 32 bytes in base64. Weak points are refused: anyone can sign under them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = STANDARD.decode(text).ok()?.try_into().ok()?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&bytes).ok()?;
        (!key.is_weak()).then_some(Self {
            key,
            domain: PhantomData,
        })
    }

    /// The 32 bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// The 32 bytes in base64.
    #[must_use]
    pub fn encode(&self) -> String {
        STANDARD.encode(self.key.as_bytes())
    }

    /// Whether a base64 signature is this key's over this message, by the strict rules (no malleability).
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &str) -> bool {
        let parsed = STANDARD
            .decode(signature)
            .ok()
            .and_then(|b| ed25519_dalek::Signature::from_slice(&b).ok());
        parsed.is_some_and(|s| {
            self.key
                .verify_strict(&with_domain::<D>(message), &s)
                .is_ok()
        })
    }
}

fn with_domain<D: Domain>(message: &[u8]) -> Vec<u8> {
    [D::NAME.as_bytes(), &[0], message].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_message_and_domain_only() {
        let key = SigningKey::<CardDomain>::generate();
        let signature = key.sign(b"message");
        assert!(key.verifying().verify(b"message", &signature));
        assert!(!key.verifying().verify(b"massage", &signature));
        let other = VerifyingKey::<ManifestDomain>::parse(&key.verifying().encode()).unwrap();
        assert!(!other.verify(b"message", &signature));
    }

    #[test]
    fn a_weak_key_is_no_key() {
        let mut identity = [0; 32];
        identity[0] = 1;
        assert!(VerifyingKey::<CardDomain>::parse(&STANDARD.encode(identity)).is_none());
    }
}
