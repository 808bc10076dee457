//! `plico seal`: statement and clean files -> archive, manifest last -> ladder -> envelope -> new file; one pass.

use super::Outcome;
use super::args::SealArgs;
use super::failure::Failure;
use super::input;
use super::output::{Output, Sealed};
use super::scan_report;
use super::ui::{Ui, size};
use plico::envelope::{Card, CardError, ConfirmedCard, SealError, Signer, seal};
use plico::media::{MediaError, Settings};
use plico::model::{Answers, AnswersError, Consent, Limits, Scope};
use plico::platform::{clock, harden};
use plico::secret::Plaintext;
use plico::submission::{Draft, Enclosed, StrippedSubmission, WordCheck};
use plico::wire::Floor;
use serde_json::json;
use std::path::{Path, PathBuf};

pub(crate) fn run(ui: &mut Ui, args: &SealArgs) -> Result<Outcome, Failure> {
    let limits = Limits::STANDARD;
    let card = confirmed_card(ui, &args.card, args.check.as_deref())?;
    let statement = match &args.statement {
        // Twice the limit, because UTF-16 and normalising may halve it.
        Some(path) => input::read(path, limits.statement.saturating_mul(2))?,
        None => Plaintext::copy_of(b""),
    };
    let draft = draft(&card, statement, args, &limits)?;
    let submission = strip(ui, draft, &args.cleaning.settings())?;
    let checks = word_check(ui, &submission)?;
    if args.review {
        scan_report::tell_check(ui, &checks);
    }
    let (found, one) = scan_report::counts(&checks);
    if found > 0 && !args.json {
        ui.note(
            "seal-words",
            &[("count", found.into()), ("one", one.into())],
        );
    }
    let floor = if args.small {
        Floor::Small
    } else {
        Floor::Usual
    };
    ui.start_progress();
    let sealed = seal_to(
        ui,
        &submission,
        &card,
        Form {
            floor,
            armor: args.armor,
        },
        args.output.as_deref(),
        Writing::OnlyThere,
        None,
    )?;
    if args.json {
        ui.json(&json!({
            "file": sealed.path.display().to_string(),
            "bytes": sealed.bytes,
            "words_found": found,
            "words_pointing_to_one": one,
        }));
    } else {
        ui.path(&sealed.path);
        ui.note(
            "sealed",
            &[("size", size(sealed.bytes, ui.locale()).into())],
        );
    }
    Ok(Outcome::Done)
}

/// Reads a card and has the person confirm it by its digits; she is asked every time.
pub(crate) fn confirmed_card(
    ui: &mut Ui,
    path: &Path,
    check: Option<&str>,
) -> Result<ConfirmedCard, Failure> {
    let card = read_card(path)?;
    if let Err(error) = card.check_dates(clock::today()) {
        override_dates(ui, error, path)?;
    }
    confirm(ui, card, path, check)
}

/// The same for what is not sealed to it: a reply can be read long after the card has run out.
pub(crate) fn card_at_any_date(
    ui: &mut Ui,
    path: &Path,
    check: Option<&str>,
) -> Result<ConfirmedCard, Failure> {
    let card = read_card(path)?;
    confirm(ui, card, path, check)
}

fn read_card(path: &Path) -> Result<Card, Failure> {
    let limits = Limits::STANDARD;
    let bytes = input::read(path, limits.card)?;
    Card::parse(bytes.expose(), &limits).map_err(|e| Failure::from(e).about(path))
}

fn confirm(
    ui: &mut Ui,
    card: Card,
    path: &Path,
    check: Option<&str>,
) -> Result<ConfirmedCard, Failure> {
    let typed = match check {
        Some(digits) => digits.to_owned(),
        None if ui.can_ask() => ui.ask("ask-check-digits")?.to_string(),
        None => return Err(Failure::usage("no-check-digits")),
    };
    card.confirm(&typed)
        .map_err(|e| Failure::from(e).about(path))
}

/// A card outside its dates can still be used by someone who types the word for it.
fn override_dates(ui: &mut Ui, error: CardError, path: &Path) -> Result<(), Failure> {
    let failure = Failure::from(error).about(path);
    if !ui.can_ask() {
        return Err(failure);
    }
    ui.complain(&failure);
    let typed = ui.ask("ask-expired")?;
    if typed.trim().to_lowercase() == ui.locale().text("expired-word") {
        Ok(())
    } else {
        Err(failure.already_told())
    }
}

fn draft(
    card: &ConfirmedCard,
    statement: Plaintext,
    args: &SealArgs,
    limits: &Limits,
) -> Result<Draft, Failure> {
    let names = args
        .consent
        .iter()
        .map(|s| s.trim())
        .filter(|s| !s.is_empty());
    let consent = Consent::from_names(
        names,
        &card.offered(),
        args.not_before.clone(),
        args.review_after.clone(),
    )?;
    let answers = match &args.answers {
        None => Answers::none(),
        Some(path) => {
            let json = input::read(path, limits.answers)?;
            let questionnaire = card
                .questionnaire
                .as_ref()
                .ok_or(AnswersError::NoQuestionnaire)?;
            let told = !statement.expose().trim_ascii().is_empty();
            Answers::from_json(json.expose(), questionnaire, told, limits)
                .map_err(|e| Failure::from(e).about(path))?
        }
    };
    Ok(Draft {
        statement,
        answers,
        questionnaire: card.questionnaire_ref(),
        attachments: enclosed(&args.files, &consent),
        consent,
    })
}

/// On a command line the consent speaks for every file: originals are kept of all of them or of none.
pub(crate) fn enclosed(files: &[PathBuf], consent: &Consent) -> Vec<Enclosed> {
    let keep_original = consent.allows(Scope::KEEP_ORIGINALS);
    let enclose = |path: &PathBuf| Enclosed {
        path: path.clone(),
        keep_original,
    };
    files.iter().map(enclose).collect()
}

/// Normalises and looks at everything, telling every refusal at once.
pub(crate) fn strip(
    ui: &mut Ui,
    draft: Draft,
    settings: &Settings,
) -> Result<StrippedSubmission, Failure> {
    let (submission, refused) = draft.strip(*settings)?;
    let mut last = None;
    for file in refused {
        if let Some(failure) = last.replace(Failure::from(file.reason).about(&file.path)) {
            ui.complain(&failure);
        }
    }
    last.map_or(Ok(submission), Err)
}

/// Looks at all words for what points to somebody.
pub(crate) fn word_check(
    ui: &mut Ui,
    submission: &StrippedSubmission,
) -> Result<Vec<WordCheck>, Failure> {
    let (found, left_out) = submission
        .word_check()
        .map_err(|(path, reason)| Failure::from(reason).about(path))?;
    for path in left_out {
        scan_report::tell_left_out(ui, &path);
    }
    Ok(found)
}

/// What a sealed file looks like from outside.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Form {
    pub(crate) floor: Floor,
    pub(crate) armor: bool,
}

/// Whether the process gives up writing anywhere but to the output. A limit cannot be taken back, so it is for
/// commands that make one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writing {
    OnlyThere,
    Anywhere,
}

/// Seals into a new file: named by its content in a folder, or by the given name. With a signer, under a codename.
pub(crate) fn seal_to(
    ui: &mut Ui,
    submission: &StrippedSubmission,
    card: &ConfirmedCard,
    form: Form,
    output: Option<&Path>,
    writing: Writing,
    signer: Option<Signer<'_>>,
) -> Result<Sealed, Failure> {
    let output = Output::of(output)?;
    if writing == Writing::OnlyThere {
        let _ = harden::limit_writing_to(&[output.dir]);
    }
    let file = output.start(form.armor)?;
    let file = seal(submission, card, form.floor, file, ui, signer)
        .map_err(|error| sealing_failed(error, &output))?;
    output.commit(file)
}

/// A file's own refusal is told about the file; anything else about the output.
fn sealing_failed(error: SealError, output: &Output<'_>) -> Failure {
    match error {
        SealError::File { path, source } => {
            let reason: MediaError = *source;
            Failure::from(reason).about(path)
        }
        other @ SealError::Write { .. } => Failure::from(other).about(output.shown),
        other @ SealError::Sequence { .. } => other.into(),
    }
}
