//! Text that a page holds and does not show.

use super::super::checked::Checked;
use super::super::watch;
use super::tally::Tally;
use crate::model::Severity;
use hayro::hayro_interpret::{InterpreterCache, InterpreterSettings};

/// Pages that are looked at: inspecting is to be quick.
const MOST_PAGES: usize = 60;

pub(super) fn look(file: &Checked, found: &mut Tally) {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    for page in file.pdf.pages().iter().take(MOST_PAGES) {
        let seen = watch::look(page, &cache, &settings);
        if let Some(words) = seen.hidden_words() {
            found.text("hidden-text", Severity::Few, words);
        }
    }
}
