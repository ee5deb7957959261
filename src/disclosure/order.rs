//! The order of rows tells nothing: where rows stand by size, secret ones follow in alphabetical order.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::mask::Mask;
use crate::model::finding::{CellRef, CellValue, Finding, Role, Row, RowKind, Statement, Table};

/// Data rows that must leave their place, in the order in which they will stand.
pub(super) fn unranked(table: &Table, mask: &Mask) -> Vec<usize> {
    let sorting: Vec<usize> = sorting_columns(table, mask);
    let mut rows: Vec<usize> = (0..table.rows.len())
        .filter(|r| table.rows[*r].kind == RowKind::Data)
        .filter(|r| sorting.iter().any(|c| mask.is_hidden(*r, *c)))
        .collect();
    let collator = collator();
    rows.sort_by(|a, b| by_name(table, collator.as_ref(), *a, *b).then(a.cmp(b)));
    rows
}

/// Columns by whose size the rows stand: the ranked ones, or where there is none those whose visible numbers fall or
/// rise without a break while the names do not explain the order.
fn sorting_columns(table: &Table, mask: &Mask) -> Vec<usize> {
    let ranked: Vec<usize> = table
        .columns
        .iter()
        .filter_map(|column| match column.role {
            Role::Rank { by } => Some(by),
            _ => None,
        })
        .collect();
    if !ranked.is_empty() {
        return ranked;
    }
    let data: Vec<usize> = (0..table.rows.len())
        .filter(|r| table.rows[*r].kind == RowKind::Data)
        .collect();
    if is_by_name(table, &data) {
        return Vec::new();
    }
    (0..table.columns.len())
        .filter(|c| {
            matches!(
                table.columns[*c].role,
                Role::Persons | Role::AboutPersons | Role::Derived { .. }
            )
        })
        .filter(|c| {
            let shown: Vec<f64> = data
                .iter()
                .filter(|r| !mask.is_hidden(**r, *c))
                .filter_map(|r| number(&table.rows[*r].cells[*c].value))
                .collect();
            is_monotone(&shown)
        })
        .collect()
}

fn is_monotone(numbers: &[f64]) -> bool {
    numbers.windows(2).all(|pair| pair[0] >= pair[1])
        || numbers.windows(2).all(|pair| pair[0] <= pair[1])
}

fn number(value: &CellValue) -> Option<f64> {
    match value {
        #[expect(
            clippy::cast_precision_loss,
            reason = "only the order of counts of persons matters, far below 2^53"
        )]
        CellValue::Count(count) => Some(*count as f64),
        CellValue::Number { value, .. } | CellValue::Share(value) => Some(*value),
        _ => None,
    }
}

/// Whether the rows stand by name, or their names come from the program, which knows no order by size.
fn is_by_name(table: &Table, data: &[usize]) -> bool {
    let Some(label) = table
        .columns
        .iter()
        .position(|column| column.role == Role::Label)
    else {
        return false;
    };
    let collator = collator();
    data.iter()
        .all(|r| matches!(table.rows[*r].cells[label].value, CellValue::Label(_)))
        || data
            .windows(2)
            .all(|pair| by_name(table, collator.as_ref(), pair[0], pair[1]) != Ordering::Greater)
}

fn by_name(
    table: &Table,
    collator: Option<&CollatorBorrowed<'static>>,
    a: usize,
    b: usize,
) -> Ordering {
    let labels = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role == Role::Label);
    for (c, _) in labels {
        let order = match (&table.rows[a].cells[c].value, &table.rows[b].cells[c].value) {
            (CellValue::Text(a), CellValue::Text(b)) => {
                collator.map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
            }
            _ => Ordering::Equal,
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    Ordering::Equal
}

fn collator() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("de").into(), CollatorOptions::default()).ok()
}

/// Moves rows behind the other data rows and lets the statement's cells follow them.
pub(super) fn move_down(finding: &mut Finding, unranked: &[usize]) {
    if unranked.is_empty() {
        return;
    }
    let rows = &finding.table.rows;
    let last_data = (0..rows.len())
        .rfind(|r| rows[*r].kind == RowKind::Data)
        .unwrap_or(0);
    let stays = |r: &usize| !unranked.contains(r);
    let order: Vec<usize> = (0..=last_data)
        .filter(stays)
        .chain(unranked.iter().copied())
        .chain(last_data + 1..rows.len())
        .collect();
    if let Statement::Cells { cells, .. } = &mut finding.statement {
        for (_, CellRef { row, .. }) in cells {
            *row = order.iter().position(|r| r == row).unwrap_or(*row);
        }
    }
    let mut old: Vec<Option<Row>> = finding.table.rows.drain(..).map(Some).collect();
    finding.table.rows = order.iter().filter_map(|r| old[*r].take()).collect();
}
