//! Puts the words of the person's language into clap's commands, and answers a wrong command line in it.
//!
//! A command's text is `cmd-` and its name; an argument's is `arg-COMMAND-NAME`, or `arg-NAME` where several commands
//! share it; examples are `examples-` and the command's name.

use super::Outcome;
use super::args::Cli;
use super::failure::Failure;
use super::locale::Locale;
use super::ui::Ui;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The whole command line in one language.
pub(crate) fn command(locale: &Locale) -> Command {
    speak(Cli::command(), "", locale)
}

fn speak(command: Command, above: &str, locale: &Locale) -> Command {
    let name = command.get_name().to_owned();
    // `office new` is `office-new`; the program itself is `plico`.
    let id = match above {
        "" | "plico" => name.clone(),
        _ => format!("{above}-{name}"),
    };
    let heading = |h: &str| locale.text(&format!("heading-{h}"));
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        heading("usage")
    );
    let mut command = command
        .about(locale.text(&format!("cmd-{id}")))
        .help_template(template)
        .subcommand_help_heading(heading("commands"))
        .subcommand_value_name("COMMAND")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(locale.text("arg-help")),
        );
    let examples = format!("examples-{id}");
    if locale.has(&examples) {
        command = command.after_help(format!(
            "{}:\n{}",
            heading("examples"),
            locale.text(&examples)
        ));
    }
    command = command.mut_args(|arg| {
        let text = argument_text(&arg, &id, locale);
        let heading = if arg.is_positional() {
            heading("arguments")
        } else {
            heading("options")
        };
        let valued = arg.get_action().takes_values();
        arg.help(text)
            .help_heading(heading)
            .hide_possible_values(valued)
    });
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(name, |sub| speak(sub, &id, locale));
    }
    command
}

fn argument_text(arg: &Arg, command: &str, locale: &Locale) -> String {
    let own = format!("arg-{command}-{}", arg.get_id()).replace('_', "-");
    if locale.has(&own) {
        return locale.text(&own);
    }
    locale.text(&format!("arg-{}", arg.get_id()).replace('_', "-"))
}

/// Help was asked for, or the command line was wrong.
pub(crate) fn answer(ui: &mut Ui, error: &clap::Error) -> Result<Outcome, Failure> {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let failure = match error.kind() {
        ErrorKind::DisplayHelp => {
            ui.line(error.render().to_string().trim_end());
            return Ok(Outcome::Done);
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::usage("usage-no-command")
        }
        ErrorKind::UnknownArgument => Failure::usage("usage-unknown").with("argument", argument),
        ErrorKind::InvalidSubcommand => Failure::usage("usage-no-such-command")
            .with("argument", context(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => {
            Failure::usage("usage-missing").with("argument", argument)
        }
        ErrorKind::ArgumentConflict => Failure::usage("usage-conflict").with("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Failure::usage("usage-value")
            .with("argument", argument)
            .with("value", context(ContextKind::InvalidValue)),
        _ => Failure::usage("usage-other").with("argument", argument),
    };
    Err(failure)
}
