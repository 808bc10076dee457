//! Calendar dates as they stand in cards and consent: `YYYY-MM-DD`.

use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

const FORMAT: &[BorrowedFormatItem<'static>] = format_description!("[year]-[month]-[day]");

/// Reads `YYYY-MM-DD`, and nothing else.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    (text.len() == 10).then_some(())?;
    Date::parse(text, FORMAT).ok()
}

/// Writes `YYYY-MM-DD`.
#[must_use]
pub fn show(date: Date) -> String {
    date.format(FORMAT).unwrap_or_default()
}

/// The same day some months later, or the last day of that month.
#[must_use]
pub fn add_months(date: Date, months: u32) -> Option<Date> {
    let index = u32::from(u8::from(date.month())).checked_sub(1)?;
    let total = index.checked_add(months)?;
    let year = date
        .year()
        .checked_add(i32::try_from(total.checked_div(12)?).ok()?)?;
    let month = time::Month::try_from(u8::try_from(total.checked_rem(12)?).ok()?.checked_add(1)?);
    let month = month.ok()?;
    Date::from_calendar_date(year, month, date.day().min(month.length(year))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_added_as_a_calendar_does() {
        let end = |d: &str, m| show(add_months(parse(d).unwrap(), m).unwrap());
        assert_eq!(end("2026-01-31", 1), "2026-02-28");
        assert_eq!(end("2026-11-23", 12), "2027-11-23");
        assert_eq!(end("2026-12-01", 1), "2027-01-01");
    }

    #[test]
    fn only_the_full_form_is_a_date() {
        assert!(parse("2026-2-3").is_none());
        assert!(parse("2026-02-30").is_none());
        assert!(parse("2026-02-03 ").is_none());
    }
}
