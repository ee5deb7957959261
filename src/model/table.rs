//! Small tables of typed cells that know which persons they are about.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use super::inventory::Bound;
use super::message::{Arg, Message};
use super::place::Place;

/// Signs of official statistics (Destatis) that stand in place of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// "." secret
    Secret,
    /// "–" nothing
    Nothing,
    /// "/" too unreliable
    Unreliable,
    /// "|" break in the series
    Break,
    /// "x" not meaningful
    NotMeaningful,
}

impl Sign {
    /// The sign as printed.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Secret => ".",
            Self::Nothing => "–",
            Self::Unreliable => "/",
            Self::Break => "|",
            Self::NotMeaningful => "x",
        }
    }
}

/// The content of one table cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// Nothing stands here (not a zero, not a secret).
    Empty,
    /// A name from the data or the codebook.
    Text(String),
    /// A name from `locales/`.
    Label(Message),
    /// A whole number.
    Count(u64),
    /// A decimal number.
    Number {
        /// The number, not rounded.
        value: f64,
        /// Digits to show.
        digits: u8,
    },
    /// A number that was given as about, more than, at least: printed as that.
    Approximate {
        /// The number, not rounded.
        value: f64,
        /// Digits to show.
        digits: u8,
        /// How it was given.
        bound: Bound,
    },
    /// A share between 0 and 1, not rounded.
    Share(f64),
    /// A share between 0 and 1 that is told in whole per cent.
    Percent(f64),
    /// A dense rank, from 1.
    Rank(u32),
    /// A date.
    Date(NaiveDate),
    /// A sign in place of a number.
    Sign(Sign),
}

impl CellValue {
    /// The value as an argument of a message; `None` where nothing or a sign stands.
    pub fn arg(&self) -> Option<Arg> {
        match self {
            Self::Empty | Self::Sign(_) => None,
            Self::Text(text) => Some(Arg::Text(text.clone())),
            Self::Label(message) => Some(Arg::from(message.clone())),
            Self::Count(count) => Some(Arg::Count(*count)),
            Self::Number { value, digits } => Some(Arg::Decimal {
                value: *value,
                digits: *digits,
            }),
            Self::Approximate {
                value,
                digits,
                bound,
            } => Some(bound.told(*value, *digits).into()),
            Self::Share(share) => Some(Arg::Share(*share)),
            Self::Percent(share) => Some(Arg::Percent(*share)),
            Self::Rank(rank) => Some(Arg::from(*rank)),
            Self::Date(date) => Some(Arg::Date(*date)),
        }
    }

    /// The value as a number for drawing; `None` where no number stands.
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of rows and persons stay far below 2^53"
    )]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Count(count) => Some(*count as f64),
            Self::Number { value, .. }
            | Self::Approximate { value, .. }
            | Self::Share(value)
            | Self::Percent(value) => Some(*value),
            Self::Rank(rank) => Some(f64::from(*rank)),
            Self::Empty | Self::Text(_) | Self::Label(_) | Self::Date(_) | Self::Sign(_) => None,
        }
    }
}

/// One table cell with what the disclosure gate must know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What stands there.
    pub value: CellValue,
    /// Number of persons the value describes, where it is not itself a count of persons (a mean, a share, an FTE sum).
    /// Never published.
    pub persons: Option<u64>,
    /// True when all persons behind it gave the same answer, so that it tells each one's. Never published.
    pub homogeneous: bool,
    /// Which persons it selects, beyond its row and its column.
    pub scope: Scope,
}

impl Cell {
    /// A cell that describes no persons by itself (labels, objects) or is itself a count of persons.
    pub fn new(value: CellValue) -> Self {
        Self {
            value,
            persons: None,
            homogeneous: false,
            scope: Scope::new(),
        }
    }

    /// A value that describes `persons` persons.
    pub fn about(value: CellValue, persons: u64) -> Self {
        Self {
            value,
            persons: Some(persons),
            homogeneous: false,
            scope: Scope::new(),
        }
    }

    /// A name from the data.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(CellValue::Text(text.into()))
    }

    /// A name from `locales/`.
    pub fn label(message: Message) -> Self {
        Self::new(CellValue::Label(message))
    }

    /// A whole number.
    pub fn count(count: u64) -> Self {
        Self::new(CellValue::Count(count))
    }
}

/// What a column holds; the gate decides by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Names of the rows.
    Label,
    /// Dense rank by the column with that index.
    Rank {
        /// Index of the ranked column.
        by: usize,
    },
    /// Counts of persons.
    Persons,
    /// Computed from the column with that index (a share of it).
    Derived {
        /// Index of the column it is computed from.
        from: usize,
    },
    /// A value about the persons given in [`Cell::persons`] (mean, median, FTE, Nennungen).
    AboutPersons,
    /// Nothing about persons: devices, figures, counts published before.
    Plain,
}

/// Values of dimensions that select the persons behind a row or column: `unit` → `Ordnungsamt`.
///
/// A hierarchical value is a path with `/` between levels. An empty scope is the whole population. Two cells of one
/// population with the same united scope (row, column and cell) and measure are the same number, in whatever table.
pub type Scope = BTreeMap<&'static str, String>;

/// Key of the name of the row that counts what could not be assigned to any category.
pub const NOT_ASSIGNED: &str = "analysis-row-uncoded";

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Stable id, ASCII, used as the machine-readable header.
    pub id: String,
    /// Header.
    pub header: Message,
    /// What it holds.
    pub role: Role,
    /// Which persons it selects, beyond the row.
    pub scope: Scope,
}

impl Column {
    /// A column that selects no persons beyond its row.
    pub fn new(id: impl Into<String>, header: Message, role: Role) -> Self {
        Self {
            id: id.into(),
            header,
            role,
            scope: Scope::new(),
        }
    }
}

/// What a row is. Rows stand in this order: data rows, missing rows that are part of the sum, its total row, missing rows
/// that are not part of it. A total row is the sum of all rows above it up to the total row before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// One item; charts show these.
    Data,
    /// A sum or summary of items above or below it; not charted beside them.
    Total,
    /// Missing values beside the items ("keine Angabe").
    Missing,
}

/// One source row behind a table row.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// File, sheet and cell.
    pub place: Place,
    /// The words of the answer, where there are any. Removed by the gate unless quotations are allowed.
    pub quote: Option<Arc<str>>,
}

/// One table row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Cells, one per column.
    pub cells: Vec<Cell>,
    /// What the row is.
    pub kind: RowKind,
    /// Which persons it selects.
    pub scope: Scope,
    /// The rows of the inputs behind it, in source order.
    pub evidence: Vec<Evidence>,
}

impl Row {
    /// A data row.
    pub fn data(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            kind: RowKind::Data,
            scope: Scope::new(),
            evidence: Vec::new(),
        }
    }

    /// Whether it counts what could not be assigned to any category: not missing, but not known either.
    pub fn is_not_assigned(&self) -> bool {
        let is_named = |cell: &Cell| matches!(&cell.value, CellValue::Label(label) if label.key == NOT_ASSIGNED);
        self.kind == RowKind::Missing && self.cells.iter().any(is_named)
    }
}

/// The persons a table is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Population {
    /// Name of the population, equal in all tables over the same persons ("staff", "respondents", "barometer").
    pub id: &'static str,
    /// Dimensions in which each person has exactly one value, so that counts over all values add up to the total.
    pub partitions: Vec<&'static str>,
}

/// A small table of typed cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Columns; the first `Role::Label` column names the rows.
    pub columns: Vec<Column>,
    /// Rows in printed order.
    pub rows: Vec<Row>,
    /// Whom it is about; `None` when it is not about persons.
    pub population: Option<Population>,
}

impl Table {
    /// Index of the column with that id.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.id == id)
    }
}
