//! The list of cases on the screen: a line for each where it is wide enough, else two.

use super::cases::{Act, Cases, Marks, Row};
use super::footer;
use crate::cli::full::View;
use crate::cli::full::frame::Frame;
use crate::cli::full::text::{self, BOLD, DIM, REVERSED, cells};
use crate::cli::key::Key;
use crate::cli::locale::Locale;
use plico::model::UntrustedText;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use ratatui_core::style::Style;

const KEYS: &[&str] = &[
    "review-key-open",
    "review-key-find",
    "review-key-filter",
    "review-key-order",
    "review-key-all",
    "review-key-help",
    "full-key-stop",
];

impl View for Cases {
    type Act = Act;

    fn take(&mut self, key: &Key) -> Option<Act> {
        self.press(key)
    }

    fn draw(&mut self, locale: &Locale, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let number = self.at.saturating_add(1).min(self.total);
        let middle = Frame {
            title: &locale.text("review-cases"),
            at: (self.total > 0).then_some((number, Some(self.total))),
            important: false,
            buttons: None,
            keys: &footer::fitting(KEYS, locale, area),
        }
        .draw(locale, area, buf);
        let which = if self.which.is_empty() {
            locale.text("review-all-cases")
        } else {
            self.which.clone()
        };
        let which = UntrustedText::new(which).visible(false);
        let mut rows = middle.rows();
        if let Some(row) = rows.next() {
            let order = cells(&self.order).saturating_add(2);
            let room = Rect {
                width: row.width.saturating_sub(order),
                ..row
            };
            text::put(&which, DIM, 0, room, buf);
            text::put_right(&self.order, DIM, row, buf);
        }
        let each: u16 = if middle.width < 78 { 2 } else { 1 };
        let room = middle.height.saturating_sub(1);
        let room = if each > 1 { room >> 1 } else { room };
        self.sees(usize::from(room).max(1));
        if self.total == 0
            && let Some(row) = rows.next()
        {
            text::put(&locale.text("list-empty"), Style::new(), 0, row, buf);
        }
        for number in self.top..self.top.saturating_add(self.seen).min(self.total) {
            let first = rows.next();
            let second = if each > 1 { rows.next() } else { None };
            if let (Some(case), Some(first)) = (self.row(number), first) {
                draw_case(case, number == self.at, (first, second), locale, buf);
            }
        }
        None
    }
}

fn draw_case(
    case: &Row,
    chosen: bool,
    (first, second): (Rect, Option<Rect>),
    locale: &Locale,
    buf: &mut Buffer,
) {
    let style = if chosen { REVERSED } else { Style::new() };
    if chosen {
        buf.set_style(first.intersection(buf.area), REVERSED);
    }
    let marks = marks(case.marks, locale);
    let day = case.received.get(..10).unwrap_or_default();
    let id = case.id.get(..8).unwrap_or(&case.id);
    let head = format!("{id} {day} {:>2} {}", case.grades, case.status);
    let tags = [case.assigned.as_str(), case.tags.as_str()];
    let tags: Vec<&str> = tags.into_iter().filter(|t| !t.is_empty()).collect();
    let claims = (case.claims > 0).then(|| {
        let values = [("count", case.claims.into())];
        locale.with("review-claims", &values)
    });
    let more = [
        (!marks.is_empty()).then(|| format!("! {marks}")),
        claims,
        (!tags.is_empty()).then(|| tags.join(" · ")),
        Some(case.beginning.clone()),
    ];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let more = UntrustedText::new(more.join("  ")).visible(false);
    text::put(&head, style, 0, first, buf);
    if let Some(row) = second {
        text::put(&more, DIM, 2, row, buf);
    } else {
        let at = cells(&head).saturating_add(2).max(34);
        text::put(&more, style, at, first, buf);
    }
    if !marks.is_empty() && second.is_some() {
        text::put_right("!", BOLD, first, buf);
    }
}

fn marks(marks: Marks, locale: &Locale) -> String {
    let all = [
        (marks.destroyed, "review-mark-destroyed"),
        (marks.withdrawn, "review-mark-withdrawn"),
        (marks.held, "review-mark-held"),
        (marks.alike, "review-mark-alike"),
        (marks.due, "review-mark-due"),
    ];
    let on = all.into_iter().filter(|(on, _)| *on);
    let words: Vec<String> = on.map(|(_, id)| locale.text(id)).collect();
    words.join(", ")
}
