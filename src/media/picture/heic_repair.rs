//! A quirk of phones (Nokia 8.3, HDR): an association with property 0, which means none (ISO/IEC 23008-12, section 9.3.1)
//! and which the decoder takes for damage. It is pointed at a property that the same item has already.

use super::heic_boxes::{Boxes, Code, Fields};
use std::ops::Range;

/// Points every association of the main `ipma` box with nothing at something harmless.
pub(super) fn repair(file: &mut [u8]) -> Option<()> {
    let meta = within(file, 0..file.len(), *b"meta")?;
    let iprp = within(file, meta.start.checked_add(4)?..meta.end, *b"iprp")?;
    let ipco = within(file, iprp.clone(), *b"ipco")?;
    let kinds: Vec<Code> = Boxes {
        rest: file.get(ipco)?,
    }
    .map(|(kind, _)| kind)
    .collect();
    let ipma = within(file, iprp, *b"ipma")?;
    associations(file.get_mut(ipma)?, &kinds)
}

/// Where the content of the first box of a kind lies.
fn within(file: &[u8], range: Range<usize>, wanted: Code) -> Option<Range<usize>> {
    let mut boxes = Boxes {
        rest: file.get(range.clone())?,
    };
    while let Some((kind, body)) = boxes.next() {
        if kind == wanted {
            let end = range.end.checked_sub(boxes.rest.len())?;
            return Some(end.checked_sub(body.len())?..end);
        }
    }
    None
}

fn associations(ipma: &mut [u8], kinds: &[Code]) -> Option<()> {
    let (head, mut rest) = ipma.split_at_mut_checked(8)?;
    let mut fields = Fields(head);
    let version = fields.number(1)?;
    let wide = fields.number(3)? & 1 == 1;
    let count = fields.number(4)?;
    let id = if version < 1 { 2 } else { 4 };
    for _ in 0..count {
        let (entry, after) = rest.split_at_mut_checked(id)?.1.split_first_mut()?;
        let size = usize::from(*entry).checked_mul(if wide { 2 } else { 1 })?;
        let (list, after) = after.split_at_mut_checked(size)?;
        rest = after;
        let index = |a: &[u8]| match a {
            [high, low] => usize::from(high & 0x7f) << 8 | usize::from(*low),
            [one] => usize::from(one & 0x7f),
            _ => 0,
        };
        let width = if wide { 2 } else { 1 };
        // A turn or a cut named twice would be done twice.
        let harmless = list.chunks_exact(width).find(|a| {
            let kind = index(a).checked_sub(1).and_then(|n| kinds.get(n));
            kind.is_some_and(|k| k == b"ispe" || k == b"pixi")
        });
        let harmless = harmless.map(<[u8]>::to_vec);
        for association in list.chunks_exact_mut(width) {
            if let (0, Some(harmless)) = (index(association), &harmless) {
                association.copy_from_slice(harmless);
            }
        }
    }
    Some(())
}
