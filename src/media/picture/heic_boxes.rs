//! Boxes and items of a HEIF file (ISO/IEC 14496-12, sections 4.2 and 8.11), read without trusting a length in them.

use std::collections::BTreeMap;

/// The four characters that name a box, an item's kind or a reference.
pub(super) type Code = [u8; 4];

/// Items and references that are looked at. A picture of a phone has fewer than a hundred.
const MOST: usize = 10_000;

/// A box: its name and what is in it. What follows the last whole box is left in `rest`.
pub(super) struct Boxes<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Iterator for Boxes<'a> {
    type Item = (Code, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let mut head = Fields(self.rest);
        let size = head.number(4)?;
        let kind = head.code()?;
        let (size, header) = match size {
            0 => (self.rest.len() as u64, 8),
            1 => (head.number(8)?, 16),
            n => (n, 8),
        };
        let (whole, rest) = self.rest.split_at_checked(usize::try_from(size).ok()?)?;
        let body = whole.get(header..)?;
        self.rest = rest;
        Some((kind, body))
    }
}

/// The fields of a box, one after the other.
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl Fields<'_> {
    /// A number of so many bytes, at most eight.
    pub(super) fn number(&mut self, bytes: usize) -> Option<u64> {
        let (number, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(number.iter().fold(0, |n, &b| n << 8 | u64::from(b)))
    }

    pub(super) fn code(&mut self) -> Option<Code> {
        let (code, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*code)
    }

    /// A text that ends with a zero byte, or with the box.
    pub(super) fn words(&mut self) -> String {
        let end = self.0.iter().position(|&b| b == 0);
        let (words, rest) = match end {
            Some(end) => self.0.split_at(end),
            None => (self.0, &[][..]),
        };
        self.0 = rest.get(1..).unwrap_or_default();
        String::from_utf8_lossy(words).chars().take(200).collect()
    }
}

/// An item: a picture, or something about one.
pub(super) struct Item {
    pub(super) id: u64,
    pub(super) kind: Code,
    pub(super) name: String,
    /// Of a `mime` item.
    pub(super) content_type: String,
}

/// The items that `iinf` lists.
pub(super) fn items(iinf: &[u8]) -> Vec<Item> {
    let mut fields = Fields(iinf);
    let version = fields.number(1).unwrap_or_default();
    let count = if version == 0 { 2 } else { 4 };
    let _ = fields.number(3).zip(fields.number(count));
    let entries = Boxes { rest: fields.0 }.filter(|(kind, _)| kind == b"infe");
    entries
        .take(MOST)
        .filter_map(|(_, body)| item(body))
        .collect()
}

fn item(infe: &[u8]) -> Option<Item> {
    let mut fields = Fields(infe);
    let version = fields.number(1)?;
    fields.number(3)?;
    let id = fields.number(if version < 3 { 2 } else { 4 })?;
    fields.number(2)?;
    let kind = if version < 2 {
        *b"mime"
    } else {
        fields.code()?
    };
    let name = fields.words();
    Some(Item {
        id,
        kind,
        name,
        content_type: fields.words(),
    })
}

/// One reference of `iref`: its kind, where from, and where to.
pub(super) type Reference = (Code, u64, Vec<u64>);

/// The references between items.
pub(super) fn references(iref: &[u8]) -> Vec<Reference> {
    let mut fields = Fields(iref);
    let width = if fields.number(1).unwrap_or_default() == 0 {
        2
    } else {
        4
    };
    let _ = fields.number(3);
    let one = |(kind, body)| {
        let mut fields = Fields(body);
        let from = fields.number(width)?;
        let count = fields.number(2)?;
        let to = (0..count).map_while(|_| fields.number(width)).collect();
        Some((kind, from, to))
    };
    Boxes { rest: fields.0 }
        .take(MOST)
        .filter_map(one)
        .collect()
}

/// Where the data of an item is: whether in `idat`, and the extents.
pub(super) type Location = (bool, Vec<(u64, u64)>);

/// Extents of an item that are kept.
const MOST_EXTENTS: usize = 64;

/// Where `iloc` says that the items' data are, as far as it can be read.
pub(super) fn locations(iloc: &[u8]) -> BTreeMap<u64, Location> {
    let mut found = BTreeMap::new();
    let _ = read_locations(iloc, &mut found);
    found
}

fn read_locations(iloc: &[u8], found: &mut BTreeMap<u64, Location>) -> Option<()> {
    let mut fields = Fields(iloc);
    let version = fields.number(1)?;
    fields.number(3)?;
    let widths = usize::try_from(fields.number(2)?).ok()?;
    let nibble = |shift: u32| widths >> shift & 15;
    let (offset, length, base) = (nibble(12), nibble(8), nibble(4));
    let index = if version == 0 { 0 } else { nibble(0) };
    if [offset, length, base, index].iter().any(|&w| w > 8) {
        return None;
    }
    // Extents without any width could be counted without end.
    let empty = offset == 0 && length == 0 && index == 0;
    let wide = if version < 2 { 2 } else { 4 };
    let count = fields.number(wide)?;
    for _ in 0..count.min(MOST as u64) {
        let id = fields.number(wide)?;
        let method = if version == 0 { 0 } else { fields.number(2)? };
        fields.number(2)?;
        let from = fields.number(base)?;
        let count = fields.number(2)?;
        let mut extents = Vec::new();
        for _ in 0..(if empty { count.min(1) } else { count }) {
            fields.number(index)?;
            let at = fields.number(offset)?.saturating_add(from);
            let bytes = fields.number(length)?;
            if extents.len() < MOST_EXTENTS {
                extents.push((at, bytes));
            }
        }
        found.insert(id, (method & 15 == 1, extents));
    }
    Some(())
}
