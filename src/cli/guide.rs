//! `plico guide [ROLE]`: the one-page guides of `docs/`, as plain text for a terminal or for paper.
//!
//! A page may go on after its guide, below a thematic break, for those who read `docs/`. That part names whose methods it
//! explains and for whom, words that may not stand in the program, so it is cut off while the program is being built.

use super::Outcome;
use super::args::GuideArgs;
use super::failure::Failure;
use super::ui::{Ui, wrap};
use plico::model::Language;

/// A role's name on the command line, and its page in each language, in the order of [`Language::ALL`].
struct Guide {
    role: &'static str,
    pages: [&'static str; 4],
}

/// The guide at the head of a page of `docs/`. Only the bytes of the guide get into the program.
macro_rules! guide {
    ($page:literal) => {{
        const PAGE: &[u8] = include_bytes!($page);
        const GUIDE: [u8; guide_len(PAGE)] = match PAGE.first_chunk() {
            Some(guide) => *guide,
            None => unreachable!(),
        };
        const TEXT: &str = match std::str::from_utf8(&GUIDE) {
            Ok(text) => text,
            Err(_) => panic!("a page is not UTF-8"),
        };
        TEXT
    }};
}

/// How much of a page stands before its first thematic break.
const fn guide_len(page: &[u8]) -> usize {
    let mut rest = page;
    loop {
        match rest {
            [] | [b'\n', b'-', b'-', b'-', b'\n', ..] => {
                return page.len().saturating_sub(rest.len());
            }
            [_, after @ ..] => rest = after,
        }
    }
}

const GUIDES: [Guide; 3] = [
    Guide {
        role: "source",
        pages: [
            guide!("../../docs/sources.ru.md"),
            guide!("../../docs/sources.uk.md"),
            guide!("../../docs/sources.fr.md"),
            guide!("../../docs/sources.md"),
        ],
    },
    Guide {
        role: "courier",
        pages: [
            guide!("../../docs/couriers.ru.md"),
            guide!("../../docs/couriers.uk.md"),
            guide!("../../docs/couriers.fr.md"),
            guide!("../../docs/couriers.md"),
        ],
    },
    Guide {
        role: "verifier",
        pages: [
            guide!("../../docs/verifiers.ru.md"),
            guide!("../../docs/verifiers.uk.md"),
            guide!("../../docs/verifiers.fr.md"),
            guide!("../../docs/verifiers.md"),
        ],
    },
];

/// What a sheet of paper holds in a row, with margins; the same on a terminal, so that the page is the same page.
const WIDTH: usize = 80;

pub(crate) fn run(ui: &mut Ui, args: &GuideArgs) -> Result<Outcome, Failure> {
    let language = ui.locale().language();
    let Some(role) = &args.role else {
        for guide in &GUIDES {
            let title = page(guide, language).lines().next().unwrap_or_default();
            let title = title.trim_start_matches("# ");
            ui.line(&format!("plico guide {:<8}  {title}", guide.role));
        }
        ui.note("guide-paper", &[]);
        return Ok(Outcome::Done);
    };
    if let Some(guide) = GUIDES.iter().find(|g| g.role == role) {
        ui.line(plain(page(guide, language), language).trim_end());
    }
    Ok(Outcome::Done)
}

/// The roles that have a guide.
pub(crate) fn roles() -> impl Iterator<Item = &'static str> {
    GUIDES.iter().map(|g| g.role)
}

fn page(guide: &Guide, language: Language) -> &'static str {
    let at = Language::ALL.iter().position(|l| *l == language);
    at.and_then(|at| guide.pages.get(at))
        .copied()
        .unwrap_or_default()
}

/// The little Markdown that the guides are written in, as text: titles in capitals, paragraphs and lists wrapped, commands
/// on lines of their own as they are to be typed.
fn plain(page: &str, language: Language) -> String {
    let mut out = String::new();
    let mut open = String::new();
    let mut typed = false;
    for line in page.lines() {
        if line.starts_with("```") {
            finish(&mut open, language, &mut out);
            typed = !typed;
        } else if typed {
            out.extend(["       ", line, "\n"]);
        } else if line.is_empty() {
            finish(&mut open, language, &mut out);
            blank(&mut out);
        } else if let Some(title) = line.strip_prefix('#') {
            let title = title.trim_start_matches('#').trim();
            out.push_str(&title.to_uppercase());
            out.push('\n');
        } else {
            if mark_len(line) > 0 {
                finish(&mut open, language, &mut out);
            }
            if !open.is_empty() {
                open.push(' ');
            }
            open.push_str(line.trim());
        }
    }
    finish(&mut open, language, &mut out);
    out
}

/// One empty line between blocks, and none under a title.
fn blank(out: &mut String) {
    let under_title = out
        .lines()
        .last()
        .is_some_and(|l| l.chars().any(char::is_alphabetic) && l.to_uppercase() == l);
    if !out.is_empty() && !out.ends_with("\n\n") && !under_title {
        out.push('\n');
    }
}

/// Ends a paragraph or an item of a list.
fn finish(open: &mut String, language: Language, out: &mut String) {
    let text = std::mem::take(open);
    // The links to the other languages.
    if text.is_empty() || text.starts_with('[') {
        return;
    }
    let (mark, words) = text
        .split_at_checked(mark_len(&text))
        .unwrap_or(("", &text));
    let indent = " ".repeat(mark.len());
    let wrapped = wrap(
        &without_marks(words, language),
        WIDTH.saturating_sub(mark.len()),
    );
    for (n, line) in wrapped.lines().enumerate() {
        let before = if n == 0 { mark } else { &indent };
        out.extend([before, line, "\n"]);
    }
}

/// The length of what makes a line an item: `- ` or `1. `.
fn mark_len(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    match digits {
        0 if rest.starts_with("- ") => 2,
        1.. if rest.starts_with(". ") => digits.saturating_add(2),
        _ => 0,
    }
}

/// Without emphasis and the targets of links. What is to be typed stands in the language’s quotation marks, which are not
/// those of a shell, so that nobody types them along.
fn without_marks(text: &str, language: Language) -> String {
    let (opening, closing) = match language {
        Language::En => ('“', '”'),
        _ => ('«', '»'),
    };
    let mut out = String::with_capacity(text.len());
    let mut quoted = false;
    let mut target = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '`' => {
                out.push(if quoted { closing } else { opening });
                quoted = !quoted;
            }
            '*' | '[' if !quoted => {}
            ']' if !quoted && chars.peek() == Some(&'(') => target = true,
            ')' if target => target = false,
            _ if target => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    /// A sheet of A4 with margins.
    const LINES: usize = 62;

    #[test]
    fn every_guide_is_one_page_of_plain_text_in_every_language() {
        for guide in &GUIDES {
            for language in Language::ALL {
                let text = plain(page(guide, language), language);
                let at = format!("{} {language:?}\n{text}", guide.role);
                assert!(text.lines().count() <= LINES, "{at}");
                assert!(text.lines().all(|l| l.width() <= WIDTH), "{at}");
                for mark in ["**", "`", "](", "\n#", "\n\n\n"] {
                    assert!(!text.contains(mark), "{mark} in {at}");
                }
            }
        }
    }

    #[test]
    fn what_stands_below_a_guide_stays_out_of_the_program() {
        assert_eq!(guide_len(b"# Guide\n\n---\n\n# More\n"), b"# Guide\n".len());
        assert_eq!(guide_len(b"a --- b\n----\n"), b"a --- b\n----\n".len());
        for language in Language::ALL {
            let (guide, more) = file("verifiers", language);
            let verifier = GUIDES.iter().find(|g| g.role == "verifier").unwrap();
            assert_eq!(page(verifier, language), guide);
            assert!(more.contains("Beyond Proof") && !guide.contains("Beyond Proof"));
        }
    }

    #[test]
    fn marks_go_and_what_is_typed_is_quoted() {
        let page = "# Title\n\n[Русский](a.md)\n\n- **One**: type `cp *` and\n  go on.\n- Two ([more](b.md)).\n\n```\nplico guide\n```\n";
        let text = "TITLE\n- One: type “cp *” and go on.\n- Two (more).\n\n       plico guide\n";
        assert_eq!(plain(page, Language::En), text);
    }

    /// A page of `docs/`: its guide, and what stands below it.
    fn file(name: &str, language: Language) -> (String, String) {
        let ending = match language {
            Language::En => String::new(),
            other => format!(".{}", other.code()),
        };
        let path = format!("{}/docs/{name}{ending}.md", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let (guide, more) = text.split_once("\n---\n").unwrap();
        (guide.to_owned(), more.to_owned())
    }

    #[test]
    fn the_method_says_the_same_number_of_things_in_every_language() {
        // Of each section: its items, rows, paragraphs, commands and the numbers of its sources.
        let shape = |l| {
            let (_, method) = file("verifiers", l);
            let count = |text: &str| {
                let rows = text.lines().filter(|l| l.starts_with('|')).count();
                let items = text.lines().filter(|l| mark_len(l) > 0).count();
                let blocks = text.matches("\n\n").count();
                let numbers = text.matches('[').count();
                [rows, items, blocks, text.matches("plico ").count(), numbers]
            };
            method.split("\n## ").map(count).collect::<Vec<_>>()
        };
        let english = shape(Language::En);
        assert_eq!(english.len(), 17);
        for language in Language::ALL {
            assert_eq!(shape(language), english, "{language:?}");
        }
    }

    #[test]
    fn the_guides_say_the_same_number_of_things_in_every_language() {
        for guide in &GUIDES {
            let blocks = |l| {
                let page = page(guide, l);
                let items = page.lines().filter(|l| mark_len(l) > 0).count();
                (items, page.matches("\n\n").count())
            };
            let english = blocks(Language::En);
            for language in Language::ALL {
                assert_eq!(blocks(language), english, "{} {language:?}", guide.role);
            }
        }
    }
}
