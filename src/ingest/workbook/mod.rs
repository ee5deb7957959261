//! XLSX, XLSM, XLS and ODS → one table per sheet, by calamine, with what calamine does not tell (hidden rows, formulas
//! without result) read beside it.
//!
//! Formulas count by their stored result; nothing is calculated.

mod biff;
mod cells;
mod ods;
mod sheet;
mod xls;
mod xlsx;

use super::error::{FileFormat, IngestError};
use super::limits::Budget;
use crate::model::issue::Checked;
use crate::model::raw::RawTable;
use crate::project::SheetChoice;

/// Reads the chosen sheets of a workbook.
pub(super) fn read(
    bytes: Vec<u8>,
    name: &str,
    format: FileFormat,
    choice: &SheetChoice,
) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let mut budget = Budget::of(bytes.len());
    let sheets = match format {
        FileFormat::Xls => xls::read(&bytes, name),
        FileFormat::Ods => ods::read(&bytes, name, &mut budget),
        _ => xlsx::read(&bytes, name, &mut budget),
    }?;
    sheet::choose(sheets, name, format, choice, &mut budget)
}
