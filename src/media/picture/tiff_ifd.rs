//! The directories of a TIFF 6.0 or `BigTIFF` file: which tags stand where, without any of what they point to.

/// One entry of a directory.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) tag: u16,
    pub(super) kind: u16,
    pub(super) count: u64,
    /// Where the value begins, in the entry itself or elsewhere.
    pub(super) at: usize,
    /// Whether it stands elsewhere.
    pub(super) outside: bool,
}

impl Entry {
    /// The value's length in bytes.
    pub(super) fn len(&self) -> usize {
        let wide = self.count.saturating_mul(width(self.kind));
        usize::try_from(wide).unwrap_or(usize::MAX)
    }
}

/// One directory.
pub(super) struct Directory {
    pub(super) entries: Vec<Entry>,
    /// Where it stands.
    pub(super) at: usize,
    /// Its own length in bytes.
    pub(super) len: usize,
}

impl Directory {
    /// The entry of this tag.
    pub(super) fn get(&self, tag: u16) -> Option<&Entry> {
        self.entries.iter().find(|e| e.tag == tag)
    }
}

/// A file's byte order, width of offsets, and first directory.
pub(super) struct Reader<'a> {
    file: &'a [u8],
    little: bool,
    big: bool,
    /// Where the first directory stands.
    first: usize,
}

/// Entries of one directory that are read. TIFF files of all kinds stay far below.
const MOST_ENTRIES: u64 = 4096;

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a [u8]) -> Option<Self> {
        let (little, big) = match file.get(..4)? {
            b"II*\0" => (true, false),
            b"MM\0*" => (false, false),
            b"II+\0" => (true, true),
            b"MM\0+" => (false, true),
            _ => return None,
        };
        let mut reader = Self {
            file,
            little,
            big,
            first: 0,
        };
        let first = if big { reader.u64(8)? } else { reader.u32(4)? };
        reader.first = usize::try_from(first).ok()?;
        Some(reader)
    }

    /// The length of the header.
    pub(super) fn header_len(&self) -> usize {
        if self.big { 16 } else { 8 }
    }

    /// The chain of pages, at most so many; a chain that comes back to itself ends there.
    pub(super) fn pages(&self, most: usize) -> Vec<Directory> {
        let (mut found, mut seen) = (Vec::new(), Vec::new());
        let mut at = self.first;
        while at != 0 && found.len() < most && !seen.contains(&at) {
            seen.push(at);
            let Some((directory, next)) = self.directory(at) else {
                break;
            };
            found.push(directory);
            at = next;
        }
        found
    }

    /// The directories that an entry points to.
    pub(super) fn below(&self, entry: &Entry) -> Vec<Directory> {
        let pointers = (0..entry.count.min(32)).filter_map(|n| self.number(entry, n));
        let places = pointers.filter_map(|p| usize::try_from(p).ok());
        places
            .filter_map(|at| Some(self.directory(at)?.0))
            .collect()
    }

    /// One number of an entry's value.
    pub(super) fn number(&self, entry: &Entry, index: u64) -> Option<u64> {
        if index >= entry.count {
            return None;
        }
        let step = index.checked_mul(width(entry.kind))?;
        let at = entry.at.checked_add(usize::try_from(step).ok()?)?;
        match entry.kind {
            1 | 2 | 6 | 7 => self.file.get(at).map(|b| u64::from(*b)),
            3 | 8 => self.u16(at).map(u64::from),
            4 | 5 | 9 | 10 | 13 => self.u32(at),
            16..=18 => self.u64(at),
            _ => None,
        }
    }

    /// The bytes of an entry's value.
    pub(super) fn bytes(&self, entry: &Entry) -> Option<&'a [u8]> {
        self.file.get(entry.at..entry.at.checked_add(entry.len())?)
    }

    /// A number of two bytes as it is written in this file.
    pub(super) fn short(&self, value: u16) -> [u8; 2] {
        if self.little {
            value.to_le_bytes()
        } else {
            value.to_be_bytes()
        }
    }

    /// The directory at a place, and where the next one stands.
    fn directory(&self, at: usize) -> Option<(Directory, usize)> {
        let (count, count_len, entry_len, inline) = if self.big {
            (self.u64(at)?, 8, 20usize, 8usize)
        } else {
            (u64::from(self.u16(at)?), 2, 12, 4)
        };
        let start = at.checked_add(count_len)?;
        let mut entries = Vec::new();
        for n in 0..usize::try_from(count.min(MOST_ENTRIES)).ok()? {
            let at = start.checked_add(n.checked_mul(entry_len)?)?;
            let number = at.checked_add(4)?;
            let value = at.checked_add(entry_len)?.checked_sub(inline)?;
            let (count, pointer) = if self.big {
                (self.u64(number)?, self.u64(value)?)
            } else {
                (self.u32(number)?, self.u32(value)?)
            };
            let mut entry = Entry {
                tag: self.u16(at)?,
                kind: self.u16(at.checked_add(2)?)?,
                count,
                at: value,
                outside: false,
            };
            if entry.len() > inline {
                entry.at = usize::try_from(pointer).ok()?;
                entry.outside = true;
            }
            entries.push(entry);
        }
        let body = usize::try_from(count).ok()?.checked_mul(entry_len)?;
        let next = start.checked_add(body)?;
        let next_at = if self.big {
            self.u64(next)
        } else {
            self.u32(next)
        };
        let len = count_len.checked_add(body)?.checked_add(inline)?;
        let next_at = usize::try_from(next_at.unwrap_or(0)).ok()?;
        Some((Directory { entries, at, len }, next_at))
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let bytes = *self.file.get(at..)?.first_chunk()?;
        Some(if self.little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    }

    fn u32(&self, at: usize) -> Option<u64> {
        let bytes = *self.file.get(at..)?.first_chunk()?;
        Some(u64::from(if self.little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        }))
    }

    fn u64(&self, at: usize) -> Option<u64> {
        let bytes = *self.file.get(at..)?.first_chunk()?;
        Some(if self.little {
            u64::from_le_bytes(bytes)
        } else {
            u64::from_be_bytes(bytes)
        })
    }
}

/// Bytes of one value of a type (TIFF 6.0, section 2; `BigTIFF`).
fn width(kind: u16) -> u64 {
    match kind {
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 | 16..=18 => 8,
        _ => 1,
    }
}
