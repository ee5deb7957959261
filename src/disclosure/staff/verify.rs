//! The proof, by arithmetic on what is printed: all tables are one possible staff, and the true one fits them as well.
//!
//! It asks nothing of how the numbers were found. Whoever adds and subtracts printed counts can determine no count that is
//! no multiple: the printed staff has a multiple in its place.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::super::error::DisclosureError;
use super::keys::{Key, counts};
use super::program::{Part, is_in, number};
use super::round::World;
use crate::model::finding::{CellValue, Finding, RowKind, Scope};

/// What floating numbers may be off.
const NEAR: f64 = 1e-5;

/// Proves the printed findings beside the true ones.
///
/// # Errors
/// [`DisclosureError::Unproved`] with the finding that does not hold.
pub(super) fn verify(
    truth: &[Finding],
    printed: &[&Finding],
    world: &World,
) -> Result<(), DisclosureError> {
    let unproved = |finding: &str| DisclosureError::Unproved {
        finding: finding.to_owned(),
    };
    let mut known: BTreeMap<Scope, u64> = BTreeMap::new();
    for (truth, printed) in truth.iter().zip(printed) {
        let is_kept = is_rounded(truth, printed, world.base)
            && adds_up(truth, printed)
            && agrees(printed, &mut known);
        if !is_kept {
            return Err(unproved(&printed.id));
        }
    }
    if is_world(world) {
        Ok(())
    } else {
        Err(unproved(""))
    }
}

/// Every count is a multiple near the true one, and nobody stays nobody.
fn is_rounded(truth: &Finding, printed: &Finding, base: u64) -> bool {
    let printed_at: BTreeMap<(usize, &str), u64> = { counts(printed) }
        .map(|(row, column, count)| ((row, printed.table.columns[column].id.as_str()), count))
        .collect();
    counts(truth).all(|(row, column, count)| {
        let place = (row, truth.table.columns[column].id.as_str());
        printed_at.get(&place).is_some_and(|shown| {
            let is_near = shown.abs_diff(count) < 2 * base && (count > 0 || *shown == 0);
            shown % base == 0 && is_near
        })
    })
}

/// Wherever true numbers of a table add up, printed ones do: rows to their total, classes to their heads.
fn adds_up(truth: &Finding, printed: &Finding) -> bool {
    let value = |finding: &Finding, row: usize, id: &str| -> Option<u64> {
        let column = finding.table.column(id)?;
        match finding.table.rows[row].cells[column].value {
            CellValue::Count(count) => Some(count),
            _ => None,
        }
    };
    let columns: Vec<&str> = { counts(truth) }
        .map(|(_, column, _)| truth.table.columns[column].id.as_str())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let rows = 0..truth.table.rows.len();
    let (totals, items): (Vec<usize>, Vec<usize>) =
        rows.partition(|row| truth.table.rows[*row].kind == RowKind::Total);
    let down = columns.iter().all(|id| {
        let sum = |finding| -> Option<u64> {
            items
                .iter()
                .map(|row| value(finding, *row, id))
                .sum::<Option<u64>>()
        };
        let total = |finding| value(finding, *totals.last()?, id);
        let is_whole = truth.id != "alterskennzahlen";
        is_same_relation(
            (sum(truth), total(truth)),
            (sum(printed), total(printed)),
            is_whole,
        )
    });
    let classes: Vec<&str> = { columns.iter().copied() }
        .filter(|id| id.starts_with("age_") || matches!(*id, "female" | "male"))
        .collect();
    let across = classes.is_empty()
        || (0..truth.table.rows.len()).all(|row| {
            let sum = |finding| -> Option<u64> {
                classes
                    .iter()
                    .map(|id| value(finding, row, id))
                    .sum::<Option<u64>>()
            };
            let heads = |finding| value(finding, row, "heads");
            let is_whole = truth.id != "alterspyramide";
            is_same_relation(
                (sum(truth), heads(truth)),
                (sum(printed), heads(printed)),
                is_whole,
            )
        });
    down && across
}

/// A sum and what it should be.
type Relation = (Option<u64>, Option<u64>);

/// What is equal in truth is equal in print, and parts are never more than their whole. Women and men are parts that leave
/// a rest, whether or not there truly is one.
fn is_same_relation(truth: Relation, printed: Relation, is_whole: bool) -> bool {
    let ((Some(sum), Some(whole)), (Some(shown), Some(shown_whole))) = (truth, printed) else {
        return true;
    };
    match sum.cmp(&whole) {
        Ordering::Equal if is_whole => shown == shown_whole,
        Ordering::Equal | Ordering::Less => shown <= shown_whole,
        Ordering::Greater => true,
    }
}

/// The same persons have the same number in all tables.
fn agrees(printed: &Finding, known: &mut BTreeMap<Scope, u64>) -> bool {
    counts(printed).all(|(row, column, count)| {
        let found = &printed.table.rows[row];
        let mut scope = printed.table.columns[column].scope.clone();
        scope.extend(found.scope.clone());
        scope.extend(found.cells[column].scope.clone());
        let is_placed = !scope.is_empty() || found.kind == RowKind::Total;
        !is_placed || *known.entry(scope).or_insert(count) == count
    })
}

/// Cells of nobody's less than nobody, that add up to every printed number and to the cells of the unit above.
fn is_world(world: &World) -> bool {
    world.cells.iter().all(|(index, cells)| {
        let node = &world.tree.nodes[*index];
        let sum = |cells: &BTreeMap<Part, f64>, part: Part| -> f64 {
            { cells.iter() }
                .filter(|(cell, _)| is_in(**cell, part))
                .map(|(_, value)| value)
                .sum()
        };
        let is_printed = { node.counts.keys() }.all(|part| {
            let key = node.who.clone().map(|who| Key {
                who,
                exits: part.0,
                ages: part.1,
            });
            key.and_then(|key| world.printed(&key))
                .is_none_or(|printed| {
                    (sum(cells, *part) * number(world.base) - number(printed)).abs() < NEAR
                })
        });
        let parts = node
            .children
            .iter()
            .filter_map(|child| world.cells.get(child));
        let children: Vec<&BTreeMap<Part, f64>> = parts.collect();
        let is_sum = children.first().is_none_or(|first| {
            { first.keys() }
                .filter(|part| children.iter().all(|child| child.contains_key(part)))
                .all(|part| {
                    let below: f64 = children.iter().map(|child| child[part]).sum();
                    (below - sum(cells, *part)).abs() < NEAR
                })
        });
        cells.values().all(|value| *value > -NEAR) && is_printed && is_sum
    })
}
