//! Tables: hidden rows and columns are emptied, formulas that lead outside or that would now give another value go.

use super::hidden::Hidden;
use crate::media::document::xml::{Element, Node, Report};
use crate::model::Severity;

/// Cleans all tables below an element.
pub(super) fn clean(
    e: &mut Element,
    hidden: &Hidden,
    show: bool,
    values_only: bool,
    report: &mut Report,
) {
    if e.is("table", "table") {
        let mut columns = Vec::new();
        let mut at = 0u64;
        count_columns(e, hidden, &mut at, &mut columns);
        rows(e, hidden, &columns, show, report);
    }
    if let Some(formula) = e.get("table", "formula") {
        let outside = leads_outside(formula);
        if outside {
            report.say("external-link", Severity::Few, formula);
        }
        if outside || values_only {
            e.unset("table", "formula");
        }
    }
    if e.is("table", "named-expressions") {
        e.keep(|name| {
            let said = ["expression", "cell-range-address"]
                .iter()
                .filter_map(|a| name.get("table", a));
            let outside = said.clone().any(leads_outside);
            if outside {
                report.say(
                    "external-link",
                    Severity::Few,
                    &said.collect::<Vec<_>>().join(" "),
                );
            }
            !outside && !values_only
        });
    }
    e.elements_mut()
        .for_each(|child| clean(child, hidden, show, values_only, report));
}

/// Columns stand in groups; each may stand for many.
fn count_columns(e: &Element, hidden: &Hidden, at: &mut u64, found: &mut Vec<(u64, u64)>) {
    for child in e.elements() {
        if child.is("table", "table-column") {
            let next = at.saturating_add(repeated(child, "number-columns-repeated"));
            if hidden.is(child) {
                found.push((*at, next));
            }
            *at = next;
        } else if child.prefix == "table"
            && child.name.starts_with("table-")
            && !child.name.starts_with("table-row")
        {
            count_columns(child, hidden, at, found);
        }
    }
}

fn rows(e: &mut Element, hidden: &Hidden, columns: &[(u64, u64)], show: bool, report: &mut Report) {
    for child in e.elements_mut() {
        if child.is("table", "table-column") {
            child.unset("table", "visibility");
        } else if child.is("table", "table-row") {
            let whole = hidden.is(child);
            child.unset("table", "visibility");
            if whole || !columns.is_empty() {
                cells(child, whole, columns, show, report);
            }
        } else if child.prefix == "table" && child.name.starts_with("table-") {
            child.unset("table", "display");
            rows(child, hidden, columns, show, report);
        }
    }
}

/// Empties the cells of a row that are not shown. A cell that stands for many is split where hidden columns begin.
fn cells(row: &mut Element, whole: bool, columns: &[(u64, u64)], show: bool, report: &mut Report) {
    let mut at = 0u64;
    let mut kept = Vec::with_capacity(row.children.len());
    for node in std::mem::take(&mut row.children) {
        let Node::Element(cell) = node else { continue };
        let end = at.saturating_add(repeated(&cell, "number-columns-repeated"));
        let mut from = at;
        while from < end {
            let inside = columns.iter().find(|(a, b)| (*a..*b).contains(&from));
            let next = columns.iter().map(|(a, _)| *a).filter(|a| *a > from).min();
            let to = match inside {
                _ if whole => end,
                Some((_, b)) => end.min(*b),
                None => next.map_or(end, |a| end.min(a)),
            };
            let mut piece = cell.clone();
            let count = to.saturating_sub(from);
            piece.unset("table", "number-columns-repeated");
            if count > 1 {
                piece.set("table", "number-columns-repeated", &count.to_string());
            }
            if whole || inside.is_some() {
                if !piece.children.is_empty() {
                    report.say("hidden-text", Severity::Few, &piece.text());
                }
                if !show {
                    piece.children.clear();
                    piece
                        .attributes
                        .retain(|a| a.prefix != "office" && a.name != "formula");
                }
            }
            kept.push(Node::Element(piece));
            from = to.max(from.saturating_add(1));
        }
        at = end;
    }
    row.children = kept;
}

fn repeated(e: &Element, name: &str) -> u64 {
    let count = e.get("table", name).and_then(|v| v.parse().ok());
    count.unwrap_or(1).max(1)
}

/// Whether a formula names another document (`'file:///x.ods'#$Sheet1.A1`) or a program.
fn leads_outside(formula: &str) -> bool {
    formula.contains("://")
        || formula.contains("'#$")
        || formula.contains("DDE(")
        || formula.contains("file:")
}
