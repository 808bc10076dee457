//! What the other tests stand on.

pub mod samples;

pub use samples::Silent;

use plico::envelope::keys::{Identity, Intake};
use plico::envelope::office::NewOffice;
use plico::envelope::{Card, ConfirmedCard, Office};
use plico::model::{Answers, Consent, Limits, Questionnaire, Scope};
use plico::secret::{Passphrase, Plaintext};
use plico::submission::{Draft, Enclosed, StrippedSubmission};
use plico::wire::Kind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub const PASSPHRASE: &str = "an invented phrase for tests only";
/// scrypt's work factor of test offices: the shipped program has no way to choose one.
const FAST: u8 = 6;

/// Says loudly that a test could not be done here.
pub fn skipped(what: &str) {
    eprintln!("\n*** SKIPPED: {what} ***\n");
}

/// The program.
pub fn plico() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plico"));
    command.env_clear().env("LANG", "C").env("TZ", "UTC");
    command
}

/// Runs the program in a folder.
pub fn run(dir: &Path, args: &[&str]) -> Output {
    plico().current_dir(dir).args(args).output().unwrap()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Runs, and insists that it went well.
pub fn done(dir: &Path, args: &[&str]) -> String {
    let output = run(dir, args);
    assert_eq!(
        code(&output),
        0,
        "{args:?}: {}{}",
        out(&output),
        err(&output)
    );
    out(&output)
}

/// A folder with an office in `office`, its passphrase in `pw` and nothing else.
pub struct Place {
    pub dir: tempfile::TempDir,
    pub office: Office,
    pub digits: String,
}

impl Place {
    pub fn new(kind: Kind) -> Self {
        Self::with_questionnaire(kind, None)
    }

    pub fn sample(kind: Kind) -> Self {
        let json = std::fs::read("examples/questionnaire.json").unwrap();
        let questionnaire = Questionnaire::from_json(&json, &Limits::STANDARD).unwrap();
        Self::with_questionnaire(kind, Some(questionnaire))
    }

    fn with_questionnaire(kind: Kind, questionnaire: Option<Questionnaire>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let passphrase = Passphrase::existing(PASSPHRASE.as_bytes()).unwrap();
        let office = Office::create(
            &dir.path().join("office"),
            NewOffice {
                name: "Sample office",
                kind,
                questionnaire,
                verifier: "lead",
                from: plico::platform::clock::today(),
                time: "2026-01-01T00:00:00Z",
                months: 1,
                passphrase: &passphrase,
                work_factor: FAST,
            },
            Limits::STANDARD,
        )
        .unwrap();
        std::fs::write(dir.path().join("pw"), PASSPHRASE).unwrap();
        let digits = office.card().unwrap().check_digits().to_string();
        Self {
            dir,
            office,
            digits,
        }
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn card(&self) -> ConfirmedCard {
        let card = Card::parse(&self.office.card_bytes().unwrap(), &Limits::STANDARD).unwrap();
        card.confirm(&self.digits).unwrap()
    }

    pub fn identity(&self) -> Identity<Intake> {
        let passphrase = Passphrase::existing(PASSPHRASE.as_bytes()).unwrap();
        self.office.intake(&passphrase).unwrap()
    }

    /// The office's first verifier.
    pub fn author(&self) -> plico::envelope::Author {
        let passphrase = Passphrase::existing(PASSPHRASE.as_bytes()).unwrap();
        self.office.verifier("lead", &passphrase).unwrap()
    }

    /// The 64 digits that open the casebook's database.
    pub fn database_key(&self) -> String {
        let author = self.author();
        let keys = files_below(&self.join("office/casebook/keys"));
        let open = |path: &PathBuf| author.open(&std::fs::read(path).unwrap(), 1 << 10);
        let key = keys.iter().find_map(open).unwrap();
        key.expose_str().unwrap().to_owned()
    }

    /// `plico seal` in this folder; returns the sealed file.
    pub fn seal(&self, more: &[&str]) -> PathBuf {
        let mut args = vec!["seal", "--card", "office/card.txt", "--check", &self.digits];
        args.extend(more);
        let path = done(self.path(), &args);
        self.join(path.trim())
    }

    /// `plico open` of these files in this folder.
    pub fn open(&self, files: &[&str]) -> Output {
        let mut args = vec!["open", "--office", "office", "--passphrase-file", "pw"];
        args.extend(files);
        run(self.path(), &args)
    }

    /// `plico list --json`.
    pub fn cases(&self) -> Vec<serde_json::Value> {
        let text = done(
            self.path(),
            &[
                "list",
                "--json",
                "--office",
                "office",
                "--passphrase-file",
                "pw",
            ],
        );
        serde_json::from_str(&text).unwrap()
    }

    /// `plico show`, with more arguments.
    pub fn show(&self, case: &str, more: &[&str]) -> String {
        let mut args = vec![
            "show",
            case,
            "--office",
            "office",
            "--passphrase-file",
            "pw",
        ];
        args.extend(more);
        done(self.path(), &args)
    }

    /// Seals in the library, into memory.
    pub fn seal_text(&self, text: &str, floor: plico::wire::Floor) -> Vec<u8> {
        plico::envelope::seal(
            &stripped(text, &[]),
            &self.card(),
            floor,
            Vec::new(),
            &mut Silent,
            None,
        )
        .unwrap()
    }
}

/// A small tmpfs, for a full and a read-only stick. Needs root.
#[cfg(target_os = "linux")]
pub struct Stick(pub PathBuf);

#[cfg(target_os = "linux")]
impl Stick {
    /// Mounts it as `stick` in a place.
    pub fn mount(place: &Place, options: &str) -> Option<Self> {
        let path = place.join("stick");
        std::fs::create_dir_all(&path).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(&path)
            .stderr(std::process::Stdio::null())
            .status();
        mounted.is_ok_and(|s| s.success()).then_some(Self(path))
    }
}

#[cfg(target_os = "linux")]
impl Drop for Stick {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

/// A submission of this text and these files.
pub fn stripped(text: &str, files: &[&Path]) -> StrippedSubmission {
    let draft = Draft {
        statement: Plaintext::copy_of(text.as_bytes()),
        answers: Answers::none(),
        questionnaire: None,
        consent: Consent::from_names([], &offered(), None, None).unwrap(),
        attachments: files.iter().map(|p| enclosed(p)).collect(),
    };
    let (submission, refused) = draft.strip(Limits::STANDARD).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    submission
}

/// A file to send along without its original.
pub fn enclosed(path: &Path) -> Enclosed {
    Enclosed {
        path: path.to_path_buf(),
        keep_original: false,
    }
}

pub fn offered() -> Vec<Scope> {
    Scope::USUAL
        .iter()
        .filter_map(|n| Scope::parse(n))
        .collect()
}

/// Everything below a folder.
pub fn files_below(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}

/// A photograph: a gradient, with whatever a camera and its owner could leave in it, each time the same words.
pub fn photograph(mark: &str) -> Vec<u8> {
    let (width, height) = (64u16, 48u16);
    let pixels: Vec<u8> = (0..usize::from(width) * usize::from(height))
        .flat_map(|i| [(i % 64 * 3) as u8, (i / 64 * 4) as u8, 90])
        .collect();
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, 77);
    encoder.add_exif_metadata(&exif(mark)).unwrap();
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{mark}</x:xmpmeta>");
    encoder.add_app_segment(1, xmp.into_bytes()).unwrap();
    encoder
        .add_app_segment(13, format!("Photoshop 3.0\0{mark}").into_bytes())
        .unwrap();
    encoder
        .add_app_segment(11, format!("JP {mark}").into_bytes())
        .unwrap();
    encoder.add_icc_profile(mark.as_bytes()).unwrap();
    encoder
        .encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb)
        .unwrap();
    // A comment before the picture, and something behind its end.
    let comment = format!("{mark}\0");
    let mut segment = vec![0xff, 0xfe];
    segment.extend((comment.len() as u16 + 2).to_be_bytes());
    segment.extend(comment.bytes());
    out.splice(2..2, segment);
    out.extend(format!("behind the end {mark}").bytes());
    out.extend(mark.encode_utf16().flat_map(u16::to_le_bytes));
    out
}

/// A TIFF block with a description, an owner, a serial number, a place and orientation 6 (turned by a quarter).
pub fn exif(mark: &str) -> Vec<u8> {
    let text = format!("{mark}\0").into_bytes();
    let length = text.len() as u32;
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entries: u16 = 5;
    let data_at = 8 + 2 + u32::from(entries) * 12 + 4;
    tiff.extend(entries.to_le_bytes());
    let mut entry = |tag: u16, kind: u16, count: u32, value: u32| {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(count.to_le_bytes());
        tiff.extend(value.to_le_bytes());
    };
    entry(0x010e, 2, length, data_at);
    entry(0x0112, 3, 1, 6);
    entry(0x013b, 2, length, data_at);
    entry(0x8769, 4, 1, data_at + length);
    entry(0x8825, 4, 1, data_at + length + 18);
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(&text);
    // Exif IFD: a body serial number.
    tiff.extend(1u16.to_le_bytes());
    tiff.extend(0xa431u16.to_le_bytes());
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(length.to_le_bytes());
    tiff.extend(data_at.to_le_bytes());
    tiff.extend(0u32.to_le_bytes());
    // GPS IFD: 55 45' N 37 36' E.
    let rationals = data_at + length + 18 + 2 + 4 * 12 + 4;
    tiff.extend(4u16.to_le_bytes());
    let mut entry = |tag: u16, kind: u16, count: u32, value: u32| {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(count.to_le_bytes());
        tiff.extend(value.to_le_bytes());
    };
    entry(1, 2, 2, u32::from(b'N'));
    entry(2, 5, 3, rationals);
    entry(3, 2, 2, u32::from(b'E'));
    entry(4, 5, 3, rationals + 24);
    tiff.extend(0u32.to_le_bytes());
    for n in [55u32, 45, 0, 37, 36, 0] {
        tiff.extend(n.to_le_bytes());
        tiff.extend(1u32.to_le_bytes());
    }
    tiff
}

/// All the ways in which a text could stand in some bytes: UTF-8, UTF-16 of both orders, base64 at each alignment.
pub fn spellings(text: &str) -> Vec<Vec<u8>> {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD_NO_PAD;
    let mut found = vec![
        text.as_bytes().to_vec(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    for shift in 0..3 {
        let shifted = [&b"\0\0\0"[..shift], text.as_bytes()].concat();
        let encoded = STANDARD_NO_PAD.encode(shifted);
        // The first and last characters depend on the neighbours.
        found.push(encoded.as_bytes()[4..encoded.len() - 4].to_vec());
    }
    found
}

/// Whether some bytes hold a text in any spelling.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    spellings(text).iter().any(|s| {
        let mut rest = bytes;
        while let Some(at) = rest.iter().position(|b| *b == s[0]) {
            if rest[at..].starts_with(s) {
                return true;
            }
            rest = &rest[at + 1..];
        }
        false
    })
}
