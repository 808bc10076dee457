//! Raw files of cameras that look like TIFF. What a TIFF decoder finds in one is often only its small preview.

/// Tags (TIFF 6.0; DNG 1.7): smaller version of another image, maker, further directories, version of DNG.
const NEW_SUBFILE_TYPE: u16 = 0x00fe;
const MAKE: u16 = 0x010f;
const SUB_IFDS: u16 = 0x014a;
const DNG_VERSION: u16 = 0xc612;
/// Kinds of compression that only cameras write: Sony, Nikon, Pentax, Samsung, Kodak.
const COMPRESSION: u16 = 0x0103;
const CAMERA_COMPRESSIONS: [u32; 6] = [32767, 34713, 65535, 32770, 65000, 34892];
/// The filter of colours before a sensor, as photometric interpretation.
const PHOTOMETRIC: u16 = 0x0106;
const COLOUR_FILTER: u32 = 32803;

/// Whether a head is a TIFF whose first directory is a camera's.
pub(super) fn is_camera_file(head: &[u8]) -> bool {
    camera_directory(head).unwrap_or(false)
}

fn camera_directory(head: &[u8]) -> Option<bool> {
    let little = match head.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = *head.get(at..)?.first_chunk()?;
        Some(if little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long = |at: usize| {
        let bytes = *head.get(at..)?.first_chunk()?;
        Some(if little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    };
    let start = usize::try_from(long(4)?).ok()?;
    let count = usize::from(short(start)?);
    let mut preview = (false, false, false);
    for n in 0..count {
        let entry = start.checked_add(2)?.checked_add(n.checked_mul(12)?)?;
        let Some(tag) = short(entry) else {
            break;
        };
        let value = match short(entry.checked_add(2)?)? {
            3 => u32::from(short(entry.checked_add(8)?)?),
            _ => long(entry.checked_add(8)?)?,
        };
        match tag {
            DNG_VERSION => return Some(true),
            COMPRESSION if CAMERA_COMPRESSIONS.contains(&value) => return Some(true),
            PHOTOMETRIC if value == COLOUR_FILTER => return Some(true),
            NEW_SUBFILE_TYPE => preview.0 = value & 1 == 1,
            MAKE => preview.1 = true,
            SUB_IFDS => preview.2 = true,
            _ => {}
        }
    }
    Some(preview == (true, true, true))
}
