//! By what a reader may filter tables: the Handlungsfeld and the unit that a row or a column stands for, as printed.
//!
//! It reads cells that may be shown and nothing else, so a filter offers no name that no table prints.

use std::collections::BTreeSet;

use super::super::Report;
use super::super::columns::name_column;
use super::super::printed;
use super::super::wording::value;
use crate::i18n::I18n;
use crate::model::finding::{Column, Finding, Row, RowKind};

/// Column, dimension and prefix of columns that stand for a Handlungsfeld.
const FIELD: &str = "handlungsfeld";
const FIELD_COLUMN: &str = "field_";
/// Columns and dimensions that stand for a unit.
const UNITS: [&str; 2] = ["unit", "subunit"];
/// Parts a unit from the unit it belongs to.
const BELOW: &str = " / ";

/// What a row can be filtered by.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Facets {
    /// Its Handlungsfeld.
    pub(super) field: Option<String>,
    /// Its unit, with the units it belongs to before it.
    pub(super) unit: Option<String>,
}

/// What the row of a finding can be filtered by; sums and missing values are kept whatever is chosen.
pub(super) fn facets(finding: &Finding, row: &Row, i18n: &I18n) -> Facets {
    if row.kind != RowKind::Data {
        return Facets::default();
    }
    let printed = |column: usize| Some(i18n.cell(value(row, column))).filter(|t| !t.is_empty());
    let named = |ids: &[&str]| {
        let columns = finding.table.columns.iter();
        columns
            .clone()
            .position(|column| ids.contains(&column.id.as_str()))
            .or_else(|| {
                let scoped = ids.iter().any(|id| row.scope.contains_key(id));
                scoped.then(|| name_column(finding))
            })
    };
    Facets {
        field: named(&[FIELD]).and_then(printed),
        unit: named(&UNITS).and_then(printed),
    }
}

/// The Handlungsfeld that a whole column stands for.
pub(super) fn column_field(column: &Column, i18n: &I18n) -> Option<String> {
    column
        .id
        .starts_with(FIELD_COLUMN)
        .then(|| i18n.text(&column.header))
}

/// Everything a report can be filtered by, each once, sorted.
#[derive(Debug, Default)]
pub(super) struct Choices {
    /// Handlungsfelder.
    pub(super) fields: BTreeSet<String>,
    /// Units of all levels.
    pub(super) units: BTreeSet<String>,
}

impl Choices {
    /// The choices of a report.
    pub(super) fn of(report: &Report, i18n: &I18n) -> Self {
        let mut choices = Self::default();
        for finding in &report.findings {
            let columns = finding.table.columns.iter();
            choices
                .fields
                .extend(columns.filter_map(|column| column_field(column, i18n)));
            for row in printed::rows(&finding.table) {
                let found = facets(finding, row, i18n);
                choices.fields.extend(found.field);
                let units = found.unit.unwrap_or_default();
                let units = units.split(BELOW).filter(|unit| !unit.is_empty());
                choices.units.extend(units.map(str::to_owned));
            }
        }
        choices
    }

    /// Whether a filter would leave anything out.
    pub(super) fn is_idle(&self) -> bool {
        self.fields.len() < 2 && self.units.len() < 2
    }
}
