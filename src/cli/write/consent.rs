//! What may be done with it: every use off until chosen, and the days before and after which that holds.

use super::journey::Journey;
use super::page::{ON_THE_WAY, given, own_words, page, say, words};
use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Front, May, Turn};
use plico::model::{Consent, Scope, UntrustedText, date};

/// Uses that follow from other choices: from a file's original, from a codename.
const FOLLOW: [&str; 3] = [
    Scope::INTERNAL_REVIEW,
    Scope::KEEP_ORIGINALS,
    Scope::CONTACT_BACK,
];

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let mut at = if journey.backward { 2u8 } else { 0 };
    let mut back = journey.backward;
    loop {
        let turn = match at {
            0 => uses(front, journey, back)?,
            1 => {
                let told = journey.telling.not_before.clone();
                let turn = day(front, "write-not-before", told.as_deref(), |_| true)?;
                turn.note(&mut journey.telling.not_before)
            }
            _ => {
                let told = journey.telling.review_after.clone();
                let from = journey.telling.not_before.clone();
                let in_order = |day: &str| {
                    Consent::from_names([], &[], from.clone(), Some(day.to_owned())).is_ok()
                };
                let turn = day(front, "write-review-after", told.as_deref(), in_order)?;
                turn.note(&mut journey.telling.review_after)
            }
        };
        back = matches!(turn, Turn::Back);
        match turn {
            Turn::Back if at > 0 => at = at.saturating_sub(1),
            Turn::Given(()) if at < 2 => at = at.saturating_add(1),
            turn => return Ok(turn),
        }
    }
}

fn uses(front: &mut dyn Front, journey: &mut Journey<'_>, back: bool) -> Result<Turn<()>, Failure> {
    let card = journey.card()?;
    let mut offered = card.offered();
    offered.retain(|scope| !FOLLOW.contains(&scope.name()));
    if offered.is_empty() {
        // Nothing to choose from: on, or back, the way she came.
        return Ok(if back { Turn::Back } else { Turn::Given(()) });
    }
    let questionnaire = card.questionnaire.as_ref();
    let first = questionnaire.and_then(|q| q.languages.first());
    let first = first.map_or("", String::as_str);
    let mut list: Vec<Entry> = Vec::new();
    for scope in &offered {
        let own = questionnaire.and_then(|q| q.consent.iter().find(|u| u.id == *scope));
        let (label, help) = match own {
            Some(own) => (
                own_words(front, &own.label, first),
                Some(own_words(front, &own.help, first)),
            ),
            None => (say(front, &format!("use-{}", scope.name())), None),
        };
        list.push(Entry {
            label: UntrustedText::new(label),
            help: help.map(UntrustedText::new),
        });
    }
    let allowed = &journey.telling.allowed;
    let current = offered
        .iter()
        .map(|s| allowed.iter().any(|a| a == s.name()));
    let current: Vec<bool> = current.collect();
    let page = page(front, "write-consent", ON_THE_WAY);
    let chosen = given!(front.choose_many(&page, &list, &current)?);
    let chosen = offered.iter().zip(chosen).filter(|(_, chosen)| *chosen);
    journey.telling.allowed = chosen.map(|(scope, _)| scope.name().to_owned()).collect();
    Ok(Turn::Given(()))
}

/// A full date, or none.
fn day(
    front: &mut dyn Front,
    id: &str,
    current: Option<&str>,
    fits: impl Fn(&str) -> bool,
) -> Result<Turn<Option<String>>, Failure> {
    let may = May {
        skip: true,
        ..ON_THE_WAY
    };
    let page = page(front, id, may);
    let locale = words(front);
    let mut check = |typed: &str| match full_date(typed) {
        None => Err(locale.text("write-no-day")),
        Some(day) if !fits(&day) => Err(locale.text("error-consent-order")),
        Some(_) => Ok(()),
    };
    Ok(
        match front.line(&page, current.unwrap_or_default(), &mut check)? {
            Turn::Skipped => Turn::Given(None),
            turn => Turn::Given(full_date(&given!(turn))),
        },
    )
}

/// A day as people write it, as `YYYY-MM-DD`.
fn full_date(typed: &str) -> Option<String> {
    let day = super::questions::full_date(typed)?;
    date::parse(&day).map(date::show)
}

impl Turn<Option<String>> {
    /// Keeps what was given.
    fn note(self, place: &mut Option<String>) -> Turn<()> {
        match self.or_out() {
            Ok(given) => {
                *place = given;
                Turn::Given(())
            }
            Err(out) => out,
        }
    }
}
