//! Where a questionnaire departs from its form, told so that whoever writes one finds the place: the field by its own
//! name, the key, and what stands there.
//!
//! A line and a column, which is all that a reader of JSON knows, help little in a file of a thousand lines that a
//! program wrote. So a text is read as a tree first, and the first fault is named by its path.

use super::{Questionnaire, QuestionnaireError};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Error, IntoDeserializer, Unexpected, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};
use std::fmt;

/// Characters of a key or a value that are shown; a file may hold any.
const SHOWN: usize = 40;

/// Reads a text. What serde takes for an object although it is an array, its values in their order, is a fault here.
pub(super) fn read(json: &[u8]) -> Result<Questionnaire, QuestionnaireError> {
    let by_line = |error: serde_json::Error| QuestionnaireError::Json {
        detail: error.to_string(),
    };
    let tree: Value = serde_json::from_slice(json).map_err(by_line)?;
    serde_path_to_error::deserialize::<_, Questionnaire>(Node(&tree))
        .map_err(|e| told(&tree, e.path(), e.inner()))?;
    // A key that stands twice is a fault only the text has.
    serde_json::from_slice(json).map_err(by_line)
}

fn told(tree: &Value, path: &Path, fault: &Fault) -> QuestionnaireError {
    let mut place = Place::new(tree);
    for segment in path {
        match segment {
            // A key that is unknown is named apart from its place.
            Segment::Map { key } if fault.is_of_key(key) => {}
            Segment::Map { key } => place.key(key),
            Segment::Seq { index } => place.entry(*index),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    let (field, found) = (place.words(), place.at);
    match fault {
        Fault::Key(key) => QuestionnaireError::Key {
            field,
            key: beginning(key),
        },
        Fault::Missing(key) => QuestionnaireError::Missing {
            field,
            key: (*key).to_owned(),
        },
        Fault::Value => QuestionnaireError::Value {
            field,
            found: beginning(&found.map(Value::to_string).unwrap_or_default()),
        },
    }
}

fn beginning(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A place in the tree, in the words of whoever wrote it: `b.c.label.en`, as the faults of meaning are named, and
/// `fields[3]` for what has no name.
struct Place<'de> {
    at: Option<&'de Value>,
    parts: Vec<String>,
}

impl<'de> Place<'de> {
    fn new(tree: &'de Value) -> Self {
        Self {
            at: Some(tree),
            parts: Vec::new(),
        }
    }

    fn key(&mut self, key: &str) {
        self.at = self.at.and_then(|v| v.get(key));
        self.parts.push(beginning(key));
    }

    fn entry(&mut self, index: usize) {
        self.at = self.at.and_then(|v| v.get(index));
        let id = self.at.and_then(|v| v.get("id")?.as_str());
        let id = id.filter(|id| super::is_name(id, true)).map(str::to_owned);
        match (id, self.parts.last_mut()) {
            (Some(id), Some(last)) if last == "fields" => *last = id,
            (Some(id), _) => self.parts.push(id),
            (None, Some(last)) => *last = format!("{last}[{index}]"),
            (None, None) => self.parts.push(format!("[{index}]")),
        }
    }

    fn words(&self) -> String {
        if self.parts.is_empty() {
            "questionnaire".to_owned()
        } else {
            self.parts.join(".")
        }
    }
}

/// What is wrong at a place.
#[derive(Debug)]
enum Fault {
    Key(String),
    Missing(&'static str),
    Value,
}

impl Fault {
    fn is_of_key(&self, key: &str) -> bool {
        matches!(self, Self::Key(unknown) if unknown == key)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Value
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::Key(field.to_owned())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}

/// A tree to read from, whose faults are [`Fault`]s.
struct Node<'de>(&'de Value);

impl<'de> IntoDeserializer<'de, Fault> for Node<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(is) => visitor.visit_bool(*is),
            Value::Number(n) => match (n.as_u64(), n.as_i64()) {
                (Some(n), _) => visitor.visit_u64(n),
                (None, Some(n)) => visitor.visit_i64(n),
                (None, None) => visitor.visit_f64(n.as_f64().unwrap_or_default()),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(list) => visitor.visit_seq(SeqDeserializer::new(list.iter().map(Node))),
            Value::Object(map) => {
                let pairs = map.iter().map(|(key, value)| (key.as_str(), Node(value)));
                visitor.visit_map(MapDeserializer::new(pairs))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(Fault::invalid_type(Unexpected::Other("no text"), &visitor)),
        }
    }

    /// An object: its values in an array, without their keys, are not what the form asks for.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Array(_) => Err(Fault::invalid_type(Unexpected::Seq, &visitor)),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq
        tuple tuple_struct map identifier ignored_any
    }
}
