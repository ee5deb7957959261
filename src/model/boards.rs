//! Matrices, ratings and notes: what a strategy lays out in fields instead of counting it.

use super::place::Place;

/// What stands in one cell of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub enum MatrixContent {
    /// A cross.
    Tick,
    /// A number with the digits after the decimal mark as it stood.
    Number {
        /// The number.
        value: f64,
        /// Digits after the decimal mark.
        digits: u8,
    },
    /// Words.
    Text(String),
    /// Nothing, or a "no".
    Empty,
}

/// One cell of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixCell {
    /// Name of its column.
    pub column: String,
    /// What stands in it.
    pub content: MatrixContent,
    /// The cell in the file.
    pub place: Place,
}

/// One row of a sheet that is a matrix, or one cell of it where the sheet is a list of them.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// Name of the matrix.
    pub matrix: String,
    /// Name of the row.
    pub row: String,
    /// Group that the row stands in.
    pub group: Option<String>,
    /// Its cells, in the order of the sheet.
    pub cells: Vec<MatrixCell>,
    /// Another matrix that should say the same.
    pub compare: Option<String>,
    /// Most points that one column may give, where rows were voted for.
    pub limit: Option<f64>,
    /// Unit that the row belongs to.
    pub unit: Option<String>,
    /// Weights of the columns by name, where rows are ranked by them; negative where less is better.
    pub weights: Vec<(String, f64)>,
    /// The row in the file.
    pub place: Place,
}

/// A level on a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Its number; where a scale has only names, its position from 1.
    pub number: f64,
    /// Its name, where the scale has names.
    pub name: Option<String>,
}

/// Where something stands on a scale, and where it should.
#[derive(Debug, Clone, PartialEq)]
pub struct Rating {
    /// Name of the board or Reifegradmodell that it belongs to.
    pub board: String,
    /// What is rated: a dimension, a component.
    pub dimension: String,
    /// Layer or group that it stands in.
    pub layer: Option<String>,
    /// Where it stands; `None` when that is not given.
    pub actual: Option<Level>,
    /// Where it should stand.
    pub target: Option<Level>,
    /// The levels of the scale, lowest first; empty when the scale is not given.
    pub scale: Vec<Level>,
    /// Why it is rated so.
    pub evidence: Option<String>,
    /// Year of the rating.
    pub year: Option<i32>,
    /// The row.
    pub place: Place,
}

/// One point of a list in words: a strength, a risk, an effect, a task.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Name of the list.
    pub list: String,
    /// Whom or what it is about: an actor, a Lösungsbaustein, a role.
    pub about: Option<String>,
    /// The field that it stands in: "Stärken", "Risiken", "Aufgaben".
    pub field: Option<String>,
    /// The point.
    pub text: String,
    /// How much it counts.
    pub weight: Option<f64>,
    /// How likely a risk is, in the town's words.
    pub likelihood: Option<String>,
    /// How much damage it does, in the town's words.
    pub damage: Option<String>,
    /// The row.
    pub place: Place,
}
