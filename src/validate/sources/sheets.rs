//! Which sheets of a workbook a source means: the one whose headers fit, or all but overviews.

use std::borrow::Cow;
use std::sync::Arc;

use crate::model::issue::{Issue, Rule};
use crate::model::place::{Origin, Place};
use crate::model::raw::RawTable;
use crate::project::{SheetChoice, Source, SourceKind};
use crate::validate::columns::{is_empty, list};
use crate::validate::desk::Desk;
use crate::validate::heading::Score;
use crate::validate::open::{fit, open};
use crate::validate::rules;
use crate::validate::schema::schema;
use crate::validate::wide::has_open_text;

/// The sheets of a workbook that a source means, and the rule that refuses them when none fits.
pub(super) fn chosen<'a>(
    source: &Source,
    workbook: &'a [Cow<'a, RawTable>],
    desk: &mut Desk<'_>,
) -> (Vec<&'a RawTable>, Option<Rule>) {
    if source.sheet == SheetChoice::All && workbook.len() > 1 {
        return (without_overviews(source, workbook, desk), None);
    }
    if source.sheet != SheetChoice::Found || workbook.len() < 2 {
        return (workbook.iter().map(|table| &**table).collect(), None);
    }
    let filled: Vec<&RawTable> = workbook
        .iter()
        .map(|table| &**table)
        .filter(|table| has_cells(table))
        .collect();
    let Some(first) = filled.first() else {
        return (
            workbook.iter().map(|table| &**table).take(1).collect(),
            None,
        );
    };
    let index = match filled.len() {
        1 => Some(0),
        _ => best_fit(source, &filled, desk),
    };
    let Some(index) = index else {
        desk.issues.push(
            Issue::new(rules::NO_SHEET, Some(Place::sheet(&file_of(first))))
                .with("kind", source.kind.name())
                .with("sheets", names(&filled)),
        );
        return (vec![first], Some(rules::NO_SHEET));
    };
    let unread: Vec<&RawTable> = filled
        .iter()
        .filter(|table| table.origin != filled[index].origin)
        .copied()
        .collect();
    if !unread.is_empty() {
        let place = Place::sheet(&filled[index].origin);
        desk.issues.push(
            Issue::new(rules::SHEETS_UNREAD, Some(place))
                .with("count", unread.len())
                .with("sheets", names(&unread)),
        );
    }
    (vec![filled[index]], None)
}

/// All sheets but those that share next to nothing with the others: overviews, notes. What is left out is said.
fn without_overviews<'a>(
    source: &Source,
    workbook: &'a [Cow<'a, RawTable>],
    desk: &mut Desk<'_>,
) -> Vec<&'a RawTable> {
    let fits: Vec<(usize, Option<Rule>)> = workbook
        .iter()
        .map(|table| {
            let (_, found) = fit(source, table, &desk.questions);
            let opened = open(source, table, &desk.questions, &mut Vec::new());
            (found, opened.refused)
        })
        .collect();
    let most = fits
        .iter()
        .filter(|(_, refused)| refused.is_none())
        .map(|(found, _)| *found)
        .max()
        .unwrap_or(0);
    let is_other = |(found, refused): &(usize, Option<Rule>)| refused.is_some() && 2 * found < most;
    let (others, read): (Vec<_>, Vec<_>) = workbook
        .iter()
        .map(|table| &**table)
        .zip(&fits)
        .partition(|(table, fit)| has_cells(table) && is_other(fit));
    let tables = |pairs: Vec<(&'a RawTable, _)>| {
        pairs
            .into_iter()
            .map(|(table, _)| table)
            .collect::<Vec<_>>()
    };
    let (others, read): (Vec<&RawTable>, Vec<&RawTable>) = (tables(others), tables(read));
    if let Some(first) = others.first() {
        desk.issues.push(
            Issue::new(rules::OVERVIEWS_UNREAD, Some(Place::sheet(&file_of(first))))
                .with("count", others.len())
                .with("sheets", names(&others)),
        );
    }
    read
}

/// The first sheet with all mandatory columns, else the one with most columns, else, for answers, the first with open text.
fn best_fit(source: &Source, sheets: &[&RawTable], desk: &Desk<'_>) -> Option<usize> {
    let fits: Vec<Score> = sheets
        .iter()
        .map(|table| fit(source, table, &desk.questions))
        .collect();
    let mandatory = schema(source.kind)
        .columns
        .iter()
        .filter(|column| column.mandatory)
        .count();
    let full = fits
        .iter()
        .position(|(found, _)| mandatory > 0 && *found == mandatory);
    let most = fits.iter().max().copied().unwrap_or_default();
    let best = fits.iter().position(|fit| *fit == most && most != (0, 0));
    full.or(best).or_else(|| {
        let mut unsaid = Vec::new();
        sheets
            .iter()
            .filter(|_| source.kind == SourceKind::Answers)
            .position(|table| {
                has_open_text(&open(source, table, &desk.questions, &mut unsaid).sheet)
            })
    })
}

/// The names of sheets as an issue lists them.
pub(super) fn names(tables: &[&RawTable]) -> String {
    list(
        tables
            .iter()
            .filter_map(|table| table.origin.sheet.as_deref()),
    )
}

/// The place of a whole file.
pub(super) fn file_of(table: &RawTable) -> Arc<Origin> {
    Arc::new(Origin {
        file: table.origin.file.clone(),
        sheet: None,
    })
}

/// Whether a table has a cell with something in it.
pub(super) fn has_cells(table: &RawTable) -> bool {
    table
        .rows
        .iter()
        .any(|row| row.cells.iter().any(|cell| !is_empty(cell)))
}
