//! The account of rows: what came in, what was used, what was set aside.

use super::issue::{Code, Issue};
use super::place::{Origin, Place};
use super::raw::Reading;

use std::sync::Arc;

/// One row that was set aside, with the rule that did it.
#[derive(Debug, Clone, PartialEq)]
pub struct SetAside {
    /// The cell or row.
    pub place: Place,
    /// The rule.
    pub code: Code,
}

/// A value of a closed vocabulary as a sheet holds it, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueMet {
    /// Logical column.
    pub column: &'static str,
    /// The value as it stood.
    pub value: String,
    /// Key of its meaning in `locales/`; `None` when nobody knows what it means.
    pub taken: Option<&'static str>,
    /// In how many cells it stands.
    pub count: u64,
}

/// The account of one sheet read as one source. `rows_in = used + set_aside.len()` always.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetIntake {
    /// File and sheet.
    pub origin: Arc<Origin>,
    /// Kind of source as written in `befund.toml`.
    pub kind: &'static str,
    /// How it was read.
    pub reading: Reading,
    /// Header row, from 1.
    pub header_row: u32,
    /// Rows below the header that are not wholly empty.
    pub rows_in: u64,
    /// Rows used.
    pub used: u64,
    /// Rows set aside, one entry each, in file order.
    pub set_aside: Vec<SetAside>,
    /// Values of closed vocabularies, by column and value.
    pub values: Vec<ValueMet>,
}

/// The account of all sheets, in the order of `befund.toml`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Intake {
    /// One entry per sheet and source.
    pub sheets: Vec<SheetIntake>,
}

impl Intake {
    /// Rows in, rows used and rows set aside over all sheets.
    pub fn totals(&self) -> (u64, u64, u64) {
        self.sheets
            .iter()
            .fold((0, 0, 0), |(rows, used, aside), s| {
                (
                    rows + s.rows_in,
                    used + s.used,
                    aside + s.set_aside.len() as u64,
                )
            })
    }
}

/// The account of rows together with everything that was noticed, as it may be shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IntakeAccount {
    /// Rows in, used and set aside.
    pub intake: Intake,
    /// What was noticed, in order of appearance. Cell contents that may not be shown are removed from the arguments.
    pub issues: Vec<Issue>,
}
