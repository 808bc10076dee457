//! What is said of a case beside its texts: which others it resembles, and which uses its source has taken back.

use super::ui::Ui;
use serde_json::{Value, json};

pub(crate) fn tell(ui: &mut Ui, resembling: &[(String, f32)]) {
    for (case, share) in resembling {
        let values = [
            ("case", case.as_str().into()),
            ("percent", f64::from((share * 100.0).round()).into()),
        ];
        ui.say("alike", &values);
    }
}

/// Names the uses that were taken back.
pub(crate) fn tell_withdrawn(ui: &mut Ui, scopes: &[String]) {
    if !scopes.is_empty() {
        ui.say("consent-withdrawn", &[("scopes", scopes.join(", ").into())]);
    }
}

pub(crate) fn as_json(resembling: &[(String, f32)]) -> Value {
    let of = |(case, share): &(String, f32)| json!({"case": case, "share": share});
    resembling.iter().map(of).collect()
}
