//! `plico review`: a verifier's work on a full screen. Each thing that is done here is a command as well; this shows what
//! there is and asks, and the same functions of the casebook do it.
//!
//! `cases` and `reader` say what keys mean, `form` asks, and neither knows a terminal; here they are put together.

mod account;
mod actions;
mod cases;
mod claiming;
mod custody;
mod everyday;
mod footer;
mod form;
#[cfg(test)]
mod form_tests;
mod judged;
mod judging;
mod kept;
mod keys;
mod list_draw;
mod prose;
mod questions;
mod reader;
mod reader_draw;
mod scene;
#[cfg(test)]
mod screen_tests;
mod shelf;
mod words;

use super::Outcome;
use super::args::ReviewArgs;
use super::desk::{CaseAt, Desk};
use super::failure::Failure;
use super::front::{Front, May, Page, Paragraph, Turn};
use super::full::Full;
use super::locale::Locale;
use super::ui::Ui;
use actions::Do;
use cases::Cases;
use form::End;
use judging::At;
use kept::Kept;
use reader::Reader;
use scene::Scene;
use shelf::Shelf;

pub(crate) fn run(ui: &mut Ui, args: &ReviewArgs) -> Result<Outcome, Failure> {
    if args.plain || !Full::can() {
        return Err(Failure::usage("review-no-screen"));
    }
    let desk = Desk::open(ui, &args.office, &[])?;
    let mut desk = desk.ok_or_else(|| Failure::usage("log-no-casebook"))?;
    let done = work(&mut Full::open(ui)?, &mut desk);
    // Some of a paste may still be on its way, and must not reach the shell.
    ui.forget_typed_ahead();
    done.map(|_| Outcome::Done)
}

/// The list, and each case that is opened from it, until the person leaves.
fn work(full: &mut Full<'_>, desk: &mut Desk) -> Result<End, Failure> {
    let locale = Locale::new(full.ui().locale().language());
    let (mut shelf, mut cases) = (Shelf::default(), Cases::default());
    let mut kept = Kept::default();
    shelf.look(desk, &mut cases, &locale)?;
    loop {
        let Some(act) = full.view(&mut cases)? else {
            return Ok(End::Leave);
        };
        let end = match act {
            cases::Act::Leave => return Ok(End::Done),
            cases::Act::Load => {
                shelf.load(desk, &mut cases, &locale)?;
                continue;
            }
            cases::Act::Open(id) => {
                let case = desk.case(&id)?;
                read(full, desk, &case, &mut kept)?
            }
            cases::Act::Find => shelf.find(full, desk)?,
            cases::Act::Filter => shelf.choose(full, desk)?,
            cases::Act::Order => {
                shelf.turn_order();
                End::Done
            }
            cases::Act::All => {
                shelf.all();
                End::Done
            }
            cases::Act::Keys => tell_keys(full, "review-keys-list")?,
        };
        match end {
            End::Leave => return Ok(end),
            End::Back => {}
            End::Done => shelf.look(desk, &mut cases, &locale)?,
        }
    }
}

/// One case, until the person goes back or leaves.
fn read(
    full: &mut Full<'_>,
    desk: &mut Desk,
    case: &CaseAt,
    kept: &mut Kept,
) -> Result<End, Failure> {
    let locale = Locale::new(full.ui().locale().language());
    let mut scene = Scene::gather(desk, case)?;
    let mut reader = opened(&scene, &locale);
    let mut left = End::Back;
    loop {
        let Some(act) = full.view(&mut reader)? else {
            return Ok(End::Leave);
        };
        let claim = reader.claim();
        let at = &mut At {
            front: full,
            desk,
            case,
            kept,
        };
        let end = match act {
            reader::Act::Back => return Ok(left),
            reader::Act::Keys => tell_keys(at.front, "review-keys-case"),
            reader::Act::Quote(source, quote, byte) => {
                claiming::of_words(at, &source, &quote, byte)
            }
            reader::Act::Do(what) => act_on(at, what, &scene, claim),
            reader::Act::Menu => match menu(at, claim.is_some())? {
                Turn::Given(Do::Claim) => {
                    reader.choose_words();
                    continue;
                }
                Turn::Given(what) => act_on(at, what, &scene, claim),
                Turn::Leave => Ok(End::Leave),
                _ => Ok(End::Back),
            },
        };
        // What cannot be done is told here; the case stays open. Should the screen be what failed, so does this.
        let end = end.or_else(|failure| trouble(at.front, &failure))?;
        match end {
            End::Leave => return Ok(end),
            End::Back => {}
            End::Done => {
                left = End::Done;
                scene = Scene::gather(desk, case)?;
                reader = opened(&scene, &locale).in_place_of(reader);
            }
        }
    }
}

fn opened(scene: &Scene, locale: &Locale) -> Reader {
    let title = locale.with("dossier-title", &[("case", scene.id.as_str().into())]);
    Reader::new(title, scene.is_important(), scene.leaves(locale))
}

fn act_on(at: &mut At<'_>, what: Do, scene: &Scene, claim: Option<usize>) -> Result<End, Failure> {
    let state = &scene.state;
    let claim = claim.and_then(|n| state.claims.get(n));
    match (what, claim) {
        (Do::Proposals, _) => claiming::of_proposal(at),
        (Do::Source, _) => claiming::evidence(at),
        (Do::GradeSource, _) => judging::grade_source(at),
        (Do::Grade, Some(claim)) => judging::grade(at, state, claim),
        (Do::Assess, Some(claim)) => judging::assess(at, state, claim),
        (Do::Second, Some(claim)) => judging::second(at, claim),
        (Do::Retract, Some(claim)) => judging::retract(at, claim),
        (Do::Note, claim) => everyday::note(at, claim),
        (Do::Tag, _) => everyday::tag(at, state),
        (Do::Assign, _) => everyday::assign(at, state),
        (Do::Status, _) => everyday::status(at, state),
        (Do::Hold, _) => everyday::hold(at, state),
        // Words are chosen in the reader; and what needs a claim is not offered without one.
        (Do::Claim, _) | (Do::Grade | Do::Assess | Do::Second | Do::Retract, None) => Ok(End::Back),
    }
}

/// Everything that can be done here.
fn menu(at: &mut At<'_>, has_claim: bool) -> Result<Turn<Do>, Failure> {
    let locale = at.locale();
    let all: Vec<_> = actions::offered(has_claim).collect();
    let label = |(_, key, name): &(Do, char, &str)| {
        let key = key.to_uppercase();
        questions::entry(format!("{} ({key})", locale.text(name)))
    };
    let entries: Vec<_> = all.iter().map(label).collect();
    let page = Page {
        title: locale.text("review-menu"),
        text: Vec::new(),
        at: None,
        may: May {
            back: true,
            ..May::default()
        },
    };
    let picked = match at.front.pick(&page, &entries)?.or_out() {
        Ok(picked) => picked,
        Err(out) => return Ok(out),
    };
    Ok(all
        .get(picked)
        .map_or(Turn::Back, |(what, ..)| Turn::Given(*what)))
}

/// Something could not be done.
fn trouble(front: &mut dyn Front, failure: &Failure) -> Result<End, Failure> {
    let locale = front.ui().locale();
    let page = Page {
        title: locale.text("write-trouble"),
        text: vec![Paragraph::Own(form::sentence(failure, locale))],
        at: None,
        may: May::default(),
    };
    Ok(match front.show(&page)? {
        Turn::Leave => End::Leave,
        _ => End::Back,
    })
}

/// All keys of a view, in words.
fn tell_keys(front: &mut dyn Front, id: &str) -> Result<End, Failure> {
    let locale = front.ui().locale();
    let page = Page {
        title: locale.text("review-keys"),
        text: vec![Paragraph::Own(locale.text(id))],
        at: None,
        may: May::default(),
    };
    Ok(match front.show(&page)? {
        Turn::Leave => End::Leave,
        _ => End::Back,
    })
}
