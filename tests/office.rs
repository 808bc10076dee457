//! Office documents: everything that says who wrote them goes, and every word that was written stays.

use crate::support::{holds, skipped};
use plico::media::{MediaError, Settings, Source};
use plico::model::Finding;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;

/// Planted in each sample under `tests/vectors/media`, wherever its format has a place.
const MARK: &str = "Канарейка-4417";
const SAMPLES: &[&str] = &["docx", "xlsx", "pptx", "odt", "ods", "odp"];

fn sample(kind: &str) -> Vec<u8> {
    std::fs::read(format!("tests/vectors/media/office.{kind}")).unwrap()
}

fn source(bytes: &[u8]) -> Result<Source, MediaError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file");
    std::fs::write(&path, bytes).unwrap();
    Source::open(&path)
}

fn inspect(bytes: &[u8]) -> Result<Vec<Finding>, MediaError> {
    source(bytes)?.inspect(&Settings::STANDARD)
}

fn strip_with(bytes: &[u8], settings: &Settings) -> Result<Vec<u8>, MediaError> {
    let mut out = Vec::new();
    let clean = source(bytes)?.strip(settings)?;
    clean.into_reader().read_to_end(&mut out).unwrap();
    Ok(out)
}

fn strip(bytes: &[u8]) -> Result<Vec<u8>, MediaError> {
    strip_with(bytes, &Settings::STANDARD)
}

/// Every member of a ZIP, unpacked.
fn members(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut member = archive.by_index(at).unwrap();
            let mut unpacked = Vec::new();
            member.read_to_end(&mut unpacked).unwrap();
            (member.name().unwrap().into_owned(), unpacked)
        })
        .collect()
}

fn all_text(bytes: &[u8]) -> String {
    let texts = members(bytes)
        .into_iter()
        .map(|(name, b)| format!("{name}\n{}\n", String::from_utf8_lossy(&b)));
    texts.collect()
}

fn pack(files: &[(&str, &str)]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn says(findings: &[Finding], kind: &str, value: &str) -> bool {
    findings
        .iter()
        .any(|f| f.kind == kind && f.value.as_ref().is_some_and(|v| v.raw().contains(value)))
}

fn has(findings: &[Finding], kind: &str) -> bool {
    findings.iter().any(|f| f.kind == kind)
}

fn listed(findings: &[Finding]) -> Vec<(&str, &str)> {
    findings
        .iter()
        .map(|f| (f.kind, f.value.as_ref().map_or("", |v| v.raw())))
        .collect()
}

#[test]
fn samples_say_who_made_them_and_their_clean_copies_say_nothing() {
    for kind in SAMPLES {
        let bytes = sample(kind);
        let findings = inspect(&bytes).unwrap();
        assert!(
            says(&findings, "author", MARK),
            "{kind}: {:?}",
            listed(&findings)
        );
        assert!(
            has(&findings, "date") && has(&findings, "packing"),
            "{kind}"
        );
        let clean = strip(&bytes).unwrap_or_else(|e| panic!("{kind}: {e}"));
        assert_eq!(listed(&inspect(&clean).unwrap()), [], "{kind}");
        for (name, unpacked) in members(&clean) {
            assert!(
                !holds(name.as_bytes(), MARK) && !holds(&unpacked, MARK),
                "{kind}: {name}"
            );
            assert!(!holds(&unpacked, "canary4417"), "{kind}: {name}");
        }
    }
}

#[test]
fn each_sample_names_what_its_program_left() {
    for (kind, found) in [
        (
            "docx",
            &[
                "hidden-text",
                "edit-history",
                "title",
                "description",
                "thumbnail",
                "language",
            ][..],
        ),
        (
            "xlsx",
            &["hidden-text", "reviewer-comments", "external-link"][..],
        ),
        ("pptx", &["hidden-text", "speaker-notes"][..]),
        (
            "odt",
            &["hidden-text", "edit-history", "thumbnail", "software"][..],
        ),
        (
            "ods",
            &["hidden-text", "reviewer-comments", "external-link"][..],
        ),
        ("odp", &["hidden-text", "speaker-notes"][..]),
    ] {
        let findings = inspect(&sample(kind)).unwrap();
        for code in found {
            assert!(
                has(&findings, code),
                "{kind} {code}: {:?}",
                listed(&findings)
            );
        }
    }
}

#[test]
fn words_tables_lists_numbers_and_formulas_stay() {
    for (kind, kept) in [
        (
            "docx",
            &[
                "Видел колонну у моста.",
                "яч00",
                "яч22",
                "вставлено",
                "показано",
                "Верх страницы",
                "gridSpan",
                "numId",
                "w:instr=\"PAGE\"",
            ][..],
        ),
        (
            "xlsx",
            &["слово1", "слово7", "10.5", "A9:B9", "T1", "B4*2"][..],
        ),
        (
            "pptx",
            &["Заголовок", "пункт один", "пункт два", "таб", "Ряд"][..],
        ),
        (
            "odt",
            &[
                "Видел колонну у моста.",
                "яч00",
                "яч22",
                "вставлено",
                "показано",
                "Верх страницы",
                "text:page-number",
            ][..],
        ),
        (
            "ods",
            &["слово1", "слово7", "10.5", "number-columns-spanned"][..],
        ),
        (
            "odp",
            &["Заголовок", "пункт один", "пункт два", "таб", "Ряд"][..],
        ),
    ] {
        let text = all_text(&strip(&sample(kind)).unwrap());
        for word in kept {
            assert!(text.contains(word), "{kind}: {word}");
        }
    }
}

#[test]
fn the_same_file_gives_the_same_bytes_and_a_clean_one_is_left_as_it_is() {
    for kind in SAMPLES {
        let clean = strip(&sample(kind)).unwrap();
        assert_eq!(clean, strip(&sample(kind)).unwrap(), "{kind}");
        // Pictures are always encoded anew; all else is a fixed point.
        let again = strip(&clean).unwrap();
        let words = |bytes: &[u8]| -> Vec<_> {
            members(bytes)
                .into_iter()
                .filter(|(name, _)| !name.ends_with(".jpg"))
                .collect()
        };
        assert_eq!(words(&clean), words(&again), "{kind}");
    }
}

#[test]
fn the_zip_says_nothing() {
    for kind in SAMPLES {
        let clean = strip(&sample(kind)).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(&clean)).unwrap();
        assert!(archive.comment().is_empty());
        for at in 0..archive.len() {
            let member = archive.by_index(at).unwrap();
            assert_eq!(
                member.last_modified(),
                Some(zip::DateTime::default()),
                "{kind}"
            );
            assert!(
                member.extra_data().as_deref().is_none_or(<[u8]>::is_empty),
                "{kind}"
            );
            assert!(member.comment().is_empty(), "{kind}");
            assert!(
                member
                    .unix_mode()
                    .is_none_or(|m| m & 0o7777 == 0o644 || m & 0o7777 == 0o664),
                "{kind}"
            );
        }
        let first = if kind.starts_with('o') {
            "mimetype"
        } else {
            "[Content_Types].xml"
        };
        assert_eq!(archive.by_index(0).unwrap().name().unwrap(), first);
    }
}

#[test]
fn what_is_hidden_can_be_shown_instead() {
    let settings = Settings {
        keep_hidden: true,
        ..Settings::STANDARD
    };
    for (kind, word) in [
        ("docx", "Скрыто"),
        ("xlsx", "скр"),
        ("pptx", "скрытый"),
        ("odt", "Скрыто"),
        ("ods", "скр"),
        ("odp", "скрытый"),
    ] {
        let bytes = sample(kind);
        assert!(!all_text(&strip(&bytes).unwrap()).contains(word), "{kind}");
        let shown = strip_with(&bytes, &settings).unwrap_or_else(|e| panic!("{kind}: {e}"));
        assert!(all_text(&shown).contains(word), "{kind}");
        assert_eq!(listed(&inspect(&shown).unwrap()), [], "{kind}");
    }
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

fn body(inside: &str) -> String {
    format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>{inside}</w:body></w:document>"#
    )
}

fn rels(inside: &str) -> String {
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>"#
    )
}

fn rel(id: &str, kind: &str, target: &str, outside: bool) -> String {
    let mode = if outside {
        " TargetMode=\"External\""
    } else {
        ""
    };
    format!(
        r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/>"#
    )
}

fn docx(inside: &str, relations: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let (body, relations) = (body(inside), rels(relations));
    let mut files = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("word/document.xml", &body),
        ("word/_rels/document.xml.rels", &relations),
    ];
    files.extend(more);
    pack(&files)
}

#[test]
fn a_mark_in_every_place_of_a_word_document_is_gone() {
    let m = MARK;
    let inside = format!(
        r#"<!-- {m} --><?{m} x?>
<w:p w:rsidR="00AB12CD" w14:paraId="1A2B3C4D"><w:pPr><w:pStyle w:val="{m}"/><w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="{m}"/><w:r><w:t>ОСТАЛОСЬ1</w:t></w:r><w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellStart"/></w:p>
<w:p><w:hyperlink r:id="link" w:tooltip="{m}" w:anchor="{m}"><w:r><w:t>ОСТАЛОСЬ2</w:t></w:r></w:hyperlink></w:p>
<w:sdt><w:sdtPr><w:alias w:val="{m}"/><w:tag w:val="{m}"/><w:dataBinding w:xpath="{m}" w:storeItemID="{m}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>ОСТАЛОСЬ3</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:del w:author="{m}"><w:r><w:delText>{m}</w:delText></w:r></w:del><w:moveFrom w:author="{m}"><w:r><w:t>{m}</w:t></w:r></w:moveFrom><w:moveTo w:author="{m}"><w:r><w:t>ОСТАЛОСЬ4</w:t></w:r></w:moveTo></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>FILENAME C:\{m}.docx</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ОСТАЛОСЬ5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="AUTHOR {m}"><w:r><w:t>ОСТАЛОСЬ6</w:t></w:r></w:fldSimple></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{m}</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Child"/></w:rPr><w:t>{m}</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Child"/><w:vanish w:val="0"/></w:rPr><w:t>ОСТАЛОСЬ7</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblCaption w:val="{m}"/><w:tblDescription w:val="{m}"/></w:tblPr><w:tr><w:trPr><w:del w:author="{m}"/></w:trPr><w:tc><w:p><w:r><w:t>{m}</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>ОСТАЛОСЬ8</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>{m}</w:t></mc:Choice><mc:Fallback><w:t>ОСТАЛОСЬ9</w:t></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing><wp:inline><wp:docPr id="7" name="{m}" descr="{m}" title="{m}"/></wp:inline></w:drawing></w:r></w:p>
<w:p><w:r><w:pict><v:shape id="{m}" alt="{m}" title="{m}" o:title="{m}" href="{m}"><v:textbox><w:txbxContent><w:p><w:r><w:t>ОСТАЛОСЬА</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
<w:unknown w:val="{m}">{m}</w:unknown>"#
    );
    let style = |id: &str, more: &str| {
        format!(
            r#"<w:style w:type="character" w:customStyle="1" w:styleId="{id}"><w:name w:val="{id}"/>{more}</w:style>"#
        )
    };
    let styles = format!(
        r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}{}{}</w:styles>"#,
        style("Parent", "<w:rPr><w:vanish/></w:rPr>"),
        style("Child", r#"<w:basedOn w:val="Parent"/>"#),
        style(
            m,
            &format!(r#"<w:aliases w:val="{m}"/><w:rsid w:val="00AB12CD"/>"#)
        ),
    );
    let settings = format!(
        r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:attachedTemplate w:val="{m}"/><w:mailMerge><w:query w:val="{m}"/></w:mailMerge><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="{m}" w:val="{m}"/></w:docVars><w:documentProtection w:hash="{m}"/><w:defaultTabStop w:val="708"/></w:settings>"#
    );
    let comments = format!(
        r#"<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="{m}" w:initials="{m}" w:date="2024-01-02T03:04:05Z"><w:p><w:r><w:t>{m}</w:t></w:r></w:p></w:comment></w:comments>"#
    );
    let relations = [
        rel("a", "styles", "styles.xml", false),
        rel("b", "settings", "settings.xml", false),
        rel("c", "comments", "comments.xml", false),
        rel("d", "customXml", "../customXml/item1.xml", false),
        rel("link", "hyperlink", &format!("https://{m}.example"), true),
        rel(
            "t",
            "attachedTemplate",
            &format!("file:///C:/Users/{m}/x.dotx"),
            true,
        ),
    ]
    .concat();
    let custom = format!("<x>{m}</x>");
    let bytes = docx(
        &inside,
        &relations,
        &[
            ("word/styles.xml", &styles),
            ("word/settings.xml", &settings),
            ("word/comments.xml", &comments),
            ("customXml/item1.xml", &custom),
            ("nobody/knows.bin", m),
        ],
    );
    let findings = inspect(&bytes).unwrap();
    for (kind, value) in [
        ("author", m),
        ("edit-history", m),
        ("hidden-text", m),
        ("external-link", "https://"),
        ("template", "file:///"),
        ("file-path", "FILENAME"),
        ("date", "2024"),
        ("comment", m),
        ("revision-ids", "00AB12CD"),
    ] {
        assert!(
            says(&findings, kind, value),
            "{kind}: {:?}",
            listed(&findings)
        );
    }
    for kind in [
        "reviewer-comments",
        "language",
        "metadata",
        "form-data",
        "unknown-block",
        "unused-data",
    ] {
        assert!(has(&findings, kind), "{kind}: {:?}", listed(&findings));
    }
    let clean = strip(&bytes).unwrap();
    for (name, unpacked) in members(&clean) {
        assert!(
            !holds(&unpacked, m),
            "{name}: {}",
            String::from_utf8_lossy(&unpacked)
        );
        assert!(
            !holds(&unpacked, "00AB12CD") && !holds(&unpacked, "1A2B3C4D"),
            "{name}"
        );
    }
    let text = all_text(&clean);
    for n in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "А"] {
        assert!(text.contains(&format!("ОСТАЛОСЬ{n}")), "{n}: {text}");
    }
    assert!(text.contains("defaultTabStop"));
}

#[test]
fn a_deleted_end_of_a_paragraph_joins_it_to_the_next() {
    let inside = r#"<w:p><w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr><w:r><w:t>раз</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>два</w:t></w:r></w:p>"#;
    let text = all_text(&strip(&docx(inside, "", &[])).unwrap());
    let paragraph = r#"<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>раз</w:t></w:r><w:r><w:t>два</w:t></w:r></w:p>"#;
    assert!(text.contains(paragraph), "{text}");
}

#[test]
fn boxes_and_lists_of_a_form_become_what_they_show() {
    let field = |data: &str| {
        format!(
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#
        )
    };
    let checked = field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>");
    let empty = field("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>");
    let list = field(
        "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"да\"/><w:listEntry w:val=\"нет\"/></w:ddList>",
    );
    let text = all_text(&strip(&docx(&[checked, empty, list].concat(), "", &[])).unwrap());
    for shown in ["☒", "☐", "нет"] {
        assert!(
            text.contains(&format!("<w:t>{shown}</w:t>")),
            "{shown}: {text}"
        );
    }
    assert!(!text.contains("да"));
}

#[test]
fn what_other_files_hold_inside_is_refused_by_name() {
    let object = docx("<w:p><w:r><w:object/></w:r></w:p>", "", &[]);
    assert!(matches!(strip(&object), Err(MediaError::Embedded { name }) if name == "object"));
    let macros = docx(
        "<w:p/>",
        &rel("v", "vbaProject", "vbaProject.bin", false),
        &[("word/vbaProject.bin", "x")],
    );
    assert!(
        matches!(strip(&macros), Err(MediaError::Embedded { name }) if name == "vbaProject.bin")
    );
    let vector = docx(
        r#"<w:p><w:r><w:pict><v:shape><v:imagedata r:id="i"/></v:shape></w:pict></w:r></w:p>"#,
        &rel("i", "image", "media/picture.emf", false),
        &[("word/media/picture.emf", "\u{1}\0\0\0 not a picture")],
    );
    assert!(matches!(strip(&vector), Err(MediaError::Embedded { name }) if name == "picture.emf"));
}

#[test]
fn other_kinds_of_zip_are_refused_by_name() {
    let odf = |kind: &str| {
        pack(&[
            (
                "mimetype",
                &format!("application/vnd.oasis.opendocument.{kind}"),
            ),
            ("content.xml", "<x/>"),
        ])
    };
    let macros = TYPES.replace(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        "vnd.ms-word.document.macroEnabled.main",
    );
    for (bytes, name) in [
        (pack(&[("[Content_Types].xml", &macros)]), "DOCM"),
        (pack(&[("mimetype", "application/epub+zip")]), "EPUB"),
        (odf("graphics"), "ODG"),
        (odf("formula"), "ODF formula"),
        (pack(&[("META-INF/MANIFEST.MF", "")]), "JAR"),
        (pack(&[("AndroidManifest.xml", "")]), "APK"),
        (pack(&[("doc.kml", "")]), "KMZ"),
        (pack(&[("Index/Document.iwa", "")]), "Apple iWork"),
        (pack(&[("photo.jpg", "")]), "ZIP"),
    ] {
        assert!(
            matches!(strip(&bytes), Err(MediaError::Unsupported { format, .. }) if format == name),
            "{name}"
        );
    }
    let encrypted = pack(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "noise"),
        (
            "META-INF/manifest.xml",
            r#"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>"#,
        ),
    ]);
    assert!(matches!(strip(&encrypted), Err(MediaError::Protected)));
}

#[test]
fn bombs_and_lies_are_refused() {
    let zeros = "\n".repeat(40 << 20);
    let bomb = docx(
        "<w:p/>",
        &rel("s", "styles", "styles.xml", false),
        &[("word/styles.xml", &zeros)],
    );
    assert!(matches!(strip(&bomb), Err(MediaError::Unpacks { .. })));
    let deep = docx(&"<w:p>".repeat(300), "", &[]);
    assert!(matches!(strip(&deep), Err(MediaError::TooDeep { .. })));
    let entity = body("<w:p/>").replacen(
        "<w:document",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document",
        1,
    );
    let entity = pack(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("word/document.xml", &entity),
    ]);
    assert!(matches!(strip(&entity), Err(MediaError::Decode { .. })));
    let outside = docx("<w:p/>", "", &[("../evil.xml", "x")]);
    assert!(matches!(strip(&outside), Err(MediaError::Decode { .. })));
    let few = Settings {
        limits: plico::model::Limits {
            members: 3,
            ..plico::model::Limits::STANDARD
        },
        ..Settings::STANDARD
    };
    assert!(matches!(
        strip_with(&docx("<w:p/>", "", &[]), &few),
        Err(MediaError::TooMany { limit: 3 })
    ));
}

#[test]
fn damage_is_an_error_and_never_a_panic() {
    // A fixed sequence: the same damage each time.
    let mut seed = 0x2545_f491_4f6c_dd1du64;
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed as usize
    };
    for kind in SAMPLES {
        let bytes = sample(kind);
        for part in 1..20 {
            let _ = strip(&bytes[..bytes.len() * part / 20]);
        }
        // Damage behind the packing, where the parsers of XML see it.
        let parts = members(&bytes);
        for _ in 0..25 {
            let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
            let hit = next() % parts.len();
            for (at, (name, unpacked)) in parts.iter().enumerate() {
                let mut unpacked = unpacked.clone();
                if at == hit && !unpacked.is_empty() {
                    for _ in 0..4 {
                        let place = next() % unpacked.len();
                        unpacked[place] = b"<>&\"/:=x1\0"[next() % 10];
                    }
                }
                out.start_file(name.as_str(), SimpleFileOptions::default())
                    .unwrap();
                out.write_all(&unpacked).unwrap();
            }
            let _ = strip(&out.finish().unwrap().into_inner());
        }
        for _ in 0..25 {
            let mut broken = bytes.clone();
            let place = next() % broken.len();
            broken[place] ^= 1 << (next() % 8);
            let _ = strip(&broken);
        }
    }
}

#[test]
fn clean_documents_open_in_another_program() {
    let office = std::process::Command::new("soffice")
        .arg("--version")
        .output();
    if office.is_err() {
        skipped("soffice is not here: nobody opened the clean documents");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(
        dir.path().join("clean.docx"),
        strip(&sample("docx")).unwrap(),
    )
    .unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        dir.path().display()
    );
    let done = std::process::Command::new("soffice")
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "clean.docx",
        ])
        .current_dir(dir.path())
        .output()
        .unwrap();
    let text = std::fs::read_to_string(dir.path().join("clean.txt")).unwrap_or_default();
    assert!(text.contains("Видел колонну у моста."), "{done:?}");
}
