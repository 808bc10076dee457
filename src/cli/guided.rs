//! `plico` with no arguments: every function of a source and a courier, asked for line by line, so that no argument,
//! environment, window title or shell history holds an answer, a path or an office's name.

use super::Outcome;
use super::args::{CheckArgs, InspectArgs, StripArgs};
use super::failure::Failure;
use super::locale::Locale;
use super::seal::{confirmed_card, seal_to, strip};
use super::ui::{Ui, size};
use super::{check, inspect, strip as strip_command};
use plico::envelope::ConfirmedCard;
use plico::model::questionnaire::{FieldType, Texts};
use plico::model::{Answers, Consent, ContentDigits, Language, Limits, Scope, UntrustedText};
use plico::secret::Plaintext;
use plico::submission::Draft;
use plico::wire::Floor;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A terminal in its usual mode hands over at most this many bytes a line, and drops the rest unsaid (termios, Linux).
const LONGEST_LINE: usize = 4095;

pub(crate) fn run(ui: &mut Ui) -> Result<Outcome, Failure> {
    if !ui.can_ask() {
        return Err(Failure::usage("usage-no-command"));
    }
    choose_language(ui)?;
    loop {
        ui.note("guided-menu", &[]);
        let choice = ui.ask("guided-ask-menu")?;
        match choice.trim() {
            "1" => return write_and_seal(ui),
            "2" => {
                let files = ask_files(ui, "guided-which-files")?;
                return inspect::run(ui, &InspectArgs { files, json: false });
            }
            "3" => {
                let files = ask_files(ui, "guided-which-files")?;
                let output = ask_path(ui, "guided-ask-clean")?;
                let args = StripArgs {
                    files,
                    output,
                    json: false,
                };
                return strip_command::run(ui, &args);
            }
            "4" => {
                let files = ask_files(ui, "guided-which-files")?;
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
    let Some(answers) = acknowledge(ui, &card, &limits)? else {
        ui.note("guided-not-agreed", &[]);
        return Ok(Outcome::No);
    };
    let statement = tell(ui)?;
    let attachments = ask_files(ui, "guided-files")?;
    let consent = ask_consent(ui, &card)?;
    let draft = Draft {
        statement,
        answers,
        questionnaire: card.questionnaire_ref(),
        consent,
        attachments,
    };
    let submission = strip(ui, draft, limits)?;
    let output = ask_path(ui, "guided-ask-output")?;
    let sealed = seal_to(ui, &submission, &card, Floor::Usual, Some(&output))?;
    ui.path(&sealed.path)?;
    ui.note("sealed", &[("size", size(sealed.bytes).into())]);
    let digits = sealed
        .path
        .file_name()
        .and_then(|n| n.to_str())
        .and_then(ContentDigits::in_file_name);
    if let Some(digits) = digits {
        ui.note(
            "guided-courier-digits",
            &[("digits", digits.to_string().into())],
        );
    }
    ui.note("guided-after", &[]);
    Ok(Outcome::Done)
}

/// The questions that must be agreed to before anything is written. `None` if one was not.
fn acknowledge(
    ui: &mut Ui,
    card: &ConfirmedCard,
    limits: &Limits,
) -> Result<Option<Answers>, Failure> {
    let Some(questionnaire) = &card.questionnaire else {
        return Ok(Some(Answers::none()));
    };
    let mut answers = Map::new();
    for field in &questionnaire.fields {
        if field.required && field.kind == FieldType::Yes {
            if !yes(ui, &own_words(ui, &field.label))? {
                return Ok(None);
            }
            answers.insert(field.id.clone(), Value::Bool(true));
        }
    }
    let json = Value::Object(answers).to_string();
    Ok(Some(Answers::from_json(
        json.as_bytes(),
        questionnaire,
        true,
        limits,
    )?))
}

/// The free account, line by line.
fn tell(ui: &mut Ui) -> Result<Plaintext, Failure> {
    ui.note("guided-story", &[]);
    let mut story = Zeroizing::new(String::with_capacity(64 << 10));
    while let Some(line) = ui.read_line()? {
        if line.trim() == "." {
            break;
        }
        if line.len() >= LONGEST_LINE {
            ui.note("guided-line-too-long", &[]);
            continue;
        }
        story.push_str(&line);
        story.push('\n');
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
                let (label, help) = (own_words(ui, &offered.label), own_words(ui, &offered.help));
                format!("{label}\n{help}")
            }
            None => ui.locale().text(&format!("use-{}", scope.name())),
        };
        if yes(ui, &words)? {
            allowed.push(scope.name());
        }
    }
    Ok(Consent::from_names(allowed, &offered, None, None)?)
}

/// A text of the card in the person's language, or in the card's first.
fn own_words(ui: &Ui, texts: &Texts) -> String {
    texts
        .get(ui.locale().language().code())
        .or_else(|| texts.values().next())
        .cloned()
        .unwrap_or_default()
}

fn yes(ui: &mut Ui, question: &str) -> Result<bool, Failure> {
    ui.foreign(&UntrustedText::new(question), "  ")?;
    loop {
        let answer = ui.ask("guided-yes-no")?;
        // Whatever layout the keyboard has: a slip must not turn a yes into a no, or a no into a yes.
        match answer.trim().to_lowercase().chars().next() {
            Some('y' | 'o' | 'д' | 'т' | 'о') => return Ok(true),
            Some('n' | 'н') => return Ok(false),
            _ => {}
        }
    }
}

fn ask_files(ui: &mut Ui, question: &str) -> Result<Vec<PathBuf>, Failure> {
    ui.note(question, &[]);
    let mut files = Vec::new();
    loop {
        let typed = ui.ask("guided-ask-file")?;
        if typed.trim().is_empty() {
            return Ok(files);
        }
        let path = unquoted(&typed);
        // Said at once, while the path is still in mind.
        match plico::platform::files::open_regular(&path) {
            Ok(_) => files.push(path),
            Err(error) => ui.complain(&Failure::io(error, &path)),
        }
    }
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

/// A path as a terminal or file manager pastes it: perhaps in quotes, perhaps with a space behind.
fn unquoted(typed: &str) -> PathBuf {
    let trimmed = typed.trim();
    let inner = ['\'', '"']
        .iter()
        .find_map(|q| trimmed.strip_prefix(*q).and_then(|t| t.strip_suffix(*q)));
    Path::new(inner.unwrap_or(trimmed)).to_path_buf()
}
