//! Primary suppression: cells that expose a small or a uniform group by themselves.
//!
//! Source of the rules: Hundepool et al., *Statistical Disclosure Control* (Wiley 2012), ch. 4 (threshold rule); the
//! threshold itself is the project's `k`. What could be computed from other cells is not this file's business.

use super::error::DisclosureError;
use super::mask::Mask;
use crate::model::finding::{Cell, CellValue, Finding, Role, Statement};

/// Masks of all findings, one each, with the cells that are secret by themselves.
///
/// # Errors
/// A table that contradicts itself.
pub(super) fn masks(findings: &[Finding], k: u64) -> Result<Vec<Mask>, DisclosureError> {
    findings
        .iter()
        .map(|finding| {
            check_shape(finding)?;
            mask(finding, k)
        })
        .collect()
}

fn mask(finding: &Finding, k: u64) -> Result<Mask, DisclosureError> {
    let mut mask = Mask::open(finding);
    for (c, column) in finding.table.columns.iter().enumerate() {
        for (r, row) in finding.table.rows.iter().enumerate() {
            let cell = &row.cells[c];
            if has_content(cell) && is_secret(finding, column.role, cell, (r, c), k)? {
                mask.hide(r, c);
            }
        }
    }
    for (index, figure) in finding.base.iter().enumerate() {
        let persons = figure
            .value
            .persons
            .or_else(|| (figure.is_persons).then(|| count(&figure.value)).flatten());
        if figure.value.homogeneous || persons.is_some_and(|n| is_small(n, k)) {
            mask.hide_base(index);
        }
    }
    follow(finding, &mut mask);
    Ok(mask)
}

/// More than none and fewer than `k` persons.
pub(super) fn is_small(persons: u64, k: u64) -> bool {
    persons > 0 && persons < k
}

fn is_secret(
    finding: &Finding,
    role: Role,
    cell: &Cell,
    at: (usize, usize),
    k: u64,
) -> Result<bool, DisclosureError> {
    let (row, column) = at;
    let id = || finding.table.columns[column].id.clone();
    let own = match role {
        Role::Persons => Some(count(cell).ok_or_else(|| DisclosureError::NotACount {
            finding: finding.id.clone(),
            column: id(),
            row: row + 1,
        })?),
        Role::AboutPersons if cell.persons.is_none() => {
            return Err(DisclosureError::PersonsUnknown {
                finding: finding.id.clone(),
                column: id(),
                row: row + 1,
            });
        }
        _ => None,
    };
    let small = [own, cell.persons]
        .into_iter()
        .flatten()
        .any(|n| is_small(n, k));
    Ok(small || (cell.homogeneous && cell.persons != Some(0)))
}

/// Hides what is computed from a secret cell: shares of it and its rank.
pub(super) fn follow(finding: &Finding, mask: &mut Mask) {
    // Derived columns may be computed from derived ones; as many passes as there are columns reach the last of them.
    for _ in &finding.table.columns {
        for (c, column) in finding.table.columns.iter().enumerate() {
            let (Role::Derived { from: source } | Role::Rank { by: source }) = column.role else {
                continue;
            };
            for (r, row) in finding.table.rows.iter().enumerate() {
                if mask.is_hidden(r, source) && row.cells[c].value != CellValue::Empty {
                    mask.hide(r, c);
                }
            }
        }
    }
}

/// Whether something stands there that can be taken away.
pub(super) fn has_content(cell: &Cell) -> bool {
    !matches!(cell.value, CellValue::Empty | CellValue::Sign(_))
}

/// The count that stands there.
pub(super) fn count(cell: &Cell) -> Option<u64> {
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
