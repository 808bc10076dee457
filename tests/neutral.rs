//! The program's own words are neutral.

fn stems() -> Vec<String> {
    let list = std::fs::read_to_string("tests/neutral-words.txt").unwrap();
    list.lines()
        .map(str::trim)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(str::to_lowercase)
        .collect()
}

/// The printable runs of a binary, as `strings -e S` gives them, in lower case.
fn strings(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_lowercase()
}

fn found_in(text: &str) -> Vec<String> {
    stems()
        .into_iter()
        .filter(|s| text.contains(s.as_str()))
        .collect()
}

#[test]
fn the_binary_holds_none_of_the_words() {
    assert!(stems().len() > 100);
    let release = std::env::var_os("PLICO_RELEASE").map(std::path::PathBuf::from);
    let built = std::path::PathBuf::from(env!("CARGO_BIN_EXE_plico"));
    for path in release.into_iter().chain([built]) {
        let found = found_in(&strings(&std::fs::read(&path).unwrap()));
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}

#[test]
fn the_texts_hold_none_of_the_words() {
    for language in ["ru", "uk", "fr", "en"] {
        let text = std::fs::read_to_string(format!("src/cli/locale/{language}.ftl")).unwrap();
        // The head of each file says what may not stand in it.
        let text: String = text
            .lines()
            .filter(|l| !l.starts_with('#'))
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(
            found_in(&text.to_lowercase()),
            Vec::<String>::new(),
            "{language}"
        );
    }
}
