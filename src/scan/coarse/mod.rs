//! Coarser wordings, in the language of the text: what a person may write instead.

mod date;
mod names;
mod phrases;
mod place;

use super::codepage;
use super::finding::Kind;
use super::hit::{Detail, Hit};
use super::lexicon::Cue;
use super::page::Page;
use crate::model::Language;
use names::Names;

/// The wordings for one text: the same name has the same number everywhere.
pub(super) struct Wordings {
    language: Language,
    /// What stands for a name and for a call sign, with a place for its number.
    name: &'static str,
    call_sign: &'static str,
    names: Names,
    call_signs: Names,
}

impl Wordings {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            name: phrases::text(language, "name").unwrap_or_default(),
            call_sign: phrases::text(language, "callsign").unwrap_or_default(),
            names: Names::default(),
            call_signs: Names::default(),
        }
    }

    /// Ladders of coarser wordings, the finest first. `text` is what was found, as it stands.
    pub(super) fn of(&mut self, page: &Page<'_>, hit: &Hit, text: &str) -> Vec<String> {
        let language = self.language;
        let one = |key: &str| phrases::text(language, key).map(str::to_owned);
        let mut ladder: Vec<String> = match (hit.kind, hit.detail) {
            (Kind::Date, Detail::Date { .. }) => date::of(page, hit, language),
            (Kind::Time, Detail::Time { hour }) => date::part_of_day(page, hit, hour, language)
                .into_iter()
                .collect(),
            (
                Kind::Place,
                Detail::Place {
                    region: Some(region),
                },
            ) => place::of(page, hit, region, language),
            (Kind::Unit, Detail::Unit { start, end }) if end > start => {
                kind_word(page, hit, text, start, end).into_iter().collect()
            }
            (Kind::Unit, _) => one("unit").into_iter().collect(),
            (Kind::Rank, Detail::Rank { group }) => {
                one(&format!("rank.{group}")).into_iter().collect()
            }
            (Kind::Person, _) => numbered(self.name, self.names.number(page, hit)),
            (Kind::Callsign, _) => numbered(self.call_sign, self.call_signs.number(page, hit)),
            (Kind::Organisation, _) => organisation(page, hit, text)
                .or_else(|| one("organisation"))
                .into_iter()
                .collect(),
            (kind, _) => removed(kind).and_then(one).into_iter().collect(),
        };
        ladder.retain(|rung| rung != text);
        ladder.dedup();
        ladder
    }
}

/// The token of fixed width that stands for what is left out.
const fn removed(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Phone
        | Kind::IdDocument
        | Kind::GovId
        | Kind::Bank
        | Kind::DeviceId
        | Kind::Plate
        | Kind::Number => Some("number"),
        Kind::Email | Kind::Handle | Kind::Url | Kind::Ip | Kind::Address => Some("contact"),
        Kind::Coordinates => Some("coordinates"),
        Kind::Path => Some("path"),
        _ => None,
    }
}

fn numbered(token: &str, number: usize) -> Vec<String> {
    match token.split_once("{n}") {
        Some((before, behind)) => vec![format!("{before}{number}{behind}")],
        None => Vec::new(),
    }
}

/// The words of the text itself between two folded offsets of a hit.
fn kind_word(page: &Page<'_>, hit: &Hit, text: &str, start: u32, end: u32) -> Option<String> {
    if start < hit.start || end > hit.end {
        return Some(codepage::show(page.slice(start, end)));
    }
    let first = page.code_point(hit.start);
    let (from, to) = (
        page.code_point(start).checked_sub(first)?,
        page.code_point_end(end).checked_sub(first)?,
    );
    Some(
        text.chars()
            .skip(from)
            .take(to.saturating_sub(from))
            .collect(),
    )
}

/// The word of the text that says what kind of organisation it is.
fn organisation(page: &Page<'_>, hit: &Hit, text: &str) -> Option<String> {
    let from = page.token_at(hit.start);
    let tokens = page
        .tokens
        .get(from..)?
        .iter()
        .take_while(|t| t.end <= hit.end);
    let kind = tokens.filter(|t| t.is(Cue::Organisation)).last()?;
    let word = kind_word(page, hit, text, kind.start, kind.end)?;
    let english = kind.start > hit.start && word.is_ascii();
    Some(if english { word.to_lowercase() } else { word })
}

/// Which form fits behind the word before a hit.
fn form(page: &Page<'_>, hit: &Hit, language: Language) -> &'static str {
    let at = page.token_at(hit.start);
    let before = page.before(at, 1).filter(|t| t.is_word()).or_else(|| {
        let apostrophe = page.before(at, 1).is_some_and(|t| page.is_mark(t, b'\''));
        page.before(at, 2).filter(|_| apostrophe)
    });
    before
        .filter(|t| t.len() < 12)
        .and_then(|t| {
            phrases::text(
                language,
                &format!("before.{}", codepage::show(page.spelled(t))),
            )
        })
        .unwrap_or("free")
}

#[cfg(test)]
mod tests {
    use crate::scan::{Kind, scan};

    fn ladder(text: &str, kind: Kind) -> Vec<String> {
        let report = scan(text, None);
        let found = report.findings.into_iter().find(|f| f.kind == kind);
        found.map(|f| f.suggestions).unwrap_or_default()
    }

    #[test]
    fn dates_are_coarsened_in_the_case_the_sentence_asks_for() {
        for (text, expected) in [
            (
                "Я ушёл 24 февраля 2022 года и не вернулся.",
                vec!["в феврале 2022 года", "зимой 2022 года", "в 2022 году"],
            ),
            (
                "Я служил до 24 февраля 2022 года и ушёл.",
                vec!["февраля 2022 года", "зимы 2022 года", "2022 года"],
            ),
            (
                "Меня призвали в марте 2023 года, и я пошёл.",
                vec!["один из весенних месяцев 2023 года", "2023 году"],
            ),
            (
                "Він пішов 9 листопада 2023 року і не повернувся.",
                vec!["у листопаді 2023 року", "восени 2023 року", "у 2023 році"],
            ),
            (
                "We left on 4 March 2023 and hid.",
                vec![
                    "a day in March 2023",
                    "a spring day in 2023",
                    "a day in 2023",
                ],
            ),
            (
                "The first of us left in July 2022 with him.",
                vec!["the summer of 2022", "2022"],
            ),
            (
                "Nous sommes partis avant le 3 août 2022 avec lui.",
                vec!["août 2022", "l’été 2022", "2022"],
            ),
        ] {
            assert_eq!(ladder(text, Kind::Date), expected, "{text}");
        }
    }

    #[test]
    fn times_become_parts_of_the_day() {
        for (text, expected) in [
            ("В 5:40 нас подняли, и мы пошли.", "предрассветные часы"),
            ("Подняли нас без десяти семь.", "на рассвете"),
            ("О 19:30 ми їхали, і він був із нами.", "вечірній порі"),
            (
                "The truck was there at 7.25 am and we left.",
                "some point in the morning",
            ),
            ("Nous étions là à 17h30 avec lui.", "un moment de la soirée"),
        ] {
            assert_eq!(ladder(text, Kind::Time), [expected], "{text}");
        }
    }

    #[test]
    fn numbers_have_tokens_and_an_organisation_keeps_its_kind() {
        assert_eq!(
            ladder("учился в школе № 7 и жил там", Kind::Organisation),
            ["школе"]
        );
        assert_eq!(
            ladder("звони +7 900 555 01 23, это мой", Kind::Phone),
            ["[номер]"]
        );
    }
}
