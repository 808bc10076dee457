//! APE tags (versions 1 and 2) and Lyrics3, which stand behind a sound, or now and then before it.

use super::tags;
use super::window::Window;
use crate::media::MediaError;
use crate::media::findings::Findings;
use crate::model::{Finding, Severity};

/// A tag is held in memory up to here to be read.
const READ: usize = 16 << 20;
/// Lyrics3 has no length in front; the specification allows 5100 bytes, version 2 a million.
const LYRICS: usize = 1 << 20;
const MOST_ITEMS: usize = 1000;

/// Passes over an APE tag, if one begins here.
pub(super) fn pass(window: &mut Window, found: &mut Findings) -> Result<bool, MediaError> {
    let Some(head) = window.array::<32>()? else {
        return Ok(false);
    };
    let Some((b"APETAGEX", fields)) = head.split_first_chunk::<8>() else {
        return Ok(false);
    };
    found.push(Finding::with("metadata", Severity::Narrows, "APE"));
    let (words, _) = fields.as_chunks::<4>();
    let [_, size, _, flags, ..] = words else {
        return Ok(false);
    };
    // The size counts items and footer. A footer alone (version 1) stands behind items that were passed as junk.
    let is_header = u32::from_le_bytes(*flags) & (1 << 29) != 0;
    let size = if is_header {
        u64::from(u32::from_le_bytes(*size))
    } else {
        0
    };
    window.pass(32)?;
    let wanted = usize::try_from(size).unwrap_or(READ).min(READ);
    find(window.look(wanted)?, found);
    window.pass(size)?;
    Ok(true)
}

/// Passes over Lyrics3, if it begins here.
pub(super) fn pass_lyrics(window: &mut Window, found: &mut Findings) -> Result<bool, MediaError> {
    if window.look(11)? != b"LYRICSBEGIN" {
        return Ok(false);
    }
    let here = window.look(LYRICS)?;
    let end = here
        .windows(9)
        .position(|w| w == b"LYRICS200" || w == b"LYRICSEND");
    let length = end.map_or(11, |n| n.saturating_add(9));
    let words = here.get(11..end.unwrap_or(length)).unwrap_or_default();
    found.push(Finding::with("metadata", Severity::Narrows, "Lyrics3"));
    found.push(Finding::with("comment", Severity::Few, tags::text(words)));
    window.pass(length as u64)?;
    Ok(true)
}

/// The items of a tag, each a size, flags, a name that ends with a zero, and a value.
pub(super) fn find(items: &[u8], found: &mut Findings) {
    let mut rest = items;
    for _ in 0..MOST_ITEMS {
        // The footer.
        if rest.starts_with(b"APETAGEX") {
            return;
        }
        let Some((size, behind)) = rest.split_first_chunk::<4>() else {
            return;
        };
        let Some((_, named)) = behind.split_first_chunk::<4>() else {
            return;
        };
        let Some(end) = named.iter().take(256).position(|b| *b == 0) else {
            return;
        };
        let name = tags::text(named.get(..end).unwrap_or_default());
        let data = named.get(end.saturating_add(1)..).unwrap_or_default();
        let size = usize::try_from(u32::from_le_bytes(*size)).unwrap_or(usize::MAX);
        if name.is_empty() {
            return;
        }
        found.push(tags::tag(
            &name,
            &tags::text(data.get(..size).unwrap_or(data)),
        ));
        rest = data.get(size..).unwrap_or_default();
    }
}
