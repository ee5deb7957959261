//! Why the gate refuses.

use thiserror::Error;

/// The gate refuses to let findings through; nothing is published then.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum DisclosureError {
    /// A row has more or fewer cells than the table has columns.
    #[error("judge the table of “{finding}”: row {row} has {cells} cells under {columns} columns")]
    Ragged {
        /// Id of the finding.
        finding: String,
        /// Row, from 1.
        row: usize,
        /// Cells in the row.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A role, the statement or the chart names a column or row that does not exist.
    #[error("judge the table of “{finding}”: column {index} is named but does not exist")]
    NoSuchColumn {
        /// Id of the finding.
        finding: String,
        /// Index that was named.
        index: usize,
    },
    /// A column of counts of persons holds something else.
    #[error(
        "judge the table of “{finding}”: column “{column}” counts persons but row {row} holds no count"
    )]
    NotACount {
        /// Id of the finding.
        finding: String,
        /// Id of the column.
        column: String,
        /// Row, from 1.
        row: usize,
    },
    /// A value about persons does not say how many.
    #[error(
        "judge the table of “{finding}”: column “{column}” is about persons but row {row} does not say how many"
    )]
    PersonsUnknown {
        /// Id of the finding.
        finding: String,
        /// Id of the column.
        column: String,
        /// Row, from 1.
        row: usize,
    },
    /// A count of staff does not say whom it counts.
    #[error("round the table of “{finding}”: row {row} does not say whom it counts")]
    Unplaced {
        /// Id of the finding.
        finding: String,
        /// Row, from 1.
        row: usize,
    },
    /// Two counts of the same persons differ.
    #[error(
        "round the table of “{finding}”: row {row} counts the same persons as another table and differs"
    )]
    Contradiction {
        /// Id of the finding.
        finding: String,
        /// Row, from 1.
        row: usize,
    },
    /// No table of multiples adds up.
    #[error("round the tables of staff: no numbers that add up were found")]
    NoMultiples,
    /// What is printed is not proved.
    #[error("prove the rounded table of “{finding}”")]
    Unproved {
        /// Id of the finding.
        finding: String,
    },
    /// Another edition of the same day is rounded otherwise, or has no such classes.
    #[error(
        "publish the same day a second time: “{file}” is rounded otherwise or has other classes; set `rounding` as it was"
    )]
    OtherClasses {
        /// File of the other edition.
        file: String,
    },
}
