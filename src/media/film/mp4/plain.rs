//! Sound that is not compressed, of which QuickTime has a dozen names and ISO two: all become `lpcm` of QuickTime's
//! version 2 (QuickTime File Format, "Sound Sample Description (Version 2)"), which says all of it in one way.

use super::boxes::{Kind, boxed, find, find_in, full};
use super::entry::Entry;
use super::sound::{Said, written};
use crate::media::film::scrub::Scrub;

const FLOAT: u32 = 1;
const BIG: u32 = 2;
const SIGNED: u32 = 4;
const PACKED: u32 = 8;

/// An entry for plain sound, if it is that.
pub(super) fn plain(kind: Kind, said: &Said<'_>) -> Option<Entry> {
    let channels = said.channels.clamp(1, 64);
    if matches!(&kind, b"ulaw" | b"alaw") {
        return Some(Entry {
            bytes: written(kind, channels, 16, said.rate, &[]),
            scrub: Scrub::Nothing,
            frame: Some(channels),
            quicktime: true,
        });
    }
    let (bits, flags) = shape(kind, said)?;
    let frame = channels.checked_mul(bits / 8)?;
    let mut out = vec![0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0];
    // What version 0 says here is fixed: three channels, sixteen bits, -2, no packet size, one hertz.
    out.extend([0, 3, 0, 16, 0xff, 0xfe, 0, 0, 0, 1, 0, 0]);
    out.extend(72u32.to_be_bytes());
    out.extend(f64::from(said.rate).to_be_bytes());
    for number in [channels, 0x7f00_0000, bits, flags | PACKED, frame, 1] {
        out.extend(number.to_be_bytes());
    }
    Some(Entry {
        bytes: boxed(b"lpcm", &out),
        scrub: Scrub::Nothing,
        frame: Some(frame),
        quicktime: true,
    })
}

/// Bits of a sample, and how they are to be read.
fn shape(kind: Kind, said: &Said<'_>) -> Option<(u32, u32)> {
    let wave_little = find_in(said.inner, &[b"wave", b"enda"]);
    let little = wave_little.is_some_and(|c| c.get(..2) == Some(&[0, 1]));
    let order = if little { 0 } else { BIG };
    let bits = match said.bits {
        8 | 16 | 24 | 32 | 64 => said.bits,
        _ => 16,
    };
    Some(match &kind {
        b"sowt" => (bits, SIGNED),
        b"raw " | b"NONE" if bits == 8 => (8, 0),
        b"twos" | b"NONE" => (bits, SIGNED | BIG),
        b"in24" => (24, SIGNED | order),
        b"in32" => (32, SIGNED | order),
        b"fl32" => (32, FLOAT | order),
        b"fl64" => (64, FLOAT | order),
        b"lpcm" => (bits, said.flags? & (FLOAT | BIG | SIGNED)),
        // ISO/IEC 23003-5: the first bit says that the little end comes first.
        b"ipcm" | b"fpcm" => {
            let (_, config) = find(said.inner, b"pcmC").and_then(full)?;
            let &[flags, bits, ..] = config else {
                return None;
            };
            let order = if flags & 1 == 1 { 0 } else { BIG };
            let number = if &kind == b"fpcm" { FLOAT } else { SIGNED };
            (bits.into(), number | order)
        }
        _ => return None,
    })
}
