//! A page for each unit, for the house: its figures side by side, each with the quarter of all units that it stands in, then its answers, mood,
//! ages and devices beside those of the whole house. Choosing a unit in the filter shows it.
//!
//! It prints cells of the findings that put units side by side; a public edition that lacks them has no such page.

use std::cmp::Ordering;

use maud::{Markup, html};

use super::super::Report;
use super::super::columns::name_column;
use super::super::wording::value;
use crate::i18n::I18n;
use crate::model::finding::{CellValue, Finding, Row, RowKind};
use crate::project::{Edition, matches_pattern};

/// Findings by unit that its page has beside the whole house, in their order.
const BESIDE: [&str; 6] = [
    "handlungsfelder-nach-einheit",
    "nennungen-*-nach-einheit",
    "stimmungsbarometer-nach-einheit",
    "altersstruktur-nach-*einheit",
    "altersabgaenge-nach-*einheit",
    "geraete-nach-einheit",
];
/// Figures of a finding on such a page at most: the highest of the unit.
const MOST: usize = 8;

/// The pages of all units, hidden until one is chosen.
pub(super) fn units(report: &Report, i18n: &I18n) -> Markup {
    let find = |id: &str| {
        { report.findings.iter() }
            .map(|gated| &**gated)
            .find(|f| f.id == id)
    };
    let table = find("einheiten").filter(|_| report.edition == Edition::Internal);
    html! {
        @if let Some(table) = table {
            @for row in table.table.rows.iter().filter(|row| row.kind == RowKind::Data) {
                (page(report, (table, row), find("einheiten-lage"), i18n))
            }
        }
    }
}

fn page(
    report: &Report,
    (finding, row): (&Finding, &Row),
    standing: Option<&Finding>,
    i18n: &I18n,
) -> Markup {
    let names = name_column(finding);
    let name = i18n.cell(value(row, names));
    let quarters = standing.and_then(|standing| {
        let mut rows = standing.table.rows.iter();
        rows.find(|other| i18n.cell(value(other, name_column(standing))) == name)
    });
    html! {
        section.unit hidden data-unit=(name) aria-label=(name) {
            h2 { (name) }
            dl.pairs {
                @for (index, column) in finding.table.columns.iter().enumerate() {
                    @let cell = value(row, index);
                    @if index != names && *cell != CellValue::Empty {
                        div {
                            dt { (i18n.text(&column.header)) }
                            dd { (i18n.cell(cell)) (quarter(quarters, index, i18n)) }
                        }
                    }
                }
            }
            @for pattern in BESIDE {
                @for gated in { report.findings.iter() }.filter(|gated| matches_pattern(pattern, &gated.id)) {
                    (beside(gated, &name, i18n))
                }
            }
            p.rule { (i18n.get("plan-unit-about")) }
        }
    }
}

/// The figures of a unit in a finding beside those of all units; nothing where it has no row there.
fn beside(finding: &Finding, unit: &str, i18n: &I18n) -> Markup {
    let names = name_column(finding);
    // A unit below another is called by both.
    let is_own = |row: &&Row| {
        let name = i18n.cell(value(row, names));
        name == unit || name.rsplit(" / ").next() == Some(unit)
    };
    let rows = || finding.table.rows.iter();
    let own = rows().find(is_own);
    let all = rows().find(|row| row.kind == RowKind::Total);
    let figures = own.map(|own| highest(own, names)).unwrap_or_default();
    html! {
        @if let Some(own) = own.filter(|_| !figures.is_empty()) {
            table.unit {
                caption { (i18n.text(&finding.title)) }
                thead {
                    tr {
                        td {}
                        th scope="col" class="number" { (unit) }
                        @if let Some(all) = all { th scope="col" class="number" { (i18n.cell(value(all, names))) } }
                    }
                }
                tbody {
                    @for index in figures {
                        tr {
                            th scope="row" class="name" { (finding.table.columns.get(index).map(|c| i18n.text(&c.header)).unwrap_or_default()) }
                            td class="number" { (i18n.cell(value(own, index))) }
                            @if let Some(all) = all { td class="number" { (i18n.cell(value(all, index))) } }
                        }
                    }
                }
            }
        }
    }
}

/// The columns in which a row has a number, in printed order; where they are many, those of its highest shares or counts.
fn highest(row: &Row, names: usize) -> Vec<usize> {
    let number = |index: &usize| value(row, *index).number().filter(|number| *number > 0.0);
    let mut found: Vec<usize> = { 0..row.cells.len() }
        .filter(|index| *index != names && number(index).is_some())
        .collect();
    // A stable sort: of two that are as high the first stays before.
    found.sort_by(|a, b| number(b).partial_cmp(&number(a)).unwrap_or(Ordering::Equal));
    found.truncate(MOST);
    found.sort_unstable();
    found
}

/// In which quarter of all units a figure stands.
fn quarter(quarters: Option<&Row>, column: usize, i18n: &I18n) -> String {
    let quarter = quarters.and_then(|row| value(row, column).arg());
    let told =
        quarter.and_then(|quarter| i18n.format("plan-unit-quarter", None, &[("quarter", quarter)]));
    told.map(|told| format!(" · {told}")).unwrap_or_default()
}
