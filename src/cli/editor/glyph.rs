//! What one grapheme cluster looks like on a screen, and how wide that is.

use plico::model::UntrustedText;
use plico::model::untrusted::is_hidden;
use ratatui_core::buffer::CellWidth;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// A tab always looks like this, so that a word's width does not depend on where it stands.
const TAB: &str = "    ";
/// Characters of one cluster that are drawn: no language puts more marks on a letter, and a terminal that gets
/// thousands for one cell may not come back. The rest is there and is shown as an ellipsis.
const MOST_DRAWN: usize = 31;

/// The cells that a cluster takes: none for a line's end, one or more for everything else.
pub(crate) fn width(cluster: &str) -> usize {
    match cluster.as_bytes() {
        b"\n" => 0,
        b"\t" => TAB.len(),
        [b' '..=b'~'] => 1,
        _ if is_one_letter(cluster) => 1,
        _ => {
            let shown = shown(cluster);
            let cells = shown.graphemes(true).map(CellWidth::cell_width);
            cells.map(usize::from).sum()
        }
    }
}

/// Whether a cluster is one Cyrillic letter, or a Latin one beyond ASCII. Most clusters are, and the general way is slow.
fn is_one_letter(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    let first = chars.next();
    let letter = matches!(
        first,
        Some('\u{c0}'..='\u{24f}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}')
    );
    letter && chars.next().is_none()
}

/// What is drawn for a cluster: itself, unless it would act on the terminal, hide, or stand on nothing.
pub(crate) fn shown(cluster: &str) -> Cow<'_, str> {
    match cluster {
        "\n" => return Cow::Borrowed(""),
        "\t" => return Cow::Borrowed(TAB),
        _ => {}
    }
    let few = cluster.chars().nth(MOST_DRAWN).is_none();
    if few && !cluster.contains(is_hidden) && cluster.cell_width() > 0 {
        return Cow::Borrowed(cluster);
    }
    let mut out = String::new();
    for (n, c) in cluster.chars().enumerate() {
        if n == MOST_DRAWN {
            out.push('…');
            break;
        }
        if is_hidden(c) {
            out.push_str(&UntrustedText::new(c).visible(false));
            continue;
        }
        // A mark without a letter gets a circle to stand on, as in a table of marks.
        if out.is_empty() && String::from(c).cell_width() == 0 {
            out.push('◌');
        }
        out.push(c);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::{CellWidth, is_one_letter, shown, width};

    #[test]
    fn letters_of_every_script_are_as_wide_as_a_terminal_draws_them() {
        for (cluster, cells) in [
            ("a", 1),
            ("ё", 1),
            ("е\u{308}", 1),
            ("日", 2),
            ("😀", 2),
            ("🇺🇦", 2),
            ("한", 2),
            ("ب", 1),
            ("\t", 4),
            ("\n", 0),
        ] {
            assert_eq!(width(cluster), cells, "{cluster:?}");
        }
    }

    #[test]
    fn the_quick_way_to_a_width_is_right() {
        for c in '\0'..=char::MAX {
            let cluster = String::from(c);
            if is_one_letter(&cluster) {
                assert_eq!(
                    (shown(&cluster).as_ref(), cluster.cell_width()),
                    (&*cluster, 1)
                );
            }
        }
    }

    #[test]
    fn what_hides_or_acts_is_shown_and_takes_room() {
        assert_eq!(shown("\u{202e}"), "⟨U+202E⟩");
        assert_eq!(width("\u{202e}"), 8);
        assert_eq!(shown("\u{1b}"), "⟨U+001B⟩");
        assert_eq!(shown("👨\u{200d}👩"), "👨⟨U+200D⟩👩");
        assert_eq!(width("👨\u{200d}👩"), 12);
        assert_eq!(shown("\u{301}"), "◌\u{301}");
        assert_eq!(width("\u{301}"), 1);
    }

    #[test]
    fn a_letter_under_a_thousand_marks_is_drawn_with_thirty() {
        let cluster = format!("a{}", "\u{301}".repeat(30));
        assert_eq!(shown(&cluster), cluster);
        let cluster = format!("a{}", "\u{301}".repeat(1000));
        assert_eq!(shown(&cluster), format!("a{}…", "\u{301}".repeat(30)));
        assert_eq!(width(&cluster), 2);
    }
}
