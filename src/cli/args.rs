//! What was typed. What is needed is made from it in each command. The words are in `locale`, put in by `help`.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use plico::model::Limits;
use plico::scan::style::Change;
use std::path::PathBuf;

#[derive(Parser)]
#[command(
    name = "plico",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[arg(long, global = true, value_name = "CODE")]
    pub(crate) lang: Option<String>,
    #[arg(long)]
    pub(crate) plain: bool,
    #[arg(long, short = 'V')]
    pub(crate) version: bool,
    #[arg(long, requires = "version")]
    pub(crate) verbose: bool,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Write(WriteArgs),
    Office(OfficeArgs),
    Inspect(InspectArgs),
    Strip(StripArgs),
    Scan(ScanArgs),
    Seal(SealArgs),
    Check(CheckArgs),
    Copy(CopyArgs),
    Split(SplitArgs),
    Wrap(WrapArgs),
    Open(OpenArgs),
    List(ListArgs),
    Show(ShowArgs),
    Link(LinkArgs),
    Event(EventArgs),
    Review(ReviewArgs),
    Search(SearchArgs),
    Sync(SyncArgs),

    Note(NoteArgs),
    Tag(TagArgs),
    Assign(AssignArgs),
    Status(StatusArgs),
    Hold(HoldArgs),
    Policy(PolicyArgs),
    Destroy(DestroyArgs),
    Stats(StatsArgs),
    Backup(BackupArgs),
    Restore(RestoreArgs),
    Dossier(DossierArgs),
    Claim(ClaimArgs),
    Source(SourceArgs),
    Assess(AssessArgs),
    Retract(RetractArgs),
    Paper(PaperArgs),
    Unpaper(UnpaperArgs),
    Reply(ReplyArgs),
    Answer(AnswerArgs),
    Log(LogArgs),
    Guide(GuideArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

#[derive(Args)]
pub(crate) struct WriteArgs {
    #[arg(long)]
    pub(crate) plain: bool,
}

#[derive(Args)]
pub(crate) struct OfficeArgs {
    #[command(subcommand)]
    pub(crate) command: OfficeCommand,
}

#[derive(Subcommand)]
pub(crate) enum OfficeCommand {
    New(OfficeNewArgs),
    Card(OfficeCardArgs),
    Verifier(VerifierArgs),
}

#[derive(Args)]
pub(crate) struct VerifierArgs {
    #[command(subcommand)]
    pub(crate) command: VerifierCommand,
}

#[derive(Subcommand)]
pub(crate) enum VerifierCommand {
    Add(VerifierAddArgs),
    Remove(VerifierRemoveArgs),
    List(VerifierListArgs),
    Kit(VerifierKitArgs),
}

/// Whose office, opened with its root key.
#[derive(Args)]
pub(crate) struct RootArgs {
    #[arg(long, value_name = "DIR")]
    pub(crate) office: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) casebook: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) passphrase: PassphraseArgs,
}

#[derive(Args)]
pub(crate) struct VerifierAddArgs {
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    #[command(flatten)]
    pub(crate) root: RootArgs,
    #[arg(long, value_name = "PATH")]
    pub(crate) new_passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct VerifierRemoveArgs {
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    #[command(flatten)]
    pub(crate) root: RootArgs,
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
}

#[derive(Args)]
pub(crate) struct VerifierListArgs {
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct VerifierKitArgs {
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    #[command(flatten)]
    pub(crate) root: RootArgs,
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
}

#[derive(Args)]
pub(crate) struct OfficeNewArgs {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    #[arg(long, value_name = "NAME")]
    pub(crate) verifier: Option<String>,
    #[arg(long)]
    pub(crate) classic: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) questionnaire: Option<PathBuf>,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 12,
        hide_default_value = true
    )]
    pub(crate) valid_months: u32,
    #[command(flatten)]
    pub(crate) passphrase: PassphraseArgs,
}

#[derive(Args)]
pub(crate) struct OfficeCardArgs {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct PassphraseArgs {
    #[arg(long, value_name = "PATH")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct InspectArgs {
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct StripArgs {
    #[arg(value_name = "FILE|DIR", required_unless_present = "formats")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(
        short,
        long,
        value_name = "FILE_OR_DIR",
        required_unless_present = "formats"
    )]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) cleaning: CleaningArgs,
    #[arg(long)]
    pub(crate) review: bool,
    #[arg(long, conflicts_with_all = ["files", "output", "review"])]
    pub(crate) formats: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ScanArgs {
    #[arg(value_name = "FILE|-")]
    pub(crate) file: PathBuf,
    #[arg(long, conflicts_with = "jsonl")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) jsonl: bool,
    #[arg(long, conflicts_with = "jsonl")]
    pub(crate) style: bool,
    #[arg(long, value_name = "OUT", requires = "style")]
    pub(crate) normalise: Option<PathBuf>,
    #[arg(long, value_name = "LIST", requires = "style", value_delimiter = ',', value_parser = change_parser())]
    pub(crate) only: Vec<Change>,
}

/// The changes that `--only` names.
fn change_parser() -> impl TypedValueParser<Value = Change> {
    PossibleValuesParser::new(Change::ALL.map(Change::code))
        .try_map(|code| Change::from_code(&code).ok_or(""))
}

/// How files are cleaned, wherever that is done.
#[derive(Args, Default)]
pub(crate) struct CleaningArgs {
    #[arg(long)]
    pub(crate) keep_quality: bool,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(16..=65_500))]
    pub(crate) downscale: Option<u32>,
    #[arg(long)]
    pub(crate) keep_text: bool,
    #[arg(long)]
    pub(crate) keep_hidden: bool,
}

#[derive(Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option that was typed or not"
)]
pub(crate) struct SealArgs {
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "CARD")]
    pub(crate) card: PathBuf,
    #[arg(long, value_name = "DIGITS")]
    pub(crate) check: Option<String>,
    #[arg(long, value_name = "FILE|-")]
    pub(crate) statement: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(crate) consent: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) not_before: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) review_after: Option<String>,
    #[arg(long)]
    pub(crate) small: bool,
    #[arg(long)]
    pub(crate) armor: bool,
    #[command(flatten)]
    pub(crate) cleaning: CleaningArgs,
    #[arg(short, long, value_name = "OUT_OR_DIR")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, conflicts_with = "json")]
    pub(crate) review: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct CheckArgs {
    #[arg(value_name = "FILE|DIR", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "DIGITS")]
    pub(crate) digits: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct CopyArgs {
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(value_name = "DIR", required = true)]
    pub(crate) to: PathBuf,
    #[arg(long, value_name = "DIGITS")]
    pub(crate) digits: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// What is sealed once more, and how.
#[derive(Args)]
pub(crate) struct AgainArgs {
    #[arg(value_name = "BUNDLE")]
    pub(crate) bundle: PathBuf,
    #[arg(long, value_name = "CARD")]
    pub(crate) card: PathBuf,
    #[arg(long, value_name = "DIGITS")]
    pub(crate) check: Option<String>,
    #[arg(long)]
    pub(crate) small: bool,
    #[arg(long)]
    pub(crate) armor: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct SplitArgs {
    #[command(flatten)]
    pub(crate) again: AgainArgs,
    #[arg(long, value_name = "N")]
    pub(crate) parts: u64,
    #[arg(long, value_name = "K")]
    pub(crate) need: u64,
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct WrapArgs {
    #[command(flatten)]
    pub(crate) again: AgainArgs,
    #[arg(short, long, value_name = "OUT_OR_DIR")]
    pub(crate) output: Option<PathBuf>,
}

/// Where the office and its casebook are, and how its key is opened.
#[derive(Args)]
pub(crate) struct OfficeDirArgs {
    #[arg(long, value_name = "DIR")]
    pub(crate) office: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) casebook: Option<PathBuf>,
    #[arg(long = "as", value_name = "NAME")]
    pub(crate) verifier: Option<String>,
    #[command(flatten)]
    pub(crate) passphrase: PassphraseArgs,
}

#[derive(Args)]
pub(crate) struct OpenArgs {
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long, value_name = "DIR", conflicts_with = "casebook")]
    pub(crate) to: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// Which cases are looked at.
#[derive(Args, Default)]
pub(crate) struct FilterArgs {
    #[arg(long, value_name = "STATUS")]
    pub(crate) status: Option<String>,
    #[arg(long, value_name = "TAG")]
    pub(crate) tag: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) assigned: Option<String>,
    #[arg(long, value_name = "SCOPE")]
    pub(crate) consent: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) to: Option<String>,
}

#[derive(Args)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    pub(crate) filter: FilterArgs,
    #[arg(long, value_name = "ORDER")]
    pub(crate) sort: Option<String>,
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<usize>,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) skip: usize,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct SearchArgs {
    #[arg(value_name = "WORDS", required = true)]
    pub(crate) words: Vec<String>,
    #[command(flatten)]
    pub(crate) filter: FilterArgs,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) limit: u16,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct SyncArgs {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct DestroyArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    #[arg(long)]
    pub(crate) agree: bool,
}

#[derive(Args)]
pub(crate) struct NoteArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long, value_name = "TEXT", conflicts_with = "file")]
    pub(crate) text: Option<String>,
    #[arg(long, value_name = "FILE|-")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub(crate) claim: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct TagArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(value_name = "TAG")]
    pub(crate) tags: Vec<String>,
    #[arg(long)]
    pub(crate) remove: bool,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct AssignArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    #[arg(long, conflicts_with = "name")]
    pub(crate) nobody: bool,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct StatusArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(value_name = "STATUS")]
    pub(crate) status: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "status")]
    pub(crate) reason: Option<String>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct HoldArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(long, requires = "reason", conflicts_with = "off")]
    pub(crate) on: bool,
    #[arg(long, requires = "reason")]
    pub(crate) off: bool,
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct PolicyArgs {
    #[arg(value_name = "STATUS")]
    pub(crate) status: Option<String>,
    #[arg(long, value_name = "N", requires = "status")]
    pub(crate) months: Option<u32>,
    #[arg(long, requires = "status", conflicts_with = "months")]
    pub(crate) for_ever: bool,
    #[arg(long, conflicts_with = "status")]
    pub(crate) due: bool,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ClaimArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(long, value_name = "TEXT")]
    pub(crate) quote: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "quote")]
    pub(crate) prefix: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "quote")]
    pub(crate) suffix: Option<String>,
    #[arg(long, value_name = "N-N", conflicts_with = "quote")]
    pub(crate) at: Option<String>,
    #[arg(long = "in", value_name = "TEXT")]
    pub(crate) text: Option<String>,
    #[arg(long, value_name = "N")]
    pub(crate) message: Option<usize>,
    #[arg(long, value_name = "KIND", default_value = "event")]
    pub(crate) kind: String,
    #[arg(long, value_name = "BASIS")]
    pub(crate) basis: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) says: String,
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) to: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) place: String,
    #[arg(long, conflicts_with_all = ["quote", "at", "accept"])]
    pub(crate) propose: bool,
    #[arg(long, value_name = "N", value_delimiter = ',', conflicts_with_all = ["quote", "at"])]
    pub(crate) accept: Vec<u16>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct SourceArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(long, value_name = "TEXT", requires = "lineage")]
    pub(crate) reference: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "reference")]
    pub(crate) lineage: Option<String>,
    #[arg(long, requires = "reference")]
    pub(crate) independent: bool,
    #[arg(
        long,
        value_name = "FILE",
        requires = "reference",
        conflicts_with = "sha256"
    )]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "DIGEST", requires = "reference")]
    pub(crate) sha256: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) archived: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct AssessArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(long, value_name = "A-F")]
    pub(crate) source_grade: Option<String>,
    #[arg(long, value_name = "RECORD", conflicts_with = "source_grade")]
    pub(crate) claim: Option<String>,
    #[arg(long, value_name = "1-6", requires = "claim")]
    pub(crate) grade: Option<String>,
    #[arg(long, value_name = "STATUS", requires = "claim")]
    pub(crate) status: Option<String>,
    #[arg(long, value_name = "WEIGHT:TEXT", requires = "status")]
    pub(crate) detail: Option<String>,
    #[arg(long, value_name = "WEIGHT:TEXT", requires = "status")]
    pub(crate) internal: Option<String>,
    #[arg(long, value_name = "WEIGHT:TEXT", requires = "status")]
    pub(crate) external: Option<String>,
    #[arg(long, value_name = "WEIGHT:TEXT", requires = "status")]
    pub(crate) plausibility: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) method: String,
    #[arg(long, value_name = "RECORD", requires = "claim")]
    pub(crate) source: Vec<String>,
    #[arg(long, value_name = "CASE:RECORD", requires = "status")]
    pub(crate) contradicts: Vec<String>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) limits: String,
    #[arg(long, value_name = "N,N,N", requires = "status")]
    pub(crate) risk: Option<String>,
    #[arg(long, requires = "claim", conflicts_with_all = ["dissent", "status", "grade"])]
    pub(crate) agree: bool,
    #[arg(long, requires = "claim", conflicts_with_all = ["status", "grade"])]
    pub(crate) dissent: bool,
    #[arg(long, value_name = "RECORD", requires = "claim")]
    pub(crate) of: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) reason: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct RetractArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(value_name = "RECORD")]
    pub(crate) record: String,
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct DossierArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(short, long, value_name = "FILE_OR_DIR")]
    pub(crate) output: PathBuf,
    #[arg(long = "for", value_name = "SCOPE", default_value = plico::model::Scope::INTERNAL_REVIEW)]
    pub(crate) purpose: String,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) reason: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
}

#[derive(Args)]
pub(crate) struct StatsArgs {
    #[arg(long, value_name = "N", default_value_t = 5, hide_default_value = true,
          value_parser = clap::value_parser!(u32).range(i64::from(Limits::STANDARD.least_cell)..=1_000))]
    pub(crate) min_cell: u32,
    #[arg(long)]
    pub(crate) internal: bool,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) csv: bool,
    #[arg(long, conflicts_with = "csv")]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct BackupArgs {
    #[arg(short, long, value_name = "OUT_OR_DIR")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub(crate) to: Option<String>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct RestoreArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(
        long,
        value_name = "DIR",
        required_unless_present = "drill",
        conflicts_with = "drill"
    )]
    pub(crate) to: Option<PathBuf>,
    #[arg(long)]
    pub(crate) drill: bool,
    #[arg(long, value_name = "TEXT")]
    pub(crate) noted: Option<String>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ReviewArgs {
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) plain: bool,
}

#[derive(Args)]
pub(crate) struct ShowArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long, value_name = "N", requires = "output")]
    pub(crate) attachment: Option<u8>,
    #[arg(long, requires = "attachment")]
    pub(crate) safe: bool,
    #[arg(
        long,
        value_name = "N",
        requires = "output",
        conflicts_with = "attachment"
    )]
    pub(crate) original: Option<u8>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "DIR", conflicts_with_all = ["attachment", "original", "output"])]
    pub(crate) dangerzone: Option<PathBuf>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) reason: String,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct LinkArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(value_name = "OTHER")]
    pub(crate) other: Option<String>,
    #[arg(long, value_name = "N", conflicts_with = "relation")]
    pub(crate) days: Option<u32>,
    #[arg(long = "is", value_name = "RELATION", requires_all = ["other", "reason"])]
    pub(crate) relation: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "relation")]
    pub(crate) reason: Option<String>,
    #[arg(long, value_name = "A,B", requires = "relation")]
    pub(crate) claims: Option<String>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct EventArgs {
    #[command(subcommand)]
    pub(crate) command: EventCommand,
}

#[derive(Subcommand)]
pub(crate) enum EventCommand {
    New(EventNewArgs),
    List(EventListArgs),
    Show(EventShowArgs),
    Add(EventClaimArgs),
    Remove(EventClaimArgs),
}

#[derive(Args)]
pub(crate) struct EventNewArgs {
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: String,
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) to: Option<String>,
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) place: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct EventListArgs {
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct EventShowArgs {
    #[arg(value_name = "EVENT")]
    pub(crate) event: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct EventClaimArgs {
    #[arg(value_name = "EVENT")]
    pub(crate) event: String,
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(value_name = "CLAIM")]
    pub(crate) claim: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct PaperArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(
        short,
        long,
        value_name = "FILE",
        required_unless_present = "screen",
        conflicts_with = "screen"
    )]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "SIZE", value_parser = ["a4", "letter"], conflicts_with = "screen")]
    pub(crate) page: Option<String>,
    #[arg(long)]
    pub(crate) screen: bool,
    #[arg(long, conflicts_with = "screen")]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct UnpaperArgs {
    #[arg(value_name = "PICTURE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ReplyArgs {
    #[arg(value_name = "FILE|DIR", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "CARD")]
    pub(crate) card: PathBuf,
    #[arg(long, value_name = "DIGITS")]
    pub(crate) check: Option<String>,
    #[arg(long, value_name = "PATH")]
    pub(crate) codename_file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct AnswerArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[arg(long, value_name = "FILE|-")]
    pub(crate) statement: PathBuf,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) armor: bool,
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct LogArgs {
    #[command(subcommand)]
    pub(crate) command: LogCommand,
}

#[derive(Subcommand)]
pub(crate) enum LogCommand {
    Show(LogShowArgs),
    Verify(LogVerifyArgs),
    Head(LogHeadArgs),
}

#[derive(Args)]
pub(crate) struct LogShowArgs {
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct LogVerifyArgs {
    #[arg(long, value_name = "TEXT")]
    pub(crate) noted: Option<String>,
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct LogHeadArgs {
    #[command(flatten)]
    pub(crate) office: OfficeDirArgs,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct GuideArgs {
    #[arg(value_name = "ROLE", value_parser = PossibleValuesParser::new(super::guide::roles()))]
    pub(crate) role: Option<String>,
}

#[derive(Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Args)]
pub(crate) struct ManArgs {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
}
