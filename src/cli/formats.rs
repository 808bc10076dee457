//! `plico strip --formats`: what becomes of each format, how, and what remains.

use super::Outcome;
use super::failure::Failure;
use super::ui::{Ui, wrap};
use plico::media::Format;
use serde_json::{Value, json};

pub(crate) fn run(ui: &mut Ui, as_json: bool) -> Result<Outcome, Failure> {
    if as_json {
        let rows = Format::ALL.iter().map(|f| {
            json!({
                "format": f.name(),
                "becomes": f.becomes(),
                "method": f.method().code(),
                "remains": f.remains().code(),
            })
        });
        ui.json(&Value::Array(rows.collect()));
        return Ok(Outcome::Done);
    }
    for format in Format::ALL {
        let becomes = format.becomes().join(", ");
        ui.line(&format!("{} -> {becomes}", format.name()));
        for id in [
            format!("method-{}", format.method().code()),
            format!("remains-{}", format.remains().code()),
        ] {
            let text = ui.locale().text(&id);
            ui.line(&wrap(&format!("  {text}"), 100));
        }
    }
    Ok(Outcome::Done)
}
