//! What the screen should say: the program's own messages, and the questionnaire's, in one language.

use serde_json::Value;

/// The words of a language.
pub struct Texts {
    pub code: &'static str,
    ftl: &'static str,
    pub fields: Vec<Value>,
}

/// Each language with its place in the first menu.
pub const LANGUAGES: [(&str, &str); 4] = [
    ("ru", include_str!("../../src/cli/locale/ru.ftl")),
    ("uk", include_str!("../../src/cli/locale/uk.ftl")),
    ("fr", include_str!("../../src/cli/locale/fr.ftl")),
    ("en", include_str!("../../src/cli/locale/en.ftl")),
];

impl Texts {
    pub fn new(code: &str) -> Self {
        let (code, ftl) = LANGUAGES.into_iter().find(|(c, _)| *c == code).unwrap();
        let questionnaire = std::fs::read("examples/questionnaire.json").unwrap();
        let mut questionnaire: Value = serde_json::from_slice(&questionnaire).unwrap();
        let Value::Array(fields) = questionnaire["fields"].take() else {
            panic!("no fields");
        };
        Self { code, ftl, fields }
    }

    /// The number of the language in the first menu, from one.
    pub fn number(&self) -> usize {
        let at = LANGUAGES.iter().position(|(c, _)| *c == self.code);
        at.unwrap() + 1
    }

    /// A message, as far as its first value.
    pub fn say(&self, id: &str) -> String {
        let head = format!("{id} =");
        let mut lines = self.ftl.lines().skip_while(|l| !l.starts_with(&head));
        let first = lines.next().unwrap_or_else(|| panic!("no message {id}"));
        let more = lines.take_while(|l| l.starts_with(' ') || l.is_empty());
        let all: Vec<&str> = std::iter::once(&first[head.len()..]).chain(more).collect();
        let all = all.join("\n");
        all.split('{').next().unwrap().trim().to_owned()
    }

    /// A text of the questionnaire.
    pub fn of(&self, texts: &Value) -> String {
        texts[self.code].as_str().unwrap().to_owned()
    }
}
