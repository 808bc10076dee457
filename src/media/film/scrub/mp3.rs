//! MPEG audio, layer III: LAME writes its name and version into the bits that a frame has left over, beginning anywhere
//! within a byte. They become zeros in place; no decoder looks at them.

use super::{Cuts, aac};
use crate::media::MediaError;
use crate::media::film::bytes::length;
use crate::media::film::window::Window;
use crate::model::{Finding, Severity};

/// Long enough that no music spells it by chance.
const NAME: u64 = 0x4c41_4d45_332e;
/// The name and its version: `LAME3.100`.
const BITS: usize = 72;
/// No frame is longer.
const LOOK: usize = 4096;

pub(super) fn look(
    window: &mut Window<'_>,
    at: u64,
    len: u64,
    cuts: &mut Cuts,
) -> Result<(), MediaError> {
    let seen = window.up_to(at, length(len).min(LOOK))?;
    let mut anew = Vec::new();
    let mut said = String::new();
    let mut last = 0u64;
    for (index, byte) in seen.iter().enumerate() {
        last = last << 8 | u64::from(*byte);
        let Some(shift) = (0..8u32).find(|shift| (last >> shift) & 0xffff_ffff_ffff == NAME) else {
            continue;
        };
        // The first six letters end so many bits before the end of this byte.
        let end = index.saturating_add(1).saturating_mul(8);
        let from = end.saturating_sub(length(shift.into())).saturating_sub(48);
        if anew.is_empty() {
            anew = seen.to_vec();
            said = aac::printable(seen.get(from / 8..).unwrap_or_default());
        }
        aac::blank(&mut anew, from, from.saturating_add(BITS));
    }
    if !anew.is_empty() {
        cuts.marks
            .push(Finding::with("encoder-marks", Severity::Few, said));
        cuts.replace(at, anew.len() as u64, anew);
    }
    Ok(())
}
