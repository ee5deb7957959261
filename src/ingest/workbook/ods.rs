//! OpenDocument spreadsheets: values by calamine; hidden rows and sheets, merged areas and error values from the XML.
//!
//! The XML is read first and as a whole: calamine would wait for ever on content that ends too early, and would unpack
//! a cell that is repeated a million times.

use std::collections::BTreeSet;
use std::io::{BufRead, Cursor};

use calamine::{Ods, OdsError, Reader as _, SheetVisible};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cells;
use super::sheet::{Layout, Sheet};
use crate::ingest::error::{FileFormat, IngestError};
use crate::ingest::guard::guarded;
use crate::ingest::limits::{Budget, MOST_COLUMNS, MOST_ROWS};
use crate::ingest::parts::{self, Fault};
use crate::model::raw::{MergedArea, RawCell};

/// Spaces in a row that a person may have typed (`text:c`).
const MOST_SPACES: u32 = 100_000;

/// All sheets, in the order of the file.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    budget: &mut Budget,
) -> Result<Vec<Sheet>, IngestError> {
    let named = |fault: Fault| fault.of(file, FileFormat::Ods);
    let broken = |detail: String| named(Fault::Damage(detail));
    let mut archive = parts::open(bytes).map_err(named)?;
    let mut content = parts::xml(&mut archive, "content.xml")
        .ok_or_else(|| broken("the part content.xml is missing".to_owned()))?
        .map_err(named)?;
    let tables = scan(&mut content, budget).map_err(named)?;
    // The reader keeps what is stored, and makes a rectangle of it twice: values and formulas.
    for table in &tables {
        let cells = table.stored.saturating_add(table.rectangle() * 2);
        budget
            .cells(0, cells)
            .map_err(|excess| named(excess.into()))?;
    }
    match guarded(|| read_sheets(bytes, tables)) {
        Some(Ok(sheets)) => Ok(sheets),
        Some(Err(OdsError::Password)) => Err(IngestError::Password {
            file: file.to_owned(),
        }),
        Some(Err(error)) => Err(broken(error.to_string())),
        None => Err(broken("the content contradicts itself".to_owned())),
    }
}

fn read_sheets(bytes: &[u8], tables: Vec<Table>) -> Result<Vec<Sheet>, OdsError> {
    let mut workbook = Ods::new(Cursor::new(bytes))?;
    let about = workbook.sheets_metadata().to_owned();
    let mut tables = tables.into_iter();
    about
        .into_iter()
        .map(|sheet| {
            let range = workbook.worksheet_range(&sheet.name)?;
            let table = tables.next().unwrap_or_default();
            let cells = cells::of_range(&range)
                .into_iter()
                .map(|(place, cell)| match cell {
                    RawCell::Text(text) if table.errors.contains(&place) => {
                        (place, RawCell::Error(text))
                    }
                    cell => (place, cell),
                })
                .collect();
            Ok(Sheet {
                name: sheet.name,
                hidden: sheet.visible != SheetVisible::Visible,
                cells,
                layout: table.layout,
            })
        })
        .collect()
}

/// What is scanned of a table before its values are read.
#[derive(Debug, Default)]
struct Table {
    layout: Layout,
    errors: BTreeSet<(u32, u32)>,
    /// Row and column being scanned, from 1, and how often they are repeated.
    row: u32,
    row_repeats: u32,
    row_hidden: bool,
    column: u32,
    /// Last filled column of the row being scanned; 0 when there is none.
    filled: u32,
    last_row: u32,
    last_column: u32,
    /// Cells of all rows up to the last filled one of each, not repeated.
    stored: u64,
    /// How often the cell being scanned is repeated in its row, and bytes of text in the row with all repetitions.
    columns: u32,
    text: u64,
}

impl Table {
    /// Cells of the rectangle around the filled ones, which a reader makes of it.
    fn rectangle(&self) -> u64 {
        u64::from(self.last_row) * u64::from(self.last_column)
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) {
        self.row = self.row.saturating_add(self.row_repeats.max(1));
        self.row_repeats = repeats(element, "number-rows-repeated", MOST_ROWS);
        self.row_hidden = parts::attribute(element, "visibility").is_some_and(|v| v != "visible");
        self.column = 0;
        self.filled = 0;
        self.text = 0;
    }

    /// Bytes of text in the cell being scanned.
    fn text(&mut self, bytes: usize) {
        let all = u64::from(self.columns).saturating_mul(bytes as u64);
        self.text = self.text.saturating_add(all);
    }

    fn cell(&mut self, element: &BytesStart<'_>) {
        let first = self.column.saturating_add(1);
        let columns = repeats(element, "number-columns-repeated", MOST_COLUMNS);
        self.column = self.column.saturating_add(columns).min(MOST_COLUMNS);
        self.columns = columns;
        self.text(parts::attribute(element, "string-value").map_or(0, |text| text.len()));
        let is_filled = ["value-type", "formula"]
            .into_iter()
            .any(|name| parts::attribute(element, name).is_some());
        if is_filled {
            self.filled = self.column;
        }
        // LibreOffice gives an error the type "string" and says what it is in an attribute of its own.
        let is_error = element
            .attributes()
            .with_checks(false)
            .filter_map(Result::ok)
            .any(|a| a.key.as_ref() == "calcext:value-type" && a.value == "error");
        if is_error {
            self.errors.insert((self.row, first));
        }
        self.merge(element, first);
    }

    fn merge(&mut self, element: &BytesStart<'_>, first_column: u32) {
        let columns = parts::number(element, "number-columns-spanned").unwrap_or(1);
        let rows = parts::number(element, "number-rows-spanned").unwrap_or(1);
        if columns > 1 || rows > 1 {
            self.layout.merged.push(MergedArea {
                first_row: self.row,
                first_column,
                last_row: self.row.saturating_add(rows.max(1) - 1),
                last_column: first_column.saturating_add(columns.max(1) - 1),
            });
        }
    }

    fn end_row(&mut self, budget: &mut Budget) -> Result<(), Fault> {
        if self.filled == 0 {
            return Ok(());
        }
        // Once in the rectangle that a reader makes, once in what is kept of it.
        let repeats = 2 * u64::from(self.row_repeats);
        budget.spend(repeats.saturating_mul(self.text))?;
        let end = self.row.saturating_add(self.row_repeats);
        self.last_row = end - 1;
        self.last_column = self.last_column.max(self.filled);
        self.stored += u64::from(self.filled);
        if self.row_hidden {
            self.layout.hidden.extend(self.row..end);
        }
        Ok(())
    }
}

fn repeats(element: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    parts::number(element, name).unwrap_or(1).clamp(1, most)
}

/// All tables of the content, in order; tables inside cells are not looked at.
fn scan(reader: &mut Reader<impl BufRead>, budget: &mut Budget) -> Result<Vec<Table>, Fault> {
    let mut tables: Vec<Table> = Vec::new();
    let mut buffer = Vec::new();
    let mut depth = 0u32;
    let mut open = 0u32;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) => {
                open += 1;
                match element.name().as_ref() {
                    "table:table" => {
                        depth += 1;
                        if depth == 1 {
                            tables.push(Table::default());
                        }
                    }
                    "text:s" if parts::number(&element, "c").unwrap_or(1) > MOST_SPACES => {
                        return Err(Fault::Damage("a cell holds too many spaces".to_owned()));
                    }
                    name if depth == 1 => table_element(tables.last_mut(), name, &element),
                    _ => {}
                }
            }
            Event::End(element) => {
                open = open.saturating_sub(1);
                match element.name().as_ref() {
                    "table:table" => depth = depth.saturating_sub(1),
                    "table:table-row" if depth == 1 => {
                        if let Some(table) = tables.last_mut() {
                            table.end_row(budget)?;
                        }
                    }
                    _ => {}
                }
            }
            Event::Text(text) if depth == 1 => {
                if let Some(table) = tables.last_mut() {
                    table.text(text.len());
                }
            }
            Event::Eof if open > 0 => {
                return Err(Fault::Damage("the content ends too early".to_owned()));
            }
            Event::Eof => return Ok(tables),
            _ => {}
        }
    }
}

fn table_element(table: Option<&mut Table>, name: &str, element: &BytesStart<'_>) {
    let Some(table) = table else { return };
    match name {
        "table:table-row" => table.begin_row(element),
        "table:table-cell" | "table:covered-table-cell" => table.cell(element),
        "text:s" => table.text(parts::number(element, "c").unwrap_or(1) as usize),
        _ => {}
    }
}
