//! Seals any number of invented submissions to an office, for measuring: `many-cases OFFICE OUT COUNT`. The same ones each
//! time: what they say follows from their number. The office's card must hold the sample questionnaire.
#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stderr,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a tool for measuring may stop at the first surprise"
)]

use plico::envelope::{Office, seal};
use plico::model::{Answers, Consent, Limits};
use plico::secret::Plaintext;
use plico::submission::Draft;
use plico::wire::Floor;
use serde_json::json;
use std::path::Path;

struct Silent;
impl plico::envelope::Progress for Silent {
    fn passed(&mut self, _: u64) {}
}

const PLACES: [&str; 12] = [
    "Небыль",
    "Вымыслово",
    "Придуманка",
    "Neverton",
    "Fableford",
    "Inventbury",
    "Chimérac",
    "Songeville",
    "Fablieux",
    "Вигадівка",
    "Казкове",
    "Мріїв",
];
const WHO: [[&str; 6]; 4] = [
    ["водитель", "повар", "сторож", "радист", "механик", "писарь"],
    ["водій", "кухар", "сторож", "радист", "механік", "писар"],
    [
        "le chauffeur",
        "le cuisinier",
        "le gardien",
        "le radio",
        "le mécanicien",
        "le scribe",
    ],
    [
        "the driver",
        "the cook",
        "the guard",
        "the operator",
        "the mechanic",
        "the clerk",
    ],
];
const DID: [[&str; 8]; 4] = [
    [
        "видел, как горел сарай",
        "слышал три выстрела за рекой",
        "нашёл пустой дом",
        "нёс ящики до утра",
        "считал машины на дороге",
        "потерял ключ от склада",
        "записал номера вагонов",
        "ждал парома под дождём",
    ],
    [
        "бачив, як горіла комора",
        "чув три постріли за річкою",
        "знайшов порожню хату",
        "носив ящики до ранку",
        "рахував машини на дорозі",
        "загубив ключ від складу",
        "записав номери вагонів",
        "чекав порома під дощем",
    ],
    [
        "a vu brûler la remise",
        "a entendu trois coups derrière la rivière",
        "a trouvé une maison vide",
        "a porté des caisses jusqu’au matin",
        "a compté les voitures",
        "a perdu la clef du dépôt",
        "a noté les numéros des wagons",
        "a attendu le bac sous la pluie",
    ],
    [
        "saw the shed burn",
        "heard three shots across the river",
        "found an empty house",
        "carried boxes until morning",
        "counted cars on the road",
        "lost the key of the store",
        "wrote down numbers of wagons",
        "waited for the ferry in the rain",
    ],
];
const SCOPES: [&str; 5] = [
    "translate",
    "share_courts",
    "publish_anonymised",
    "publish_excerpts",
    "statistics",
];

/// Numbers that follow from a number (Steele, Lea and Flood, "SplitMix", 2014).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    let (office, out) = (args.next().unwrap(), args.next().unwrap());
    let count: u64 = args.next().unwrap().parse().unwrap();
    std::fs::create_dir_all(&out).unwrap();
    let office = Office::find(Path::new(&office), Limits::STANDARD).unwrap();
    let card = office.card().unwrap();
    let digits = card.check_digits().to_string();
    let card = card.confirm(&digits).unwrap();
    for number in 1..=count {
        let mut n = Numbers(number);
        let language = n.below(4);
        let sentence = |n: &mut Numbers| {
            let (who, did) = (WHO[language][n.below(6)], DID[language][n.below(8)]);
            let place = PLACES[n.below(12)];
            format!(
                "{} {who} {did}, {place}, {}:{:02}.",
                n.below(28) + 1,
                n.below(24),
                n.below(60)
            )
        };
        let sentences: Vec<String> = (0..12 + n.below(20)).map(|_| sentence(&mut n)).collect();
        let day = format!(
            "20{}-{:02}-{:02}",
            28 + n.below(4),
            n.below(12) + 1,
            n.below(28) + 1
        );
        let date = json!({"date": day, "precision": "day"});
        let code = ["ru", "uk", "fr", "en"][language];
        let answers = json!({
            "warn_ack": true,
            "answer_lang": code,
            "events": [{
                "basis": "saw",
                "what": sentence(&mut n),
                "when": {"from": date, "to": date},
                "where": {"name": PLACES[n.below(12)], "precision": "settlement"},
            }],
        });
        let questionnaire = card.questionnaire.as_ref().unwrap();
        let answers = Answers::from_json(
            answers.to_string().as_bytes(),
            questionnaire,
            true,
            &Limits::STANDARD,
        )
        .unwrap();
        let scopes = SCOPES.iter().filter(|_| n.below(2) == 0).copied();
        let scopes = std::iter::once("internal_review").chain(scopes);
        let consent = Consent::from_names(scopes, &card.offered(), None, None).unwrap();
        let draft = Draft {
            statement: Plaintext::copy_of(sentences.join(" ").as_bytes()),
            answers,
            questionnaire: card.questionnaire_ref(),
            consent,
            attachments: Vec::new(),
        };
        let (submission, _) = draft.strip(Limits::STANDARD).unwrap();
        let sealed = seal(
            &submission,
            &card,
            Floor::Small,
            Vec::new(),
            &mut Silent,
            None,
        )
        .unwrap();
        std::fs::write(Path::new(&out).join(format!("{number:06}.age")), sealed).unwrap();
    }
}
