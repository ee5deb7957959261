//! Which tables about respondents may be published: those that tell no other groups apart than the plan formed.
//!
//! A dimension of a scope either says what was answered (`SAID`) or who answered, and only the former is free. So a table
//! that somebody adds without a thought of protection is not published rather than published as it is.

use std::collections::BTreeSet;

use super::Plan;
use crate::model::finding::{CellValue, Finding, Role, Row, RowKind, Scope};

/// Dimensions that say what was answered, not by whom.
const SAID: [&str; 9] = [
    "answer",
    "grade",
    "handlungsfeld",
    "missing",
    "question",
    "standing",
    "subject",
    "unterfeld",
    "wave",
];

/// Columns that say how many of a row answered.
const ANSWERING: [&str; 2] = ["n", "answering"];

/// Columns of order statistics: each is the value of one person.
const OF_ONE: [&str; 4] = ["q1", "q3", "min", "max"];

/// The dimensions by which a table tells groups of persons apart.
pub(super) fn backgrounds(finding: &Finding) -> BTreeSet<&'static str> {
    let table = &finding.table;
    let columns = table.columns.iter().map(|column| &column.scope);
    let rows = table.rows.iter().flat_map(|row| {
        let cells = row.cells.iter().map(|cell| &cell.scope);
        cells.chain([&row.scope])
    });
    columns.chain(rows).flat_map(background).collect()
}

fn background(scope: &Scope) -> impl Iterator<Item = &'static str> {
    scope
        .keys()
        .copied()
        .filter(|dimension| !SAID.contains(dimension))
}

/// Whether a table may be published; one about no persons always may.
pub(in crate::disclosure) fn may_stand(finding: &Finding, plan: &Plan, least: u64) -> bool {
    let table = &finding.table;
    let Some(population) = &table.population else {
        return true;
    };
    let Some(divisions) = plan.divided.get(population.id) else {
        return false;
    };
    if table
        .columns
        .iter()
        .any(|column| OF_ONE.contains(&column.id.as_str()))
    {
        return false;
    }
    let mut backgrounds = backgrounds(finding).into_iter();
    let Some(dimension) = backgrounds.next() else {
        return true;
    };
    let is_divided = { divisions.get(dimension) }.is_some_and(|division| division.is_divided);
    let columns = table.columns.iter().map(|column| &column.scope);
    let cells = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| &cell.scope);
    let is_by_rows = columns
        .chain(cells)
        .all(|scope| background(scope).next().is_none());
    let rows = || table.rows.iter().filter(|row| row.kind != RowKind::Total);
    is_divided
        && backgrounds.next().is_none()
        && is_by_rows
        && !rows().any(tells_each_one)
        && rows().all(|row| is_enough(finding, row, least))
}

/// Whether all persons of a group said the same, as the analysis marks it.
fn tells_each_one(row: &Row) -> bool {
    row.cells.iter().any(|cell| cell.homogeneous)
}

/// Whether a group is nobody, or enough persons who did not all say the same.
fn is_enough(finding: &Finding, row: &Row, least: u64) -> bool {
    let columns = &finding.table.columns;
    let counts = || {
        let cells = columns.iter().zip(&row.cells);
        cells.filter_map(|(column, cell)| match (column.role, &cell.value) {
            (Role::Persons, CellValue::Count(count)) => Some((column, *count)),
            _ => None,
        })
    };
    let named = counts().find(|(column, _)| ANSWERING.contains(&column.id.as_str()));
    let all = counts().map(|(_, count)| count).max();
    let Some(answering) = named.map(|(_, count)| count).or(all) else {
        return true;
    };
    let is_said = |scope: &Scope| !scope.is_empty() && !scope.contains_key("standing");
    let said: Vec<u64> = counts()
        .filter(|(column, _)| is_said(&column.scope) && !column.scope.contains_key("missing"))
        .map(|(_, count)| count)
        .collect();
    let is_uniform = said.len() > 1 && said.iter().filter(|count| **count > 0).count() == 1;
    answering == 0 || answering >= least && !(is_uniform && said.contains(&answering))
}
