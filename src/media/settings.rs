//! What a person may choose about cleaning.

use crate::model::Limits;
use serde::{Deserialize, Serialize};

/// How files are cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The limits every file is held to.
    pub limits: Limits,
    /// Pictures are encoded at the highest setting instead of the usual one.
    pub keep_quality: bool,
    /// Pictures are made smaller until their longer side has at most so many pixels.
    pub downscale: Option<u32>,
    /// A PDF keeps its text instead of becoming pictures of its pages.
    pub keep_text: bool,
    /// What an office document hides is made visible instead of being left out.
    pub keep_hidden: bool,
}

impl Settings {
    /// What is done if nothing is said.
    pub const STANDARD: Self = Self {
        limits: Limits::STANDARD,
        keep_quality: false,
        downscale: None,
        keep_text: false,
        keep_hidden: false,
    };
}

impl From<Limits> for Settings {
    fn from(limits: Limits) -> Self {
        Self {
            limits,
            ..Self::STANDARD
        }
    }
}
