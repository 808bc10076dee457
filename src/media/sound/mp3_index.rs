//! The first frame of a sound with a variable bit rate (Xing): how many frames and bytes there are, and where to seek.
//! Written anew, from the frames; without the encoder's name, delay and checksums that LAME adds.

use super::mp3_header::Header;
use super::mp3_reservoir::plain_header;

/// Offsets that are kept at most; then every second one is dropped.
const KEPT: usize = 4096;

/// What is counted while frames pass.
pub(super) struct Counted {
    first: Option<[u8; 4]>,
    bitrate: u32,
    varies: bool,
    frames: u32,
    bytes: u64,
    offsets: Vec<u64>,
    stride: u32,
}

impl Counted {
    pub(super) fn new() -> Self {
        Self {
            first: None,
            bitrate: 0,
            varies: false,
            frames: 0,
            bytes: 0,
            offsets: Vec::new(),
            stride: 1,
        }
    }

    pub(super) fn push(&mut self, header: &Header, frame: &[u8]) {
        if self.first.is_none() {
            self.first = frame.first_chunk().copied();
            self.bitrate = header.bitrate;
        }
        self.varies |= self.bitrate != header.bitrate;
        if self.frames.checked_rem(self.stride) == Some(0) {
            self.offsets.push(self.bytes);
            if self.offsets.len() >= KEPT {
                let mut even = false;
                self.offsets.retain(|_| {
                    even = !even;
                    even
                });
                self.stride = self.stride.saturating_mul(2);
            }
        }
        self.frames = self.frames.saturating_add(1);
        self.bytes = self.bytes.saturating_add(frame.len() as u64);
    }

    /// The index frame; nothing where the bit rate is constant, because every player can then reckon.
    pub(super) fn frame(&self) -> Vec<u8> {
        self.index().filter(|_| self.varies).unwrap_or_default()
    }

    fn index(&self) -> Option<Vec<u8>> {
        let (header, head) = smallest(self.first?)?;
        if header.layer != 3 {
            return None;
        }
        let total = self.bytes.saturating_add(header.length as u64);
        let mut out = head.to_vec();
        out.resize(header.main_at(), 0);
        out.extend(b"Xing\0\0\0\x07");
        out.extend(self.frames.to_be_bytes());
        out.extend(u32::try_from(total).ok()?.to_be_bytes());
        for percent in 0..100u64 {
            let frame = u64::from(self.frames)
                .saturating_mul(percent)
                .checked_div(100)?;
            let at = usize::try_from(frame.checked_div(self.stride.into())?).ok()?;
            let offset = self
                .offsets
                .get(at)
                .or(self.offsets.last())
                .copied()
                .unwrap_or(0);
            let offset = offset.saturating_add(header.length as u64);
            let part = offset.saturating_mul(256).checked_div(total)?;
            out.push(u8::try_from(part.min(255)).ok()?);
        }
        out.resize(header.length, 0);
        Some(out)
    }
}

/// The smallest frame of this kind that has room for an index, unprotected and unpadded.
fn smallest([a, b, c, d]: [u8; 4]) -> Option<(Header, [u8; 4])> {
    (1..15u8).find_map(|bitrate| {
        let mut head = [a, b | 1, c & 0b0000_1100 | bitrate << 4, d & 0b1100_1111];
        plain_header(&mut head);
        let header = Header::parse(head)?;
        let needed = header.main_at().saturating_add(16).saturating_add(100);
        (header.length >= needed).then_some((header, head))
    })
}

/// Whether a frame of layer III is an index and no sound.
pub(super) fn is_index(header: &Header, frame: &[u8]) -> bool {
    let names = |at: usize, name: &[u8]| frame.get(at..).is_some_and(|f| f.starts_with(name));
    // A protected index has its name where it would be without the checksum, or behind it.
    let plain = header.side().saturating_add(4);
    let xing = [plain, header.main_at()];
    let is_xing = xing
        .iter()
        .any(|at| names(*at, b"Xing") || names(*at, b"Info"));
    header.layer == 3 && (is_xing || names(36, b"VBRI"))
}

/// The name an encoder left in its index.
pub(super) fn encoder_of(header: &Header, frame: &[u8]) -> Option<String> {
    let tag = frame.get(header.side().saturating_add(4)..)?;
    super::tags::printable(tag.get(120..140)?)
}
