//! Forms that somebody has gone back from: what was answered stands there when they are opened again. Only in memory, and
//! only until the program ends.

use super::form::{self, End, Question};
use crate::cli::failure::Failure;
use crate::cli::front::Front;
use std::collections::BTreeMap;

/// By the case and what was being said of it.
#[derive(Default)]
pub(super) struct Kept(BTreeMap<String, Vec<Question>>);

impl Kept {
    /// Asks a form, from where it was left.
    pub(super) fn ask(
        &mut self,
        front: &mut dyn Front,
        name: String,
        mut questions: Vec<Question>,
        asked: &dyn Fn(&[Question], usize) -> bool,
        done: &mut dyn FnMut(&[Question]) -> Result<(), Failure>,
    ) -> Result<End, Failure> {
        let before = self.0.remove(&name).unwrap_or_default();
        for (new, old) in questions.iter_mut().zip(before) {
            new.take_over(old);
        }
        let end = form::ask(front, &mut questions, asked, done)?;
        if end == End::Back && questions.iter().any(Question::is_answered) {
            self.0.insert(name, questions);
        }
        Ok(end)
    }
}
