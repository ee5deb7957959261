//! Office Open XML workbooks: values by calamine, cell by cell; hidden rows, merged areas and formulas without a stored
//! result from the XML beside it.

use std::io::{BufRead, Cursor};

use calamine::{Data, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cells::{self, Placed};
use super::sheet::{Layout, Sheet};
use crate::ingest::error::{Excess, FileFormat, IngestError};
use crate::ingest::guard::guarded;
use crate::ingest::limits::{Budget, on_sheet};
use crate::ingest::parts::{self, Archive, Fault};
use crate::model::place::parse_cell_name;
use crate::model::raw::{MergedArea, RawCell};

/// Error values that calamine knows. Excel has got more since (`#SPILL!`, `#CALC!`, `#FIELD!` …).
const KNOWN_ERRORS: [&str; 7] = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
];

/// All worksheets, in the order of the workbook.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    budget: &mut Budget,
) -> Result<Vec<Sheet>, IngestError> {
    let named = |fault: Fault| fault.of(file, FileFormat::Xlsx);
    let broken = |detail: String| named(Fault::Damage(detail));
    let mut archive = parts::open(bytes).map_err(named)?;
    parts::examine(&mut archive, budget).map_err(named)?;
    match guarded(|| read_sheets(bytes, &mut archive, budget)) {
        Some(Ok(sheets)) => Ok(sheets),
        Some(Err(Failure::Reader(XlsxError::Password))) => Err(IngestError::Password {
            file: file.to_owned(),
        }),
        Some(Err(Failure::Reader(error))) => Err(broken(error.to_string())),
        Some(Err(Failure::Fault(fault))) => Err(named(fault)),
        None => Err(broken("the parts do not fit together".to_owned())),
    }
}

enum Failure {
    Reader(XlsxError),
    Fault(Fault),
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Excess> for Failure {
    fn from(excess: Excess) -> Self {
        Self::Fault(excess.into())
    }
}

impl From<XlsxError> for Failure {
    fn from(error: XlsxError) -> Self {
        Self::Reader(error)
    }
}

fn read_sheets(
    bytes: &[u8],
    archive: &mut Archive<'_>,
    budget: &mut Budget,
) -> Result<Vec<Sheet>, Failure> {
    let paths = sheet_paths(archive).unwrap_or_default();
    let mut workbook = Xlsx::new(Cursor::new(bytes))?;
    let about = workbook.sheets_metadata().to_owned();
    let mut sheets = Vec::new();
    for sheet in about {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let path = paths.iter().find(|(name, _)| *name == sheet.name);
        let markup = match path {
            Some((_, path)) => read_markup(archive, path)?,
            None => Markup::default(),
        };
        let Some(cells) = read_cells(&mut workbook, &sheet.name, &markup, budget)? else {
            continue;
        };
        sheets.push(Sheet {
            name: sheet.name,
            hidden: sheet.visible != SheetVisible::Visible,
            cells,
            layout: markup.layout,
        });
    }
    Ok(sheets)
}

/// The filled cells of a sheet; `None` for a chart that calls itself a sheet.
fn read_cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    markup: &Markup,
    budget: &mut Budget,
) -> Result<Option<Vec<Placed>>, Failure> {
    let mut reader = match workbook.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
        // A sheet whose part is missing has no cells; its name alone is no reason to refuse the others.
        Err(XlsxError::WorksheetNotFound(_)) => return Ok(Some(Vec::new())),
        Err(error) => return Err(error.into()),
    };
    let mut cells = Vec::new();
    let mut unknown_errors = markup.unknown_errors.len();
    loop {
        match reader.next_cell() {
            Ok(Some(cell)) => {
                let (row, column) = cell.get_position();
                let data = Data::from(cell.get_value().clone());
                if let Some(value) = cells::filled(&data) {
                    budget.cells(0, 1)?;
                    if let RawCell::Text(text) = &value {
                        budget.text(text.len())?;
                    }
                    cells.push(((row.saturating_add(1), column.saturating_add(1)), value));
                }
            }
            Ok(None) => break,
            // The reader stands behind the cell then and can go on; the markup knows the cell's place.
            Err(XlsxError::CellError(_)) if unknown_errors > 0 => unknown_errors -= 1,
            Err(error) => return Err(error.into()),
        }
    }
    cells.extend(markup.unknown_errors.iter().cloned());
    Ok(Some(cells))
}

/// What calamine does not tell about a sheet.
#[derive(Debug, Default)]
struct Markup {
    layout: Layout,
    unknown_errors: Vec<Placed>,
}

fn read_markup(archive: &mut Archive<'_>, path: &str) -> Result<Markup, Fault> {
    match parts::xml(archive, path) {
        Some(reader) => scan_sheet(&mut reader?),
        None => Ok(Markup::default()),
    }
}

/// The cell that is being scanned.
#[derive(Debug, Default)]
struct Scanned {
    place: (u32, u32),
    is_error: bool,
    is_text: bool,
    formula: bool,
    in_value: bool,
    value: String,
}

fn scan_sheet(reader: &mut Reader<impl BufRead>) -> Result<Markup, Fault> {
    let mut markup = Markup::default();
    let mut buffer = Vec::new();
    let mut row = 0;
    let mut cell = Scanned::default();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    row = parts::number(&element, "r").unwrap_or(row + 1);
                    on_sheet(row, 0)?;
                    if parts::flag(&element, "hidden") {
                        markup.layout.hidden.insert(row);
                    }
                }
                "c" => {
                    cell = begin_cell(&element, row, cell.place);
                    on_sheet(cell.place.0, cell.place.1)?;
                }
                "f" => cell.formula = true,
                "v" => cell.in_value = true,
                "mergeCell" => markup.layout.merged.extend(merged_area(&element)),
                _ => {}
            },
            Event::Text(text) if cell.in_value => cell.value.push_str(&text),
            Event::End(element) => match element.local_name().as_ref() {
                "v" => cell.in_value = false,
                "c" => end_cell(&cell, &mut markup),
                _ => {}
            },
            Event::Eof => return Ok(markup),
            _ => {}
        }
    }
}

fn begin_cell(element: &BytesStart<'_>, row: u32, before: (u32, u32)) -> Scanned {
    let named = parts::attribute(element, "r").and_then(|name| parse_cell_name(&name));
    let next_column = if before.0 == row { before.1 + 1 } else { 1 };
    let kind = parts::attribute(element, "t");
    Scanned {
        place: named.unwrap_or((row, next_column)),
        is_error: kind.as_deref() == Some("e"),
        is_text: kind.as_deref() == Some("str"),
        ..Scanned::default()
    }
}

fn end_cell(cell: &Scanned, markup: &mut Markup) {
    let value = cell.value.trim();
    if cell.is_error && !value.is_empty() && !KNOWN_ERRORS.contains(&value) {
        let error = RawCell::Error(value.to_owned());
        markup.unknown_errors.push((cell.place, error));
    }
    // Programs that write formulas without calculating leave the value out or empty; an empty text is a result.
    if cell.formula && value.is_empty() && !cell.is_text {
        markup.layout.no_result.push(cell.place);
    }
}

fn merged_area(element: &BytesStart<'_>) -> Option<MergedArea> {
    let reference = parts::attribute(element, "ref")?;
    let (first, last) = reference.split_once(':')?;
    let (first_row, first_column) = parse_cell_name(first)?;
    let (last_row, last_column) = parse_cell_name(last)?;
    Some(MergedArea {
        first_row,
        first_column,
        last_row,
        last_column,
    })
}

/// Sheet names and the parts they stand in; `None` when the lists are not where they should be.
fn sheet_paths(archive: &mut Archive<'_>) -> Option<Vec<(String, String)>> {
    let package = relations(archive, "_rels/.rels").unwrap_or_default();
    let workbook = package
        .into_iter()
        .find(|relation| relation.kind.ends_with("/officeDocument"))
        .map_or_else(
            || "xl/workbook.xml".to_owned(),
            |relation| resolve("", &relation.target),
        );
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let targets = relations(archive, &resolve(folder, &format!("_rels/{file}.rels")))?;
    let mut paths = Vec::new();
    let mut buffer = Vec::new();
    let mut reader = parts::xml(archive, &workbook)?.ok()?;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) if element.local_name().as_ref() == "sheet" => {
                let name = parts::attribute(&element, "name")?;
                let id = parts::attribute(&element, "id")?;
                if let Some(target) = targets.iter().find(|relation| relation.id == id) {
                    paths.push((name, resolve(folder, &target.target)));
                }
            }
            Event::Eof => return Some(paths),
            _ => {}
        }
    }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(archive: &mut Archive<'_>, path: &str) -> Option<Vec<Relation>> {
    let mut reader = parts::xml(archive, path)?.ok()?;
    let mut buffer = Vec::new();
    let mut relations = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                relations.push(Relation {
                    id: parts::attribute(&element, "Id").unwrap_or_default(),
                    kind: parts::attribute(&element, "Type").unwrap_or_default(),
                    target: parts::attribute(&element, "Target").unwrap_or_default(),
                });
            }
            Event::Eof => return Some(relations),
            _ => {}
        }
    }
}

/// The full name of a part that another part in `folder` refers to.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut names: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in target.split('/') {
        match name {
            ".." => {
                names.pop();
            }
            "." | "" => {}
            name => names.push(name),
        }
    }
    names.join("/")
}
