//! The part of `findings.json` that tells which figure was published about whom, back into findings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::model::finding::{self, BaseFigure, CellValue, Population, Role, RowKind, Statement};
use crate::model::message::Message;

/// Dimensions as they stand in a file.
type Scope = BTreeMap<String, String>;

/// A file.
#[derive(Debug, Deserialize)]
pub(super) struct Edition {
    pub(super) edition: String,
    #[serde(deserialize_with = "day")]
    pub(super) reference_date: NaiveDate,
    pub(super) findings: Vec<Finding>,
}

/// A day as ISO 8601 writes it.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(D::Error::custom)
}

/// A finding.
#[derive(Debug, Clone, Deserialize)]
pub(in super::super) struct Finding {
    id: String,
    #[serde(default)]
    population: Option<String>,
    #[serde(default)]
    base: Vec<Base>,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Deserialize)]
struct Base {
    name: String,
    value: Cell,
    #[serde(default)]
    persons: bool,
}

#[derive(Debug, Clone, Deserialize)]
struct Column {
    id: String,
    role: String,
    #[serde(default)]
    scope: Scope,
}

#[derive(Debug, Clone, Deserialize)]
struct Row {
    kind: String,
    cells: Vec<Cell>,
    #[serde(default)]
    scope: Scope,
    #[serde(default)]
    cell_scopes: BTreeMap<String, Scope>,
}

#[derive(Debug, Clone, Deserialize)]
struct Cell {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    value: serde_json::Value,
}

/// Names that live as long as the program, as findings have them: dimensions, populations and base figures.
pub(super) struct Names {
    /// Dimensions of the present findings.
    pub(super) dimensions: BTreeMap<String, &'static str>,
    /// Their populations.
    pub(super) populations: BTreeMap<String, Population>,
    /// Names of their base figures.
    pub(super) base: BTreeMap<String, &'static str>,
}

impl Names {
    /// The names in findings.
    pub(super) fn of(findings: &[finding::Finding]) -> Self {
        let mut names = Self {
            dimensions: BTreeMap::new(),
            populations: BTreeMap::new(),
            base: BTreeMap::new(),
        };
        for finding in findings {
            let table = &finding.table;
            let rows = table.rows.iter();
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            let scopes = rows
                .map(|row| &row.scope)
                .chain(table.columns.iter().map(|column| &column.scope))
                .chain(cells.map(|cell| &cell.scope));
            for dimension in scopes.flat_map(|scope| scope.keys().copied()) {
                names.dimensions.insert(dimension.to_owned(), dimension);
            }
            if let Some(population) = &table.population {
                let id = population.id.to_owned();
                names.populations.insert(id, population.clone());
            }
            for figure in &finding.base {
                names.base.insert(figure.name.to_owned(), figure.name);
            }
        }
        names
    }

    /// A scope in these names; `None` where a dimension is not among them: nothing present is about the same persons.
    fn scope(&self, scope: &Scope) -> Option<finding::Scope> {
        scope
            .iter()
            .map(|(dimension, value)| Some((*self.dimensions.get(dimension)?, value.clone())))
            .collect()
    }
}

/// The finding, without what only readers need; `None` where it is not about a population of the present findings.
pub(super) fn restore(earlier: &Finding, names: &Names) -> Option<finding::Finding> {
    let population = names.populations.get(earlier.population.as_ref()?)?;
    let columns = earlier.columns.iter().map(|column| {
        let role = match column.role.as_str() {
            "persons" => Role::Persons,
            "about-persons" => Role::AboutPersons,
            _ => Role::Plain,
        };
        let scope = names.scope(&column.scope);
        let mut restored = finding::Column::new(&*column.id, Message::new(""), Role::Plain);
        if let Some(scope) = scope {
            (restored.role, restored.scope) = (role, scope);
        }
        restored
    });
    let rows = earlier.rows.iter().filter_map(|row| {
        Some(finding::Row {
            cells: row.restore(&earlier.columns, names),
            kind: match row.kind.as_str() {
                "total" => RowKind::Total,
                "missing" => RowKind::Missing,
                _ => RowKind::Data,
            },
            scope: names.scope(&row.scope)?,
            evidence: Vec::new(),
        })
    });
    let base = earlier.base.iter().filter_map(|figure| {
        Some(BaseFigure {
            name: names.base.get(&figure.name)?,
            wording: "",
            value: figure.value.restore(),
            is_persons: figure.persons,
        })
    });
    Some(finding::Finding {
        id: earlier.id.clone(),
        section: finding::Section::Methode,
        title: Message::new(""),
        statement: Statement::Cells {
            wording: "",
            cells: Vec::new(),
            args: Vec::new(),
        },
        base: base.collect(),
        table: finding::Table {
            columns: columns.collect(),
            rows: rows.collect(),
            population: Some(population.clone()),
        },
        chart: None,
        notes: Vec::new(),
    })
}

impl Row {
    fn restore(&self, columns: &[Column], names: &Names) -> Vec<finding::Cell> {
        let cells = columns.iter().zip(&self.cells);
        cells
            .map(|(column, cell)| {
                let scope = self.cell_scopes.get(&column.id);
                let scope = scope.map_or_else(|| Some(finding::Scope::new()), |s| names.scope(s));
                scope.map_or_else(
                    || finding::Cell::new(CellValue::Empty),
                    |scope| finding::Cell {
                        scope,
                        ..cell.restore()
                    },
                )
            })
            .collect()
    }
}

impl Cell {
    fn restore(&self) -> finding::Cell {
        let number = || self.value.as_f64();
        let value = match self.kind.as_str() {
            "count" => self.value.as_u64().map(CellValue::Count),
            "number" => number().map(|value| CellValue::Number { value, digits: 0 }),
            "share" => number().map(CellValue::Share),
            _ => None,
        };
        finding::Cell::new(value.unwrap_or(CellValue::Empty))
    }
}
