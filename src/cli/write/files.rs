//! The files that are sent along: found or typed, and cleaned once at once, so that a refusal comes while it can be mended.

use super::found;
use super::journey::Journey;
use super::page::{ON_THE_WAY, entries, entry, given, own_words, page, say, say_with, trouble};
use super::paths;
use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Front, Page, Turn};
use plico::media::{Remains, Source};
use plico::model::questionnaire::FieldType;
use plico::model::{Limits, Scope, UntrustedText};
use plico::submission::{Enclosed, SubmissionError};
use std::path::{Path, PathBuf};

pub(super) fn ask(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    loop {
        let page = list_page(front, journey)?;
        let mut list: Vec<Entry> = Vec::new();
        for file in &journey.telling.files {
            let path = UntrustedText::new(file.path.display().to_string()).visible(false);
            let kept = file
                .keep_original
                .then(|| say(front, "write-file-and-original"));
            list.push(Entry {
                label: UntrustedText::new(path),
                help: kept.map(UntrustedText::new),
            });
        }
        let files = list.len();
        list.extend(entries(
            front,
            &["write-file-type", "write-file-choose", "write-go-on"],
        ));
        let chosen = given!(front.choose(&page, &list, Some(files.saturating_add(2)))?);
        let turn = match chosen.checked_sub(files) {
            None => change(front, journey, chosen)?,
            Some(0) => add_typed(front, journey)?,
            Some(1) => add_chosen(front, journey)?,
            Some(_) => return Ok(Turn::Given(())),
        };
        // Back out of one file leads to the list.
        if !matches!(turn, Turn::Back) {
            given!(turn);
        }
    }
}

/// What the card asks for, if it does, and what happens to files.
fn list_page(front: &mut dyn Front, journey: &Journey<'_>) -> Result<Page, Failure> {
    let questionnaire = journey.card()?.questionnaire.as_ref();
    let mut page = page(front, "write-files", ON_THE_WAY);
    if let Some(questionnaire) = questionnaire {
        let first = questionnaire.languages.first().map_or("", String::as_str);
        let mut fields = questionnaire.fields.iter();
        if let Some(field) = fields.find(|f| f.kind == FieldType::Files) {
            for texts in [&field.label, &field.help] {
                let words = own_words(front, texts, first);
                page = page.foreign(words);
            }
        }
    }
    Ok(page)
}

fn add_typed(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let page = page(front, "write-file-type", ON_THE_WAY);
    let path = given!(paths::typed(front, &page, paths::is_file)?);
    add(front, journey, path)
}

fn add_chosen(front: &mut dyn Front, journey: &mut Journey<'_>) -> Result<Turn<()>, Failure> {
    let folder = given!(paths::folder(front, "write-file-folder", ON_THE_WAY)?);
    let mut files = found::in_folder(&folder);
    let all = files.len();
    files.truncate(Limits::STANDARD.options);
    if files.is_empty() {
        let page = page(front, "write-file-none", super::page::BACK);
        return front.show(&page);
    }
    let mut page = page(front, "write-file-which", ON_THE_WAY);
    if files.len() < all {
        let more = say(front, "write-file-more");
        page = page.own(more);
    }
    let names = files
        .iter()
        .map(|f| f.file_name().unwrap_or_default().to_string_lossy());
    let names: Vec<Entry> = names.map(|n| entry(n.into_owned())).collect();
    let none = vec![false; names.len()];
    let chosen = given!(front.choose_many(&page, &names, &none)?);
    for (path, chosen) in files.into_iter().zip(chosen) {
        if chosen {
            given!(add(front, journey, path)?);
        }
    }
    Ok(Turn::Given(()))
}

/// Cleans a file to see that it can be, tells what stays in it, and asks about the original.
fn add(
    front: &mut dyn Front,
    journey: &mut Journey<'_>,
    path: PathBuf,
) -> Result<Turn<()>, Failure> {
    let limit = Limits::STANDARD.attachments;
    if journey.telling.files.iter().any(|f| f.path == path) {
        return Ok(Turn::Given(()));
    }
    if journey.telling.files.len() >= limit {
        return trouble(front, &Failure::from(SubmissionError::TooMany { limit }));
    }
    let shown = UntrustedText::new(path.display().to_string()).visible(false);
    let busy = say_with(
        front,
        "write-file-cleaning",
        &[("file", shown.clone().into())],
    );
    front.busy(&busy);
    let remains = match cleaned(&path) {
        Ok(remains) => remains,
        Err(failure) => return trouble(front, &failure.about(&path)),
    };
    let stays = say(front, &format!("remains-{}", remains.code()));
    let page = page(front, "write-file-clean", ON_THE_WAY)
        .foreign(shown)
        .own(stays);
    given!(front.show(&page)?);
    let mut file = Enclosed {
        path,
        keep_original: false,
    };
    if journey.offers(Scope::KEEP_ORIGINALS) {
        file.keep_original = given!(original(front, &file)?);
    }
    journey.telling.files.push(file);
    Ok(Turn::Given(()))
}

fn cleaned(path: &Path) -> Result<Remains, Failure> {
    let source = Source::open(path)?;
    let remains = source.format().remains();
    source.strip(&Limits::STANDARD.into())?;
    Ok(remains)
}

/// Whether the untouched file is sealed, too. Off unless chosen.
fn original(front: &mut dyn Front, file: &Enclosed) -> Result<Turn<bool>, Failure> {
    let page = page(front, "write-original", ON_THE_WAY).foreign(file.path.display().to_string());
    let ways = entries(front, &["write-original-no", "write-original-yes"]);
    let chosen = given!(front.choose(&page, &ways, Some(usize::from(file.keep_original)))?);
    Ok(Turn::Given(chosen == 1))
}

fn change(front: &mut dyn Front, journey: &mut Journey<'_>, n: usize) -> Result<Turn<()>, Failure> {
    let Some(file) = journey.telling.files.get(n).cloned() else {
        return Ok(Turn::Back);
    };
    let page =
        page(front, "write-change-or-remove", ON_THE_WAY).foreign(file.path.display().to_string());
    let mut ids = vec!["write-remove"];
    if journey.offers(Scope::KEEP_ORIGINALS) {
        ids.push("write-original");
    }
    let ways = entries(front, &ids);
    if given!(front.choose(&page, &ways, None)?) == 0 {
        journey.telling.files.remove(n);
        return Ok(Turn::Given(()));
    }
    let keep = given!(original(front, &file)?);
    if let Some(file) = journey.telling.files.get_mut(n) {
        file.keep_original = keep;
    }
    Ok(Turn::Given(()))
}
