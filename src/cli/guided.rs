//! `plico` with no arguments: every function of a source and a courier, asked for line by line, so that no argument,
//! environment, window title or shell history holds an answer, a path or an office's name.

use super::Outcome;
use super::args::{CheckArgs, CleaningArgs, InspectArgs, StripArgs};
use super::failure::Failure;
use super::locale::Locale;
use super::questions::{self, own_words};
use super::seal::{Form, Writing, confirmed_card, enclosed, seal_to, strip, word_check};
use super::ui::{Ui, size};
use super::{check, inspect, scan_report, strip as strip_command};
use plico::envelope::ConfirmedCard;
use plico::media::{Remains, Source};
use plico::model::{Answers, Consent, ContentDigits, Language, Limits, Scope, UntrustedText, date};
use plico::scan;
use plico::secret::Plaintext;
use plico::submission::{Draft, Place};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A terminal in its usual mode hands over at most this many bytes a line, and drops the rest unsaid (termios, Linux).
const LONGEST_LINE: usize = 4095;

pub(crate) fn run(ui: &mut Ui) -> Result<Outcome, Failure> {
    if !ui.can_ask() {
        return Err(Failure::usage("usage-no-command"));
    }
    let outcome = menu(ui);
    // Whatever way it ended: what was pasted behind the last answer must not reach the shell.
    ui.forget_typed_ahead();
    outcome
}

fn menu(ui: &mut Ui) -> Result<Outcome, Failure> {
    choose_language(ui)?;
    loop {
        ui.note("guided-menu", &[]);
        let choice = ui.ask("guided-ask-menu")?;
        match choice.trim() {
            "1" => return write_and_seal(ui),
            "2" => {
                let files = ask_files(ui, "guided-which-files", readable)?;
                return inspect::run(ui, &InspectArgs { files, json: false });
            }
            "3" => {
                let files = ask_files(ui, "guided-which-files", readable)?;
                let output = ask_path(ui, "guided-ask-clean")?;
                let args = StripArgs {
                    files,
                    output: Some(output),
                    cleaning: CleaningArgs::default(),
                    review: true,
                    formats: false,
                    json: false,
                };
                return strip_command::run(ui, &args);
            }
            "4" => {
                let files = ask_files(ui, "guided-which-files", readable)?;
                let args = CheckArgs {
                    files,
                    digits: None,
                    json: false,
                };
                return check::run(ui, &args);
            }
            "0" => return Ok(Outcome::Done),
            _ => {}
        }
    }
}

fn choose_language(ui: &mut Ui) -> Result<(), Failure> {
    ui.note("guided-languages", &[]);
    let choice = ui.ask("guided-ask-language")?;
    let number: Option<usize> = choice.trim().parse().ok();
    let chosen = number
        .and_then(|n| n.checked_sub(1))
        .and_then(|n| Language::ALL.get(n));
    if let Some(language) = chosen {
        ui.speak(Locale::new(*language));
    }
    Ok(())
}

fn write_and_seal(ui: &mut Ui) -> Result<Outcome, Failure> {
    let limits = Limits::STANDARD;
    ui.note("guided-remembers", &[]);
    let path = ask_path(ui, "guided-ask-card")?;
    let card = confirmed_card(ui, &path, None)?;
    ui.note("guided-card-name", &[("name", card.name.raw().into())]);
    let statement = told_and_looked_at(ui)?;
    let answers = match &card.questionnaire {
        None => Some(Answers::none()),
        Some(questionnaire) => questions::ask_all(ui, questionnaire, &limits)?,
    };
    let Some(answers) = answers else {
        ui.note("guided-not-agreed", &[]);
        return Ok(Outcome::No);
    };
    let attachments = ask_files(ui, "guided-files", |path| {
        // Cleaned once already here, so that a refusal comes while it can be mended.
        let source = Source::open(path)?;
        let remains = source.format().remains();
        source.strip(&limits.into())?;
        Ok(Some(remains))
    })?;
    let consent = ask_consent(ui, &card)?;
    let draft = Draft {
        statement,
        answers,
        questionnaire: card.questionnaire_ref(),
        attachments: enclosed(&attachments, &consent),
        consent,
    };
    let submission = strip(ui, draft, &limits.into())?;
    // The account has been looked at when it was told.
    let mut checks = word_check(ui, &submission)?;
    checks.retain(|c| c.place != Place::Statement);
    scan_report::tell_check(ui, &checks);
    // What was told must not be lost for a slip in a path or a full stick.
    let sealed = loop {
        let output = ask_path(ui, "guided-ask-output")?;
        // A folder was asked for: a slip must not become the name of a file somewhere.
        if !output.is_dir() {
            ui.complain(&Failure::io(ErrorKind::NotFound.into(), &output));
            continue;
        }
        match seal_to(
            ui,
            &submission,
            &card,
            Form::default(),
            Some(&output),
            Writing::Anywhere,
            None,
        ) {
            Ok(sealed) => break sealed,
            Err(failure) => ui.complain(&failure),
        }
    };
    ui.path(&sealed.path);
    ui.note("sealed", &[("size", size(sealed.bytes).into())]);
    if let Some(digits) = ContentDigits::of_path(&sealed.path) {
        ui.note(
            "guided-courier-digits",
            &[("digits", digits.to_string().into())],
        );
    }
    ui.note("guided-after", &[]);
    Ok(Outcome::Done)
}

/// The free account, and what in it points to somebody, until the person is content with it.
fn told_and_looked_at(ui: &mut Ui) -> Result<Plaintext, Failure> {
    loop {
        let statement = tell(ui)?;
        let text = Zeroizing::new(String::from_utf8_lossy(statement.expose()).into_owned());
        let report = scan::scan(&text, None);
        if report.findings.is_empty() {
            return Ok(statement);
        }
        let name = ui.locale().text("scan-statement");
        scan_report::tell(ui, &name, &text, &report);
        ui.note("guided-words", &[]);
        if ui.ask_yes()? {
            return Ok(statement);
        }
    }
}

/// The free account, line by line.
fn tell(ui: &mut Ui) -> Result<Plaintext, Failure> {
    ui.note("guided-story", &[]);
    let mut story = Zeroizing::new(String::with_capacity(64 << 10));
    while let Some(line) = ui.read_line()? {
        if line.len() >= LONGEST_LINE {
            ui.note("guided-line-too-long", &[]);
            continue;
        }
        match std::str::from_utf8(&line).map(str::trim_end) {
            Ok(".") => break,
            Ok(text) => {
                story.push_str(text);
                story.push('\n');
            }
            Err(_) => ui.note("guided-line-not-text", &[]),
        }
    }
    Ok(Plaintext::copy_of(story.as_bytes()))
}

fn ask_consent(ui: &mut Ui, card: &ConfirmedCard) -> Result<Consent, Failure> {
    ui.note("guided-consent", &[]);
    let mut allowed = Vec::new();
    let offered = card.offered();
    for scope in &offered {
        if scope.name() == Scope::INTERNAL_REVIEW {
            continue;
        }
        let own = card.questionnaire.as_ref();
        let own = own.and_then(|q| q.consent.iter().find(|u| u.id == *scope));
        let words = match own {
            Some(offered) => {
                let first = card
                    .questionnaire
                    .as_ref()
                    .and_then(|q| q.languages.first());
                let first = first.map_or("", String::as_str);
                let label = own_words(ui, &offered.label, first);
                let help = own_words(ui, &offered.help, first);
                format!("{label}\n{help}")
            }
            None => ui.locale().text(&format!("use-{}", scope.name())),
        };
        ui.foreign(&UntrustedText::new(words), "  ");
        if ui.ask_yes()? {
            allowed.push(scope.name());
        }
    }
    let not_before = ask_date(ui, "guided-not-before")?;
    let review_after = ask_date(ui, "guided-review-after")?;
    Ok(Consent::from_names(
        allowed,
        &offered,
        not_before,
        review_after,
    )?)
}

/// A full date, or nothing.
fn ask_date(ui: &mut Ui, question: &str) -> Result<Option<String>, Failure> {
    loop {
        let typed = ui.ask(question)?;
        match typed.trim() {
            "" => return Ok(None),
            text if date::parse(text).is_some() => return Ok(Some(text.to_owned())),
            _ => ui.note("question-does-not-fit", &[]),
        }
    }
}

/// Paths, one a line, each looked at when it is typed.
fn ask_files(
    ui: &mut Ui,
    question: &str,
    acceptable: impl Fn(&Path) -> Result<Option<Remains>, Failure>,
) -> Result<Vec<PathBuf>, Failure> {
    ui.note(question, &[]);
    let mut files = Vec::new();
    loop {
        let typed = ui.ask("guided-ask-file")?;
        if typed.trim().is_empty() {
            return Ok(files);
        }
        let path = unquoted(&typed);
        match acceptable(&path) {
            Ok(remains) => {
                if let Some(remains) = remains {
                    inspect::tell_remains(ui, remains);
                }
                files.push(path);
            }
            Err(failure) => ui.complain(&failure.about(&path)),
        }
    }
}

fn readable(path: &Path) -> Result<Option<Remains>, Failure> {
    plico::platform::files::open_regular(path)
        .map(|_| None)
        .map_err(|e| Failure::io(e, path))
}

fn ask_path(ui: &mut Ui, question: &str) -> Result<PathBuf, Failure> {
    loop {
        let typed = ui.ask(question)?;
        let path = unquoted(&typed);
        if !path.as_os_str().is_empty() {
            return Ok(path);
        }
    }
}

/// A path as a terminal or file manager pastes it: perhaps in quotes, or with spaces marked by a backslash.
fn unquoted(typed: &str) -> PathBuf {
    let trimmed = typed.trim();
    let quoted = ['\'', '"']
        .iter()
        .find_map(|q| trimmed.strip_prefix(*q)?.strip_suffix(*q));
    match quoted {
        Some(inner) => PathBuf::from(inner),
        None if cfg!(unix) && !Path::new(trimmed).exists() => {
            PathBuf::from(trimmed.replace("\\ ", " "))
        }
        None => PathBuf::from(trimmed),
    }
}
