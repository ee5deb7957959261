//! What is made of several findings that are already published: units side by side, and projects ranked with what the
//! staff's findings say of their units.
//!
//! It reads cells that the gate let through and nothing else. Whatever it puts side by side was published before, so that
//! it tells nothing new about anybody, whatever the edition.

mod again;
mod mood;
mod overview;
mod priorities;
mod sheets;
mod stability;
mod swot;
mod themes;

use std::collections::BTreeMap;

use crate::model::codebook::Codebook;
use crate::model::dataset::Dataset;
use crate::model::finding::{CellValue, Finding, RowKind};
use crate::project::Edition;

use super::boards::grid::{Grid, folded};
use super::order::German;

/// Findings made of published findings and of things.
pub(super) fn beside(
    published: &[&Finding],
    dataset: &Dataset,
    (codebook, edition): (&Codebook, Edition),
    german: &German,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for grid in Grid::all(&dataset.matrix_rows) {
        if !grid.weights.is_empty() {
            findings.extend(priorities::priorities(&grid, published, german));
        }
    }
    findings.extend(again::again(published));
    findings.extend(mood::mood(published));
    findings.extend(swot::swot(published));
    findings.extend(overview::overview(published, edition, german));
    let all: Vec<&Finding> = { published.iter().copied() }.chain(&findings).collect();
    let themes = themes::themes(&all, codebook, german);
    findings.extend(themes);
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

/// The figures of a column by unit.
#[derive(Debug, Default)]
pub(super) struct Figures<'f> {
    /// Units as they are printed, with their cells.
    all: Vec<(&'f str, &'f CellValue)>,
    /// Where a unit comes first, by its name as names are compared.
    first: BTreeMap<String, usize>,
}

impl<'f> FromIterator<(&'f str, &'f CellValue)> for Figures<'f> {
    fn from_iter<I: IntoIterator<Item = (&'f str, &'f CellValue)>>(figures: I) -> Self {
        let all: Vec<(&str, &CellValue)> = figures.into_iter().collect();
        let mut first = BTreeMap::new();
        for (place, (name, _)) in all.iter().enumerate() {
            first.entry(folded(name)).or_insert(place);
        }
        Self { all, first }
    }
}

impl<'f> Figures<'f> {
    /// The units as they are printed.
    pub(super) fn names(&self) -> impl Iterator<Item = &'f str> + '_ {
        self.all.iter().map(|(name, _)| *name)
    }

    /// The figure of a unit.
    pub(super) fn of(&self, unit: &str) -> Option<&'f CellValue> {
        let place = self.first.get(&folded(leaf(unit)))?;
        self.all.get(*place).map(|(_, value)| *value)
    }
}

/// The published figures of a column by unit; rows that join several units are left out.
pub(super) fn figures<'f>(published: &[&'f Finding], wanted: ByUnit) -> Figures<'f> {
    let Some(finding) = published.iter().find(|finding| finding.id == wanted.id) else {
        return Figures::default();
    };
    let table = &finding.table;
    let (Some(unit), Some(value)) = (table.column(wanted.unit), table.column(wanted.value)) else {
        return Figures::default();
    };
    let rows = table.rows.iter();
    rows.filter(|row| row.kind == RowKind::Data)
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
pub(in crate::analysis) fn leaf(path: &str) -> &str {
    path.rsplit(" / ").next().unwrap_or(path).trim()
}
