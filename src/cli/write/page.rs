//! Pages made of the program's words, and of the card's in the person's language.

use crate::cli::failure::Failure;
use crate::cli::front::{Entry, Front, May, Page, Paragraph, Turn};
use crate::cli::locale::Locale;
use fluent_bundle::FluentValue;
use plico::model::UntrustedText;
use plico::model::questionnaire::Texts;

pub(super) use crate::cli::front::given;

/// Back and a draft: what almost every page of the way offers.
pub(super) const ON_THE_WAY: May = May {
    skip: false,
    not_know: false,
    back: true,
    keep: true,
};

/// Back alone, where there is nothing to keep yet.
pub(super) const BACK: May = May {
    keep: false,
    ..ON_THE_WAY
};

/// A page whose title is the message `id` and whose text, if there is one, is `id-text`.
pub(super) fn page(front: &mut dyn Front, id: &str, may: May) -> Page {
    let locale = front.ui().locale();
    let text = format!("{id}-text");
    let own = locale
        .has(&text)
        .then(|| Paragraph::Own(locale.text(&text)));
    Page {
        title: locale.text(id),
        text: own.into_iter().collect(),
        at: None,
        may,
    }
}

impl Page {
    /// Adds words of the program's own.
    pub(super) fn own(mut self, words: impl Into<String>) -> Self {
        self.text.push(Paragraph::Own(words.into()));
        self
    }

    /// Adds somebody else's words.
    pub(super) fn foreign(mut self, words: impl Into<String>) -> Self {
        self.text
            .push(Paragraph::Foreign(UntrustedText::new(words)));
        self
    }
}

/// A message in the person's language.
pub(super) fn say(front: &mut dyn Front, id: &str) -> String {
    front.ui().locale().text(id)
}

/// A message with values.
pub(super) fn say_with(
    front: &mut dyn Front,
    id: &str,
    values: &[(&str, FluentValue<'_>)],
) -> String {
    front.ui().locale().with(id, values)
}

/// The words in use, for a check that runs while the front is busy asking.
pub(super) fn words(front: &mut dyn Front) -> Locale {
    Locale::new(front.ui().locale().language())
}

/// An entry without an explanation.
pub(super) fn entry(label: impl Into<String>) -> Entry {
    Entry {
        label: UntrustedText::new(label),
        help: None,
    }
}

/// Entries that are messages.
pub(super) fn entries(front: &mut dyn Front, ids: &[&str]) -> Vec<Entry> {
    ids.iter().map(|id| entry(say(front, id))).collect()
}

/// What went wrong, in one text.
pub(super) fn sentence(failure: &Failure, locale: &Locale) -> String {
    let (sentence, hint) = failure.tell(locale);
    match hint {
        Some(hint) => format!("{sentence}\n{hint}"),
        None => sentence,
    }
}

/// Something did not work; the question is asked again after this.
pub(super) fn trouble(front: &mut dyn Front, failure: &Failure) -> Result<Turn<()>, Failure> {
    let told = sentence(failure, front.ui().locale());
    let page = page(front, "write-trouble", May::default()).own(told);
    front.show(&page)
}

/// A text of the card in the person's language, or in the card's first.
pub(super) fn own_words(front: &mut dyn Front, texts: &Texts, first: &str) -> String {
    let code = front.ui().locale().language().code();
    let text = texts.get(code).or_else(|| texts.get(first));
    text.cloned().unwrap_or_default()
}
