//! Which cases a list or a search looks at, from what was typed.

use super::args::FilterArgs;
use super::desk::Desk;
use super::failure::Failure;
use plico::casework::Filter;
use plico::model::date;
use plico::model::record::Status;

/// A value that an option does not take.
pub(crate) fn wrong(argument: &str, value: &str) -> Failure {
    Failure::usage("usage-value")
        .with("argument", argument)
        .with("value", value)
}

impl FilterArgs {
    /// What can be told to be wrong before anything is unlocked.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        for (name, day) in [("--from", &self.from), ("--to", &self.to)] {
            if let Some(day) = day.as_ref().filter(|d| date::parse(d).is_none()) {
                return Err(wrong(name, day));
            }
        }
        match &self.status {
            Some(code) if Status::from_code(code).is_none() => Err(wrong("--status", code)),
            _ => Ok(()),
        }
    }

    /// The filter; names of verifiers are looked up.
    pub(crate) fn filter(&self, desk: &Desk) -> Result<Filter, Failure> {
        let assigned = match &self.assigned {
            Some(name) => {
                let member = desk.casebook.roster().by_name(name);
                Some(member.ok_or_else(|| wrong("--assigned", name))?.key.clone())
            }
            None => None,
        };
        Ok(Filter {
            status: self.status.as_deref().and_then(Status::from_code),
            tag: self.tag.clone(),
            assigned,
            consent: self.consent.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
        })
    }
}
