//! The narrow waist: a finding (Befund) is one statement, one small table of typed cells, at most one chart over it.
//!
//! An analysis makes findings and knows no format; a writer shows findings and computes no number. Text is kept as
//! messages: the statement and the alternative text are worded from the cells after the disclosure gate, never before.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use super::message::{Arg, Message};
use super::place::Place;

/// Chapters of the report, in printed order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Figures, applications, devices, online services: where we stand.
    Bestand,
    /// Ranked tables per question.
    Befragung,
    /// Handlungsfelder and Unterfelder.
    Handlungsfelder,
    /// Grades.
    Stimmungsbarometer,
    /// Staff and ages.
    Personal,
    /// What was read, used and set aside; how answers were coded.
    Methode,
}

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
    /// A share between 0 and 1, not rounded.
    Share(f64),
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
            Self::Share(share) => Some(Arg::Share(*share)),
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
            Self::Number { value, .. } | Self::Share(value) => Some(*value),
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
    /// Counts of persons; a cell with 0 < n < k is secret.
    Persons,
    /// Computed from the column with that index (a share of it); secret where that is.
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

/// Chart kinds that exist. Which one fits follows from the finding's shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Horizontal bars, longest first.
    RankedBars,
    /// Nested areas (Handlungsfelder → Unterfelder).
    Treemap,
    /// Six columns, good to bad.
    GradeBars,
    /// A 100 % bar per group, split between 3 and 4.
    StackedGrades,
    /// Columns per age class.
    AgeClasses,
    /// Two mirrored series of bars.
    AgePyramid,
    /// Columns per level of a scale.
    LevelBars,
    /// Big numbers with a caption.
    Tiles,
    /// Rows × columns, coloured by value.
    HeatMap,
    /// Lines over years.
    Lines,
    /// Names as large as they are often named.
    WordCloud,
    /// An outline per series over axes of one scale: what is beside what should be.
    Radar,
    /// A line per item from one point in time to another, on one scale.
    Slope,
    /// A bar per item from one year to another.
    Roadmap,
}

impl ChartKind {
    /// All kinds, in the order of the documentation.
    pub const ALL: [Self; 14] = [
        Self::RankedBars,
        Self::Treemap,
        Self::GradeBars,
        Self::StackedGrades,
        Self::AgeClasses,
        Self::AgePyramid,
        Self::LevelBars,
        Self::Tiles,
        Self::HeatMap,
        Self::Lines,
        Self::WordCloud,
        Self::Radar,
        Self::Slope,
        Self::Roadmap,
    ];

    /// The kind as written in `befund.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::RankedBars => "ranked-bars",
            Self::Treemap => "treemap",
            Self::GradeBars => "grade-bars",
            Self::StackedGrades => "stacked-grades",
            Self::AgeClasses => "age-classes",
            Self::AgePyramid => "age-pyramid",
            Self::LevelBars => "level-bars",
            Self::Tiles => "tiles",
            Self::HeatMap => "heat-map",
            Self::Lines => "lines",
            Self::WordCloud => "word-cloud",
            Self::Radar => "radar",
            Self::Slope => "slope",
            Self::Roadmap => "roadmap",
        }
    }
}

/// A chart over the finding's own table: data rows only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Kind.
    pub kind: ChartKind,
    /// Index of the column that names the marks.
    pub label: usize,
    /// Indices of the columns drawn, one series each.
    pub series: Vec<usize>,
}

/// A cell by row and column index. Who takes rows out or reorders them moves the references along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellRef {
    /// Row index.
    pub row: usize,
    /// Column index.
    pub column: usize,
}

/// How the finding's one sentence is made from the cells that may be shown.
///
/// A cell becomes an argument as it is: count, number, share, text, label, rank (a count), date; a sign becomes its
/// symbol, an empty cell an empty text. Every base figure is an argument by its name, too.
#[derive(Debug, Clone, PartialEq)]
pub enum Statement {
    /// Names the data rows with the highest value in `count`.
    ///
    /// - `$leader`: their names, `$ties`: how many they are, `$count`: their value;
    /// - `$second`: the names with the next lower value, `$seconds`: how many (0 when there is none), `$secondcount`;
    /// - `$rows`: number of data rows that have a value.
    ///
    /// Names are joined with commas and "und" ("and"), each in the quotation marks of the language: wordings add none.
    /// Of more than three names only their number is of use.
    ///
    /// The message itself is for one leader, `.tie` for several; `.none` when there is no data row or the highest value
    /// is 0; `.secret` when the values of some data rows are not published (the arguments then come from the published
    /// ones); `.withheld`, or without it `.secret`, when none is.
    Leader {
        /// Column with the names.
        label: usize,
        /// Column with the counts.
        count: usize,
        /// Message key.
        wording: &'static str,
    },
    /// One sentence about given cells; the attribute `.secret` is used when one of them, or a base figure that the
    /// sentence names, holds [`Sign::Secret`].
    Cells {
        /// Message key.
        wording: &'static str,
        /// Arguments taken from cells.
        cells: Vec<(&'static str, CellRef)>,
        /// Other arguments; nothing that describes persons.
        args: Vec<(&'static str, Arg)>,
    },
}

/// One figure of the base: "n = 24 Befragte".
///
/// Title, column headers and notes may carry the same figure as an argument of the same name ("% der Befragten (n = 24)").
/// Where the gate withholds the figure it puts the sign in place of these arguments as well.
#[derive(Debug, Clone, PartialEq)]
pub struct BaseFigure {
    /// Name of the argument in statements (`n`, `mentions`, `missing`).
    pub name: &'static str,
    /// Message key of its label; gets `$value`.
    pub wording: &'static str,
    /// The figure; passes the gate like a table cell. Role persons when `is_persons`.
    pub value: Cell,
    /// Whether it counts persons.
    pub is_persons: bool,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Stable id, ASCII; the name of its files.
    pub id: String,
    /// Chapter.
    pub section: Section,
    /// Title.
    pub title: Message,
    /// The recipe of its sentence.
    pub statement: Statement,
    /// n of whom, N of what, and the missing beside it.
    pub base: Vec<BaseFigure>,
    /// The table.
    pub table: Table,
    /// At most one chart over that table.
    pub chart: Option<Chart>,
    /// Notes under the table.
    pub notes: Vec<Message>,
}
