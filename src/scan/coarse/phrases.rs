//! The wordings of `phrases.txt`, unmasked when they are first asked for.

use crate::model::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What each byte is masked with; the build script's own is the same.
const MASK: u8 = 0xA5;

static MASKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/wordings.bin"));
static TEXTS: LazyLock<HashMap<String, String>> = LazyLock::new(read);

/// The wording of a key in a language.
pub(super) fn text(language: Language, key: &str) -> Option<&'static str> {
    let key = format!("{}.{key}", code(language));
    TEXTS
        .get(&key)
        .map(String::as_str)
        .filter(|t| !t.is_empty())
}

/// The wording of a key with month, season and year put in. None if a form is missing.
pub(super) fn filled(
    language: Language,
    key: &str,
    month: u8,
    season: u8,
    year: u16,
) -> Option<String> {
    let mut rest = text(language, key)?;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, behind) = after.split_once('}')?;
        out.push_str(before);
        match slot.split_once(':') {
            Some(("m", form)) => out.push_str(text(language, &format!("m.{form}.{month}"))?),
            Some(("s", form)) => out.push_str(text(language, &format!("s.{form}.{season}"))?),
            _ => out.push_str(&year.to_string()),
        }
        rest = behind;
    }
    out.push_str(rest);
    Some(out)
}

const fn code(language: Language) -> &'static str {
    match language {
        Language::Ru => "ru",
        Language::Uk => "uk",
        Language::Fr => "fr",
        Language::En => "en",
    }
}

fn read() -> HashMap<String, String> {
    // The compiler must not do it ahead of time: it has unmasked the last bytes before, and they stood in the program.
    let mask = std::hint::black_box(MASK);
    let bytes = MASKED.iter().map(|b| b ^ mask).collect();
    let text = String::from_utf8(bytes).unwrap_or_default();
    let mut language = "";
    let mut texts = HashMap::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix('[') {
            language = heading.trim_end_matches(']');
        } else if let Some((key, text)) = line.split_once(" =") {
            texts.insert(format!("{language}.{key}"), text.trim().to_owned());
        }
    }
    texts
}
