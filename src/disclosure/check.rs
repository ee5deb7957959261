//! What must be true of a table before it can be published: it does not contradict itself.

use super::error::DisclosureError;
use crate::model::finding::{Cell, CellValue, Finding, Role, Statement};

/// Checks all tables.
///
/// # Errors
/// [`DisclosureError::Malformed`] with the first table that contradicts itself.
pub(super) fn check(findings: &[Finding]) -> Result<(), DisclosureError> {
    let fault = |finding: &Finding| {
        fault(finding).map(|fault| DisclosureError::Malformed {
            finding: finding.id.clone(),
            fault,
        })
    };
    findings.iter().find_map(fault).map_or(Ok(()), Err)
}

/// What is wrong with a table: cells that are not under its columns, a column that is named and does not exist, a value
/// about persons that is no count or does not say of how many.
fn fault(finding: &Finding) -> Option<String> {
    let columns = &finding.table.columns;
    for (row, of_row) in (1..).zip(&finding.table.rows) {
        let cells = &of_row.cells;
        if cells.len() != columns.len() {
            let (cells, columns) = (cells.len(), columns.len());
            return Some(format!(
                "row {row} has {cells} cells under {columns} columns"
            ));
        }
        let mut cells = columns.iter().zip(cells);
        if let Some((column, _)) = cells.find(|(column, cell)| contradicts(column.role, cell)) {
            let column = &column.id;
            return Some(format!(
                "row {row} of column “{column}” does not count persons"
            ));
        }
    }
    let named = named_columns(finding).into_iter();
    let missing = { named }.find(|index| *index >= columns.len())?;
    Some(format!("column {missing} is named but does not exist"))
}

/// Whether a value about persons counts none.
fn contradicts(role: Role, cell: &Cell) -> bool {
    let has_content = !matches!(cell.value, CellValue::Empty | CellValue::Sign(_));
    has_content
        && match role {
            Role::Persons => !matches!(cell.value, CellValue::Count(_)),
            Role::AboutPersons => cell.persons.is_none(),
            _ => false,
        }
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
