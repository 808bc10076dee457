//! How many codes a file becomes, and what each holds.

use super::{Chunk, PaperError, Set, Symbol};
use crate::courier::{Verdict, check};
use crate::model::Limits;
use sha2::{Digest as _, Sha256};
use std::io::Cursor;

/// How codes are made: for pages, or for a screen of so many modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The version of the QR code (ISO/IEC 18004), which is its size.
    pub(super) version: i16,
    /// Its own error correction.
    pub(super) level: qrcode::EcLevel,
    /// Bytes that it holds then.
    pub(super) room: usize,
    /// Codes on one page.
    pub(super) on_page: u8,
}

impl Style {
    /// Twelve codes of 85 modules on a page, of which 15 % may be unreadable. `docs/benchmarks.md` says why these.
    pub const PAGES: Self = Self {
        version: 17,
        level: qrcode::EcLevel::M,
        room: 504,
        on_page: 12,
    };

    /// Screens, the largest first: a screen does not smudge, so the codes keep less to spare.
    const SCREENS: [Self; 3] = [
        Self::screen(15, 520),
        Self::screen(10, 271),
        Self::screen(6, 134),
    ];

    const fn screen(version: i16, room: usize) -> Self {
        Self {
            version,
            level: qrcode::EcLevel::L,
            room,
            on_page: 1,
        }
    }

    /// The largest code that fits into so many modules with the light margin that a camera needs. None where even the
    /// smallest does not.
    #[must_use]
    pub fn for_screen(across: usize, down: usize) -> Option<Self> {
        let fits = |s: &Self| {
            let needed = s.modules().saturating_add(Self::SCREEN_MARGIN);
            needed <= across && needed <= down
        };
        Self::SCREENS.into_iter().find(fits)
    }

    /// Light modules that a code on a screen needs, both sides together: the standard asks for eight, every reader tried
    /// takes four.
    pub const SCREEN_MARGIN: usize = 4;

    /// Pages that a file of so many bytes fills.
    #[must_use]
    pub fn pages(&self, length: u64) -> usize {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let needed = self.data(length).div_ceil(self.on_page.max(1).into());
        // Four pages of five hold the file, and of a five that is only begun one is to spare too.
        needed.saturating_add(needed.div_ceil(4))
    }

    /// Codes that hold so many bytes.
    fn data(&self, length: usize) -> usize {
        let piece = self.room.saturating_sub(Set::FRAME) & !1;
        length.div_ceil(piece.max(1)).max(1)
    }

    /// The longest file that may become so many codes.
    #[must_use]
    pub fn most(&self, limits: &Limits) -> u64 {
        let most = limits.paper_codes.saturating_mul(self.room);
        u64::try_from(most).unwrap_or(u64::MAX)
    }

    /// Modules along a side.
    #[must_use]
    pub fn modules(&self) -> usize {
        usize::try_from(self.version)
            .unwrap_or_default()
            .saturating_mul(4)
            .saturating_add(17)
    }
}

/// The codes of one file.
#[derive(Debug, Clone)]
pub struct Codes {
    /// What they all say.
    pub set: Set,
    /// What each holds, in order.
    pub contents: Vec<Vec<u8>>,
    pub(super) style: Style,
}

impl Codes {
    /// One code as light and dark.
    ///
    /// # Errors
    /// [`PaperError::Internal`], never for contents that were made here.
    pub fn symbol(&self, content: &[u8]) -> Result<Symbol, PaperError> {
        Symbol::of(content, &self.style)
    }

    /// The codes of each page.
    pub fn pages(&self) -> impl Iterator<Item = &[Vec<u8>]> {
        self.contents.chunks(usize::from(self.style.on_page.max(1)))
    }
}

/// Divides a sealed file into codes.
///
/// # Errors
/// [`PaperError`]: it is no sealed file, or would need more codes than the limits allow.
pub fn divide(bundle: &[u8], style: Style, limits: &Limits) -> Result<Codes, PaperError> {
    let digest: [u8; 32] = Sha256::digest(bundle).into();
    let verdict = check(Cursor::new(bundle), bundle.len() as u64, None);
    if !matches!(verdict, Ok(Verdict::CannotTell { .. })) {
        return Err(PaperError::NotABundle);
    }
    let set = set_of(bundle.len(), &digest, &style, limits)?;
    let mut pieces: Vec<Vec<u8>> = bundle.chunks(set.piece_len()).map(<[u8]>::to_vec).collect();
    pieces.resize(set.data.into(), Vec::new());
    for piece in &mut pieces {
        piece.resize(set.piece_len(), 0);
    }
    let parity = reed_solomon_simd::encode(set.data.into(), set.parity.into(), &pieces)
        .map_err(|_| PaperError::Internal)?;
    pieces.extend(parity);
    let chunk = |(index, piece)| Chunk { set, index, piece }.to_bytes();
    Ok(Codes {
        set,
        contents: (0u16..).zip(pieces).map(chunk).collect(),
        style,
    })
}

/// The fewest full pages whose codes hold the file when one page of every five, begun fives included, is lost.
fn set_of(
    length: usize,
    digest: &[u8; 32],
    style: &Style,
    limits: &Limits,
) -> Result<Set, PaperError> {
    let data = style.data(length);
    let on_page = usize::from(style.on_page);
    let pages = style.pages(length as u64);
    let codes = pages.saturating_mul(on_page);
    if on_page > 1 && pages > limits.paper_pages {
        let limit = limits.paper_pages;
        return Err(PaperError::TooManyPages { pages, limit });
    }
    if codes > limits.paper_codes {
        let limit = limits.paper_codes;
        return Err(PaperError::TooManyCodes { codes, limit });
    }
    let number = |n: usize| u16::try_from(n).map_err(|_| PaperError::Internal);
    Ok(Set {
        tag: digest.first_chunk().copied().unwrap_or_default(),
        length: u32::try_from(length).map_err(|_| PaperError::Internal)?,
        data: number(data)?,
        parity: number(codes.saturating_sub(data))?,
        on_page: style.on_page,
    })
}
