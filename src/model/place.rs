//! Where a value stood: file, sheet and cell, so that every number can be followed back to its source.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// The sheet (or the whole of a CSV file) that a value came from. Shared by all its places.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Origin {
    /// File name relative to the project folder, with `/` between folders.
    pub file: String,
    /// Sheet name; `None` for formats without sheets. In a text document the number of a table, `None` outside of tables.
    pub sheet: Option<String>,
}

impl Origin {
    /// Whether it is a document of a word processor: where others have rows it has paragraphs.
    pub fn has_paragraphs(&self) -> bool {
        let ending = self.file.rsplit_once('.').map_or("", |(_, ending)| ending);
        ["docx", "docm", "dotx", "odt", "ott"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    }
}

/// One cell of one sheet. Rows and columns are counted from 1, as a spreadsheet shows them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// File and sheet.
    pub origin: Arc<Origin>,
    /// Row, from 1; 0 when the place is the whole sheet.
    pub row: u32,
    /// Column, from 1; 0 when the place is the whole row.
    pub column: u32,
}

impl Place {
    /// The place of one cell.
    pub fn cell(origin: &Arc<Origin>, row: u32, column: u32) -> Self {
        Self {
            origin: Arc::clone(origin),
            row,
            column,
        }
    }

    /// The place of a whole row.
    pub fn row(origin: &Arc<Origin>, row: u32) -> Self {
        Self::cell(origin, row, 0)
    }

    /// The place of a whole sheet or file.
    pub fn sheet(origin: &Arc<Origin>) -> Self {
        Self::cell(origin, 0, 0)
    }

    /// The same row, another column.
    pub fn at_column(&self, column: u32) -> Self {
        Self::cell(&self.origin, self.row, column)
    }

    /// The cell's name as a spreadsheet shows it (`D17`), a row number alone for a whole row, empty for a sheet.
    pub fn cell_name(&self) -> String {
        match (self.row, self.column) {
            (0, _) => String::new(),
            (row, 0) => row.to_string(),
            (row, column) => format!("{}{row}", column_letters(column)),
        }
    }
}

impl fmt::Display for Place {
    /// `file[sheet]!D17`: the language-free form used in machine-readable outputs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin.file)?;
        if let Some(sheet) = &self.origin.sheet {
            write!(f, "[{sheet}]")?;
        }
        let cell = self.cell_name();
        if cell.is_empty() {
            Ok(())
        } else {
            write!(f, "!{cell}")
        }
    }
}

/// Column letters of a column counted from 1: 1 is `A`, 27 is `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// Row and column of a cell name such as `D17`; `None` when it is not one.
pub fn parse_cell_name(name: &str) -> Option<(u32, u32)> {
    let split = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at(split);
    let column = letters.chars().try_fold(0u32, |sum, c| {
        let digit = u32::from(c.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
        (digit < 26).then_some(())?;
        sum.checked_mul(26)?.checked_add(digit + 1)
    })?;
    let row = digits.parse().ok().filter(|row| *row > 0)?;
    (column > 0).then_some((row, column))
}
