//! The command line. One file per command, each with `run(ui, args) -> Result<Outcome, Failure>`.

mod alike;
mod answer;
mod args;
mod assign;
mod backup;
mod bundles;
mod check;
mod codename;
mod complete;
mod copy;
#[cfg(feature = "casebook")]
mod desk;
mod destroy;
mod dossier;
mod each_file;
mod editor;
mod event;
mod failure;
#[cfg(feature = "casebook")]
mod filter;
mod folder;
mod formats;
mod front;
#[cfg(unix)]
mod full;
mod gaps;
mod gather;
mod guide;
mod help;
mod hold;
mod input;
mod inspect;
mod judge;
mod key;
mod link;
mod list;
mod locale;
mod log;
mod note;
mod office;
mod office_dir;
mod open;
mod output;
mod paper;
mod passphrase;
mod plain;
mod policy;
mod reply;
mod restore;
#[cfg(all(unix, feature = "casebook"))]
mod review;
#[cfg(feature = "casebook")]
mod said;
mod scan;
mod scan_report;
mod scan_style;
mod screen;
mod seal;
mod search;
mod show;
mod split;
mod stats;
mod status;
mod strip;
#[cfg(feature = "casebook")]
mod take;

mod sync;

mod tag;
mod typed;
mod ui;
mod unpaper;
mod verifier;
mod version;
mod wrap;
mod write;

use args::{Cli, Command};
use clap::FromArgMatches;
use failure::{Failure, Kind};
use locale::Locale;
use plico::platform::harden::Protection;
use plico::platform::signals;
use std::process::ExitCode;
use std::sync::OnceLock;
use ui::Ui;

/// Where in the source the program's own mistake was noticed.
static PANICKED_AT: OnceLock<String> = OnceLock::new();

/// How a command that ran has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It did what was asked.
    Done,
    /// It ran, and the answer is no.
    No,
}

/// How many files this command line will read at a time, as far as can be told without parsing it.
pub(crate) fn workers_needed() -> usize {
    let words = std::env::args_os().skip(1);
    let mut words = words.filter_map(|a| a.into_string().ok().filter(|a| !a.starts_with('-')));
    let first = words.next();
    // `--lang ru` has a value that is no command.
    let language = first.as_deref().and_then(plico::model::Language::from_code);
    let command = if language.is_some() {
        words.next()
    } else {
        first
    };
    match command.as_deref() {
        Some("strip") => {
            std::thread::available_parallelism().map_or(1, |n| n.get().min(MOST_WORKERS))
        }
        None | Some("write" | "inspect" | "scan" | "seal" | "unpaper" | "open" | "show") => 1,
        Some(_) => 0,
    }
}

/// More would wait for the disk, or fill the memory with pictures.
const MOST_WORKERS: usize = 8;

/// Parses, runs, reports, and turns the outcome into an exit code.
pub(crate) fn main(protections: &[Protection]) -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let (locale, wrong) = Locale::chosen(&arguments);
    let mut ui = Ui::new(locale);
    if let Some(wrong) = wrong {
        return ui.report(&Failure::usage("usage-language").with("language", wrong));
    }
    // A panic is our own bug. Its message could hold what a person wrote, so only its place is kept.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|l| {
            format!(
                "({}:{})",
                l.file().rsplit(['/', '\\']).next().unwrap_or_default(),
                l.line()
            )
        });
        let _ = PANICKED_AT.set(place.unwrap_or_default());
    }));
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        signals::watch().map_err(|source| Failure::io(source, ""))?;
        run(&mut ui, &arguments, protections)
    }));
    if signals::stop_requested() {
        signals::ready_to_end();
        // The signal's own handling ends the process, with the exit status a shell expects.
        std::thread::sleep(std::time::Duration::from_secs(5));
    }
    let failure = match (result, ui.output_failed()) {
        (Ok(Ok(Outcome::No)), _) => return ExitCode::from(Kind::No.code()),
        (Ok(Ok(Outcome::Done)), None) => return ExitCode::SUCCESS,
        (Ok(Ok(Outcome::Done)), Some(failure)) | (Ok(Err(failure)), _) => failure,
        (Err(_), _) => Failure::bug_at(PANICKED_AT.get().map_or("", String::as_str)),
    };
    ui.report(&failure)
}

fn run(
    ui: &mut Ui,
    arguments: &[std::ffi::OsString],
    protections: &[Protection],
) -> Result<Outcome, Failure> {
    let command = help::command(ui.locale());
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return help::answer(ui, &error),
    };
    if cli.version {
        return version::run(ui, cli.verbose, protections);
    }
    let Some(command) = cli.command else {
        return write::run(ui, cli.plain, protections);
    };
    match command {
        Command::Office(args) => office::run(ui, args),
        Command::Log(args) => log::run(ui, &args),
        Command::Inspect(args) => inspect::run(ui, &args),
        Command::Scan(args) => scan::run(ui, &args, cli.lang.as_deref()),
        Command::Strip(args) => strip::run(ui, &args),
        Command::Seal(args) => seal::run(ui, &args),
        Command::Check(args) => check::run(ui, &args),
        Command::Copy(args) => copy::run(ui, &args),
        Command::Split(args) => split::run(ui, &args),
        Command::Wrap(args) => wrap::run(ui, &args),
        Command::Write(args) => write::run(ui, args.plain, protections),
        Command::Open(args) => open::run(ui, &args),
        Command::List(args) => list::run(ui, &args),
        Command::Search(args) => search::run(ui, &args),
        Command::Sync(args) => sync::run(ui, &args),
        Command::Destroy(args) => destroy::run(ui, &args),
        Command::Dossier(args) => dossier::run(ui, &args),
        Command::Claim(args) => judge::claim(ui, &args),
        Command::Source(args) => judge::source(ui, &args),
        Command::Assess(args) => judge::assess(ui, &args),
        Command::Retract(args) => judge::retract(ui, &args),
        Command::Show(args) => show::run(ui, &args),
        Command::Link(args) => link::run(ui, &args),
        Command::Event(args) => event::run(ui, &args),

        Command::Review(args) => review(ui, &args),
        Command::Note(args) => note::run(ui, &args),
        Command::Tag(args) => tag::run(ui, &args),
        Command::Assign(args) => assign::run(ui, &args),
        Command::Status(args) => status::run(ui, &args),
        Command::Hold(args) => hold::run(ui, &args),
        Command::Stats(args) => stats::run(ui, &args),
        Command::Backup(args) => backup::run(ui, &args),
        Command::Restore(args) => restore::run(ui, &args),
        Command::Policy(args) => policy::run(ui, &args),
        Command::Paper(args) => paper::run(ui, &args),
        Command::Unpaper(args) => unpaper::run(ui, &args),
        Command::Reply(args) => reply::run(ui, &args),
        Command::Answer(args) => answer::run(ui, &args),
        Command::Guide(args) => guide::run(ui, &args),
        Command::Completions(args) => complete::completions(ui, &args),
        Command::Man(args) => complete::man(ui, &args),
    }
}

#[cfg(all(unix, feature = "casebook"))]
use review::run as review;

/// Without a casebook, or on a system whose terminals are not drawn on, there is nothing to review with.
#[cfg(not(all(unix, feature = "casebook")))]
fn review(_: &mut Ui, _: &args::ReviewArgs) -> Result<Outcome, Failure> {
    Err(Failure::usage(if cfg!(feature = "casebook") {
        "review-no-screen"
    } else {
        "no-casebook"
    }))
}
