//! The formats that can be cleaned, and what cleaning cannot take out of each.

use crate::media::{Stripper, document, film, picture, sound, text};

/// A format that can be cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG and APNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    WebP,
    /// TIFF.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// The portable maps of Netpbm.
    Pnm,
    /// HEIC and HEIF.
    Heic,
    /// JPEG XL.
    Jxl,
    /// SVG.
    Svg,
    /// MP4 and its family: MOV, M4V, M4A, 3GP.
    Mp4,
    /// Matroska and WebM.
    Matroska,
    /// MP3.
    Mp3,
    /// AAC in ADTS.
    Aac,
    /// FLAC.
    Flac,
    /// Ogg with Vorbis, Opus or FLAC.
    Ogg,
    /// WAV.
    Wav,
    /// AIFF.
    Aiff,
    /// PDF.
    Pdf,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// A PowerPoint presentation.
    Pptx,
    /// An OpenDocument text.
    Odt,
    /// An OpenDocument spreadsheet.
    Ods,
    /// An OpenDocument presentation.
    Odp,
    /// HTML.
    Html,
    /// A table with separators.
    Csv,
    /// Plain text, Markdown included.
    Text,
}

/// What stays in a clean file because it is what the file shows or says. Told for every file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remains {
    /// A picture: sensor noise, faces, plates, landmarks, screens and reflections, watermarks.
    Picture,
    /// A drawing made by hand or program: what it shows.
    Drawing,
    /// Moving pictures and their sound.
    Film,
    /// Sound: voices, places heard.
    Sound,
    /// Pages: what is written, printer dots and watermarks of scans.
    Pages,
    /// Words: what they say, and the style.
    Words,
}

/// How a format is cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Decoded to pixels and encoded anew.
    Pixels,
    /// Pictures and sound copied as they are, everything around them written anew.
    Streams,
    /// Pages drawn as pictures, or rebuilt with their text.
    Pages,
    /// Rebuilt from known elements.
    Elements,
    /// Words normalised.
    Words,
}

impl Method {
    /// The stable code; the sentence is `method-` and this in `src/cli/locale`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Pixels => "pixels",
            Self::Streams => "streams",
            Self::Pages => "pages",
            Self::Elements => "elements",
            Self::Words => "words",
        }
    }
}

impl Remains {
    /// The stable code; the sentence is `remains-` and this in `src/cli/locale`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Drawing => "drawing",
            Self::Film => "film",
            Self::Sound => "sound",
            Self::Pages => "pages",
            Self::Words => "words",
        }
    }
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 28] = [
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::WebP,
        Self::Tiff,
        Self::Bmp,
        Self::Pnm,
        Self::Heic,
        Self::Jxl,
        Self::Svg,
        Self::Mp4,
        Self::Matroska,
        Self::Mp3,
        Self::Aac,
        Self::Flac,
        Self::Ogg,
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

    /// Its usual name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::WebP => "WebP",
            Self::Tiff => "TIFF",
            Self::Bmp => "BMP",
            Self::Pnm => "PNM",
            Self::Heic => "HEIC",
            Self::Jxl => "JPEG XL",
            Self::Svg => "SVG",
            Self::Mp4 => "MP4",
            Self::Matroska => "Matroska",
            Self::Mp3 => "MP3",
            Self::Aac => "AAC",
            Self::Flac => "FLAC",
            Self::Ogg => "Ogg",
            Self::Wav => "WAV",
            Self::Aiff => "AIFF",
            Self::Pdf => "PDF",
            Self::Docx => "DOCX",
            Self::Xlsx => "XLSX",
            Self::Pptx => "PPTX",
            Self::Odt => "ODT",
            Self::Ods => "ODS",
            Self::Odp => "ODP",
            Self::Html => "HTML",
            Self::Csv => "CSV",
            Self::Text => "text",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }

    /// What cleaning cannot take out of it.
    #[must_use]
    pub fn remains(self) -> Remains {
        match self {
            Self::Jpeg
            | Self::Png
            | Self::Gif
            | Self::WebP
            | Self::Tiff
            | Self::Bmp
            | Self::Pnm
            | Self::Heic
            | Self::Jxl => Remains::Picture,
            Self::Svg => Remains::Drawing,
            Self::Mp4 | Self::Matroska => Remains::Film,
            Self::Mp3 | Self::Aac | Self::Flac | Self::Ogg | Self::Wav | Self::Aiff => {
                Remains::Sound
            }
            Self::Pdf
            | Self::Docx
            | Self::Xlsx
            | Self::Pptx
            | Self::Odt
            | Self::Ods
            | Self::Odp => Remains::Pages,
            Self::Html | Self::Csv | Self::Text => Remains::Words,
        }
    }

    /// Whether a clean copy still says words that a program can read. A PDF is drawn.
    #[must_use]
    pub fn says_words(self) -> bool {
        matches!(self.remains(), Remains::Words | Remains::Pages) && self != Self::Pdf
    }

    /// How it is cleaned.
    #[must_use]
    pub fn method(self) -> Method {
        match self.remains() {
            Remains::Picture | Remains::Drawing => Method::Pixels,
            Remains::Film | Remains::Sound => Method::Streams,
            Remains::Words => Method::Words,
            Remains::Pages if self == Self::Pdf => Method::Pages,
            Remains::Pages => Method::Elements,
        }
    }

    /// The names of the formats that a clean copy may have.
    #[must_use]
    pub fn becomes(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg | Self::Heic => &["JPEG"],
            Self::Png | Self::WebP | Self::Bmp | Self::Pnm | Self::Jxl | Self::Svg => &["PNG"],
            Self::Gif => &["GIF"],
            Self::Tiff => &["PNG", "TIFF"],
            Self::Mp4 => &["MP4", "M4A"],
            Self::Matroska => &["Matroska", "WebM"],
            Self::Mp3 => &["MP3"],
            Self::Aac => &["AAC"],
            Self::Flac => &["FLAC"],
            Self::Ogg => &["Ogg"],
            Self::Wav => &["WAV"],
            Self::Aiff => &["AIFF"],
            Self::Pdf => &["PDF"],
            Self::Docx => &["DOCX"],
            Self::Xlsx => &["XLSX"],
            Self::Pptx => &["PPTX"],
            Self::Odt => &["ODT"],
            Self::Ods => &["ODS"],
            Self::Odp => &["ODP"],
            Self::Html => &["HTML"],
            Self::Csv => &["CSV"],
            Self::Text => &["text"],
        }
    }

    pub(in crate::media) fn stripper(self) -> &'static dyn Stripper {
        match self {
            Self::Jpeg => &picture::Jpeg,
            Self::Png => &picture::Png,
            Self::Gif => &picture::Gif,
            Self::WebP => &picture::WebP,
            Self::Tiff => &picture::Tiff,
            Self::Bmp => &picture::Bmp,
            Self::Pnm => &picture::Pnm,
            Self::Heic => &picture::Heic,
            Self::Jxl => &picture::Jxl,
            Self::Svg => &picture::Svg,
            Self::Mp4 => &film::Mp4,
            Self::Matroska => &film::Matroska,
            Self::Mp3 => &sound::Mp3,
            Self::Aac => &sound::Aac,
            Self::Flac => &sound::Flac,
            Self::Ogg => &sound::Ogg,
            Self::Wav => &sound::Wav,
            Self::Aiff => &sound::Aiff,
            Self::Pdf => &document::Pdf,
            Self::Docx => &document::Docx,
            Self::Xlsx => &document::Xlsx,
            Self::Pptx => &document::Pptx,
            Self::Odt => &document::Odt,
            Self::Ods => &document::Ods,
            Self::Odp => &document::Odp,
            Self::Html => &text::Html,
            Self::Csv => &text::Csv,
            Self::Text => &text::Plain,
        }
    }
}
