//! The checksums of sound containers: most significant bit first, nothing inverted.

/// CRC-8 of FLAC frame headers: x^8 + x^2 + x + 1.
pub(super) fn crc8(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |crc, b| look_up(&CRC8, crc ^ b))
}

/// CRC-16 of FLAC frames (from 0) and MPEG audio (from 0xffff): x^16 + x^15 + x^2 + 1.
pub(super) fn crc16(from: u16, bytes: &[u8]) -> u16 {
    bytes.iter().fold(from, |crc, b| {
        let [high, low] = crc.to_be_bytes();
        u16::from_be_bytes([low, 0]) ^ look_up(&CRC16, high ^ b)
    })
}

/// CRC-32 of Ogg pages: the usual polynomial, from 0.
pub(super) fn crc32(from: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(from, |crc, b| {
        let [top, ..] = crc.to_be_bytes();
        (crc << 8) ^ look_up(&CRC32, top ^ b)
    })
}

fn look_up<T: Copy + Default>(table: &[T; 256], at: u8) -> T {
    table.get(usize::from(at)).copied().unwrap_or_default()
}

macro_rules! table {
    ($type:ty, $polynomial:expr) => {{
        let mut table = [0 as $type; 256];
        let mut rest: &mut [$type] = &mut table;
        let mut n: $type = 0;
        while let Some((slot, behind)) = rest.split_first_mut() {
            let mut crc = n << (<$type>::BITS.saturating_sub(8));
            let mut bit = 0u8;
            while bit < 8 {
                let carry = crc >> (<$type>::BITS.saturating_sub(1)) != 0;
                crc <<= 1;
                if carry {
                    crc ^= $polynomial;
                }
                bit = bit.saturating_add(1);
            }
            *slot = crc;
            rest = behind;
            n = n.saturating_add(1);
        }
        table
    }};
}

static CRC8: [u8; 256] = table!(u8, 0x07);
static CRC16: [u16; 256] = table!(u16, 0x8005);
static CRC32: [u32; 256] = table!(u32, 0x04c1_1db7);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_values_of_the_catalogue_hold() {
        assert_eq!(crc8(b"123456789"), 0xf4);
        assert_eq!(crc16(0, b"123456789"), 0xfee8);
        assert_eq!(crc16(0xffff, b"123456789"), 0xaee7);
        assert_eq!(crc32(0, b"123456789"), 0x89a1_897f);
    }
}
