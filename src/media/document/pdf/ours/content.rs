//! What may stand in an object of ours: names from a list, numbers and references; pictures and drawings.

use super::Made;
use super::body::Object;
use crate::media::picture::jpeg_findings;
use flate2::{Decompress, FlushDecompress, Status};

/// Every word that the writer writes in a dictionary. In the order of bytes.
const NAMES: &[&str] = &[
    "/BM",
    "/BitsPerComponent",
    "/CA",
    "/Catalog",
    "/CharProcs",
    "/ColorSpace",
    "/Contents",
    "/Count",
    "/DCTDecode",
    "/Decode",
    "/DeviceGray",
    "/DeviceRGB",
    "/Differences",
    "/Encoding",
    "/ExtGState",
    "/Filter",
    "/FirstChar",
    "/FlateDecode",
    "/Font",
    "/FontBBox",
    "/FontMatrix",
    "/Height",
    "/Image",
    "/ImageMask",
    "/Kids",
    "/LastChar",
    "/Length",
    "/MediaBox",
    "/Multiply",
    "/Normal",
    "/P",
    "/Page",
    "/Pages",
    "/Parent",
    "/Resources",
    "/SMask",
    "/Subtype",
    "/ToUnicode",
    "/Type",
    "/Type3",
    "/Width",
    "/Widths",
    "/XObject",
    "/ca",
    "<<",
    "<<>>",
    ">>",
    "R",
    "true",
];

/// Every word that the writer writes in a drawing or in a table of letters. In the order of bytes.
const WORDS: &[&str] = &[
    "/CIDInit",
    "/CMapType",
    "/ProcSet",
    "BT",
    "Do",
    "ET",
    "J",
    "M",
    "Q",
    "RG",
    "S",
    "Tf",
    "Tj",
    "Tm",
    "Tr",
    "W",
    "W*",
    "begin",
    "beginbfchar",
    "begincmap",
    "begincodespacerange",
    "c",
    "cm",
    "d",
    "d1",
    "def",
    "dict",
    "end",
    "endbfchar",
    "endcmap",
    "endcodespacerange",
    "f",
    "f*",
    "findresource",
    "gs",
    "h",
    "j",
    "l",
    "m",
    "n",
    "q",
    "rg",
    "w",
];

/// What one stream of ours unpacks to at most: more is none of ours.
const LARGEST: usize = 512 << 20;

/// Looks at an object; none if it is none of ours.
pub(super) fn look(object: &Object<'_>, made: &mut Made) -> Option<()> {
    words_are_known(object.dict, NAMES)?;
    let Some(stream) = object.stream else {
        return Some(());
    };
    if object.dict.contains("/DCTDecode") {
        return jpeg_findings(stream).is_empty().then_some(());
    }
    if !object.dict.contains("/FlateDecode") {
        return is_placed_picture(std::str::from_utf8(stream).ok()?);
    }
    made.is_drawn = true;
    if object.dict.contains("/Image") {
        let size = picture_bytes(object.dict)?;
        return unpacked(stream, size)
            .filter(|bytes| bytes.len() == size)
            .map(drop);
    }
    let drawing = unpacked(stream, LARGEST)?;
    let drawing = std::str::from_utf8(&drawing).ok()?;
    words_are_known(drawing, WORDS)?;
    made.has_hidden_text |= drawing.contains(" Tr");
    Some(())
}

/// Words of the list, numbers, brackets, numbered names and hexadecimal digits: no text that reads, no comment.
fn words_are_known(text: &str, known: &[&str]) -> Option<()> {
    let apart = |c: char| c.is_ascii_whitespace() || matches!(c, '[' | ']');
    for word in text.split(apart) {
        let known = word.is_empty()
            || is_number(word)
            || known.binary_search(&word).is_ok()
            || is_numbered_name(word)
            || is_digits(word);
        known.then_some(())?;
    }
    Some(())
}

fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    !digits.is_empty()
        && digits.len() <= 12
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// A font, picture, state or letter.
fn is_numbered_name(word: &str) -> bool {
    let Some(name) = word.strip_prefix('/') else {
        return false;
    };
    let digits = name.strip_prefix(['F', 'I', 'G', 'g']).unwrap_or_default();
    (1..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// `<0123>`: a letter shown, or what it stands for.
fn is_digits(word: &str) -> bool {
    let inside = word.strip_prefix('<').and_then(|w| w.strip_suffix('>'));
    inside.is_some_and(|d| d.len() <= 128 && d.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// `w 0 0 h 0 0 cm /P Do`.
fn is_placed_picture(content: &str) -> Option<()> {
    let words: Vec<&str> = content.split(['\n', ' ']).collect();
    match words.as_slice() {
        [w, "0", "0", h, "0", "0", "cm", "/P", "Do"] if is_number(w) && is_number(h) => Some(()),
        _ => None,
    }
}

/// The bytes that a picture of one channel has.
fn picture_bytes(dict: &str) -> Option<usize> {
    let value = |key: &str| -> Option<usize> {
        let (_, after) = dict.split_once(key)?;
        after.split_once('\n')?.0.parse().ok()
    };
    let row = value("/Width ")?
        .checked_mul(value("/BitsPerComponent ")?)?
        .div_ceil(8);
    row.checked_mul(value("/Height ")?)
        .filter(|n| *n <= LARGEST)
}

/// Unpacks a stream that ends where its data end; none if it gives more than `most`.
fn unpacked(stream: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut inflate = Decompress::new(true);
    let mut rest = stream;
    loop {
        out.reserve(1 << 16);
        let before = inflate.total_in();
        let status = inflate.decompress_vec(rest, &mut out, FlushDecompress::Finish);
        let taken = inflate.total_in().checked_sub(before)?;
        rest = rest.get(usize::try_from(taken).ok()?..)?;
        if out.len() > most {
            return None;
        }
        match status.ok()? {
            Status::StreamEnd => return rest.is_empty().then_some(out),
            // No room left is no progress; room was made above.
            Status::BufError if out.len() < out.capacity() => return None,
            Status::Ok | Status::BufError => {}
        }
    }
}
