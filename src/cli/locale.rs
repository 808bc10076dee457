//! The program's words in four languages, through Project Fluent. The one reader of the system's language.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use plico::model::Language;
use std::ffi::OsString;

/// A language's words.
pub(crate) struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The texts, as they stand in `locale/`.
pub(crate) const TEXTS: [(Language, &str); 4] = [
    (Language::Ru, include_str!("locale/ru.ftl")),
    (Language::Uk, include_str!("locale/uk.ftl")),
    (Language::Fr, include_str!("locale/fr.ftl")),
    (Language::En, include_str!("locale/en.ftl")),
];

/// Languages whose readers mostly read Russian too.
const READ_RUSSIAN: [&str; 9] = ["be", "kk", "ky", "tg", "uz", "hy", "az", "ka", "tk"];

impl Locale {
    /// The words of a language.
    pub(crate) fn new(language: Language) -> Self {
        let text = TEXTS
            .iter()
            .find(|(l, _)| *l == language)
            .map_or("", |(_, text)| text);
        let tag = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks are invisible characters, and we do not print those.
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language of `--lang` among the arguments, else the system's. Looked for before the arguments are parsed,
    /// because a wrong argument is answered in it too.
    pub(crate) fn chosen(arguments: &[OsString]) -> Result<Self, (Self, String)> {
        let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
        let after = texts
            .iter()
            .position(|a| *a == "--lang")
            .and_then(|at| texts.get(at.saturating_add(1)).copied());
        let joined = texts.iter().find_map(|a| a.strip_prefix("--lang="));
        match joined.or(after) {
            None => Ok(Self::new(of_system())),
            Some(code) => Language::from_code(code)
                .map(Self::new)
                .ok_or_else(|| (Self::new(of_system()), code.to_owned())),
        }
    }

    /// Which language it is.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// A message without values.
    pub(crate) fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with values. A missing message shows its name, which a test makes sure never happens.
    pub(crate) fn with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(k, v)| (*k, v.clone())).collect();
        let pattern = self.bundle.get_message(id).and_then(|m| m.value());
        match pattern {
            Some(pattern) => self
                .bundle
                .format_pattern(pattern, Some(&args), &mut Vec::new())
                .into_owned(),
            None => id.to_owned(),
        }
    }

    /// Whether there is such a message.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

fn of_system() -> Language {
    let tag = sys_locale::get_locale().unwrap_or_default();
    let code = tag.split(['-', '_', '.']).next().unwrap_or_default();
    Language::from_code(code).unwrap_or(if READ_RUSSIAN.contains(&code) {
        Language::Ru
    } else {
        Language::En
    })
}
