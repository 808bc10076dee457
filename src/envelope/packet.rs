//! A packet: what the casebooks of one office exchange through a folder that anybody may carry (`docs/format.md`, "Sync").
//!
//! ```text
//! packet    = age file to an exchange key
//! plaintext = head || 0x0a || body || zeros up to a step of the ladder, of 512 KiB at least
//! ```
//!
//! A packet is not signed: nothing in it is believed because of the packet. Records are signed by themselves, rings hold
//! records of the root key, and a received file is wanted only where a signed record names its digest.

use super::header;
use super::keys::{Exchange, Identity, Recipient};
use super::stream_serial::{NotAuthentic, SerialOpener, SerialSealer};
use crate::model::{Digest, Limits};
use crate::wire::{Floor, HashingReader, HashingWriter, Shape, canonical, ladder};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Seek, Write};
use zeroize::Zeroizing;

crate::reasons! {
    /// Why a packet is refused.
    pub enum PacketError {
        Read { source: io::Error } = "packet-read", "cannot read: {source}";
        Keep { source: io::Error } = "packet-keep", "cannot keep what is in it: {source}";
        Foreign = "packet-foreign", "this is no packet, or its beginning is damaged";
        Length = "packet-length", "its length is not that of a packet: it was cut off or added to";
        TooLarge { limit: u64 } = "packet-too-large", "larger than {limit} bytes";
        NoKey = "packet-no-key", "it was sealed to a key that is not known here";
        NotAuthentic = "packet-not-authentic", "it was changed or damaged on the way";
        Form = "packet-form", "its inside is not of the form of a packet";
        Newer { format: String } = "packet-newer", "it is of format {format}, newer than this program";
    }
}

/// What a packet carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Holds {
    /// Signed records, one a line.
    Records,
    /// Rings, each sealed to its person, one a line in base64.
    Rings,
    /// A received file, byte for byte.
    Evidence,
}

/// The head of a packet. Canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketHead {
    format: String,
    /// What the body is.
    pub holds: Holds,
    /// Its length.
    pub length: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

const FORMAT: &str = "plico/packet/1";
/// No head is longer.
const LONGEST_HEAD: usize = 256;
/// What a bundle of the lowest usual step becomes when it is carried; so records look like one.
const LEAST: u64 = 512 << 10;

impl PacketHead {
    /// The head of a body.
    #[must_use]
    pub fn new(holds: Holds, length: u64, sha256: Digest) -> Self {
        Self {
            format: FORMAT.to_owned(),
            holds,
            length,
            sha256,
        }
    }

    fn text(&self) -> io::Result<Vec<u8>> {
        let mut text = canonical::to_bytes(self)?;
        text.push(b'\n');
        Ok(text)
    }

    fn parse(text: &[u8]) -> Result<Self, PacketError> {
        // The format is looked at first, so that a newer one is named as such whatever else it holds.
        let loose: serde_json::Value =
            serde_json::from_slice(text).map_err(|_| PacketError::Form)?;
        let format = loose.get("format").and_then(serde_json::Value::as_str);
        match format {
            Some(FORMAT) => {}
            Some(format) if format.starts_with("plico/packet/") => {
                let format = format.to_owned();
                return Err(PacketError::Newer { format });
            }
            _ => return Err(PacketError::Form),
        }
        let head = canonical::from_bytes(text).ok().flatten();
        head.ok_or(PacketError::Form)
    }
}

/// How long the body of a packet of records or rings may be, so that its plaintext keeps to [`Limits::packet`].
#[must_use]
pub fn room(limits: &Limits) -> usize {
    let room = usize::try_from(limits.packet).unwrap_or(usize::MAX);
    room.saturating_sub(LONGEST_HEAD)
}

fn step(text: usize, body: u64) -> u64 {
    let len = (text as u64).saturating_add(body);
    ladder::step(len.max(LEAST), Floor::Usual)
}

/// Seals a packet.
///
/// # Errors
/// The reader's or the writer's own; `InvalidData` if the body is not what its head says.
pub fn seal_packet<W: Write>(
    to: &Recipient<Exchange>,
    head: &PacketHead,
    body: impl Read,
    out: W,
) -> io::Result<W> {
    let mut sealer = SerialSealer::new(to, out)?;
    let text = head.text()?;
    sealer.write_all(&text)?;
    let mut body = HashingReader::new(body.take(head.length.saturating_add(1)));
    pass(&mut body, &mut sealer).map_err(either)?;
    if body.finish() != (head.sha256, head.length) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let filled = (text.len() as u64).saturating_add(head.length);
    let padding = step(text.len(), head.length).saturating_sub(filled);
    pass(&mut io::repeat(0).take(padding), &mut sealer).map_err(either)?;
    sealer.finish()
}

/// A packet whose head was read. Only once [`PacketOpener::read_body`] has returned is any of it authentic.
pub struct PacketOpener<R> {
    /// What it says it carries.
    pub head: PacketHead,
    inner: SerialOpener<io::Take<R>>,
}

/// Opens as much of a packet of `len` bytes as says what is in it, by the latest key that fits.
///
/// # Errors
/// [`PacketError`].
pub fn open_packet<R: Read + Seek>(
    mut file: R,
    len: u64,
    keys: &[Identity<Exchange>],
    limits: &Limits,
) -> Result<PacketOpener<R>, PacketError> {
    let reading = |source| PacketError::Read { source };
    let plaintext = match Shape::read(&mut file, len).map_err(reading)? {
        Shape::Bundle(_, step) => step,
        Shape::WrongLength(_) => return Err(PacketError::Length),
        Shape::Foreign => return Err(PacketError::Foreign),
    };
    let key = fitting(&mut file, keys)?;
    file.rewind().map_err(reading)?;
    let mut inner = SerialOpener::new(key, file.take(len)).map_err(refusal)?;
    let text = line(&mut inner)?;
    let head = PacketHead::parse(&text)?;
    if step(text.len().saturating_add(1), head.length) != plaintext {
        return Err(PacketError::Form);
    }
    let limit = match head.holds {
        Holds::Evidence => limits.bundle,
        Holds::Records | Holds::Rings => room(limits) as u64,
    };
    if head.length > limit {
        return Err(PacketError::TooLarge { limit });
    }
    Ok(PacketOpener { head, inner })
}

impl<R: Read> PacketOpener<R> {
    /// Writes out the body. Whatever was written is worth nothing unless this succeeds.
    ///
    /// # Errors
    /// [`PacketError`].
    pub fn read_body(mut self, out: &mut impl Write) -> Result<(), PacketError> {
        let mut hashed = HashingWriter::new(out);
        pass(&mut self.inner.by_ref().take(self.head.length), &mut hashed).map_err(both)?;
        let (_, sha256, length) = hashed.finish();
        // The padding is zeros and nothing else, or there would be room in it for something that nobody sees.
        let mut zeros = Zeros(true);
        pass(&mut self.inner, &mut zeros).map_err(both)?;
        if (sha256, length) != (self.head.sha256, self.head.length) || !zeros.0 {
            return Err(PacketError::Form);
        }
        Ok(())
    }
}

/// Whether only zeros were written to it.
struct Zeros(bool);

impl Write for Zeros {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.0 &= buf.iter().all(|b| *b == 0);
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Which side of a copy has failed.
enum Side {
    Reading(io::Error),
    Writing(io::Error),
}

/// Copies through a buffer that is wiped.
fn pass(from: &mut impl Read, to: &mut impl Write) -> Result<(), Side> {
    let mut buffer = Zeroizing::new(vec![0; 64 << 10]);
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(n) => {
                let read = buffer.get(..n).unwrap_or_default();
                to.write_all(read).map_err(Side::Writing)?;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(Side::Reading(e)),
        }
    }
}

fn either(side: Side) -> io::Error {
    match side {
        Side::Reading(e) | Side::Writing(e) => e,
    }
}

fn both(side: Side) -> PacketError {
    match side {
        Side::Reading(source) => opening(source),
        Side::Writing(source) => PacketError::Keep { source },
    }
}

/// The head's line, without its end.
fn line(inner: &mut impl Read) -> Result<Vec<u8>, PacketError> {
    let mut text = Vec::with_capacity(LONGEST_HEAD);
    let mut byte = [0];
    while text.len() < LONGEST_HEAD {
        inner.read_exact(&mut byte).map_err(opening)?;
        match byte {
            [b'\n'] => return Ok(text),
            [byte] => text.push(byte),
        }
    }
    Err(PacketError::Form)
}

/// The latest key that opens the header.
fn fitting<'a>(
    file: &mut (impl Read + Seek),
    keys: &'a [Identity<Exchange>],
) -> Result<&'a Identity<Exchange>, PacketError> {
    for key in keys.iter().rev() {
        file.rewind()
            .map_err(|source| PacketError::Read { source })?;
        match header::read(file, key).map_err(refusal) {
            Ok(_) => return Ok(key),
            Err(PacketError::NoKey) => {}
            Err(error) => return Err(error),
        }
    }
    Err(PacketError::NoKey)
}

fn opening(source: io::Error) -> PacketError {
    match source.downcast::<NotAuthentic>() {
        Ok(_) => PacketError::NotAuthentic,
        Err(source) => PacketError::Read { source },
    }
}

fn refusal(error: age::DecryptError) -> PacketError {
    match error {
        age::DecryptError::NoMatchingKeys => PacketError::NoKey,
        age::DecryptError::Io(source) => PacketError::Read { source },
        _ => PacketError::NotAuthentic,
    }
}
