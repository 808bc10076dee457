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

/// The dictionary of RFC 7932, appendix A, which every browser holds and a decoder of ours brings along: its words are the
/// standard's and not ours. Left out only if it is that one to the last byte.
fn without_brotli(mut binary: Vec<u8>) -> Vec<u8> {
    const LENGTH: usize = 122_784;
    const SHA256: &str = "20e42eb1b511c21806d4d227d07e5dd06877d8ce7b3a817f378f313653f35c70";
    let begin = b"timedownlifeleft";
    let places: Vec<usize> = (0..binary.len().saturating_sub(LENGTH))
        .filter(|at| binary[*at..].starts_with(begin))
        .collect();
    for at in places {
        let dictionary = &binary[at..at + LENGTH];
        if plico::wire::digest_of(dictionary).to_string() == SHA256 {
            binary.drain(at..at + LENGTH);
            break;
        }
    }
    binary
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
        let found = found_in(&strings(&without_brotli(std::fs::read(&path).unwrap())));
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
