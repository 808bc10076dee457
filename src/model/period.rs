//! The days an answer's date may mean (`docs/format.md`, "Answers").

use super::date;
use serde_json::Value;
use time::{Date, Month};

/// The first and the last day of a date of whatever precision: `2031`, `2031-H1`, `2031-Q3`, `2031-03`, `2031-03-14`.
#[must_use]
pub fn days(text: &str) -> Option<(Date, Date)> {
    if let Some(day) = date::parse(text) {
        return Some((day, day));
    }
    let (year, part) = match text.split_once('-') {
        Some((year, part)) => (year, part),
        None => (text, ""),
    };
    let digits = |t: &str, n: usize| t.len() == n && t.bytes().all(|b| b.is_ascii_digit());
    if !digits(year, 4) {
        return None;
    }
    let (first, last) = match part {
        "" => (1, 12),
        "H1" => (1, 6),
        "H2" => (7, 12),
        "Q1" => (1, 3),
        "Q2" => (4, 6),
        "Q3" => (7, 9),
        "Q4" => (10, 12),
        month if digits(month, 2) => (month.parse().ok()?, month.parse().ok()?),
        _ => return None,
    };
    let year: i32 = year.parse().ok()?;
    let (first, last) = (Month::try_from(first).ok()?, Month::try_from(last).ok()?);
    let first = Date::from_calendar_date(year, first, 1).ok()?;
    Some((
        first,
        Date::from_calendar_date(year, last, last.length(year)).ok()?,
    ))
}

/// The same of an answer: a date, or a range from the first day of one to the last of the other. `None` for whatever
/// is neither, and for a range that ends before it begins.
#[must_use]
pub fn of_answer(answer: &Value) -> Option<(Date, Date)> {
    let date = |v: &Value| days(v.get("date")?.as_str()?);
    if let (Some(from), Some(to)) = (answer.get("from"), answer.get("to")) {
        let (from, to) = (date(from)?.0, date(to)?.1);
        return (from <= to).then_some((from, to));
    }
    date(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(days: Option<(Date, Date)>) -> Option<(String, String)> {
        days.map(|(a, b)| (date::show(a), date::show(b)))
    }

    #[test]
    fn each_precision_means_its_days() {
        for (text, from, to) in [
            ("2031", "2031-01-01", "2031-12-31"),
            ("2031-H1", "2031-01-01", "2031-06-30"),
            ("2031-H2", "2031-07-01", "2031-12-31"),
            ("2031-Q3", "2031-07-01", "2031-09-30"),
            ("2032-02", "2032-02-01", "2032-02-29"),
            ("2031-03-14", "2031-03-14", "2031-03-14"),
        ] {
            assert_eq!(shown(days(text)), Some((from.into(), to.into())), "{text}");
        }
        for wrong in [
            "",
            "31",
            "2031-Q5",
            "2031-13",
            "2031-3",
            "2031-02-30",
            "203-01",
            "２０３１",
        ] {
            assert_eq!(days(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_range_goes_from_the_first_day_to_the_last() {
        let range = json!({"from": {"date": "2030-10", "precision": "month", "about": true},
                           "to": {"date": "2030-H2", "precision": "half_year"}});
        let expected = Some(("2030-10-01".into(), "2030-12-31".into()));
        assert_eq!(shown(of_answer(&range)), expected);
        let backwards = json!({"from": {"date": "2031"}, "to": {"date": "2030"}});
        assert_eq!(of_answer(&backwards), None);
        assert_eq!(of_answer(&json!({"skip": true})), None);
        assert_eq!(of_answer(&json!("2031")), None);
    }
}
