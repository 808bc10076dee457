//! The keys while something is being looked for.

use super::buffer::{cleaned, may_stand};
use super::find::Find;
use super::{Editor, Handled};
use crate::cli::key::Key;

impl Editor {
    pub(super) fn start_finding(&mut self) {
        self.log.close();
        self.selecting = false;
        self.anchor = None;
        self.find = Some(Find::new(self.caret));
    }

    /// A key while something is being looked for. Nothing, if the key ends that and is for the text.
    pub(super) fn handle_finding(&mut self, key: &Key) -> Option<Handled> {
        let find = self.find.as_mut()?;
        match key {
            Key::Char(c) if may_stand(*c) => find.add(c.encode_utf8(&mut [0; 4])),
            Key::Char(_) => return Some(Handled::Taken),
            Key::Paste(text) => find.add(&cleaned(text)),
            Key::Backspace => {
                find.wanted.pop();
            }
            // What is found is selected, so the cursor stands behind it.
            Key::Enter | Key::Ctrl('f') => find.from = self.caret,
            _ => {
                self.find = None;
                // What was found is not selected any more: the next letter must not replace it.
                self.anchor = None;
                return (*key == Key::Escape).then_some(Handled::Taken);
            }
        }
        self.look();
        Some(Handled::Taken)
    }

    /// Goes to the next place where the words stand, and selects them.
    fn look(&mut self) {
        let Some(find) = &self.find else {
            return;
        };
        self.anchor = None;
        let text = self.body.text().str(0..self.body.len());
        match find.search(text) {
            Some(found) => {
                self.anchor = Some(self.body.boundary_before(found.start));
                self.stand(self.body.boundary(found.end));
            }
            None if find.wanted.is_empty() => self.stand(find.from),
            None => self.notice = Some("editor-not-found"),
        }
    }
}
