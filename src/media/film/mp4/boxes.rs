//! Boxes (ISO/IEC 14496-12, clause 4.2) in memory: one after the other, and written.

use crate::media::film::bytes::{length, number};

/// A box's type.
pub(super) type Kind = [u8; 4];

/// The boxes of a container. It ends where they stop making sense, as in old QuickTime files, which end lists with a
/// zero.
#[derive(Clone)]
pub(super) struct Boxes<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Boxes<'a> {
    type Item = (Kind, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (size, rest) = self.0.split_first_chunk::<4>()?;
        let (kind, rest) = rest.split_first_chunk::<4>()?;
        let (content, after) = match length(number(size)) {
            0 => (rest, &[][..]),
            1 => {
                let (size, rest) = rest.split_first_chunk::<8>()?;
                rest.split_at_checked(length(number(size)).checked_sub(16)?)?
            }
            size => rest.split_at_checked(size.checked_sub(8)?)?,
        };
        self.0 = after;
        Some((*kind, content))
    }
}

/// The first box of a kind.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a type is written as b\"moov\", which is a reference"
)]
pub(super) fn find<'a>(container: &'a [u8], kind: &[u8; 4]) -> Option<&'a [u8]> {
    let mut boxes = Boxes(container);
    boxes.find(|(k, _)| k == kind).map(|(_, content)| content)
}

/// The first box along a path.
pub(super) fn find_in<'a>(container: &'a [u8], path: &[&[u8; 4]]) -> Option<&'a [u8]> {
    path.iter()
        .try_fold(container, |inner, kind| find(inner, kind))
}

/// What stands behind version and flags of a full box, and the version.
pub(super) fn full(content: &[u8]) -> Option<(u8, &[u8])> {
    let (head, rest) = content.split_first_chunk::<4>()?;
    let [version, ..] = *head;
    Some((version, rest))
}

/// A box around its content.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a type is written as b\"moov\", which is a reference"
)]
pub(super) fn boxed(kind: &Kind, content: &[u8]) -> Vec<u8> {
    let size = u32::try_from(content.len().saturating_add(8)).unwrap_or(u32::MAX);
    let mut out = Vec::with_capacity(content.len().saturating_add(8));
    out.extend(size.to_be_bytes());
    out.extend_from_slice(kind);
    out.extend_from_slice(content);
    out
}

/// A full box: version, flags, content.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a type is written as b\"moov\", which is a reference"
)]
pub(super) fn full_boxed(kind: &Kind, version: u8, flags: u32, content: &[u8]) -> Vec<u8> {
    let head = u32::from(version) << 24 | flags & 0x00ff_ffff;
    boxed(kind, &[&head.to_be_bytes()[..], content].concat())
}

/// A type as it can be shown.
pub(super) fn name(kind: Kind) -> String {
    kind.iter()
        .map(|&b| match b {
            0xa9 => '\u{a9}',
            b' '..=b'~' => char::from(b),
            _ => '.',
        })
        .collect()
}
