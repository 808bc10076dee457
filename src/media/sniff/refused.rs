//! Formats that are known and refused by name, each with what to do instead.

use crate::media::MediaError;

/// What a person can do with a file that cannot be cleaned; the sentence is `hint-advice-` and this in
/// `src/cli/locale`.
pub(in crate::media) mod advice {
    /// Export it as JPEG or PNG.
    pub(in crate::media) const PICTURE: &str = "picture";
    /// Export it as MP4.
    pub(in crate::media) const FILM: &str = "film";
    /// Export it as MP3 or WAV.
    pub(in crate::media) const SOUND: &str = "sound";
    /// Save it as PDF, DOCX or ODT and so on.
    pub(in crate::media) const DOCUMENT: &str = "document";
    /// Save the words as plain text.
    pub(in crate::media) const TEXT: &str = "text";
    /// Send the files that are inside it.
    pub(in crate::media) const FILES: &str = "files";
    /// It is no document; make a picture or a text of what matters in it.
    pub(in crate::media) const NONE: &str = "none";
}

/// A format that is known by name and not cleaned.
pub(in crate::media) fn unsupported(format: &str, advice: &'static str) -> MediaError {
    MediaError::Unsupported {
        format: format.to_owned(),
        advice,
    }
}

/// Beginnings of binary formats. Offset, bytes, name, advice.
pub(super) const REFUSED: &[(usize, &[u8], &str, &str)] = &[
    (
        0,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "Microsoft Office 97",
        advice::DOCUMENT,
    ),
    (0, b"7z\xbc\xaf\x27\x1c", "7-Zip", advice::FILES),
    (0, b"Rar!", "RAR", advice::FILES),
    (0, b"\x1f\x8b", "gzip", advice::FILES),
    (0, b"BZh", "bzip2", advice::FILES),
    (0, b"\xfd7zXZ\0", "xz", advice::FILES),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard", advice::FILES),
    (0, b"MSCF", "CAB", advice::FILES),
    (257, b"ustar", "tar", advice::FILES),
    (0, b"age-encryption.org/", "age", advice::FILES),
    (0, b"-----BEGIN AGE", "age", advice::FILES),
    (0, b"8BPS", "Photoshop", advice::PICTURE),
    (0, b"gimp xcf", "GIMP", advice::PICTURE),
    (0, b"\0\0\x01\0", "ICO", advice::PICTURE),
    (0, b"\0\0\x02\0", "a cursor", advice::PICTURE),
    (0, b"icns", "ICNS", advice::PICTURE),
    (0, b"qoif", "QOI", advice::PICTURE),
    (0, b"DDS ", "DDS", advice::PICTURE),
    (8, b"ACON", "a cursor", advice::PICTURE),
    (0, b"\x8aMNG\r\n\x1a\n", "MNG", advice::PICTURE),
    (0, b"\xd7\xcd\xc6\x9a", "WMF", advice::PICTURE),
    (40, b" EMF", "EMF", advice::PICTURE),
    (0, b"FUJIFILMCCD-RAW", "a raw camera file", advice::PICTURE),
    (0, b"FOVb", "a raw camera file", advice::PICTURE),
    (0, b"\0MRM", "a raw camera file", advice::PICTURE),
    (6, b"HEAPCCDR", "a raw camera file", advice::PICTURE),
    (0, b"IIRS", "a raw camera file", advice::PICTURE),
    (0, b"MMOR", "a raw camera file", advice::PICTURE),
    (0, b"IIRO", "a raw camera file", advice::PICTURE),
    (0, b"IIU\0", "a raw camera file", advice::PICTURE),
    (8, b"CR\x02\0", "a raw camera file", advice::PICTURE),
    (4, b"ftypcrx ", "a raw camera file", advice::PICTURE),
    (0, b"v/1\x01", "OpenEXR", advice::PICTURE),
    (0, b"#?RADIANCE", "Radiance HDR", advice::PICTURE),
    (0, b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000", advice::PICTURE),
    (0, b"\xff\x4f\xff\x51", "JPEG 2000", advice::PICTURE),
    (4, b"ftypavif", "AVIF", advice::PICTURE),
    (4, b"ftypavis", "AVIF", advice::PICTURE),
    (0, b"\xc5\xd0\xd3\xc6", "PostScript", advice::PICTURE),
    (8, b"AVI ", "AVI", advice::FILM),
    (
        0,
        b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",
        "Windows Media",
        advice::FILM,
    ),
    (0, b"FLV\x01", "Flash video", advice::FILM),
    (0, b"\0\0\x01\xba", "MPEG program stream", advice::FILM),
    (0, b"\0\0\x01\xb3", "MPEG video", advice::FILM),
    (0, b"#!AMR", "AMR", advice::SOUND),
    (0, b"MThd", "MIDI", advice::SOUND),
    (0, b"ADIF", "AAC in ADIF", advice::SOUND),
    (0, b"riff\x2e\x91\xcf\x11", "Wave64", advice::SOUND),
    (0, b"MPCKSH", "Musepack", advice::SOUND),
    (0, b"caff", "CAF", advice::SOUND),
    (0, b".snd", "AU", advice::SOUND),
    (0, b"DSD ", "DSD", advice::SOUND),
    (0, b".RMF", "RealMedia", advice::FILM),
    (0, b"wvpk", "WavPack", advice::SOUND),
    (0, b"MAC ", "Monkey's Audio", advice::SOUND),
    (0, b"ITSF", "Windows help", advice::DOCUMENT),
    (0, b"AT&TFORM", "DjVu", advice::DOCUMENT),
    (60, b"BOOKMOBI", "Mobipocket", advice::DOCUMENT),
    (0, b"bplist00", "a property list", advice::NONE),
    (0, b"SQLite format 3\0", "SQLite", advice::NONE),
    (0, b"\x7fELF", "ELF", advice::NONE),
    (0, b"MZ", "EXE", advice::NONE),
    (
        0,
        b"L\0\0\0\x01\x14\x02\0",
        "a Windows shortcut",
        advice::NONE,
    ),
];

/// Beginnings of texts that are more than plain text, in small letters. Name, advice.
pub(super) const MARKUP: &[(&str, &str, &str)] = &[
    ("{\\rtf", "RTF", advice::DOCUMENT),
    ("mime-version:", "e-mail", advice::TEXT),
    ("begin:vcard", "vCard", advice::TEXT),
    ("begin:vcalendar", "iCalendar", advice::TEXT),
    ("%!ps", "PostScript", advice::PICTURE),
    ("{\"type\":\"feature", "GeoJSON", advice::TEXT),
];
