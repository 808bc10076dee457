//! `plico wrap BUNDLE`: a sealed bundle is sealed once more, so that two copies of it share no byte. It is a part of a set
//! of one.

use super::Outcome;
use super::args::WrapArgs;
use super::failure::Failure;
use super::output::Output;
use super::split::{seal_again, shown};
use super::ui::{Ui, size};
use plico::wire::Plan;
use serde_json::json;

pub(crate) fn run(ui: &mut Ui, args: &WrapArgs) -> Result<Outcome, Failure> {
    let output = Output::of(args.output.as_deref())?;
    for sealed in seal_again(ui, &args.again, Plan::WRAP, &output)? {
        if args.again.json {
            ui.json(&json!({"file": shown(&sealed), "bytes": sealed.bytes}));
        } else {
            ui.path(&sealed.path);
            ui.note(
                "wrapped",
                &[("size", size(sealed.bytes, ui.locale()).into())],
            );
        }
    }
    Ok(Outcome::Done)
}
