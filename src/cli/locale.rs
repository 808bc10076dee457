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
    /// because a wrong argument is answered in it too. A language that does not exist is given back.
    pub(crate) fn chosen(arguments: &[OsString]) -> (Self, Option<String>) {
        let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
        let after = texts
            .iter()
            .position(|a| *a == "--lang")
            .and_then(|at| texts.get(at.saturating_add(1)).copied());
        let joined = texts.iter().find_map(|a| a.strip_prefix("--lang="));
        // `auto` is what is done without a word, and what `scan` may be asked for by name.
        match joined.or(after).filter(|code| *code != "auto") {
            None => (Self::new(of_system()), None),
            Some(code) => match Language::from_code(code) {
                Some(language) => (Self::new(language), None),
                None => (Self::new(of_system()), Some(code.to_owned())),
            },
        }
    }

    /// Which language it is.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The word for a code of a scale: `status` and `in_review` give `status-in-review`.
    #[cfg(feature = "casebook")]
    pub(crate) fn word(&self, scale: &str, code: &str) -> String {
        self.text(&format!("{scale}-{}", code.replace('_', "-")))
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Message by message, the values it uses, as they stand in the text.
    fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                current = id.to_owned();
                assert!(
                    found.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{id} stands twice"
                );
            }
            for piece in line.split('$').skip(1) {
                let name: String = piece
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                found.entry(current.clone()).or_default().insert(name);
            }
        }
        found
    }

    #[test]
    fn every_language_has_the_same_messages_with_the_same_values() {
        let english = messages(TEXTS[3].1);
        for (language, text) in TEXTS {
            assert!(
                FluentResource::try_new(text.to_owned()).is_ok(),
                "{language:?} has a mistake in its form"
            );
            assert_eq!(messages(text), english, "{language:?}");
        }
    }

    #[test]
    fn every_message_can_be_made_in_every_language() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for (id, values) in messages(TEXTS[3].1) {
                let values: Vec<(&str, FluentValue<'_>)> =
                    values.iter().map(|v| (v.as_str(), 7.into())).collect();
                let text = locale.with(&id, &values);
                assert!(
                    text != id && !text.contains("{$"),
                    "{language:?} {id}: {text}"
                );
            }
        }
    }

    #[test]
    fn every_error_finding_and_protection_has_its_words() {
        let locale = Locale::new(Language::En);
        let codes = crate::cli::failure::codes();
        let errors = codes.iter().map(|c| format!("error-{c}"));
        let findings = plico::model::finding::KINDS
            .iter()
            .map(|k| format!("finding-{k}"));
        let uses = plico::model::Scope::USUAL
            .iter()
            .filter(|s| **s != plico::model::Scope::INTERNAL_REVIEW)
            .map(|s| format!("use-{s}"));
        for id in errors.chain(findings).chain(uses) {
            assert!(locale.has(&id), "{id}");
        }
        for protection in plico::platform::harden::process() {
            assert!(locale.has(&format!("protection-{}", protection.name)));
        }
    }

    #[test]
    fn every_command_and_argument_has_its_words_in_every_language() {
        fn check(command: &clap::Command) {
            let about = command
                .get_about()
                .map(ToString::to_string)
                .unwrap_or_default();
            assert!(!about.is_empty() && !about.starts_with("cmd-"), "{about}");
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!help.is_empty() && !help.starts_with("arg-"), "{help}");
            }
            command.get_subcommands().for_each(check);
        }
        for language in Language::ALL {
            check(&crate::cli::help::command(&Locale::new(language)));
        }
    }

    #[test]
    fn no_message_is_left_over() {
        let mut code = String::new();
        let mut folders = vec![std::path::PathBuf::from("src/cli")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    code.push_str(&std::fs::read_to_string(path).unwrap());
                }
            }
        }
        let codes = crate::cli::failure::codes();
        // Their names are put together in the code.
        let built = [
            "cmd-",
            "log-",
            "life-",
            "stats-",
            "arg-",
            "heading-",
            "examples-",
            "finding-",
            "hint-advice-",
            "kind-",
            "habit-",
            "method-",
            "named-",
            "remains-",
            "protection-",
            "use-",
            "precision-",
            "known-",
            "date-",
            "check-",
            "open-",
            "status-",
            "claim-kind-",
            "basis-",
            "reliability-",
            "information-",
            "indicator-",
            "weight-",
            "risk-",
            "relation-",
        ];
        for id in messages(TEXTS[3].1).keys() {
            let bare = id.trim_start_matches("error-").trim_start_matches("hint-");
            // A page's text is named after its title.
            let title = id.trim_end_matches("-text");
            let known = code.contains(&format!("\"{id}\""))
                || code.contains(&format!("\"{bare}\""))
                || code.contains(&format!("\"{title}\""))
                || codes.contains(&bare)
                || built.iter().any(|b| id.starts_with(b));
            assert!(known, "{id}");
        }
    }

    #[test]
    fn the_language_is_the_one_asked_for() {
        let chosen = |args: &[&str]| {
            let args: Vec<OsString> = args.iter().map(OsString::from).collect();
            let (locale, wrong) = Locale::chosen(&args);
            wrong.map_or(Ok(locale.language()), Err)
        };
        assert_eq!(chosen(&["plico", "--lang", "uk"]), Ok(Language::Uk));
        assert_eq!(chosen(&["plico", "seal", "--lang=fr"]), Ok(Language::Fr));
        assert_eq!(chosen(&["plico", "--lang", "de"]), Err("de".to_owned()));
    }
}
