//! Which words may stand behind a row in the public edition.
//!
//! A place in a file about persons is the key of a person, so places are never shown. Words only where the project allows
//! quotations and the row selects no group of persons; and only so that counting the quotations again gives back nothing
//! that is not published: whoever is in a group that was joined is not quoted (`survey`).

use std::sync::Arc;

use super::survey::Plan;
use crate::model::finding::{CellValue, Evidence, Role, Row, Table};
use crate::model::place::{Origin, Place};
use crate::project::DisclosureSettings;

/// What may be shown behind a row.
pub(super) fn quotes(
    table: &Table,
    row: &Row,
    plan: &Plan,
    settings: &DisclosureSettings,
) -> Vec<Evidence> {
    if !settings.quotations || selects_group(table, row) || persons(table, row) < settings.rounding
    {
        return Vec::new();
    }
    let mut words: Vec<Arc<str>> = { row.evidence.iter() }
        .filter(|evidence| plan.quotable_places.contains(&evidence.place))
        .filter_map(|evidence| evidence.quote.clone())
        .collect();
    // Source order would bring the quotes of one person together again across tables.
    words.sort();
    words.dedup();
    let nowhere = Arc::new(Origin {
        file: String::new(),
        sheet: None,
    });
    words
        .into_iter()
        .map(|quote| Evidence {
            place: Place::sheet(&nowhere),
            quote: Some(quote),
        })
        .collect()
}

/// Whether a row selects persons by what they are, not by what they said.
fn selects_group(table: &Table, row: &Row) -> bool {
    table.population.as_ref().is_some_and(|population| {
        row.scope
            .keys()
            .any(|dimension| population.partitions.contains(dimension))
    })
}

fn persons(table: &Table, row: &Row) -> u64 {
    table
        .columns
        .iter()
        .zip(&row.cells)
        .filter_map(|(column, cell)| match (column.role, &cell.value) {
            (Role::Persons, CellValue::Count(count)) => Some(*count),
            (Role::Persons, _) => None,
            _ => cell.persons,
        })
        .max()
        .unwrap_or(0)
}
