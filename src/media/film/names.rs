//! What is meant by the long names under which films keep what they say: keys of QuickTime, tags of Matroska.

use crate::media::findings::Findings;
use crate::model::{Finding, Severity};
use time::OffsetDateTime;

use Severity::{Few, Narrows, One};

/// Parts of long names, the first that fits counts.
const KEYS: &[(&str, &str, Severity)] = &[
    ("location", "place", One),
    ("gps", "place", One),
    ("serial", "camera-serial", One),
    ("identifier", "document-id", One),
    ("lens", "lens", Few),
    ("make", "camera", Few),
    ("model", "camera", Few),
    ("manufacturer", "camera", Few),
    ("software", "software", Narrows),
    ("version", "software", Narrows),
    ("encoder", "software", Narrows),
    ("date", "date", Few),
    ("title", "title", Few),
    ("author", "author", One),
    ("artist", "author", One),
    ("director", "author", One),
    ("copyright", "author", One),
    ("user", "author", One),
    ("comment", "comment", Few),
    ("description", "description", Few),
    ("information", "description", Few),
    ("artwork", "cover-picture", Few),
];

/// Names one thing that a film says.
pub(super) fn tell(key: &str, value: &str, found: &mut Findings) {
    let small = key.to_ascii_lowercase();
    let known = KEYS.iter().find(|(part, ..)| small.contains(part));
    found.push(match known {
        Some((_, kind, severity)) => Finding::with(kind, *severity, value),
        None => Finding::with("tags", Few, format!("{key}: {value}")),
    });
}

/// A moment in universal time.
pub(super) fn spelled(at: OffsetDateTime) -> String {
    let (hour, minute, second) = at.to_hms();
    format!("{} {hour:02}:{minute:02}:{second:02} UTC", at.date())
}
