//! What the shapes are held to: each row a text, and what is found in it. All numbers are invented.

use crate::scan::hit::QUIET;
use crate::scan::page::Page;
use crate::scan::resolve::resolve;

/// Kinds and texts of what is found with confidence, quiet things and codes of places apart.
fn found(text: &str) -> Vec<String> {
    let page = Page::new(text);
    let mut hits = Vec::new();
    super::find(&page, &mut hits);
    resolve(hits)
        .iter()
        .filter(|h| h.confidence >= QUIET)
        .map(|h| {
            let (start, end) = (page.code_point(h.start), page.code_point_end(h.end));
            let slice: String = text
                .chars()
                .skip(start)
                .take(end.saturating_sub(start))
                .collect();
            format!("{} {slice}", h.kind.code())
        })
        .collect()
}

/// Each row: a text with what is to be found in double brackets.
fn check(kind: &str, rows: &[&str]) {
    let mut wrong = Vec::new();
    for row in rows {
        let text = row.replace("[[", "").replace("]]", "");
        let expected: Vec<String> = row
            .split("[[")
            .skip(1)
            .map(|part| format!("{kind} {}", part.split("]]").next().unwrap()))
            .collect();
        let found = found(&text);
        if found != expected {
            wrong.push(format!("{row}\n   {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn telephones_are_found_as_people_write_them() {
    check(
        "phone",
        &[
            "звоните [[8 (905) 123-45-67]] или [[8-905-123-45-67]]",
            "мой [[89051234567]], брата [[+7(905)1234567]]",
            "запиши [[+7 905 123 45 67]].",
            "номер [[8.905.123.45.67]]",
            "тел.[[89051234567]]",
            "он с [[905 123-45-67]] писал",
            "моб. [[9051234567]]",
            "[[8 (8152) 55-01-96]] домашний",
            "городской [[55-02-77]], звоните вечером на телефон",
            "тел. [[5-02-51]]",
            "дзвони [[067 123 45 67]] або [[(067) 123-45-67]], [[0671234567]]",
            "[[+380 (67) 123 45 67]]",
            "мама [[380671234567]]",
            "[[8 029 123-45-67]] это Минск, [[+375 29 123-45-67]]",
            "appelle le [[06 12 34 56 78]] ou [[06.12.34.56.78]]",
            "[[+33 6 12 34 56 78]] et [[0033612345678]], [[+33 (0)6 12 34 56 78]]",
            "my mobile [[07700 900123]], office [[020 7946 0853]]",
            "[[(0161) 496 0372]] and [[+44 7700 900461]]",
            "call [[(916) 555-0143]] or [[+1-916-555-0188]] or [[916-555-0188]]",
            "germany [[+49 151 23456789]] or [[0151 23456789]]",
            "Грузия [[+995 555 00 01 62]]",
            "диктую: [[восемь девятьсот пять сто двадцать три сорок пять шестьдесят семь]]",
            "был [[+7 – 905 – 123 – 45 – 67]]",
        ],
    );
}

#[test]
fn dates_times_sums_and_counts_are_no_telephones() {
    check(
        "phone",
        &[
            "12.03.2023 в 05:40 утра, 12-03-2023, 2023-06-11 14:30:00",
            "получил 150 000 рублей и 1 200 000 руб.",
            "с 2022 по 2023 год, 24 02 2022",
            "152 мм, 120 мм, Т-72, АК-74, БМП-2, РПГ-7, Су-25",
            "ст. 337 УК РФ, часть 5, пункт 12",
            "от 10 до 15 человек, 3 из 40, 1 500 000 снарядов",
            "мне 34, рост 182, вес 80, 25 лет",
            "в 5:40, в 17.30, в 7.25 am",
            "le 12/03/2023 à 5 h 40, 3 000 euros",
            "on 12/03/2023 we paid 30,000 pounds, $1,500,000",
            "версия 10.0.19045.3324, Android 13.0.1",
            "родился 15 07 1989 года, позвонил",
            "61-я бригада, 814-й полк, в/ч 12345",
        ],
    );
}

#[test]
fn addresses_of_the_net_are_found() {
    check(
        "email",
        &[
            "пишите [[ivan.p+1@example.co.uk]], жду",
            "E-MAIL:[[A-B_C@EXAMPLE.COM]]",
            "([[a.b@mail.example]]).",
        ],
    );
    check(
        "handle",
        &[
            "мой тг [[@severny_kot]].",
            "telegram: [[severny_kot]]",
            "телега — [[kot1987]]",
            "Signal: [[john.doe]], not him",
            "insta - [[marie_d]]",
            "on the forum [[u/granite_one]]",
            "вк: [[id590017734]]",
            "We talked on Telegram about this.",
            "он написал в телеграм потом ушёл",
        ],
    );
    check(
        "url",
        &[
            "вот [[https://vk.com/id5900?from=search]]. Там",
            "канал [[t.me/okopna_pravda/5518]], да",
            "[[www.example.org/a(b)]])",
            "[[http://example.com:8080/x]]",
            "see [[example.com/path]] now",
            "Пришли.Мы ушли.потом.Они",
            "we came.then we left.me too",
        ],
    );
    check(
        "ip",
        &[
            "вход с [[203.0.113.84]], внутри [[192.168.8.1]].",
            "c [[2001:db8:41c:9::7f2]].",
            "в 12:30:45 и 05:40:10 версия 1.2.3.4",
        ],
    );
}

#[test]
fn papers_are_found_by_their_series() {
    check(
        "id_document",
        &[
            "паспорт [[4510 123456]]",
            "паспорт серия [[45 10 номер 123456]] выдан",
            "серия [[45 10 № 123456]]",
            "Паспорт: [[4510123456]]",
            "загран [[75 № 3380914]]",
            "военник [[АБ № 1234567]] забрали",
            "військовий квиток [[МО № 208847]]",
            "паспорт [[КН 123456]], закордонний [[FN618204]]",
            "ID-картка № [[009415572]]",
            "my passport number is [[514 093 772]]",
            "passeport [[21AK60817]]",
            "driving licence [[GREBE 908145 P99KT]]",
            "права [[99 31 507268]] остались",
            "свидетельство [[II-РК № 640218]]",
            "посвідчення водія [[ВХР 417093]]",
        ],
    );
}

#[test]
fn numbers_of_the_state_are_found_with_cue_or_check_digit() {
    check(
        "gov_id",
        &[
            "ИНН [[587815806946]], фирма ИНН [[4428804074]]",
            "СНИЛС [[112-343-122 90]]",
            "[[112-343-122 90]] это мой",
            "снилс мой [[10031716782]]",
            "СНИЛС с опиской [[112-343-122 91]]",
            "ОГРН [[1971002011836]], ОГРНИП [[364418553457867]]",
            "РНОКПП [[2863650890]], УНЗР [[19941103-10865]]",
            "ЄДРПОУ [[32855961]]",
            "numéro de sécurité sociale [[1 85 12 75 394 556 06]]",
            "SIRET [[896 617 857 76264]]",
            "NI number [[JT 48 20 91 C]], also [[RE662019B]]",
            "NHS number [[976 787 8882]]",
            "social security [[512-08-4471]]",
            "EIN [[12-3456789]]",
        ],
    );
}

#[test]
fn accounts_and_devices_are_found() {
    check(
        "bank",
        &[
            "карта [[2200 8183 5773 1875]]",
            "[[4220794551422565]]",
            "карта с опиской [[4220 7945 5142 2566]]",
            "счёт [[40817810151550090028]]",
            "счёт № [[40817.810.1.14782076813]]",
            "IBAN [[UA04 4513 0700 0008 7156 0964 3829 3]], да",
            "[[GB96 MIDL 5417 7120 4100 57]] once",
            "sort code [[20-45-45]], account [[12345678]]",
            "БИК [[044525225]]",
        ],
    );
    check(
        "device_id",
        &[
            "IMEI [[353973846120187]]",
            "imei: [[35 902461 749238 1]]",
            "[[35-067664-501340-3]]",
            "мак [[5C:A1:0E:77:4B:29]] или [[a4-3c-7e-09-d1-f0]]",
            "[[3E:90:4C:D7:12:A8]]",
        ],
    );
}

#[test]
fn plates_are_found_in_both_alphabets() {
    check(
        "plate",
        &[
            "на [[К417ОР 164]] и [[А123ВС77]], [[A123BC77]]",
            "машина [[а 083 ех 152]]",
            "фура [[М774СУ/198]]",
            "военный [[5821 ВС 21]]",
            "бусом [[ВІ 4093 СТ]], [[АЕ7215КР]], [[BC 6084 HM]]",
            "une Dacia [[GK-418-WX]]",
            "the plate [[BX19 KLO]]",
            "военный номер машины [[4471 К8]]",
            "в 100 см от 20 человек, с 200 км, в 200 км 50 человек",
        ],
    );
}

#[test]
fn coordinates_are_found_in_many_spellings() {
    check(
        "coordinates",
        &[
            "тут: [[49.04127, 38.21655]].",
            "[[48.77412,38.09307]]",
            "[[48°57′12″ с. ш. 38°04′55″ в. д.]] там",
            "[[N48.7713 E38.0924]]",
            "[[48°36'02\" пн. ш. 37°58'40\" сх. д.]]",
            "[[50°14'33.1\"N 36°52'08.4\"E]]",
            "[[47.5831 N, 7.6012 E]]",
            "site [[48 03 12 N 037 49 55 E]]",
            "[[48.02917° N, 37.80463° E]]",
            "[[37U DP 4471 8820]] and [[36UYA 40817 66204]]",
            "UTM: [[37U 0406318 5321947]]",
            "[[x=5402118 y=7391844]]",
            "[[-33.86880, 151.20930]]",
            "координаты [[48,0412 37,8046]]",
            "было +20°С, потом -5 °С, 36.6 и 38.5, 12.5 км, 0.125 0.250",
        ],
    );
}

#[test]
fn paths_with_a_user_are_found() {
    check(
        "path",
        &[
            r"лежит в [[C:\Users\Vadim Zhukov\Desktop\пытки\IMG_0412.mp4]]. Копию",
            r"[[C:\Пользователи\Иван\док.txt]], вот",
            r"[[\\server\share\ivan]] там",
            "путь [[/home/zhukov_pasha/video/0412.mp4]]. Больше",
            "in [[/Users/dasha/Library/Mobile Documents/raw]]. The",
            "[[file:///home/ivan/x.pdf]]",
            "был в [[~asorokin/records]].",
            "и/или, он/она, 24/7, км/ч",
        ],
    );
}

#[test]
fn two_alphabets_in_a_word_are_found() {
    check(
        "homoglyph",
        &[
            "это [[Pоман]] и [[Ніkолаєнко]], [[Vаdim]]",
            "iPhone'ом, айфон, IT-шник, 5 мм2, WhatsAppом",
        ],
    );
}

#[test]
fn hidden_characters_are_found_but_not_those_of_emoji() {
    let report = crate::scan::scan(
        "\u{FEFF}Ва\u{200B}\u{200B}си 👨\u{200D}👩 ❤\u{FE0F} Бе\u{AD}р\u{202E}",
        None,
    );
    let hidden: Vec<(usize, usize)> = report
        .findings
        .iter()
        .filter(|f| f.kind == crate::scan::Kind::Invisible)
        .map(|f| (f.start, f.end))
        .collect();
    assert_eq!(hidden, [(0, 1), (3, 5), (17, 18), (19, 20)]);
}

#[test]
fn long_numbers_that_nothing_explains_are_told_quietly() {
    let report = crate::scan::scan("видел 7719482 на ящике", None);
    assert!(report.findings.is_empty());
    assert_eq!(report.quiet[0].text.as_str(), "7719482");
}

#[test]
fn megabytes_of_hostile_marks_come_to_an_end() {
    for piece in [
        "1", "@", ":", "1 ", "a1", "1.", "/", "\\", "+", "(", "a@", "1:", "N 1 ", "0-", "\u{200B}",
        "К1 ", "x.com/", "тел ",
    ] {
        let text = piece.repeat((1 << 20) / piece.len());
        // What takes the square of a megabyte does not end while anybody waits.
        super::find(&Page::new(&text), &mut Vec::new());
    }
}

#[test]
fn the_word_nearest_to_a_number_says_what_it_is() {
    check(
        "gov_id",
        &[
            "СНИЛС ([[07391546281]])",
            "полис ОМС номер [[2456780819003417]]",
        ],
    );
    check("device_id", &["Телефон ([[867104052337369]])"]);
    check(
        "id_document",
        &[
            "UNHCR certificate [[745-23C01846]]",
            "certificate no. [[0457-AB-1932]]",
        ],
    );
    check("plate", &["номер [[RTK-519]]", "plate number [[KLV 482]]"]);
}
