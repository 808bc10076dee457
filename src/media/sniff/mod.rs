//! What a file is, by its content and never by its name.

mod brands;
mod format;
mod frames;
mod mail;
mod raw;
mod refused;

use super::{Input, MediaError, document, sound, text};
use crate::model::Limits;
use refused::{MARKUP, REFUSED};

pub use format::{Format, Method, Remains};
pub(super) use refused::{advice, unsupported};

/// How much of a file is looked at.
pub(super) const HEAD: u64 = 4096;

/// Beginnings of binary formats that can be cleaned. Offset, bytes, format.
const CLEANED: &[(usize, &[u8], Format)] = &[
    (0, b"\xff\xd8\xff", Format::Jpeg),
    (0, b"\x89PNG\r\n\x1a\n", Format::Png),
    (0, b"GIF87a", Format::Gif),
    (0, b"GIF89a", Format::Gif),
    (8, b"WEBP", Format::WebP),
    (0, b"II*\0", Format::Tiff),
    (0, b"MM\0*", Format::Tiff),
    (0, b"II+\0", Format::Tiff),
    (0, b"MM\0+", Format::Tiff),
    (0, b"\xff\x0a", Format::Jxl),
    (0, b"\0\0\0\x0cJXL \r\n\x87\n", Format::Jxl),
    (4, b"ftypheic", Format::Heic),
    (4, b"ftypheix", Format::Heic),
    (4, b"ftypheim", Format::Heic),
    (4, b"ftypheis", Format::Heic),
    (4, b"ftyphevc", Format::Heic),
    (4, b"ftyphevx", Format::Heic),
    (4, b"ftypmif1", Format::Heic),
    (4, b"ftypmsf1", Format::Heic),
    (4, b"ftypmif2", Format::Heic),
    (4, b"ftypheif", Format::Heic),
    (4, b"ftypMiH", Format::Heic),
    (4, b"ftyp", Format::Mp4),
    (4, b"moov", Format::Mp4),
    (4, b"mdat", Format::Mp4),
    (4, b"wide", Format::Mp4),
    (4, b"free", Format::Mp4),
    (4, b"skip", Format::Mp4),
    (4, b"pnot", Format::Mp4),
    (0, b"\x1a\x45\xdf\xa3", Format::Matroska),
    (0, b"ID3", Format::Mp3),
    (0, b"APETAGEX", Format::Mp3),
    (0, b"fLaC", Format::Flac),
    (0, b"OggS", Format::Ogg),
    (8, b"WAVE", Format::Wav),
    (8, b"AIFF", Format::Aiff),
    (8, b"AIFC", Format::Aiff),
    (0, b"%PDF-", Format::Pdf),
];

/// Names the format of a file.
pub(super) fn sniff(input: &mut Input, limits: &Limits) -> Result<Format, MediaError> {
    let head = input.head(HEAD)?;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return document::kind_of_zip(input, limits);
    }
    if head.starts_with(b"ID3") {
        return behind_tags(input);
    }
    match by_head(&head) {
        // Zeros or the rest of a cut frame stand before the first frame of many recordings.
        Err(MediaError::Unknown) if sound::holds_mpeg_frames(&head) => Ok(Format::Mp3),
        other => other,
    }
}

/// An ID3 tag mostly stands before MP3, but other sounds carry one, too.
fn behind_tags(input: &mut Input) -> Result<Format, MediaError> {
    let mut at = 0u64;
    let mut head = input.head(HEAD)?;
    // A sound has one or two; a file made of thousands is for the stripper to walk through.
    for _ in 0..16 {
        let Some(length) = head.first_chunk().and_then(|h| sound::tag_length(*h)) else {
            break;
        };
        at = at.saturating_add(length);
        if at >= input.len() {
            break;
        }
        let mut rest =
            vec![0; usize::try_from(HEAD.min(input.len().saturating_sub(at))).unwrap_or(0)];
        input.go_to(at)?;
        input.read_whole(&mut rest)?;
        head = rest.into();
    }
    Ok(match by_head(&head) {
        Ok(format @ (Format::Flac | Format::Aac)) => format,
        _ => Format::Mp3,
    })
}

/// Names the format of a file that begins like this; a ZIP takes more than its beginning.
pub(super) fn by_head(head: &[u8]) -> Result<Format, MediaError> {
    if head.is_empty() {
        return Err(MediaError::Empty);
    }
    if head.starts_with(b"\xff\xfe\0\0") || head.starts_with(b"\0\0\xfe\xff") {
        return Err(unsupported("text in UTF-32", advice::TEXT));
    }
    let begins = |at: usize, magic: &[u8]| head.get(at..).is_some_and(|h| h.starts_with(magic));
    // A text holds no zero bytes and their like; a program or picture does.
    let binary = head.contains(&0) || head.iter().any(|&b| (0x01..0x07).contains(&b));
    // A few letters may begin a text, and more may stand in its midst ("The wide river").
    let certain = |at: usize, magic: &[u8]| {
        let letters = magic.len() <= 4 && magic.iter().all(|b| (b' '..=b'~').contains(b));
        begins(at, magic) && (binary || !(letters || at > 0))
    };
    let refused = REFUSED.iter().find(|(at, magic, ..)| certain(*at, magic));
    if let Some((_, _, name, advice)) = refused {
        return Err(unsupported(name, advice));
    }
    if raw::is_camera_file(head) {
        return Err(unsupported("a raw camera file", advice::PICTURE));
    }
    if head.get(4..8) == Some(b"ftyp".as_slice()) && brands::is_avif(head) {
        return Err(unsupported("AVIF", advice::PICTURE));
    }
    if let Some((_, _, format)) = CLEANED.iter().find(|(at, magic, _)| certain(*at, magic)) {
        return Ok(*format);
    }
    match head {
        [b'B', b'M', ..] if binary => return Ok(Format::Bmp),
        [b'P', b'1'..=b'7', b' ' | b'\t' | b'\r' | b'\n', rest @ ..]
            if matches!(
                rest.trim_ascii_start(),
                [b'0'..=b'9' | b'#', ..] | [b'W', b'I', ..]
            ) =>
        {
            return Ok(Format::Pnm);
        }
        _ => {}
    }
    if let Some(format) = frames::sound(head) {
        return Ok(format);
    }
    if frames::is_transport_stream(head) {
        return Err(unsupported("MPEG transport stream", advice::FILM));
    }
    // A PDF may begin within the first kibibyte.
    let is_pdf = head.windows(5).take(1024).any(|w| w == b"%PDF-");
    if !text::looks_like_text(head) {
        return is_pdf.then_some(Format::Pdf).ok_or(MediaError::Unknown);
    }
    let text = words_of(head).to_lowercase();
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let markup = MARKUP.iter().find(|(mark, ..)| {
        start.starts_with(mark) || start.replace([' ', '\n'], "").starts_with(mark)
    });
    if let Some((_, name, advice)) = markup {
        return Err(unsupported(name, advice));
    }
    if is_pdf {
        return Ok(Format::Pdf);
    }
    if mail::is_mail(start) {
        return Err(unsupported("e-mail", advice::TEXT));
    }
    // A table may begin with an empty cell, that is, with a tab.
    text::kind_of_text(text.trim_start_matches(['\n', '\r', ' ', '\u{feff}']))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_formats_are_refused_by_their_name() {
        let name = |head: &[u8]| match by_head(head) {
            Err(MediaError::Unsupported { format, .. }) => format,
            Ok(format) => format.name().to_owned(),
            Err(other) => panic!("{other:?}"),
        };
        assert_eq!(name(b"%PDF-1.7\n"), "PDF");
        assert_eq!(name(b"RIFF\x10\0\0\0WEBPVP8 "), "WebP");
        assert_eq!(name(b"\0\0\0\x18ftypheic\0\0\0\0"), "HEIC");
        assert_eq!(name(b"\0\0\0\x18ftypavif\0\0\0\0"), "AVIF");
        assert_eq!(name(b"\0\0\0\x18ftypisom\0\0\0\0"), "MP4");
        assert_eq!(name(b"BM\x36\0\0\0\0\0\0\0"), "BMP");
        assert_eq!(name(b"P6\n2 2\n255\n\0\0"), "PNM");
        assert_eq!(name(b"\xff\xfb\x90\x64"), "MP3");
        assert_eq!(name(b"\xff\xf1\x50\x80"), "AAC");
        assert_eq!(name(b"From a@b\nReceived: x\nTo: y\n"), "e-mail");
        assert_eq!(
            name(b"Delivered-To: a@b\r\nFrom: c@d\r\n\r\nwords"),
            "e-mail"
        );
        assert_eq!(name(b"\n%PDF-1.4"), "PDF");
        assert_eq!(name(b" {\\rtf1"), "RTF");
        assert_eq!(name(b"{ \"type\": \"FeatureCollection\""), "GeoJSON");
    }

    #[test]
    fn plain_words_are_text_whatever_letters_they_begin_with() {
        let wide: Vec<u8> = "\u{feff}ВИДЕЛ"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(by_head(&wide).unwrap(), Format::Text);
        for text in [
            "BMW stood there.",
            "MZ was written on the wall.",
            "From here on I saw nothing.",
            "P5 and P6 are crossroads.",
            "Я видел.",
        ] {
            assert_eq!(by_head(text.as_bytes()).unwrap(), Format::Text, "{text}");
        }
        assert!(matches!(by_head(&[0, 1, 2, 3]), Err(MediaError::Unknown)));
        assert!(matches!(by_head(b""), Err(MediaError::Empty)));
    }
}
