//! What a case speaks of: the places, people, units and days of its statements, answers and claims, as far as other cases can
//! be compared with it; its links and happenings, seen from the other side. All of it follows from texts and records that
//! stand elsewhere, can be made again, and goes with them.

use super::state::CaseState;
use super::store::{Bundle, Casebook, StoreError, digest};
use crate::model::record::Claim;
use crate::model::{Digest, Limits, date, period};
use crate::scan::Kind;
use crate::scan::mention::{mentions, name_keys};
use rusqlite::{Connection, params};
use serde_json::{Map, Value};
use time::Date;

/// The tables. `first` and `last` are Julian days. A row of kind `occasion` is a place with the days that were named with it.
const TABLES: &str = "
    CREATE TABLE mentions (
        number INTEGER PRIMARY KEY,
        case_key TEXT NOT NULL,
        source TEXT NOT NULL,
        field TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        words TEXT NOT NULL,
        first INTEGER,
        last INTEGER
    ) STRICT;
    CREATE INDEX mentions_of_case ON mentions (case_key);
    CREATE INDEX mentions_of_source ON mentions (source);
    CREATE INDEX mentions_of_name ON mentions (name, case_key) WHERE name <> '';
    CREATE TABLE linked (
        case_key TEXT NOT NULL,
        other TEXT NOT NULL,
        PRIMARY KEY (case_key, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX linked_from ON linked (other);
    CREATE TABLE about (
        happening TEXT NOT NULL,
        case_key TEXT NOT NULL,
        PRIMARY KEY (happening, case_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX about_of_case ON about (case_key);
";

/// Which tables of this kind a casebook has; another number, and they are made again.
const VERSION: &str = "1";

/// The field of what a claim says; no question is called so.
const CLAIM: &str = "(claim)";
/// Characters of a name that are looked at and kept.
const LONGEST: usize = 200;

pub(super) const OCCASION: &str = "occasion";
pub(super) const DATE: &str = "date";
pub(super) const PLACE: &str = "place";

/// Something that is spoken of.
struct Row<'a> {
    field: &'a str,
    kind: &'a str,
    keys: Vec<String>,
    words: String,
    days: Option<(Date, Date)>,
}

/// Takes in what a bundle speaks of.
pub(super) fn add_bundle(
    db: &Connection,
    case: &Digest,
    bundle: &Bundle,
    limits: &Limits,
) -> Result<(), StoreError> {
    let mut left = limits.mentions;
    let mut add = |row: &Row<'_>| put(db, case, &bundle.manifest_sha256, row, &mut left);
    let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
    let mut texts = vec![(String::new(), bundle.statement.raw().to_owned())];
    if let Value::Object(answers) = &answers {
        let mut rows = Vec::new();
        read_group("", answers, &mut rows, &mut texts);
        for (field, (place, days)) in rows {
            add(&Row {
                field: &field,
                kind: if days.is_some() { OCCASION } else { PLACE },
                keys: name_keys(&place),
                words: place,
                days,
            })?;
        }
    }
    for (field, text) in texts {
        let found = mentions(&text);
        let chars: Vec<char> = text.chars().collect();
        for mention in found.into_iter().take(limits.mentions) {
            let words = chars.get(mention.start..mention.end).unwrap_or_default();
            add(&Row {
                field: &field,
                kind: match mention.kind {
                    Kind::Date => DATE,
                    Kind::Place => PLACE,
                    other => other.code(),
                },
                keys: mention.keys,
                words: words.iter().take(LONGEST).collect(),
                days: mention.days,
            })?;
        }
    }
    Ok(())
}

/// Makes what is kept of a case's claims, links and happenings what its records say.
pub(super) fn follow(
    db: &Connection,
    case: &Digest,
    state: &CaseState,
    limits: &Limits,
) -> Result<(), StoreError> {
    let key = case.to_string();
    for table in [
        "mentions WHERE field = '(claim)' AND case_key",
        "linked WHERE case_key",
        "about WHERE case_key",
    ] {
        db.prepare_cached(&format!("DELETE FROM {table} = ?1"))?
            .execute([&key])?;
    }
    let mut left = limits.mentions;
    for claim in &state.claims {
        let (record, said) = (&claim.made.record, &claim.made.value);
        if let Some(row) = of_claim(said) {
            put(db, case, record, &row, &mut left)?;
        }
        let mut about = db.prepare_cached("INSERT OR IGNORE INTO about VALUES (?1, ?2)")?;
        for happening in claim.happenings.keys() {
            about.execute([&happening.to_string(), &key])?;
        }
    }
    let mut linked = db.prepare_cached("INSERT OR IGNORE INTO linked VALUES (?1, ?2)")?;
    for link in &state.links {
        linked.execute([&key, &link.value.other.to_string()])?;
    }
    Ok(())
}

/// Removes what came from this bundle or record.
pub(super) fn forget(db: &Connection, source: &Digest) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM mentions WHERE source = ?1")?
        .execute([source.to_string()])?;
    Ok(())
}

/// Makes the tables where they are missing or of another version, and fills them from what the casebook has.
pub(super) fn catch_up(casebook: &mut Casebook) -> Result<(), StoreError> {
    let made = "SELECT 1 FROM meta WHERE name = 'speaks' AND value = ?1";
    if casebook.db().prepare(made)?.exists([VERSION])? {
        return Ok(());
    }
    let desk = casebook.desk();
    let limits = *casebook.limits();
    let ids = "SELECT id, key FROM cases";
    let ids: Vec<(String, Digest)> = casebook
        .db()
        .prepare(ids)?
        .query_map([], |r| Ok((r.get(0)?, digest(r, 1)?)))?
        .collect::<Result<_, _>>()?;
    let mut bundles = Vec::new();
    for (id, key) in &ids {
        bundles.push((*key, casebook.bundles(id)?));
    }
    let transaction = casebook.begin()?;
    for table in ["mentions", "linked", "about"] {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS {table};"))?;
    }
    transaction.execute_batch(TABLES)?;
    super::pictures::make(&transaction)?;
    for (case, bundles) in bundles {
        for bundle in bundles {
            add_bundle(&transaction, &case, &bundle, &limits)?;
            super::pictures::expect(&transaction, &case, &bundle)?;
        }
        follow(
            &transaction,
            &case,
            &desk.state(&transaction, &case)?,
            &limits,
        )?;
    }
    let done = "INSERT OR REPLACE INTO meta (name, value) VALUES ('speaks', ?1)";
    transaction.execute(done, [VERSION])?;
    Ok(transaction.commit()?)
}

/// The days of a claim's or a happening's span.
pub(super) fn span(span: &crate::model::record::Span) -> Option<(Date, Date)> {
    Some((date::parse(&span.from)?, date::parse(&span.to)?))
}

fn of_claim(claim: &Claim) -> Option<Row<'static>> {
    let days = claim.when.as_ref().and_then(span);
    let place: String = claim.place.chars().take(LONGEST).collect();
    let keys = name_keys(&place);
    let kind = match (keys.is_empty(), days) {
        (false, Some(_)) => OCCASION,
        (false, None) => PLACE,
        (true, Some(_)) => DATE,
        (true, None) => return None,
    };
    Some(Row {
        field: CLAIM,
        kind,
        keys,
        words: place,
        days,
    })
}

/// One row a key, so that each word of a name is found; a date has one without.
fn put(
    db: &Connection,
    case: &Digest,
    source: &Digest,
    row: &Row<'_>,
    left: &mut usize,
) -> Result<(), StoreError> {
    let keys = if row.keys.is_empty() && row.kind == DATE {
        vec![String::new()]
    } else {
        row.keys.clone()
    };
    let mut insert = db.prepare_cached(
        "INSERT INTO mentions (case_key, source, field, kind, name, words, first, last)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for key in keys {
        let Some(fewer) = left.checked_sub(1) else {
            return Ok(());
        };
        *left = fewer;
        let day = |d: Date| i64::from(d.to_julian_day());
        insert.execute(params![
            case.to_string(),
            source.to_string(),
            row.field,
            row.kind,
            key,
            row.words,
            row.days.map(|d| day(d.0)),
            row.days.map(|d| day(d.1)),
        ])?;
    }
    Ok(())
}

type Named = (String, Option<(Date, Date)>);

/// Reads the answers of one group: what is a place, a day or a text, its form says. A place and the days beside it in the
/// same group are one occasion.
fn read_group(
    above: &str,
    group: &Map<String, Value>,
    rows: &mut Vec<(String, Named)>,
    texts: &mut Vec<(String, String)>,
) {
    let (mut places, mut days) = (Vec::new(), Vec::new());
    for (name, value) in group {
        let field = format!("{above}{name}");
        if let Some(place) = place_of(value) {
            places.push((field, place));
        } else if let Some(span) = period::of_answer(value) {
            days.push(span);
        } else {
            match value {
                Value::String(text) if !is_choice(text) => texts.push((field, text.clone())),
                Value::Object(inner) => read_group(&format!("{field}."), inner, rows, texts),
                Value::Array(items) => {
                    for inner in items.iter().filter_map(Value::as_object) {
                        read_group(&format!("{field}."), inner, rows, texts);
                    }
                }
                _ => {}
            }
        }
    }
    // A questionnaire as a whole asks for places and days that have nothing to do with each other.
    let belong = !above.is_empty() || (places.len() == 1 && days.len() == 1);
    for (field, place) in places {
        if days.is_empty() || !belong {
            rows.push((field, (place, None)));
        } else {
            let all = days
                .iter()
                .map(|d| (field.clone(), (place.clone(), Some(*d))));
            rows.extend(all);
        }
    }
}

/// What stands in an answer that chose among options: a name, as questionnaires have it.
pub(super) fn is_choice(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    text.bytes().all(plain)
}

/// The name in the answer to a question for a place.
pub(super) fn place_of(value: &Value) -> Option<String> {
    let map = value.as_object().filter(|m| m.len() == 2)?;
    map.get("precision")?;
    let name = map.get("name")?.as_str()?;
    Some(name.chars().take(LONGEST).collect())
}
