//! What an attachment is, once it is clean.

use serde::{Deserialize, Serialize};

/// The media types a bundle may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MediaType {
    /// A picture with lossy compression.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A picture without.
    #[serde(rename = "image/png")]
    Png,
    /// A moving picture of few colours.
    #[serde(rename = "image/gif")]
    Gif,
    /// A picture of several pages.
    #[serde(rename = "image/tiff")]
    Tiff,
    /// A film.
    #[serde(rename = "video/mp4")]
    Mp4,
    /// A film in Matroska.
    #[serde(rename = "video/matroska")]
    Matroska,
    /// A film in WebM.
    #[serde(rename = "video/webm")]
    WebM,
    /// Sound: MP3.
    #[serde(rename = "audio/mpeg")]
    Mp3,
    /// Sound in MP4.
    #[serde(rename = "audio/mp4")]
    M4a,
    /// Sound: AAC in ADTS.
    #[serde(rename = "audio/aac")]
    Aac,
    /// Sound: FLAC.
    #[serde(rename = "audio/flac")]
    Flac,
    /// Sound: Vorbis, Opus or FLAC in Ogg.
    #[serde(rename = "audio/ogg")]
    Ogg,
    /// Sound in Matroska or WebM.
    #[serde(rename = "audio/matroska")]
    Mka,
    /// Sound: WAV.
    #[serde(rename = "audio/vnd.wave")]
    Wav,
    /// Sound: AIFF.
    #[serde(rename = "audio/aiff")]
    Aiff,
    /// A document of pages.
    #[serde(rename = "application/pdf")]
    Pdf,
    /// A Word document.
    #[serde(rename = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    Docx,
    /// An Excel workbook.
    #[serde(rename = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    Xlsx,
    /// A PowerPoint presentation.
    #[serde(rename = "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    Pptx,
    /// An OpenDocument text.
    #[serde(rename = "application/vnd.oasis.opendocument.text")]
    Odt,
    /// An OpenDocument spreadsheet.
    #[serde(rename = "application/vnd.oasis.opendocument.spreadsheet")]
    Ods,
    /// An OpenDocument presentation.
    #[serde(rename = "application/vnd.oasis.opendocument.presentation")]
    Odp,
    /// A page of HTML.
    #[serde(rename = "text/html")]
    Html,
    /// A table with separators.
    #[serde(rename = "text/csv")]
    Csv,
    /// Plain text in UTF-8.
    #[serde(rename = "text/plain")]
    Text,
    /// The statement.
    #[serde(rename = "text/markdown")]
    Markdown,
    /// Answers and the manifest itself.
    #[serde(rename = "application/json")]
    Json,
    /// A sealed original.
    #[serde(rename = "application/age-encryption")]
    Sealed,
}

impl MediaType {
    /// The types an attachment may have.
    pub const ATTACHMENTS: [Self; 25] = [
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::Tiff,
        Self::Mp4,
        Self::Matroska,
        Self::WebM,
        Self::Mp3,
        Self::M4a,
        Self::Aac,
        Self::Flac,
        Self::Ogg,
        Self::Mka,
        Self::Wav,
        Self::Aiff,
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Odt,
        Self::Ods,
        Self::Odp,
        Self::Html,
        Self::Csv,
        Self::Text,
    ];

    /// The extension in a generated name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Tiff => "tif",
            Self::Mp4 => "mp4",
            Self::Matroska => "mkv",
            Self::WebM => "webm",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Aac => "aac",
            Self::Flac => "flac",
            Self::Ogg => "ogg",
            Self::Mka => "mka",
            Self::Wav => "wav",
            Self::Aiff => "aiff",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Odp => "odp",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Sealed => "age",
        }
    }

    /// The attachment type with this extension.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ATTACHMENTS
            .into_iter()
            .find(|m| m.extension() == extension)
    }

    /// The registered name (IANA).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Tiff => "image/tiff",
            Self::Mp4 => "video/mp4",
            Self::Matroska => "video/matroska",
            Self::WebM => "video/webm",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Aac => "audio/aac",
            Self::Flac => "audio/flac",
            Self::Ogg => "audio/ogg",
            Self::Mka => "audio/matroska",
            Self::Wav => "audio/vnd.wave",
            Self::Aiff => "audio/aiff",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Html => "text/html",
            Self::Csv => "text/csv",
            Self::Text => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Json => "application/json",
            Self::Sealed => "application/age-encryption",
        }
    }
}

/// What was done to an entry before it was sealed. Never what was found in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Done {
    /// Made anew from its pixels.
    Rebuilt,
    /// Its container was written anew around the same content.
    Rewritten,
    /// Text, normalised.
    Text,
    /// The untouched file, sealed to the evidence key.
    Sealed,
}
