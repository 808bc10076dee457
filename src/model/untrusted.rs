//! Text that came from outside. It cannot be shown by accident: it has no `Display`.

/// Text from a stranger, a file or an office's card.
#[derive(Clone, PartialEq, Eq)]
pub struct UntrustedText(String);

impl UntrustedText {
    /// Marks text as foreign.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Reads bytes as UTF-8; what is not becomes the replacement character.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(String::from_utf8_lossy(bytes).into_owned())
    }

    /// The raw text, for storing and comparing. Never for a terminal, a path, a page or a spreadsheet cell.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// The text with every character that could move the cursor, change the direction of reading or hide made
    /// visible as its code point, such as `⟨U+202E⟩`. With `lines`, line feeds and tabs stay.
    #[must_use]
    pub fn visible(&self, lines: bool) -> String {
        let mut out = String::with_capacity(self.0.len());
        for c in self.0.chars() {
            if (lines && matches!(c, '\n' | '\t')) || !is_hidden(c) {
                out.push(c);
            } else {
                use std::fmt::Write;
                let _ = write!(out, "⟨U+{:04X}⟩", u32::from(c));
            }
        }
        out
    }
}

impl std::fmt::Debug for UntrustedText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UntrustedText({} bytes)", self.0.len())
    }
}

/// Whether a character has no glyph of its own: controls (C0, C1), format and bidirectional characters (general
/// category Cf), invisible fillers, variation selectors and tags, line and paragraph separators, private use and
/// noncharacters (Unicode 16, chapter 23).
#[must_use]
pub fn is_hidden(c: char) -> bool {
    matches!(u32::from(c),
        0x00..=0x1f
        | 0x7f..=0x9f
        | 0xad
        | 0x034f
        | 0x0600..=0x0605
        | 0x061c
        | 0x06dd
        | 0x070f
        | 0x0890..=0x0891
        | 0x08e2
        | 0x115f..=0x1160
        | 0x17b4..=0x17b5
        | 0x180b..=0x180f
        | 0x200b..=0x200f
        | 0x2028..=0x202e
        | 0x2060..=0x206f
        | 0x2800
        | 0x3164
        | 0xfe00..=0xfe0f
        | 0xfeff
        | 0xffa0
        | 0xfff0..=0xfffb
        | 0xfdd0..=0xfdef
        | 0x110bd
        | 0x110cd
        | 0x13430..=0x1343f
        | 0x1bca0..=0x1bca3
        | 0x1d159
        | 0x1d173..=0x1d17a
        | 0xe000..=0xf8ff
        | 0xe0000..=0xe0fff
        | 0xf0000..=0x10_ffff)
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Whether a character is one of the many spaces (general category Zs): they look alike, so they can carry a mark.
#[must_use]
pub fn is_space(c: char) -> bool {
    matches!(
        u32::from(c),
        0x20 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x202f | 0x205f | 0x3000
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_direction_marks_become_visible() {
        let t = UntrustedText::new("a\u{1b}[31mb\u{202e}c\r\nd");
        assert_eq!(t.visible(true), "a⟨U+001B⟩[31mb⟨U+202E⟩c⟨U+000D⟩\nd");
        assert_eq!(t.visible(false), "a⟨U+001B⟩[31mb⟨U+202E⟩c⟨U+000D⟩⟨U+000A⟩d");
    }

    #[test]
    fn ordinary_text_in_any_script_stays() {
        let text = "Пётр, щедрик їжак — «à côté» 日本 e\u{301} 😀";
        assert_eq!(UntrustedText::new(text).visible(false), text);
    }

    #[test]
    fn debug_shows_no_text() {
        assert_eq!(
            format!("{:?}", UntrustedText::new("secret")),
            "UntrustedText(6 bytes)"
        );
    }
}
