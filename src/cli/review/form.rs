//! Questions asked one per screen, forwards and back, over any front. Nothing answered is lost by going back, nor by a refusal:
//! the refusal stands on the last question, and the person mends what she likes.

use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Front, May, Page, Paragraph, Turn};
use crate::cli::locale::Locale;
use plico::model::UntrustedText;
use plico::secret::Plaintext;

/// A question and what was answered so far.
pub(super) struct Question {
    title: String,
    text: Vec<Paragraph>,
    may_skip: bool,
    answer: Answer,
}

/// An answer, also one that is not given yet.
pub(super) enum Answer {
    /// One of several.
    One(Vec<Entry>, Option<usize>),
    /// Any of several.
    Many(Vec<Entry>, Vec<bool>),
    /// A line.
    Line(String),
    /// A text.
    Long(Plaintext),
}

/// How a form ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// What it asked for was done.
    Done,
    /// The person went back before its first question.
    Back,
    /// She leaves the program.
    Leave,
}

impl Question {
    fn new(title: String, answer: Answer) -> Self {
        Self {
            title,
            text: Vec::new(),
            may_skip: false,
            answer,
        }
    }

    /// One of several, none of which is chosen yet.
    pub(super) fn one(title: String, entries: Vec<Entry>) -> Self {
        Self::new(title, Answer::One(entries, None))
    }

    /// Any of several.
    pub(super) fn many(title: String, entries: Vec<Entry>) -> Self {
        let marks = vec![false; entries.len()];
        Self::new(title, Answer::Many(entries, marks)).may_skip()
    }

    /// A line.
    pub(super) fn line(title: String) -> Self {
        Self::new(title, Answer::Line(String::new()))
    }

    /// A text.
    pub(super) fn long(title: String) -> Self {
        Self::new(title, Answer::Long(Plaintext::copy_of(b"")))
    }

    /// It need not be answered.
    pub(super) fn may_skip(mut self) -> Self {
        self.may_skip = true;
        self
    }

    /// Adds words of the program.
    pub(super) fn own(mut self, words: String) -> Self {
        self.text.push(Paragraph::Own(words));
        self
    }

    /// Adds somebody's words.
    pub(super) fn foreign(mut self, words: &str) -> Self {
        self.text
            .push(Paragraph::Foreign(UntrustedText::new(words)));
        self
    }

    /// With something chosen or marked from the beginning.
    pub(super) fn at(mut self, chosen: Option<usize>) -> Self {
        if let Answer::One(_, at) = &mut self.answer {
            *at = chosen;
        }
        self
    }

    /// With words that stand there from the beginning.
    pub(super) fn with_words(mut self, words: &str) -> Self {
        match &mut self.answer {
            Answer::Line(line) => words.clone_into(line),
            Answer::Long(text) => *text = Plaintext::copy_of(words.as_bytes()),
            _ => {}
        }
        self
    }

    /// With these marks from the beginning.
    pub(super) fn marked(mut self, these: Vec<bool>) -> Self {
        if let Answer::Many(_, marks) = &mut self.answer {
            *marks = these;
        }
        self
    }

    /// Which of several.
    pub(super) fn chosen(&self) -> Option<usize> {
        match &self.answer {
            Answer::One(_, at) => *at,
            _ => None,
        }
    }

    /// Which of all these were marked.
    pub(super) fn marks(&self) -> &[bool] {
        match &self.answer {
            Answer::Many(_, marks) => marks,
            _ => &[],
        }
    }

    /// The line or text.
    pub(super) fn words(&self) -> &str {
        match &self.answer {
            Answer::Line(line) => line,
            Answer::Long(text) => text.expose_str().unwrap_or_default(),
            _ => "",
        }
    }

    /// Whether anything was answered.
    pub(super) fn is_answered(&self) -> bool {
        self.chosen().is_some() || self.marks().contains(&true) || !self.words().trim().is_empty()
    }

    /// Takes the answer of the same question from before, if it can still be given.
    pub(super) fn take_over(&mut self, old: Self) {
        let fits = match (&self.answer, &old.answer) {
            (Answer::One(new, _), Answer::One(old, _))
            | (Answer::Many(new, _), Answer::Many(old, _)) => new.len() == old.len(),
            (Answer::Line(_), Answer::Line(_)) | (Answer::Long(_), Answer::Long(_)) => true,
            _ => false,
        };
        if fits && old.is_answered() {
            self.answer = old.answer;
        }
    }

    fn clear(&mut self) {
        match &mut self.answer {
            Answer::One(_, at) => *at = None,
            Answer::Many(_, marks) => marks.fill(false),
            Answer::Line(line) => line.clear(),
            Answer::Long(text) => *text = Plaintext::copy_of(b""),
        }
    }

    fn ask(
        &mut self,
        front: &mut dyn Front,
        at: (usize, usize),
        wrong: Option<&str>,
    ) -> Result<Turn<()>, Failure> {
        let mut page = Page {
            title: self.title.clone(),
            text: std::mem::take(&mut self.text),
            at: (at.1 > 1).then_some((at.0, Some(at.1))),
            may: May {
                skip: self.may_skip,
                back: true,
                ..May::default()
            },
        };
        let warning = wrong.map(|w| Paragraph::Warning(UntrustedText::new(w)));
        let warned = warning.is_some();
        page.text.splice(0..0, warning);
        let turn = match &mut self.answer {
            Answer::One(entries, at) => front
                .choose(&page, entries, *at)
                .map(|t| given(t, |n| *at = Some(n))),
            Answer::Many(entries, marks) => front
                .choose_many(&page, entries, marks)
                .map(|t| given(t, |m| *marks = m)),
            Answer::Line(line) => front
                .line(&page, line, &mut |_| Ok(()))
                .map(|t| given(t, |new| line.clone_from(&new))),
            Answer::Long(text) => front.long_text(&page, text),
        };
        self.text = page.text;
        if warned {
            self.text.remove(0);
        }
        turn
    }
}

fn given<T>(turn: Turn<T>, take: impl FnOnce(T)) -> Turn<()> {
    match turn.or_out() {
        Ok(given) => {
            take(given);
            Turn::Given(())
        }
        Err(out) => out,
    }
}

/// Asks one question after the other, then does what they were asked for. `asked` says which are asked, by what was answered
/// before; `done` is refused as often as need be.
pub(super) fn ask(
    front: &mut dyn Front,
    questions: &mut [Question],
    asked: &dyn Fn(&[Question], usize) -> bool,
    done: &mut dyn FnMut(&[Question]) -> Result<(), Failure>,
) -> Result<End, Failure> {
    let mut at = 0usize;
    let mut wrong: Option<String> = None;
    loop {
        let number = (0..=at).filter(|n| asked(questions, *n)).count();
        let total = (0..questions.len())
            .filter(|n| asked(questions, *n))
            .count();
        let turn = match questions.get_mut(at) {
            Some(question) => question.ask(front, (number, total), wrong.as_deref())?,
            None => return Ok(End::Back),
        };
        wrong = None;
        let next = match turn {
            Turn::Leave => return Ok(End::Leave),
            Turn::Back => {
                let before = (0..at).rev().find(|n| asked(questions, *n));
                match before {
                    Some(before) => at = before,
                    None => return Ok(End::Back),
                }
                continue;
            }
            Turn::Skipped | Turn::Unknown => {
                if let Some(question) = questions.get_mut(at) {
                    question.clear();
                }
                at.saturating_add(1)
            }
            Turn::Given(()) | Turn::Keep => at.saturating_add(1),
        };
        match (next..questions.len()).find(|n| asked(questions, *n)) {
            Some(next) => at = next,
            None => match done(questions) {
                Ok(()) => return Ok(End::Done),
                Err(failure) => wrong = Some(sentence(&failure, front.ui().locale())),
            },
        }
    }
}

/// What went wrong, with what to do about it.
pub(super) fn sentence(failure: &Failure, locale: &Locale) -> String {
    let (sentence, hint) = failure.tell(locale);
    match hint {
        Some(hint) => format!("{sentence}\n{hint}"),
        None => sentence,
    }
}
