//! Every way in which a command can fail: the one place that knows exit codes, and how an error becomes a sentence.

use super::locale::Locale;
use fluent_bundle::FluentValue;
use plico::courier::CopyError;
use plico::courier::paper::PaperError;
use plico::envelope::draft::DraftError;
use plico::envelope::{
    CardError, CheckError, CodenameError, KeyError, OfficeError, OpenError, PacketError,
    PseudonymError, RecordError, SealError, StaffError,
};
use plico::media::MediaError;
use plico::media::worker::ToldError;
use plico::model::reason::IoFailure;
use plico::model::{
    AnswersError, ConsentError, DigitsError, QuestionnaireError, Reason, UntrustedText,
};
use plico::submission::{SubmissionError, TellingError};
use plico::wire::{ArchiveError, PartError, ReplyError};
use std::error::Error;
use std::io;
use std::path::Path;

/// What kind of failure it is; the exit code follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It ran, and the answer is no.
    No,
    /// The command line was wrong.
    Usage,
    /// The input is malformed, unsupported or over a limit.
    Refused,
    /// No key fits, or something was not authentic.
    Locked,
    /// The system failed us.
    Io,
    /// The reader of our output has gone; nothing is wrong.
    Quiet,
    /// Our own bug.
    Bug,
}

impl Kind {
    /// The exit code.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Quiet => 0,
            Self::No => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::Locked => 4,
            Self::Io => 5,
            Self::Bug => 70,
        }
    }
}

/// A failure, ready to be told.
#[derive(Debug)]
pub(crate) struct Failure {
    kind: Kind,
    /// The message is `error-` and this; a hint, where there is one, `hint-` and this.
    code: String,
    values: Vec<(String, String)>,
    /// What the system said, if it was the system.
    system: Option<(&'static str, String)>,
    /// The file it is about.
    subject: Option<String>,
    /// Whether the person has read it already, so that only its exit code is left.
    told: bool,
}

impl Failure {
    fn new(kind: Kind, code: &str) -> Self {
        Self {
            kind,
            code: code.to_owned(),
            values: Vec::new(),
            system: None,
            subject: None,
            told: false,
        }
    }

    /// A wrong command line.
    pub(crate) fn usage(code: &str) -> Self {
        Self::new(Kind::Usage, code)
    }

    /// Input that is refused.
    pub(crate) fn refused(code: &str) -> Self {
        Self::new(Kind::Refused, code)
    }

    /// A state that cannot come about.
    pub(crate) fn bug() -> Self {
        Self::bug_at("")
    }

    /// The same, where it was noticed at a known place of the source.
    pub(crate) fn bug_at(place: &str) -> Self {
        Self::new(Kind::Bug, "bug").with("place", place)
    }

    /// What the system said about a file.
    pub(crate) fn io(source: io::Error, subject: impl AsRef<Path>) -> Self {
        Self::from(IoFailure::Read { source }).about(subject)
    }

    /// Output that could not be written: quiet if the reader has gone.
    pub(crate) fn output(source: io::Error) -> Self {
        if source.kind() == io::ErrorKind::BrokenPipe {
            Self::new(Kind::Quiet, "quiet")
        } else {
            Self::from(IoFailure::Write { source })
        }
    }

    /// Adds a value for the sentence.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// Names the file it is about.
    pub(crate) fn about(mut self, subject: impl AsRef<Path>) -> Self {
        let path = subject.as_ref().display().to_string();
        if !path.is_empty() {
            self.subject = Some(path);
        }
        self
    }

    /// The same failure, for its exit code alone.
    pub(crate) fn already_told(mut self) -> Self {
        self.told = true;
        self
    }

    /// Whether there is nothing left to tell.
    pub(crate) fn is_told(&self) -> bool {
        self.told || self.kind == Kind::Quiet
    }

    /// Its kind.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// The stable code, for `--json`.
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// The sentence, and the hint if there is one.
    pub(crate) fn tell(&self, locale: &Locale) -> (String, Option<String>) {
        let mut values: Vec<(&str, FluentValue<'_>)> = self
            .values
            .iter()
            .map(|(k, v)| (k.as_str(), value_of(v)))
            .collect();
        // A kind of finding has words of its own.
        let finding = self.values.iter().find(|(name, _)| name == "kind");
        if let Some((_, kind)) = finding {
            values.push(("kind", locale.text(&format!("finding-{kind}")).into()));
        }
        // So has whatever in a file has no name of its own.
        for name in ["format", "codec"] {
            let value = self.values.iter().find(|(n, _)| n == name);
            let id = value.map(|(_, value)| format!("named-{}", slug(value)));
            if let Some(id) = id.filter(|id| locale.has(id)) {
                values.push((name, locale.text(&id).into()));
            }
        }
        if let Some((id, text)) = &self.system {
            let own = UntrustedText::new(text).visible(false);
            let text = if id.is_empty() { own } else { locale.text(id) };
            values.push(("source", text.into()));
        }
        let mut sentence = locale.with(&format!("error-{}", self.code), &values);
        if let Some(subject) = &self.subject {
            sentence = format!("{}: {sentence}", UntrustedText::new(subject).visible(false));
        }
        // What to do instead can depend on the kind of file.
        let advice = self.values.iter().find(|(name, _)| name == "advice");
        let hint = match advice {
            Some((_, advice)) => format!("hint-advice-{advice}"),
            None => format!("hint-{}", self.code),
        };
        let hint = locale.has(&hint).then(|| locale.with(&hint, &values));
        (sentence, hint)
    }
}

/// A value of a sentence: a number where it is one, so that the words around it can agree with it. Anything else may come
/// from a file or a stranger.
fn value_of(text: &str) -> FluentValue<'static> {
    match text.parse::<u32>() {
        Ok(number) if number.to_string() == text => number.into(),
        _ => UntrustedText::new(text).visible(false).into(),
    }
}

/// A value as a part of a message's name.
fn slug(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric();
    let words = value.split(|c| !plain(c)).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// The message for a system's error that a person meets, in her language; the rest stays in the system's.
fn system_text(error: &io::Error) -> &'static str {
    if is_lost(error) {
        return "system-lost";
    }
    match error.kind() {
        io::ErrorKind::NotFound => "system-not-found",
        io::ErrorKind::PermissionDenied => "system-permission",
        io::ErrorKind::AlreadyExists => "system-exists",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "system-full",
        io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
        io::ErrorKind::IsADirectory => "system-is-folder",
        io::ErrorKind::NotADirectory => "system-not-folder",
        io::ErrorKind::InvalidInput => "system-not-regular",
        io::ErrorKind::FileTooLarge => "system-too-large",
        io::ErrorKind::InvalidData => "system-changed",
        _ => "",
    }
}

/// A device that has failed or was pulled out: EIO, ENXIO and ENODEV, which have the same numbers on every Unix; or the
/// folder is, all at once, one of another device.
fn is_lost(error: &io::Error) -> bool {
    let gone = matches!(error.raw_os_error(), Some(5 | 6 | 19));
    (cfg!(unix) && gone) || error.kind() == io::ErrorKind::CrossesDevices
}

/// Which kind of failure an error is.
pub(crate) trait Classify: Reason {
    /// The kind.
    fn kind(&self) -> Kind;
}

impl<E: Classify> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut chain: Option<&dyn Error> = Some(&error);
        let mut system = None;
        while let Some(e) = chain {
            if let Some(io) = e.downcast_ref::<io::Error>() {
                system = Some((system_text(io), io.to_string()));
            }
            chain = e.source();
        }
        Self {
            kind: error.kind(),
            code: error.code().to_owned(),
            values: error
                .args()
                .into_iter()
                .filter(|(name, _)| *name != "source")
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            system,
            subject: None,
            told: false,
        }
    }
}

macro_rules! classify {
    ($($error:ty { $($pattern:pat => $kind:expr),* $(,)? })*) => {
        $(impl Classify for $error {
            fn kind(&self) -> Kind {
                match self { $($pattern => $kind),* }
            }
        })*
    };
}

classify! {
    IoFailure { _ => Kind::Io }
    PaperError { Self::Internal => Kind::Bug, _ => Kind::Refused }
    MediaError {
        Self::Open { .. } | Self::Changed => Kind::Io,
        Self::Encode => Kind::Bug,
        Self::Told(e) => e.kind(),
        _ => Kind::Refused,
    }
    ToldError { _ => Kind::Refused }
    SubmissionError {
        Self::Nothing => Kind::Usage,
        Self::Statement(e) => e.kind(),
        _ => Kind::Refused,
    }
    TellingError { _ => Kind::Refused }
    DraftError {
        Self::Read { .. } | Self::Write { .. } => Kind::Io,
        Self::Damaged | Self::Passphrase => Kind::Locked,
        Self::NotADraft | Self::Work { .. } => Kind::Refused,
        Self::Seal => Kind::Bug,
        Self::Telling(e) => e.kind(),
    }
    AnswersError { _ => Kind::Refused }
    ConsentError { _ => Kind::Refused }
    QuestionnaireError { _ => Kind::Refused }
    DigitsError { _ => Kind::Usage }
    CodenameError { Self::Checksum => Kind::Locked, _ => Kind::Usage }
    CheckError { Self::Form { .. } => Kind::Usage, Self::Wrong { .. } => Kind::Locked }
    CardError {
        Self::Signature => Kind::Locked,
        Self::Digits(e) => e.kind(),
        Self::Questions(e) => e.kind(),
        _ => Kind::Refused,
    }
    KeyError {
        Self::Io { .. } => Kind::Io,
        Self::Passphrase => Kind::Locked,
        Self::Random => Kind::Bug,
        _ => Kind::Refused,
    }
    OfficeError {
        Self::Make { .. } | Self::Read { .. } => Kind::Io,
        Self::None { .. } | Self::Taken { .. } | Self::Months { .. } | Self::Verifier { .. } => Kind::Usage,
        Self::Card(e) => e.kind(),
        Self::Key(e) => e.kind(),
    }
    StaffError {
        Self::Write { .. } => Kind::Io,
        Self::Ring => Kind::Locked,
        Self::Internal => Kind::Bug,
        Self::Office(e) => e.kind(),
        Self::Key(e) => e.kind(),
        _ => Kind::Usage,
    }
    RecordError {
        Self::Signature { .. } | Self::Content { .. } => Kind::Locked,
        _ => Kind::Refused,
    }
    SealError {
        Self::Write { .. } => Kind::Io,
        Self::Sequence { .. } => Kind::Refused,
        Self::File { source, .. } => source.kind(),
    }
    PseudonymError { Self::Memory { .. } => Kind::Io, Self::Internal => Kind::Bug }
    ReplyError { _ => Kind::Refused }
    ArchiveError { Self::Read { .. } => Kind::Io, _ => Kind::Refused }
    OpenError {
        Self::Read { .. } => Kind::Io,
        Self::NoKey | Self::NotAuthentic | Self::Signature => Kind::Locked,
        Self::Archive(e) => e.kind(),
        Self::Part(e) => e.kind(),
        Self::Reply(e) => e.kind(),
        _ => Kind::Refused,
    }
    PacketError {
        Self::Read { .. } | Self::Keep { .. } => Kind::Io,
        Self::NoKey | Self::NotAuthentic => Kind::Locked,
        _ => Kind::Refused,
    }
    PartError {
        Self::Counts { .. } => Kind::Usage,
        Self::Missing { .. } => Kind::No,
        Self::Digest => Kind::Locked,
        _ => Kind::Refused,
    }
    CopyError {
        Self::Read { .. } | Self::Write { .. } | Self::ReadBack => Kind::Io,
        Self::Damaged | Self::CannotTell => Kind::No,
        Self::NotOurs => Kind::Refused,
    }
}

#[cfg(feature = "casebook")]
mod casebook {
    use super::{Classify, Kind};
    use plico::casework::{
        AnswerError, BackupError, DestroyError, DossierError, HappeningError, IntakeError,
        JudgeError, LinkError, RestoreError, StoreError, SyncError, UseError, WorkError,
    };

    classify! {
        StoreError {
            Self::Io { .. } | Self::Database { .. } => Kind::Io,
            Self::Key | Self::NoKeyFile | Self::Root => Kind::Locked,
            Self::NoCase { .. } | Self::Ambiguous { .. } | Self::Busy | Self::Query => Kind::Usage,
            Self::Newer { .. } | Self::Older { .. } | Self::Missing { .. } => Kind::Refused,
            Self::Record(e) => e.kind(),
        }
        IntakeError {
            Self::Read { .. } | Self::Keep { .. } => Kind::Io,
            Self::TooLarge { .. } => Kind::Refused,
            Self::Open(e) => e.kind(),
            Self::Store(e) => e.kind(),
        }
        SyncError {
            Self::Folder { .. } | Self::Write { .. } | Self::Stopped { .. } => Kind::Io,
            Self::Left => Kind::Locked,
            Self::Packet(e) => e.kind(),
            Self::Record(e) => e.kind(),
            Self::Staff(e) => e.kind(),
            Self::Store(e) => e.kind(),
            Self::Intake(e) => e.kind(),
            _ => Kind::Refused,
        }
        DestroyError { Self::Store(e) => e.kind(), _ => Kind::No }
        JudgeError {
            Self::Store(e) => e.kind(),
            Self::NoRecord { .. } | Self::AmbiguousRecord { .. } | Self::Day { .. } => Kind::Usage,
            _ => Kind::No,
        }
        UseError { _ => Kind::No }
        LinkError {
            Self::Itself | Self::Claim { .. } => Kind::Usage,
            Self::Judge(e) => e.kind(),
            Self::Store(e) => e.kind(),
        }
        HappeningError {
            Self::Absent { .. } | Self::There { .. } => Kind::No,
            Self::None { .. } | Self::Several { .. } => Kind::Usage,
            Self::Judge(e) => e.kind(),
            Self::Link(e) => e.kind(),
            Self::Store(e) => e.kind(),
        }
        BackupError {
            Self::Write { .. } | Self::Read { .. } | Self::FileSystem => Kind::Io,
            Self::Changed { .. } | Self::Meanwhile => Kind::No,
            Self::TooLarge { .. } | Self::Name { .. } => Kind::Refused,
            Self::Store(e) => e.kind(),
            Self::Office(e) => e.kind(),
        }
        RestoreError {
            Self::Write { .. } => Kind::Io,
            Self::Taken { .. } | Self::Unfinished { .. } => Kind::Usage,
            Self::Open(e) => e.kind(),
            Self::Store(e) => e.kind(),
        }
        AnswerError {
            Self::Store(e) => e.kind(),
            Self::Use(e) => e.kind(),
            Self::NoCodename => Kind::No,
        }
        DossierError {
            Self::Store(e) => e.kind(),
            Self::Use(e) => e.kind(),
            Self::Purpose { .. } | Self::Destroyed => Kind::No,
        }
        WorkError {
            Self::Store(e) => e.kind(),
            Self::Held | Self::NotHeld => Kind::No,
            Self::Empty | Self::TooLong { .. } | Self::Control => Kind::Refused,
            _ => Kind::Usage,
        }
    }
}

/// Every code that a library error can have, for the test that holds each language to them.
#[cfg(test)]
pub(crate) fn codes() -> Vec<&'static str> {
    let lists: &[&[&'static str]] = &[
        IoFailure::CODES,
        MediaError::CODES,
        SubmissionError::CODES,
        TellingError::CODES,
        DraftError::CODES,
        AnswersError::CODES,
        ConsentError::CODES,
        QuestionnaireError::CODES,
        DigitsError::CODES,
        CheckError::CODES,
        CodenameError::CODES,
        CardError::CODES,
        KeyError::CODES,
        OfficeError::CODES,
        StaffError::CODES,
        RecordError::CODES,
        SealError::CODES,
        ArchiveError::CODES,
        OpenError::CODES,
        PacketError::CODES,
        PartError::CODES,
        ReplyError::CODES,
        PseudonymError::CODES,
        CopyError::CODES,
        PaperError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::StoreError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::IntakeError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::SyncError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::AnswerError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::DestroyError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::WorkError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::UseError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::BackupError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::RestoreError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::JudgeError::CODES,
        #[cfg(feature = "casebook")]
        plico::model::record::AnchorError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::DossierError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::LinkError::CODES,
        #[cfg(feature = "casebook")]
        plico::casework::HappeningError::CODES,
    ];
    lists.concat()
}
