//! Holds a file to limits before it is drawn: what its streams unpack to, how large its pictures say they are, and how
//! much is drawn when a drawing is made of drawings.

mod effort;

use super::marks::places;
use crate::media::MediaError;
use crate::model::Limits;
use flate2::read::ZlibDecoder;
use hayro::hayro_interpret::hayro_syntax::Filter;
use hayro::hayro_interpret::hayro_syntax::object::{Name, Object, Stream};
use hayro::hayro_syntax::Pdf;
use std::io::{self, Read};

/// Streams that unpack to less may do so at any ratio.
const SMALL: u64 = 32 << 20;
/// Where the bytes of a stream begin, counted from the name of its kind.
const NEAR: usize = 2048;

/// Holds the streams to limits that are unpacked while the file is opened.
pub(super) fn hold_tables(bytes: &[u8], limits: &Limits) -> Result<(), MediaError> {
    let mut left = limits.unpacked;
    for kind in [&b"/ObjStm"[..], b"/XRef"] {
        for at in places(bytes, kind) {
            let near = bytes.get(at..).unwrap_or_default();
            let near = near.get(..near.len().min(NEAR)).unwrap_or_default();
            let Some(start) = places(near, b"stream").next() else {
                continue;
            };
            let data = bytes.get(at.saturating_add(start).saturating_add(6)..);
            let data = data.unwrap_or_default().trim_ascii_start();
            left = spend(left, unpacks_to(data, left), limits)?;
        }
    }
    Ok(())
}

/// Holds everything else.
pub(super) fn hold(pdf: &Pdf, limits: &Limits) -> Result<(), MediaError> {
    let mut left = limits.unpacked;
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let dict = stream.dict();
        let number = |key: &str| u64::from(dict.get::<u32>(key).unwrap_or_default());
        if number("Width").saturating_mul(number("Height")) > limits.picture_pixels {
            return Err(MediaError::TooManyPixels {
                limit: limits.picture_pixels,
            });
        }
        if is_picture(&stream) || stream.filters().first() != Some(&Filter::FlateDecode) {
            continue;
        }
        let data = stream.raw_data();
        let size = unpacks_to(&data, left);
        let packed = data.len() as u64;
        if size > SMALL && size > packed.saturating_mul(limits.unpack_ratio) {
            return Err(MediaError::Unpacks {
                limit: packed.saturating_mul(limits.unpack_ratio),
            });
        }
        left = spend(left, size, limits)?;
    }
    effort::hold(pdf, limits)
}

fn is_picture(stream: &Stream<'_>) -> bool {
    let subtype = stream.dict().get::<Name<'_>>("Subtype");
    subtype.is_some_and(|name| name.as_str() == "Image")
}

fn spend(left: u64, size: u64, limits: &Limits) -> Result<u64, MediaError> {
    left.checked_sub(size).ok_or(MediaError::Unpacks {
        limit: limits.unpacked,
    })
}

/// How much some packed bytes unpack to, counted a little further than `most`. Nothing of it is kept.
fn unpacks_to(packed: &[u8], most: u64) -> u64 {
    let mut reader = ZlibDecoder::new(packed).take(most.saturating_add(1));
    let mut size = 0u64;
    let mut piece = [0; 1 << 14];
    loop {
        match reader.read(&mut piece) {
            Ok(n) if n > 0 => size = size.saturating_add(n as u64),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            // What came before the damage was unpacked.
            _ => return size,
        }
    }
}
