//! What is said of a case beside its texts: which others it resembles, and which uses its source has taken back.

use super::ui::Ui;
#[cfg(feature = "casebook")]
use plico::casework::SamePicture;
use serde_json::{Value, json};
#[cfg(feature = "casebook")]
use std::collections::BTreeSet;

pub(crate) fn tell(ui: &mut Ui, resembling: &[(String, f32)]) {
    for (case, share) in resembling {
        let values = [
            ("case", case.as_str().into()),
            ("percent", f64::from((share * 100.0).round()).into()),
        ];
        ui.say("alike", &values);
    }
}

#[cfg(feature = "casebook")]
pub(crate) fn tell_pictures(ui: &mut Ui, pictures: &[SamePicture]) {
    let cases: BTreeSet<&str> = pictures.iter().map(|p| p.case.as_str()).collect();
    for case in cases {
        ui.say("same-picture", &[("case", case.into())]);
    }
}

/// Names the uses that were taken back.
#[cfg(feature = "casebook")]
pub(crate) fn tell_withdrawn(ui: &mut Ui, scopes: &[String]) {
    if !scopes.is_empty() {
        ui.say("consent-withdrawn", &[("scopes", scopes.join(", ").into())]);
    }
}

pub(crate) fn as_json(resembling: &[(String, f32)]) -> Value {
    let of = |(case, share): &(String, f32)| json!({"case": case, "share": share});
    resembling.iter().map(of).collect()
}

#[cfg(feature = "casebook")]
pub(crate) fn pictures_as_json(pictures: &[SamePicture]) -> Value {
    let of = |p: &SamePicture| {
        json!({
            "case": p.case,
            "picture": {"manifest": p.manifest.to_string(), "entry": p.entry},
            "other": {"manifest": p.other_manifest.to_string(), "entry": p.other_entry},
            "bits_apart": p.distance,
        })
    };
    pictures.iter().map(of).collect()
}
