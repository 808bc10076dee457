//! A PDF that has been opened and held to the limits: its pages can be counted and drawn.

use super::bounds;
use super::layers::Layers;
use crate::media::{MediaError, Settings};
use hayro::hayro_interpret::hayro_syntax::object::{Dict, Name, Object};
use hayro::hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError};
use hayro::hayro_syntax::Pdf;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use zeroize::Zeroizing;

/// A file that could be opened.
pub(super) struct Checked {
    pub(super) pdf: Pdf,
    pub(super) layers: Layers,
    /// Whether a font of many letters is named and not in the file.
    pub(super) has_bare_fonts: bool,
    bytes: Arc<Zeroizing<Vec<u8>>>,
}

impl Checked {
    /// Opens a file, also one whose table is damaged, and one that opens with the empty password.
    pub(super) fn open(bytes: Zeroizing<Vec<u8>>, settings: &Settings) -> Result<Self, MediaError> {
        let limits = &settings.limits;
        let bytes = Arc::new(bytes);
        bounds::hold_tables(&bytes, limits)?;
        let pdf = guarded(|| Pdf::new(Arc::clone(&bytes)))?.map_err(refusal)?;
        if pdf.len() > limits.pdf_objects {
            return Err(MediaError::TooMany {
                limit: limits.pdf_objects as u64,
            });
        }
        if pdf.pages().len() > limits.pages {
            return Err(MediaError::TooMany {
                limit: limits.pages as u64,
            });
        }
        if pdf.pages().is_empty() {
            return Err(MediaError::damaged("it has no pages"));
        }
        let (layers, has_bare_fonts) = guarded(|| {
            bounds::hold(&pdf, limits)?;
            Ok::<_, MediaError>((Layers::of(&pdf)?, has_bare_fonts(&pdf)))
        })??;
        Ok(Self {
            pdf,
            layers,
            has_bare_fonts,
            bytes,
        })
    }

    /// How many pages it has: at least one.
    pub(super) fn pages(&self) -> usize {
        self.pdf.pages().len()
    }

    /// The file itself.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Runs what a library does with foreign bytes, so that a mistake in it is a refusal of this file and not the end of the
/// program that called. Nothing that was half done inside is used afterwards.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, MediaError> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| MediaError::damaged("it cannot be read"))
}

/// Looks for descendants of composite fonts (9.7.4) without a font program.
fn has_bare_fonts(pdf: &Pdf) -> bool {
    let mut fonts = pdf.objects().into_iter().filter_map(Object::into_dict);
    fonts.any(|font| {
        let subtype = font.get::<Name<'_>>("Subtype");
        let is_descendant = subtype.is_some_and(|s| s.as_str().starts_with("CIDFontType"));
        let descriptor = font.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        let programs = ["FontFile", "FontFile2", "FontFile3"];
        is_descendant && !programs.iter().any(|key| descriptor.contains_key(key))
    })
}

fn refusal(error: LoadPdfError) -> MediaError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => MediaError::Protected,
        LoadPdfError::Decryption(_) => MediaError::Codec {
            codec: "an encryption that is not known".into(),
        },
        LoadPdfError::Invalid => MediaError::damaged("no pages are found in it"),
    }
}
