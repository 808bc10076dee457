//! One QR code as light and dark modules.

use super::{PaperError, Style};
use qrcode::bits::Bits;
use qrcode::{Color, QrCode, Version};

/// A square of modules.
#[derive(Debug, Clone)]
pub struct Symbol {
    side: usize,
    dark: Vec<bool>,
}

impl Symbol {
    /// Draws bytes in the style's size, in byte mode and nothing else.
    pub(super) fn of(content: &[u8], style: &Style) -> Result<Self, PaperError> {
        let mut bits = Bits::new(Version::Normal(style.version));
        let code = bits
            .push_byte_data(content)
            .and_then(|()| bits.push_terminator(style.level))
            .and_then(|()| QrCode::with_bits(bits, style.level))
            .map_err(|_| PaperError::Internal)?;
        Ok(Self {
            side: code.width(),
            dark: code
                .into_colors()
                .into_iter()
                .map(|c| c == Color::Dark)
                .collect(),
        })
    }

    /// Modules along a side.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// The rows, from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks(self.side.max(1))
    }

    /// Whether a module is dark; outside, none is.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let at = y.saturating_mul(self.side).saturating_add(x);
        x < self.side && self.dark.get(at).copied().unwrap_or(false)
    }
}
