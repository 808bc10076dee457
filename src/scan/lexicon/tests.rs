//! Words of every kind in every language are found in the lists, and the lists stay small.

use super::{Region, Word};
use crate::model::Language;
use crate::scan::codepage::key;

fn word(text: &str) -> Word {
    Word::of(&key(text).unwrap())
}

fn all_are(flag: Word, words: &str) {
    let without: Vec<&str> = words
        .split_whitespace()
        .filter(|w| !word(w).has(flag))
        .collect();
    assert!(without.is_empty(), "{without:?}");
}

fn none_is(flag: Word, words: &str) {
    let with: Vec<&str> = words
        .split_whitespace()
        .filter(|w| word(w).has(flag))
        .collect();
    assert!(with.is_empty(), "{with:?}");
}

fn inside(place: &str, language: Language) -> &'static str {
    let found = word(place);
    found
        .region()
        .and_then(Region::of)
        .map_or("", |r| r.inside(language))
}

fn phrase(text: &str) -> (usize, Word) {
    Word::phrase(&key(text).unwrap()).unwrap_or_default()
}

#[test]
fn given_names_are_known_in_all_cases_and_languages() {
    all_are(
        Word::GIVEN,
        "Сергей Сергея Сергею Сергеем Сергее Елена Елену Леной Коля Колю Саня Санёк Серёга Серёге Лёха Лёхой Паша Паши Толик Толика",
    );
    all_are(
        Word::GIVEN,
        "Сергій Сергія Сергієві Олександра Микола Миколі Миколу Вітя Вітю Сашко Сашка Сашкові Тарас Тараса Андрію Оксано Оксаною В'ячеслав Богдан",
    );
    all_are(
        Word::GIVEN,
        "Jean Pierre Hélène Loïc Mathieu James Mary Susan Mike Sasha Oleksandr",
    );
}

#[test]
fn surnames_are_known_in_all_cases_and_languages() {
    all_are(
        Word::SURNAME,
        "Иванов Иванова Иванову Ивановым Ивановы Ивановых Кузнецова Кузнецовой Достоевский Достоевского Ковальчук Ковальчука Шевченко Мамедов",
    );
    all_are(
        Word::SURNAME,
        "Іванов Іванова Шевченко Шевченка Коваленком Бондаренку Ковальчука Гриценко",
    );
    all_are(
        Word::SURNAME,
        "Smith Johnson Dupont Lefebvre Moreau Williams",
    );
}

#[test]
fn patronymics_are_known_in_all_cases_and_languages() {
    all_are(
        Word::PATRONYMIC,
        "Иванович Ивановича Ивановичем Сергеевна Сергеевны Петровне Петрович",
    );
    all_are(
        Word::PATRONYMIC,
        "Іванович Івановича Миколайович Миколаївна Миколаївни Сергійович Сергіївні Олександрівна Олександрівну",
    );
}

#[test]
fn places_are_known_in_all_cases_and_languages() {
    all_are(
        Word::PLACE,
        "Харьков Харькова Харькове Харьковом Кременная Кременной Бахмут Бахмута Бахмутом Авдеевка Авдеевки Мариуполе Волноваха Волновахе Белгород Белгорода Шебекино",
    );
    all_are(
        Word::PLACE,
        "Харків Харкова Харкові Харковом Кремінна Кремінної Кремінній Бахмуті Сєвєродонецьк Сєвєродонецька Маріуполя Краматорську Лисичанськ Рівного Суми Сумах",
    );
    all_are(
        Word::PLACE,
        "Kharkiv Donetsk Belgorod Paris Lyon London Berlin",
    );
}

#[test]
fn ordinary_words_are_ordinary_and_are_no_names() {
    all_are(
        Word::ORDINARY,
        "хлеб ходили говорили автомобильного стол сообщение",
    );
    all_are(
        Word::ORDINARY,
        "хліб ходили говорили машиною повідомлення ми",
    );
    all_are(
        Word::ORDINARY,
        "bread walking village maison voiture chantait",
    );
    none_is(
        Word::GIVEN,
        "хлеб ходили сообщение хліб говорили bread maison voiture walking",
    );
    none_is(Word::SURNAME, "ходили сообщение говорили chantait walking");
    none_is(
        Word::PLACE,
        "хлеб ходили сообщение говорили дорога хліб машина bread maison был его они наши",
    );
    none_is(
        Word::ORDINARY,
        "Кузнецовой Шевченка Сєвєродонецьк Бахмутом Авдеевки Миколаївни",
    );
}

#[test]
fn names_that_are_words_say_so() {
    all_are(
        Word::COMMON,
        "Вера Вере Роман Слава Мороза Любовь Надежда Рай Rose Pierre",
    );
    none_is(Word::COMMON, "Сергей Сергея Шевченко Харькова Марія Hélène");
}

#[test]
fn a_place_resolves_to_its_region_in_four_languages() {
    assert_eq!(inside("Бахмутом", Language::Ru), "в Донецкой области");
    assert_eq!(inside("Кремінній", Language::Uk), "у Луганській області");
    assert_eq!(inside("Kharkiv", Language::Fr), "dans la région de Kharkiv");
    assert_eq!(inside("Шебекино", Language::En), "in Belgorod region");
    assert_eq!(inside("Парижа", Language::Uk), "у Франції");
    let part = word("Бахмут")
        .region()
        .and_then(Region::of)
        .and_then(Region::larger);
    assert_eq!(
        part.map(|r| r.inside(Language::En)),
        Some("in the east of Ukraine")
    );
    let land = part.and_then(Region::larger);
    assert_eq!(land.map(|r| r.name(Language::Ru)), Some("Украина"));
    assert_eq!(land.and_then(Region::larger).map(|r| r.code), None);
}

#[test]
fn a_name_of_villages_in_several_countries_has_no_region() {
    assert_eq!(word("Ивановка").region(), None);
    assert!(word("Ивановка").has(Word::PLACE));
}

#[test]
fn countries_and_regions_are_known_in_all_cases() {
    all_are(
        Word::COUNTRY,
        "Россия России Украину Украиной Польше Грузию Крыма Чечне Донбассом Луганщину Татарстана США",
    );
    all_are(
        Word::COUNTRY,
        "Росії Україну Польщі Криму Донбасі Харківщині Франції",
    );
    all_are(
        Word::COUNTRY,
        "France Ukraine Russie Poland Georgia Allemagne",
    );
    all_are(Word::BIG, "Москве Харьковом Києві Paris London");
    none_is(Word::BIG, "Бахмут Рівне Lyon");
}

#[test]
fn places_of_several_words_are_found_whole() {
    for (text, len) in [
        ("нижнего новгорода не видно", 17),
        ("великая новосёлка", 17),
        ("великій новосілці", 17),
        ("кривого рогу.", 12),
        ("кривой  рог", 11),
        ("ивано-франковске", 16),
        ("ивано франковск", 15),
        ("new york.", 8),
        ("луганской области", 17),
        ("ростова-на-дону", 15),
    ] {
        let (found, what) = phrase(text);
        assert_eq!(found, len, "{text}");
        assert!(what.has(Word::PLACE) || what.has(Word::COUNTRY), "{text}");
        let first = text.split([' ', '-']).next().unwrap();
        assert!(word(first).has(Word::MULTI), "{first}");
    }
    assert_eq!(phrase("бахмут и харьков").0, 0);
    assert_eq!(phrase("нижнего новгородаx").0, 0);
}

#[test]
fn every_region_has_all_its_names() {
    let mut number = 1;
    while let Some(region) = Region::of(number) {
        for language in [Language::Ru, Language::Uk, Language::Fr, Language::En] {
            assert!(
                !region.name(language).is_empty() && !region.inside(language).is_empty(),
                "{}",
                region.code
            );
        }
        number += 1;
    }
    assert!(number > 180);
    assert!(Region::of(0).is_none());
}

#[test]
fn the_lists_together_are_no_larger_than_four_and_three_quarter_mebibytes() {
    let files = std::fs::read_dir("src/scan/lexicon/assets").unwrap();
    let size: u64 = files
        .map(|f| f.unwrap())
        .filter(|f| {
            f.path()
                .extension()
                .is_some_and(|e| e == "fst" || e == "tsv")
        })
        .map(|f| f.metadata().unwrap().len())
        .sum();
    assert!(size <= 4_980_736, "{size}");
}
