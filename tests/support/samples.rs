//! The twelve sample submissions of `examples/cases/`, sealed through the library: the program itself seals under a codename
//! only in conversation with a person.

use plico::envelope::{Codename, Office, PseudonymKeys, Signer, seal};
use plico::model::{Answers, Consent, Limits};
use plico::secret::Plaintext;
use plico::submission::{Draft, Enclosed};
use plico::wire::Floor;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cases");

/// What `cases.json` says of them, in their order.
pub fn index() -> Vec<Value> {
    let json = std::fs::read(format!("{CASES}/cases.json")).unwrap();
    serde_json::from_slice(&json).unwrap()
}

/// Seals all twelve to an office, as `01.age` to `12.age` in a folder, and returns the paths in that order. The office's card
/// must hold the sample questionnaire. Codenames cost what they cost a person, so that the program can read replies to them.
pub fn seal_all(office: &Office, out_dir: &Path) -> Vec<PathBuf> {
    std::fs::create_dir_all(out_dir).unwrap();
    let mut keys = BTreeMap::new();
    let seal_one = |case: &Value| {
        let path = out_dir.join(format!("{}.age", text(case, "folder").unwrap()));
        std::fs::write(&path, sealed(case, office, &mut keys)).unwrap();
        path
    };
    index().iter().map(seal_one).collect()
}

/// No progress.
pub struct Silent;
impl plico::envelope::Progress for Silent {
    fn passed(&mut self, _: u64) {}
}

fn sealed(case: &Value, office: &Office, keys: &mut BTreeMap<String, PseudonymKeys>) -> Vec<u8> {
    let card = office.card().unwrap();
    let digits = card.check_digits().to_string();
    let card = card.confirm(&digits).unwrap();
    let signer = text(case, "codename").map(|words| {
        let derive = || PseudonymKeys::derive(&Codename::read(words).unwrap().codename, &card);
        let keys = keys
            .entry(words.to_owned())
            .or_insert_with(|| derive().unwrap());
        Signer {
            keys,
            sequence: case["sequence"].as_u64().unwrap(),
        }
    });
    let consent = Consent::from_names(
        texts(case, "consent"),
        &card.offered(),
        text(case, "not_before").map(str::to_owned),
        None,
    )
    .unwrap();
    let folder = Path::new(CASES).join(text(case, "folder").unwrap());
    let questionnaire = card.questionnaire.as_ref().unwrap();
    let answers = std::fs::read(folder.join("answers.json")).unwrap();
    let answers = Answers::from_json(&answers, questionnaire, true, &Limits::STANDARD).unwrap();
    let keep_original = consent.allows("keep_originals");
    let enclose = |name| Enclosed {
        path: folder.join(name),
        keep_original,
    };
    let draft = Draft {
        statement: Plaintext::copy_of(&std::fs::read(folder.join("statement.md")).unwrap()),
        answers,
        questionnaire: card.questionnaire_ref(),
        consent,
        attachments: texts(case, "files").map(enclose).collect(),
    };
    let (submission, refused) = draft.strip(Limits::STANDARD).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    seal(
        &submission,
        &card,
        Floor::Usual,
        Vec::new(),
        &mut Silent,
        signer,
    )
    .unwrap()
}

fn text<'a>(case: &'a Value, key: &str) -> Option<&'a str> {
    case[key].as_str()
}

fn texts<'a>(case: &'a Value, key: &str) -> impl Iterator<Item = &'a str> {
    case[key]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
}
