//! age's native hybrid recipient and identity, `mlkem768x25519` (C2SP `age.md`), as the `age` crate's traits.

use super::xwing::{Encapped, Public, Secret, XWing};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::primitives::{bech32_decode, bech32_encode, hpke_open, hpke_seal};
use age_core::secrecy::ExposeSecret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use bech32::Hrp;
use hpke::{Deserializable, Kem, Serializable};
use std::collections::HashSet;
use zeroize::{Zeroize, Zeroizing};

const TAG: &str = "mlkem768x25519";
const INFO: &[u8] = b"age-encryption.org/mlkem768x25519";
const LABEL: &str = "postquantum";
const RECIPIENT_HRP: Hrp = Hrp::parse_unchecked("age1pq");
const IDENTITY_HRP: Hrp = Hrp::parse_unchecked("age-secret-key-pq-");
/// A wrapped file key: 16 bytes and a tag.
const BODY: usize = FILE_KEY_BYTES + 16;

/// `age1pq1...`
#[derive(Clone, PartialEq, Eq)]
pub struct HybridRecipient(Public);

impl HybridRecipient {
    /// Reads `age1pq1...`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = decode(text, RECIPIENT_HRP)?;
        Public::from_bytes(&bytes).ok().map(Self)
    }
}

impl std::fmt::Display for HybridRecipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&bech32_encode(RECIPIENT_HRP, &self.0.to_bytes()))
    }
}

impl age::Recipient for HybridRecipient {
    /// `-> mlkem768x25519 base64(enc)` and `HPKE.SealBase(pk, info, file key)`.
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let (encapped, body) = hpke_seal::<XWing, _>(
            &self.0,
            INFO,
            file_key.expose_secret(),
            &mut rand::rngs::OsRng,
        );
        let stanza = Stanza {
            tag: TAG.to_owned(),
            args: vec![STANDARD_NO_PAD.encode(encapped.to_bytes())],
            body,
        };
        // The label keeps the crate from ever mixing this with a recipient that a quantum computer opens.
        Ok((vec![stanza], HashSet::from([LABEL.to_owned()])))
    }
}

/// `AGE-SECRET-KEY-PQ-1...`
pub struct HybridIdentity(Secret);

impl HybridIdentity {
    /// A new one.
    pub fn generate() -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        rand::RngCore::fill_bytes(&mut rand::rngs::OsRng, &mut *seed);
        Self::from_seed(&seed)
    }

    /// The one that belongs to a seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(Secret::from_seed(*seed))
    }

    /// Reads `AGE-SECRET-KEY-PQ-1...`.
    pub fn parse(text: &str) -> Option<Self> {
        // Bech32 allows either case; age writes identities in capitals only.
        if text.bytes().any(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let bytes = Zeroizing::new(decode(text, IDENTITY_HRP)?);
        Secret::from_bytes(&bytes).ok().map(Self)
    }

    /// Writes it, into memory that is wiped.
    pub fn encode(&self) -> Zeroizing<String> {
        let mut lower = bech32_encode(IDENTITY_HRP, self.0.seed());
        let upper = Zeroizing::new(lower.to_ascii_uppercase());
        lower.zeroize();
        upper
    }

    /// The recipient it opens for.
    pub fn to_recipient(&self) -> HybridRecipient {
        HybridRecipient(XWing::sk_to_pk(&self.0))
    }
}

impl age::Identity for HybridIdentity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        if stanza.tag != TAG {
            return None;
        }
        // A stanza of this kind in any other form is an error of the file, not merely somebody else's.
        let malformed = || Some(Err(age::DecryptError::InvalidHeader));
        let [argument] = stanza.args.as_slice() else {
            return malformed();
        };
        let encapped = STANDARD_NO_PAD
            .decode(argument)
            .ok()
            .and_then(|bytes| Encapped::from_bytes(&bytes).ok());
        let Some(encapped) = encapped else {
            return malformed();
        };
        if stanza.body.len() != BODY {
            return malformed();
        }
        match hpke_open::<XWing>(&encapped, &self.0, INFO, &stanza.body) {
            Ok(bytes) => {
                let bytes = Zeroizing::new(bytes);
                let key = bytes.as_slice().try_into().ok()?;
                Some(Ok(FileKey::init_with_mut(|k| *k = key)))
            }
            Err(hpke::HpkeError::DecapError) => malformed(),
            // Sealed to another key of this kind.
            Err(_) => None,
        }
    }
}

fn decode(text: &str, hrp: Hrp) -> Option<Vec<u8>> {
    bech32_decode(
        text,
        |_| (),
        |found| if found == hrp { Ok(()) } else { Err(()) },
        |_, bytes| Ok(bytes.collect()),
    )
    .ok()
}
