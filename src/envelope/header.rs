//! The age header: written canonically by us, read by the `age` crate.

use super::keys::{Identity, Recipient};
use age_core::format::{FileKey, Stanza, write::age_stanza};
use age_core::primitives::hkdf;
use age_core::secrecy::ExposeSecret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use hmac::{Hmac, Mac};
use rand::{RngCore, rngs::OsRng};
use sha2::Sha256;
use std::cell::RefCell;
use std::io::{self, Read};
use zeroize::Zeroizing;

/// `HKDF-SHA256(ikm = file key, salt = nonce, info = "payload")` (C2SP `age.md`, "Payload").
pub(super) type PayloadKey = Zeroizing<[u8; 32]>;

const NONCE: usize = 16;
/// No header of any age client comes near this; ours have a fixed length.
const LONGEST: u64 = 64 << 10;

/// Makes a header with one stanza, and the nonce after it.
///
/// ```text
/// mac key = HKDF-SHA256(ikm = file key, salt = "", info = "header")
/// header  = version line, stanza, "---";  MAC = HMAC-SHA256(mac key, header)
/// ```
///
/// The age crate's encryptor would add a random "grease" stanza, which marks the maker and varies the length;
/// so the crate wraps the key and the rest is written here.
pub(super) fn write<R>(recipient: &Recipient<R>) -> Option<(Vec<u8>, PayloadKey)> {
    let file_key = FileKey::init_with_mut(|k| OsRng.fill_bytes(k));
    let (stanzas, _) = recipient.as_age().wrap_file_key(&file_key).ok()?;
    let [Stanza { tag, args, body }] = stanzas.as_slice() else {
        return None;
    };
    let start = b"age-encryption.org/v1\n".to_vec();
    let mut header = cookie_factory::r#gen(age_stanza(tag, args, body), start)
        .ok()?
        .0;
    header.extend_from_slice(b"---");
    let mac_key = Zeroizing::new(hkdf(&[], b"header", file_key.expose_secret()));
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&*mac_key).ok()?;
    mac.update(&header);
    header.push(b' ');
    header.extend_from_slice(
        STANDARD_NO_PAD
            .encode(mac.finalize().into_bytes())
            .as_bytes(),
    );
    header.push(b'\n');
    let mut nonce = [0; NONCE];
    OsRng.fill_bytes(&mut nonce);
    header.extend_from_slice(&nonce);
    Some((header, payload_key(&file_key, &nonce)))
}

/// Reads a header and its nonce; the reader then stands at the first chunk. The age crate checks the MAC before the
/// file key is believed.
pub(super) fn read<R>(
    reader: &mut impl Read,
    identity: &Identity<R>,
) -> Result<PayloadKey, age::DecryptError> {
    let mut recorded = Recording {
        inner: reader.take(LONGEST),
        bytes: Vec::new(),
    };
    let decryptor = age::Decryptor::new(&mut recorded)?;
    let capture = Capture {
        inner: identity.as_age(),
        key: RefCell::new(None),
    };
    // Succeeds only once the MAC has been verified under the captured key. The reader it returns is not used: the
    // chunks are opened in parallel by `stream_open`.
    decryptor.decrypt(std::iter::once(&capture as &dyn age::Identity))?;
    let file_key = capture
        .key
        .into_inner()
        .ok_or(age::DecryptError::NoMatchingKeys)?;
    let nonce = recorded
        .bytes
        .last_chunk::<NONCE>()
        .ok_or(age::DecryptError::InvalidHeader)?;
    Ok(payload_key(&file_key, nonce))
}

fn payload_key(file_key: &FileKey, nonce: &[u8; NONCE]) -> PayloadKey {
    Zeroizing::new(hkdf(nonce, b"payload", file_key.expose_secret()))
}

/// Keeps what the age crate reads, for the nonce at its end.
struct Recording<R> {
    inner: R,
    bytes: Vec<u8>,
}

impl<R: Read> Read for Recording<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.bytes
            .extend_from_slice(buf.get(..n).unwrap_or_default());
        Ok(n)
    }
}

/// Keeps the file key that the real identity unwraps.
struct Capture<'a> {
    inner: &'a dyn age::Identity,
    key: RefCell<Option<FileKey>>,
}

impl age::Identity for Capture<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        let found = self.inner.unwrap_stanza(stanza)?;
        if let Ok(key) = &found {
            let copy = FileKey::init_with_mut(|k| *k = *key.expose_secret());
            self.key.replace(Some(copy));
        }
        Some(found)
    }
}
