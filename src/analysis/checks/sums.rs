//! Printed totals and differences of plans, recomputed.
//!
//! A total is compared with the items of its own sheet that agree with it in every column that it fills. Where a rule of the
//! project says what a row must be, that rule decides and not its columns.

use crate::analysis::strategy::folded;
use crate::model::dataset::Dataset;
use crate::model::strategy::{Measured, PlanRow};
use crate::project::Project;

use super::names::is_posts;
use super::{Checks, Kind, Side};

/// Compares every printed total with its items, and every difference with its parts.
pub(super) fn totals(checks: &mut Checks, dataset: &Dataset, project: &Project) {
    let mut rows: Vec<&PlanRow> = dataset.plan.iter().collect();
    rows.sort_by(|a, b| a.place.cmp(&b.place));
    for row in &rows {
        difference(checks, row);
        if row.is_total && !is_ruled(row, &rows, project) {
            total(checks, row, &rows);
        }
    }
}

/// Whether a rule says of which rows or blocks of its own sheet a row is the sum.
fn is_ruled(row: &PlanRow, rows: &[&PlanRow], project: &Project) -> bool {
    let is_here = |name: &str| {
        let wanted = folded(name);
        rows.iter().any(|other| {
            other.place.origin == row.place.origin
                && [Some(other.item.as_str()), other.block.as_deref()]
                    .into_iter()
                    .flatten()
                    .any(|known| folded(known) == wanted)
        })
    };
    { project.checks.iter() }
        .filter(|rule| folded(&rule.row) == folded(&row.item))
        .any(|rule| {
            { rule.terms.iter() }.any(|term| is_here(&term.name) || is_posts(&folded(&term.name)))
        })
}

fn total(checks: &mut Checks, total: &PlanRow, rows: &[&PlanRow]) {
    for (measured, printed) in &total.amounts {
        // What is needed less what exists is told by its own check.
        if *measured == Measured::Difference {
            continue;
        }
        let parts: Vec<f64> = { rows.iter() }
            .filter(|row| !row.is_total && belongs(row, total))
            .filter_map(|row| Some(row.amount(*measured)?.value))
            .collect();
        if parts.is_empty() {
            continue;
        }
        let other = Side {
            name: String::new(),
            value: parts.iter().sum(),
            digits: printed.digits,
            is_share: false,
            place: None,
        };
        let side = side(total, *measured);
        checks.compare(Kind::Total, side, other, || None);
    }
}

/// Whether an item is one of those that a total sums up.
fn belongs(row: &PlanRow, total: &PlanRow) -> bool {
    let agrees = |of: fn(&PlanRow) -> Option<&str>| match of(total) {
        Some(wanted) => of(row).is_some_and(|given| folded(given) == folded(wanted)),
        None => true,
    };
    row.place.origin == total.place.origin
        && agrees(|row| row.plan.as_deref())
        && agrees(|row| row.block.as_deref())
        && agrees(|row| row.period.as_deref())
        && agrees(|row| row.cost_kind.as_deref())
        && agrees(|row| row.budget.as_deref())
        && agrees(|row| row.project.as_deref())
        && agrees(|row| row.unit.as_deref())
        && agrees(|row| row.grade.as_deref())
}

/// A printed difference of posts against needed less existing.
fn difference(checks: &mut Checks, row: &PlanRow) {
    let amount = |measured| row.amount(measured);
    let parts = amount(Measured::Actual).zip(amount(Measured::Target));
    if let (Some(printed), Some((actual, target))) = (amount(Measured::Difference), parts) {
        let other = Side {
            name: String::new(),
            value: target.value - actual.value,
            digits: printed.digits,
            is_share: false,
            place: Some(target.place.clone()),
        };
        checks.compare(
            Kind::Difference,
            side(row, Measured::Difference),
            other,
            || None,
        );
    }
}

/// A number of a row with its full name: item, period, kind of cost.
pub(super) fn side(row: &PlanRow, measured: Measured) -> Side {
    let amount = row.amount(measured);
    let mut name = row.item.clone();
    let beside = [&row.block, &row.period, &row.cost_kind, &row.budget];
    let beside: Vec<&str> = { beside.into_iter().flatten() }
        .map(String::as_str)
        .filter(|word| !row.item.contains(word))
        .collect();
    if !beside.is_empty() {
        name.push_str(&format!(" ({})", beside.join(", ")));
    }
    Side {
        name,
        value: amount.map_or(0.0, |amount| amount.value),
        digits: amount.map_or(0, |amount| amount.digits),
        is_share: false,
        place: amount.map(|amount| amount.place.clone()),
    }
}
