//! Taking columns and rows out of a table, with everything that points at them.

use crate::model::finding::{CellRef, Finding, Role, Statement};

/// Columns that no public table of staff has: order statistics, who is not counted, and whoever is neither w nor m.
const NEVER: [&str; 8] = [
    "q1",
    "median",
    "q3",
    "age_unknown",
    "exit_unknown",
    "diverse",
    "not_stated",
    "fte_missing",
];

/// Takes out what no public table of staff has, the places in files among it.
pub(super) fn strip(finding: &mut Finding) {
    let is_exits = finding.id.starts_with("altersabgaenge");
    let columns = finding.table.columns.iter().enumerate();
    let gone: Vec<usize> = columns
        .filter(|(_, column)| NEVER.contains(&column.id.as_str()) || is_exits && column.id == "fte")
        .map(|(index, _)| index)
        .collect();
    drop_columns(finding, &gone);
    let is_other = |sex: &String| sex.is_empty() || sex == "diverse";
    let rows = finding.table.rows.iter().enumerate();
    let gone: Vec<usize> = rows
        .filter(|(_, row)| row.scope.get("sex").is_some_and(is_other))
        .map(|(index, _)| index)
        .collect();
    drop_rows(finding, &gone);
    for row in &mut finding.table.rows {
        row.evidence.clear();
    }
    let is_of_dropped = |key: &str| {
        key == "analysis-note-quartiles" || is_exits && key == "analysis-note-fte-missing"
    };
    finding.notes.retain(|note| !is_of_dropped(note.key));
}

/// Takes out columns.
pub(super) fn drop_columns(finding: &mut Finding, gone: &[usize]) {
    let place = |column: usize| column - gone.iter().filter(|other| **other < column).count();
    let table = &mut finding.table;
    for column in &mut table.columns {
        match &mut column.role {
            Role::Rank { by } => *by = place(*by),
            Role::Derived { from } => *from = place(*from),
            _ => {}
        }
    }
    let keeps = |column: &usize| !gone.contains(column);
    keep(&mut table.columns, keeps);
    for row in &mut table.rows {
        keep(&mut row.cells, keeps);
    }
    if let Some(chart) = &mut finding.chart {
        chart.series.retain(keeps);
        chart
            .series
            .iter_mut()
            .for_each(|column| *column = place(*column));
        chart.label = place(chart.label);
    }
    finding.chart = finding
        .chart
        .take()
        .filter(|chart| !chart.series.is_empty());
    match &mut finding.statement {
        Statement::Leader { label, count, .. } => {
            *label = place(*label);
            *count = place(*count);
        }
        Statement::Cells { cells, .. } => {
            cells.retain(|(_, at)| keeps(&at.column));
            cells
                .iter_mut()
                .for_each(|(_, at)| at.column = place(at.column));
        }
    }
}

fn drop_rows(finding: &mut Finding, gone: &[usize]) {
    let place = |row: usize| row - gone.iter().filter(|other| **other < row).count();
    let keeps = |row: &usize| !gone.contains(row);
    keep(&mut finding.table.rows, keeps);
    if let Statement::Cells { cells, .. } = &mut finding.statement {
        cells.retain(|(_, CellRef { row, .. })| keeps(row));
        cells.iter_mut().for_each(|(_, at)| at.row = place(at.row));
    }
}

fn keep<T>(items: &mut Vec<T>, keeps: impl Fn(&usize) -> bool) {
    let mut index = 0;
    items.retain(|_| {
        index += 1;
        keeps(&(index - 1))
    });
}
