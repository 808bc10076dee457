//! Plain text: decoded to UTF-8, without hidden characters, trailing spaces and byte order mark, unix line ends, NFC.
//! It streams: a file of any length passes in constant memory.

use super::encoding::{certain_encoding, encoding_of, fill};
use super::hidden_notes;
use super::marks::{TextMarks, is_plain};
use crate::media::sniff::{self, Format};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::untrusted::{is_hidden, is_space};
use crate::model::{Digest, Done, Finding, Limits, MediaType};
use crate::wire::HashingWriter;
use encoding_rs::{DecoderResult, Encoding, UTF_8};
use std::io::{self, Read, Write};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use zeroize::Zeroizing;

pub(in crate::media) struct Plain;

/// Bytes that are decoded at a time.
pub(super) const PIECE: usize = 64 << 10;
/// Spaces in a row that are held back until it is known whether the line ends after them.
const SPACES_HELD: usize = 4096;

/// What the lines of a text are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Lines of words: spaces and tabs at their ends are nothing.
    Prose,
    /// Rows of a table: tabs at their ends are empty cells.
    Table,
}

impl Stripper for Plain {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let mut found = look(input, Shape::Prose)?;
        if input.len() <= settings.limits.statement {
            let bytes = input.read_all(settings.limits.statement)?;
            // What cannot be normalised cannot be cleaned either; looking at it is no failure.
            if let Ok(text) = normal(&bytes, encoding_of(input)?, &settings.limits) {
                found.extend(hidden_notes::find(&text));
            }
        }
        Ok(found)
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        if input.len() <= settings.limits.statement {
            let bytes = input.read_all(settings.limits.statement)?;
            let text = normal(&bytes, encoding_of(&mut input)?, &settings.limits)?;
            if let Some(without) = hidden_notes::remove(&text) {
                let mut again = Input::from_bytes(Zeroizing::new(without.as_bytes().to_vec()));
                nothing_found(&self.inspect(&mut again, settings)?)?;
                let size = without.len() as u64;
                let body = io::Cursor::new(Zeroizing::new(without.as_bytes().to_vec()));
                return Ok(Clean::streamed(MediaType::Text, Done::Text, size, body));
            }
        }
        normalise(input, Shape::Prose, settings)
    }
}

/// What a text says besides its words.
pub(super) fn look(input: &mut Input, shape: Shape) -> Result<Vec<Finding>, MediaError> {
    let encoding = encoding_of(input)?;
    input.go_to_start()?;
    let mut marks = TextMarks::new(shape);
    let mut decoder = Decoding::new(input, encoding);
    while let Some(piece) = decoder.next_piece()? {
        marks.push(piece);
    }
    Ok(marks.findings(encoding.name()))
}

/// The text, normalised.
pub(super) fn normalise(
    mut input: Input,
    shape: Shape,
    settings: &Settings,
) -> Result<Clean, MediaError> {
    let encoding = encoding_of(&mut input)?;
    // Once through to learn the size and to look at the result; the second time it is the reader's.
    input.go_to_start()?;
    let mut marks = TextMarks::new(shape);
    let mut counted = HashingWriter::new(io::sink());
    let mut first = Normal::new(&mut input, encoding, &settings.limits);
    first.shape = shape;
    while let Some(piece) = first.next_piece()? {
        marks.push(piece);
        counted
            .write_all(piece.as_bytes())
            .map_err(|source| MediaError::Open { source })?;
    }
    nothing_found(&marks.findings(UTF_8.name()))?;
    let (_, digest, size) = counted.finish();
    if size > settings.limits.entry {
        return Err(MediaError::TooLarge {
            limit: settings.limits.entry,
        });
    }
    input.go_to_start()?;
    let mut normal = Normal::new(input, encoding, &settings.limits);
    normal.shape = shape;
    let body = NormalReader {
        normal,
        piece: Zeroizing::new(Vec::new()),
        taken: 0,
        seen: Some(HashingWriter::new(io::sink())),
        promised: digest,
    };
    let media = match shape {
        Shape::Prose => MediaType::Text,
        Shape::Table => MediaType::Csv,
    };
    Ok(Clean::streamed(media, Done::Text, size, body))
}

/// The same for words that are already in memory: a statement.
///
/// It must be plain text like any file, and in an encoding that is certain: after sealing nobody could see that a guess
/// was wrong.
///
/// # Errors
/// As stripping a text; [`MediaError::NotText`] also if it is neither UTF-8 nor marked.
pub fn normal_text(bytes: &[u8], limits: &Limits) -> Result<Zeroizing<String>, MediaError> {
    if bytes.is_empty() {
        return Ok(Zeroizing::new(String::new()));
    }
    let head = usize::try_from(sniff::HEAD).unwrap_or(bytes.len());
    let head = bytes.get(..head).unwrap_or(bytes);
    if !matches!(sniff::by_head(head)?, Format::Text | Format::Csv) {
        return Err(MediaError::NotText);
    }
    let encoding = certain_encoding(&mut &*bytes)?.ok_or(MediaError::NotText)?;
    normal(bytes, encoding, limits)
}

/// All of a text in memory, normalised.
pub(super) fn normal(
    bytes: &[u8],
    encoding: &'static Encoding,
    limits: &Limits,
) -> Result<Zeroizing<String>, MediaError> {
    let mut normal = Normal::new(bytes, encoding, limits);
    // Decoding at most doubles the bytes of a legacy encoding; no reallocation leaves a copy behind.
    let mut out = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(3)));
    while let Some(piece) = normal.next_piece()? {
        out.push_str(piece);
    }
    Ok(out)
}

/// Whether the beginning of a file can be text at all: no bytes that no text has.
pub(in crate::media) fn looks_like_text(head: &[u8]) -> bool {
    let wide = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    let control = |b: u8| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    wide || !head.iter().any(|&b| control(b))
}

/// Decodes a reader piece by piece.
struct Decoding<R> {
    reader: R,
    decoder: encoding_rs::Decoder,
    input: Zeroizing<Vec<u8>>,
    output: Zeroizing<String>,
    ended: bool,
}

impl<R: Read> Decoding<R> {
    fn new(reader: R, encoding: &'static Encoding) -> Self {
        Self {
            reader,
            // The mark is left in, so that whoever looks can see it.
            decoder: encoding.new_decoder_without_bom_handling(),
            input: Zeroizing::new(vec![0; PIECE]),
            output: Zeroizing::new(String::new()),
            ended: false,
        }
    }

    fn next_piece(&mut self) -> Result<Option<&str>, MediaError> {
        if self.ended {
            return Ok(None);
        }
        let n = fill(&mut self.reader, &mut self.input)?;
        self.ended = n == 0;
        let bytes = self.input.get(..n).unwrap_or_default();
        let room = self
            .decoder
            .max_utf8_buffer_length_without_replacement(n)
            .ok_or(MediaError::NotText)?;
        self.output.clear();
        self.output.reserve(room);
        let (result, _) =
            self.decoder
                .decode_to_string_without_replacement(bytes, &mut self.output, self.ended);
        match result {
            DecoderResult::InputEmpty => Ok(Some(&self.output)),
            _ => Err(MediaError::NotText),
        }
    }
}

/// Decodes and normalises a reader piece by piece.
struct Normal<R> {
    decoding: Decoding<R>,
    limits: Limits,
    /// Filtered, but not yet known to be complete towards its end.
    pending: Zeroizing<String>,
    spaces: String,
    after_return: bool,
    marks: usize,
    /// Whether all of `pending` is of the characters that are normal wherever they stand.
    plain: bool,
    piece: Zeroizing<String>,
    ended: bool,
    shape: Shape,
}

impl<R: Read> Normal<R> {
    fn new(reader: R, encoding: &'static Encoding, limits: &Limits) -> Self {
        Self {
            decoding: Decoding::new(reader, encoding),
            limits: *limits,
            pending: Zeroizing::new(String::new()),
            spaces: String::new(),
            after_return: false,
            marks: 0,
            plain: true,
            piece: Zeroizing::new(String::new()),
            ended: false,
            shape: Shape::Prose,
        }
    }

    fn next_piece(&mut self) -> Result<Option<&str>, MediaError> {
        if self.ended {
            return Ok(None);
        }
        // Taken out for the time of the loop, because the filter needs the rest of `self`.
        let decoded = self
            .decoding
            .next_piece()?
            .map(|p| Zeroizing::new(p.to_owned()));
        let cut = if let Some(text) = decoded {
            text.chars().try_for_each(|c| self.filter(c))?;
            boundary(&self.pending)
        } else {
            self.ended = true;
            self.end_line();
            self.pending.len()
        };
        let (whole, rest) = self.pending.split_at_checked(cut).unwrap_or_default();
        self.piece.clear();
        if self.plain {
            self.piece.push_str(whole);
        } else {
            self.piece.extend(whole.nfc());
        }
        let rest = Zeroizing::new(rest.to_owned());
        self.pending.clear();
        self.pending.push_str(&rest);
        // One character kept back is normal by itself; should the next combine with it, that one says so.
        self.plain = rest.chars().nth(1).is_none();
        Ok(Some(&self.piece))
    }

    fn filter(&mut self, c: char) -> Result<(), MediaError> {
        if is_plain(c) {
            self.marks = 0;
            self.after_return = false;
            self.take(c);
            return Ok(());
        }
        let line_feed_of_pair = c == '\n' && self.after_return;
        self.after_return = c == '\r';
        match c {
            '\n' if line_feed_of_pair => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                self.end_line();
                self.pending.push('\n');
            }
            c if c == '\t' || is_space(c) => {
                if self.spaces.len() >= SPACES_HELD {
                    self.pending.push_str(&self.spaces);
                    self.spaces.clear();
                }
                self.spaces.push(if c == '\t' { c } else { ' ' });
            }
            // No text has these; a binary behind a text does, and its words must not pass as the text's.
            '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' => {
                return Err(MediaError::NotText);
            }
            c if is_hidden(c) => {}
            c => {
                self.plain = false;
                self.marks = if is_boundary(c) {
                    0
                } else {
                    self.marks.saturating_add(1)
                };
                if self.marks > self.limits.marks_in_a_row {
                    return Err(MediaError::Marks {
                        limit: self.limits.marks_in_a_row,
                    });
                }
                self.take(c);
            }
        }
        Ok(())
    }

    /// Drops the spaces at the end of a line; in a table, not the tabs.
    fn end_line(&mut self) {
        if self.shape == Shape::Table {
            self.pending
                .extend(self.spaces.chars().filter(|&c| c == '\t'));
        }
        self.spaces.clear();
    }

    fn take(&mut self, c: char) {
        if !self.spaces.is_empty() {
            self.pending.push_str(&self.spaces);
            self.spaces.clear();
        }
        self.pending.push(c);
    }
}

/// A character that never combines with what stands before it (UAX #15): text may be cut before it.
fn is_boundary(c: char) -> bool {
    c.is_ascii()
        || canonical_combining_class(c) == 0
            && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
}

/// The last place where text may be cut without changing its NFC. The limit on marks in a row keeps it near the end.
fn boundary(text: &str) -> usize {
    text.char_indices()
        .rev()
        .find(|(_, c)| is_boundary(*c))
        .map_or(0, |(at, _)| at)
}

/// The normalised text as a reader that also makes sure that it is the same as the first time.
struct NormalReader<R> {
    normal: Normal<R>,
    piece: Zeroizing<Vec<u8>>,
    taken: usize,
    seen: Option<HashingWriter<io::Sink>>,
    promised: Digest,
}

impl<R: Read> Read for NormalReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.piece.len() {
            let Some(text) = self.normal.next_piece().map_err(io::Error::other)? else {
                let seen = self.seen.take();
                return if seen.is_none_or(|s| s.finish().1 == self.promised) {
                    Ok(0)
                } else {
                    Err(io::Error::other(MediaError::Changed))
                };
            };
            self.piece.clear();
            self.piece.extend_from_slice(text.as_bytes());
            self.taken = 0;
            if let Some(seen) = &mut self.seen {
                seen.write_all(&self.piece)?;
            }
        }
        let mut rest = self.piece.get(self.taken..).unwrap_or_default();
        let n = rest.read(buf)?;
        self.taken = self.taken.saturating_add(n);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn normal(bytes: &[u8]) -> String {
        normal_text(bytes, &Limits::STANDARD).unwrap().to_string()
    }

    #[test]
    fn every_spelling_of_a_text_becomes_one() {
        let plain = "Привет, мир ёж\nвторая строка\n";
        let decomposed = plain.replace('ё', "е\u{308}").replace('\n', "  \t\r\n");
        assert_eq!(normal(decomposed.as_bytes()), plain);
        let marked = format!("\u{feff}{plain}\u{200b}\u{202e}");
        assert_eq!(normal(marked.as_bytes()), plain);
        let wide: Vec<u8> = std::iter::once(0xfeff)
            .chain(plain.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(normal(&wide), plain);
        let (legacy, _, _) = encoding_rs::WINDOWS_1251.encode(plain);
        assert!(
            normal_text(&legacy, &Limits::STANDARD).is_err(),
            "never a guess"
        );
    }

    #[test]
    fn combining_marks_are_limited_on_both_sides() {
        let with = |n: usize| {
            normal_text(
                format!("a{}", "\u{325}".repeat(n)).as_bytes(),
                &Limits::STANDARD,
            )
            .is_ok()
        };
        assert!(with(30));
        assert!(!with(31));
    }

    proptest! {
        #[test]
        fn the_pieces_join_to_what_normalising_at_once_gives(text in "[ -~\u{300}-\u{310}а-яёё\u{1100}-\u{1112}\u{1161}-\u{1175}\n]{0,400}", cut in 1usize..40) {
            struct Slow<'a>(&'a [u8], usize);
            impl Read for Slow<'_> {
                fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
                    let n = self.1.min(buf.len());
                    self.0.take(n as u64).read(buf).inspect(|&n| self.0 = &self.0[n..])
                }
            }
            let limits = Limits { marks_in_a_row: 1000, ..Limits::STANDARD };
            let mut slow = Normal::new(Slow(text.as_bytes(), cut), UTF_8, &limits);
            let mut joined = String::new();
            while let Some(piece) = slow.next_piece().unwrap() {
                joined.push_str(piece);
            }
            let lines: Vec<String> = text.split('\n').map(|l| l.trim_end_matches([' ', '\t']).nfc().collect()).collect();
            prop_assert_eq!(&joined, &lines.join("\n"));
            let mut marks = TextMarks::new(Shape::Prose);
            marks.push(&joined);
            prop_assert!(marks.findings("UTF-8").is_empty(), "a second look finds nothing");
        }
    }
}
