//! `plico office new` and `plico office card`

use super::Outcome;
use super::args::{OfficeArgs, OfficeCardArgs, OfficeCommand, OfficeNewArgs};
use super::failure::Failure;
use super::input;
use super::passphrase;
use super::ui::Ui;
use plico::envelope::keys::WORK_FACTOR;
use plico::envelope::office::NewOffice;
use plico::envelope::{CheckDigits, Office};
use plico::model::reason::IoFailure;
use plico::model::{Limits, Questionnaire};
use plico::platform::{clock, harden, newfile};
use plico::wire::Kind;

pub(crate) fn run(ui: &mut Ui, args: OfficeArgs) -> Result<Outcome, Failure> {
    match args.command {
        OfficeCommand::New(args) => new(ui, &args),
        OfficeCommand::Card(args) => card(ui, &args),
        OfficeCommand::Verifier(args) => super::verifier::run(ui, &args),
    }
}

fn new(ui: &mut Ui, args: &OfficeNewArgs) -> Result<Outcome, Failure> {
    let limits = Limits::STANDARD;
    let questionnaire = match &args.questionnaire {
        None => None,
        Some(path) => {
            let json = input::read(path, limits.questionnaire)?;
            let parsed = Questionnaire::from_json(json.expose(), &limits);
            Some(parsed.map_err(|e| Failure::from(e).about(path))?)
        }
    };
    let passphrase = passphrase::new(ui, &args.passphrase)?;
    let office = Office::create(
        &args.dir,
        NewOffice {
            name: &args.name,
            kind: if args.classic {
                Kind::Classic
            } else {
                Kind::Hybrid
            },
            questionnaire,
            verifier: args.verifier.as_deref().unwrap_or("lead"),
            from: clock::today(),
            time: &clock::stamp(),
            months: args.valid_months,
            passphrase: &passphrase,
            work_factor: WORK_FACTOR,
        },
        limits,
    )?;
    let dir = office.dir().display().to_string();
    ui.note("office-made", &[("dir", dir.into())]);
    show_digits(ui, office.card()?.check_digits())?;
    ui.note("office-next", &[]);
    Ok(Outcome::Done)
}

fn card(ui: &mut Ui, args: &OfficeCardArgs) -> Result<Outcome, Failure> {
    let office = Office::find(&args.dir, Limits::STANDARD)?;
    let card = office.card()?;
    if let Some(output) = &args.output {
        let (dir, _) = newfile::split(output).map_err(|e| Failure::io(e, output))?;
        let _ = harden::limit_writing_to(&[dir]);
        let bytes = office.card_bytes()?;
        newfile::write_new(output, &bytes)
            .map_err(|source| Failure::from(IoFailure::Write { source }).about(output))?;
        ui.note(
            "card-written",
            &[("path", output.display().to_string().into())],
        );
    }
    if let Err(error) = card.check_dates(clock::today()) {
        ui.complain(&Failure::from(error));
    }
    show_digits(ui, card.check_digits())?;
    Ok(Outcome::Done)
}

/// The digits for paper, and as a QR code of the digits alone.
fn show_digits(ui: &mut Ui, digits: CheckDigits) -> Result<(), Failure> {
    let text = digits.to_string();
    ui.note("check-digits-are", &[]);
    ui.line(&text);
    let plain = text.replace(' ', "");
    let code = qrcode::QrCode::with_error_correction_level(plain, qrcode::EcLevel::Q)
        .map_err(|_| Failure::bug())?;
    let drawn = code
        .render::<qrcode::render::unicode::Dense1x2>()
        // Drawn for the dark background that most terminals have.
        .dark_color(qrcode::render::unicode::Dense1x2::Light)
        .light_color(qrcode::render::unicode::Dense1x2::Dark)
        .quiet_zone(true)
        .build();
    ui.line(&drawn);
    Ok(())
}
