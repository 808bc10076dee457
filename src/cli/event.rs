//! `plico event`: something that claims of several cases may be about, with all of them on one page.

use super::Outcome;
use super::args::EventArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &EventArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{EventArgs, Failure, Outcome, Ui};
    use crate::cli::args::{
        EventClaimArgs, EventCommand, EventListArgs, EventNewArgs, EventShowArgs, OfficeDirArgs,
    };
    use crate::cli::desk::Desk;
    use crate::cli::judge::seen;
    use crate::cli::said;
    use plico::casework::state::Signed;
    use plico::casework::{CaseAbout, SeenLink};
    use plico::model::record::{Action, Happening, Span};
    use plico::model::{Digest, Limits, UntrustedText, date};
    use serde_json::{Value, json};
    use std::collections::{BTreeMap, BTreeSet};

    pub(crate) fn run(ui: &mut Ui, args: &EventArgs) -> Result<Outcome, Failure> {
        match &args.command {
            EventCommand::New(args) => new(ui, args),
            EventCommand::List(args) => list(ui, args),
            EventCommand::Show(args) => show(ui, args),
            EventCommand::Add(args) => set(ui, args, true),
            EventCommand::Remove(args) => set(ui, args, false),
        }
    }

    fn desk(ui: &mut Ui, args: &OfficeDirArgs) -> Result<Desk, Failure> {
        let desk = Desk::open(ui, args, &[])?;
        desk.ok_or_else(|| Failure::usage("event-no-casebook"))
    }

    fn new(ui: &mut Ui, args: &EventNewArgs) -> Result<Outcome, Failure> {
        let day = |text: &String| {
            let wrong = || Failure::usage("judge-day").with("text", text.as_str());
            date::parse(text).ok_or_else(wrong)
        };
        let from = args
            .from
            .as_ref()
            .or(args.to.as_ref())
            .map(day)
            .transpose()?;
        let to = args
            .to
            .as_ref()
            .or(args.from.as_ref())
            .map(day)
            .transpose()?;
        if from > to {
            return Err(Failure::usage("judge-order"));
        }
        let limit = Limits::STANDARD.said;
        for text in [&args.title, &args.place] {
            if text.chars().count() > limit {
                let long = Failure::refused("judge-too-long").with("what", "title");
                return Err(long.with("limit", limit.to_string()));
            }
        }
        if args.title.trim().is_empty() {
            return Err(Failure::usage("judge-empty").with("what", "title"));
        }
        let when = from.zip(to).map(|(from, to)| Span {
            from: date::show(from),
            to: date::show(to),
        });
        let action = Action::Happening(Happening {
            title: args.title.clone(),
            when,
            place: args.place.clone(),
        });
        let mut desk = desk(ui, &args.office)?;
        let id = desk.say(None, &action)?;
        if args.json {
            ui.json(&json!({"record": id.to_string()}));
        } else {
            ui.line(&said::short(&id));
            ui.note("event-made", &[]);
        }
        Ok(Outcome::Done)
    }

    fn list(ui: &mut Ui, args: &EventListArgs) -> Result<Outcome, Failure> {
        let desk = desk(ui, &args.office)?;
        let events = desk.casebook.happenings()?;
        let mut rows = Vec::new();
        for event in &events {
            let about = desk.casebook.cases_about(&desk.by.key(), &event.record)?;
            let claims: usize = about.iter().map(|a| a.claims.len()).sum();
            if args.json {
                let mut row = event_as_json(&desk, event);
                if let Value::Object(row) = &mut row {
                    row.insert("claims".to_owned(), claims.into());
                    row.insert("cases".to_owned(), about.len().into());
                }
                rows.push(row);
            } else {
                tell_event(ui, event);
                let values = [("claims", claims.into()), ("cases", about.len().into())];
                ui.say("event-counts", &values);
            }
        }
        if args.json {
            ui.json(&Value::Array(rows));
        } else if events.is_empty() {
            ui.note("event-no-events", &[]);
        }
        Ok(Outcome::Done)
    }

    fn set(ui: &mut Ui, args: &EventClaimArgs, on: bool) -> Result<Outcome, Failure> {
        let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
        let event = desk.casebook.happening(&args.event)?;
        let claim = (case.id.as_str(), args.claim.as_str());
        let book = &mut desk.casebook;
        let id = book.set_about(&desk.by, &event.record, claim, on)?;
        if args.json {
            ui.json(&json!({"record": id.to_string(), "event": event.record.to_string(), "case": case.id, "on": on}));
        } else {
            ui.line(&said::short(&id));
        }
        Ok(Outcome::Done)
    }

    fn show(ui: &mut Ui, args: &EventShowArgs) -> Result<Outcome, Failure> {
        let desk = desk(ui, &args.office)?;
        let event = desk.casebook.happening(&args.event)?;
        let about = desk.casebook.cases_about(&desk.by.key(), &event.record)?;
        let between = between(&desk, &about)?;
        let lineages = lineages(&about);
        if args.json {
            let cases: Vec<Value> = about.iter().map(|a| case_as_json(&desk, a)).collect();
            let mut value = event_as_json(&desk, &event);
            if let Value::Object(value) = &mut value {
                let links = between.iter().map(|(case, l)| link_as_json(&desk, case, l));
                value.insert("cases".to_owned(), cases.into());
                value.insert("links".to_owned(), links.collect());
                value.insert("lineages".to_owned(), json!(lineages));
            }
            ui.json(&value);
            return Ok(Outcome::Done);
        }
        tell_event(ui, &event);
        for one in &about {
            ui.line("");
            ui.say("event-case", &[("case", one.case.as_str().into())]);
            seen::tell_claims(ui, &desk, &one.seen, &one.claims);
        }
        if !lineages.is_empty() {
            ui.line("");
        }
        for (lineage, (cases, independent)) in &lineages {
            let id = if *independent {
                "event-lineage"
            } else {
                "event-lineage-own"
            };
            let cases = cases.iter().cloned().collect::<Vec<_>>().join(", ");
            let values = [
                ("lineage", lineage.as_str().into()),
                ("cases", cases.into()),
            ];
            ui.say(id, &values);
        }
        for (case, seen) in &between {
            let link = &seen.link;
            let relation = ui.locale().word("relation", link.value.relation.code());
            let other = seen.case.as_deref().unwrap_or_default();
            let name = desk.name_of(&link.author);
            let told = format!(
                "{case} – {other}: {relation} ({name}, {}). {}",
                link.time, link.value.reason
            );
            ui.foreign(&UntrustedText::new(told), "");
        }
        if about.is_empty() {
            ui.note("event-empty", &[]);
        }
        Ok(Outcome::Done)
    }

    /// The links among the cases of an event, each once.
    fn between(desk: &Desk, about: &[CaseAbout]) -> Result<Vec<(String, SeenLink)>, Failure> {
        let cases: BTreeSet<&str> = about.iter().map(|a| a.case.as_str()).collect();
        let mut links = Vec::new();
        for case in &cases {
            for link in desk.casebook.links_of(case)? {
                let inside = link.case.as_deref().is_some_and(|c| cases.contains(c));
                if link.own && inside {
                    links.push(((*case).to_owned(), link));
                }
            }
        }
        Ok(links)
    }

    /// Where the evidence for the claims comes from in the end: which cases cite each lineage, and whether all of them say
    /// that it owes nothing to the source.
    fn lineages(about: &[CaseAbout]) -> BTreeMap<String, (BTreeSet<String>, bool)> {
        let mut all: BTreeMap<String, (BTreeSet<String>, bool)> = BTreeMap::new();
        for one in about {
            let state = &one.seen.state;
            let cited: BTreeSet<Digest> = one
                .claims
                .iter()
                .filter_map(|id| state.claim(id))
                .flat_map(|c| {
                    let graded = c.information.iter().flat_map(|g| &g.value.evidence);
                    graded.chain(c.assessments.iter().flat_map(|a| &a.made.value.evidence))
                })
                .copied()
                .collect();
            for evidence in state.evidence.iter().filter(|e| cited.contains(&e.record)) {
                let (cases, independent) = all
                    .entry(evidence.value.lineage.clone())
                    .or_insert_with(|| (BTreeSet::new(), true));
                cases.insert(one.case.clone());
                *independent &= evidence.value.independent;
            }
        }
        all
    }

    fn tell_event(ui: &mut Ui, event: &Signed<Happening>) {
        let said = &event.value;
        let mut line = format!("{}  {}", said::short(&event.record), said.title);
        if let Some(when) = &said.when {
            line = format!("{line}, {} – {}", when.from, when.to);
        }
        if !said.place.is_empty() {
            line = format!("{line}, {}", said.place);
        }
        ui.foreign(&UntrustedText::new(line), "");
    }

    fn event_as_json(desk: &Desk, event: &Signed<Happening>) -> Value {
        let more = serde_json::to_value(&event.value).unwrap_or_default();
        said::as_json(desk, event, more)
    }

    fn case_as_json(desk: &Desk, about: &CaseAbout) -> Value {
        let mut judged = seen::as_json(desk, &about.seen);
        let wanted: BTreeSet<String> = about.claims.iter().map(ToString::to_string).collect();
        if let Some(Value::Array(claims)) = judged.get_mut("claims") {
            claims.retain(|c| c["record"].as_str().is_some_and(|r| wanted.contains(r)));
        }
        if let Value::Object(judged) = &mut judged {
            judged.insert("case".to_owned(), about.case.as_str().into());
        }
        judged
    }

    fn link_as_json(desk: &Desk, case: &str, seen: &SeenLink) -> Value {
        let link = &seen.link.value;
        let more = json!({"case": case, "other": seen.case, "relation": link.relation.code(), "reason": link.reason});
        said::as_json(desk, &seen.link, more)
    }
}
