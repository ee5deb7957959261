//! `findings.json`: every finding with its cells as they may be shown, for machines, with a JSON Schema.
//!
//! Words stand in the report's language; ids, kinds and numbers do not depend on it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use thiserror::Error;

use super::Report;
use super::revision::{self, RevisionOut};
use super::wording::statement;
use crate::i18n::I18n;
use crate::model::finding::{BaseFigure, CellValue, ChartKind, Column, Finding, Role, Row, Scope};

/// Version of the shape of `findings.json`; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// Why `findings.json` could not be written.
#[derive(Debug, Error)]
#[error("failed to write findings as JSON")]
pub struct JsonError(#[from] serde_json::Error);

/// All findings of one report.
#[derive(Debug, Serialize, JsonSchema)]
struct Findings {
    /// Version of this shape.
    format: u32,
    /// Title of the report.
    title: String,
    /// Second line of the title.
    subtitle: Option<String>,
    /// The Stichtag, ISO 8601.
    reference_date: String,
    /// `internal` or `public`.
    edition: String,
    /// BCP 47 tag of the language of all words.
    language: String,
    /// What changed in the codebook since the edition before; missing when there are no answers or the codebook does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    codebook_changes: Option<RevisionOut>,
    /// Findings in printed order.
    findings: Vec<FindingOut>,
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
struct FindingOut {
    /// Stable id; the name of its files.
    id: String,
    /// Chapter.
    section: String,
    /// Title.
    title: String,
    /// What it shows, in one sentence.
    statement: Option<String>,
    /// Name of the persons it is about, the same in all findings about them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    population: Option<String>,
    /// n of whom, N of what.
    base: Vec<BaseOut>,
    /// Columns of the table.
    columns: Vec<ColumnOut>,
    /// Rows of the table in printed order.
    rows: Vec<RowOut>,
    /// Its chart.
    chart: Option<ChartOut>,
    /// Notes under the table.
    notes: Vec<String>,
}

/// A figure of the base.
#[derive(Debug, Serialize, JsonSchema)]
struct BaseOut {
    /// Name of the figure.
    name: String,
    /// In words.
    text: String,
    /// The figure.
    value: CellOut,
    /// Whether it counts persons.
    persons: bool,
}

/// A column.
#[derive(Debug, Serialize, JsonSchema)]
struct ColumnOut {
    /// Stable id.
    id: String,
    /// Header.
    header: String,
    /// What it holds: `label`, `rank`, `persons`, `derived`, `about-persons` or `plain`.
    role: String,
    /// Id of the column it is ranked by or computed from.
    of: Option<String>,
    /// Which persons it selects, beyond the row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    scope: BTreeMap<String, String>,
}

/// A row.
#[derive(Debug, Serialize, JsonSchema)]
struct RowOut {
    /// `data`, `total` or `missing`.
    kind: String,
    /// One cell per column.
    cells: Vec<CellOut>,
    /// Which persons it selects: dimension and value.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    scope: BTreeMap<String, String>,
    /// Which persons a cell selects beyond row and column, by the id of its column.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    cell_scopes: BTreeMap<String, BTreeMap<String, String>>,
}

/// A chart.
#[derive(Debug, Serialize, JsonSchema)]
struct ChartOut {
    /// Kind.
    kind: String,
    /// Id of the column that names the marks.
    label: String,
    /// Ids of the columns drawn.
    series: Vec<String>,
    /// What it shows, in words.
    alt: Option<String>,
}

/// The content of a cell.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum CellOut {
    /// Nothing stands here.
    Empty,
    /// A name.
    Text {
        /// The name.
        text: String,
    },
    /// A whole number.
    Count {
        /// The number.
        value: u64,
    },
    /// A decimal number.
    Number {
        /// The number; in the public edition with no more digits than are shown.
        value: f64,
        /// Digits to show.
        digits: u8,
    },
    /// A share between 0 and 1.
    Share {
        /// The share; in the public edition to one digit of a percentage.
        value: f64,
    },
    /// A dense rank.
    Rank {
        /// The rank, from 1.
        value: u32,
    },
    /// A date.
    Date {
        /// ISO 8601.
        value: String,
    },
    /// A sign in place of a number.
    Sign {
        /// `secret`, `nothing`, `unreliable`, `break` or `not-meaningful`.
        sign: String,
        /// As printed.
        symbol: String,
    },
}

/// The findings as JSON, indented, with a line break at the end.
///
/// # Errors
/// When a number is not finite.
pub fn json(report: &Report, i18n: &I18n) -> Result<Vec<u8>, JsonError> {
    let facts = &report.codings.facts;
    let told = facts.revision.as_ref().filter(|_| facts.has_answers());
    let findings = Findings {
        format: FORMAT,
        title: report.title.clone(),
        subtitle: report.subtitle.clone(),
        reference_date: report.reference_date.to_string(),
        edition: report.edition.name().to_owned(),
        language: i18n.language().tag().to_owned(),
        codebook_changes: told.map(|told| revision::out(told, i18n)),
        findings: report
            .findings
            .iter()
            .map(|finding| finding_out(finding, report, i18n))
            .collect(),
    };
    pretty(&findings)
}

/// The JSON Schema of `findings.json`.
///
/// # Errors
/// Never in practice: the schema is plain JSON.
pub fn json_schema() -> Result<Vec<u8>, JsonError> {
    pretty(&schemars::schema_for!(Findings))
}

/// Indented JSON with a line break at the end.
pub(super) fn pretty(value: &impl Serialize) -> Result<Vec<u8>, JsonError> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn finding_out(finding: &Finding, report: &Report, i18n: &I18n) -> FindingOut {
    let columns = &finding.table.columns;
    FindingOut {
        id: finding.id.clone(),
        section: name_of(finding.section),
        title: i18n.text(&finding.title),
        statement: statement(finding, i18n),
        population: finding
            .table
            .population
            .as_ref()
            .map(|population| population.id.to_owned()),
        base: finding
            .base
            .iter()
            .map(|figure| base_out(figure, i18n))
            .collect(),
        columns: columns
            .iter()
            .map(|column| column_out(column, columns, i18n))
            .collect(),
        rows: finding
            .table
            .rows
            .iter()
            .map(|row| row_out(row, columns, i18n))
            .collect(),
        chart: finding.chart.as_ref().map(|chart| ChartOut {
            kind: kind_name(chart.kind),
            label: column_id(columns, chart.label),
            series: chart
                .series
                .iter()
                .map(|index| column_id(columns, *index))
                .collect(),
            alt: report
                .charts
                .get(&finding.id)
                .map(|drawing| drawing.alt.clone()),
        }),
        notes: finding.notes.iter().map(|note| i18n.text(note)).collect(),
    }
}

fn base_out(figure: &BaseFigure, i18n: &I18n) -> BaseOut {
    BaseOut {
        name: figure.name.to_owned(),
        text: i18n.base(figure),
        value: cell_out(&figure.value.value, i18n),
        persons: figure.is_persons,
    }
}

fn column_out(column: &Column, columns: &[Column], i18n: &I18n) -> ColumnOut {
    let of = match column.role {
        Role::Rank { by } => Some(by),
        Role::Derived { from } => Some(from),
        _ => None,
    };
    ColumnOut {
        id: column.id.clone(),
        header: i18n.text(&column.header),
        role: role_name(column.role).to_owned(),
        of: of.map(|index| column_id(columns, index)),
        scope: scope_out(&column.scope),
    }
}

/// The role of a column for machines.
pub(super) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Label => "label",
        Role::Rank { .. } => "rank",
        Role::Persons => "persons",
        Role::Derived { .. } => "derived",
        Role::AboutPersons => "about-persons",
        Role::Plain => "plain",
    }
}

fn column_id(columns: &[Column], index: usize) -> String {
    columns
        .get(index)
        .map(|column| column.id.clone())
        .unwrap_or_default()
}

fn row_out(row: &Row, columns: &[Column], i18n: &I18n) -> RowOut {
    RowOut {
        kind: name_of(row.kind),
        cells: row
            .cells
            .iter()
            .map(|cell| cell_out(&cell.value, i18n))
            .collect(),
        scope: scope_out(&row.scope),
        cell_scopes: columns
            .iter()
            .zip(&row.cells)
            .filter(|(_, cell)| !cell.scope.is_empty())
            .map(|(column, cell)| (column.id.clone(), scope_out(&cell.scope)))
            .collect(),
    }
}

fn scope_out(scope: &Scope) -> BTreeMap<String, String> {
    let pairs = scope.iter();
    pairs
        .map(|(dimension, value)| ((*dimension).to_owned(), value.clone()))
        .collect()
}

fn cell_out(value: &CellValue, i18n: &I18n) -> CellOut {
    match value {
        CellValue::Empty => CellOut::Empty,
        CellValue::Text(_) | CellValue::Label(_) => CellOut::Text {
            text: i18n.cell(value),
        },
        CellValue::Count(value) => CellOut::Count { value: *value },
        CellValue::Number { value, digits } | CellValue::Approximate { value, digits, .. } => {
            CellOut::Number {
                value: *value,
                digits: *digits,
            }
        }
        CellValue::Share(value) | CellValue::Percent(value) => CellOut::Share { value: *value },
        CellValue::Rank(value) => CellOut::Rank { value: *value },
        CellValue::Date(value) => CellOut::Date {
            value: value.to_string(),
        },
        CellValue::Sign(sign) => CellOut::Sign {
            sign: name_of(*sign),
            symbol: sign.symbol().to_owned(),
        },
    }
}

fn kind_name(kind: ChartKind) -> String {
    name_of(kind)
}

/// The serialised name of a value without content.
pub(super) fn name_of(value: impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
