//! Groups: a list of what has been told, to which more is added, and in which something is changed or taken out.

use super::super::page::{ON_THE_WAY, entries, entry, given, page, say_with};
use super::group::{Asker, Enter};
use super::shown::{summary, told_so_far};
use super::tree;
use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Turn};
use plico::model::questionnaire::Field;
use serde_json::{Map, Value};

impl Asker<'_, '_> {
    /// A group, entered at `below` if that is given: a number first where it may be told several times.
    pub(super) fn told(
        &mut self,
        field: &Field,
        path: &str,
        below: Option<&str>,
    ) -> Result<Turn<()>, Failure> {
        if let Some(below) = below {
            let (n, place) = if field.repeat {
                let (n, place) = below.split_once('/').unwrap_or((below, ""));
                (n.parse().unwrap_or(usize::MAX), place)
            } else {
                (0, below)
            };
            given!(self.enter(field, path, n, Enter::At(place))?);
        }
        loop {
            let (mut page, current) = self.page(field, path);
            let told = told_so_far(current.as_ref());
            let none = told.is_empty();
            page.may.skip &= none;
            page.may.not_know &= none;
            let mut list: Vec<Entry> = Vec::new();
            for value in &told {
                let words = summary(self.front, field, value, self.first);
                let label = say_with(self.front, "write-told", &[("words", words.into())]);
                list.push(entry(label));
            }
            let more = if field.repeat {
                told.len() < self.limits.repeats
            } else {
                none
            };
            let add = if none {
                "write-tell-one"
            } else {
                "write-tell-another"
            };
            let ways = [(more, add), (!none, "write-go-on")];
            let ways = ways.into_iter().filter_map(|(is, id)| is.then_some(id));
            let ways: Vec<&str> = ways.collect();
            list.extend(entries(self.front, &ways));
            let go_on = (!none).then(|| list.len().saturating_sub(1));
            let turn = if none && !page.may.skip {
                self.front.pick(&page, &list)?
            } else {
                self.front.choose(&page, &list, go_on)?
            };
            match &turn {
                Turn::Skipped => self.note(field, path, tree::skipped()),
                Turn::Unknown => self.note(field, path, tree::unknown()),
                _ => {}
            }
            let chosen = given!(turn);
            if chosen < told.len() {
                given!(self.change(field, path, chosen)?);
            } else if ways.get(chosen.saturating_sub(told.len())) == Some(&add) {
                self.add(field, path);
                given!(self.enter(field, path, chosen, Enter::First)?);
            } else {
                return Ok(Turn::Given(()));
            }
        }
    }

    /// Walks through one telling of a group. Back out of it leads to the list.
    fn enter(
        &mut self,
        field: &Field,
        path: &str,
        n: usize,
        enter: Enter<'_>,
    ) -> Result<Turn<()>, Failure> {
        let at = tree::join(path, &field.id);
        let entry = if field.repeat {
            tree::join(&at, &n.to_string())
        } else {
            at
        };
        if self.answers(&entry).is_none() {
            return Ok(Turn::Given(()));
        }
        match self.group(&field.fields, &entry, enter)? {
            Turn::Back => {
                if self.answers(&entry).is_some_and(|a| a.is_empty()) {
                    self.take_out(field, path, n);
                }
                Ok(Turn::Given(()))
            }
            turn => Ok(turn),
        }
    }

    /// Something told is to be changed, or taken out.
    fn change(&mut self, field: &Field, path: &str, n: usize) -> Result<Turn<()>, Failure> {
        let ways = entries(self.front, &["write-change", "write-remove"]);
        let all = self.answers(path).and_then(|a| a.get(&field.id).cloned());
        let words = told_so_far(all.as_ref())
            .get(n)
            .map(|v| summary(self.front, field, v, self.first));
        let page = page(self.front, "write-change-or-remove", ON_THE_WAY)
            .foreign(words.unwrap_or_default());
        match self.front.choose(&page, &ways, Some(0))? {
            Turn::Back => Ok(Turn::Given(())),
            turn => {
                if given!(turn) == 0 {
                    return self.enter(field, path, n, Enter::First);
                }
                self.take_out(field, path, n);
                Ok(Turn::Given(()))
            }
        }
    }

    fn add(&mut self, field: &Field, path: &str) {
        let new = Value::Object(Map::new());
        let Some(answers) = self.answers(path) else {
            return;
        };
        match answers.get_mut(&field.id) {
            Some(Value::Array(list)) if field.repeat => list.push(new),
            _ if field.repeat => {
                answers.insert(field.id.clone(), Value::Array(vec![new]));
            }
            _ => {
                answers.insert(field.id.clone(), new);
            }
        }
    }

    /// Takes out one telling, or the only one.
    fn take_out(&mut self, field: &Field, path: &str, n: usize) {
        let Some(answers) = self.answers(path) else {
            return;
        };
        match answers.get_mut(&field.id) {
            Some(Value::Array(list)) if list.len() > 1 => {
                if n < list.len() {
                    list.remove(n);
                }
            }
            _ => {
                answers.remove(&field.id);
            }
        }
    }
}
