//! Excel 5.0 to 2003: values by calamine, hidden rows beside it. Whether a formula lacks its result is not told there:
//! Excel of that time always stored one.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};

use super::biff::{self, Scan};
use super::cells;
use super::sheet::{Layout, Sheet};
use crate::ingest::error::{FileFormat, IngestError};
use crate::ingest::guard::guarded;
use crate::model::raw::MergedArea;

/// All worksheets, in the order of the workbook.
pub(super) fn read(bytes: &[u8], file: &str) -> Result<Vec<Sheet>, IngestError> {
    let broken = |detail: String| IngestError::Broken {
        file: file.to_owned(),
        format: FileFormat::Xls,
        detail,
    };
    let truncated = || IngestError::Truncated {
        file: file.to_owned(),
        format: FileFormat::Xls,
    };
    let locked = || IngestError::Password {
        file: file.to_owned(),
    };
    // These files come in whole sectors of 512 bytes.
    let whole = bytes.len().is_multiple_of(512);
    let hidden_rows = match biff::scan(bytes) {
        Scan::Sound(hidden_rows) => hidden_rows,
        Scan::Locked => return Err(locked()),
        Scan::Damaged(detail) if whole => return Err(broken(detail.to_owned())),
        Scan::Cut | Scan::Damaged(_) => return Err(truncated()),
    };
    match guarded(|| read_sheets(bytes, hidden_rows)) {
        Some(Ok(sheets)) => Ok(sheets),
        Some(Err(XlsError::Password)) => Err(locked()),
        _ if !whole => Err(truncated()),
        Some(Err(error)) => Err(broken(error.to_string())),
        None => Err(broken("a record is shorter than it says".to_owned())),
    }
}

fn read_sheets(bytes: &[u8], hidden_rows: Vec<BTreeSet<u32>>) -> Result<Vec<Sheet>, XlsError> {
    let mut workbook = Xls::new(Cursor::new(bytes))?;
    let about = workbook.sheets_metadata().to_owned();
    let mut hidden_rows = hidden_rows.into_iter();
    about
        .into_iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| {
            let range = workbook.worksheet_range(&sheet.name)?;
            let merged = workbook
                .merge_cells_by_sheet_name(&sheet.name)
                .unwrap_or_default();
            Ok(Sheet {
                cells: cells::of_range(&range),
                hidden: sheet.visible != SheetVisible::Visible,
                layout: Layout {
                    merged: merged.iter().map(merged_area).collect(),
                    hidden: hidden_rows.next().unwrap_or_default(),
                    ..Layout::default()
                },
                name: sheet.name,
            })
        })
        .collect()
}

fn merged_area(area: &calamine::Dimensions) -> MergedArea {
    MergedArea {
        first_row: area.start.0.saturating_add(1),
        first_column: area.start.1.saturating_add(1),
        last_row: area.end.0.saturating_add(1),
        last_column: area.end.1.saturating_add(1),
    }
}
