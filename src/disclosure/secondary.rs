//! Secondary suppression: rows that have to go with others so that nothing can be computed back.
//!
//! Conservative and without proof: in a table about persons a row with a secret cell goes wholly, together with all
//! totals and the smallest row that is left, and what is secret in one table is secret in every table over the same
//! persons.

use std::collections::BTreeSet;

use super::mask::Mask;
use super::primary::{count, has_content};
use crate::model::finding::{Finding, Role, RowKind, Scope};

/// A figure that is the same number wherever it stands: population, scope and measure.
type Key = (&'static str, Scope, String);

/// Hides what must go with what is already hidden.
pub(super) fn extend(findings: &[Finding], masks: &mut [Mask]) {
    let mut secret: BTreeSet<Key> = BTreeSet::new();
    loop {
        for (finding, mask) in findings.iter().zip(masks.iter_mut()) {
            if finding.table.population.is_some() {
                hide_known(finding, mask, &secret);
                hide_rows(finding, mask);
            }
        }
        let before = secret.len();
        for (finding, mask) in findings.iter().zip(masks.iter()) {
            secret.extend(
                keys(finding).filter_map(|(r, c, key)| mask.is_hidden(r, c).then_some(key)),
            );
        }
        if secret.len() == before {
            return;
        }
    }
}

fn keys(finding: &Finding) -> impl Iterator<Item = (usize, usize, Key)> {
    let population = finding.table.population.as_ref();
    let table = &finding.table;
    population.into_iter().flat_map(move |population| {
        table.rows.iter().enumerate().flat_map(move |(r, row)| {
            table
                .columns
                .iter()
                .enumerate()
                .filter_map(move |(c, column)| {
                    let measure = match column.role {
                        Role::Persons => String::new(),
                        Role::AboutPersons => column.id.clone(),
                        _ => return None,
                    };
                    let mut scope = row.scope.clone();
                    scope.extend(column.scope.clone());
                    // Without a scope nothing says that two cells are the same figure.
                    (!scope.is_empty()).then_some((r, c, (population.id, scope, measure)))
                })
        })
    })
}

fn hide_known(finding: &Finding, mask: &mut Mask, secret: &BTreeSet<Key>) {
    for (r, c, key) in keys(finding) {
        if secret.contains(&key) && has_content(&finding.table.rows[r].cells[c]) {
            mask.hide(r, c);
        }
    }
}

fn hide_rows(finding: &Finding, mask: &mut Mask) {
    let rows = &finding.table.rows;
    let mut touched: Vec<usize> = (0..rows.len())
        .filter(|r| mask.is_row_touched(*r))
        .collect();
    if touched.is_empty() {
        return;
    }
    if touched
        .iter()
        .filter(|r| rows[**r].kind != RowKind::Total)
        .count()
        < 2
    {
        let smallest = (0..rows.len())
            .filter(|r| rows[*r].kind != RowKind::Total && !touched.contains(r))
            .filter_map(|r| size(finding, r).filter(|n| *n > 0).map(|n| (n, r)))
            .min();
        touched.extend(smallest.map(|(_, r)| r));
    }
    touched.extend((0..rows.len()).filter(|r| rows[*r].kind == RowKind::Total));
    for r in touched {
        for (c, column) in finding.table.columns.iter().enumerate() {
            if !matches!(column.role, Role::Label | Role::Plain) && has_content(&rows[r].cells[c]) {
                mask.hide(r, c);
            }
        }
    }
}

/// Persons behind a row: its first count of persons.
fn size(finding: &Finding, row: usize) -> Option<u64> {
    let cells = &finding.table.rows[row].cells;
    (finding.table.columns.iter().zip(cells))
        .filter(|(column, _)| column.role == Role::Persons)
        .find_map(|(_, cell)| count(cell))
        .or_else(|| cells.iter().find_map(|cell| cell.persons))
}
