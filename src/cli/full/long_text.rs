//! A long text, changed in place: the editor with a line below it that says how much there is and what else can be done.

use super::body::{Body, Took};
use super::frame::{DOT, cut, cut_below, draw_line};
use super::text::{self, BOLD, DIM, cells};
use crate::cli::editor::{Editor, Handled, KEYS};
use crate::cli::key::Key;
use crate::cli::locale::Locale;
use plico::model::{Limits, UntrustedText};
use plico::secret::Plaintext;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use ratatui_core::style::Style;
use zeroize::Zeroizing;

/// An area lower than this has no line drawn above the text.
const LOW: u16 = 6;

/// The editor on its page.
pub(super) struct LongText<'a> {
    editor: Editor,
    locale: &'a Locale,
    paste_refused: bool,
}

impl<'a> LongText<'a> {
    /// Goes on with a text.
    pub(super) fn new(text: &Plaintext, locale: &'a Locale) -> Self {
        Self {
            editor: Editor::new(text, Limits::STANDARD.statement),
            locale,
            paste_refused: false,
        }
    }

    /// What stands there now.
    pub(super) fn text(&self) -> Plaintext {
        self.editor.text()
    }

    /// The line below: what was just not possible, or what is looked for, or how much there is and the keys.
    fn draw_status(&self, row: Rect, buf: &mut Buffer) -> Option<Position> {
        if let Some(wanted) = self.editor.finding() {
            return Some(self.draw_finding(wanted, row, buf));
        }
        let notice = self.paste_refused.then_some("editor-full");
        if let Some(notice) = self.editor.notice().or(notice) {
            text::put(
                &format!("! {}", self.locale.text(notice)),
                BOLD,
                0,
                row,
                buf,
            );
            return None;
        }
        let status = self.editor.status();
        let id = if status.selecting {
            "full-selecting"
        } else {
            "full-words"
        };
        let words = self.locale.with(id, &[("count", status.words.into())]);
        text::put(&words, Style::new(), 0, row, buf);
        let room = row.width.saturating_sub(cells(&words)).saturating_sub(3);
        text::put_right(&self.keys_that_fit(room), DIM, row, buf);
        None
    }

    fn keys_that_fit(&self, room: u16) -> String {
        let mut line = String::new();
        for (keys, does) in KEYS {
            let dot = if line.is_empty() { "" } else { DOT };
            let longer = format!("{line}{dot}{keys} {}", self.locale.text(does));
            if cells(&longer) > room {
                break;
            }
            line = longer;
        }
        line
    }

    fn draw_finding(&self, wanted: &str, row: Rect, buf: &mut Buffer) -> Position {
        let visible = Zeroizing::new(UntrustedText::new(wanted).visible(false));
        let line = Zeroizing::new(format!("{} {}", self.locale.text("full-find"), &*visible));
        text::put(&line, Style::new(), 0, row, buf);
        let end = cells(&line).min(row.width.saturating_sub(1));
        let keys = match self.editor.notice() {
            Some(notice) => self.locale.text(notice),
            None => self.locale.text("full-find-keys"),
        };
        if end.saturating_add(cells(&keys)).saturating_add(3) <= row.width {
            text::put_right(&keys, DIM, row, buf);
        }
        Position {
            x: row.x.saturating_add(end),
            y: row.y,
        }
    }
}

impl Body for LongText<'_> {
    type Answer = ();

    fn wants(&self, _width: u16) -> u16 {
        u16::MAX
    }

    fn is_the_point(&self) -> bool {
        true
    }

    fn turns_pages(&self) -> bool {
        true
    }

    fn take(&mut self, key: &Key) -> Took {
        self.paste_refused = false;
        match self.editor.handle(key) {
            Handled::Taken => Took::It,
            Handled::NotMine => Took::Nothing,
        }
    }

    fn answer(&mut self) -> Option<()> {
        Some(())
    }

    fn is_blank(&self) -> bool {
        self.editor.status().words == 0 && self.editor.text().expose().trim_ascii().is_empty()
    }

    fn refuse_paste(&mut self) {
        self.paste_refused = true;
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, has_focus: bool) -> Option<Position> {
        let (line, rest) = cut(area, u16::from(area.height >= LOW));
        draw_line(line, buf);
        let (rest, status) = cut_below(rest, u16::from(area.height > 1));
        let cursor = self.editor.draw(rest, buf);
        let at_prompt = self.draw_status(status, buf);
        at_prompt.or(cursor).filter(|_| has_focus)
    }

    fn keys(&self) -> &'static [&'static str] {
        &[]
    }
}
