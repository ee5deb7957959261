//! The figures about persons that the findings of one population print, each with the scope that selects its persons.
//!
//! A figure is one printed number at one spot; the same number printed twice is two figures here and one variable in
//! [`super::system`]. What follows from what is found in [`super::relate`].

use std::collections::BTreeMap;

use crate::model::finding::{Cell, CellValue, Column, Finding, Role, Row, RowKind, Scope};

/// Dimension of those who gave no answer.
const MISSING: &str = "missing";

/// Dimension of how somebody stands to a question, and its value for those who gave an answer.
const STANDING: &str = "standing";
const VALID: &str = "valid";

/// Values that say that nothing is known, in whatever dimension.
pub(super) const NOWHERE: [&str; 5] = ["unknown", "none", "not-given", "dont-know", "unusable"];

/// Where a figure is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// Index of the finding.
    pub(super) finding: usize,
    /// Cell or base figure.
    pub(super) at: At,
}

/// Where in a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum At {
    /// Row and column.
    Cell(usize, usize),
    /// Index of the base figure.
    Base(usize),
}

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    /// Persons; the text tells several counts of persons of one scope apart and is empty for the first.
    Persons(String),
    /// Something about persons, by the id of its column.
    About(String),
}

/// How a figure adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nature {
    /// Adds up over groups: counts, FTE, Nennungen.
    Sum,
    /// Adds up over groups when multiplied by the persons: means, shares of a group.
    Mean,
    /// Does not add up, but halves the persons.
    Median,
    /// Does not add up: quartiles, extremes, words.
    Opaque,
}

/// How a figure differs from that of an earlier edition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Changed {
    /// The least number of persons who make the difference.
    pub(super) persons: f64,
    /// The difference in amount.
    pub(super) by: f64,
}

/// One printed number.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub(super) spot: Option<Spot>,
    /// Index of the finding it belongs to, also where it is printed nowhere.
    pub(super) finding: usize,
    pub(super) scope: Scope,
    pub(super) measure: Measure,
    pub(super) nature: Nature,
    /// The number itself; 0 for words.
    pub(super) value: f64,
    /// Whether it is a count by nature.
    pub(super) is_whole: bool,
    /// Persons described, as far as known.
    pub(super) persons: Option<f64>,
    pub(super) is_homogeneous: bool,
    pub(super) kind: RowKind,
    /// Set where few persons make the difference to an earlier edition.
    pub(super) changed: Option<Changed>,
    /// Whether an earlier edition printed the same number for the same day.
    pub(super) is_known: bool,
}

impl Figure {
    /// What adds up: the number, or the number times the persons.
    pub(super) fn amount(&self) -> f64 {
        match self.nature {
            Nature::Mean => self.value * self.persons.unwrap_or(0.0),
            _ => self.value,
        }
    }

    /// Whether it counts persons.
    pub(super) fn is_persons(&self) -> bool {
        matches!(self.measure, Measure::Persons(_))
    }

    /// Whether it counts persons outside the base: who gave no answer is not part of those who did.
    pub(super) fn is_outside(&self) -> bool {
        self.scope.contains_key(MISSING)
            || self.scope.get(STANDING).is_some_and(|value| value != VALID)
    }

    /// Whether it counts persons of whom something is not known.
    pub(super) fn is_unknown(&self) -> bool {
        self.is_outside()
            || self
                .scope
                .values()
                .any(|value| NOWHERE.contains(&value.as_str()))
    }

    /// Its scope for comparing persons: those who gave an answer are those a mean is about.
    pub(super) fn answering(&self) -> Scope {
        let mut scope = self.scope.clone();
        scope.retain(|dimension, value| *dimension != STANDING || value != VALID);
        scope
    }
}

/// The findings about the same persons.
#[derive(Debug, Clone, Default)]
pub(super) struct Crowd {
    /// Dimensions in which each person has exactly one value.
    pub(super) partitions: Vec<&'static str>,
    /// Their figures, in the order of findings, rows and columns.
    pub(super) figures: Vec<Figure>,
}

/// Figures by population. Findings that name none but speak of persons are each a population of their own.
pub(super) fn crowds(findings: &[Finding]) -> BTreeMap<String, Crowd> {
    let mut crowds: BTreeMap<String, Crowd> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        let figures = figures(index, finding);
        if figures.is_empty() {
            continue;
        }
        let population = finding.table.population.as_ref();
        let name = population.map_or_else(|| format!("={}", finding.id), |p| p.id.to_owned());
        let crowd = crowds.entry(name).or_default();
        for dimension in population.iter().flat_map(|p| &p.partitions) {
            if !crowd.partitions.contains(dimension) {
                crowd.partitions.push(dimension);
            }
        }
        crowd.figures.extend(figures);
    }
    crowds
}

fn figures(index: usize, finding: &Finding) -> Vec<Figure> {
    let table = &finding.table;
    let mut found = Vec::new();
    let mut first: BTreeMap<Scope, usize> = BTreeMap::new();
    for (r, row) in table.rows.iter().enumerate() {
        for (c, column) in table.columns.iter().enumerate() {
            let Some(mut figure) = cell_figure(row, column, &row.cells[c]) else {
                continue;
            };
            figure.spot = Some(Spot {
                finding: index,
                at: At::Cell(r, c),
            });
            figure.finding = index;
            // A second column over the same persons counts something its scope does not tell.
            if let Measure::Persons(other) = &mut figure.measure
                && row.cells[c].scope.is_empty()
                && *first.entry(column.scope.clone()).or_insert(c) != c
            {
                other.clone_from(&column.id);
            }
            found.push(figure);
        }
    }
    let common = common_scope(&table.rows);
    for (b, base) in finding.base.iter().enumerate() {
        if let Some(mut figure) = base_figure(base.name, base.is_persons, &base.value, &common) {
            figure.finding = index;
            figure.spot = Some(Spot {
                finding: index,
                at: At::Base(b),
            });
            found.push(figure);
        }
    }
    found
}

fn cell_figure(row: &Row, column: &Column, cell: &Cell) -> Option<Figure> {
    let measure = match column.role {
        Role::Persons => Measure::Persons(String::new()),
        Role::AboutPersons => Measure::About(column.id.clone()),
        _ => return None,
    };
    let mut scope = row.scope.clone();
    scope.extend(column.scope.clone());
    scope.extend(cell.scope.clone());
    Some(Figure {
        kind: row.kind,
        ..figure(cell, measure, &column.id, scope)?
    })
}

fn base_figure(
    name: &'static str,
    is_persons: bool,
    cell: &Cell,
    common: &Scope,
) -> Option<Figure> {
    let mut scope = common.clone();
    let measure = if is_persons {
        if name == MISSING {
            scope.insert(MISSING, "base".to_owned());
        }
        Measure::Persons(if name == "n" {
            String::new()
        } else {
            name.to_owned()
        })
    } else {
        // A figure that says nothing of persons may still be a sum of what does.
        if cell.persons.is_none() && !matches!(cell.value, CellValue::Count(_)) {
            return None;
        }
        Measure::About(name.to_owned())
    };
    Some(Figure {
        kind: RowKind::Total,
        ..figure(cell, measure, name, scope)?
    })
}

fn figure(cell: &Cell, measure: Measure, id: &str, scope: Scope) -> Option<Figure> {
    let (value, is_whole) = match &cell.value {
        CellValue::Empty | CellValue::Sign(_) => return None,
        CellValue::Count(count) => (as_number(*count), true),
        CellValue::Number { value, .. } | CellValue::Share(value) => (*value, false),
        CellValue::Rank(_) | CellValue::Text(_) | CellValue::Label(_) | CellValue::Date(_) => {
            (0.0, false)
        }
    };
    Some(Figure {
        spot: None,
        finding: 0,
        scope,
        nature: nature(&cell.value, id, matches!(measure, Measure::Persons(_))),
        persons: match measure {
            Measure::Persons(_) => Some(value),
            Measure::About(_) => cell.persons.map(as_number),
        },
        measure,
        value,
        is_whole,
        is_homogeneous: cell.homogeneous,
        kind: RowKind::Data,
        changed: None,
        is_known: false,
    })
}

/// How a column adds up, by its values and the words of its id; `relate` checks it against the numbers.
fn nature(value: &CellValue, id: &str, is_persons: bool) -> Nature {
    let says = |words: &[&str]| words.iter().any(|word| id.contains(word));
    let is_quartile = id
        .strip_prefix('q')
        .is_some_and(|rest| rest.parse::<u8>().is_ok());
    match value {
        CellValue::Count(_) => Nature::Sum,
        CellValue::Share(_) => Nature::Mean,
        CellValue::Number { .. } if is_persons || says(&["fte", "sum", "total"]) => Nature::Sum,
        CellValue::Number { .. } if says(&["median"]) => Nature::Median,
        CellValue::Number { .. }
            if says(&["quart", "min", "max", "mode", "ratio", "index", "deviation"]) =>
        {
            Nature::Opaque
        }
        CellValue::Number { .. } if is_quartile => Nature::Opaque,
        CellValue::Number { .. } => Nature::Mean,
        _ => Nature::Opaque,
    }
}

/// Dimensions and values that all rows share: the base is about those persons.
fn common_scope(rows: &[Row]) -> Scope {
    let Some(first) = rows.first() else {
        return Scope::new();
    };
    first
        .scope
        .iter()
        .filter(|(dimension, value)| {
            rows.iter()
                .all(|row| row.scope.get(*dimension) == Some(*value))
        })
        .map(|(dimension, value)| (*dimension, value.clone()))
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
fn as_number(count: u64) -> f64 {
    count as f64
}
