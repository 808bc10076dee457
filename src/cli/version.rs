//! `plico --version [--verbose]`

use super::Outcome;
use super::failure::Failure;
use super::ui::Ui;
use plico::media::worker;
use plico::platform::harden::Protection;

pub(crate) fn run(
    ui: &mut Ui,
    verbose: bool,
    protections: &[Protection],
) -> Result<Outcome, Failure> {
    ui.line(concat!("plico ", env!("CARGO_PKG_VERSION")));
    if verbose {
        let worker = Protection {
            name: "worker",
            held: worker::count() > 0,
        };
        for protection in protections.iter().chain([&worker]) {
            let state = if protection.held { "held" } else { "lacking" };
            let state = ui.locale().text(&format!("protection-{state}"));
            let name = ui.locale().text(&format!("protection-{}", protection.name));
            ui.line(&format!("{name}: {state}"));
        }
    }
    Ok(Outcome::Done)
}
