//! `plico completions` and `plico man`

use super::Outcome;
use super::args::{CompletionsArgs, ManArgs};
use super::failure::Failure;
use super::help;
use super::ui::Ui;
use plico::model::reason::IoFailure;
use plico::platform::newfile;

pub(crate) fn completions(ui: &mut Ui, args: &CompletionsArgs) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    let mut command = help::command(ui.locale());
    clap_complete::generate(args.shell, &mut command, "plico", &mut script);
    ui.line(String::from_utf8_lossy(&script).trim_end());
    Ok(Outcome::Done)
}

pub(crate) fn man(ui: &mut Ui, args: &ManArgs) -> Result<Outcome, Failure> {
    let write = |source| Failure::from(IoFailure::Write { source }).about(&args.dir);
    std::fs::create_dir_all(&args.dir).map_err(write)?;
    let mut root = help::command(ui.locale());
    root.build();
    let mut pages = vec![root];
    while let Some(command) = pages.pop() {
        pages.extend(command.get_subcommands().cloned());
        let name = command.get_display_name().unwrap_or("plico").to_owned();
        let mut page = Vec::new();
        clap_mangen::Man::new(command.name(name.clone()))
            .render(&mut page)
            .map_err(write)?;
        newfile::write_new(&args.dir.join(format!("{name}.1")), &page).map_err(|source| {
            Failure::from(IoFailure::Write { source }).about(format!("{name}.1"))
        })?;
    }
    Ok(Outcome::Done)
}
