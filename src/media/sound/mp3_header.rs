//! The header of an MPEG audio frame (ISO/IEC 11172-3, 13818-3, and MPEG 2.5).

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    One,
    Two,
    TwoAndAHalf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) version: Version,
    pub(super) layer: u8,
    /// A checksum of 16 bits follows.
    pub(super) protected: bool,
    /// In kbit/s; 0 in free format.
    pub(super) bitrate: u32,
    pub(super) rate: u32,
    pub(super) mono: bool,
    /// The whole frame, in bytes; 0 in free format.
    pub(super) length: usize,
}

const V1_LAYER_2: [u32; 14] = [
    32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
];
const V1_LAYER_3: [u32; 14] = [
    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
];
const V2_LAYER_1: [u32; 14] = [
    32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256,
];
const V2_OTHERS: [u32; 14] = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const V1_LAYER_1: [u32; 14] = [
    32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448,
];

impl Header {
    /// Reads four bytes; nothing if a value is reserved.
    pub(super) fn parse([sync, kind, rates, mode]: [u8; 4]) -> Option<Self> {
        if sync != 0xff || kind & 0xe0 != 0xe0 {
            return None;
        }
        let version = match kind >> 3 & 3 {
            0 => Version::TwoAndAHalf,
            2 => Version::Two,
            3 => Version::One,
            _ => return None,
        };
        let layer = 4u8.checked_sub(kind >> 1 & 3).filter(|l| *l < 4)?;
        let bitrates = match (version, layer) {
            (Version::One, 1) => V1_LAYER_1,
            (Version::One, 2) => V1_LAYER_2,
            (Version::One, _) => V1_LAYER_3,
            (_, 1) => V2_LAYER_1,
            _ => V2_OTHERS,
        };
        let bitrate = match usize::from(rates >> 4).checked_sub(1) {
            None => 0,
            Some(n) => *bitrates.get(n)?,
        };
        let rate = *[44_100u32, 48_000, 32_000].get(usize::from(rates >> 2 & 3))?;
        let rate = match version {
            Version::One => rate,
            Version::Two => rate >> 1,
            Version::TwoAndAHalf => rate >> 2,
        };
        if mode & 3 == 2 {
            return None;
        }
        let mut header = Self {
            version,
            layer,
            protected: kind & 1 == 0,
            bitrate,
            rate,
            mono: mode >> 6 == 3,
            length: 0,
        };
        header.length = header.length(u32::from(rates >> 1 & 1));
        Some(header)
    }

    fn length(&self, padding: u32) -> usize {
        let bits = self.bitrate.saturating_mul(1000);
        let slots = |n: u32| bits.saturating_mul(n).checked_div(self.rate).unwrap_or(0);
        let length = match (self.bitrate, self.layer, self.version) {
            (0, ..) => 0,
            (_, 1, _) => slots(12).saturating_add(padding).saturating_mul(4),
            (_, 3, Version::Two | Version::TwoAndAHalf) => slots(72).saturating_add(padding),
            _ => slots(144).saturating_add(padding),
        };
        usize::try_from(length).unwrap_or(0)
    }

    /// Whether both can stand in one sound.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.version, self.layer, self.rate) == (other.version, other.layer, other.rate)
    }

    /// Bytes of side information (layer III).
    pub(super) fn side(&self) -> usize {
        match (self.version, self.mono) {
            (Version::One, false) => 32,
            (Version::One, true) | (_, false) => 17,
            (_, true) => 9,
        }
    }

    /// Where the side information begins.
    pub(super) fn side_at(&self) -> usize {
        if self.protected { 6 } else { 4 }
    }

    /// Where the main data begins (layer III).
    pub(super) fn main_at(&self) -> usize {
        self.side_at().saturating_add(self.side())
    }
}

/// Whether three frames in a row begin somewhere in the beginning of a file.
pub(in crate::media) fn holds_frames(head: &[u8]) -> bool {
    let header = |at: usize| {
        let four = head.get(at..).and_then(|h| h.first_chunk().copied());
        four.and_then(Header::parse).filter(|h| h.length > 0)
    };
    (0..head.len()).any(|at| {
        let mut next = at;
        header(at).is_some_and(|first| {
            (0..3).all(|_| {
                header(next).is_some_and(|h| {
                    next = next.saturating_add(h.length);
                    h.is_like(&first)
                })
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_standard() {
        let length = |head| Header::parse(head).map(|h| h.length);
        assert_eq!(length([0xff, 0xfb, 0x90, 0x64]), Some(417));
        assert_eq!(length([0xff, 0xfb, 0x92, 0x64]), Some(418));
        assert_eq!(length([0xff, 0xf3, 0x80, 0xc4]), Some(208));
        assert_eq!(length([0xff, 0xfb, 0xf0, 0x64]), None);
        assert_eq!(length([0xff, 0xeb, 0x90, 0x64]), None);
    }
}
