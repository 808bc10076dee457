//! What the pages look like. Each is kept as text under `tests/screens/`, in four languages and three sizes, and somebody
//! has looked at it. `PLICO_SCREENS=overwrite cargo test` writes them anew.

use super::body::Body;
use super::choose::Choose;
use super::line::Line;
use super::list::List;
use super::long_text::LongText;
use super::many::Many;
use super::sheet::Sheet;
use super::show::Show;
use crate::cli::front::{Entry, May, Page, Paragraph, Turn};
use crate::cli::key::{Held, Key, Motion};
use crate::cli::locale::Locale;
use plico::model::{Language, UntrustedText};
use plico::secret::Plaintext;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect};
use serde_json::Value;
use std::path::Path;

pub(crate) const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (200, 60)];
const ALL: May = May {
    skip: true,
    not_know: true,
    back: true,
    keep: true,
};

/// The card's texts that the pages are made of.
struct Card {
    json: Value,
    language: Language,
}

impl Card {
    fn new(language: Language) -> Self {
        let json = include_str!("../../../examples/questionnaire.json");
        Self {
            json: serde_json::from_str(json).unwrap(),
            language,
        }
    }

    fn own(&self, texts: &Value) -> UntrustedText {
        UntrustedText::new(texts[self.language.code()].as_str().unwrap())
    }

    fn field(&self, id: &str) -> &Value {
        let fields = self.json["fields"].as_array().unwrap();
        fields.iter().find(|f| f["id"] == id).unwrap()
    }

    fn entries(&self, list: &Value, helped: bool) -> Vec<Entry> {
        let entry = |o: &Value| Entry {
            label: self.own(&o["label"]),
            help: helped.then(|| self.own(&o["help"])),
        };
        list.as_array().unwrap().iter().map(entry).collect()
    }

    fn page(&self, id: &str, at: usize, may: May) -> Page {
        let field = self.field(id);
        let mut text = vec![
            Paragraph::Foreign(self.own(&field["label"])),
            Paragraph::Foreign(self.own(&field["help"])),
        ];
        if field.get("warning").is_some() {
            text.insert(0, Paragraph::Warning(self.own(&field["warning"])));
        }
        Page {
            title: self.own(&self.json["title"]).visible(false),
            text,
            at: Some((at, Some(23))),
            may,
        }
    }
}

/// Draws a page as it stands; what is reversed is marked at the left edge of nothing, so only its text is kept.
fn drawn<B: Body>(sheet: &mut Sheet<'_, B>, size: (u16, u16)) -> (Buffer, Option<Position>) {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    let cursor = sheet.draw(area, &mut buf);
    (buf, cursor)
}

pub(crate) fn as_text(buf: &Buffer) -> String {
    let mut out = String::new();
    for row in buf.area.rows() {
        let mut line = String::new();
        let mut skip = 0;
        for at in row.positions() {
            let symbol = buf[at].symbol();
            if skip == 0 {
                line.push_str(symbol);
                skip = unicode_width::UnicodeWidthStr::width(symbol).max(1);
            }
            skip = skip.saturating_sub(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[expect(
    clippy::disallowed_methods,
    reason = "whether the kept screens are to be written anew is said to the test"
)]
pub(crate) fn is_kept(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/screens")
        .join(name);
    if std::env::var_os("PLICO_SCREENS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{name} looks different:\n{text}");
}

/// Draws it in all sizes; at 80x24 the keys fit two lines, nothing cut.
fn look<B: Body>(name: &str, language: Language, mut sheet: Sheet<'_, B>) {
    for (width, height) in SIZES {
        let (buf, _) = drawn(&mut sheet, (width, height));
        let text = as_text(&buf);
        let code = language.code();
        is_kept(&format!("{name}-{code}-{width}x{height}.txt"), &text);
        let locale = Locale::new(language);
        let stop = locale.text("full-key-stop");
        assert!(text.trim_end().ends_with(&stop), "{name}: {text}");
        if width >= 80 {
            let keys = text.trim_end().lines().rev().take_while(|l| !l.is_empty());
            let keys = keys.count();
            assert!(keys <= 2, "{name} in {code}: keys on {keys} lines\n{text}");
        }
    }
}

fn press<B: Body>(sheet: &mut Sheet<'_, B>, keys: &[Key]) {
    // Drawn once, so that it knows how much there is.
    drawn(sheet, (80, 24));
    for key in keys {
        assert!(sheet.take(key).is_none());
    }
}

fn go(motion: Motion) -> Key {
    Key::Move(motion, Held::default())
}

fn in_each_language(test: impl Fn(Language, &Locale, &Card)) {
    for language in Language::ALL {
        test(language, &Locale::new(language), &Card::new(language));
    }
}

#[test]
fn something_to_read() {
    in_each_language(|language, locale, card| {
        let mut page = card.page(
            "warn_ack",
            3,
            May {
                back: true,
                ..May::default()
            },
        );
        page.text.push(Paragraph::Aside(locale.text("cmd-plico")));
        look("show", language, Sheet::new(&page, &mut Show, locale));
    });
}

#[test]
fn a_warning_that_is_longer_than_the_screen() {
    in_each_language(|language, locale, card| {
        let mut page = card.page(
            "warn_ack",
            4,
            May {
                back: true,
                ..May::default()
            },
        );
        let long = card.own(&card.field("warn_ack")["label"]).visible(false);
        page.text
            .insert(0, Paragraph::Warning(UntrustedText::new(long.repeat(12))));
        let mut show = Show;
        let mut sheet = Sheet::new(&page, &mut show, locale);
        press(&mut sheet, &[]);
        look("warning", language, sheet);
        let mut sheet = Sheet::new(&page, &mut show, locale);
        press(
            &mut sheet,
            &[
                go(Motion::PageDown),
                go(Motion::PageDown),
                go(Motion::PageDown),
            ],
        );
        look("warning-end", language, sheet);
    });
}

#[test]
fn one_of_several() {
    in_each_language(|language, locale, card| {
        let page = card.page("role", 5, ALL);
        let entries = card.entries(&card.field("role")["options"], false);
        let mut body = Choose::new(List::new(&entries, 2, locale), locale);
        look("choose", language, Sheet::new(&page, &mut body, locale));
    });
}

#[test]
fn a_long_list() {
    in_each_language(|language, locale, card| {
        let page = card.page("role", 5, ALL);
        let options = card.entries(&card.field("role")["options"], false);
        let mut entries = Vec::new();
        for n in 0..5 {
            entries.extend(options.iter().map(|o| Entry {
                label: UntrustedText::new(format!("{} {n}", o.label.raw())),
                help: None,
            }));
        }
        let mut body = Choose::new(List::new(&entries, 17, locale), locale);
        look(
            "choose-long",
            language,
            Sheet::new(&page, &mut body, locale),
        );
    });
}

#[test]
fn any_of_several() {
    in_each_language(|language, locale, card| {
        let page = Page {
            title: card.own(&card.json["title"]).visible(false),
            text: vec![Paragraph::Own(locale.text("cmd-plico"))],
            at: Some((9, Some(12))),
            may: May {
                back: true,
                keep: true,
                ..May::default()
            },
        };
        let entries = card.entries(&card.json["consent"], true);
        let mut body = Many {
            list: List::new(&entries, 0, locale),
            marks: vec![false; entries.len()],
        };
        let mut sheet = Sheet::new(&page, &mut body, locale);
        press(
            &mut sheet,
            &[
                go(Motion::Down),
                Key::Char(' '),
                go(Motion::Down),
                go(Motion::Down),
            ],
        );
        look("many", language, sheet);
    });
}

#[test]
fn a_line_with_what_is_wrong_with_it() {
    in_each_language(|language, locale, card| {
        let page = card.page("recruited_when", 7, ALL);
        let words = locale.text("editor-full");
        let mut check = |_: &str| Err(words.clone());
        let mut body = Line::shown("2031-0", &mut check, locale);
        let mut sheet = Sheet::new(&page, &mut body, locale);
        press(&mut sheet, &[Key::Char('7'), Key::Enter]);
        look("line", language, sheet);
    });
}

#[test]
fn a_secret() {
    in_each_language(|language, locale, _| {
        let page = Page {
            title: locale.text("ask-passphrase"),
            text: vec![Paragraph::Own(locale.text("ask-new-passphrase"))],
            at: None,
            may: May {
                back: true,
                ..May::default()
            },
        };
        let mut check = |_: &str| Ok(());
        let mut body = Line::secret(&mut check, locale);
        let mut sheet = Sheet::new(&page, &mut body, locale);
        press(
            &mut sheet,
            &"слово дело".chars().map(Key::Char).collect::<Vec<_>>(),
        );
        press(&mut sheet, &[Key::Tab]);
        look("secret", language, sheet);
        let (buf, _) = drawn(&mut Sheet::new(&page, &mut body, locale), (80, 24));
        assert!(!as_text(&buf).contains("слово"));
    });
}

#[test]
fn a_long_text() {
    in_each_language(|language, locale, card| {
        let page = card.page(
            "story",
            4,
            May {
                back: true,
                keep: true,
                ..May::default()
            },
        );
        let words = locale.text("cmd-plico");
        let text = Plaintext::copy_of(format!("{words}\n\n{words} 😀 é\n").as_bytes());
        let mut body = LongText::new(&text, locale);
        look("long-text", language, Sheet::new(&page, &mut body, locale));
        let mut body = LongText::new(&text, locale);
        let mut sheet = Sheet::new(&page, &mut body, locale);
        press(&mut sheet, &[Key::Ctrl('f'), Key::Char('a')]);
        look("long-text-find", language, sheet);
    });
}

#[test]
fn a_paste_of_a_hundred_kilobytes_stands_in_the_text_and_a_wide_emoji_takes_two_cells() {
    let (locale, card) = (Locale::new(Language::En), Card::new(Language::En));
    let page = card.page("story", 4, ALL);
    let mut body = LongText::new(&Plaintext::copy_of(b""), &locale);
    let mut sheet = Sheet::new(&page, &mut body, &locale);
    let pasted = "Слово 😀 e\u{301} и ещё.\n".repeat(3300);
    let mut decoder = super::keys::Decoder::new(4 << 20);
    let sent = format!("\u{1b}[200~{}\u{1b}[201~", pasted.replace('\n', "\r"));
    for piece in sent.as_bytes().chunks(4095) {
        decoder.feed(piece);
    }
    while let Some(super::keys::Typed::Key(key)) = decoder.next() {
        press(&mut sheet, &[key]);
    }
    let (buf, cursor) = drawn(&mut sheet, (80, 24));
    assert!(cursor.is_some());
    let row = (0..24).find(|y| buf[(2, *y)].symbol() == "С").unwrap();
    assert_eq!(buf[(8, row)].symbol(), "😀");
    assert_eq!(buf[(11, row)].symbol(), "e\u{301}");
    assert!(pasted.len() > 100_000 && body.text().expose() == pasted.as_bytes());
}

#[test]
fn whoever_only_goes_on_has_not_chosen_the_first_of_several() {
    let (locale, card) = (Locale::new(Language::En), Card::new(Language::En));
    let entries = card.entries(&card.field("role")["options"], false);
    let turn = |keys: &[Key]| {
        let page = card.page("role", 5, ALL);
        let mut body = Choose::new(List::untouched(&entries, &locale), &locale);
        let mut sheet = Sheet::new(&page, &mut body, &locale);
        drawn(&mut sheet, (80, 24));
        keys.iter().find_map(|key| sheet.take(key))
    };
    assert!(matches!(turn(&[Key::Enter]), Some(Turn::Skipped)));
    let first = [go(Motion::Down), Key::Enter];
    assert!(matches!(turn(&first), Some(Turn::Given(0))));
    let second = [go(Motion::Down), go(Motion::Down), Key::Enter];
    assert!(matches!(turn(&second), Some(Turn::Given(1))));
    let third = [Key::Char('3'), Key::Enter];
    assert!(matches!(turn(&third), Some(Turn::Given(2))));
}

#[test]
fn a_choice_that_must_be_made_is_not_made_by_going_on() {
    in_each_language(|language, locale, card| {
        let may = May {
            back: true,
            keep: true,
            ..May::default()
        };
        let page = card.page("role", 5, may);
        let entries = card.entries(&card.field("role")["options"], false);
        let mut body = Choose::new(List::untouched(&entries, locale), locale);
        let mut sheet = Sheet::new(&page, &mut body, locale);
        press(&mut sheet, &[Key::Enter]);
        let said = locale.text("full-choose-first");
        let says = |sheet: &mut Sheet<'_, _>| as_text(&drawn(sheet, (80, 24)).0).contains(&said);
        assert!(says(&mut sheet), "{said}");
        // The button that goes on says the same, and the keys are at the list again.
        press(&mut sheet, &[Key::Tab, Key::Enter]);
        look("choose-first", language, sheet);
        let mut sheet = Sheet::new(&page, &mut body, locale);
        // However low the screen, there is something to choose from.
        let first = entries[0].label.visible(false);
        let first = first.split_whitespace().next().unwrap();
        for rows in 8..14 {
            let low = as_text(&drawn(&mut sheet, (40, rows)).0);
            assert!(
                low.contains(first) || low.contains("1  "),
                "{language:?} {rows}:\n{low}"
            );
        }
        press(&mut sheet, &[go(Motion::Down), go(Motion::Down)]);
        assert!(!says(&mut sheet));
        assert!(matches!(sheet.take(&Key::Enter), Some(Turn::Given(1))));
    });
}

#[test]
fn a_mark_ends_the_number_that_was_typed() {
    let (locale, card) = (Locale::new(Language::En), Card::new(Language::En));
    let option = || card.entries(&card.field("role")["options"], false);
    let entries: Vec<Entry> = (0..5).flat_map(|_| option()).collect();
    let page = card.page("role", 5, ALL);
    let marked = |keys: &str| {
        let mut body = Many {
            list: List::new(&entries, 0, &locale),
            marks: vec![false; entries.len()],
        };
        press(
            &mut Sheet::new(&page, &mut body, &locale),
            &keys.chars().map(Key::Char).collect::<Vec<_>>(),
        );
        let numbers = body.marks.iter().zip(1..);
        let marked = numbers.filter_map(|(is, n)| is.then_some(n));
        marked.collect::<Vec<i32>>()
    };
    assert_eq!(marked("1 2 "), [1, 2]);
    assert_eq!(marked("12 "), [12]);
    assert_eq!(marked("1x2 "), [2], "any other key ends it, too");
}

#[test]
fn going_on_from_an_empty_line_skips_where_that_is_offered() {
    let (locale, card) = (Locale::new(Language::En), Card::new(Language::En));
    let turn = |may: May, keys: &[Key]| {
        let page = card.page("role", 5, may);
        let mut check = |typed: &str| match typed {
            "" => Err("empty".to_owned()),
            _ => Ok(()),
        };
        let mut body = Line::shown("", &mut check, &locale);
        let mut sheet = Sheet::new(&page, &mut body, &locale);
        drawn(&mut sheet, (80, 24));
        keys.iter().find_map(|key| sheet.take(key))
    };
    assert!(matches!(turn(ALL, &[Key::Enter]), Some(Turn::Skipped)));
    assert!(turn(May::default(), &[Key::Enter]).is_none());
    let typed = [Key::Char('x'), Key::Enter];
    assert!(matches!(turn(ALL, &typed), Some(Turn::Given(_))));
}

#[test]
fn every_way_out_is_a_button_or_a_key() {
    let (locale, card) = (Locale::new(Language::En), Card::new(Language::En));
    let page = card.page("role", 5, ALL);
    let entries = card.entries(&card.field("role")["options"], false);
    let turn = |keys: &[Key]| {
        let mut body = Choose::new(List::new(&entries, 0, &locale), &locale);
        let mut sheet = Sheet::new(&page, &mut body, &locale);
        drawn(&mut sheet, (80, 24));
        keys.iter().find_map(|key| sheet.take(key))
    };
    let right = go(Motion::Right);
    let at = |n: usize| [vec![Key::Tab], vec![right.clone(); n], vec![Key::Enter]].concat();
    assert!(matches!(turn(&[Key::Enter]), Some(Turn::Given(0))));
    assert!(matches!(
        turn(&[Key::Char('3'), Key::Enter]),
        Some(Turn::Given(2))
    ));
    assert!(matches!(turn(&at(0)), Some(Turn::Given(0))));
    assert!(matches!(turn(&at(1)), Some(Turn::Skipped)));
    assert!(matches!(turn(&at(2)), Some(Turn::Unknown)));
    assert!(matches!(turn(&at(3)), Some(Turn::Back)));
    assert!(matches!(turn(&at(4)), Some(Turn::Keep)));
    assert!(matches!(turn(&[Key::Escape]), Some(Turn::Back)));
    assert!(matches!(turn(&[Key::Ctrl('s')]), Some(Turn::Keep)));
    assert!(matches!(turn(&[Key::Ctrl('c')]), Some(Turn::Leave)));
    assert!(
        turn(&[
            Key::Tab,
            Key::BackTab,
            Key::Char(' '),
            Key::Escape,
            Key::Enter
        ])
        .is_some()
    );
}

#[test]
fn a_page_is_drawn_in_any_size_and_what_is_typed_has_its_place() {
    let (locale, card) = (Locale::new(Language::Ru), Card::new(Language::Ru));
    let page = card.page("warn_ack", 5, ALL);
    let entries = card.entries(&card.json["consent"], true);
    let mut check = |_: &str| Err("x".repeat(300));
    for width in (0..90).step_by(3) {
        for height in 0..26 {
            let mut body = Many {
                list: List::new(&entries, 3, &locale),
                marks: Vec::new(),
            };
            let mut sheet = Sheet::new(&page, &mut body, &locale);
            drawn(&mut sheet, (width, height));
            sheet.take(&go(Motion::PageDown));
            drawn(&mut sheet, (width, height));
            let mut body = LongText::new(&Plaintext::copy_of("Слова.\n".as_bytes()), &locale);
            drawn(&mut Sheet::new(&page, &mut body, &locale), (width, height));
            let mut body = Line::shown("Слова", &mut check, &locale);
            let mut sheet = Sheet::new(&page, &mut body, &locale);
            sheet.take(&Key::Enter);
            drawn(&mut sheet, (width, height));
        }
    }
}

#[test]
fn what_says_that_there_is_more_fits_the_smallest_screen() {
    in_each_language(|_, locale, _| {
        for id in [
            "full-more-below",
            "full-more-above",
            "full-more-both",
            "full-more-tab",
        ] {
            assert!(super::text::cells(&locale.text(id)) <= 38, "{id}");
        }
    });
}
