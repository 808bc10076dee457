//! Words by which a source can be answered, and can send more later. Optional; a new codename is shown once and typed back
//! before anything is sealed under it.

use super::journey::Journey;
use super::page::{ON_THE_WAY, entries, given, page, say_with, sentence, words};
use crate::cli::codename::told;
use crate::cli::failure::Failure;
use crate::cli::front::{Front, May, Turn};
use crate::cli::locale::Locale;
use plico::envelope::Codename;
use plico::envelope::codename::Repair;
use plico::model::Limits;

/// A codename and which of its messages this is.
pub(super) struct Chosen {
    pub(super) codename: Codename,
    pub(super) sequence: u64,
}

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let ways = [
        "write-codename-none",
        "write-codename-take",
        "write-codename-have",
    ];
    loop {
        let mut page = page(front, "write-codename", ON_THE_WAY);
        let mut ways = entries(front, &ways);
        if journey.codename.is_some() {
            ways.extend(entries(front, &["write-codename-stays"]));
            page = page.own(front.ui().locale().text("write-codename-there"));
        }
        let current = if journey.codename.is_some() { 3 } else { 0 };
        let turn = match given!(front.choose(&page, &ways, Some(current))?) {
            0 => {
                journey.codename = None;
                Turn::Given(())
            }
            1 => take_new(front, journey)?,
            2 => use_own(front, journey)?,
            _ => Turn::Given(()),
        };
        match turn {
            Turn::Back => {}
            turn => return Ok(turn),
        }
    }
}

/// Shown once; typed back until it is the same.
fn take_new(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let codename = Codename::generate(front.ui().locale().language());
    let may = May {
        keep: false,
        ..ON_THE_WAY
    };
    loop {
        let shown = page(front, "write-codename-new", may).foreign(codename.words().as_str());
        given!(front.show(&shown)?);
        match typed_back(front, &codename)? {
            // She wants to see it again.
            Turn::Back => {}
            turn => {
                given!(turn);
                journey.codename = Some(Chosen {
                    codename,
                    sequence: 1,
                });
                return Ok(Turn::Given(()));
            }
        }
    }
}

fn typed_back(front: &mut dyn Front, codename: &Codename) -> Result<Turn<()>, Failure> {
    let may = May {
        keep: false,
        ..ON_THE_WAY
    };
    let page = page(front, "write-codename-back", may);
    let locale = words(front);
    let mut check = |typed: &str| {
        let read = Codename::read(typed).map_err(|e| sentence(&Failure::from(e), &locale))?;
        if *read.codename.canonical() != *codename.canonical() {
            return Err(locale.text("write-codename-differs"));
        }
        // Nothing was learnt by heart that was typed wrong.
        match repairs(&read.repaired, &locale) {
            None => Ok(()),
            Some(repairs) => Err(repairs),
        }
    };
    given!(front.line(&page, "", &mut check)?);
    Ok(Turn::Given(()))
}

/// The one she has, and which message this is.
fn use_own(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let may = May {
        keep: false,
        ..ON_THE_WAY
    };
    let asked = page(front, "write-codename-own", may);
    let locale = words(front);
    let mut check = |typed: &str| {
        let read = Codename::read(typed);
        read.map(drop)
            .map_err(|e| sentence(&Failure::from(e), &locale))
    };
    loop {
        let typed = given!(front.line(&asked, "", &mut check)?);
        let reading = Codename::read(&typed)?;
        let mut which = page(front, "write-codename-sequence", may);
        if let Some(repairs) = repairs(&reading.repaired, &locale) {
            which = which.own(repairs);
        }
        let most = Limits::STANDARD.sequence;
        let values = [("most", most.into())];
        let misfit = say_with(front, "write-codename-no-sequence", &values);
        let mut check = |typed: &str| match typed.trim().parse::<u64>() {
            Ok(n) if (2..=most).contains(&n) => Ok(()),
            _ => Err(misfit.clone()),
        };
        match front.line(&which, "", &mut check)? {
            Turn::Back => {}
            turn => {
                journey.codename = Some(Chosen {
                    codename: reading.codename,
                    sequence: given!(turn).trim().parse().unwrap_or(2),
                });
                return Ok(Turn::Given(()));
            }
        }
    }
}

/// Which words were taken for others.
fn repairs(repaired: &[Repair], locale: &Locale) -> Option<String> {
    let told: Vec<String> = repaired.iter().map(|r| told(locale, r)).collect();
    (!told.is_empty()).then(|| told.join("\n"))
}
