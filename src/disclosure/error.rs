//! Why the gate refuses.

use thiserror::Error;

/// The gate refuses to let findings through; nothing is published then.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum DisclosureError {
    /// A table contradicts itself.
    #[error("judge the table of “{finding}”: {fault}")]
    Malformed {
        /// Id of the finding.
        finding: String,
        /// Row, column, and what is wrong there.
        fault: String,
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
