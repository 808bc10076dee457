//! Dates as people write them, made as coarse as they are known.

use plico::model::date;
use plico::model::questionnaire::DATE_PRECISIONS;
use serde_json::{Value, json};

/// A date as it was typed, with as many of its parts as were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Typed {
    year: u16,
    half: Option<u8>,
    quarter: Option<u8>,
    month: Option<u8>,
    day: Option<u8>,
}

impl Typed {
    /// Reads `2031`, `03.2031`, `2031-03`, `14.03.2031`, `2031-03-14`, `2031-H1`, `2031-Q2`; dots, slashes, dashes and
    /// spaces alike. The day stands before the month unless the year comes first.
    pub(super) fn read(typed: &str) -> Option<Self> {
        let separators = |c: char| c.is_whitespace() || "./-–,".contains(c);
        let typed = typed.trim().to_uppercase();
        let mut parts: Vec<&str> = typed.split(separators).filter(|p| !p.is_empty()).collect();
        if parts.first().is_some_and(|p| p.len() != 4) {
            parts.reverse();
        }
        let (year, rest) = parts.split_first()?;
        let mut read = Self {
            year: (year.len() == 4).then(|| year.parse().ok())??,
            half: None,
            quarter: None,
            month: None,
            day: None,
        };
        match rest {
            [] => {}
            [part] => match part.split_at_checked(1)? {
                ("H", n) => read.half = Some(number(n, 2)?),
                ("Q", n) => read.quarter = Some(number(n, 4)?),
                _ => read.month = Some(number(part, 12)?),
            },
            [month, day] => {
                read.month = Some(number(month, 12)?);
                read.day = Some(number(day, 31)?);
            }
            _ => return None,
        }
        let full = format!(
            "{:04}-{:02}-{:02}",
            read.year,
            read.month.unwrap_or(1),
            read.day.unwrap_or(1)
        );
        date::parse(&full).map(|_| read)
    }

    /// The precision of its form, one of [`DATE_PRECISIONS`].
    pub(super) fn precision(self) -> &'static str {
        let known = [self.day, self.month, self.quarter, self.half];
        let names = ["day", "month", "quarter", "half_year"];
        let finest = known.iter().zip(names).find(|(part, _)| part.is_some());
        finest.map_or("year", |(_, name)| name)
    }

    /// Its text at a precision, if it tells as much.
    pub(super) fn at(self, precision: &str) -> Option<String> {
        let year = self.year;
        let third = |m: u8| {
            m.saturating_sub(1)
                .checked_div(3)
                .map(|q| q.saturating_add(1))
        };
        let quarter = self.quarter.or_else(|| third(self.month?));
        let half = self
            .half
            .or_else(|| Some(if quarter? <= 2 { 1 } else { 2 }));
        Some(match precision {
            "year" => format!("{year:04}"),
            "half_year" => format!("{year:04}-H{}", half?),
            "quarter" => format!("{year:04}-Q{}", quarter?),
            "month" => format!("{year:04}-{:02}", self.month?),
            _ => format!("{year:04}-{:02}-{:02}", self.month?, self.day?),
        })
    }
}

/// An answer: the date at the precision at which it is known.
pub(super) fn answer(typed: &str, known: Known, finest: Option<&str>) -> Option<Value> {
    let read = Typed::read(typed)?;
    match known {
        Known::To(precision) => Some(json!({"date": read.at(precision)?, "precision": precision})),
        Known::Roughly => {
            let precision = coarser(read.precision(), finest);
            Some(json!({"date": read.at(precision)?, "precision": precision, "about": true}))
        }
    }
}

/// How exactly she knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// To one of [`DATE_PRECISIONS`].
    To(&'static str),
    /// As exactly as she writes it, but not for sure.
    Roughly,
}

impl Known {
    /// Everything a question lets her choose, coarse to fine.
    pub(super) fn all(finest: Option<&str>) -> Vec<Self> {
        let to = |p| coarser(p, finest) == p;
        let exact = DATE_PRECISIONS.into_iter().filter(|p| to(p)).map(Self::To);
        exact.chain([Self::Roughly]).collect()
    }

    /// How exactly an earlier answer was known.
    pub(super) fn of(answer: &Value) -> Option<Self> {
        if answer.get("about") == Some(&Value::Bool(true)) {
            return Some(Self::Roughly);
        }
        let precision = answer.get("precision")?.as_str()?;
        let mut all = DATE_PRECISIONS.into_iter();
        all.find(|p| *p == precision).map(Self::To)
    }
}

fn coarser(precision: &'static str, finest: Option<&str>) -> &'static str {
    let rank = |p: &str| DATE_PRECISIONS.iter().position(|x| *x == p);
    let cap = finest.and_then(rank).and_then(|r| DATE_PRECISIONS.get(r));
    match cap {
        Some(cap) if rank(cap) < rank(precision) => cap,
        _ => precision,
    }
}

fn number(text: &str, most: u8) -> Option<u8> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|n| digits && (1..=most).contains(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_the_ways_people_write_it() {
        let text = |typed: &str| {
            let read = Typed::read(typed)?;
            read.at(read.precision())
        };
        for typed in [
            "14.03.2031",
            "2031-03-14",
            "14/3/2031",
            " 14 03 2031 ",
            "2031.3.14",
        ] {
            assert_eq!(text(typed).as_deref(), Some("2031-03-14"), "{typed}");
        }
        for typed in ["03.2031", "3/2031", "2031-03", "2031 3"] {
            assert_eq!(text(typed).as_deref(), Some("2031-03"), "{typed}");
        }
        assert_eq!(text("2031").as_deref(), Some("2031"));
        assert_eq!(text("2031-h2").as_deref(), Some("2031-H2"));
        assert_eq!(text("Q4 2031").as_deref(), Some("2031-Q4"));
        for wrong in [
            "",
            "soon",
            "31",
            "30.02.2031",
            "13.2031",
            "1.2.3.2031",
            "2031-Q5",
            "+3.2031",
        ] {
            assert_eq!(text(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_date_is_made_as_coarse_as_it_is_known_and_never_finer() {
        let day = Typed::read("14.08.2031").unwrap();
        assert_eq!(day.at("quarter").as_deref(), Some("2031-Q3"));
        assert_eq!(day.at("half_year").as_deref(), Some("2031-H2"));
        assert_eq!(Typed::read("2031").unwrap().at("month"), None);
        assert_eq!(
            Typed::read("2031-Q2").unwrap().at("half_year").as_deref(),
            Some("2031-H1")
        );
        assert_eq!(
            answer("14.08.2031", Known::Roughly, Some("month")),
            Some(json!({"date": "2031-08", "precision": "month", "about": true}))
        );
        assert_eq!(answer("2031", Known::To("day"), None), None);
        assert_eq!(Known::all(Some("half_year")).len(), 3);
    }
}
