//! Earlier public editions of the same project: everybody knows them, so their numbers are printed again where they still hold.
//!
//! Nothing here opens a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::rules;
use super::staff::{Key, Printed, Reader, is_staff};
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};

/// What an earlier public edition published.
#[derive(Debug, Clone)]
pub struct EarlierEdition {
    /// Its file, relative to the project folder.
    pub(super) file: String,
    /// Its Stichtag.
    pub(super) reference_date: NaiveDate,
    /// Its findings.
    findings: Vec<Finding>,
}

impl EarlierEdition {
    /// Its file, relative to the project folder.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Its Stichtag.
    pub fn reference_date(&self) -> NaiveDate {
        self.reference_date
    }

    /// The last of editions that were published for a day.
    pub(super) fn of_day(editions: &[Self], day: NaiveDate) -> Option<&Self> {
        let mut of_day = editions.iter().rev();
        of_day.find(|edition| edition.reference_date == day)
    }

    /// Its findings on staff, by id.
    pub(super) fn on_staff(&self) -> impl Iterator<Item = (&str, &Finding)> {
        let is_staff = |finding: &&Finding| finding.population.as_deref().is_some_and(is_staff);
        let found = self.findings.iter().filter(is_staff);
        found.map(|finding| (finding.id.as_str(), finding))
    }

    /// What it printed of a population of staff.
    pub(super) fn staff(&self, population: &str, reader: &Reader) -> Printed {
        let mut printed = Printed::default();
        for finding in &self.findings {
            finding.staff(population, reader, &mut printed);
        }
        printed
    }
}

/// Reads the text of a `findings.json` named `name`. An internal edition was never published and is refused, so that the
/// gate does not take for known what nobody knows.
pub fn read_earlier(text: &str, name: &str) -> Checked<Option<EarlierEdition>> {
    let place = Place::sheet(&Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    }));
    let refused = |issue: Issue| Checked {
        value: None,
        issues: vec![issue],
    };
    let read: Edition = match serde_json::from_str(text) {
        Ok(read) => read,
        Err(error) => {
            let issue = Issue::new(rules::NOT_FINDINGS, Some(place));
            return refused(issue.with("detail", error.to_string()));
        }
    };
    if read.edition != "public" {
        return refused(Issue::new(rules::NOT_PUBLIC, Some(place)));
    }
    Checked {
        value: Some(EarlierEdition {
            file: name.to_owned(),
            reference_date: read.reference_date,
            findings: read.findings,
        }),
        issues: Vec::new(),
    }
}

/// Dimensions as they stand in a file.
type Scope = BTreeMap<String, String>;

/// The part of a file that tells which figure was published about whom.
#[derive(Debug, Deserialize)]
struct Edition {
    edition: String,
    #[serde(deserialize_with = "day")]
    reference_date: NaiveDate,
    findings: Vec<Finding>,
}

/// A day as ISO 8601 writes it.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(D::Error::custom)
}

/// A finding.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Finding {
    id: String,
    #[serde(default)]
    population: Option<String>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    #[serde(default)]
    base: Vec<Figure>,
}

/// A figure about all whom a finding is about.
#[derive(Debug, Clone, Deserialize)]
struct Figure {
    name: String,
    value: Cell,
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
    #[serde(default)]
    value: serde_json::Value,
}

impl Finding {
    /// Number of its data rows.
    pub(super) fn data_rows(&self) -> usize {
        self.rows.iter().filter(|row| row.kind == "data").count()
    }

    /// Dimensions with their values, of its rows, columns and cells.
    pub(super) fn scopes(&self) -> impl Iterator<Item = (&str, &str)> {
        let columns = self.columns.iter().map(|column| &column.scope);
        let rows = self.rows.iter().flat_map(|row| {
            let cells = row.cell_scopes.values();
            cells.chain([&row.scope])
        });
        { columns.chain(rows).flatten() }
            .map(|(dimension, value)| (dimension.as_str(), value.as_str()))
    }

    /// Notes what a finding on the staff printed.
    fn staff(&self, population: &str, reader: &Reader, printed: &mut Printed) {
        if self.population.as_deref() != Some(population) {
            return;
        }
        let of_all = self.base.iter().filter(|figure| figure.name == "mean");
        let means = of_all.filter_map(|figure| figure.value.value.as_f64());
        printed.means.extend(means.map(|mean| (Key::all(), mean)));
        for row in &self.rows {
            for (column, cell) in self.columns.iter().zip(&row.cells) {
                let mut scope = column.scope.clone();
                scope.extend(row.scope.clone());
                scope.extend(row.cell_scopes.get(&column.id).cloned().unwrap_or_default());
                if scope.is_empty() && row.kind != "total" {
                    continue;
                }
                let pairs = scope
                    .iter()
                    .map(|(dimension, value)| (&**dimension, &**value));
                let Some(key) = reader.key(pairs) else {
                    continue;
                };
                let value = cell.value.as_u64();
                match (column.role.as_str(), column.id.as_str(), value) {
                    ("persons", _, Some(count)) => {
                        printed.counts.insert(key, count);
                    }
                    ("about-persons", "mean", _) => {
                        let mean = cell.value.as_f64();
                        printed.means.extend(mean.map(|mean| (key, mean)));
                    }
                    ("about-persons", "fte", _) => {
                        let whole = cell.value.as_f64().filter(|value| value.fract() == 0.0);
                        let whole = whole.and_then(|value| format!("{value:.0}").parse().ok());
                        printed.fte.extend(whole.map(|value| (key, value)));
                    }
                    _ => {}
                }
            }
        }
    }
}
