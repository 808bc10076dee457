//! `plico reply FILE|DIR...`: card and codename -> keys, once -> every file given is tried -> those that open are shown.

use super::Outcome;
use super::args::ReplyArgs;
use super::codename;
use super::failure::Failure;
use super::folder;
use super::gaps::{gaps_as_json, gaps_in_words};
use super::seal::card_at_any_date;
use super::ui::Ui;
use plico::envelope::{OpenError, PseudonymKeys, Reply, open_reply};
use plico::model::{Limits, Sequences};
use plico::platform::{files::open_regular, harden, signals};
use plico::wire::Carried;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub(crate) fn run(ui: &mut Ui, args: &ReplyArgs) -> Result<Outcome, Failure> {
    let _ = harden::limit_writing_to(&[]);
    let card = card_at_any_date(ui, &args.card, args.check.as_deref())?;
    let codename = codename::ask(ui, args.codename_file.as_deref())?;
    let keys = codename::derive(ui, &codename, &card)?;
    let found = find_replies(&args.files, &keys)?;
    if args.json {
        ui.json(&found.as_json());
    } else {
        found.tell(ui);
    }
    Ok(found.outcome())
}

/// What was found among some files.
pub(crate) struct Found {
    /// The replies that opened, each once, in their order.
    pub(crate) replies: Vec<(PathBuf, Reply)>,
    /// How many files are something else.
    pub(crate) others: usize,
    /// Replies to this codename that are damaged or too new, and files that cannot be read.
    pub(crate) refused: Vec<(PathBuf, Failure)>,
}

/// Tries every file named, and those in the folders named, against the keys of a codename.
pub(crate) fn find_replies(named: &[PathBuf], keys: &PseudonymKeys) -> Result<Found, Failure> {
    let mut replies = BTreeMap::new();
    let mut others = 0usize;
    let mut refused = Vec::new();
    for path in folder::files_of(named, None)? {
        if signals::stop_requested() {
            return Err(Failure::io(signals::stopped(), ""));
        }
        match try_file(&path, keys) {
            Ok(Some(reply)) => {
                // A copy of the same reply is the same reply.
                let key = (reply.head.number, reply.digest.to_string());
                replies.entry(key).or_insert((path, reply));
            }
            Ok(None) => others = others.saturating_add(1),
            Err(failure) => refused.push((path, failure)),
        }
    }
    Ok(Found {
        replies: replies.into_values().collect(),
        others,
        refused,
    })
}

fn try_file(path: &Path, keys: &PseudonymKeys) -> Result<Option<Reply>, Failure> {
    let failed = |e| Failure::io(e, path);
    let (file, len) = open_regular(path).map_err(failed)?;
    let carried = Carried::new(file, len).map_err(failed)?;
    // Whose it was can no longer be told.
    let (file, len) = carried.ok_or_else(|| Failure::from(OpenError::Armor).about(path))?;
    open_reply(file, len, keys, &Limits::STANDARD).map_err(|e| Failure::from(e).about(path))
}

impl Found {
    /// No reply, or one that is lost, is no answer.
    pub(crate) fn outcome(&self) -> Outcome {
        if self.replies.is_empty() || !self.refused.is_empty() {
            Outcome::No
        } else {
            Outcome::Done
        }
    }

    /// Shows the replies, and says what is missing, what could not be opened and how much is left.
    pub(crate) fn tell(&self, ui: &mut Ui) {
        for (_, reply) in &self.replies {
            let values = [
                ("number", reply.head.number.into()),
                ("received", reply.head.received.into()),
                ("highest", reply.head.sequence.into()),
            ];
            ui.say("reply-head", &values);
            ui.foreign(&reply.text, "  ");
            ui.line("");
        }
        let missing = self.numbers().missing();
        if !missing.is_empty() {
            ui.note(
                "reply-missing",
                &[("numbers", gaps_in_words(&missing).into())],
            );
        }
        for (_, failure) in &self.refused {
            ui.complain(failure);
        }
        if self.replies.is_empty() {
            ui.note("reply-none", &[]);
        }
        ui.note("reply-others", &[("count", self.others.into())]);
    }

    fn numbers(&self) -> Sequences {
        self.replies.iter().map(|(_, r)| r.head.number).collect()
    }

    fn as_json(&self) -> Value {
        let reply = |(path, reply): &(PathBuf, Reply)| {
            json!({
                "file": path.display().to_string(),
                "number": reply.head.number,
                "received": reply.head.received,
                "sequence": reply.head.sequence,
                "text": reply.text.raw(),
            })
        };
        let refused = |(path, failure): &(PathBuf, Failure)| json!({"file": path.display().to_string(), "reason": failure.code()});
        json!({
            "replies": self.replies.iter().map(reply).collect::<Vec<_>>(),
            "missing": gaps_as_json(&self.numbers().missing()),
            "refused": self.refused.iter().map(refused).collect::<Vec<_>>(),
            "others": self.others,
        })
    }
}
