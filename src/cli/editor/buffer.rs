//! The text itself: UTF-8 in locked memory, whatever happens to it.

use plico::model::untrusted::is_hidden;
use plico::secret::Growing;
use std::ops::Range;
use zeroize::Zeroizing;

/// A text. It is always valid UTF-8, because only whole strings are put between whole characters.
#[derive(Debug, Default)]
pub(super) struct Text(Growing);

impl Text {
    /// A text to go on with: what is no UTF-8 becomes the replacement character, and a line ends with a line feed,
    /// whatever system it comes from. Hidden characters stay, to be seen.
    pub(super) fn of(original: &[u8]) -> Self {
        let mut text = Growing::default();
        for chunk in original.utf8_chunks() {
            text.push(chunk.valid().as_bytes());
            if !chunk.invalid().is_empty() {
                text.push("\u{fffd}".as_bytes());
            }
        }
        if text.expose().contains(&b'\r') {
            let clean = std::str::from_utf8(text.expose()).map(line_feeds);
            text = Growing::default();
            text.push(clean.unwrap_or_default().as_bytes());
        }
        Self(text)
    }

    /// Its length in bytes.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The bytes of a piece, as far as there are any.
    pub(super) fn bytes(&self, range: Range<usize>) -> &[u8] {
        let bytes = self.0.expose();
        let end = range.end.min(bytes.len());
        bytes.get(range.start..end).unwrap_or_default()
    }

    /// A piece that begins and ends between characters. Of a character that the end cuts, nothing is given.
    pub(super) fn str(&self, range: Range<usize>) -> &str {
        let piece = self.bytes(range);
        match std::str::from_utf8(piece) {
            Ok(text) => text,
            Err(cut) => {
                let whole = piece.get(..cut.valid_up_to()).unwrap_or_default();
                std::str::from_utf8(whole).unwrap_or_default()
            }
        }
    }

    /// Puts `new` where `old` was; both ends of `old` lie between characters.
    pub(super) fn replace(&mut self, old: Range<usize>, new: &str) {
        self.0.replace(old, new.as_bytes());
    }
}

/// Lines that end with a line feed.
fn line_feeds(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\r' {
            rest.next_if_eq(&'\n');
            out.push('\n');
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a character may be put in: nobody types what cannot be seen on purpose.
pub(super) fn may_stand(c: char) -> bool {
    matches!(c, '\n' | '\t') || !is_hidden(c)
}

/// What may be put in of a paste.
pub(super) fn cleaned(pasted: &str) -> Zeroizing<String> {
    let mut text = line_feeds(pasted);
    text.retain(may_stand);
    text
}

#[cfg(test)]
mod tests {
    use super::{Text, cleaned};

    #[test]
    fn a_foreign_text_becomes_utf_8_with_line_feeds_and_keeps_the_rest() {
        let text = Text::of(b"a\r\nb\rc\xff\xe2\x80\xaed\n\r\n");
        assert_eq!(text.str(0..99), "a\nb\nc\u{fffd}\u{202e}d\n\n");
        let text = Text::of("Пётр".as_bytes());
        assert_eq!(text.str(0..3), "П", "no half of a character is given");
    }

    #[test]
    fn a_paste_brings_no_control_or_hidden_character() {
        assert_eq!(
            *cleaned("a\u{1b}[31m\r\n\tb\u{202e}\u{200b}\rё"),
            "a[31m\n\tb\nё"
        );
    }
}
