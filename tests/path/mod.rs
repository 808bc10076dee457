//! The whole path of a source on the full screen, in each language, to a bundle that the office opens.
#![cfg(unix)]

#[cfg(target_os = "linux")]
mod killed;
mod questions;
mod screens;
mod texts;
mod walk;

use crate::support::{Place, done, files_below, holds, photograph};
use plico::wire::Kind;
use questions::Telling;
use screens::find_codename;
use serde_json::{Map, Value};
use walk::Walk;

const MARK: &str = "PLANTED-IN-THE-PHOTO";
const TYPED: &str = "Я видел это сам 🙂, и звали его Вымысл Примеров, телефон +7 900 000-00-17. ";
const SLIP: &str = "Это вставлено зря.";
const PASTED: &str = "А это вставлено нарочно.";

fn pasted(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

impl Walk<'_> {
    /// Typed, pasted, undone, found.
    fn story(&mut self) -> String {
        self.types(TYPED);
        self.seen.press(&pasted(SLIP));
        self.sees(SLIP);
        self.seen.press("\x1a");
        self.seen
            .until("undone", |s| s.is_whole() && !s.words().contains(SLIP));
        self.seen.press(&pasted(PASTED));
        self.sees(PASTED);
        self.seen.press("\x06");
        self.sees_message("full-find");
        self.types("сам");
        self.at_message("find", "full-find-keys");
        self.changes("\r");
        self.seen.press("\x1b");
        let find = self.texts.say("full-find");
        self.seen
            .until("found", |s| s.is_whole() && !s.words().contains(&find));
        self.seen.press("\x1b[1;5F");
        self.types(" Конец.");
        self.at("story told", PASTED);
        self.button("full-go-on");
        format!("{TYPED}{PASTED} Конец.")
    }

    /// A photograph and its original.
    fn files(&mut self) {
        self.at_message("files", "write-files");
        self.pick_message("write-file-type");
        self.at_message("file", "write-file-type");
        self.line("photo.jpg");
        self.at_message("file is clean", "write-file-clean");
        self.enter();
        self.at_message("original", "write-original");
        self.pick_message("write-original-yes");
        self.sees_message("write-files");
        self.at_message("files there", "write-file-and-original");
        self.pick_message("write-go-on");
    }

    /// Reads all of it; what the word check found must be there.
    fn review(&mut self, found: &[&str]) {
        self.at_message("review", "write-review");
        let mut read = self.seen.words();
        let end = self.texts.say("full-more-above");
        for page in 2..20 {
            if self.seen.words().contains(&end) || found.is_empty() {
                break;
            }
            self.changes("\x1b[6~");
            read.push_str(&self.seen.words());
            let text = self.seen.text();
            self.screens.keep(&format!("review, page {page}"), &text);
        }
        for words in found {
            assert!(read.contains(words), "{words}: {read}");
        }
        self.pick_message("write-go-on");
    }

    fn consent(&mut self) {
        self.at_message("consent", "write-consent");
        self.mark(1);
        self.mark(2);
        self.at_message("consent marked", "write-consent");
        self.enter();
        self.at_message("not before", "write-not-before");
        self.line("01.01.2032");
        self.at_message("review after", "write-review-after");
        self.button("full-skip");
    }

    /// A new codename, typed back with a slip first.
    fn new_codename(&mut self) -> String {
        self.at_message("codename", "write-codename");
        self.pick_message("write-codename-take");
        self.at_message("codename shown", "write-codename-new");
        let (words, ..) = find_codename(&self.seen.text()).expect("ten words");
        self.enter();
        self.at_message("codename back", "write-codename-back");
        let mut wrong: Vec<&str> = words.split(' ').collect();
        wrong[2] = "zzzzz";
        self.line(&wrong.join(" "));
        self.at_message("codename wrong", "error-codename-unknown");
        self.line(&words);
        words
    }

    /// Seals into the folder `stick`, and reads the last page. The name of the file.
    fn seal(&mut self) -> String {
        let stick = self.place.join("stick");
        std::fs::create_dir_all(&stick).unwrap();
        let before = files_below(&stick);
        self.at_message("where to", "write-to-sealed");
        self.folder("stick");
        self.sees_message("write-after");
        let mut sealed = files_below(&stick);
        sealed.retain(|p| !before.contains(p));
        assert_eq!(sealed.len(), 1);
        let name = sealed[0].file_name().unwrap().to_str().unwrap().to_owned();
        let digits = &name[..16];
        let groups: Vec<&str> = (0..4).map(|n| &digits[n * 4..n * 4 + 4]).collect();
        let groups = groups.join(" ");
        let shown = self.seen.words();
        assert!(
            shown.contains(&name) && shown.contains(&groups),
            "{groups} {}",
            self.seen.text()
        );
        self.screens.mask(digits);
        self.screens.mask(&groups);
        self.at_message("sealed", "write-after");
        self.enter();
        self.seen.ends();
        assert!(!self.seen.screen.screen().alternate_screen());
        name
    }
}

/// Everything told in a language; the codename, and what should have been sealed.
fn tell_everything(place: &Place, code: &str) -> (String, String, Map<String, Value>) {
    place.write("photo.jpg", photograph(MARK));
    let mut walk = Walk::start(place, code);
    walk.reach_the_story();
    let story = walk.story();
    let answers = walk.questions(Telling::Everything);
    walk.files();
    walk.review(&["+7 900 000-00-17", "Примеров"]);
    walk.consent();
    let words = walk.new_codename();
    walk.seal();
    walk.screens.compare(code);
    (words, story, answers)
}

fn bundles(place: &Place) -> Value {
    let cases = place.cases();
    assert_eq!(cases.len(), 1, "one case: {cases:?}");
    let case = cases[0]["id"]
        .as_str()
        .or(cases[0]["case"].as_str())
        .unwrap();
    serde_json::from_str(&place.show(case, &["--json"])).unwrap()
}

/// The whole path in a language, and what the office reads.
fn whole(code: &str) -> (Place, String) {
    let place = Place::sample(Kind::Hybrid);
    let (codename, story, mut answers) = tell_everything(&place, code);
    assert!(place.open(&["stick"]).status.success());
    let case = bundles(&place);
    let bundle = &case["bundles"][0];
    assert_eq!(bundle["statement"].as_str().unwrap().trim_end(), story);
    let read = bundle["answers"].as_object().unwrap();
    let story = read.get("story").cloned();
    answers.extend(story.map(|s| ("story".to_owned(), s)));
    for (id, answer) in &answers {
        assert_eq!(read.get(id), Some(answer), "{id}");
    }
    assert_eq!(read.len(), answers.len(), "{read:?}");
    assert_eq!(bundle["sequence"], 1);
    let consent = &bundle["consent"];
    assert_eq!(consent["not_before"], "2032-01-01");
    assert_eq!(consent.get("review_after"), None);
    let scopes = [
        "internal_review",
        "translate",
        "share_named_partners",
        "keep_originals",
        "contact_back",
    ];
    let mut read: Vec<&str> = consent["scopes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s.as_str().unwrap())
        .collect();
    let mut scopes = scopes.to_vec();
    read.sort_unstable();
    scopes.sort_unstable();
    assert_eq!(read, scopes);
    assert_eq!(bundle["attachments"].as_array().unwrap().len(), 1);
    let id = case["id"].as_str().unwrap();
    place.show(id, &["--attachment", "1", "-o", "clean.jpg"]);
    let clean = std::fs::read(place.join("clean.jpg")).unwrap();
    assert!(clean.starts_with(&[0xff, 0xd8]) && !holds(&clean, MARK));
    let told = place.show(id, &[]);
    assert!(told.contains("1 untouched original"), "{told}");
    (place, codename)
}

#[test]
fn the_whole_path_is_walked_on_the_full_screen_in_russian() {
    whole("ru");
}

#[test]
fn the_whole_path_is_walked_on_the_full_screen_in_ukrainian() {
    whole("uk");
}

#[test]
fn the_whole_path_is_walked_on_the_full_screen_in_french() {
    whole("fr");
}

#[test]
fn the_whole_path_is_walked_on_the_full_screen_in_english() {
    whole("en");
}

#[test]
fn a_second_message_joins_the_case_and_its_answer_is_read_from_the_menu() {
    let place = Place::sample(Kind::Hybrid);
    let (codename, ..) = tell_everything(&place, "en");
    let mut walk = Walk::start(&place, "en");
    walk.reach_the_story();
    walk.types("There is one thing more.");
    walk.button("full-go-on");
    walk.questions(Telling::Little);
    walk.sees_message("write-files");
    walk.pick_message("write-go-on");
    walk.review(&[]);
    walk.sees_message("write-consent");
    walk.enter();
    for id in ["write-not-before", "write-review-after"] {
        walk.sees_message(id);
        walk.button("full-skip");
    }
    walk.at_message("codename", "write-codename");
    walk.pick_message("write-codename-have");
    walk.at_message("codename typed", "write-codename-own");
    walk.line(&codename);
    walk.at_message("which message", "write-codename-sequence");
    walk.line("2");
    walk.seal();
    assert!(place.open(&["stick"]).status.success());
    let case = bundles(&place);
    let mut numbers: Vec<u64> = case["bundles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| b["sequence"].as_u64().unwrap())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2]);
    // The office answers; the menu opens it with the codename.
    place.write("answer.txt", "Your letter has arrived.");
    std::fs::create_dir(place.join("post")).unwrap();
    let id = case["id"].as_str().unwrap();
    let office = ["--office", "office", "--passphrase-file", "pw"];
    let mut answer = vec!["answer", id, "--statement", "answer.txt", "-o", "post"];
    answer.extend(office);
    done(place.path(), &answer);
    let mut walk = Walk::start(&place, "en");
    walk.pick_message("write-menu-reply");
    walk.at_message("which reply", "write-which-file");
    walk.line("post");
    walk.at_message("another reply", "write-another-file");
    walk.button("full-skip");
    walk.at_message("whose card", "write-card-path");
    walk.line("office/card.txt");
    let digits = place.digits.clone();
    for (id, typed) in [("ask-check-digits", &digits), ("ask-codename", &codename)] {
        let words = walk.texts.say(id);
        let asked = move |s: &crate::seen::Seen| s.words().contains(&words);
        walk.seen.until(id, asked);
        walk.seen.press(&format!("{typed}\r"));
    }
    let read = |s: &crate::seen::Seen| s.words().contains("Your letter has arrived.");
    walk.seen.until("the reply", read);
    let back = walk.texts.say("full-aside-back");
    walk.seen.until("back", move |s| s.words().contains(&back));
    walk.enter();
    walk.seen.ends();
    walk.screens.compare("reply");
}

#[test]
fn a_draft_brings_back_every_answer_and_the_place() {
    let place = Place::sample(Kind::Hybrid);
    std::fs::create_dir(place.join("stick")).unwrap();
    let mut walk = Walk::start(&place, "uk");
    walk.reach_the_story();
    walk.types("Половина розповіді");
    walk.seen.press("\x13");
    walk.sees_message("write-keep");
    let text = walk.seen.text();
    let offer = walk.texts.say("write-offer");
    let words = crate::seen::flat(&text);
    let at = words.find(&offer).expect("an offer") + offer.len();
    let passphrase: String = words[at..].split('>').next().unwrap().trim().to_owned();
    let passphrase = passphrase.trim_end_matches(['─', ' ']).to_owned();
    walk.screens.mask(&passphrase);
    walk.enter();
    walk.at_message("passphrase again", "write-keep-back");
    walk.seen.press(&format!("{passphrase}\r"));
    walk.at_message("where to keep", "write-keep-to");
    walk.folder("stick");
    walk.sees_message("write-kept");
    assert_eq!(files_below(&place.join("stick")).len(), 1);
    walk.enter();
    walk.sees("Половина розповіді");
    walk.types(" і друга.");
    walk.button("full-go-on");
    let role = walk.texts.fields[3].clone();
    for n in [0, 2, 3] {
        let label = walk.texts.of(&walk.texts.fields[n]["label"]);
        walk.sees(&label);
        walk.pick(1);
    }
    for n in 4..=6 {
        let label = walk.texts.of(&walk.texts.fields[n]["label"]);
        walk.sees(&label);
        walk.button("full-skip");
    }
    let unit = walk.texts.of(&walk.texts.fields[7]["label"]);
    walk.sees(&unit);
    walk.types("Не скажу якась");
    walk.seen.press("\x13");
    walk.sees_message("write-kept");
    walk.enter();
    walk.sees(&unit);
    walk.seen.press("\x03");
    walk.seen.ends();
    walk.screens.compare("keep");
    // Another day.
    let mut walk = Walk::start(&place, "uk");
    walk.pick_message("write-menu-draft");
    walk.sees_message("write-draft");
    walk.pick(1);
    walk.at_message("draft passphrase", "write-draft-passphrase");
    walk.seen.press(&format!("{passphrase}\r"));
    walk.sees(&unit);
    walk.sees("Не скажу якась");
    for n in [6, 5, 4] {
        walk.seen.press("\x1b");
        let label = walk.texts.of(&walk.texts.fields[n]["label"]);
        walk.sees(&label);
        walk.sees_message("write-so-far-skipped");
    }
    walk.seen.press("\x1b");
    let (label, first) = (
        walk.texts.of(&role["label"]),
        walk.texts.of(&role["options"][0]["label"]),
    );
    walk.sees(&label);
    assert!(walk.seen.reversed().contains(&first));
    for n in [2, 0] {
        walk.seen.press("\x1b");
        let label = walk.texts.of(&walk.texts.fields[n]["label"]);
        walk.sees(&label);
    }
    walk.seen.press("\x1b");
    walk.sees("Половина розповіді і друга.");
    walk.seen.press("\x03");
    walk.seen.ends();
    walk.screens.compare("draft");
}
