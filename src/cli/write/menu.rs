//! What a person may have come for.

use super::errands::Errand;
use super::page::{BACK, entries, given, page};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, Turn};

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Write,
    Resume,
    Errand(Errand),
    Leave,
}

/// A line of a menu: an errand, or a menu of its own.
enum Line {
    Choice(Choice),
    Menu(&'static str, &'static [(&'static str, Errand)]),
}

const FILES: &[(&str, Errand)] = &[
    ("write-menu-inspect", Errand::Inspect),
    ("write-menu-strip", Errand::Strip),
    ("write-menu-scan", Errand::Scan),
];

const COURIER: &[(&str, Errand)] = &[
    ("write-menu-check", Errand::Check),
    ("write-menu-copy", Errand::Copy),
    ("write-menu-split", Errand::Split),
    ("write-menu-wrap", Errand::Wrap),
    ("write-menu-paper", Errand::Paper),
    ("write-menu-unpaper", Errand::Unpaper),
];

const VERIFIER: &[(&str, Errand)] = &[
    ("write-menu-open", Errand::Open),
    ("write-menu-list", Errand::List),
    ("write-menu-show", Errand::Show),
];

pub(super) fn ask(front: &mut dyn Front) -> Result<Turn<Choice>, Failure> {
    let lines = [
        ("write-menu-tell", Line::Choice(Choice::Write)),
        ("write-menu-draft", Line::Choice(Choice::Resume)),
        (
            "write-menu-reply",
            Line::Choice(Choice::Errand(Errand::Reply)),
        ),
        ("write-menu-files", Line::Menu("write-menu-files", FILES)),
        (
            "write-menu-courier",
            Line::Menu("write-menu-courier", COURIER),
        ),
        (
            "write-menu-verifier",
            Line::Menu("write-menu-verifier", VERIFIER),
        ),
        ("write-menu-leave", Line::Choice(Choice::Leave)),
    ];
    loop {
        let ids: Vec<&str> = lines.iter().map(|(id, _)| *id).collect();
        let shown = entries(front, &ids);
        let page = page(front, "write-menu", BACK);
        let chosen = given!(front.pick(&page, &shown)?);
        match lines.get(chosen) {
            None => {}
            Some((_, Line::Choice(choice))) => return Ok(Turn::Given(*choice)),
            Some((_, Line::Menu(title, errands))) => match below(front, title, errands)? {
                Turn::Back => {}
                turn => return Ok(turn),
            },
        }
    }
}

fn below(
    front: &mut dyn Front,
    title: &str,
    errands: &[(&str, Errand)],
) -> Result<Turn<Choice>, Failure> {
    let ids: Vec<&str> = errands.iter().map(|(id, _)| *id).collect();
    let shown = entries(front, &ids);
    let page = page(front, title, BACK);
    let chosen = given!(front.pick(&page, &shown)?);
    let errand = errands.get(chosen).map(|(_, errand)| *errand);
    Ok(errand.map_or(Turn::Back, |errand| Turn::Given(Choice::Errand(errand))))
}
