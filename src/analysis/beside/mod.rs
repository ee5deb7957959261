//! What is made of several findings that are already published: units side by side, and projects ranked with what the
//! staff's findings say of their units.
//!
//! It reads cells that the gate let through and nothing else. Whatever it puts side by side was published before, so that
//! it tells nothing new about anybody, whatever the edition.

mod overview;
mod priorities;
mod stability;
mod swot;

use crate::model::dataset::Dataset;
use crate::model::finding::{CellValue, Finding, RowKind};

use super::boards::grid::{Grid, same};
use super::order::German;

/// Findings made of published findings and of things.
pub(super) fn beside(published: &[&Finding], dataset: &Dataset, german: &German) -> Vec<Finding> {
    let mut findings = Vec::new();
    for grid in Grid::all(&dataset.matrix_rows) {
        if !grid.weights.is_empty() {
            findings.extend(priorities::priorities(&grid, published, german));
        }
    }
    findings.extend(swot::swot(published));
    findings.extend(overview::overview(published, german));
    findings
}

/// A column of one unit each in a published finding.
#[derive(Debug, Clone, Copy)]
pub(super) struct ByUnit {
    /// Finding.
    pub(super) id: &'static str,
    /// Column with the units.
    pub(super) unit: &'static str,
    /// Column with the figure.
    pub(super) value: &'static str,
}

/// The share of a unit's staff that leaves within five years, finest units first.
pub(super) const LEAVING: [ByUnit; 3] = [
    ByUnit {
        id: "wissensrisiko",
        unit: "unit",
        value: "share_within_5",
    },
    ByUnit {
        id: "altersabgaenge-nach-untereinheit",
        unit: "unit",
        value: "share_within_5",
    },
    ByUnit {
        id: "altersabgaenge-nach-einheit",
        unit: "unit",
        value: "share_within_5",
    },
];

/// The published figures of a column by unit; rows that join several units are left out.
pub(super) fn figures<'f>(
    published: &[&'f Finding],
    wanted: ByUnit,
) -> Vec<(&'f str, &'f CellValue)> {
    let Some(finding) = published.iter().find(|finding| finding.id == wanted.id) else {
        return Vec::new();
    };
    let table = &finding.table;
    let (Some(unit), Some(value)) = (table.column(wanted.unit), table.column(wanted.value)) else {
        return Vec::new();
    };
    table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data)
        .filter_map(
            |row| match (&row.cells.get(unit)?.value, row.cells.get(value)?) {
                (CellValue::Text(name), cell) => Some((leaf(name), &cell.value)),
                _ => None,
            },
        )
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

/// The unit at the end of a path: `Dezernat I / Hauptamt` is the Hauptamt.
pub(super) fn leaf(path: &str) -> &str {
    path.rsplit(" / ").next().unwrap_or(path).trim()
}

/// The figure of a unit.
pub(super) fn figure_of<'f>(
    figures: &[(&'f str, &'f CellValue)],
    unit: &str,
) -> Option<&'f CellValue> {
    let found = figures.iter().find(|(name, _)| same(name, leaf(unit)));
    found.map(|(_, value)| *value)
}
