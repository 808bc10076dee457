//! `plico` with no arguments, and `plico write`: the whole way of a source, one question after the other, and everything
//! else one menu entry away. No argument, environment, window title or shell history holds an answer, a path or an
//! office's name.
//!
//! Whoever leaves before the file is sealed has chosen to: the outcome is [`Outcome::No`], exit code 1, and nothing is
//! said. Leaving from the menu is [`Outcome::Done`].

mod card;
mod codename;
mod consent;
mod errands;
mod files;
mod found;
mod journey;
mod keep;
mod machine;
mod menu;
mod page;
mod paths;
mod questions;
mod resume;
mod review;
mod sealing;
mod story;
#[cfg(test)]
mod tests;

use super::Outcome;
use super::failure::Failure;
use super::front::{Front, Turn};
#[cfg(unix)]
use super::full::Full;
use super::locale::Locale;
use super::plain::Plain;
use super::ui::Ui;
use journey::{Journey, Step};
use menu::Choice;
use page::{entry, page};
use plico::model::Language;
use plico::platform::harden::Protection;

pub(crate) fn run(
    ui: &mut Ui,
    plain: bool,
    protections: &[Protection],
) -> Result<Outcome, Failure> {
    if !ui.can_ask() && !ui.has_input() {
        return Err(Failure::usage("usage-no-command"));
    }
    #[cfg(unix)]
    if !plain && Full::can() {
        let outcome = on(&mut Full::open(ui)?, protections);
        // Some of a paste may still be on its way.
        ui.forget_typed_ahead();
        return outcome;
    }
    let mut front = Plain::new(ui);
    let outcome = on(&mut front, protections);
    // Whatever way it ended: what was pasted behind the last answer must not reach the shell.
    front.ui().forget_typed_ahead();
    outcome
}

/// The whole way, over either front.
fn on(front: &mut dyn Front, protections: &[Protection]) -> Result<Outcome, Failure> {
    while let Turn::Given(()) = choose_language(front)? {
        loop {
            let choice = match menu::ask(front)? {
                Turn::Given(choice) => choice,
                Turn::Back => break,
                _ => return Ok(Outcome::Done),
            };
            let end = match choice {
                Choice::Write => {
                    let language = front.ui().locale().language();
                    walk(front, &mut Journey::new(language, protections), Step::Card)?
                }
                Choice::Resume => match resume::ask(front, protections)? {
                    Turn::Given((mut journey, step)) => walk(front, &mut journey, step)?,
                    Turn::Leave => return Ok(Outcome::Done),
                    _ => None,
                },
                Choice::Errand(errand) => errands::run(front, errand)?,
                Choice::Leave => return Ok(Outcome::Done),
            };
            if let Some(outcome) = end {
                return Ok(outcome);
            }
        }
    }
    Ok(Outcome::Done)
}

fn choose_language(front: &mut dyn Front) -> Result<Turn<()>, Failure> {
    let page = page(front, "write-language", super::front::May::default());
    let entries: Vec<_> = Language::ALL.iter().map(|l| entry(l.own_name())).collect();
    let spoken = front.ui().locale().language();
    let current = Language::ALL.iter().position(|l| *l == spoken);
    let chosen = page::given!(front.choose(&page, &entries, current)?);
    if let Some(language) = Language::ALL.get(chosen) {
        front.ui().speak(Locale::new(*language));
    }
    Ok(Turn::Given(()))
}

/// Step by step, forward and back. `None` if she went back to the menu.
fn walk(
    front: &mut dyn Front,
    journey: &mut Journey<'_>,
    from: Step,
) -> Result<Option<Outcome>, Failure> {
    let (mut step, mut forward) = (from, false);
    loop {
        if Step::of_place(&journey.telling.place) != Some(step) {
            step.name().clone_into(&mut journey.telling.place);
        }
        if forward && let Err(failure) = keep::again(front, journey) {
            // The draft before is still there, and so is everything told.
            page::trouble(front, &failure)?;
        }
        let mut turn = step.ask(front, journey)?;
        if matches!(turn, Turn::Keep) {
            turn = match keep::keep(front, journey)? {
                Turn::Leave => Turn::Leave,
                _ => Turn::Keep,
            };
        }
        journey.backward = matches!(turn, Turn::Back);
        forward = matches!(turn, Turn::Given(()) | Turn::Skipped | Turn::Unknown);
        let next = match turn {
            Turn::Leave => return Ok(Some(Outcome::No)),
            Turn::Keep => Some(step),
            Turn::Back => match step.previous(journey) {
                None => return Ok(None),
                before => before,
            },
            Turn::Given(()) | Turn::Skipped | Turn::Unknown => step.next(journey),
        };
        match next {
            Some(next) => step = next,
            None => return Ok(Some(Outcome::Done)),
        }
    }
}
