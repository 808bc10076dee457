//! Asking on a full screen: [`Full`] is the [`Front`] of a terminal that can do it. One file for each kind of answer
//! (`show`, `choose`, `many`, `line`, `long_text`), a [`sheet::Sheet`] around it, and below that the terminal.

mod backend;
mod body;
mod buttons;
mod choose;
pub(crate) mod frame;
mod keys;
mod line;
mod list;
mod long_text;
mod many;
mod sequence;
mod sheet;
mod show;
mod terminal;
pub(crate) mod text;
#[cfg(feature = "casebook")]
mod view;

use super::failure::Failure;
use super::front::{Check, Entry, Front, Page, Turn};
use super::key::Key;
use super::locale::Locale;
use super::ui::Ui;
use body::Body;
use choose::Choose;
use frame::Frame;
use keys::Typed;
use line::Line;
use list::List;
use long_text::LongText;
use many::Many;
use plico::model::Limits;
use plico::platform::signals;
use plico::secret::Plaintext;
use ratatui_core::style::Style;
use sheet::Sheet;
use show::Show;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use terminal::{Event, Screen};
#[cfg(feature = "casebook")]
pub(crate) use view::View;
use zeroize::Zeroizing;

/// The smallest screen that a person can work on, in columns and rows; on a smaller one things are asked line by line.
const SMALLEST: (u16, u16) = (40, 12);

/// A person at a full screen.
pub(crate) struct Full<'a> {
    ui: &'a mut Ui,
    screen: Screen,
    busy: bool,
}

impl<'a> Full<'a> {
    /// Whether there is a terminal that can be drawn on, and nobody who would rather be asked line by line: `TERM=dumb`
    /// says that nothing can be drawn, `ACCESSIBLE=1` that somebody listens to the screen.
    pub(crate) fn can() -> bool {
        let size = backend::size();
        let terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
        let drawn_on = environment("TERM").is_some_and(|t| !t.is_empty() && t != "dumb");
        let listened_to = environment("ACCESSIBLE").is_some_and(|a| !a.is_empty() && a != "0");
        let large = size.width >= SMALLEST.0 && size.height >= SMALLEST.1;
        terminal && drawn_on && large && !listened_to
    }

    /// Takes the terminal until it is dropped.
    pub(crate) fn open(ui: &'a mut Ui) -> Result<Self, Failure> {
        let longest_paste = usize::try_from(Limits::STANDARD.statement).unwrap_or(usize::MAX);
        let screen = Screen::open(longest_paste).map_err(lost)?;
        Ok(Self {
            ui,
            screen,
            busy: false,
        })
    }
}

/// Shows a page until something was done at it.
fn ask<B: Body>(
    screen: &mut Screen,
    locale: &Locale,
    page: &Page,
    body: &mut B,
) -> Result<Turn<B::Answer>, Failure> {
    let mut sheet = Sheet::new(page, body, locale);
    loop {
        screen
            .draw(|area, buf| sheet.draw(area, buf))
            .map_err(lost)?;
        match screen.next().map_err(lost)? {
            Event::Stopped => return Ok(Turn::Leave),
            Event::Resized => {}
            Event::Typed(Typed::PasteTooLong) => sheet.refuse_paste(),
            Event::Typed(Typed::Key(key)) => {
                if let Some(turn) = sheet.take(&key) {
                    return Ok(turn);
                }
            }
        }
    }
}

impl Front for Full<'_> {
    fn ui(&mut self) -> &mut Ui {
        self.ui
    }

    fn show(&mut self, page: &Page) -> Result<Turn<()>, Failure> {
        self.listen()?;
        ask(&mut self.screen, self.ui.locale(), page, &mut Show)
    }

    fn choose(
        &mut self,
        page: &Page,
        entries: &[Entry],
        current: Option<usize>,
    ) -> Result<Turn<usize>, Failure> {
        self.listen()?;
        let locale = self.ui.locale();
        let list = match current {
            None => List::untouched(entries, locale),
            Some(at) => List::new(entries, at, locale),
        };
        let mut body = Choose::new(list, locale);
        ask(&mut self.screen, locale, page, &mut body)
    }

    fn pick(&mut self, page: &Page, entries: &[Entry]) -> Result<Turn<usize>, Failure> {
        self.choose(page, entries, Some(0))
    }

    fn choose_many(
        &mut self,
        page: &Page,
        entries: &[Entry],
        current: &[bool],
    ) -> Result<Turn<Vec<bool>>, Failure> {
        self.listen()?;
        let locale = self.ui.locale();
        let mut marks = current.to_vec();
        marks.resize(entries.len(), false);
        let mut body = Many {
            list: List::new(entries, 0, locale),
            marks,
        };
        ask(&mut self.screen, locale, page, &mut body)
    }

    fn line(
        &mut self,
        page: &Page,
        current: &str,
        check: Check<'_>,
    ) -> Result<Turn<Zeroizing<String>>, Failure> {
        self.listen()?;
        let locale = self.ui.locale();
        let mut body = Line::shown(current, check, locale);
        ask(&mut self.screen, locale, page, &mut body)
    }

    fn secret(
        &mut self,
        page: &Page,
        check: Check<'_>,
    ) -> Result<Turn<Zeroizing<String>>, Failure> {
        self.listen()?;
        let locale = self.ui.locale();
        let mut body = Line::secret(check, locale);
        ask(&mut self.screen, locale, page, &mut body)
    }

    fn long_text(&mut self, page: &Page, text: &mut Plaintext) -> Result<Turn<()>, Failure> {
        self.listen()?;
        let locale = self.ui.locale();
        let mut body = LongText::new(text, locale);
        let turn = ask(&mut self.screen, locale, page, &mut body);
        *text = body.text();
        turn
    }

    fn busy(&mut self, what: &str) {
        let locale = self.ui.locale();
        let drawn = self.screen.draw(|area, buf| {
            let middle = Frame {
                title: &locale.text("full-busy"),
                at: None,
                important: false,
                buttons: None,
                keys: &["full-key-stop"],
            }
            .draw(locale, area, buf);
            text::draw(
                &text::lines(what, middle.width, 0, Style::new()),
                middle,
                buf,
            );
            None
        });
        // If the terminal is gone, the next question finds out.
        self.busy = drawn.is_ok() && self.screen.stop_key_is_a_signal(true).is_ok();
    }

    fn aside(
        &mut self,
        command: &mut dyn FnMut(&mut Ui) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.busy = false;
        self.screen.rest();
        let done = command(self.ui);
        let read = match &done {
            Ok(()) if !signals::stop_requested() => self.ui.ask("full-aside-back").map(drop),
            _ => Ok(()),
        };
        self.screen.resume().map_err(lost)?;
        done.and(read)
    }
}

#[cfg(feature = "casebook")]
impl Full<'_> {
    /// Shows a view until something was done at it that is more than the view's own; nothing if the person leaves.
    pub(crate) fn view<V: View>(&mut self, view: &mut V) -> Result<Option<V::Act>, Failure> {
        self.listen()?;
        let locale = self.ui.locale();
        loop {
            self.screen
                .draw(|area, buf| view.draw(locale, area, buf))
                .map_err(lost)?;
            let typed = match self.screen.next().map_err(lost)? {
                Event::Stopped | Event::Typed(Typed::Key(Key::Ctrl('c'))) => return Ok(None),
                Event::Typed(Typed::Key(key)) => key,
                Event::Resized | Event::Typed(Typed::PasteTooLong) => continue,
            };
            if let Some(act) = view.take(&typed) {
                return Ok(Some(act));
            }
        }
    }

    /// The person is asked again: her keys are keys.
    fn listen(&mut self) -> Result<(), Failure> {
        if std::mem::take(&mut self.busy) {
            self.screen.stop_key_is_a_signal(false).map_err(lost)?;
        }
        Ok(())
    }
}

fn lost(error: io::Error) -> Failure {
    Failure::io(error, "")
}

#[expect(
    clippy::disallowed_methods,
    reason = "what kind of terminal it is, only the environment says"
)]
fn environment(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

#[cfg(test)]
mod key_tests;
#[cfg(test)]
pub(crate) mod screen_tests;
