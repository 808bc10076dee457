//! EBML (RFC 8794): elements in a file and in memory, and written.

use crate::media::film::bytes::{length, number};
use crate::media::film::window::Window;

/// An element in a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    pub(super) id: u32,
    /// Where its header and its content begin.
    pub(super) at: u64,
    pub(super) content: u64,
    /// Where it ends, at most at the end of what it is in; `None` if it does not say, as live recordings do not.
    pub(super) end: Option<u64>,
}

/// The element at a place, within what ends at `end`.
pub(super) fn element(window: &mut Window<'_>, at: u64, end: u64) -> Option<Element> {
    if at >= end {
        return None;
    }
    let head = window.up_to(at, 12).ok()?;
    let (id, size, len) = header(head)?;
    let content = at.saturating_add(len as u64);
    let element = Element {
        id,
        at,
        content,
        end: size.map(|size| content.saturating_add(size).min(end)),
    };
    (content <= end).then_some(element)
}

/// Identifier, size if it is known, and length of a header.
fn header(bytes: &[u8]) -> Option<(u32, Option<u64>, usize)> {
    let first = *bytes.first()?;
    let id_len = length(u64::from(first.leading_zeros())).checked_add(1)?;
    let (id, rest) = bytes.split_at_checked(id_len).filter(|_| id_len <= 4)?;
    let (size, size_len) = vint(rest)?;
    let id = u32::try_from(number(id)).ok()?;
    Some((id, size, id_len.checked_add(size_len)?))
}

/// A number of variable length (RFC 8794, section 4), `None` inside if all its bits are set, and its length.
pub(super) fn vint(bytes: &[u8]) -> Option<(Option<u64>, usize)> {
    let first = *bytes.first()?;
    let len = length(u64::from(first.leading_zeros())).checked_add(1)?;
    let bits = u32::try_from(len.checked_mul(7)?).ok()?;
    let value = number(bytes.get(..len).filter(|_| len <= 8)?);
    let all = 1u64.checked_shl(bits)?.checked_sub(1)?;
    let value = value & all;
    Some(((value != all).then_some(value), len))
}

/// The elements of a container in memory, as far as they make sense.
#[derive(Clone)]
pub(super) struct Elements<'a>(pub(super) &'a [u8]);

impl<'a> Iterator for Elements<'a> {
    type Item = (u32, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (id, size, len) = header(self.0)?;
        let rest = self.0.get(len..)?;
        let (content, after) = rest.split_at_checked(length(size?))?;
        self.0 = after;
        Some((id, content))
    }
}

/// The first element of an identifier.
pub(super) fn find(container: &[u8], id: u32) -> Option<&[u8]> {
    let mut elements = Elements(container);
    elements.find(|(i, _)| *i == id).map(|(_, content)| content)
}

/// The first unsigned number of an identifier.
pub(super) fn find_uint(container: &[u8], id: u32) -> Option<u64> {
    find(container, id).filter(|c| c.len() <= 8).map(number)
}

/// The first text of an identifier, which may be filled up with zeros.
pub(super) fn find_text(container: &[u8], id: u32) -> Option<String> {
    let text = find(container, id)?;
    let text = text.split(|b| *b == 0).next().unwrap_or_default();
    Some(String::from_utf8_lossy(text).into_owned())
}

/// A header: identifier, and a size in as few bytes as it takes.
pub(super) fn head(id: u32, size: u64) -> Vec<u8> {
    let mut out = trimmed(id.into());
    let mut len = 1u32;
    while len < 8 && size >= (1u64 << len.saturating_mul(7)).saturating_sub(1) {
        len = len.saturating_add(1);
    }
    let marked = size | 1u64 << len.saturating_mul(7);
    let bytes = marked.to_be_bytes();
    let from = 8usize.saturating_sub(length(len.into()));
    out.extend_from_slice(bytes.get(from..).unwrap_or_default());
    out
}

/// An element around its content.
pub(super) fn around(id: u32, content: &[u8]) -> Vec<u8> {
    let mut out = head(id, content.len() as u64);
    out.extend_from_slice(content);
    out
}

/// An unsigned number in as few bytes as it takes.
pub(super) fn uint(id: u32, value: u64) -> Vec<u8> {
    around(id, &trimmed(value))
}

fn trimmed(value: u64) -> Vec<u8> {
    let bytes = value.to_be_bytes();
    let zeros = bytes.iter().take_while(|b| **b == 0).count().min(7);
    bytes.get(zeros..).unwrap_or_default().to_vec()
}
