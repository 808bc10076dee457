//! A codename as it is typed: at the terminal, where ten words have to be seen to be typed, or in a file that a script names.
//! Never an argument, never the environment.

use super::failure::Failure;
use super::input;
use super::locale::Locale;
use super::ui::Ui;
use plico::envelope::codename::Repair;
use plico::envelope::{Codename, ConfirmedCard, PseudonymKeys};
use plico::model::UntrustedText;
use std::path::Path;
use zeroize::Zeroizing;

/// A codename's file: some words and a line end.
const LONGEST: u64 = 4 << 10;

/// The codename from a file, or from the person, who is asked until it is one. What was mended is told.
pub(crate) fn ask(ui: &mut Ui, file: Option<&Path>) -> Result<Codename, Failure> {
    if let Some(path) = file {
        let typed = input::read_pipe(path, LONGEST)?;
        let typed = Zeroizing::new(String::from_utf8_lossy(typed.expose()).into_owned());
        return read(ui, &typed).map_err(|failure| failure.about(path));
    }
    if !ui.can_ask() {
        return Err(Failure::usage("no-codename"));
    }
    loop {
        let typed = ui.ask("ask-codename")?;
        match read(ui, &typed) {
            Ok(codename) => return Ok(codename),
            Err(failure) => ui.complain(&failure),
        }
    }
}

fn read(ui: &mut Ui, typed: &str) -> Result<Codename, Failure> {
    let reading = Codename::read(typed)?;
    for repair in &reading.repaired {
        let told = told(ui.locale(), repair);
        ui.aloud(&told, "");
    }
    Ok(reading.codename)
}

/// Says which word was taken for another.
pub(crate) fn told(locale: &Locale, repair: &Repair) -> String {
    let visible = |words: &str| UntrustedText::new(words).visible(false);
    let values = [
        ("position", repair.position.into()),
        ("typed", visible(&repair.typed).into()),
        ("meant", visible(&repair.meant).into()),
    ];
    // A word too many was taken for nothing.
    let id = if repair.meant.is_empty() {
        "codename-left-out"
    } else {
        "codename-repaired"
    };
    locale.with(id, &values)
}

/// The keys of a codename, after saying that it takes a while.
pub(crate) fn derive(
    ui: &mut Ui,
    codename: &Codename,
    card: &ConfirmedCard,
) -> Result<PseudonymKeys, Failure> {
    ui.note("codename-deriving", &[]);
    Ok(PseudonymKeys::derive(codename, card)?)
}
