//! `plico show CASE`: what a case says, with nothing in it that acts on the terminal; or one of its files, where told.

use super::Outcome;
use super::args::ShowArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &ShowArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{Failure, Outcome, ShowArgs, Ui};
    use crate::cli::desk::Desk;
    use crate::cli::gaps::{gaps_as_json, gaps_in_words};
    use crate::cli::take::{self, attachments};
    use crate::cli::ui::size;
    use crate::cli::{alike, judge};
    use plico::casework::state::{AnswerState, Signed};
    use plico::casework::{Bundle, consent_of, messages_of, withdrawn_scopes};
    use plico::model::{EntryName, Scope, Sequences, UntrustedText};
    use serde_json::{Value, json};

    pub(crate) fn run(ui: &mut Ui, args: &ShowArgs) -> Result<Outcome, Failure> {
        let outputs = take::outputs(args)?;
        let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &outputs)?;
        if take::run(ui, &mut desk, &case, args)? {
            return Ok(Outcome::Done);
        }
        let bundles = desk.casebook.bundles(&case.id)?;
        let messages = messages_of(&bundles);
        if args.json {
            let list = bundles.iter().map(|b| as_json(b, &messages));
            let replies = desk.casebook.state(&case.key)?.answers;
            ui.json(&json!({
                "id": case.id,
                "bundles": list.collect::<Vec<_>>(),
                "sequence_missing": gaps_as_json(&messages.missing()),
                "replies": replies.iter().map(reply_as_json).collect::<Vec<_>>(),
                "consent": consent_of(&bundles),
                "withdrawn": withdrawn_scopes(&bundles),
                "alike": alike::as_json(&desk.casebook.resembling(&case.id)?),
                "same_pictures": alike::pictures_as_json(&desk.casebook.same_pictures(&case.id)?),
                "judged": judge::seen::as_json(&desk, &desk.seen(&case)?),
                "destroyed": desk.casebook.is_destroyed(&case.key)?,
            }));
        } else {
            tell(ui, &case.id, &bundles, &messages);
            let missing = messages.missing();
            if !missing.is_empty() {
                let numbers = gaps_in_words(&missing);
                ui.say("messages-missing", &[("numbers", numbers.into())]);
            }
            alike::tell(ui, &desk.casebook.resembling(&case.id)?);
            alike::tell_pictures(ui, &desk.casebook.same_pictures(&case.id)?);
            alike::tell_withdrawn(ui, &desk.casebook.listed(&case.id)?.withdrawn);
            if desk.casebook.is_destroyed(&case.key)? {
                ui.say("show-destroyed", &[]);
            }
            judge::seen::tell(ui, &desk, &desk.seen(&case)?);
            for reply in desk.casebook.state(&case.key)?.answers {
                tell_reply(ui, &reply);
            }
        }
        Ok(Outcome::Done)
    }

    fn tell(ui: &mut Ui, case: &str, bundles: &[Bundle], messages: &Sequences) {
        let mut number = 0usize;
        for bundle in bundles {
            let values = [
                ("case", case.into()),
                ("received", bundle.received.as_str().into()),
            ];
            ui.say("show-bundle", &values);
            if let Some(number) = sequence(bundle) {
                ui.say("show-sequence", &[("number", number.into())]);
                if messages.twice().contains(&number) {
                    ui.say("messages-twice", &[("number", number.into())]);
                }
            }
            let scopes: Vec<&str> = bundle
                .manifest
                .consent
                .scopes
                .iter()
                .map(Scope::name)
                .collect();
            ui.say("show-consent", &[("scopes", scopes.join(", ").into())]);
            let consent = &bundle.manifest.consent;
            for (id, date) in [
                ("show-not-before", &consent.not_before),
                ("show-review-after", &consent.review_after),
            ] {
                if let Some(date) = date {
                    ui.say(id, &[("date", date.as_str().into())]);
                }
            }
            ui.line("");
            ui.say("show-statement", &[]);
            ui.foreign(&bundle.statement, "  ");
            if !matches!(bundle.answers.as_str(), "{}" | "") {
                ui.say("show-answers", &[]);
                let answers: Value = serde_json::from_str(&bundle.answers).unwrap_or_default();
                let text = serde_json::to_string_pretty(&answers).unwrap_or_default();
                ui.foreign(&UntrustedText::new(text), "  ");
            }
            for (_, _, _, entry) in attachments(std::slice::from_ref(bundle)) {
                number = number.saturating_add(1);
                let values = [
                    ("number", number.into()),
                    ("media", entry.media.name().into()),
                    ("size", size(entry.size, ui.locale()).into()),
                ];
                ui.say("show-attachment", &values);
            }
            let originals = bundle
                .manifest
                .entries
                .iter()
                .filter(|e| matches!(EntryName::parse(&e.name), Some(EntryName::Original(_))));
            let count = originals.count();
            if count > 0 {
                ui.say("show-originals", &[("count", count.into())]);
            }
        }
    }

    /// Which of the codename's messages it is.
    fn sequence(bundle: &Bundle) -> Option<u64> {
        bundle.manifest.pseudonym.as_ref().map(|p| p.sequence)
    }

    fn tell_reply(ui: &mut Ui, reply: &Signed<AnswerState>) {
        ui.line("");
        let values = [
            ("number", reply.value.number.into()),
            ("sealed", reply.time.as_str().into()),
            (
                "digits",
                reply.value.file.content_digits().to_string().into(),
            ),
        ];
        ui.say("show-reply", &values);
        ui.foreign(&UntrustedText::new(&reply.value.text), "  ");
    }

    fn reply_as_json(reply: &Signed<AnswerState>) -> Value {
        json!({
            "number": reply.value.number,
            "sha256": reply.value.file.to_string(),
            "sealed": reply.time,
            "text": reply.value.text,
        })
    }

    fn as_json(bundle: &Bundle, messages: &Sequences) -> Value {
        let files: Vec<Value> = attachments(std::slice::from_ref(bundle))
            .map(|(n, _, _, e)| {
                json!({"number": n, "media": e.media.name(), "size": e.size, "sha256": e.sha256.to_string()})
            })
            .collect();
        json!({
            "sha256": bundle.sha256.to_string(),
            "received": bundle.received,
            "sequence": sequence(bundle),
            "sequence_twice": sequence(bundle).is_some_and(|n| messages.twice().contains(&n)),
            "statement": bundle.statement.raw(),
            "answers": serde_json::from_str::<Value>(&bundle.answers).unwrap_or_default(),
            "consent": bundle.manifest.consent,
            "questionnaire": bundle.manifest.questionnaire,
            "attachments": files,
        })
    }
}
