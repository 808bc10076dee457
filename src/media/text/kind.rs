//! Which kind of text a text is. Whoever is not sure calls it plain: that changes no word of it.

use crate::media::MediaError;
use crate::media::sniff::{Format, advice, unsupported};
use crate::model::untrusted::is_hidden;

/// Elements that a piece of HTML without a frame begins with (WHATWG MIME Sniffing, section 7.1, and a few more).
const HTML: &[&str] = &[
    "html", "head", "body", "script", "iframe", "h1", "h2", "h3", "h4", "h5", "h6", "div", "font",
    "table", "a", "style", "title", "b", "i", "u", "br", "p", "meta", "link", "base", "ul", "ol",
    "span", "center", "form", "img", "article", "section", "header", "main", "strong", "em", "pre",
];

/// Which kind of text this is, by its beginning in small letters.
pub(in crate::media) fn kind_of_text(start: &str) -> Result<Format, MediaError> {
    let shown: String = start
        .chars()
        .filter(|&c| !is_hidden(c) || matches!(c, '\n' | '\t'))
        .collect();
    if let Some(kind) = markup(shown.trim_start()) {
        return kind;
    }
    Ok(if is_table(&shown) {
        Format::Csv
    } else {
        Format::Text
    })
}

/// The kind of a text that begins with a mark of XML or HTML.
fn markup(text: &str) -> Option<Result<Format, MediaError>> {
    let mut rest = text;
    let mut declared = false;
    loop {
        let (end, is_xml) = if rest.starts_with("<!--") {
            ("-->", false)
        } else if rest.starts_with("<?xml") {
            ("?>", true)
        } else if rest.starts_with("<!doctype html") {
            return Some(Ok(Format::Html));
        } else if rest.starts_with("<!doctype svg") {
            return Some(Ok(Format::Svg));
        } else if rest.starts_with("<!doctype") {
            (if subset(rest) { "]>" } else { ">" }, true)
        } else {
            break;
        };
        declared |= is_xml;
        let Some((_, behind)) = rest.split_once(end) else {
            // A comment or declaration without end in sight: a text with one has something to hide.
            return Some(if declared {
                Err(unsupported("XML", advice::TEXT))
            } else {
                Ok(Format::Html)
            });
        };
        rest = behind.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let end = name
        .find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
        .unwrap_or(name.len());
    let (name, attributes) = name.split_at_checked(end)?;
    let local = name.rsplit(':').next().unwrap_or(name);
    let refuse = |name| Some(Err(unsupported(name, advice::TEXT)));
    match local {
        "svg" => Some(Ok(Format::Svg)),
        "gpx" => refuse("GPX"),
        "kml" => refuse("KML"),
        _ if declared && local != "html" => refuse("XML"),
        _ if HTML.contains(&local) => Some(Ok(Format::Html)),
        // Whatever names a language of XML, or closes what it opened, is written in one.
        _ if attributes.contains("xmlns") || rest.contains(&format!("</{name}>")) => refuse("XML"),
        _ => None,
    }
}

/// Whether a document type brings declarations of its own, in brackets.
fn subset(doctype: &str) -> bool {
    let bracket = doctype.find('[');
    bracket.is_some_and(|b| doctype.find('>').is_none_or(|end| b < end))
}

/// The separators of tables.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// Whether all lines have the same number of cells, two at least, and there are three of them.
fn is_table(text: &str) -> bool {
    SEPARATORS.iter().any(|&separator| {
        let rows = rows(text, separator);
        let mut counts = rows.iter().map(Vec::len);
        let first = counts.next().unwrap_or_default();
        // After a comma or semicolon prose goes on with a space.
        let prose = |cell: &&str| separator != '\t' && cell.starts_with(char::is_whitespace);
        first >= 2
            && rows.len() >= 3
            && counts.all(|n| n == first)
            && !rows
                .iter()
                .flatten()
                .any(|cell| prose(cell) || cell.len() > 400)
    })
}

/// The whole rows of a beginning, cut into cells; separators and line ends in quotation marks are part of a cell.
fn rows(text: &str, separator: char) -> Vec<Vec<&str>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let (mut from, mut quoted) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => {
                row.push(
                    text.get(from..at)
                        .unwrap_or_default()
                        .trim_end_matches('\r'),
                );
                from = at.saturating_add(1);
                if row != [""] {
                    rows.push(std::mem::take(&mut row));
                }
                row.clear();
            }
            c if c == separator && !quoted => {
                row.push(text.get(from..at).unwrap_or_default());
                from = at.saturating_add(1);
            }
            _ => {}
        }
    }
    // The last line may be cut, unless the text ends with it.
    let whole = text.len() < 2000 && from < text.len();
    if whole && !quoted {
        row.push(text.get(from..).unwrap_or_default());
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> &'static str {
        match kind_of_text(&text.to_lowercase()) {
            Ok(format) => format.name(),
            Err(_) => "refused",
        }
    }

    #[test]
    fn a_table_is_known_by_rows_that_are_alike() {
        for table in [
            "a,b\n1,2\n3,4\n",
            "имя;дата\nх;1\nу;2",
            "a\tb\t\n1\t2\t\n3\t\t\n",
            "a,\"b, c\"\n\"1\n1\",2\n3,4\n",
        ] {
            assert_eq!(kind(table), "CSV", "{table}");
        }
    }

    #[test]
    fn prose_is_no_table_whatever_its_commas() {
        for prose in [
            "Dear friends,\n\nwe saw it, and left.\nThen, at night, more.",
            "One, two.\nThree, four.\nFive, six.\n",
            "Ich kam; er ging.\nSie blieb; wir nicht.\nEs war; es ist.",
            "a,b\n1,2",
            "Слово.\nЕще слово.\nИ еще.",
        ] {
            assert_eq!(kind(prose), "text", "{prose}");
        }
    }

    #[test]
    fn markup_is_known_behind_comments_and_declarations() {
        for (text, name) in [
            ("<!-- x -->\n<!DOCTYPE html><p>", "HTML"),
            ("<?xml version='1.0'?>\n<!-- y --><svg xmlns='x'/>", "SVG"),
            (
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
                "SVG",
            ),
            ("<svg:svg/>", "SVG"),
            ("<?xml version='1.0'?><html>", "HTML"),
            ("<P>words", "HTML"),
            ("<?xml version='1.0'?><feed/>", "refused"),
            ("<feed>x</feed>", "refused"),
            ("<!-- c --><gpx/>", "refused"),
            ("<3 is a heart", "text"),
            ("<!-- a note -->\n\n# A title\n\nWords.", "text"),
        ] {
            assert_eq!(kind(text), name, "{text}");
        }
    }
}
