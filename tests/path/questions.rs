//! The card's questions, one after the other, and what should be sealed of each.

use super::walk::Walk;
use serde_json::{Map, Value, json};

/// What is done at a question.
enum Act {
    /// An entry by its number, from one.
    Pick(usize),
    Mark([usize; 2]),
    Skip,
    NotKnow,
    /// Words, typed.
    Words(&'static str),
    /// How exactly, as a message and what is typed.
    Date(&'static str, &'static str),
    Range([(&'static str, &'static str); 2]),
    Place(&'static str, &'static str),
    Events,
}

/// Whether every kind of answer is given, or everything is skipped that may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    Everything,
    Little,
}

fn act(id: &str, field: &Value, telling: Telling) -> Act {
    if telling == Telling::Little {
        return match field["required"] == true {
            true => Act::Pick(1),
            false => Act::Skip,
        };
    }
    match id {
        "answer_lang" => Act::Pick(5),
        "role" | "basis" | "danger_now" => Act::Pick(2),
        "warn_ack" | "age_band" | "rank" | "recruited_how" | "left_how" | "told_before" => {
            Act::Pick(1)
        }
        "home_region" => Act::Place("Примерный край", "region"),
        "where" => Act::Place("Вымыслово", "settlement"),
        "unit" | "treatment" | "family_risk" | "asylum" | "perpetrators" => Act::NotKnow,
        "recruited_when" => Act::Date("month", "03.2031"),
        "left_when" => Act::Date("roughly", "2031-H2"),
        "promises" => Act::Words("Обещали отпуск 🙂."),
        "what" => Act::Words("Ничего хорошего."),
        "when" => Act::Range([("year", "2031"), ("half_year", "14.05.2031")]),
        "needs" => Act::Mark([1, 3]),
        "events" => Act::Events,
        "contact" => Act::Pick(2),
        _ => Act::Skip,
    }
}

impl Walk<'_> {
    /// All questions at the top; what should be sealed of them, but for the story.
    pub fn questions(&mut self, telling: Telling) -> Map<String, Value> {
        let fields = self.texts.fields.clone();
        self.answers(&fields, telling)
    }

    fn answers(&mut self, fields: &[Value], telling: Telling) -> Map<String, Value> {
        let mut told = Map::new();
        for field in fields {
            let id = field["id"].as_str().unwrap();
            let elsewhere = field["type"] == "files" || id == "story";
            if elsewhere || !is_asked(field, &told) {
                continue;
            }
            let label = self.texts.of(&field["label"]);
            self.at(id, &label);
            if id == "recruited_how" {
                self.look_back(fields, &told);
            }
            let answer = self.answer(field, telling);
            told.insert(id.to_owned(), answer);
        }
        told
    }

    /// Back one question: what was answered is still there. And forward again.
    fn look_back(&mut self, fields: &[Value], told: &Map<String, Value>) {
        let field = |id: &str| fields.iter().find(|f| f["id"] == id).unwrap();
        let (before, here) = (field("rank"), field("recruited_how"));
        self.seen.press("\x1b");
        let label = self.texts.of(&before["label"]);
        self.at("rank again", &label);
        let options = before["options"].as_array().unwrap();
        let chosen = options.iter().find(|o| o["id"] == told["rank"]).unwrap();
        let chosen = self.texts.of(&chosen["label"]);
        let shown = self.seen.reversed();
        assert!(shown.contains(&chosen), "{}", self.seen.text());
        self.enter();
        let label = self.texts.of(&here["label"]);
        self.sees(&label);
    }

    fn answer(&mut self, field: &Value, telling: Telling) -> Value {
        let id = field["id"].as_str().unwrap();
        let option = |n: usize| field["options"][n - 1]["id"].clone();
        match act(id, field, telling) {
            Act::Pick(n) => {
                self.pick(n);
                match field["type"].as_str().unwrap() {
                    "yes" => json!(true),
                    _ => option(n),
                }
            }
            Act::Mark(both) => {
                for n in both {
                    self.mark(n);
                }
                self.screens.keep("marked", &self.seen.text());
                self.enter();
                json!(both.map(option))
            }
            Act::Skip => {
                self.button("full-skip");
                json!({"skip": true})
            }
            Act::NotKnow => {
                self.button("full-not-know");
                match field["type"].as_str().unwrap() {
                    "ternary" => json!("unknown"),
                    _ => json!({"unknown": true}),
                }
            }
            Act::Words(words) => {
                self.types(words);
                self.button("full-go-on");
                json!(words)
            }
            Act::Date(known, typed) => self.date(known, typed),
            Act::Range([from, to]) => {
                self.at_message("from", "write-date-from");
                let from = self.date(from.0, from.1);
                self.at_message("until", "write-date-to");
                json!({"from": from, "to": self.date(to.0, to.1)})
            }
            Act::Place(name, precision) => {
                self.line(name);
                self.at_message("how exact a place", "write-place-exact");
                self.pick_message(&format!("precision-{precision}"));
                json!({"name": name, "precision": precision})
            }
            Act::Events => self.events(field),
        }
    }

    fn date(&mut self, known: &str, typed: &str) -> Value {
        self.sees_message("write-how-exactly");
        self.pick_message(&format!("known-{known}"));
        self.at_message("date", &format!("date-{known}"));
        self.line(typed);
        match known {
            "roughly" => json!({"date": typed, "precision": "half_year", "about": true}),
            "half_year" => json!({"date": "2031-H1", "precision": "half_year"}),
            "month" => json!({"date": "2031-03", "precision": "month"}),
            _ => json!({"date": typed, "precision": known}),
        }
    }

    /// Two events; the second is taken out again.
    fn events(&mut self, field: &Value) -> Value {
        let label = self.texts.of(&field["label"]);
        let inner = field["fields"].as_array().unwrap();
        self.pick_message("write-tell-one");
        let first = self.answers(inner, Telling::Everything);
        self.at("one event", &label);
        self.pick_message("write-tell-another");
        self.answers(inner, Telling::Little);
        self.at("two events", &label);
        self.pick(2);
        self.at_message("take out", "write-change-or-remove");
        self.pick_message("write-remove");
        self.at("one event again", &label);
        self.pick_message("write-go-on");
        json!([first])
    }
}

fn is_asked(field: &Value, told: &Map<String, Value>) -> bool {
    let Some(condition) = field.get("ask_if") else {
        return true;
    };
    let earlier = told.get(condition["field"].as_str().unwrap());
    earlier.is_some_and(|e| condition["is"].as_array().unwrap().contains(e))
}
