//! Motion JPEG: the application segments and comments of one picture (ITU-T T.81, annex B).

use super::Cuts;
use crate::media::MediaError;
use crate::media::film::bytes::{length, readable};
use crate::media::film::window::{MOST, Window};
use crate::model::{Finding, Severity};

/// Adobe's segment says how colours are coded.
const ADOBE: u8 = 0xee;

pub(super) fn look(
    window: &mut Window<'_>,
    at: u64,
    len: u64,
    cuts: &mut Cuts,
) -> Result<(), MediaError> {
    let end = at.saturating_add(len);
    let seen = window.up_to(at, length(len).min(MOST))?;
    let mut place = 2usize;
    if !seen.starts_with(&[0xff, 0xd8]) {
        cuts.cut(at, len);
        return Ok(());
    }
    while let Some([0xff, marker, high, low]) = seen.get(place..).and_then(|s| s.first_chunk::<4>())
    {
        let size = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(2);
        let begin = at.saturating_add(place as u64);
        match marker {
            // Some cameras fill up with the mark's first byte.
            0xff => {
                place = place.saturating_add(1);
                continue;
            }
            // Tables and frame headers; the scan follows its own header.
            0xc0..=0xcf | 0xdb | 0xdd => {}
            0xda => {
                tail(seen, place, at, end, cuts);
                return Ok(());
            }
            &ADOBE if size == 16 => {}
            _ => {
                let said = seen.get(place.saturating_add(4)..place.saturating_add(size));
                let said = readable(said.unwrap_or_default());
                cuts.marks
                    .push(Finding::with("encoder-marks", Severity::Few, said));
                cuts.cut(begin, (size as u64).min(end.saturating_sub(begin)));
            }
        }
        place = place.saturating_add(size);
    }
    // No scan: what is left shows nothing.
    let begin = at.saturating_add(place as u64).min(end);
    cuts.cut(begin, end.saturating_sub(begin));
    Ok(())
}

/// Cuts what stands behind the end of the picture.
fn tail(seen: &[u8], scan: usize, at: u64, end: u64, cuts: &mut Cuts) {
    let rest = seen.get(scan..).unwrap_or_default();
    let Some(found) = rest.windows(2).position(|w| w == [0xff, 0xd9]) else {
        return;
    };
    let behind = scan.saturating_add(found).saturating_add(2) as u64;
    let begin = at.saturating_add(behind);
    if begin < end {
        cuts.marks
            .push(Finding::bare("trailing-data", Severity::Few));
        cuts.cut(begin, end.saturating_sub(begin));
    }
}
