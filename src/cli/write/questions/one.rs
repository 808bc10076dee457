//! One question, whatever its kind, until its answer fits.

use super::super::page::{entries, entry, given, own_words, page, say, trouble};
use super::dates::{self, Known};
use super::tree;
use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Front, Page, Turn};
use plico::model::questionnaire::{Choice, Field, FieldType, PLACE_PRECISIONS};
use plico::secret::Plaintext;
use serde_json::{Value, json};

/// A question at the moment of asking.
pub(super) struct Asking<'a> {
    pub(super) front: &'a mut dyn Front,
    pub(super) field: &'a Field,
    /// The card's first language.
    pub(super) first: &'a str,
    pub(super) page: Page,
    pub(super) current: Option<Value>,
}

impl Asking<'_> {
    /// Asks. For a long text what was written stands in the second half, also if she goes elsewhere.
    pub(super) fn ask(mut self) -> Result<(Turn<Value>, Option<Value>), Failure> {
        if matches!(self.field.kind, FieldType::Text | FieldType::LongText) {
            return self.words();
        }
        let turn = match self.field.kind {
            FieldType::Yes => self.yes()?,
            FieldType::Choice | FieldType::Band => self.choice()?,
            FieldType::MultiChoice => self.choices()?,
            FieldType::Ternary => self.ternary()?,
            FieldType::Date => self.date()?,
            FieldType::Range => self.range()?,
            FieldType::Place => self.place()?,
            // Asked elsewhere.
            _ => Turn::Skipped,
        };
        Ok((turn, None))
    }

    /// Something to agree to. Whoever does not is told what follows, and asked again.
    fn yes(&mut self) -> Result<Turn<Value>, Failure> {
        let ways = entries(self.front, &["write-agree", "write-not-agree"]);
        let agreed = self.current == Some(json!(true));
        loop {
            match given!(self.front.choose(&self.page, &ways, agreed.then_some(0))?) {
                0 => return Ok(Turn::Given(json!(true))),
                _ if !self.field.required => return Ok(Turn::Skipped),
                _ => given!(trouble(self.front, &Failure::refused("write-not-agreed"))?),
            }
        }
    }

    fn choice(&mut self) -> Result<Turn<Value>, Failure> {
        let options = self.options();
        let ids = self.field.options.iter().map(|o| Some(o.id.as_str()));
        let current = self.current.as_ref().and_then(Value::as_str);
        let current = current.and_then(|c| ids.clone().position(|id| id == Some(c)));
        let chosen = given!(self.front.choose(&self.page, &options, current)?);
        let id = self.field.options.get(chosen).map(|o| json!(o.id));
        Ok(id.map_or(Turn::Back, Turn::Given))
    }

    fn choices(&mut self) -> Result<Turn<Value>, Failure> {
        let options = self.options();
        let before = self.current.as_ref().and_then(Value::as_array);
        let was = |o: &Choice| before.is_some_and(|b| b.iter().any(|v| *v == o.id));
        let current: Vec<bool> = self.field.options.iter().map(was).collect();
        loop {
            let chosen = given!(self.front.choose_many(&self.page, &options, &current)?);
            let chosen: Vec<&str> = (self.field.options.iter().zip(chosen))
                .filter_map(|(option, chosen)| chosen.then_some(option.id.as_str()))
                .collect();
            if !chosen.is_empty() {
                return Ok(Turn::Given(json!(chosen)));
            }
            // Nothing chosen is no answer.
            if !self.field.required {
                return Ok(Turn::Skipped);
            }
            given!(trouble(self.front, &Failure::refused("write-required"))?);
        }
    }

    fn ternary(&mut self) -> Result<Turn<Value>, Failure> {
        let ways = entries(self.front, &["write-yes", "write-no"]);
        let current = self.current.as_ref().and_then(Value::as_str);
        let current = ["yes", "no"].iter().position(|w| current == Some(w));
        Ok(match self.front.choose(&self.page, &ways, current)? {
            // A condition can ask for it by this name.
            Turn::Unknown => Turn::Given(json!("unknown")),
            turn => match given!(turn) {
                0 => Turn::Given(json!("yes")),
                _ => Turn::Given(json!("no")),
            },
        })
    }

    fn words(self) -> Result<(Turn<Value>, Option<Value>), Failure> {
        let before = self
            .current
            .as_ref()
            .and_then(Value::as_str)
            .unwrap_or_default();
        let mut text = Plaintext::copy_of(before.as_bytes());
        loop {
            let turn = self.front.long_text(&self.page, &mut text)?;
            let words = text.expose_str().unwrap_or_default().trim_end();
            let told = (!words.is_empty()).then(|| json!(words));
            match (turn.or_out(), told) {
                (Ok(()), None) if self.field.required => {
                    let failure = Failure::refused("write-required");
                    if let Err(out) = trouble(self.front, &failure)?.or_out() {
                        return Ok((out, None));
                    }
                }
                (Ok(()), None) => return Ok((Turn::Skipped, None)),
                (Ok(()), Some(told)) => return Ok((Turn::Given(told), None)),
                (Err(out), told) => return Ok((out, told)),
            }
        }
    }

    /// How exactly it is known, then the date.
    fn date(&mut self) -> Result<Turn<Value>, Failure> {
        let current = self.current.clone();
        self.one_date(current.as_ref(), None)
    }

    fn range(&mut self) -> Result<Turn<Value>, Failure> {
        let before = |key: &str, this: &Self| {
            let range = this.current.as_ref()?;
            range.get(key).filter(|v| !tree::is_open(v)).cloned()
        };
        let (from_before, to_before) = (before("from", self), before("to", self));
        let mut from = from_before;
        loop {
            from = Some(given!(
                self.one_date(from.as_ref(), Some("write-date-from"))?
            ));
            let to_before = to_before.as_ref().or(from.as_ref());
            match self.one_date(to_before, Some("write-date-to"))? {
                Turn::Back => {}
                turn => return Ok(Turn::Given(json!({"from": from, "to": given!(turn)}))),
            }
        }
    }

    fn one_date(
        &mut self,
        current: Option<&Value>,
        part: Option<&str>,
    ) -> Result<Turn<Value>, Failure> {
        let finest = self.field.finest.as_deref();
        let all = Known::all(finest);
        let part = part.map(|id| say(self.front, id));
        let titled = |title: &str| match &part {
            Some(part) => format!("{title} {part}"),
            None => title.to_owned(),
        };
        let ids: Vec<String> = all
            .iter()
            .map(|known| match known {
                Known::To(precision) => format!("known-{precision}"),
                Known::Roughly => "known-roughly".to_owned(),
            })
            .collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let ways = entries(self.front, &ids);
        let before = current.and_then(Known::of);
        let before = all.iter().position(|k| Some(*k) == before);
        let heading = say(self.front, "write-how-exactly");
        loop {
            let question = std::mem::take(&mut self.page.title);
            self.page.title = format!("{}\n{heading}", titled(&question));
            let chosen = self.front.choose(&self.page, &ways, before);
            self.page.title.clone_from(&question);
            let chosen = given!(chosen?);
            let Some(known) = all.get(chosen).copied() else {
                continue;
            };
            let hint = match known {
                Known::To(precision) => format!("date-{precision}"),
                Known::Roughly => "date-roughly".to_owned(),
            };
            let mut page = page(self.front, &hint, super::super::page::ON_THE_WAY);
            let hint = std::mem::replace(&mut page.title, titled(&question));
            let page = page.own(hint);
            let written = current.and_then(|c| c.get("date")).and_then(Value::as_str);
            let misfit = say(self.front, "write-no-date");
            let mut check = |typed: &str| match dates::answer(typed, known, finest) {
                Some(_) => Ok(()),
                None => Err(misfit.clone()),
            };
            match self
                .front
                .line(&page, written.unwrap_or_default(), &mut check)?
            {
                Turn::Back => {}
                turn => {
                    let answer = dates::answer(&given!(turn), known, finest);
                    return Ok(answer.map_or(Turn::Back, Turn::Given));
                }
            }
        }
    }

    /// The name, then how exact it is.
    fn place(&mut self) -> Result<Turn<Value>, Failure> {
        let rank = |p: &str| PLACE_PRECISIONS.iter().position(|x| *x == p);
        let cap = self.field.finest.as_deref().and_then(rank);
        let count = cap.map_or(PLACE_PRECISIONS.len(), |c| c.saturating_add(1));
        let all: Vec<&str> = PLACE_PRECISIONS.into_iter().take(count).collect();
        let ids: Vec<String> = all.iter().map(|p| format!("precision-{p}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let ways = entries(self.front, &ids);
        let of = |key: &str, this: &Self| {
            let value = this.current.as_ref()?.get(key)?;
            value.as_str().map(str::to_owned)
        };
        let before = of("precision", self).and_then(|p| rank(&p));
        let mut name = of("name", self).unwrap_or_default();
        let empty = say(self.front, "write-nothing-typed");
        loop {
            let mut check = |typed: &str| match typed.trim() {
                "" => Err(empty.clone()),
                _ => Ok(()),
            };
            let typed = given!(self.front.line(&self.page, &name, &mut check)?);
            typed.trim().clone_into(&mut name);
            let page = page(
                self.front,
                "write-place-exact",
                super::super::page::ON_THE_WAY,
            )
            .foreign(name.as_str());
            match self.front.choose(&page, &ways, before)? {
                Turn::Back => {}
                turn => {
                    let precision = all.get(given!(turn));
                    return Ok(Turn::Given(json!({"name": name, "precision": precision})));
                }
            }
        }
    }

    fn options(&mut self) -> Vec<Entry> {
        let labels = self
            .field
            .options
            .iter()
            .map(|o| own_words(self.front, &o.label, self.first));
        labels.map(entry).collect()
    }
}
