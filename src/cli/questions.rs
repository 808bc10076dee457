//! The card's questions, asked line by line. What is typed is held to the same rules as an answers file, at once, so
//! that a slip can be mended while it is in mind. Skipping and not knowing are different answers.

use super::failure::Failure;
use super::ui::Ui;
use plico::model::questionnaire::{Field, FieldType, PLACE_PRECISIONS, Texts};
use plico::model::{Answers, Limits, Questionnaire, UntrustedText};
use serde_json::{Map, Value, json};

/// Asks everything but the free account and the files, which have steps of their own. `None` if something that must be
/// agreed to was not.
pub(crate) fn ask_all(
    ui: &mut Ui,
    questionnaire: &Questionnaire,
    limits: &Limits,
) -> Result<Option<Answers>, Failure> {
    let mut asking = Asking {
        ui,
        first_language: questionnaire.languages.first().cloned().unwrap_or_default(),
        limits,
    };
    let Some(answers) = asking.group(&questionnaire.fields, true)? else {
        return Ok(None);
    };
    let json = zeroize::Zeroizing::new(Value::Object(answers).to_string());
    let checked = Answers::from_json(json.as_bytes(), questionnaire, true, limits)?;
    Ok(Some(checked))
}

/// A text of the card in the person's language, or in the card's first.
pub(crate) fn own_words(ui: &Ui, texts: &Texts, first_language: &str) -> String {
    texts
        .get(ui.locale().language().code())
        .or_else(|| texts.get(first_language))
        .cloned()
        .unwrap_or_default()
}

struct Asking<'a> {
    ui: &'a mut Ui,
    first_language: String,
    limits: &'a Limits,
}

impl Asking<'_> {
    fn group(
        &mut self,
        fields: &[Field],
        top: bool,
    ) -> Result<Option<Map<String, Value>>, Failure> {
        let mut answers = Map::new();
        for field in fields {
            let told_elsewhere = top && field.required && field.kind == FieldType::LongText;
            if told_elsewhere || !Answers::is_asked(field, &answers) {
                continue;
            }
            match self.field(field)? {
                Some(value) => answers.insert(field.id.clone(), value),
                None => return Ok(None),
            };
        }
        Ok(Some(answers))
    }

    /// One question, until its answer fits. `None` if it had to be agreed to and was not.
    fn field(&mut self, field: &Field) -> Result<Option<Value>, Failure> {
        if let Some(warning) = &field.warning {
            self.show(warning, "");
        }
        self.show(&field.label, "");
        self.show(&field.help, "  ");
        if field.kind == FieldType::Group {
            return self.repeated(field).map(Some);
        }
        if field.kind == FieldType::Yes {
            let agreed = self.ui.ask_yes()?;
            let skipped = (!field.required).then(|| json!({"skip": true}));
            return Ok(if agreed { Some(json!(true)) } else { skipped });
        }
        for (n, option) in (1..).zip(&field.options) {
            let label = own_words(self.ui, &option.label, &self.first_language);
            let line = UntrustedText::new(format!("{n}  {label}"));
            self.ui.foreign(&line, "    ");
        }
        loop {
            let prompt = match (field.required, field.kind) {
                (_, FieldType::Date | FieldType::Range) => "question-date",
                (true, _) => "question-answer",
                (false, _) => "question-answer-or-skip",
            };
            let typed = self.ui.ask(prompt)?;
            let value = match typed.trim() {
                "" => json!({"skip": true}),
                "?" => json!({"unknown": true}),
                text => self.value(field, text)?,
            };
            if Answers::fits_field(&value, field, self.limits) {
                return Ok(Some(value));
            }
            self.ui.note("question-does-not-fit", &[]);
        }
    }

    /// The value of a typed line, with what else its kind of question needs.
    fn value(&mut self, field: &Field, text: &str) -> Result<Value, Failure> {
        Ok(match field.kind {
            FieldType::Choice | FieldType::Band => option(field, text),
            FieldType::MultiChoice => text
                .split([' ', ','])
                .filter(|t| !t.is_empty())
                .map(|t| option(field, t))
                .collect(),
            FieldType::Ternary => match self.ui.yes_or_no(text) {
                Some(true) => json!("yes"),
                Some(false) => json!("no"),
                None => Value::Null,
            },
            FieldType::Date => date(text),
            FieldType::Range => {
                let until = self.ui.ask("question-until")?;
                json!({"from": date(text), "to": date(until.trim())})
            }
            FieldType::Place => {
                for (n, precision) in (1..).zip(PLACE_PRECISIONS) {
                    let words = self.ui.locale().text(&format!("precision-{precision}"));
                    self.ui.line(&format!("    {n}  {words}"));
                }
                let number = self.ui.ask("question-precision")?;
                let chosen = nth(&number).and_then(|n| PLACE_PRECISIONS.get(n));
                json!({"name": text, "precision": chosen})
            }
            _ => json!(text),
        })
    }

    fn repeated(&mut self, field: &Field) -> Result<Value, Failure> {
        let mut all = Vec::new();
        loop {
            self.ui.note("question-add", &[]);
            if all.len() >= self.limits.repeats || !self.ui.ask_yes()? {
                return Ok(match (all.is_empty(), field.repeat) {
                    (true, _) => json!({"skip": true}),
                    (false, true) => Value::Array(all),
                    (false, false) => all.pop().unwrap_or_default(),
                });
            }
            if let Some(answers) = self.group(&field.fields, false)? {
                all.push(Value::Object(answers));
            }
            if !field.repeat {
                return Ok(all.pop().unwrap_or_else(|| json!({"skip": true})));
            }
            self.show(&field.label, "");
        }
    }

    fn show(&mut self, texts: &Texts, indent: &str) {
        let words = own_words(self.ui, texts, &self.first_language);
        self.ui.foreign(&UntrustedText::new(words), indent);
    }
}

/// The index of a typed number that counts from 1.
fn nth(typed: &str) -> Option<usize> {
    typed.trim().parse::<usize>().ok()?.checked_sub(1)
}

fn option(field: &Field, typed: &str) -> Value {
    let chosen = nth(typed).and_then(|n| field.options.get(n));
    chosen.map_or(Value::Null, |o| json!(o.id))
}

/// A date as it was typed: its form says its precision, `~` before it that it is uncertain.
fn date(typed: &str) -> Value {
    let about = typed.starts_with('~');
    let text = typed.trim_start_matches('~').trim().to_uppercase();
    let precision = match text.len() {
        4 => "year",
        7 if text.contains("-H") => "half_year",
        7 if text.contains("-Q") => "quarter",
        7 => "month",
        _ => "day",
    };
    let mut value = json!({"date": text, "precision": precision});
    if let (true, Some(map)) = (about, value.as_object_mut()) {
        map.insert("about".to_owned(), json!(true));
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_typed_date_says_its_precision() {
        assert_eq!(date("2031"), json!({"date": "2031", "precision": "year"}));
        assert_eq!(
            date("~ 2031-h1"),
            json!({"date": "2031-H1", "precision": "half_year", "about": true})
        );
        assert_eq!(date("2031-q3")["precision"], "quarter");
        assert_eq!(date("2031-03")["precision"], "month");
        assert_eq!(date("2031-03-14")["precision"], "day");
    }
}
