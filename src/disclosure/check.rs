//! What must be true of a table before it can be published: it does not contradict itself.

use super::error::DisclosureError;
use crate::model::finding::{Cell, CellValue, Finding, Role, Statement};

/// Checks all tables.
///
/// # Errors
/// The first table that contradicts itself.
pub(super) fn check(findings: &[Finding]) -> Result<(), DisclosureError> {
    for finding in findings {
        check_shape(finding)?;
        for (c, column) in finding.table.columns.iter().enumerate() {
            for (r, row) in finding.table.rows.iter().enumerate() {
                check_cell(finding, column.role, &row.cells[c], (r, c))?;
            }
        }
    }
    Ok(())
}

fn check_cell(
    finding: &Finding,
    role: Role,
    cell: &Cell,
    at: (usize, usize),
) -> Result<(), DisclosureError> {
    let (row, column) = at;
    let column = || finding.table.columns[column].id.clone();
    match role {
        Role::Persons if has_content(cell) && count(cell).is_none() => {
            Err(DisclosureError::NotACount {
                finding: finding.id.clone(),
                column: column(),
                row: row + 1,
            })
        }
        Role::AboutPersons if has_content(cell) && cell.persons.is_none() => {
            Err(DisclosureError::PersonsUnknown {
                finding: finding.id.clone(),
                column: column(),
                row: row + 1,
            })
        }
        _ => Ok(()),
    }
}

/// Whether something stands there that can be taken away.
fn has_content(cell: &Cell) -> bool {
    !matches!(cell.value, CellValue::Empty | CellValue::Sign(_))
}

/// The count that stands there.
fn count(cell: &Cell) -> Option<u64> {
    match cell.value {
        CellValue::Count(count) => Some(count),
        _ => None,
    }
}

fn check_shape(finding: &Finding) -> Result<(), DisclosureError> {
    let table = &finding.table;
    let columns = table.columns.len();
    if let Some(row) = table.rows.iter().position(|row| row.cells.len() != columns) {
        return Err(DisclosureError::Ragged {
            finding: finding.id.clone(),
            row: row + 1,
            cells: table.rows[row].cells.len(),
            columns,
        });
    }
    named_columns(finding)
        .into_iter()
        .find(|index| *index >= columns)
        .map_or(Ok(()), |index| {
            Err(DisclosureError::NoSuchColumn {
                finding: finding.id.clone(),
                index,
            })
        })
}

fn named_columns(finding: &Finding) -> Vec<usize> {
    let mut named: Vec<usize> = finding
        .table
        .columns
        .iter()
        .filter_map(|column| match column.role {
            Role::Rank { by } => Some(by),
            Role::Derived { from } => Some(from),
            _ => None,
        })
        .collect();
    match &finding.statement {
        Statement::Leader { label, count, .. } => named.extend([*label, *count]),
        Statement::Cells { cells, .. } => named.extend(cells.iter().map(|(_, at)| at.column)),
    }
    if let Some(chart) = &finding.chart {
        named.push(chart.label);
        named.extend(&chart.series);
    }
    named
}
