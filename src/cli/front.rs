//! What can be asked of a person, whether line by line or on a full screen. The path of a source (`write`) knows only
//! this; it never learns which of the two it talks through.

use super::failure::Failure;
use super::ui::Ui;
use plico::model::UntrustedText;
use plico::secret::Plaintext;
use zeroize::Zeroizing;

/// What a person did at a question.
#[derive(Debug)]
pub(crate) enum Turn<T> {
    /// She answered.
    Given(T),
    /// She will not say.
    Skipped,
    /// She does not know.
    Unknown,
    /// She wants to see the question before this one.
    Back,
    /// She wants a sealed draft, then this question again.
    Keep,
    /// She wants to leave, now.
    Leave,
}

impl<T> Turn<T> {
    /// What was given, or the other way that was taken.
    pub(crate) fn or_out<U>(self) -> Result<T, Turn<U>> {
        match self {
            Self::Given(given) => Ok(given),
            Self::Skipped => Err(Turn::Skipped),
            Self::Unknown => Err(Turn::Unknown),
            Self::Back => Err(Turn::Back),
            Self::Keep => Err(Turn::Keep),
            Self::Leave => Err(Turn::Leave),
        }
    }
}

/// Goes on with what was given, or leaves the function the way she chose.
macro_rules! given {
    ($turn:expr) => {
        match $turn.or_out() {
            Ok(given) => given,
            Err(out) => return Ok(out),
        }
    };
}
pub(crate) use given;

/// One question, or one thing to read.
pub(crate) struct Page {
    /// A few words.
    pub(crate) title: String,
    /// What is read above the answer.
    pub(crate) text: Vec<Paragraph>,
    /// Which question, and of how many once that is known.
    pub(crate) at: Option<(usize, Option<usize>)>,
    /// Which ways out there are besides an answer. Leaving is always one.
    pub(crate) may: May,
}

/// A paragraph of a page.
pub(crate) enum Paragraph {
    /// The program's own words.
    Own(String),
    /// The card's words, or a person's: shown with nothing in them that acts.
    Foreign(UntrustedText),
    /// The same, to be noticed before anything else.
    Warning(UntrustedText),
    /// Small print: how it would be published, how much it tells.
    Aside(String),
}

/// The ways out of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a way that is open or not"
)]
pub(crate) struct May {
    pub(crate) skip: bool,
    pub(crate) not_know: bool,
    pub(crate) back: bool,
    pub(crate) keep: bool,
}

/// One of several things to choose.
pub(crate) struct Entry {
    /// A few words; may be the card's.
    pub(crate) label: UntrustedText,
    /// A sentence that explains it, or nothing.
    pub(crate) help: Option<UntrustedText>,
}

/// Says why a typed line will not do, in the person's language.
pub(crate) type Check<'a> = &'a mut dyn FnMut(&str) -> Result<(), String>;

/// Either way of asking.
pub(crate) trait Front {
    /// The owner of the language, and of the terminal between questions.
    fn ui(&mut self) -> &mut Ui;

    /// Something to read, then on.
    fn show(&mut self, page: &Page) -> Result<Turn<()>, Failure>;

    /// One of several, as an answer; `current` is what was chosen before. Where nothing was, whoever only goes on has not
    /// answered.
    fn choose(
        &mut self,
        page: &Page,
        entries: &[Entry],
        current: Option<usize>,
    ) -> Result<Turn<usize>, Failure>;

    /// One of several ways to go on, none of which says anything about her.
    fn pick(&mut self, page: &Page, entries: &[Entry]) -> Result<Turn<usize>, Failure> {
        self.choose(page, entries, None)
    }

    /// Any of several.
    fn choose_many(
        &mut self,
        page: &Page,
        entries: &[Entry],
        current: &[bool],
    ) -> Result<Turn<Vec<bool>>, Failure>;

    /// One line, which `check` may refuse with a reason; asked until it fits. `current` stands there to be changed.
    fn line(
        &mut self,
        page: &Page,
        current: &str,
        check: Check<'_>,
    ) -> Result<Turn<Zeroizing<String>>, Failure>;

    /// One line that is not shown while it is typed.
    fn secret(&mut self, page: &Page, check: Check<'_>)
    -> Result<Turn<Zeroizing<String>>, Failure>;

    /// A long text, changed in place; whatever the turn is, `text` holds what stands there now.
    fn long_text(&mut self, page: &Page, text: &mut Plaintext) -> Result<Turn<()>, Failure>;

    /// Says that something is being done that takes a while; the screen stays until the next question.
    fn busy(&mut self, what: &str);

    /// Leaves the screen to a command that asks and tells for itself, and comes back when the person is ready.
    fn aside(
        &mut self,
        command: &mut dyn FnMut(&mut Ui) -> Result<(), Failure>,
    ) -> Result<(), Failure>;
}
