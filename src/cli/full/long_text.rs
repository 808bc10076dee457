//! A long text, changed in place.

use super::body::{Body, Took};
use crate::cli::key::Key;
use crate::cli::locale::Locale;
use plico::secret::Plaintext;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};

pub(super) struct LongText<'a> {
    text: Plaintext,
    locale: &'a Locale,
}

impl<'a> LongText<'a> {
    pub(super) fn new(text: &Plaintext, locale: &'a Locale) -> Self {
        Self { text: Plaintext::copy_of(text.expose()), locale }
    }

    pub(super) fn text(self) -> Plaintext {
        self.text
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

    fn take(&mut self, _key: &Key) -> Took {
        Took::Nothing
    }

    fn answer(&mut self) -> Option<()> {
        Some(())
    }

    fn draw(&mut self, _area: Rect, _buf: &mut Buffer, _has_focus: bool) -> Option<Position> {
        let _ = self.locale;
        None
    }

    fn keys(&self) -> &'static [&'static str] {
        &[]
    }
}
