//! A page for each unit, for the house: its figures side by side, each with the quarter of all units that it stands in. Choosing a unit in
//! the filter shows it.
//!
//! It prints cells of the findings that put units side by side; a public edition that lacks them has no such page.

use maud::{Markup, html};

use super::super::Report;
use super::super::columns::name_column;
use super::super::wording::value;
use crate::i18n::I18n;
use crate::model::finding::{CellValue, Finding, Row, RowKind};
use crate::project::Edition;

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
                (page(table, row, find("einheiten-lage"), i18n))
            }
        }
    }
}

fn page(finding: &Finding, row: &Row, standing: Option<&Finding>, i18n: &I18n) -> Markup {
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
            p.rule { (i18n.get("plan-unit-about")) }
        }
    }
}

/// In which quarter of all units a figure stands.
fn quarter(quarters: Option<&Row>, column: usize, i18n: &I18n) -> String {
    let quarter = quarters.and_then(|row| value(row, column).arg());
    let told =
        quarter.and_then(|quarter| i18n.format("plan-unit-quarter", None, &[("quarter", quarter)]));
    told.map(|told| format!(" · {told}")).unwrap_or_default()
}
