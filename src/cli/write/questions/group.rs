//! Field after field, forward and back.

use super::super::journey::Journey;
use super::one::Asking;
use super::{is_here, look, tree};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, Page, Turn};
use plico::model::questionnaire::{Field, FieldType};
use plico::model::{Answers, Limits, Questionnaire};
use serde_json::{Map, Value};

/// Where a group is entered.
#[derive(Clone, Copy)]
pub(super) enum Enter<'p> {
    First,
    Last,
    /// At a path below it, such as `events/0/where`.
    At(&'p str),
}

/// Asks the fields of a questionnaire.
pub(super) struct Asker<'a, 'j> {
    pub(super) front: &'a mut dyn Front,
    pub(super) journey: &'a mut Journey<'j>,
    /// The card's first language.
    pub(super) first: &'a str,
    pub(super) limits: Limits,
    /// The fields at the top, to say which of how many is asked.
    top: &'a [Field],
}

impl<'a, 'j> Asker<'a, 'j> {
    pub(super) fn new(
        front: &'a mut dyn Front,
        journey: &'a mut Journey<'j>,
        questionnaire: &'a Questionnaire,
    ) -> Self {
        Self {
            front,
            journey,
            first: questionnaire.languages.first().map_or("", String::as_str),
            limits: Limits::STANDARD,
            top: &questionnaire.fields,
        }
    }

    /// The fields of the group at `path`, the empty path being the whole.
    pub(super) fn group(
        &mut self,
        fields: &[Field],
        path: &str,
        enter: Enter<'_>,
    ) -> Result<Turn<()>, Failure> {
        let (mut at, mut below) = match enter {
            Enter::First => (self.asked_from(fields, path, 0), None),
            Enter::Last => (self.asked_before(fields, path, fields.len()), None),
            Enter::At(place) => {
                let (id, below) = place.split_once('/').unwrap_or((place, ""));
                let at = fields.iter().position(|f| f.id == id);
                let below = Some(below).filter(|b| !b.is_empty());
                (self.asked_from(fields, path, at.unwrap_or(0)), below)
            }
        };
        while let Some((n, field)) = at.and_then(|n| Some((n, fields.get(n)?))) {
            match self.field(field, path, below.take())? {
                Turn::Given(()) | Turn::Skipped | Turn::Unknown => {
                    at = self.asked_from(fields, path, n.saturating_add(1));
                }
                Turn::Back => match self.asked_before(fields, path, n) {
                    None => return Ok(Turn::Back),
                    before => at = before,
                },
                // The place is noted: the step is entered at it again.
                out => return Ok(out),
            }
        }
        Ok(Turn::Given(()))
    }

    /// One field; a group is entered at `below`, if that is given.
    pub(super) fn field(
        &mut self,
        field: &Field,
        path: &str,
        below: Option<&str>,
    ) -> Result<Turn<()>, Failure> {
        if field.kind == FieldType::Group {
            return self.told(field, path, below);
        }
        let (page, current) = self.page(field, path);
        let asking = Asking {
            front: &mut *self.front,
            field,
            first: self.first,
            page,
            current,
        };
        let (turn, written) = asking.ask()?;
        let answer = match &turn {
            Turn::Skipped => Some(tree::skipped()),
            Turn::Unknown => Some(tree::unknown()),
            _ => written,
        };
        let (turn, answer) = match turn.or_out() {
            Ok(answer) => (Turn::Given(()), Some(answer)),
            Err(out) => (out, answer),
        };
        if let Some(answer) = answer {
            self.note(field, path, answer);
        }
        Ok(turn)
    }

    /// The page of a field, and what was answered before. Notes that she stands here.
    pub(super) fn page(&mut self, field: &Field, path: &str) -> (Page, Option<Value>) {
        let at = tree::join(path, &field.id);
        self.journey.telling.place = format!("questions/{at}");
        let current = self.answers(path).and_then(|m| m.get(&field.id).cloned());
        let mut page = look::page_of(self.front, field, self.first, current.as_ref());
        if path.is_empty() {
            let asked = self.asked(self.top, "");
            let number = asked
                .iter()
                .position(|n| self.top.get(*n).is_some_and(|f| f.id == field.id));
            let top = self.top.iter().filter(|f| is_here(f));
            // A number that grows behind a question would be a promise broken.
            let may_grow = tree::may_grow(top, &self.journey.telling.answers);
            let total = (!may_grow).then_some(asked.len());
            page.at = number.map(|n| (n.saturating_add(1), total));
        }
        (page, current)
    }

    /// The answers of the group at a path.
    pub(super) fn answers(&mut self, path: &str) -> Option<&mut Map<String, Value>> {
        tree::inside(&mut self.journey.telling.answers, path)
    }

    /// Keeps an answer.
    pub(super) fn note(&mut self, field: &Field, path: &str, answer: Value) {
        if let Some(answers) = self.answers(path) {
            answers.insert(field.id.clone(), answer);
        }
    }

    /// Which of the fields are asked, after the answers so far.
    fn asked(&mut self, fields: &[Field], path: &str) -> Vec<usize> {
        let limits = self.limits;
        let answers = self.answers(path).map(|a| tree::asked(fields, a, &limits));
        let answers = answers.unwrap_or_default();
        let here = |f: &Field| Answers::is_asked(f, &answers) && (!path.is_empty() || is_here(f));
        let asked = fields.iter().enumerate().filter(|(_, f)| here(f));
        asked.map(|(n, _)| n).collect()
    }

    fn asked_from(&mut self, fields: &[Field], path: &str, from: usize) -> Option<usize> {
        self.asked(fields, path).into_iter().find(|n| *n >= from)
    }

    fn asked_before(&mut self, fields: &[Field], path: &str, before: usize) -> Option<usize> {
        self.asked(fields, path).into_iter().rfind(|n| *n < before)
    }
}
