//! The outermost boxes of a file, of which the index is read and the rest located.

use super::boxes::Kind;
use crate::media::MediaError;
use crate::media::film::bytes::Bytes;
use crate::media::film::window::Window;
use crate::model::Limits;
use zeroize::Zeroizing;

/// Where the parts of a file are.
pub(super) struct Top {
    pub(super) moov: Zeroizing<Vec<u8>>,
    /// Fragments' indexes: place, size.
    pub(super) moofs: Vec<(u64, u64)>,
    /// All outermost boxes that are no film data, place and size of their content with them, for looking at.
    pub(super) others: Vec<(Kind, u64, u64)>,
    /// Where boxes stop making sense, if that is before the end.
    pub(super) tail: Option<u64>,
}

/// Other boxes that are remembered; nobody looks at more.
const MOST_OTHERS: usize = 1000;

pub(super) fn read(window: &mut Window<'_>, limits: &Limits) -> Result<Top, MediaError> {
    let mut top = Top {
        moov: Zeroizing::new(Vec::new()),
        moofs: Vec::new(),
        others: Vec::new(),
        tail: None,
    };
    let end = window.len();
    let mut at = 0;
    while at < end {
        let Some((kind, head, size)) = header(window, at) else {
            top.tail = Some(at);
            break;
        };
        let content = size.saturating_sub(head);
        let begin = at.saturating_add(head);
        match &kind {
            b"moov" if top.moov.is_empty() => {
                top.moov = window.whole(begin, content, limits.film_index)?;
            }
            b"moof" => {
                // A place takes sixteen bytes of the index.
                if top.moofs.len() as u64 > limits.film_index / 32 {
                    return Err(MediaError::TooMany {
                        limit: limits.film_index,
                    });
                }
                top.moofs.push((at, size));
            }
            b"mdat" => {}
            _ if top.others.len() < MOST_OTHERS => top.others.push((kind, begin, content)),
            _ => {}
        }
        at = at.saturating_add(size);
    }
    if top.moov.is_empty() {
        return Err(MediaError::damaged("it has no index (moov)"));
    }
    Ok(top)
}

/// Type, length of the header and of the whole box, cut at the end of the file: film data of a file that was cut short
/// still shows what it holds. Not so any other box.
fn header(window: &mut Window<'_>, at: u64) -> Option<(Kind, u64, u64)> {
    let left = window.len().checked_sub(at)?;
    let mut bytes = Bytes(window.up_to(at, 16).ok()?);
    let size = u64::from(bytes.u32().ok()?);
    let kind = *bytes.take(4).ok()?.first_chunk::<4>()?;
    let (head, size) = match size {
        0 => (8, left),
        1 => (16, bytes.u64().ok()?),
        size => (8, size),
    };
    let is_type = kind.iter().all(|&b| b >= b' ');
    if size < head || !is_type || (size > left && &kind != b"mdat") {
        return None;
    }
    Some((kind, head, size.min(left)))
}
