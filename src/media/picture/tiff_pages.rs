//! Which directories of a TIFF are its pages: no previews, no masks. A raw camera file is told from a picture here.

use super::tiff_ifd::{Directory, Reader};
use crate::media::MediaError;
use crate::media::sniff::{advice, unsupported};

const NEW_SUBFILE_TYPE: u16 = 254;
const SUBFILE_TYPE: u16 = 255;
const COMPRESSION: u16 = 259;
/// What the channels mean.
pub(super) const PHOTOMETRIC: u16 = 262;
const STRIP_OFFSETS: u16 = 273;
const TILE_OFFSETS: u16 = 324;
const SUB_IFDS: u16 = 330;
/// `DNGVersion` and `DNGPrivateData`.
const DNG: [u16; 2] = [50706, 50740];
/// A colour filter array, and what is made of it before it is a picture.
const SENSOR: [u64; 2] = [32803, 34892];
/// Compressions of Nikon, Sony, Samsung and Pentax.
const RAW: [u64; 6] = [32767, 32769, 32770, 34713, 65000, 65535];

/// Numbers of the directories in the chain that are pages.
pub(super) fn pages(reader: &Reader, chain: &[Directory]) -> Result<Vec<usize>, MediaError> {
    if chain.iter().any(|d| is_raw(reader, d)) {
        return Err(unsupported("a raw camera file", advice::PICTURE));
    }
    let whole = |(_, d): &(usize, &Directory)| is_page(reader, d);
    let found: Vec<usize> = chain
        .iter()
        .enumerate()
        .filter(whole)
        .map(|(n, _)| n)
        .collect();
    match chain.first() {
        None => Err(MediaError::damaged("it has no pages")),
        // A file that calls its only picture a preview still shows it.
        Some(_) if found.is_empty() => Ok(vec![0]),
        Some(_) => Ok(found),
    }
}

fn is_page(reader: &Reader, directory: &Directory) -> bool {
    let number = |tag| directory.get(tag).and_then(|e| reader.number(e, 0));
    let reduced = number(NEW_SUBFILE_TYPE).is_some_and(|t| t & 0b101 != 0);
    let has_pixels = [STRIP_OFFSETS, TILE_OFFSETS]
        .into_iter()
        .any(|t| number(t).is_some());
    !reduced && number(SUBFILE_TYPE) != Some(2) && has_pixels
}

fn is_raw(reader: &Reader, directory: &Directory) -> bool {
    let below = directory.get(SUB_IFDS).map(|e| reader.below(e));
    let below = below.unwrap_or_default();
    let sensor = |d: &Directory| {
        let is = |tag, values: &[u64]| {
            let value = d.get(tag).and_then(|e| reader.number(e, 0));
            value.is_some_and(|v| values.contains(&v))
        };
        is(PHOTOMETRIC, &SENSOR) || is(COMPRESSION, &RAW)
    };
    DNG.iter().any(|t| directory.get(*t).is_some())
        || sensor(directory)
        || below.iter().any(sensor)
        // A preview that keeps the picture itself below.
        || (!below.is_empty() && !is_page(reader, directory))
}
