//! Excel: hidden rows, columns and sheets go, and formulas that lead outside or that would now give another value.

use super::rebuild::Rebuild;
use super::relations::Relation;
use crate::media::MediaError;
use crate::media::document::xml::{Element, Node};
use crate::model::Severity;
use std::collections::BTreeSet;

/// Whether anything in the workbook will be taken out because it is hidden. Formulas that count on it would show other
/// values when they are next worked out, so all cells then keep their values alone.
pub(super) fn hides_anything(
    this: &mut Rebuild<'_>,
    main: &str,
    relations: &[Relation],
) -> Result<bool, MediaError> {
    if this.settings.keep_hidden {
        return Ok(false);
    }
    let Some(book) = this.read(main)? else {
        return Ok(false);
    };
    let mut found = false;
    book.visit(&mut |e| {
        found |= e.is("x", "sheet") && e.get("", "state").is_some_and(|s| s != "visible");
    });
    for relation in relations
        .iter()
        .filter(|r| r.kind == "worksheet" && !r.outside)
    {
        if found {
            return Ok(true);
        }
        if let Some(sheet) = this.read(&relation.target)? {
            sheet.visit(&mut |e| {
                found |= (e.is("x", "row") || e.is("x", "col")) && is_on(e, "hidden");
            });
        }
    }
    Ok(found)
}

/// Cleans one part.
pub(super) fn clean(root: &mut Element, this: &mut Rebuild<'_>, relations: &[Relation]) {
    match (root.prefix, root.name) {
        ("x", "workbook") => workbook(root, this, relations),
        ("x", "worksheet") => worksheet(root, this),
        ("x", "table") => table(root, this.values_only),
        _ => super::slides::shapes(root, this),
    }
}

fn workbook(root: &mut Element, this: &mut Rebuild<'_>, relations: &[Relation]) {
    let show = this.settings.keep_hidden;
    let mut kept = Vec::new();
    let mut hidden = Vec::new();
    if let Some(sheets) = root.child_mut("x", "sheets") {
        let mut at = 0usize;
        sheets.keep(|sheet| {
            let leads = sheet
                .get("r", "id")
                .is_some_and(|id| relations.iter().any(|r| r.id == id));
            let visible = sheet.get("", "state").is_none_or(|s| s == "visible");
            if !visible {
                hidden.push(sheet.get("", "name").unwrap_or_default().to_owned());
            }
            let keep = (visible || show) && leads;
            if keep {
                kept.push(at);
            }
            at = at.saturating_add(1);
            keep
        });
        for (number, sheet) in (1usize..).zip(sheets.elements_mut()) {
            sheet.unset("", "state");
            sheet.set("", "sheetId", &number.to_string());
        }
    }
    for name in &hidden {
        this.report.say("hidden-text", Severity::Few, name);
    }
    if let Some(views) = root.child_mut("x", "bookViews") {
        views.children.truncate(1);
        views.elements_mut().for_each(|v| v.unset("", "activeTab"));
    }
    let values_only = this.values_only;
    if !show {
        this.hidden_sheets.clone_from(&hidden);
    }
    let report = &mut this.report;
    if let Some(names) = root.child_mut("x", "definedNames") {
        names.keep(|name| {
            let secret = is_on(name, "hidden")
                || leads_outside(&name.text())
                || name.text().contains("#REF!");
            let lost = !show && hidden.iter().any(|sheet| names_sheet(&name.text(), sheet));
            if secret || lost {
                report.say("hidden-text", Severity::Narrows, &name.text());
            }
            !secret && !lost
        });
        for name in names.elements_mut() {
            let Some(old) = name
                .get("", "localSheetId")
                .and_then(|v| v.parse::<usize>().ok())
            else {
                continue;
            };
            match kept.iter().position(|at| *at == old) {
                Some(new) => name.set("", "localSheetId", &new.to_string()),
                None => name.set("", "localSheetId", "none"),
            }
        }
        names.keep(|name| name.get("", "localSheetId") != Some("none"));
        if values_only {
            names.keep(|name| {
                name.get("", "name")
                    .is_some_and(|n| n.starts_with("_xlnm.Print"))
            });
        }
    }
    root.keep(|e| !(e.is("x", "definedNames") && e.children.is_empty()));
    root.keep(|e| {
        matches!(
            e.name,
            "workbookPr" | "bookViews" | "sheets" | "definedNames"
        )
    });
}

fn table(root: &mut Element, values_only: bool) {
    root.visit_mut(&mut |e| {
        if e.is("x", "autoFilter") {
            e.children.clear();
        }
        e.keep(|c| {
            let formula = matches!(c.name, "calculatedColumnFormula" | "totalsRowFormula");
            !formula || !(values_only || leads_outside(&c.text()))
        });
    });
}

fn worksheet(root: &mut Element, this: &mut Rebuild<'_>) {
    let show = this.settings.keep_hidden;
    let columns = columns(root);
    if let Some(views) = root.child_mut("x", "sheetViews") {
        views.children.truncate(1);
    }
    if let Some(cols) = root.child_mut("x", "cols") {
        cols.elements_mut().for_each(|col| {
            if is_on(col, "hidden") && col.get("", "width").is_some_and(|w| w == "0") {
                col.unset("", "width");
                col.unset("", "customWidth");
                col.set("", "width", "9");
            }
            col.unset("", "hidden");
            col.unset("", "collapsed");
        });
    }
    let mut outside = BTreeSet::new();
    if let Some(data) = root.child_mut("x", "sheetData") {
        for row in data.elements_mut() {
            let hidden = is_on(row, "hidden");
            row.unset("", "hidden");
            row.unset("", "collapsed");
            row.unset("", "spans");
            if hidden {
                row.unset("", "ht");
                row.unset("", "customHeight");
            }
            let mut at = 0u32;
            let mut kept = Vec::with_capacity(row.children.len());
            for node in std::mem::take(&mut row.children) {
                let Node::Element(mut cell) = node else {
                    continue;
                };
                at = cell
                    .get("", "r")
                    .and_then(column_of)
                    .unwrap_or_else(|| at.saturating_add(1));
                let secret = hidden || columns.iter().any(|(from, to)| (*from..=*to).contains(&at));
                if secret {
                    let shown = this.strings_text(&cell);
                    if !cell.children.is_empty() {
                        this.report.say("hidden-text", Severity::Few, &shown);
                    }
                    if !show {
                        continue;
                    }
                }
                value(&mut cell, this, &mut outside);
                kept.push(Node::Element(cell));
            }
            row.children = kept;
        }
    }
    root.visit_mut(&mut |e| {
        if e.is("x", "conditionalFormatting") || e.is("x", "dataValidations") {
            e.keep(|rule| !this.leads_away(&rule.text()));
        }
    });
    // What a filter let through is shown with all the rest, so it must not be applied again.
    if let Some(filter) = root.child_mut("x", "autoFilter") {
        filter.children.clear();
    }
    root.keep(|e| {
        !(matches!(e.name, "conditionalFormatting" | "dataValidations") && e.children.is_empty())
    });
    if let Some(validations) = root.child_mut("x", "dataValidations") {
        let count = validations.elements().count();
        validations.set("", "count", &count.to_string());
    }
}

/// Gives a cell's shared string its new number, and takes out a formula that leads outside.
fn value(cell: &mut Element, this: &mut Rebuild<'_>, outside: &mut BTreeSet<String>) {
    if let Some(formula) = cell.child("x", "f") {
        let text = formula.text();
        let shared = formula.get("", "si").unwrap_or_default().to_owned();
        let leads = this.leads_away(&text);
        if leads {
            this.report.say("external-link", Severity::Few, &text);
            if !shared.is_empty() {
                outside.insert(shared.clone());
            }
        }
        // A program that never worked the formula out has left no value to keep.
        let worked_out = cell.child("x", "v").is_some_and(|v| !v.text().is_empty());
        if leads || (this.values_only && worked_out) || outside.contains(&shared) {
            cell.keep(|e| !e.is("x", "f"));
        }
    }
    if cell.get("", "t") == Some("s")
        && let Some(v) = cell.child_mut("x", "v")
    {
        let new = this.strings.used(&v.text());
        v.children = vec![Node::Text(new.unwrap_or_default().to_string())];
        if new.is_none() {
            cell.children.clear();
            cell.unset("", "t");
        }
    }
}

/// Hidden columns, as ranges of numbers.
fn columns(root: &Element) -> Vec<(u32, u32)> {
    let Some(cols) = root.child("x", "cols") else {
        return Vec::new();
    };
    let hidden = cols.elements().filter(|c| is_on(c, "hidden"));
    hidden
        .filter_map(|c| {
            Some((
                c.get("", "min")?.parse().ok()?,
                c.get("", "max")?.parse().ok()?,
            ))
        })
        .collect()
}

/// The number of a cell's column: `AB12` is in 28.
fn column_of(reference: &str) -> Option<u32> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.fold(0u32, |n, b| {
        let digit = u32::from(b.to_ascii_uppercase().saturating_sub(b'A')).saturating_add(1);
        n.saturating_mul(26).saturating_add(digit)
    });
    (number > 0).then_some(number)
}

/// Whether a formula names a sheet; a quote in a name is doubled.
pub(super) fn names_sheet(formula: &str, sheet: &str) -> bool {
    formula.contains(&format!("{sheet}!"))
        || formula.contains(&format!("{}'!", sheet.replace('\'', "''")))
}

/// Whether a formula names another workbook (`[1]Sheet1!A1`) or a program (`app|topic!item`).
pub(super) fn leads_outside(formula: &str) -> bool {
    let mut rest = formula;
    while let Some((_, behind)) = rest.split_once('[') {
        let name = behind.split(']').next().unwrap_or_default();
        if !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit()) || name.contains(".xl") {
            return true;
        }
        rest = behind;
    }
    formula.contains('|') && formula.contains('!')
        || formula.contains("://")
        || formula.contains("\\\\")
}

fn is_on(e: &Element, name: &str) -> bool {
    e.get("", name).is_some_and(|v| v == "1" || v == "true")
}
