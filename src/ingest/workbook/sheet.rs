//! One sheet as the three workbook readers deliver it, the choice among them, and what is worth saying about each.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::cells::Placed;
use crate::ingest::error::{Excess, FileFormat, IngestError};
use crate::ingest::limits::Budget;
use crate::ingest::rules;
use crate::model::issue::{Checked, Issue};
use crate::model::letters;
use crate::model::place::{Origin, Place};
use crate::model::raw::{MergedArea, RawCell, RawRow, RawTable, Reading};
use crate::project::SheetChoice;

/// What stands beside the values of a sheet. Rows and columns are counted from 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    /// Hidden rows.
    pub(super) hidden: BTreeSet<u32>,
    /// Merged areas.
    pub(super) merged: Vec<MergedArea>,
    /// Cells with a formula whose result is not stored.
    pub(super) no_result: Vec<(u32, u32)>,
}

/// One sheet with its values.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// Name.
    pub(super) name: String,
    /// Whether the workbook hides it.
    pub(super) hidden: bool,
    /// Filled cells by row and column, from 1, in any order.
    pub(super) cells: Vec<Placed>,
    /// The rest.
    pub(super) layout: Layout,
}

/// The chosen sheets as tables.
pub(super) fn choose(
    sheets: Vec<Sheet>,
    file: &str,
    format: FileFormat,
    choice: &SheetChoice,
    budget: &mut Budget,
) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let no_sheet = |asked: String| IngestError::NoSheet {
        file: file.to_owned(),
        sheet: asked,
        sheets: names.clone(),
    };
    let chosen: Vec<Sheet> = match choice {
        SheetChoice::All | SheetChoice::Found => sheets,
        SheetChoice::Name(name) => {
            let index = position(&names, name).ok_or_else(|| no_sheet(name.clone()))?;
            sheets.into_iter().skip(index).take(1).collect()
        }
        SheetChoice::Number(number) => {
            let index = number.checked_sub(1).unwrap_or_default() as usize;
            if index >= names.len() {
                return Err(no_sheet(number.to_string()));
            }
            sheets.into_iter().skip(index).take(1).collect()
        }
    };
    let mut checked: Checked<Vec<RawTable>> = Checked::default();
    let seen = chosen
        .iter()
        .any(|sheet| !sheet.hidden && !sheet.cells.is_empty());
    for sheet in chosen {
        // "All sheets" are those that somebody sees.
        if sheet.hidden && seen && *choice == SheetChoice::All {
            let origin = Arc::new(Origin {
                file: file.to_owned(),
                sheet: Some(letters::visible(&sheet.name).into_owned()),
            });
            let issue = Issue::new(rules::HIDDEN_SHEET, Some(Place::sheet(&origin)));
            checked.issues.push(issue.with("read", "no"));
            continue;
        }
        let (table, issues) = to_table(sheet, file, format, budget)?;
        checked.value.push(table);
        checked.issues.extend(issues);
    }
    Ok(checked)
}

/// The sheet of that name; when none is written exactly so, the one that differs only in case and outer spaces.
fn position(names: &[String], wanted: &str) -> Option<usize> {
    let exact = names.iter().position(|name| name == wanted);
    let folded = |name: &str| name.trim().to_lowercase();
    exact.or_else(|| names.iter().position(|name| folded(name) == folded(wanted)))
}

fn to_table(
    sheet: Sheet,
    file: &str,
    format: FileFormat,
    budget: &mut Budget,
) -> Result<(RawTable, Vec<Issue>), IngestError> {
    let origin = Arc::new(Origin {
        file: file.to_owned(),
        sheet: Some(letters::visible(&sheet.name).into_owned()),
    });
    let rows = to_rows(sheet.cells, &sheet.layout.hidden, budget).map_err(|excess| {
        IngestError::TooLarge {
            file: file.to_owned(),
            excess,
        }
    })?;
    let hidden_rows: Vec<u32> = rows
        .iter()
        .filter(|row| row.hidden)
        .map(|row| row.number)
        .collect();
    let mut issues = Vec::new();
    if rows.is_empty() {
        issues.push(Issue::new(rules::EMPTY_SHEET, Some(Place::sheet(&origin))));
    }
    if sheet.hidden && !rows.is_empty() {
        let issue = Issue::new(rules::HIDDEN_SHEET, Some(Place::sheet(&origin)));
        issues.push(issue.with("read", "yes"));
    }
    if let Some(first) = hidden_rows.first() {
        let issue = Issue::new(rules::HIDDEN_ROWS, Some(Place::row(&origin, *first)))
            .with("count", hidden_rows.len());
        issues.push(issue);
    }
    if let Some((row, column)) = sheet.layout.no_result.first() {
        let issue = Issue::new(rules::NO_RESULT, Some(Place::cell(&origin, *row, *column)))
            .with("count", sheet.layout.no_result.len());
        issues.push(issue);
    }
    let table = RawTable {
        origin,
        rows,
        merged: sheet.layout.merged,
        reading: Reading {
            format: format.name().to_owned(),
            hidden_rows: u32::try_from(hidden_rows.len()).unwrap_or(u32::MAX),
            ..Reading::default()
        },
    };
    Ok((table, issues))
}

/// Filled rows.
fn to_rows(
    mut cells: Vec<Placed>,
    hidden: &BTreeSet<u32>,
    budget: &mut Budget,
) -> Result<Vec<RawRow>, Excess> {
    cells.sort_by_key(|(place, _)| *place);
    let mut rows: Vec<RawRow> = Vec::new();
    for ((number, column), cell) in cells {
        if rows.last().is_none_or(|row| row.number != number) {
            budget.cells(1, 0)?;
            rows.push(RawRow {
                number,
                cells: Vec::new(),
                hidden: hidden.contains(&number),
            });
        }
        let Some(row) = rows.last_mut() else { continue };
        let width = column as usize;
        budget.cells(0, width.saturating_sub(row.cells.len()) as u64)?;
        row.cells.resize(width, RawCell::Empty);
        row.cells[width - 1] = cell;
    }
    Ok(rows)
}
