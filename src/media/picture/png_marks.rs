//! What a PNG holds besides pixels.

use super::exif_block;
use super::png_write::DENOMINATOR;
use super::xmp;
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};
use std::io::Read;

/// Everything that our own encoder would not have written.
pub(super) fn find(file: &[u8], limits: &Limits) -> Vec<Finding> {
    let mut found = Findings::default();
    let mut budget = limits.metadata as u64;
    let mut rest = file.get(8..).unwrap_or_default();
    let mut frames = Frames::default();
    let (mut ended, mut foreign) = (false, false);
    while let Some((kind, data, behind)) = next_chunk(rest) {
        rest = behind;
        match kind {
            b"IHDR" => {
                if matches!(data.get(9), Some(4 | 6)) {
                    found.push(Finding::bare("transparency", Severity::Narrows));
                }
                // Depth, colour, compression, filter, interlace.
                foreign |= !matches!(data.get(8..), Some([8, 0 | 2 | 4 | 6, 0, 0, 0]));
            }
            b"PLTE" => foreign = true,
            b"IDAT" => frames.pixels_stand = true,
            b"acTL" | b"fcTL" | b"fdAT" => foreign |= !frames.is_ours(kind, data),
            b"IEND" => ended = true,
            _ => found.extend(chunk(kind, data, &mut budget)),
        }
        if ended {
            break;
        }
    }
    if frames.hidden_picture {
        found.push(Finding::bare("more-pictures", Severity::Few));
    }
    if foreign || !frames.are_complete() {
        found.push(Finding::bare("encoder-marks", Severity::Narrows));
    }
    if !rest.is_empty() || !ended {
        let size = format!("{} B", rest.len());
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    found.into_list()
}

/// What the chunks of an APNG have said so far.
#[derive(Default)]
struct Frames {
    promised: u32,
    seen: u32,
    sequence: u32,
    pixels_stand: bool,
    hidden_picture: bool,
}

impl Frames {
    /// Whether our own encoder writes such a chunk at this place.
    fn is_ours(&mut self, kind: &[u8], data: &[u8]) -> bool {
        let Some((first, rest)) = data.split_first_chunk::<4>() else {
            return false;
        };
        let first = u32::from_be_bytes(*first);
        if kind == b"acTL" {
            self.promised = first;
            return rest.len() == 4 && first > 1;
        }
        let in_order = first == self.sequence;
        self.sequence = self.sequence.saturating_add(1);
        if kind == b"fdAT" {
            return in_order;
        }
        // Pixels that come before the first frame are a picture that is never shown.
        self.hidden_picture |= self.pixels_stand && self.seen == 0;
        self.seen = self.seen.saturating_add(1);
        // Width, height, left, top; numerator; then the denominator, and neither disposal nor blending.
        let [d1, d0] = DENOMINATOR.to_be_bytes();
        in_order && rest.len() == 22 && rest.get(18..) == Some(&[d1, d0, 0, 0])
    }

    fn are_complete(&self) -> bool {
        self.promised == self.seen
    }
}

fn chunk(kind: &[u8], data: &[u8], budget: &mut u64) -> Vec<Finding> {
    let one = |f| vec![f];
    match kind {
        b"tRNS" => one(Finding::bare("transparency", Severity::Narrows)),
        b"eXIf" => exif_block::find(data),
        b"tIME" => one(Finding::with("date", Severity::Few, time(data))),
        b"tEXt" | b"zTXt" | b"iTXt" => text(kind, data, budget),
        b"iCCP" | b"gAMA" | b"cHRM" | b"sRGB" | b"cICP" => {
            one(Finding::bare("colour-profile", Severity::Narrows))
        }
        b"pHYs" => one(Finding::bare("physical-size", Severity::Narrows)),
        b"caBX" => one(Finding::bare("content-credentials", Severity::One)),
        other => one(Finding::with(
            "unknown-block",
            Severity::Few,
            String::from_utf8_lossy(other),
        )),
    }
}

/// Length, type, data, checksum.
pub(super) fn next_chunk(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_at_checked(4)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (data, rest) = rest.split_at_checked(length)?;
    Some((kind, data, rest.get(4..)?))
}

fn time(data: &[u8]) -> String {
    match data {
        [a, b, month, day, hour, minute, second] => {
            let year = u16::from_be_bytes([*a, *b]);
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        _ => String::new(),
    }
}

/// A keyword and its text, unpacked under a limit where it is packed.
fn text(kind: &[u8], data: &[u8], budget: &mut u64) -> Vec<Finding> {
    let mut parts = data.splitn(2, |&b| b == 0);
    let keyword = String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
    let rest = parts.next().unwrap_or_default();
    if keyword == "XML:com.adobe.xmp" {
        return xmp::find(rest);
    }
    let value = match kind {
        b"zTXt" => unpack(rest.get(1..).unwrap_or_default(), budget),
        b"iTXt" => {
            let packed = rest.first() == Some(&1);
            // Compression flag and method, language, translated keyword, text.
            let body = rest.get(2..).unwrap_or_default();
            let body = body.splitn(3, |&b| b == 0).nth(2).unwrap_or_default();
            if packed {
                unpack(body, budget)
            } else {
                body.to_vec()
            }
        }
        _ => rest.to_vec(),
    };
    let value: String = String::from_utf8_lossy(&value).chars().take(200).collect();
    let kind = match keyword.as_str() {
        "Author" | "Copyright" => "author",
        "Creation Time" => "date",
        "Software" => "software",
        "Description" | "Title" => "description",
        _ => "comment",
    };
    vec![Finding::with(
        kind,
        Severity::Few,
        format!("{keyword}: {value}"),
    )]
}

/// Unpacks a text, out of what the whole file may still unpack to.
fn unpack(packed: &[u8], budget: &mut u64) -> Vec<u8> {
    let mut out = Vec::new();
    // Damage ends the text; what came before is still worth showing.
    let _ = flate2::read::ZlibDecoder::new(packed)
        .take(*budget)
        .read_to_end(&mut out);
    *budget = budget.saturating_sub(out.len() as u64);
    out
}
