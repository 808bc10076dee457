//! How much a TIFF-structured block says it holds, counted without unpacking any of it. A block of a few kilobytes can
//! point thousands of entries at the same bytes, and a parser that copies each would need gigabytes.

/// Directories that are followed: two images, and the EXIF, GPS and interoperability directories.
const DIRECTORIES: usize = 8;
/// Tags that point to another directory.
const POINTERS: [u16; 3] = [0x8769, 0x8825, 0xa005];

/// The sum of the sizes of all values, in bytes. `None` if the block is no TIFF structure.
pub(super) fn claimed(block: &[u8]) -> Option<u64> {
    let little = match block.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let tiff = Tiff { block, little };
    let mut waiting = vec![tiff.u32(4)?];
    let mut total = 0u64;
    for _ in 0..DIRECTORIES {
        let Some(at) = waiting.pop() else {
            break;
        };
        let at = usize::try_from(at).ok()?;
        let Some(count) = tiff.u16(at) else {
            continue;
        };
        let mut entry = at.checked_add(2)?;
        for _ in 0..count {
            let (Some(tag), Some(kind), Some(number)) = (
                tiff.u16(entry),
                tiff.u16(entry.checked_add(2)?),
                tiff.u32(entry.checked_add(4)?),
            ) else {
                break;
            };
            total = total.saturating_add(u64::from(number).saturating_mul(width(kind)));
            if POINTERS.contains(&tag) {
                waiting.extend(tiff.u32(entry.checked_add(8)?));
            }
            entry = entry.checked_add(12)?;
        }
        waiting.extend(tiff.u32(entry).filter(|&next| next != 0));
    }
    Some(total)
}

/// Bytes of one value of a type (TIFF 6.0, section 2).
fn width(kind: u16) -> u64 {
    match kind {
        3 | 8 => 2,
        4 | 9 | 11 => 4,
        5 | 10 | 12 => 8,
        _ => 1,
    }
}

struct Tiff<'a> {
    block: &'a [u8],
    little: bool,
}

impl Tiff<'_> {
    fn u16(&self, at: usize) -> Option<u16> {
        let bytes = *self.block.get(at..)?.first_chunk()?;
        Some(if self.little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let bytes = *self.block.get(at..)?.first_chunk()?;
        Some(if self.little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::claimed;

    #[test]
    fn entries_that_point_at_the_same_bytes_are_each_counted() {
        let mut block = b"II*\0\x08\0\0\0\x02\0".to_vec();
        for _ in 0..2 {
            block.extend([0x0e, 1, 2, 0]);
            block.extend(1000u32.to_le_bytes());
            block.extend(8u32.to_le_bytes());
        }
        block.extend(0u32.to_le_bytes());
        assert_eq!(claimed(&block), Some(2000));
        assert_eq!(claimed(b"no TIFF"), None);
    }
}
