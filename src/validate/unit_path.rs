//! The organisational unit of staff as a path, outermost level first: from one column (`Dezernat II/Ordnungsamt`) or one per level.

use crate::model::issue::Issue;

use super::columns::is_empty;
use super::fold::{compact, one_line};
use super::row::{Row, written};
use super::rules;
use super::sheet::Sheet;
use super::values::words;

/// The columns of a unit, outermost level first.
pub(crate) fn unit_columns(sheet: &Sheet<'_>) -> Vec<u32> {
    if sheet.source.columns.contains_key("unit") {
        return sheet.column("unit").into_iter().collect();
    }
    let mut columns = sheet
        .feeds
        .candidates
        .get("unit")
        .cloned()
        .unwrap_or_default();
    columns.sort_by_key(|column| {
        let heading = sheet.header.label(*column).map(|l| compact(&l.shown));
        (level_of(heading.as_deref().unwrap_or_default()), *column)
    });
    columns
}

/// How far outside a word stands in a town's hierarchy; words without a fixed level come last, as the most specific.
fn level_of(heading: &str) -> usize {
    const LEVELS: [&str; 10] = [
        "eigenbetrieb",
        "dezernat",
        "geschaeftsbereich",
        "fachbereich",
        "referat",
        "amt",
        "fachdienst",
        "abteilung",
        "sachgebiet",
        "team",
    ];
    LEVELS
        .iter()
        .position(|level| heading.starts_with(level))
        .unwrap_or(LEVELS.len())
}

/// The unit's path; a row without unit is named where the sheet has units at all.
pub(crate) fn unit_of(row: &mut Row<'_>, columns: &[u32]) -> Vec<String> {
    let path = unit_path(row, columns);
    if path.is_empty() && row.sheet.has("unit") {
        let place = columns
            .last()
            .map_or_else(|| row.place(), |column| row.place().at_column(*column));
        row.issues
            .push(Issue::new(rules::UNIT_MISSING, Some(place)));
    }
    path
}

/// Levels from several columns, or from one path such as `Dezernat II/Ordnungsamt`.
fn unit_path(row: &mut Row<'_>, columns: &[u32]) -> Vec<String> {
    let texts: Vec<String> = if columns.is_empty() {
        row.word("unit").into_iter().collect()
    } else {
        columns
            .iter()
            .map(|column| row.sheet.cell_at(row.raw, *column))
            .filter(|cell| !is_empty(cell))
            .filter_map(written)
            .filter(|text| words::missing(text).is_none())
            .collect()
    };
    let mut path: Vec<String> = Vec::new();
    for part in texts
        .iter()
        .flat_map(|text| text.split(['/', '\\', '>', '→', '|']))
    {
        let part = one_line(part);
        if !part.is_empty() && path.last() != Some(&part) {
            path.push(part);
        }
    }
    path
}
