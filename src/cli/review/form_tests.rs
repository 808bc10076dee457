//! Forms over a front that answers from a script.

use super::form::{End, Question, ask};
use super::kept::Kept;
use super::questions::entry;
use crate::cli::failure::Failure;
use crate::cli::front::{Check, Entry, Front, Page, Paragraph, Turn};
use crate::cli::locale::Locale;
use crate::cli::ui::Ui;
use plico::model::Language;
use plico::secret::Plaintext;
use std::collections::VecDeque;
use zeroize::Zeroizing;

/// What is done at a page.
enum Step {
    Choose(usize),
    Type(&'static str),
    /// Goes on with what stands there.
    Enter,
    Skip,
    Back,
    Leave,
}

/// The script, and what every page said: its title, its warning, and what stood there.
struct Script {
    ui: Ui,
    steps: VecDeque<Step>,
    told: Vec<String>,
}

fn script(steps: impl IntoIterator<Item = Step>) -> Script {
    Script {
        ui: Ui::new(Locale::new(Language::En)),
        steps: steps.into_iter().collect(),
        told: Vec::new(),
    }
}

impl Script {
    fn next(&mut self, page: &Page, stands: &str) -> Step {
        let warning = page.text.iter().find_map(|p| match p {
            Paragraph::Warning(text) => Some(text.visible(false)),
            _ => None,
        });
        self.told.push(format!(
            "{}|{}|{stands}",
            page.title,
            warning.unwrap_or_default()
        ));
        self.steps
            .pop_front()
            .expect("a page more than in the script")
    }
}

fn turn<T>(step: Step, given: impl FnOnce(Step) -> T) -> Turn<T> {
    match step {
        Step::Skip => Turn::Skipped,
        Step::Back => Turn::Back,
        Step::Leave => Turn::Leave,
        step => Turn::Given(given(step)),
    }
}

impl Front for Script {
    fn ui(&mut self) -> &mut Ui {
        &mut self.ui
    }

    fn show(&mut self, page: &Page) -> Result<Turn<()>, Failure> {
        Ok(turn(self.next(page, ""), |_| ()))
    }

    fn choose(
        &mut self,
        page: &Page,
        _: &[Entry],
        current: Option<usize>,
    ) -> Result<Turn<usize>, Failure> {
        let stands = current.map(|n| n.to_string()).unwrap_or_default();
        Ok(turn(self.next(page, &stands), |step| match step {
            Step::Choose(n) => n,
            _ => current.expect("nothing stands there"),
        }))
    }

    fn choose_many(
        &mut self,
        page: &Page,
        _: &[Entry],
        current: &[bool],
    ) -> Result<Turn<Vec<bool>>, Failure> {
        Ok(turn(self.next(page, ""), |_| current.to_vec()))
    }

    fn line(
        &mut self,
        page: &Page,
        current: &str,
        _: Check<'_>,
    ) -> Result<Turn<Zeroizing<String>>, Failure> {
        Ok(turn(self.next(page, current), |step| match step {
            Step::Type(text) => Zeroizing::new(text.to_owned()),
            _ => Zeroizing::new(current.to_owned()),
        }))
    }

    fn secret(&mut self, page: &Page, _: Check<'_>) -> Result<Turn<Zeroizing<String>>, Failure> {
        Ok(turn(self.next(page, ""), |_| Zeroizing::default()))
    }

    fn long_text(&mut self, page: &Page, text: &mut Plaintext) -> Result<Turn<()>, Failure> {
        let stands = text.expose_str().unwrap().to_owned();
        Ok(turn(self.next(page, &stands), |step| {
            if let Step::Type(new) = step {
                *text = Plaintext::copy_of(new.as_bytes());
            }
        }))
    }

    fn busy(&mut self, _: &str) {}

    fn aside(
        &mut self,
        command: &mut dyn FnMut(&mut Ui) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        command(&mut self.ui)
    }
}

fn questions() -> Vec<Question> {
    vec![
        Question::one("grade".to_owned(), vec![entry("a"), entry("b")]),
        Question::line("where".to_owned()).may_skip(),
        Question::long("why".to_owned()),
    ]
}

/// Where is asked only of what was graded "b".
fn asked(q: &[Question], n: usize) -> bool {
    n != 1 || q.first().and_then(Question::chosen) == Some(1)
}

#[test]
fn what_is_refused_is_asked_again_with_the_reason_and_with_all_that_was_answered() {
    let steps = [
        Step::Choose(1),
        Step::Type("here"),
        Step::Type("because"),
        Step::Back,
        Step::Back,
        Step::Choose(0),
        Step::Enter,
    ];
    let mut front = script(steps);
    let mut questions = questions();
    let end = ask(&mut front, &mut questions, &asked, &mut |q| {
        if q.first().and_then(Question::chosen) == Some(1) {
            return Err(Failure::usage("assess-none"));
        }
        assert_eq!(q.get(2).unwrap().words(), "because");
        Ok(())
    });
    assert_eq!(end.unwrap(), End::Done);
    let refused = "No colleague has assessed this claim.";
    let expected = [
        "grade||".to_owned(),
        "where||".to_owned(),
        "why||".to_owned(),
        format!("why|{refused}|because"),
        "where||here".to_owned(),
        "grade||1".to_owned(),
        "why||because".to_owned(),
    ];
    assert_eq!(front.told, expected);
}

#[test]
fn what_was_skipped_is_empty_and_leaving_says_nothing() {
    let mut front = script([Step::Choose(1), Step::Skip, Step::Leave]);
    let mut questions = questions();
    let end = ask(&mut front, &mut questions, &asked, &mut |_| {
        panic!("nothing is done")
    });
    assert_eq!(end.unwrap(), End::Leave);
    assert_eq!(questions[1].words(), "");
}

#[test]
fn a_form_that_was_gone_back_from_is_opened_as_it_was_left_and_one_that_was_done_is_empty() {
    let mut kept = Kept::default();
    let mut run = |steps: Vec<Step>| {
        let mut front = script(steps);
        let name = "case form".to_owned();
        let end = kept.ask(&mut front, name, questions(), &asked, &mut |_| Ok(()));
        (end.unwrap(), front.told)
    };
    let left = run(vec![
        Step::Choose(1),
        Step::Type("here"),
        Step::Back,
        Step::Back,
        Step::Back,
    ]);
    assert_eq!(left.0, End::Back);
    let (end, told) = run(vec![Step::Enter, Step::Enter, Step::Type("because")]);
    assert_eq!((end, told[1].as_str()), (End::Done, "where||here"));
    let (_, told) = run(vec![Step::Choose(0), Step::Leave]);
    assert_eq!(told[0], "grade||");
}
