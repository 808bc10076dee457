//! What is carried from step to step, and the steps in their order.

use super::codename::{self, Chosen};
use super::keep::Keeping;
use super::{card, consent, files, machine, questions, review, sealing, story};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, Turn};
use plico::envelope::ConfirmedCard;
use plico::model::{Consent, Language, Scope};
use plico::platform::harden::Protection;
use plico::submission::Telling;

/// Everything told so far, and where she stands.
pub(crate) struct Journey<'a> {
    pub(super) telling: Telling,
    pub(super) card: Option<ConfirmedCard>,
    pub(super) codename: Option<Chosen>,
    /// The draft, if she asked for one.
    pub(super) keeping: Option<Keeping>,
    /// What this machine holds of the program's promises.
    pub(super) protections: &'a [Protection],
    /// Whether the step was reached by going back: then it begins at its end.
    pub(super) backward: bool,
}

impl<'a> Journey<'a> {
    pub(super) fn new(language: Language, protections: &'a [Protection]) -> Self {
        Self {
            telling: Telling::new(language),
            card: None,
            codename: None,
            keeping: None,
            protections,
            backward: false,
        }
    }

    /// Forgets all that was told, once it is sealed. Whether there was a codename.
    pub(super) fn forget(&mut self) -> bool {
        self.telling = Telling::new(self.telling.language);
        self.codename.take().is_some()
    }

    /// The card, which every step behind the first has.
    pub(super) fn card(&self) -> Result<&ConfirmedCard, Failure> {
        self.card.as_ref().ok_or_else(Failure::bug)
    }

    /// Whether the card offers a use.
    pub(super) fn offers(&self, use_name: &str) -> bool {
        let offered = self.card.as_ref().map(|c| c.offered());
        offered.is_some_and(|o| o.iter().any(|s| s.name() == use_name))
    }

    /// What is allowed: what was chosen, and what follows from other choices.
    pub(super) fn consent(&self) -> Result<Consent, Failure> {
        let offered = self.card()?.offered();
        let is_offered = |name: &str| offered.iter().any(|s| s.name() == name);
        let mut names: Vec<&str> = self.telling.allowed.iter().map(String::as_str).collect();
        names.retain(|name| is_offered(name));
        let originals = self.telling.files.iter().any(|f| f.keep_original);
        if originals && is_offered(Scope::KEEP_ORIGINALS) {
            names.push(Scope::KEEP_ORIGINALS);
        }
        if self.codename.is_some() && is_offered(Scope::CONTACT_BACK) {
            names.push(Scope::CONTACT_BACK);
        }
        let (from, after) = (&self.telling.not_before, &self.telling.review_after);
        Ok(Consent::from_names(
            names,
            &offered,
            from.clone(),
            after.clone(),
        )?)
    }
}

/// The steps between the menu and the sealed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Card,
    Machine,
    Story,
    Questions,
    Files,
    Review,
    Consent,
    Codename,
    Sealing,
}

impl Step {
    /// In their order.
    pub(super) const ALL: [Self; 9] = [
        Self::Card,
        Self::Machine,
        Self::Story,
        Self::Questions,
        Self::Files,
        Self::Review,
        Self::Consent,
        Self::Codename,
        Self::Sealing,
    ];

    /// The name under which a draft knows it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Machine => "machine",
            Self::Story => "story",
            Self::Questions => "questions",
            Self::Files => "files",
            Self::Review => "review",
            Self::Consent => "consent",
            Self::Codename => "codename",
            Self::Sealing => "sealing",
        }
    }

    /// The step of a place: its name, and perhaps more behind a slash.
    pub(super) fn of_place(place: &str) -> Option<Self> {
        let name = place.split('/').next()?;
        Self::ALL.into_iter().find(|s| s.name() == name)
    }

    /// Asks what the step has to ask.
    pub(super) fn ask(
        self,
        front: &mut dyn Front,
        journey: &mut Journey<'_>,
    ) -> Result<Turn<()>, Failure> {
        match self {
            Self::Card => card::ask(front, journey),
            Self::Machine => machine::ask(front, journey),
            Self::Story => story::ask(front, journey),
            Self::Questions => questions::ask(front, journey),
            Self::Files => files::ask(front, journey),
            Self::Review => review::ask(front, journey),
            Self::Consent => consent::ask(front, journey),
            Self::Codename => codename::ask(front, journey),
            Self::Sealing => sealing::ask(front, journey),
        }
    }

    /// The step after it that has something to ask.
    pub(super) fn next(self, journey: &Journey<'_>) -> Option<Self> {
        let mut steps = Self::ALL.into_iter().skip_while(|s| *s != self).skip(1);
        steps.find(|s| s.is_asked(journey))
    }

    /// The step before it that has something to ask.
    pub(super) fn previous(self, journey: &Journey<'_>) -> Option<Self> {
        let mut steps = Self::ALL
            .into_iter()
            .rev()
            .skip_while(|s| *s != self)
            .skip(1);
        steps.find(|s| s.is_asked(journey))
    }

    pub(super) fn is_asked(self, journey: &Journey<'_>) -> bool {
        match self {
            Self::Questions => questions::are_any(journey),
            // An office that does not answer has no use for it.
            Self::Codename => journey.offers(Scope::CONTACT_BACK),
            _ => true,
        }
    }
}
