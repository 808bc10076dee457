//! Everything but writing: what a command needs is asked for, then the command runs as it would from a shell.
//!
//! The program ends with it. A command gives up what it does not need, such as writing anywhere but where told, and the
//! kernel gives nothing back.

use super::page::{BACK, entries, given, page};
use super::paths;
use crate::cli::Outcome;
use crate::cli::args::{
    AgainArgs, CheckArgs, CleaningArgs, CopyArgs, FilterArgs, InspectArgs, ListArgs, OfficeDirArgs,
    OpenArgs, PaperArgs, PassphraseArgs, ReplyArgs, ScanArgs, ShowArgs, SplitArgs, StripArgs,
    UnpaperArgs, WrapArgs,
};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, May, Turn};
use crate::cli::ui::Ui;
use crate::cli::{
    check, copy, inspect, list, open, paper, reply, scan, show, split, strip, unpaper, wrap,
};
use std::path::PathBuf;

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Errand {
    Inspect,
    Strip,
    Scan,
    Check,
    Copy,
    Split,
    Wrap,
    Paper,
    Unpaper,
    Reply,
    Open,
    List,
    Show,
}

type Command = Box<dyn FnMut(&mut Ui) -> Result<Outcome, Failure>>;

/// Asks what the errand needs and runs it. `None` if she went back to the menu.
pub(super) fn run(front: &mut dyn Front, errand: Errand) -> Result<Option<Outcome>, Failure> {
    let mut command = match prepared(front, errand)? {
        Turn::Given(command) => command,
        Turn::Leave => return Ok(Some(Outcome::Done)),
        _ => return Ok(None),
    };
    let mut outcome = Outcome::Done;
    front.aside(&mut |ui| {
        outcome = command(ui)?;
        Ok(())
    })?;
    Ok(Some(outcome))
}

#[expect(clippy::too_many_lines, reason = "one arm an errand")]
fn prepared(front: &mut dyn Front, errand: Errand) -> Result<Turn<Command>, Failure> {
    let command: Command = match errand {
        Errand::Inspect => {
            let files = given!(several(front)?);
            let args = InspectArgs { files, json: false };
            Box::new(move |ui| inspect::run(ui, &args))
        }
        Errand::Strip => {
            let files = given!(several(front)?);
            let output = Some(given!(paths::folder(front, "write-to-clean", BACK)?));
            let args = StripArgs {
                files,
                output,
                cleaning: CleaningArgs::default(),
                review: true,
                formats: false,
                json: false,
            };
            Box::new(move |ui| strip::run(ui, &args))
        }
        Errand::Scan => {
            let args = ScanArgs {
                file: given!(one(front, "write-which-file")?),
                json: false,
                jsonl: false,
                style: false,
                normalise: None,
                only: Vec::new(),
            };
            Box::new(move |ui| scan::run(ui, &args, None))
        }
        Errand::Check => {
            let args = CheckArgs {
                files: given!(several(front)?),
                digits: None,
                json: false,
            };
            Box::new(move |ui| check::run(ui, &args))
        }
        Errand::Copy => {
            let args = CopyArgs {
                files: given!(several(front)?),
                to: given!(paths::folder(front, "write-to-copy", BACK)?),
                digits: None,
                json: false,
            };
            Box::new(move |ui| copy::run(ui, &args))
        }
        Errand::Split => {
            let again = given!(again(front)?);
            let parts = given!(number(front, "write-parts")?);
            let args = SplitArgs {
                again,
                parts,
                need: given!(number(front, "write-need")?),
                output: Some(given!(paths::folder(front, "write-to", BACK)?)),
            };
            Box::new(move |ui| split::run(ui, &args))
        }
        Errand::Wrap => {
            let args = WrapArgs {
                again: given!(again(front)?),
                output: Some(given!(paths::folder(front, "write-to", BACK)?)),
            };
            Box::new(move |ui| wrap::run(ui, &args))
        }
        Errand::Paper => given!(onto_paper(front)?),
        Errand::Unpaper => {
            let args = UnpaperArgs {
                files: given!(several(front)?),
                output: Some(given!(paths::folder(front, "write-to", BACK)?)),
                json: false,
            };
            Box::new(move |ui| unpaper::run(ui, &args))
        }
        Errand::Reply => {
            let args = ReplyArgs {
                files: given!(several(front)?),
                card: given!(one(front, "write-card-path")?),
                check: None,
                codename_file: None,
                json: false,
            };
            Box::new(move |ui| reply::run(ui, &args))
        }
        Errand::Open => {
            let args = OpenArgs {
                files: given!(several(front)?),
                office: given!(office(front)?),
                to: None,
                json: false,
            };
            Box::new(move |ui| open::run(ui, &args))
        }
        Errand::List => {
            let args = ListArgs {
                filter: FilterArgs::default(),
                sort: None,
                limit: None,
                skip: 0,
                office: given!(office(front)?),
                json: false,
            };
            Box::new(move |ui| list::run(ui, &args))
        }
        Errand::Show => {
            let office = given!(office(front)?);
            let page = page(front, "write-case", BACK);
            let case = given!(front.line(&page, "", &mut |_| Ok(()))?);
            let args = ShowArgs {
                case: case.trim().to_owned(),
                office,
                attachment: None,
                safe: false,
                original: None,
                output: None,
                dangerzone: None,
                reason: String::new(),
                json: false,
            };
            Box::new(move |ui| show::run(ui, &args))
        }
    };
    Ok(Turn::Given(command))
}

fn onto_paper(front: &mut dyn Front) -> Result<Turn<Command>, Failure> {
    let file = given!(one(front, "write-which-file")?);
    let page = page(front, "write-menu-paper", BACK);
    let ways = entries(front, &["write-paper-pages", "write-paper-screen"]);
    let screen = given!(front.pick(&page, &ways)?) == 1;
    let output = if screen {
        None
    } else {
        let folder = given!(paths::folder(front, "write-to", BACK)?);
        Some(folder.join("sheets.pdf"))
    };
    let args = PaperArgs {
        file,
        output,
        page: None,
        screen,
        json: false,
    };
    Ok(Turn::Given(Box::new(move |ui| paper::run(ui, &args))))
}

/// One file that is there.
fn one(front: &mut dyn Front, id: &str) -> Result<Turn<PathBuf>, Failure> {
    let page = page(front, id, BACK);
    paths::typed(front, &page, paths::is_file)
}

/// Files, one after the other.
fn several(front: &mut dyn Front) -> Result<Turn<Vec<PathBuf>>, Failure> {
    let mut files = Vec::new();
    loop {
        let id = if files.is_empty() {
            "write-which-file"
        } else {
            "write-another-file"
        };
        let may = May {
            skip: !files.is_empty(),
            ..BACK
        };
        let page = page(front, id, may);
        match paths::typed(front, &page, paths::is_there)? {
            Turn::Skipped => return Ok(Turn::Given(files)),
            turn => files.push(given!(turn)),
        }
    }
}

fn again(front: &mut dyn Front) -> Result<Turn<AgainArgs>, Failure> {
    Ok(Turn::Given(AgainArgs {
        bundle: given!(one(front, "write-which-file")?),
        card: given!(one(front, "write-card-path")?),
        check: None,
        small: false,
        armor: false,
        json: false,
    }))
}

fn number(front: &mut dyn Front, id: &str) -> Result<Turn<u64>, Failure> {
    let page = page(front, id, BACK);
    let no_number = front.ui().locale().text("write-no-number");
    let mut check = |typed: &str| match typed.trim().parse::<u8>() {
        Ok(1..) => Ok(()),
        _ => Err(no_number.clone()),
    };
    let typed = given!(front.line(&page, "", &mut check)?);
    Ok(Turn::Given(typed.trim().parse().unwrap_or_default()))
}

fn office(front: &mut dyn Front) -> Result<Turn<OfficeDirArgs>, Failure> {
    let page = page(front, "write-office", BACK);
    let folder = given!(paths::typed(front, &page, paths::is_folder)?);
    Ok(Turn::Given(OfficeDirArgs {
        verifier: None,
        office: Some(folder),
        casebook: None,
        passphrase: PassphraseArgs {
            passphrase_file: None,
        },
    }))
}
