//! Place, region, part of the country, country: only where the place lies in one region.

use super::{form, phrases};
use crate::model::Language;
use crate::scan::codepage;
use crate::scan::hit::Hit;
use crate::scan::lexicon::Region;
use crate::scan::page::Page;

/// Steps of a ladder.
const STEPS: usize = 3;
/// Letters by which a region is known to be the place itself, in any case.
const SAME: usize = 4;

pub(super) fn of(page: &Page<'_>, hit: &Hit, region: u16, language: Language) -> Vec<String> {
    let form = form(page, hit, language);
    let found = page.slice(hit.start, hit.end);
    let mut ladder = Vec::new();
    let mut next = Region::of(region);
    for _ in 0..STEPS {
        let Some(region) = next else {
            break;
        };
        next = region.larger();
        if !itself(found, region, language) {
            ladder.extend(worded(page, hit, region, form, language));
        }
    }
    ladder
}

/// The region as it fits behind the word that stands before.
fn worded(
    page: &Page<'_>,
    hit: &Hit,
    region: &Region,
    form: &str,
    language: Language,
) -> Option<String> {
    let (name, inside) = (region.name(language), region.inside(language));
    if name.is_empty() || inside.is_empty() {
        return None;
    }
    if form == "free" {
        return Some(name.to_owned());
    }
    // "в Кременной" becomes "в" and "Луганской области": the preposition stands there already.
    let before = page
        .before(page.token_at(hit.start), 1)
        .map(|t| codepage::show(page.spelled(t)));
    if let (Some(before), Some((preposition, rest))) = (before, inside.split_once(' '))
        && (preposition == before
            || form == "at"
                && phrases::text(language, &format!("before.{preposition}")) == Some("at"))
    {
        return Some(rest.to_owned());
    }
    phrases::text(language, &format!("place.{form}")).map_or_else(
        || Some(name.to_owned()),
        |text| Some(text.replace("{in}", inside)),
    )
}

fn itself(found: &[u8], region: &Region, language: Language) -> bool {
    let name = codepage::key(region.name(language)).unwrap_or_default();
    let start = name.get(..SAME.min(name.len())).unwrap_or_default();
    !start.is_empty() && found.windows(start.len()).any(|w| w == start)
}
