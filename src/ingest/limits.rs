//! How much of a file is read: to the end of a sheet, the longest cell, and memory that follows the size of the file.
//!
//! A small file that unpacks to gigabytes is a bomb, a large one is honest: what may be kept grows with the bytes that are
//! really there. What a file says of itself (counts, sizes, dimensions) is never trusted.

use super::error::Excess;

/// Rows of the largest sheet that Excel and LibreOffice show.
pub(super) const MOST_ROWS: u32 = 1_048_576;
/// Columns of the largest sheet; no other table has more either.
pub(super) const MOST_COLUMNS: u32 = 16_384;
/// Bytes of the longest cell: thirty times what a spreadsheet holds, a book of 500 pages.
pub(super) const MOST_TEXT: usize = 1_000_000;

/// Memory that the cells of any file may take, in bytes, and what each byte of the file adds to it: an honest CSV file
/// of short cells takes about six times its size.
const BASE: u64 = 1024 * 1024 * 1024;
const PER_BYTE: u64 = 6;

/// What an empty or short cell, a row and a text of its own take, with what the reader keeps beside them.
const CELL: u64 = 32;
const ROW: u64 = 96;
const TEXT: u64 = 16;

/// The memory that is left for the cells of a file.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    left: u64,
    most: u64,
}

impl Budget {
    /// For a file of so many bytes.
    pub(super) fn of(bytes: usize) -> Self {
        let most = BASE.saturating_add(PER_BYTE.saturating_mul(bytes as u64));
        Self { left: most, most }
    }

    /// Takes bytes away.
    pub(super) fn spend(&mut self, bytes: u64) -> Result<(), Excess> {
        match self.left.checked_sub(bytes) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(Excess::Memory { most: self.most }),
        }
    }

    /// Takes away what cells take in each of some rows, whatever their texts.
    pub(super) fn cells(&mut self, rows: u64, cells: u64) -> Result<(), Excess> {
        self.spend(
            rows.saturating_mul(ROW)
                .saturating_add(cells.saturating_mul(CELL)),
        )
    }

    /// Takes away what a text takes.
    pub(super) fn text(&mut self, bytes: usize) -> Result<(), Excess> {
        self.spend(TEXT + bytes as u64)
    }
}

/// Whether a cell lies on a sheet.
pub(super) fn on_sheet(row: u32, column: u32) -> Result<(), Excess> {
    if row > MOST_ROWS || column > MOST_COLUMNS {
        return Err(Excess::BeyondSheet);
    }
    Ok(())
}
