//! `plico answer CASE`: case and its consent -> words in their normal form -> sealed to the codename -> new file, recorded.

use super::Outcome;
use super::args::AnswerArgs;
use super::failure::Failure;
use super::ui::Ui;

#[cfg(not(feature = "casebook"))]
pub(crate) fn run(_: &mut Ui, _: &AnswerArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage("no-casebook"))
}

#[cfg(feature = "casebook")]
pub(crate) use with::run;

#[cfg(feature = "casebook")]
mod with {
    use super::{AnswerArgs, Failure, Outcome, Ui};
    use crate::cli::desk::Desk;
    use crate::cli::input;
    use crate::cli::output::{Output, Sealed};
    use plico::casework::{Correspondent, correspondent};
    use plico::envelope::seal_reply;
    use plico::model::Limits;
    use plico::platform::clock;
    use plico::submission::Answer;
    use plico::wire::HashingWriter;
    use serde_json::json;
    use std::path::Path;

    pub(crate) fn run(ui: &mut Ui, args: &AnswerArgs) -> Result<Outcome, Failure> {
        let limits = Limits::STANDARD;
        let output = Output::folder(args.output.as_deref().unwrap_or(Path::new(".")));
        // Twice the limit, because UTF-16 and normalising may halve it.
        let words = input::read(&args.statement, limits.reply.saturating_mul(2))?;
        let answer = Answer::new(words.expose(), &limits)
            .map_err(|e| Failure::from(e).about(&args.statement))?;
        let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[output.dir])?;
        let to = correspondent(&desk.casebook.bundles(&case.id)?, clock::today())?;
        let text = answer.text().expose_str().map_err(|_| Failure::bug())?;
        let mut written = None;
        let recorded = desk
            .casebook
            .record_reply(&desk.by, &case.key, text, |number| {
                let (sealed, digest) = seal(&answer, &to, number, args.armor, &output)?;
                written = Some(sealed);
                Ok::<_, Failure>(digest)
            });
        let (number, sealed) = match (recorded, written) {
            (Ok(number), Some(sealed)) => (number, sealed),
            (Err(failure), Some(sealed)) => {
                // A reply that nobody remembers would be followed by another of its number.
                let _ = std::fs::remove_file(sealed.path);
                return Err(failure);
            }
            (Err(failure), None) => return Err(failure),
            (Ok(_), None) => return Err(Failure::bug()),
        };
        if args.json {
            ui.json(&json!({
                "file": sealed.path.display().to_string(),
                "bytes": sealed.bytes,
                "case": case.id,
                "number": number,
            }));
        } else {
            ui.path(&sealed.path);
            ui.note(
                "answered",
                &[("number", number.into()), ("case", case.id.into())],
            );
        }
        Ok(Outcome::Done)
    }

    /// Seals into a new file, and gives the digest of what is inside the armor.
    fn seal(
        answer: &Answer,
        to: &Correspondent,
        number: u64,
        armored: bool,
        output: &Output<'_>,
    ) -> Result<(Sealed, plico::model::Digest), Failure> {
        let file = HashingWriter::new(output.start(armored)?);
        let file = seal_reply(answer, to.head(number), &to.reply_to, file)
            .map_err(|e| output.failed(e))?;
        let (file, digest, _) = file.finish();
        Ok((output.commit(file)?, digest))
    }
}
