//! `plico link CASE [OTHER]`: which cases may speak of the same event, two of them side by side, and how they belong together.

use super::Outcome;
use super::args::LinkArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &LinkArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, LinkArgs, Outcome, Ui};
    use crate::cli::desk::{CaseAt, Desk};
    use crate::cli::{alike, said};
    use plico::casework::{Agreement, Compared, Proposal, SeenLink, SharedDays};
    use plico::model::record::Relation;
    use plico::model::{Limits, UntrustedText, date};
    use serde_json::{Value, json};
    use time::Date;

    pub(crate) fn run(ui: &mut Ui, args: &LinkArgs) -> Result<Outcome, Failure> {
        let limits = Limits::STANDARD;
        let days = args.days.unwrap_or(limits.linking_window);
        if days > limits.linking_window_most {
            return Err(
                Failure::usage("link-days").with("limit", limits.linking_window_most.to_string())
            );
        }
        let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
        match (&args.other, &args.relation) {
            (Some(other), Some(relation)) => {
                let other = desk.case(other)?;
                record(ui, &mut desk, &case, &other, relation, args)
            }
            (Some(other), None) => {
                let other = desk.case(other)?;
                beside(ui, &desk, &case, &other, days, args.json)
            }
            (None, _) => propose(ui, &desk, &case, days, args.json),
        }
    }

    fn record(
        ui: &mut Ui,
        desk: &mut Desk,
        case: &CaseAt,
        other: &CaseAt,
        relation: &str,
        args: &LinkArgs,
    ) -> Result<Outcome, Failure> {
        let known = Relation::from_code(relation);
        let relation = known.ok_or_else(|| {
            let wrong = Failure::usage("usage-value").with("argument", "--is <RELATION>");
            wrong.with("value", relation)
        })?;
        let claims = args.claims.as_deref().map(|typed| {
            let wrong = || Failure::usage("usage-value").with("argument", "--claims <A,B>");
            typed
                .split_once(',')
                .ok_or_else(|| wrong().with("value", typed))
        });
        let claims = claims.transpose()?;
        let reason = args.reason.as_deref().unwrap_or_default();
        let cases = (case.id.as_str(), other.id.as_str());
        let book = &mut desk.casebook;
        let id = book.link(&desk.by, cases, relation, claims, reason)?;
        if args.json {
            ui.json(&json!({"record": id.to_string(), "case": case.id, "other": other.id, "relation": relation.code()}));
        } else {
            ui.line(&said::short(&id));
            ui.note(
                "link-recorded",
                &[
                    ("case", case.id.as_str().into()),
                    ("other", other.id.as_str().into()),
                ],
            );
        }
        Ok(Outcome::Done)
    }

    fn propose(
        ui: &mut Ui,
        desk: &Desk,
        case: &CaseAt,
        days: u32,
        json: bool,
    ) -> Result<Outcome, Failure> {
        let book = &desk.casebook;
        let links = book.links_of(&case.id)?;
        let proposals = book.proposals(&case.id, days)?;
        let mut compared = Vec::new();
        for proposal in &proposals {
            compared.push(book.compare(&case.id, &proposal.case, days)?);
        }
        let resembling = book.resembling(&case.id)?;
        let pictures = book.same_pictures(&case.id)?;
        if json {
            let proposals = proposals.iter().zip(&compared);
            ui.json(&json!({
                "case": case.id,
                "days": days,
                "links": links.iter().map(|l| link_as_json(desk, l)).collect::<Vec<_>>(),
                "proposals": proposals.map(|(p, c)| proposal_as_json(p, c)).collect::<Vec<_>>(),
                "alike": alike::as_json(&resembling),
                "same_pictures": alike::pictures_as_json(&pictures),
            }));
            return Ok(Outcome::Done);
        }
        for link in &links {
            tell_link(ui, desk, link);
        }
        alike::tell(ui, &resembling);
        alike::tell_pictures(ui, &pictures);
        if proposals.is_empty() {
            ui.say("link-nothing", &[("days", days.into())]);
        }
        for (proposal, compared) in proposals.iter().zip(&compared) {
            tell_proposal(ui, proposal);
            for one in compared.iter().filter(|c| c.verdict == Agreement::Differs) {
                tell_compared(ui, one);
            }
        }
        if !proposals.is_empty() {
            ui.note("link-proposals-note", &[]);
        }
        Ok(Outcome::Done)
    }

    fn beside(
        ui: &mut Ui,
        desk: &Desk,
        case: &CaseAt,
        other: &CaseAt,
        days: u32,
        json: bool,
    ) -> Result<Outcome, Failure> {
        let book = &desk.casebook;
        let compared = book.compare(&case.id, &other.id, days)?;
        let links = book.links_of(&case.id)?;
        let between = |l: &&SeenLink| l.case.as_deref() == Some(other.id.as_str());
        let links: Vec<&SeenLink> = links.iter().filter(between).collect();
        if json {
            ui.json(&json!({
                "case": case.id,
                "other": other.id,
                "days": days,
                "links": links.iter().map(|l| link_as_json(desk, l)).collect::<Vec<_>>(),
                "compared": compared.iter().map(compared_as_json).collect::<Vec<_>>(),
            }));
            return Ok(Outcome::Done);
        }
        for link in links {
            tell_link(ui, desk, link);
        }
        if compared.is_empty() {
            ui.say("link-no-common-ground", &[("days", days.into())]);
        }
        for one in &compared {
            tell_compared(ui, one);
        }
        Ok(Outcome::Done)
    }

    fn tell_link(ui: &mut Ui, desk: &Desk, seen: &SeenLink) {
        let link = &seen.link;
        let relation = ui.locale().word("relation", link.value.relation.code());
        let elsewhere = || ui.locale().text("dossier-elsewhere");
        let case = seen.case.clone().unwrap_or_else(elsewhere);
        let record = said::short(&link.record);
        let name = desk.name_of(&link.author);
        let told = format!(
            "{record}  {case}: {relation} ({name}, {}). {}",
            link.time, link.value.reason
        );
        ui.foreign(&UntrustedText::new(told), "");
    }

    fn tell_proposal(ui: &mut Ui, proposal: &Proposal) {
        ui.line("");
        ui.say("link-proposal", &[("case", proposal.case.as_str().into())]);
        for name in &proposal.names {
            let kind = ui.locale().text(&format!("kind-{}", name.kind));
            let values = [
                ("kind", kind.into()),
                ("ours", name.ours.as_str().into()),
                ("theirs", name.theirs.as_str().into()),
                ("cases", name.cases.into()),
            ];
            ui.say("link-name", &values);
        }
        let days = &proposal.days;
        let id = if days.at_the_place {
            "link-days-there"
        } else {
            "link-days-text"
        };
        let values = [
            ("ours", span(days.ours).into()),
            ("theirs", span(days.theirs).into()),
            ("apart", days.apart.into()),
        ];
        ui.say(id, &values);
    }

    fn tell_compared(ui: &mut Ui, compared: &Compared) {
        let id = match compared.verdict {
            Agreement::Differs => "link-differs",
            Agreement::Agrees => "link-agrees",
            Agreement::Words => "link-words",
        };
        ui.say(id, &[("question", compared.question.as_str().into())]);
        for (mark, answers) in [("  < ", &compared.ours), ("  > ", &compared.theirs)] {
            for answer in answers {
                let text = UntrustedText::new(format!("{mark}{answer}"));
                ui.foreign(&text, "");
            }
        }
    }

    fn span((from, to): (Date, Date)) -> String {
        if from == to {
            return date::show(from);
        }
        format!("{} – {}", date::show(from), date::show(to))
    }

    fn link_as_json(desk: &Desk, seen: &SeenLink) -> Value {
        let link = &seen.link.value;
        let claims = link.claims.map(|(a, b)| [a.to_string(), b.to_string()]);
        let more = json!({
            "case": seen.case, "own": seen.own, "relation": link.relation.code(),
            "claims": claims, "reason": link.reason,
        });
        said::as_json(desk, &seen.link, more)
    }

    fn proposal_as_json(proposal: &Proposal, compared: &[Compared]) -> Value {
        let names = proposal
            .names
            .iter()
            .map(|n| json!({"kind": n.kind, "ours": n.ours, "theirs": n.theirs, "cases": n.cases}));
        json!({
            "case": proposal.case,
            "score": proposal.score,
            "names": names.collect::<Vec<_>>(),
            "days": days_as_json(&proposal.days),
            "compared": compared.iter().map(compared_as_json).collect::<Vec<_>>(),
        })
    }

    fn days_as_json(days: &SharedDays) -> Value {
        let span = |(from, to)| json!({"from": date::show(from), "to": date::show(to)});
        json!({"ours": span(days.ours), "theirs": span(days.theirs), "apart": days.apart, "at_the_place": days.at_the_place})
    }

    fn compared_as_json(compared: &Compared) -> Value {
        json!({
            "question": compared.question, "verdict": compared.verdict.code(),
            "ours": compared.ours, "theirs": compared.theirs,
        })
    }
}
