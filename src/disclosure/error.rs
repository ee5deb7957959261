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
    /// A secret figure could be computed, or nearly so, whatever else is made secret.
    #[error("protect small groups: a secret figure can be computed from the tables {}", .tables.join(", "))]
    Exposed {
        /// Ids of the findings that collide.
        tables: Vec<String>,
    },
}

impl DisclosureError {
    /// Ids of the findings that it is about.
    pub fn tables(&self) -> Vec<String> {
        match self {
            Self::Ragged { finding, .. }
            | Self::NoSuchColumn { finding, .. }
            | Self::NotACount { finding, .. }
            | Self::PersonsUnknown { finding, .. } => vec![finding.clone()],
            Self::Exposed { tables } => tables.clone(),
        }
    }
}
