//! The narrow waist: a finding (Befund) is one statement, one small table of typed cells, at most one chart over it.
//!
//! An analysis makes findings and knows no format; a writer shows findings and computes no number. Text is kept as
//! messages: the statement and the alternative text are worded from the cells after the disclosure gate, never before.

use serde::Serialize;

use super::counted::Counted;
use super::message::{Arg, Message};
pub use super::table::{
    Cell, CellValue, Column, Evidence, Population, Role, Row, RowKind, Scope, Sign, Table,
};

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
    /// Goals, measures and their state; matrices, ratings, priorities.
    Strategie,
    /// Steckbriefe: a sheet per project.
    Steckbriefe,
    /// Money and posts.
    Ressourcen,
    /// What does not fit together: printed sums recomputed, references that point nowhere.
    Pruefung,
    /// What was read, used and set aside; how answers were coded.
    Methode,
    /// A sheet per unit with all that is known of it.
    Einheiten,
}

impl Section {
    /// Whether each of its findings is a sheet of its own, to be handed to those whom it is about.
    pub fn has_sheets(self) -> bool {
        matches!(self, Self::Steckbriefe | Self::Einheiten)
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
    /// A 100 % bar per item over the levels of one scale.
    ScaleBars,
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
    /// A box per item in the colour of its level, by layer.
    Board,
    /// A column per row with its parts upon each other; the last series is their sum.
    StackedColumns,
    /// Who is linked with whom: how many links and with whom, as an arc each.
    Graph,
}

impl ChartKind {
    /// All kinds, in the order of the documentation.
    pub const ALL: [Self; 18] = [
        Self::RankedBars,
        Self::Treemap,
        Self::GradeBars,
        Self::StackedGrades,
        Self::ScaleBars,
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
        Self::Board,
        Self::StackedColumns,
        Self::Graph,
    ];

    /// The kind as written in `befund.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::RankedBars => "ranked-bars",
            Self::Treemap => "treemap",
            Self::GradeBars => "grade-bars",
            Self::StackedGrades => "stacked-grades",
            Self::ScaleBars => "scale-bars",
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
            Self::Board => "board",
            Self::StackedColumns => "stacked-columns",
            Self::Graph => "graph",
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
    /// What it counts, where the wording and the sentence take the noun from it: both get `$one`, `$many`, `$dative` and
    /// `$genitive`. `None` where the wording names it.
    pub counted: Option<Counted>,
}

/// Wording of the sentence of a breakdown whose groups are compared; its argument `count` says how many groups differ for sure.
pub const GROUPS_STATEMENT: &str = "analysis-groups-statement";

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

impl Finding {
    /// Whether a breakdown's groups differ for sure; `None` where nothing is compared.
    pub fn differs_for_sure(&self) -> Option<bool> {
        let Statement::Cells { wording, args, .. } = &self.statement else {
            return None;
        };
        let count = args.iter().find(|(name, _)| *name == "count");
        match count {
            Some((_, Arg::Count(count))) if *wording == GROUPS_STATEMENT => Some(*count > 0),
            _ => None,
        }
    }
}
