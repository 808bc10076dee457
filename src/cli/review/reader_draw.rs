//! A case on the screen: which page of it, the page, and the keys.

use super::footer;
use super::reader::{Act, Reader, Tab};
use crate::cli::full::View;
use crate::cli::full::frame::{Frame, cut, cut_below};
use crate::cli::full::text::{self, BOLD, DIM, REVERSED, cells};
use crate::cli::key::Key;
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

const READING: &[&str] = &[
    "review-key-menu",
    "review-key-tabs",
    "review-key-claim",
    "review-key-note",
    "review-key-status",
    "full-key-back",
    "review-key-help",
    "full-key-stop",
];
const CLAIMS: &[&str] = &[
    "review-key-menu",
    "review-key-tabs",
    "review-key-grade",
    "review-key-assess",
    "review-key-second",
    "full-key-back",
    "review-key-help",
    "full-key-stop",
];
const CHOOSING: &[&str] = &[
    "review-key-words",
    "review-key-mark",
    "review-key-take",
    "full-key-back",
    "full-key-stop",
];

impl View for Reader {
    type Act = Act;

    fn take(&mut self, key: &Key) -> Option<Act> {
        self.press(key)
    }

    fn draw(&mut self, locale: &Locale, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let keys = match (self.choosing(), self.tab) {
            (Some(_), _) => CHOOSING,
            (None, Tab::Claims) => CLAIMS,
            (None, _) => READING,
        };
        let middle = Frame {
            title: &self.title,
            at: None,
            important: self.important,
            buttons: None,
            keys: &footer::fitting(keys, locale, area),
        }
        .draw(locale, area, buf);
        let (top, rest) = cut(middle, 1);
        draw_tabs(self.tab, locale, top, buf);
        let (_, rest) = cut(rest, u16::from(area.height >= 18));
        let (rest, bottom) = cut_below(rest, 1);
        let notice = match (self.notice, self.choosing()) {
            (Some(notice), _) => Some(format!("! {}", locale.text(notice))),
            (None, Some(true)) => Some(locale.text("full-selecting")),
            (None, Some(false)) => Some(locale.text("review-choose-words")),
            (None, None) => None,
        };
        let (leaf, words) = self.leaf();
        leaf.prose.lay(rest.width);
        leaf.prose.sees(rest.height);
        if let Some(words) = words {
            words.reveal(&mut leaf.prose);
        }
        let item = (leaf.items > 0).then(|| leaf.prose.lines_of_item(leaf.at));
        let head = item
            .and_then(|lines| leaf.prose.lines().get(lines.start))
            .cloned();
        leaf.prose.draw(rest, buf, &|block, bytes| match words {
            Some(words) => words.holds(block, bytes),
            None => head
                .as_ref()
                .is_some_and(|h| h.block == block && h.bytes.contains(&bytes.start)),
        });
        let hidden = leaf.prose.hidden();
        let more = match hidden {
            (0, 0) => None,
            (0, _) => Some("full-more-below"),
            (_, 0) => Some("full-more-above"),
            _ => Some("full-more-both"),
        };
        match (notice, more) {
            (Some(notice), _) => text::put(&notice, BOLD, 0, bottom, buf),
            (None, Some(more)) => text::put(&locale.text(more), DIM, 0, bottom, buf),
            (None, None) => {}
        }
        None
    }
}

/// All names where they fit, else the one that is seen and how many there are.
fn draw_tabs(tab: Tab, locale: &Locale, row: Rect, buf: &mut Buffer) {
    let name = |n: usize, t: Tab| format!(" {n} {} ", locale.text(t.name()));
    let names: Vec<String> = (1usize..).zip(Tab::ALL).map(|(n, t)| name(n, t)).collect();
    let all: u16 = names.iter().map(|n| cells(n)).fold(0, u16::saturating_add);
    let fits = all <= row.width;
    let mut at = 0u16;
    for (words, t) in names.iter().zip(Tab::ALL) {
        if t == tab || fits {
            let style = if t == tab { REVERSED } else { DIM };
            text::put(words, style, at, row, buf);
            at = at.saturating_add(cells(words));
        }
    }
    if !fits {
        text::put_right("1–5", DIM, row, buf);
    }
}
