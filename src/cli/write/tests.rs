//! The path over a front that answers by itself, with the sample questionnaire.

use super::journey::Journey;
use super::{consent, questions, review};
use crate::cli::failure::Failure;
use crate::cli::front::{Check, Entry, Front, May, Page, Turn};
use crate::cli::locale::Locale;
use crate::cli::ui::Ui;
use plico::envelope::signing::{CardDomain, SigningKey};
use plico::envelope::{Card, CardText, CheckDigits, ConfirmedCard, Identity};
use plico::model::questionnaire::OfferedUse;
use plico::model::{Language, Limits, Questionnaire, Scope, UntrustedText, date};
use plico::secret::Plaintext;
use plico::wire::Kind;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Takes what was chosen before, else the first of everything; `ways` may take another way at any question.
struct Easy<F> {
    ui: Ui,
    /// The title of every page, in order.
    titles: Vec<String>,
    ways: F,
    /// The entry to choose on this page.
    nth: Option<usize>,
}

/// Another way than to answer.
#[derive(Clone, Copy)]
enum Way {
    Skip,
    Unknown,
    Back,
    Keep,
    /// To choose another entry of the list.
    Nth(usize),
}

fn easy<F: FnMut(usize, &str, May) -> Option<Way>>(ways: F) -> Easy<F> {
    Easy {
        ui: Ui::new(Locale::new(Language::En)),
        titles: Vec::new(),
        ways,
        nth: None,
    }
}

impl<F: FnMut(usize, &str, May) -> Option<Way>> Easy<F> {
    fn turn<T>(&mut self, page: &Page, given: T) -> Turn<T> {
        let number = self.titles.len();
        self.titles.push(page.title.clone());
        match (self.ways)(number, &page.title, page.may) {
            None => Turn::Given(given),
            Some(Way::Skip) => Turn::Skipped,
            Some(Way::Unknown) => Turn::Unknown,
            Some(Way::Back) => Turn::Back,
            Some(Way::Keep) => Turn::Keep,
            Some(Way::Nth(n)) => {
                self.nth = Some(n);
                Turn::Given(given)
            }
        }
    }
}

impl<F: FnMut(usize, &str, May) -> Option<Way>> Front for Easy<F> {
    fn ui(&mut self) -> &mut Ui {
        &mut self.ui
    }

    fn show(&mut self, page: &Page) -> Result<Turn<()>, Failure> {
        Ok(self.turn(page, ()))
    }

    fn choose(
        &mut self,
        page: &Page,
        entries: &[Entry],
        current: Option<usize>,
    ) -> Result<Turn<usize>, Failure> {
        assert!(!entries.is_empty());
        Ok(match self.turn(page, current.unwrap_or(0)) {
            Turn::Given(first) => Turn::Given(self.nth.take().unwrap_or(first)),
            turn => turn,
        })
    }

    fn choose_many(
        &mut self,
        page: &Page,
        entries: &[Entry],
        _: &[bool],
    ) -> Result<Turn<Vec<bool>>, Failure> {
        let first = (0..entries.len()).map(|n| n == 0).collect();
        Ok(self.turn(page, first))
    }

    fn line(
        &mut self,
        page: &Page,
        current: &str,
        check: Check<'_>,
    ) -> Result<Turn<Zeroizing<String>>, Failure> {
        let candidates = [current, "2031", "03.2031", "14.03.2031", "Example"];
        let fits = candidates
            .iter()
            .find(|c| !c.is_empty() && check(c).is_ok());
        let line = Zeroizing::new((*fits.expect("something fits")).to_owned());
        Ok(self.turn(page, line))
    }

    fn secret(&mut self, page: &Page, _: Check<'_>) -> Result<Turn<Zeroizing<String>>, Failure> {
        Ok(self.turn(page, Zeroizing::default()))
    }

    fn long_text(&mut self, page: &Page, text: &mut Plaintext) -> Result<Turn<()>, Failure> {
        let turn = self.turn(page, ());
        if matches!(turn, Turn::Given(()) | Turn::Keep) {
            *text = Plaintext::copy_of("Слова.".as_bytes());
        }
        Ok(turn)
    }

    fn busy(&mut self, _: &str) {}

    fn aside(
        &mut self,
        command: &mut dyn FnMut(&mut Ui) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        command(&mut self.ui)
    }
}

fn sample() -> Questionnaire {
    let json = std::fs::read("examples/questionnaire.json").unwrap();
    Questionnaire::from_json(&json, &Limits::STANDARD).unwrap()
}

/// Another card each time.
pub(super) fn card_bytes() -> String {
    signed(&SigningKey::generate(), small())
}

fn card(questionnaire: Questionnaire) -> ConfirmedCard {
    let root = SigningKey::generate();
    let bytes = signed(&root, questionnaire);
    let card = Card::parse(bytes.as_bytes(), &Limits::STANDARD).unwrap();
    let digits = CheckDigits::of(&root.verifying()).to_string();
    card.confirm(&digits).unwrap()
}

fn signed(root: &SigningKey<CardDomain>, questionnaire: Questionnaire) -> String {
    let text = CardText {
        name: UntrustedText::new("Sample office"),
        serial: 1,
        valid_from: date::parse("2031-01-01").unwrap(),
        valid_until: date::parse("2031-12-31").unwrap(),
        intake: Identity::generate(Kind::Classic).to_recipient(),
        evidence: Identity::generate(Kind::Classic).to_recipient(),
        questionnaire: Some(questionnaire),
    };
    text.sign(root, &Limits::STANDARD).unwrap()
}

fn journey() -> Journey<'static> {
    journey_with(sample())
}

fn journey_with(questionnaire: Questionnaire) -> Journey<'static> {
    let mut journey = Journey::new(Language::En, &[]);
    journey.card = Some(card(questionnaire));
    journey
}

/// Two questions hang on the first one, and one of them must be answered.
fn small() -> Questionnaire {
    let of = |id: &str, kind: &str| json!({"id": id, "type": kind, "sensitivity": 0, "publish": "same", "label": {"en": id}, "help": {"en": id}});
    let mut fields = ["role choice", "why text", "how text", "told group"].map(|field| {
        let (id, kind) = field.split_once(' ').unwrap();
        of(id, kind)
    });
    fields[0]["options"] =
        json!([{"id": "one", "label": {"en": "One"}}, {"id": "two", "label": {"en": "Two"}}]);
    for n in [1, 2] {
        fields[n]["ask_if"] = json!({"field": "role", "is": ["two"]});
    }
    fields[1]["required"] = json!(true);
    fields[3]["repeat"] = json!(true);
    fields[3]["fields"] = json!([of("what", "text"), of("seen", "text")]);
    fields[3]["fields"][1]["required"] = json!(true);
    let json = json!({
        "format": "plico/questionnaire/1", "id": "small", "languages": ["en"], "title": {"en": "x"},
        "fields": fields,
    });
    Questionnaire::from_json(json.to_string().as_bytes(), &Limits::STANDARD).unwrap()
}

/// The answers after one walk through the questions.
fn told(journey: &Journey<'_>) -> Value {
    let answers = questions::answers(journey).unwrap().to_json();
    serde_json::from_str(&answers).unwrap()
}

#[test]
fn every_kind_of_question_is_asked_and_its_answer_fits() {
    let mut journey = journey();
    let mut front = easy(|_, _, _| None);
    let turn = questions::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Given(())));
    let told = told(&journey);
    for field in sample().fields {
        let elsewhere = ["story", "evidence"].contains(&field.id.as_str());
        assert_eq!(told.get(&field.id).is_some(), !elsewhere, "{}", field.id);
    }
    assert_eq!(
        told["recruited_when"],
        json!({"date": "2031", "precision": "year"})
    );
    assert_eq!(told["events"][0]["what"], "Слова.");
    assert_eq!(told["family_risk"], "yes");
    assert_eq!(
        told["home_region"],
        json!({"name": "2031", "precision": "country"})
    );
}

#[test]
fn to_skip_and_not_to_know_are_different_answers() {
    let mut journey = journey();
    let mut front = easy(|n, _, may| match (may.skip, may.not_know, n % 2) {
        (_, true, 0) => Some(Way::Unknown),
        (true, _, _) => Some(Way::Skip),
        _ => None,
    });
    questions::ask(&mut front, &mut journey).unwrap();
    let told = told(&journey);
    let open: Vec<&Value> = told.as_object().unwrap().values().collect();
    assert!(open.contains(&&json!({"skip": true})) && open.contains(&&json!({"unknown": true})));
    assert_eq!(told["warn_ack"], true, "what must be answered is");
}

#[test]
fn nothing_is_lost_by_going_back_and_forth() {
    let mut straight = journey();
    questions::ask(&mut easy(|_, _, _| None), &mut straight).unwrap();
    let mut winding = journey();
    // Back at every seventh page, once.
    let mut front = easy(|n, _, may| (n % 7 == 6 && may.back).then_some(Way::Back));
    while !matches!(
        questions::ask(&mut front, &mut winding).unwrap(),
        Turn::Given(())
    ) {}
    assert!(front.titles.len() > 60);
    assert_eq!(told(&straight), told(&winding));
}

#[test]
fn a_draft_kept_inside_a_group_holds_the_place_and_every_answer() {
    let mut journey = journey();
    let mut front = easy(|_, title, _| (title == "What happened?").then_some(Way::Keep));
    let turn = questions::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Keep));
    assert_eq!(journey.telling.place, "questions/events/0/what");
    assert_eq!(journey.telling.answers["events"][0]["what"], "Слова.");
    let mut again = easy(|_, _, _| None);
    questions::ask(&mut again, &mut journey).unwrap();
    assert_eq!(again.titles.first().unwrap(), "What happened?");
    assert_eq!(told(&journey)["events"].as_array().unwrap().len(), 1);
}

/// A journey at the review, with everything answered that is asked.
fn at_the_review() -> Journey<'static> {
    let mut journey = journey_with(small());
    journey.telling.story = Plaintext::copy_of("I saw it.".as_bytes());
    let answers = json!({"role": "one", "told": {"skip": true}});
    journey.telling.answers = answers.as_object().unwrap().clone();
    journey
}

const REVIEW: &str = "This is what will be sealed";
const WHICH: &str = "Change an answer";

#[test]
fn what_a_changed_answer_brings_up_is_asked_at_once_and_nothing_else() {
    let mut journey = at_the_review();
    let mut front = easy(|n, _, _| match n {
        0 => Some(Way::Nth(2)),
        2 => Some(Way::Nth(1)),
        _ => None,
    });
    let turn = review::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Given(())));
    let titles = [REVIEW, WHICH, "role", "why", "how", REVIEW];
    assert_eq!(front.titles, titles);
    let answers = json!({"role": "two", "why": "Слова.", "how": "Слова.", "told": {"skip": true}});
    assert_eq!(told(&journey), answers);
    assert_eq!(journey.telling.place, "review");
}

#[test]
fn back_from_a_question_that_came_up_leads_to_the_answers_and_from_there_to_the_files() {
    let mut journey = at_the_review();
    journey.telling.answers["role"] = json!("two");
    let mut front = easy(|n, title, _| match (n, title) {
        (0, _) => Some(Way::Back),
        (2, "role") => Some(Way::Nth(0)),
        _ => None,
    });
    let turn = review::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Given(())));
    assert_eq!(front.titles, ["why", WHICH, "role", REVIEW]);
    journey.telling.answers["role"] = json!("two");
    let mut front = easy(|_, _, _| Some(Way::Back));
    let turn = review::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Back));
    assert_eq!(front.titles, ["why", WHICH]);
}

#[test]
fn a_telling_left_in_its_middle_is_finished_before_it_is_reviewed_and_not_left_out() {
    let mut journey = at_the_review();
    journey.telling.answers["told"] = json!([{"what": "It happened."}]);
    let mut front = easy(|_, _, _| None);
    review::ask(&mut front, &mut journey).unwrap();
    assert_eq!(front.titles, ["seen", REVIEW]);
    let whole = json!([{"what": "It happened.", "seen": "Слова."}]);
    assert_eq!(told(&journey)["told"], whole);
}

#[test]
fn days_that_are_out_of_order_are_mended_where_they_are_asked() {
    let mut journey = at_the_review();
    journey.telling.not_before = Some("2032-01-01".into());
    journey.telling.review_after = Some("2031-01-01".into());
    let mut front = easy(|_, _, _| None);
    let turn = review::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Given(())));
    assert_eq!(front.titles, [REVIEW], "no way back to the files instead");
}

#[test]
fn back_leads_out_of_consent_where_the_office_offers_no_choice_of_uses() {
    let mut questionnaire = small();
    let texts = || BTreeMap::from([("en".to_owned(), "x".to_owned())]);
    questionnaire.consent = vec![OfferedUse {
        id: Scope::parse(Scope::INTERNAL_REVIEW).unwrap(),
        label: texts(),
        help: texts(),
    }];
    let mut journey = journey_with(questionnaire);
    let mut front = easy(|_, _, _| Some(Way::Back));
    let turn = consent::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Back));
    assert_eq!(front.titles.len(), 1);
    journey.backward = true;
    let mut front = easy(|_, _, _| Some(Way::Back));
    let turn = consent::ask(&mut front, &mut journey).unwrap();
    assert!(matches!(turn, Turn::Back));
    assert_eq!(front.titles.len(), 2, "the second day, then the first");
}
