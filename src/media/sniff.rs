//! What a file is, by its content and never by its name.

use super::{MediaError, Stripper, jpeg, png, text};

/// How much of a file is looked at.
pub(super) const HEAD: u64 = 4096;

/// The formats that can be cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// Plain text.
    Text,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Jpeg, Self::Png, Self::Text];

    /// Its usual name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Text => "text",
        }
    }

    pub(super) fn stripper(self) -> &'static dyn Stripper {
        match self {
            Self::Jpeg => &jpeg::Jpeg,
            Self::Png => &png::Png,
            Self::Text => &text::Text,
        }
    }
}

/// Beginnings of formats that are known and refused by name. Offset, bytes, name.
const REFUSED: &[(usize, &[u8], &str)] = &[
    (0, b"GIF8", "GIF"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"%PDF", "PDF"),
    (0, b"{\\rtf", "RTF"),
    (
        0,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "Microsoft Office 97",
    ),
    (0, b"PK\x03\x04", "ZIP, Office or OpenDocument"),
    (0, b"PK\x05\x06", "ZIP"),
    (0, b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (0, b"Rar!", "RAR"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ\0", "xz"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard"),
    (0, b"ID3", "MP3"),
    (0, b"fLaC", "FLAC"),
    (0, b"OggS", "Ogg"),
    (0, b"\x1a\x45\xdf\xa3", "Matroska or WebM"),
    (0, b"age-encryption.org/", "age"),
    (0, b"-----BEGIN AGE", "age"),
    (0, b"BM", "BMP"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"\0\0\0\x0cJXL ", "JPEG XL"),
    (0, b"8BPS", "Photoshop"),
    (0, b"SQLite format 3\0", "SQLite"),
    (0, b"\x7fELF", "ELF"),
    (0, b"MZ", "EXE"),
    (8, b"WEBP", "WebP"),
    (8, b"WAVE", "WAV"),
    (8, b"AVI ", "AVI"),
    (8, b"AIFF", "AIFF"),
    (4, b"ftypheic", "HEIC"),
    (4, b"ftypheix", "HEIC"),
    (4, b"ftypmif1", "HEIF"),
    (4, b"ftypavif", "AVIF"),
    (4, b"ftyp", "MP4 or MOV"),
    (257, b"ustar", "tar"),
];

/// Beginnings of texts that are more than plain text, in small letters.
const MARKUP: &[(&str, &str)] = &[
    ("<?xml", "XML"),
    ("<svg", "SVG"),
    ("<gpx", "GPX"),
    ("<kml", "KML"),
    ("<!doctype", "HTML"),
    ("<html", "HTML"),
    ("<head", "HTML"),
    ("<body", "HTML"),
    ("<!--", "HTML"),
    ("{\\rtf", "RTF"),
    ("begin:vcard", "vCard"),
    ("begin:vcalendar", "iCalendar"),
    ("%!ps", "PostScript"),
    ("{\"type\":\"feature", "GeoJSON"),
];

/// Header fields of e-mail (RFC 5322 and its relatives). Two of them among the first lines are an e-mail.
const MAIL_FIELDS: &[&str] = &[
    "received",
    "message-id",
    "mime-version",
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "reply-to",
    "return-path",
    "delivered-to",
    "x-received",
    "dkim-signature",
    "content-type",
    "content-transfer-encoding",
    "user-agent",
    "x-mailer",
    "authentication-results",
];

/// Whether the first lines are an e-mail's header.
fn is_mail(text: &str) -> bool {
    let fields = text.lines().take(30).filter(|line| {
        line.split_once(':')
            .is_some_and(|(name, _)| MAIL_FIELDS.contains(&name))
    });
    fields.take(2).count() == 2
}

/// Names the format of a file that begins like this.
pub(super) fn sniff(head: &[u8]) -> Result<Format, MediaError> {
    if head.is_empty() {
        return Err(MediaError::Empty);
    }
    if head.starts_with(&[0xff, 0xd8, 0xff]) {
        return Ok(Format::Jpeg);
    }
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Format::Png);
    }
    // Two letters may begin a text; a text holds no zero bytes, a program or bitmap does.
    let binary = head.contains(&0) || head.iter().any(|&b| (0x01..0x07).contains(&b));
    let refused = REFUSED.iter().find(|(at, magic, _)| {
        head.get(*at..).is_some_and(|h| h.starts_with(magic)) && (magic.len() > 2 || binary)
    });
    if let Some((_, _, name)) = refused {
        return Err(unsupported(name));
    }
    if !text::looks_like_text(head) {
        return Err(MediaError::Unknown);
    }
    let text = words_of(head).to_lowercase();
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let markup = MARKUP.iter().find(|(mark, _)| {
        start.starts_with(mark) || start.replace([' ', '\n'], "").starts_with(mark)
    });
    if let Some((_, name)) = markup {
        return Err(unsupported(name));
    }
    // A PDF may begin within the first kibibyte.
    if head.windows(5).take(1024).any(|w| w == b"%PDF-") {
        return Err(unsupported("PDF"));
    }
    if is_mail(start) {
        return Err(unsupported("e-mail"));
    }
    Ok(Format::Text)
}

/// The head as text, for looking at what it begins with; in UTF-16 too.
fn words_of(head: &[u8]) -> String {
    let (wide, big) = (
        head.starts_with(&[0xff, 0xfe]),
        head.starts_with(&[0xfe, 0xff]),
    );
    if !(wide || big) {
        return String::from_utf8_lossy(head).into_owned();
    }
    let units = head.chunks_exact(2).map(|pair| match pair {
        [a, b] if wide => u16::from_le_bytes([*a, *b]),
        [a, b] => u16::from_be_bytes([*a, *b]),
        _ => 0,
    });
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn unsupported(format: &str) -> MediaError {
    MediaError::Unsupported {
        format: format.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_formats_are_refused_by_their_name() {
        let name = |head: &[u8]| match sniff(head) {
            Err(MediaError::Unsupported { format }) => format,
            other => panic!("{other:?}"),
        };
        assert_eq!(name(b"%PDF-1.7\n"), "PDF");
        assert_eq!(name(b"RIFF\x10\0\0\0WEBPVP8 "), "WebP");
        assert_eq!(name(b"\0\0\0\x18ftypheic\0\0\0\0"), "HEIC");
        assert_eq!(name(b"\0\0\0\x18ftypisom\0\0\0\0"), "MP4 or MOV");
        assert_eq!(name(b"BM\x36\0\0\0\0\0\0\0"), "BMP");
        assert_eq!(name("\u{feff}<?xml version".as_bytes()), "XML");
        assert_eq!(name(b"From a@b\nReceived: x\nTo: y\n"), "e-mail");
        assert_eq!(
            name(b"Delivered-To: a@b\r\nFrom: c@d\r\n\r\nwords"),
            "e-mail"
        );
        assert_eq!(name(b"\n%PDF-1.4"), "PDF");
        assert_eq!(name(b" {\\rtf1"), "RTF");
        assert_eq!(name(b"<!-- saved -->\n<html>"), "HTML");
        assert_eq!(name(b"{ \"type\": \"FeatureCollection\""), "GeoJSON");
        let wide: Vec<u8> = "\u{feff}<svg"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(name(&wide), "SVG");
    }

    #[test]
    fn plain_words_are_text_whatever_letters_they_begin_with() {
        for text in [
            "BMW stood there.",
            "MZ was written on the wall.",
            "From here on I saw nothing.",
            "Я видел.",
        ] {
            assert_eq!(sniff(text.as_bytes()).unwrap(), Format::Text, "{text}");
        }
        assert!(matches!(sniff(&[0, 1, 2, 3]), Err(MediaError::Unknown)));
        assert!(matches!(sniff(b""), Err(MediaError::Empty)));
    }
}
