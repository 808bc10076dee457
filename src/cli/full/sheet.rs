//! A page on the screen: the frame that all of them share, the text, the answer, the buttons, and which of them the keys
//! go to.

use super::body::{Body, Took};
use super::buttons::{Button, Buttons};
use super::frame::{self, Frame};
use super::text::{self, DIM, Line, count};
use crate::cli::front::{May, Page, Paragraph, Turn};
use crate::cli::key::{Key, Motion};
use crate::cli::locale::Locale;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

/// A page being answered.
pub(super) struct Sheet<'a, B> {
    page: &'a Page,
    locale: &'a Locale,
    body: &'a mut B,
    buttons: Buttons,
    focus: Focus,
    /// The first line of the text that is shown.
    top: usize,
    /// How far that may go, and how many lines are shown; known once it has been drawn.
    last_top: usize,
    shown: usize,
}

/// What the keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Body,
    Button(usize),
}

impl<'a, B: Body> Sheet<'a, B> {
    /// A page, with an answer to be made.
    pub(super) fn new(page: &'a Page, body: &'a mut B, locale: &'a Locale) -> Self {
        let focus = if body.is_there() {
            Focus::Body
        } else {
            Focus::Button(0)
        };
        Self {
            page,
            locale,
            body,
            buttons: Buttons::of(page.may, locale),
            focus,
            top: 0,
            last_top: 0,
            shown: 0,
        }
    }

    /// Takes a key. What the person did, if that was something to go on with.
    pub(super) fn take(&mut self, key: &Key) -> Option<Turn<B::Answer>> {
        let May { keep, back, .. } = self.page.may;
        match key {
            Key::Ctrl('c') => return Some(Turn::Leave),
            Key::Ctrl('s') => return keep.then_some(Turn::Keep),
            Key::Tab => self.turn_focus(true),
            Key::BackTab => self.turn_focus(false),
            _ if self.focus == Focus::Body => match self.body.take(key) {
                Took::It => {}
                Took::Done => return self.given(),
                Took::Down => self.focus = Focus::Button(0),
                Took::Nothing if *key == Key::Escape && back => return Some(Turn::Back),
                Took::Nothing if self.last_top == 0 => self.body.turn(key),
                Took::Nothing => self.scroll(key),
            },
            _ => return self.at_a_button(key),
        }
        None
    }

    /// A paste was longer than is taken.
    pub(super) fn refuse_paste(&mut self) {
        self.body.refuse_paste();
    }

    /// Draws all of it into an area of any size; where the cursor stands, if there is one.
    pub(super) fn draw(&mut self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let chosen = match self.focus {
            Focus::Body => None,
            Focus::Button(n) => Some(n),
        };
        let warned = |p: &Paragraph| matches!(p, Paragraph::Warning(_));
        let middle = Frame {
            title: &self.page.title,
            at: self.page.at,
            important: self.page.text.iter().any(warned),
            buttons: Some((&self.buttons, chosen)),
            keys: &self.keys(),
        }
        .draw(self.locale, area, buf);
        let lines = text::of_page(self.page, middle.width);
        let (above, below) = self.shares(&lines, middle);
        self.draw_text(&lines, above, buf);
        self.body.draw(below, buf, self.focus == Focus::Body)
    }

    /// Divides what lies between the frame's top and bottom.
    fn shares(&self, lines: &[Line], middle: Rect) -> (Rect, Rect) {
        let text = count(lines.len());
        let wanted = if self.body.is_there() {
            self.body.wants(middle.width)
        } else {
            0
        };
        let gap = u16::from(text > 0 && wanted > 0 && middle.height > 3);
        let room = middle.height.saturating_sub(gap);
        let (for_text, for_body) = if text.saturating_add(wanted) <= room {
            (text, wanted)
        } else if self.body.is_the_point() {
            let text = text.min(room.saturating_sub(wanted).max(room / 3));
            (text, room.saturating_sub(text))
        } else {
            let body = wanted.min(room.saturating_sub(text).max(room.div_ceil(2)));
            (text.min(room.saturating_sub(body)), body)
        };
        let (above, rest) = frame::cut(middle, for_text);
        let (_, rest) = frame::cut(rest, gap);
        let (below, _) = frame::cut(rest, for_body);
        (above, below)
    }

    /// Draws as much of the text as fits, and says that there is more.
    fn draw_text(&mut self, lines: &[Line], area: Rect, buf: &mut Buffer) {
        let room = usize::from(area.height);
        let fits = lines.len() <= room;
        self.shown = if fits { room } else { room.saturating_sub(1) };
        self.last_top = lines.len().saturating_sub(self.shown);
        self.top = self.top.min(if fits { 0 } else { self.last_top });
        let end = self.top.saturating_add(self.shown).min(lines.len());
        text::draw(lines.get(self.top..end).unwrap_or_default(), area, buf);
        if fits {
            self.last_top = 0;
        } else if let Some(row) = area.rows().next_back() {
            let elsewhere = self.body.turns_pages() && self.focus == Focus::Body;
            let id = match (elsewhere, self.top > 0, self.top < self.last_top) {
                (true, _, _) => "full-more-tab",
                (_, true, true) => "full-more-both",
                (_, true, false) => "full-more-above",
                _ => "full-more-below",
            };
            text::put(&self.locale.text(id), DIM, 0, row, buf);
        }
    }

    /// The keys that are good to know on this page, the way out always last.
    fn keys(&self) -> Vec<&'static str> {
        let May { keep, back, .. } = self.page.may;
        let mut keys = self.body.keys().to_vec();
        if self.body.is_there() || self.buttons.len() > 1 {
            keys.push("full-key-buttons");
        }
        if back {
            keys.push("full-key-back");
        }
        if keep {
            keys.push("full-key-keep");
        }
        keys.push("full-key-stop");
        keys
    }

    /// From the answer to the buttons, one after the other, and round again.
    fn turn_focus(&mut self, on: bool) {
        let first = usize::from(self.body.is_there());
        let stations = self.buttons.len().saturating_add(first);
        let at = match self.focus {
            Focus::Body => 0,
            Focus::Button(n) => n.saturating_add(first),
        };
        let step = if on { 1 } else { stations.saturating_sub(1) };
        let next = at
            .saturating_add(step)
            .checked_rem(stations)
            .unwrap_or_default();
        self.focus = match next.checked_sub(first) {
            Some(n) => Focus::Button(n),
            None => Focus::Body,
        };
    }

    fn at_a_button(&mut self, key: &Key) -> Option<Turn<B::Answer>> {
        let Focus::Button(at) = self.focus else {
            return None;
        };
        let last = self.buttons.len().saturating_sub(1);
        match key {
            Key::Escape if self.page.may.back => return Some(Turn::Back),
            Key::Enter | Key::Char(' ') => return self.press(at),
            Key::Move(Motion::Left, _) => self.focus = Focus::Button(at.saturating_sub(1)),
            Key::Move(Motion::Right, _) => {
                self.focus = Focus::Button(at.saturating_add(1).min(last));
            }
            Key::Move(Motion::Up, _) if self.body.is_there() => self.focus = Focus::Body,
            // Whoever types means the answer.
            Key::Char(_) | Key::Paste(_) | Key::Backspace if self.body.is_there() => {
                self.focus = Focus::Body;
                if self.body.take(key) == Took::Done {
                    return self.given();
                }
            }
            _ => self.scroll(key),
        }
        None
    }

    fn press(&mut self, at: usize) -> Option<Turn<B::Answer>> {
        match self.buttons.get(at)? {
            Button::GoOn => self.given(),
            Button::Skip => Some(Turn::Skipped),
            Button::NotKnow => Some(Turn::Unknown),
            Button::Back => Some(Turn::Back),
            Button::Keep => Some(Turn::Keep),
        }
    }

    /// The answer, if it will do; if not, the person goes on making it.
    fn given(&mut self) -> Option<Turn<B::Answer>> {
        if self.page.may.skip && self.body.is_blank() {
            return Some(Turn::Skipped);
        }
        let answer = self.body.answer();
        if answer.is_none() {
            self.focus = Focus::Body;
        }
        answer.map(Turn::Given)
    }

    /// Moves the text, if there is more of it than fits.
    fn scroll(&mut self, key: &Key) {
        let page = self.shown.saturating_sub(1).max(1);
        let Key::Move(motion, _) = key else {
            return;
        };
        let to = match motion {
            Motion::PageDown => self.top.saturating_add(page),
            Motion::PageUp => self.top.saturating_sub(page),
            Motion::Down => self.top.saturating_add(1),
            Motion::Up => self.top.saturating_sub(1),
            Motion::Home => 0,
            Motion::End => self.last_top,
            Motion::Left | Motion::Right => return,
        };
        self.top = to.min(self.last_top);
    }
}
