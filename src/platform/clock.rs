//! The one clock. Nothing that is sealed ever reads it.

use std::time::{Duration, Instant, SystemTime};
use time::{Date, OffsetDateTime};

/// Today's date in UTC: what a card's validity is held against.
#[must_use]
pub fn today() -> Date {
    now().date()
}

/// The present moment in UTC, for the office's own records.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one clock")]
pub fn now() -> OffsetDateTime {
    OffsetDateTime::from(SystemTime::now())
}

/// The present moment as the office's records keep it: UTC, to the second, as in RFC 3339.
#[must_use]
pub fn stamp() -> String {
    let form = time::macros::format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    now().format(form).unwrap_or_default()
}

/// Measures how long something has taken, to decide whether progress is worth showing.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts at zero.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one clock")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since [`Stopwatch::start`].
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}
