//! X-Wing, the hybrid KEM of age's `mlkem768x25519` recipients, for the `hpke` crate.
//!
//! ```text
//! expand(seed)  = SHAKE256(seed, 96)            -> d || z for ML-KEM-768.KeyGen, then the X25519 secret
//! Encap(pk)     : (ss_M, ct_M) = ML-KEM.Encaps(pk_M);  ct_X = X25519(e, 9);  ss_X = X25519(e, pk_X)
//! shared secret = SHA3-256(ss_M || ss_X || ct_X || pk_X || "\.//^\")
//! ```
//!
//! Source: draft-connolly-cfrg-xwing-kem and C2SP `age.md`, "The mlkem768x25519 recipient type". The `age` crate has
//! no such recipient yet; this file and `identity.rs` go when it has. It is limited to HPKE's base mode, the only one
//! age uses: an authenticated mode is an error, never a fallback.

use hpke::generic_array::GenericArray;
use hpke::generic_array::typenum::{Sum, U32, U96, U1024};
use hpke::kem::SharedSecret;
use hpke::rand_core::{CryptoRng, RngCore};
use hpke::{Deserializable, HpkeError, Kem, Serializable};
use ml_kem::kem::{Decapsulate, DecapsulationKey, Encapsulate, EncapsulationKey};
use ml_kem::{B32, Ciphertext, EncodedSizeUser, KemCore, MlKem768, MlKem768Params};
use sha3::digest::{ExtendableOutput, FixedOutput, Update, XofReader};
use sha3::{Sha3_256, Shake256};
use x25519_dalek::{PublicKey as XPublic, StaticSecret as XSecret};
use zeroize::Zeroizing;

/// Length of an ML-KEM-768 encapsulation key.
const EK_LEN: usize = 1184;
/// Length of an ML-KEM-768 ciphertext.
const CT_LEN: usize = 1088;
const LABEL: &[u8] = br"\.//^\";

/// The KEM.
pub enum XWing {}

/// A secret key: its 32-byte seed and what follows from it.
#[derive(Clone)]
pub struct Secret {
    seed: Zeroizing<[u8; 32]>,
    m: DecapsulationKey<MlKem768Params>,
    x: XSecret,
}

impl Secret {
    /// Expands a seed.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        let mut xof = Shake256::default();
        xof.update(&seed);
        let mut reader = xof.finalize_xof();
        let mut part = || {
            let mut out = Zeroizing::new([0u8; 32]);
            reader.read(&mut *out);
            out
        };
        let (d, z, x) = (part(), part(), part());
        let (m, _) = MlKem768::generate_deterministic(&B32::from(*d), &B32::from(*z));
        Self {
            seed: Zeroizing::new(seed),
            m,
            x: XSecret::from(*x),
        }
    }

    /// The seed: the whole secret.
    #[must_use]
    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        // Compared by what is public, so that no timing speaks of the seed.
        XWing::sk_to_pk(self) == XWing::sk_to_pk(other)
    }
}
impl Eq for Secret {}

impl Serializable for Secret {
    type OutputSize = U32;

    fn write_exact(&self, buf: &mut [u8]) {
        buf.copy_from_slice(&*self.seed);
    }
}

impl Deserializable for Secret {
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let seed = bytes
            .try_into()
            .map_err(|_| HpkeError::IncorrectInputLength(32, bytes.len()))?;
        Ok(Self::from_seed(seed))
    }
}

/// A public key: 1,216 bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Public {
    m: EncapsulationKey<MlKem768Params>,
    x: XPublic,
}
impl Eq for Public {}

impl Serializable for Public {
    type OutputSize = Sum<U1024, Sum<U96, U96>>;

    fn write_exact(&self, buf: &mut [u8]) {
        let (m, x) = buf.split_at_mut(EK_LEN);
        m.copy_from_slice(&self.m.as_bytes());
        x.copy_from_slice(self.x.as_bytes());
    }
}

impl Deserializable for Public {
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let wrong = || HpkeError::IncorrectInputLength(1216, bytes.len());
        let (m, x) = bytes.split_at_checked(EK_LEN).ok_or_else(wrong)?;
        let encoded = m.try_into().map_err(|_| wrong())?;
        let m = EncapsulationKey::from_bytes(encoded);
        // FIPS 203, section 7.2: a key whose coefficients are not reduced is refused.
        if m.as_bytes() != *encoded {
            return Err(HpkeError::ValidationError);
        }
        let x: [u8; 32] = x.try_into().map_err(|_| wrong())?;
        Ok(Self {
            m,
            x: XPublic::from(x),
        })
    }
}

/// An encapsulated key: 1,120 bytes.
#[derive(Clone)]
pub struct Encapped {
    m: Ciphertext<MlKem768>,
    x: XPublic,
}

impl Serializable for Encapped {
    type OutputSize = Sum<U1024, U96>;

    fn write_exact(&self, buf: &mut [u8]) {
        let (m, x) = buf.split_at_mut(CT_LEN);
        m.copy_from_slice(&self.m);
        x.copy_from_slice(self.x.as_bytes());
    }
}

impl Deserializable for Encapped {
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let wrong = || HpkeError::IncorrectInputLength(1120, bytes.len());
        let (m, x) = bytes.split_at_checked(CT_LEN).ok_or_else(wrong)?;
        let x: [u8; 32] = x.try_into().map_err(|_| wrong())?;
        Ok(Self {
            m: m.try_into().map_err(|_| wrong())?,
            x: XPublic::from(x),
        })
    }
}

impl Kem for XWing {
    type PublicKey = Public;
    type PrivateKey = Secret;
    type EncappedKey = Encapped;
    type NSecret = U32;
    const KEM_ID: u16 = 0x647a;

    fn sk_to_pk(sk: &Secret) -> Public {
        Public {
            m: sk.m.encapsulation_key().clone(),
            x: XPublic::from(&sk.x),
        }
    }

    /// X-Wing's own derivation takes any keying material to a seed by SHAKE256.
    fn derive_keypair(ikm: &[u8]) -> (Secret, Public) {
        let mut xof = Shake256::default();
        xof.update(ikm);
        let mut seed = [0; 32];
        xof.finalize_xof().read(&mut seed);
        let secret = Secret::from_seed(seed);
        let public = Self::sk_to_pk(&secret);
        (secret, public)
    }

    fn decap(
        sk: &Secret,
        sender: Option<&Public>,
        encapped: &Encapped,
    ) -> Result<SharedSecret<Self>, HpkeError> {
        let ss_m = sk.m.decapsulate(&encapped.m);
        let ss_x = sk.x.diffie_hellman(&encapped.x);
        // The age specification refuses a low-order share, whose result is all zeros whatever the key.
        match ss_m {
            Ok(ss_m) if sender.is_none() && ss_x.was_contributory() => Ok(combine(
                &ss_m,
                ss_x.as_bytes(),
                &encapped.x,
                &XPublic::from(&sk.x),
            )),
            _ => Err(HpkeError::DecapError),
        }
    }

    fn encap<R: CryptoRng + RngCore>(
        pk: &Public,
        sender: Option<(&Secret, &Public)>,
        rng: &mut R,
    ) -> Result<(SharedSecret<Self>, Encapped), HpkeError> {
        let (ct_m, ss_m) = pk.m.encapsulate(rng).map_err(|()| HpkeError::EncapError)?;
        let ephemeral = XSecret::random_from_rng(rng);
        let ct_x = XPublic::from(&ephemeral);
        let ss_x = ephemeral.diffie_hellman(&pk.x);
        if sender.is_some() || !ss_x.was_contributory() {
            return Err(HpkeError::EncapError);
        }
        let secret = combine(&ss_m, ss_x.as_bytes(), &ct_x, &pk.x);
        Ok((secret, Encapped { m: ct_m, x: ct_x }))
    }
}

fn combine(ss_m: &[u8], ss_x: &[u8; 32], ct_x: &XPublic, pk_x: &XPublic) -> SharedSecret<XWing> {
    let mut hash = Sha3_256::default();
    for part in [ss_m, ss_x, ct_x.as_bytes(), pk_x.as_bytes(), LABEL] {
        hash.update(part);
    }
    let mut out = GenericArray::default();
    hash.finalize_into(&mut out);
    SharedSecret(out)
}
