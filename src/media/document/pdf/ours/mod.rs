//! Knows a file that this program wrote: object by object, without a gap, with nothing but the keys that are written here.

mod body;
mod content;

use crate::media::Settings;
use body::Body;

/// A file that only this program's writer would have made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Made {
    /// It has text and drawings, not only pictures of pages.
    pub(super) is_drawn: bool,
    /// It has text that is not seen.
    pub(super) has_hidden_text: bool,
}

impl Made {
    /// Whether it says nothing, or only what the person chose to keep.
    pub(super) fn is_clean(self, settings: &Settings) -> bool {
        !self.has_hidden_text || settings.keep_hidden
    }

    /// Whether cleaning it again would give the same file.
    pub(super) fn is_finished(self, settings: &Settings) -> bool {
        settings.downscale.is_none()
            && self.is_clean(settings)
            && (!self.is_drawn || settings.keep_text)
    }
}

/// The beginning of every file: a version, and four bytes that show that it is binary.
pub(super) const HEADER: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\n";

/// Looks whether every byte is one that the writer would have put there.
pub(super) fn made_by_us(file: &[u8]) -> Option<Made> {
    let mut body = Body::new(file, file.strip_prefix(HEADER)?);
    let mut made = Made {
        is_drawn: false,
        has_hidden_text: false,
    };
    while let Some(object) = body.next_object()? {
        content::look(&object, &mut made)?;
    }
    body.is_whole().then_some(made)
}
