//! The proof, by arithmetic on what is printed: all tables are one possible staff, and the true one fits them as well.
//!
//! It asks nothing of how the numbers were found. Whoever adds and subtracts printed counts can determine no count that is
//! no multiple: the printed staff has a multiple in its place.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::super::error::DisclosureError;
use super::keys::{Key, counts};
use super::program::number;
use super::round::World;
use super::tree::{Part, is_in};
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

/// Wherever true numbers of a table add up, printed ones do: rows to their total, classes to their heads; and parts are never
/// more than their whole. Women and men are parts that leave a rest, whether or not there truly is one.
fn adds_up(truth: &Finding, printed: &Finding) -> bool {
    let value = |finding: &Finding, row: usize, id: &str| -> Option<u64> {
        match finding.table.rows[row].cells[finding.table.column(id)?].value {
            CellValue::Count(count) => Some(count),
            _ => None,
        }
    };
    let columns: BTreeSet<&str> = { counts(truth) }
        .map(|(_, column, _)| truth.table.columns[column].id.as_str())
        .collect();
    let is_total = |row: &usize| truth.table.rows[*row].kind == RowKind::Total;
    let rows = 0..truth.table.rows.len();
    let (totals, items): (Vec<usize>, Vec<usize>) = rows.clone().partition(is_total);
    let is_class = |id: &&str| id.starts_with("age_") || matches!(*id, "female" | "male");
    let classes: Vec<&str> = columns.iter().copied().filter(is_class).collect();
    let down = columns.iter().filter_map(|id| {
        let parts = items.iter().map(|row| (*row, *id)).collect();
        Some(((*totals.last()?, *id), parts, "alterskennzahlen"))
    });
    let across = rows.filter(|_| !classes.is_empty()).map(|row| {
        let parts = classes.iter().map(|id| (row, *id)).collect();
        ((row, "heads"), parts, "alterspyramide")
    });
    down.chain(across)
        .all(|(whole, parts, sexes): (_, Vec<_>, _)| {
            let of = |finding| -> Option<(u64, u64)> {
                let parts = parts.iter().map(|(row, id)| value(finding, *row, id));
                Some((
                    parts.sum::<Option<u64>>()?,
                    value(finding, whole.0, whole.1)?,
                ))
            };
            let (Some((sum, all)), Some((shown, shown_all))) = (of(truth), of(printed)) else {
                return true;
            };
            match sum.cmp(&all) {
                Ordering::Equal if truth.id != sexes => shown == shown_all,
                Ordering::Equal | Ordering::Less => shown <= shown_all,
                Ordering::Greater => true,
            }
        })
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
    world.cells.iter().all(|((index, layer), cells)| {
        let node = &world.tree.nodes[*index];
        let sum = |cells: &BTreeMap<Part, f64>, part: Part| -> f64 {
            { cells.iter() }
                .filter(|(cell, _)| is_in(**cell, part))
                .map(|(_, value)| value)
                .sum()
        };
        let numbers = [&world.numbers, &world.fte][*layer];
        let is_printed = { node.layers[*layer].counts.keys() }.all(|part| {
            let key = node.who.clone().map(|who| Key {
                who,
                exits: part.0,
                ages: part.1,
            });
            key.and_then(|key| numbers.get(&key).copied())
                .is_none_or(|printed| {
                    (sum(cells, *part) * number(world.base) - number(printed)).abs() < NEAR
                })
        });
        let parts = node
            .children
            .iter()
            .filter_map(|child| world.cells.get(&(*child, *layer)));
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
