//! Strippers: one file per format. Each rebuilds a file from an allow-list, and what it made is inspected again by the
//! same eyes that inspect foreign files; anything found is a refusal.

mod exif_block;
mod exif_size;
mod findings;
mod jpeg;
mod jpeg_marks;
mod picture;
mod png;
mod png_marks;
mod sniff;
mod text;
mod text_marks;

use crate::model::{Done, Finding, Limits, MediaType};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

pub use sniff::Format;
pub use text::normal_text;

crate::reasons! {
    /// Why a file is refused.
    pub enum MediaError {
        Open { source: io::Error } = "media-open", "cannot read: {source}";
        Empty = "media-empty", "the file is empty";
        Unsupported { format: String } = "media-unsupported", "{format} cannot be cleaned";
        Unknown = "media-unknown", "this kind of file is not known, so it cannot be cleaned";
        TooLarge { limit: u64 } = "media-too-large", "the file is larger than {limit} bytes";
        TooManyPixels { limit: u64 } = "media-too-many-pixels", "the picture has more than {limit} pixels";
        Animated = "media-animated", "a picture that moves cannot be cleaned yet";
        Decode { detail: String } = "media-decode", "the picture is damaged: {detail}";
        Encode = "media-encode", "the picture could not be written anew";
        NotText = "media-not-text", "the text is damaged, or in no known encoding";
        Marks { limit: usize } = "media-marks", "more than {limit} combining marks stand in a row";
        Remains { kind: String } = "media-remains", "after cleaning, something was still found: {kind}";
        Changed = "media-changed", "the file changed while it was read";
    }
}

/// One format's stripper.
pub trait Stripper: Sync {
    /// What a file of this format says about the person who made it.
    ///
    /// # Errors
    /// If it cannot be read as this format.
    fn inspect(&self, source: &mut Source, limits: &Limits) -> Result<Vec<Finding>, MediaError>;

    /// Rebuilds it clean.
    ///
    /// # Errors
    /// If it cannot be, or if inspecting the result finds anything.
    fn strip(&self, source: Source, limits: &Limits) -> Result<Clean, MediaError>;
}

/// A foreign file: open, regular, its format known by its content.
pub struct Source {
    file: File,
    len: u64,
    format: Format,
}

impl Source {
    /// Opens a file and looks at what it is.
    ///
    /// # Errors
    /// [`MediaError`], by name for formats that are known but not supported.
    pub fn open(path: &Path) -> Result<Self, MediaError> {
        let (mut file, len) = crate::platform::files::open_regular(path)
            .map_err(|source| MediaError::Open { source })?;
        let mut head = Vec::new();
        (&mut file)
            .take(sniff::HEAD)
            .read_to_end(&mut head)
            .map_err(|source| MediaError::Open { source })?;
        let format = sniff::sniff(&head)?;
        let mut source = Self { file, len, format };
        source.rewind()?;
        Ok(source)
    }

    /// Its format.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.len
    }

    /// The untouched file, from its beginning: for an original that the source chose to keep.
    ///
    /// # Errors
    /// The system's own.
    pub fn into_original(mut self) -> Result<(File, u64), MediaError> {
        self.rewind()?;
        Ok((self.file, self.len))
    }

    /// What it says about the person who made it.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn inspect(&mut self, limits: &Limits) -> Result<Vec<Finding>, MediaError> {
        self.format.stripper().inspect(self, limits)
    }

    /// A clean copy.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn strip(self, limits: &Limits) -> Result<Clean, MediaError> {
        self.format.stripper().strip(self, limits)
    }

    fn rewind(&mut self) -> Result<(), MediaError> {
        use std::io::Seek;
        self.file
            .rewind()
            .map_err(|source| MediaError::Open { source })
    }

    /// All of it in memory, under the limit for pictures.
    fn read_all(&mut self, limits: &Limits) -> Result<zeroize::Zeroizing<Vec<u8>>, MediaError> {
        let limit = limits.picture_file;
        if self.len > limit {
            return Err(MediaError::TooLarge { limit });
        }
        self.rewind()?;
        let capacity = usize::try_from(self.len).unwrap_or_default();
        let mut bytes = zeroize::Zeroizing::new(Vec::with_capacity(capacity));
        (&mut self.file)
            .take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|source| MediaError::Open { source })?;
        if bytes.len() as u64 > limit {
            return Err(MediaError::TooLarge { limit });
        }
        Ok(bytes)
    }
}

/// A file that a stripper has rebuilt and inspected again. Only strippers can make one.
pub struct Clean {
    media: MediaType,
    done: Done,
    size: u64,
    body: Box<dyn Read + Send>,
}

impl Clean {
    fn from_bytes(media: MediaType, bytes: zeroize::Zeroizing<Vec<u8>>) -> Self {
        Self {
            media,
            done: Done::Rebuilt,
            size: bytes.len() as u64,
            // The bytes are wiped when the cursor is dropped.
            body: Box::new(io::Cursor::new(bytes)),
        }
    }

    /// Its type.
    #[must_use]
    pub fn media(&self) -> MediaType {
        self.media
    }

    /// What was done.
    #[must_use]
    pub fn done(&self) -> Done {
        self.done
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Its content.
    #[must_use]
    pub fn into_reader(self) -> Box<dyn Read + Send> {
        self.body
    }
}

/// Holds the result of a stripper to the promise that nothing is left.
fn nothing_found(findings: &[Finding]) -> Result<(), MediaError> {
    match findings.first() {
        None => Ok(()),
        Some(finding) => Err(MediaError::Remains {
            kind: finding.kind.to_owned(),
        }),
    }
}
